"""Page furniture: what a page prints before, between and after its reports, and belongs to none of them."""

from __future__ import annotations

import re

from gkextract.expressions import expression

# Lines that open what follows a report: further reading, the next page, credits, disclaimers, site footers.
_AFTER = (
    r"(?:推荐|延伸|相关|拓展|扩展|精彩|热门)(?:阅读|文章|推荐|新闻|链接|信息|内容|范文|资料|专题|附件)|阅读延伸|(?:图文|本类|栏目|站长|编辑|精彩)推荐|推荐访问"
    r"|猜你喜欢|(?:您|你)可能(?:还)?(?:感兴趣|喜欢)|大家(?:都)?(?:还)?在看|看过本文|最新(?:文章|更新|发布)|栏目列表|热点(?:推荐|文章)"
    r"|参考资料|参考文献|上[一1]篇|下[一1]篇|上一条|下一条|前一篇|后一篇|责任编辑|责编|编辑[::]|审核[::]|分享到|分享至|分享[::]|打印(?:本页|本文|正文)?(?=[\]】 \n]|$)"
    r"|关闭(?:窗口|本页|页面)?(?=[\]】 \n]|$)|扫一扫|扫码(?=[^\n。,]{0,20}$)|用手机(?:扫|打开)|附件下载|相关附件|(?:免责|版权|特别)?声明[::]|本文(?:来源|来自|转自|出自|地址|链接|由)"
    r"|转载请|以上(?:就是|便是|是|内容|为).{0,40}(?:全部|分享|整理|收集|内容|希望|参考)|网友评论|发表评论|我要评论|(?:点赞|收藏|评论)(?=[ \d(]|$)|返回(?:顶部|首页|列表)"
    r"|(?:主办|承办)(?:单位)?[::][^\n]*(?:承办|版权|ICP|备|维护|支持)|技术支持|网站标识码|.{0,12}(?:ICP备|公网安备)|版权所有|Copyright|网站地图|联系我们"
    r"|下载(?:文档|全文|本文)|文档评论|【.{2,40}】的?相关|\(?.{2,30}供稿\)$|标签[::]|关键词[::]|tags?[::]"
)
_TAIL = expression(rf"^[ \t·•*#>|\-]*[\[【(<「]?(?:{_AFTER})", re.IGNORECASE | re.MULTILINE)
_TAIL_INLINE = expression(
    r"(?<=[。.!;)\s无”])[ \t]*[\[【(]?(?:分享到|分享至|扫一扫|上一篇[::]|下一篇[::]|责任编辑[::]?|打印本页|关闭窗口|附件下载|相关附件|推荐阅读|延伸阅读|版权所有|主办单位[::])"
)

# What a line of the page's head says: where one is, who put it there and when, how large the letters are.
_HEAD = expression(
    r"当前位置|您?(?:现在)?(?:所)?在的?位置|索 *引 *号|发布(?:机构|日期|时间|单位|者|人)|(?:信息|文章|稿件|内容)来源|来源[::]|作者[::]|(?:生成|成文|公开|更新|发文|印发|创建)日期"
    r"|发文(?:字号|机关|单位)|文 *号[::]|主题(?:分类|词)|有效性|(?:浏览|点击|阅读|访问|下载)(?:次数|率|量|数)?[::]|字 ?体|字 ?号|视力保护|无障碍|长辈版|设为首页|网站地图"
    r"|首 ?页 ?[>|»/]|返回首页|收藏本|登录|注册|原文链接|本地目录|页面链接|栏目[::]|信息分类|\d阅读|投稿[::]|^编辑|篇幅[::]|时间[::]|关键字|语音|打印|发稿"
)
_INTRO = expression(
    r"小编|为大家|供大?家?参考|欢迎(?:阅读|大家|参阅|查看|下载)|精心(?:整理|收集|搜集)|希望(?:能)?(?:对|大家)|最佳答案|(?:精选|共)\d+篇|下面是|以下是|范文大全|网友(?:发表|分享)|会员分享"
)
_TEASER = expression(r"^[^\n]*(?:\.{3}|…)[ +]*(?:阅读|查看|展开)(?:全文|更多)?[ \t]*$", re.MULTILINE)
_PAGE_NUMBER = expression(r"\n[ \t]*(?:[—\-] ?\d{1,3} ?[—\-]|第 ?\d{1,3} ?页)")
_PAGER = expression(
    r"^[ \t\d\[\]<>第页]*(?:全文查看|查看全文|阅读全文|展开全文|余下全文|显示全文|下一页|上一页)?[ \t\d\[\]<>页]*$"
)


def is_page(line: str) -> bool:
    """A line that speaks of the page and not of an office: its head, its collector's words, a teaser of another page."""
    if len(line) > 200:
        return False
    about = _HEAD.search(line) and ("。" not in line or len(line) < 40)
    return bool(about or _INTRO.search(line) or _TEASER.match(line))


def without_page_number(text: str) -> str:
    """The text without blank space and page numbers at its end."""
    text = text.rstrip()
    line = max(0, text.rfind("\n"))
    return text[:line].rstrip() if _PAGE_NUMBER.fullmatch(text, line) else text


def is_pager(piece: str) -> bool:
    """The links by which a page in parts offers its whole: 12全文查看."""
    return bool(_PAGER.match(piece))


def tails(text: str, start: int, end: int) -> list[int]:
    """Where, within a stretch of the text, lines begin that commonly stand after a report."""
    return [found.start() for found in _TAIL.finditer(text, start, end)]


def inline_tail(text: str, start: int, end: int) -> int | None:
    """Where such words begin behind the last sentence of a page that has no lines."""
    found = _TAIL_INLINE.search(text, start, end)
    return found.start() if found else None


def teasers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Excerpts of other pages that end in an ellipsis and an invitation to read on."""
    return [found.span() for found in _TEASER.finditer(text, start, end)]
