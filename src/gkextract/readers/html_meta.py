"""What a page says of itself: meta tags, the box above the document, the line under its title."""

from __future__ import annotations

import re

from .html_tree import Node, text_of

_TITLES = ("articletitle", "og:title", "title")
_PUBLISHERS = ("contentsource", "source", "og:site_name", "sitename")
_DATES = (
    "pubdate",
    "publishdate",
    "article:published_time",
    "firstpublishedtime",
    "publish_date",
    "date",
    "maketime",
    "createdate",
)
_URLS = ("url", "og:url")

_LABELS = {
    "index_number": r"索\s*引\s*[号號]",
    "publisher": r"(?:发布|公开|发文|责任|产生|公布|发 布)(?:机构|机关|单位|部门|主体)|信息来源|稿件来源|文章来源|来\s*源",
    "published": r"(?:发布|公开|生成|发文|产生|公布|成文)(?:日期|时间)|日\s*期|时\s*间",
    "title": r"名\s*称|标\s*题",
}
_LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{key}>{words})" for key, words in _LABELS.items()) + r")\s*[】\]]?\s*[:：\n\t]\s*"
)
# A value ends at the end of its line, at a bar, or where the next label begins.
_VALUE = re.compile(r"[^\n\t|｜]{1,120}")
_NEXT_LABEL = re.compile(
    r"[ \u3000\xa0]+[\u4e00-\u9fff ]{2,8}[:：]|[ \u3000\xa0]{2,}|[(（【\[]?(?:字[号体]|打印|浏览|点击|阅读)"
)
_DATE = re.compile(r"((?:19|20)\d\d)\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})")
_SITE_SUFFIX = re.compile(r"\s*(?:[_|｜]|\s[-–—]\s|-{1,2}(?=[^-]*(?:政府|网|局|委|厅|办|部门|门户)[^-]*$)).*$")
_NOTHING = re.compile(r"(?:本站|本网|原创|网站|互联网|未知|无|暂无|admin|-+|/+)?\Z", re.IGNORECASE)
_HEAD_CHARACTERS = 1500


def page_meta(nodes: list[Node], boxes: list[str], text: str) -> dict[str, str]:
    """Return `title`, `publisher`, `published` (ISO), `url`, `index_number`, as far as the page gives them.

    The box about the document speaks first, then the page's meta tags, then the line under the title,
    and last the page's <title> without the name of the site.
    """
    named, heading, window_title, canonical = _tags(nodes)
    found = [_labelled("\n".join(boxes)), _from_tags(named), _labelled(text[:_HEAD_CHARACTERS])]
    meta: dict[str, str] = {}
    for source in found:
        for key, value in source.items():
            meta.setdefault(key, value)
    title = _first(named, _TITLES[:1]) or heading or meta.get("title") or _SITE_SUFFIX.sub("", window_title)
    if title:
        meta["title"] = title
    if canonical:
        meta.setdefault("url", canonical)
    return meta


def iso_date(text: str) -> str | None:
    """The first date of a text as YYYY-MM-DD, or None where there is none."""
    match = _DATE.search(text)
    if not match:
        return None
    year, month, day = map(int, match.groups())
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _tags(nodes: list[Node]) -> tuple[dict[str, str], str, str, str]:
    """Meta tags by lower-case name; the text of the only <h1>; of <title>; the canonical address."""
    named: dict[str, str] = {}
    headings, window_title, canonical = [], "", ""
    for at, node in enumerate(nodes):
        if node.tag == "meta":
            key = (node.attr("name") or node.attr("property")).lower().strip()
            if key and (value := " ".join(node.attr("content").split())):
                named.setdefault(key, value)
        elif node.tag == "title" and not window_title:
            window_title = " ".join(text_of(nodes, at).split())
        elif node.tag == "link" and node.attr("rel").lower() == "canonical":
            canonical = node.attr("href")
        elif node.tag == "h1" and node.size:
            headings.append(" ".join(text_of(nodes, at).split()))
    return named, headings[0] if len(headings) == 1 else "", window_title, canonical


def _from_tags(named: dict[str, str]) -> dict[str, str]:
    found = {"title": _first(named, _TITLES), "publisher": _first(named, _PUBLISHERS), "url": _first(named, _URLS)}
    found["published"] = iso_date(_first(named, _DATES)) or ""
    return {key: value for key, value in found.items() if value}


def _first(named: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((named[key] for key in keys if key in named and not _NOTHING.match(named[key])), "")


def _labelled(text: str) -> dict[str, str]:
    """Values behind their labels: 来源：区教育局 发布时间：2022-01-15."""
    found: dict[str, str] = {}
    for match in _LABEL.finditer(text):
        key = str(match.lastgroup)
        value = _VALUE.match(text, match.end())
        if key in found or not value:
            continue
        words = _NEXT_LABEL.split(value.group(), maxsplit=1)[0].strip(" \u3000\xa0[]【】<>")
        if key == "published":
            words = iso_date(value.group()[:20]) or ""
        if words and not _NOTHING.match(words) and not _LABEL.match(words + ":"):
            found[key] = words
    return found
