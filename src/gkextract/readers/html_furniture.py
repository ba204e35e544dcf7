"""What of a web page is surely not the report: navigation, sharing, footers, hidden text, lists of links.

When in doubt a block stays: the room that splits texts knows furniture, too, but a table lost here is lost.
So a block is dropped by its name only when it is small or full of links and holds no heading, no table of data
and no title of a report; and by its words only when they can be nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from .html_tree import BLOCKS, HEADINGS, Node, text_of

_TAGS = frozenset(("nav", "footer", "dialog", "menu"))
_ROLES = frozenset(("navigation", "contentinfo", "search"))
_PLACES = frozenset(("html", "body", "main", "article", "td", "th", "tr", "tbody"))
_NAMES = re.compile(
    r"(?:^|[^a-z])(?:(?:main|top|sub|left|right|side|site|page|g|m)?"
    r"(?:nav|navbar|navi|navigation|menus?|submenu|breadcrumbs?|crumbs?|mianbao|mbx|dqwz|wz|position|location|curpos"
    r"|share|sharebox|bdshare\w*|bdsharebuttonbox|bshare|jiathis|social|foot|footer|footbox|copyright|copy|beian|bottom|btm"
    r"|pager|pagination|paging|pagebar|pages|prev|next|prevnext|comments?|pinglun|related|recommend|hot|sidebar|aside"
    r"|toolbar|tools?|fontsize|qrcode|ewm|erweima|friendlinks?|links?|yqlj|sitemap|search|searchbox|login|lang|wza"
    r"|accessibility|ads?|advert|banner|logo|head|header|top|topbar|float|floatbar|popup|modal|skiplinks?|print|close))"
    r"(?:$|[^a-z])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}"
    r"|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)",
    re.IGNORECASE,
)
_SMALL = 300  # characters of text that is no link
_LINES = 400  # the largest block whose words are looked at
_PARTS = 150  # ... and the most nodes of one
_MOST_PARTS = 20_000  # nodes of a block that is dropped whole
_LINK_SHARE = 0.75
_TITLE = re.compile(r"\w{6}(?:报告|報告|总结|總結|年报|年報|情况|情況|通报|公报)\s*$")
_PATH = re.compile(r"[>»›＞]|位置")

_CRUMB = re.compile(r"\s*(?:您?(?:现在|當前|当前)?(?:所在)?的?(?:位置|位置是)\s*[:：]|当前所在|首页\s*[>»›＞/-])")
_NEIGHBOUR = re.compile(r"\s*(?:【?上一[篇条页则]|下一[篇条页则]|没有了|<<|>>)")
_TODAY = re.compile(r"\s*今天是\s*\d{4}年")
_TOOL_WORDS = re.compile(
    r"打印(?:本页|此页|正文)?|关闭(?:窗口|本页|页面)?|分享(?:到|至)?|收藏(?:本页)?|返回(?:顶部|首页|列表)?|字号|字体|特大|超大|大|中|小|默认"
    r"|朗读|扫一扫|在手机打开当前页|手机(?:扫码)?(?:浏览|查看|阅读)?|二维码|微信|微博|新浪|腾讯|QQ|空间|朋友圈|复制链接|无障碍(?:阅读|浏览)?"
    r"|长者模式|适老化?|简体|繁体|繁體|简|繁|English|EN|登录|注册|网站首页|设为首页|加入收藏"
)
_TOOLS = re.compile(rf"(?:[\s\W_\d]|{_TOOL_WORDS.pattern})+")
_FOOTER_WORDS = re.compile(
    r"版权所有|(?:ICP|icp)备|备案号|公网安备|网站标识码|技术支持|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|建议使用.{0,30}浏览|"
    r"访问量|网站地图|联系我们|关于我们|隐私声明|免责声明|Copyright|邮编\s*[:：]|您是第"
)
_INDEX_NUMBER = re.compile(r"索\s*引\s*[号號]")
_BOX_LABELS = re.compile(
    r"(?:发布|公开|发文|责任|产生|公布)(?:机构|机关|单位|部门|主体)|(?:发布|公开|生成|成文|发文|产生|公布|印发)(?:日期|时间)|(?:发文字号|文\s*号)|"
    r"信息(?:分类|类别|来源)|主题(?:分类|词)|体裁|公开(?:方式|范围|类别|责任)|有效性|名\s*称|标\s*题|关键词|效力"
)
_BYLINE = 150
_BYLINE_LABEL = re.compile(
    r"((?:时|日)\s*[间期]|来\s*源|作\s*者|(?:浏览|点击|阅读|访问)(?:次数|量|数)?|字[号體体]|(?:责任)?编辑|审核|打印)\s*[】\]]?\s*[:：]"
)


def furniture(nodes: list[Node], tables: list[int]) -> tuple[set[int], list[str]]:
    """Return the nodes to pass over, and the texts about the document: its box (索引号, 发布机构 …), its byline.

    `tables` are the tables of data: what stands in one is passed over only where a browser would hide it.
    """
    skip: set[int] = set()
    boxes: list[str] = []
    grids = set(tables)
    at, grid_end = 0, 0
    while at < len(nodes):
        node = nodes[at]
        if node.tag == "-text" or not node.size:
            at += 1
            continue
        if is_hidden(node) and node.size * 2 < nodes[0].size:  # else a script would show it
            skip.add(at)
        elif at >= grid_end:
            text = text_of(nodes, at).strip() if _is_small(nodes, at) else ""
            if text and (_is_box(text) or _is_byline(text, node)):
                boxes.append(text)
                skip.add(at)
            elif at in grids:
                grid_end = node.end
            elif _is_furniture(node, nodes[0], text) and not _speaks_against(nodes, at, tables):
                skip.add(at)
        at = node.end if at in skip else at + 1
    return skip, boxes


def is_hidden(node: Node) -> bool:
    """Whether a browser would not show the element."""
    if "hidden" in node.attrs or node.attr("aria-hidden") == "true" or node.attr("type") == "hidden":
        return True
    return bool((style := node.attr("style")) and _HIDDEN.search(style))


def _is_small(nodes: list[Node], at: int) -> bool:
    """Whether the words of a block are worth a look: a block, not long, and not half the page."""
    node = nodes[at]
    if node.size > _LINES or node.end - at > _PARTS or node.size * 2 > nodes[0].size:
        return False
    return node.tag in BLOCKS and node.tag not in HEADINGS


def _is_furniture(node: Node, page: Node, text: str) -> bool:
    return _by_name(node, page) or _list_of_links(node) or (text != "" and _by_words(text, node.size))


def _by_name(node: Node, page: Node) -> bool:
    """By tag, role, class or id, if it is small or consists of links."""
    if node.tag in _PLACES or node.tag in HEADINGS or (node.tag not in BLOCKS and node.tag not in ("span", "a")):
        return False
    own = node.size - node.linked
    if own > _SMALL or own * 2 > page.size - page.linked:
        return False
    if node.tag in _TAGS or node.attr("role") in _ROLES:
        return True
    names = f"{node.attr('class')} {node.attr('id')}"
    return len(names) > 1 and _NAMES.search(names) is not None


def _list_of_links(node: Node) -> bool:
    """A block of three links or more and hardly anything else."""
    return node.links >= 3 and node.linked >= _LINK_SHARE * node.size and node.tag in BLOCKS


def _by_words(text: str, size: int) -> bool:
    """Lines that every portal prints around its pages: where one is, tools, neighbours, the owner of the site."""
    if size < 200 and (_NEIGHBOUR.match(text) or _TODAY.match(text)):
        return True
    if size < 150 and _CRUMB.match(text) and text.count("\n") < 6:
        return True
    if len(_TOOL_WORDS.findall(text)) >= 2 and _TOOLS.fullmatch(text):
        return True
    return len({match.group()[:3] for match in _FOOTER_WORDS.finditer(text)}) >= 2


def _is_box(text: str) -> bool:
    """The box of 索引号, 发布机构, 发布日期 … above a document, without the document's own title."""
    if not _INDEX_NUMBER.search(text) or len({match.group() for match in _BOX_LABELS.finditer(text)}) < 2:
        return False
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return not any(
        _TITLE.search(line) and not _BOX_LABELS.search(line) and not _BOX_LABELS.search(before)
        for before, line in zip(["", *lines], lines, strict=False)
    )


def _is_byline(text: str, node: Node) -> bool:
    """The line under the title: when published, from where, how often read, in which size of letters."""
    if node.size > _BYLINE or node.tag in ("td", "th") or "。" in text:
        return False
    labels = {match.group(1) for match in _BYLINE_LABEL.finditer(text)}
    return len(labels) >= 2 and not any(map(_TITLE.search, text.split("\n")))


def _speaks_against(nodes: list[Node], at: int, tables: list[int]) -> bool:
    """A table of data in the block, a heading, running text, or a line that ends as the titles of reports do."""
    end = nodes[at].end
    if end - at > _MOST_PARTS:
        return True
    following = bisect_left(tables, at)
    if following < len(tables) and tables[following] < end:
        return True
    if any(nodes[i].tag in HEADINGS and nodes[i].size > nodes[i].linked for i in range(at, end)):
        return True
    links = {i for i in range(at, end) if nodes[i].linked and nodes[i].tag == "a"}
    text = text_of(nodes, at, links)
    return text.count("。") > 2 or any(_TITLE.search(line) and not _PATH.search(line) for line in text.split("\n"))
