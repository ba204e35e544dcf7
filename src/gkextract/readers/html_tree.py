"""A web page as one flat list of nodes in reading order, and what can be asked of a stretch of it."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import accumulate

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .errors import ReadError

# fmt: off
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})
# fmt: on
HEADINGS = frozenset(("h1", "h2", "h3"))
# Never text of the page. A `form` may be the whole page (ASP.NET), so it stays.
# fmt: off
_SILENT = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas",
    "audio", "video", "map", "select", "datalist", "textarea", "button", "input", "rp", "rt", "xml", "-comment",
    "-doctype",
})
# fmt: on
# The parser moves text out of here, all but the white space between the tags.
_ROWS = frozenset(("table", "tbody", "thead", "tfoot", "tr"))

# An element that is opened again and again without an end makes every parser of browsers' rules quadratic.
_NESTING = re.compile(
    r"<(/?)(?:div|span|table|ul|ol|dl|font|section|article|form|center|blockquote|b|i|a|em|strong)\b", re.I
)
_DEEPEST = 2000
# The parser compares every attribute of an element with all others.
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_MOST_ATTRIBUTES = 6000
_MOST_NODES = 400_000
_TOO_MUCH = f"has more than {_MOST_NODES:,} elements, or more than {_DEEPEST:,} inside one another"
_LONGEST_LINK = 80  # a longer one was not closed, and runs on over the report


class Node:
    """One node: `end` is the index after its last descendant; sizes count characters that are not white space."""

    __slots__ = ("attrs", "end", "linked", "links", "size", "tables", "tag", "text")

    def __init__(self, tag: str, text: str = "", attrs: dict[str, str | None] | None = None) -> None:
        self.tag = tag
        self.text = text
        self.attrs = attrs or {}
        self.end = 0
        self.size = 0  # of its text
        self.linked = 0  # of that, inside links to other pages
        self.links = 0  # how many such links
        self.tables = 0  # how many tables stand inside it

    def attr(self, name: str) -> str:
        """An attribute's value, or an empty string."""
        return self.attrs.get(name) or ""


def flatten(html: str) -> list[Node]:
    """Parse a page; the nodes that are never text (scripts, styles, form fields, comments) are left out.

    Raises `ReadError` for a page nested so deep, or of so many parts, that it was made to hurt.
    """
    _refuse_hostile(html)
    root = LexborHTMLParser(html).root
    nodes: list[Node] = []
    open_: list[tuple[Node, LexborNode]] = []
    at: LexborNode | None = root
    while at is not None:
        if len(nodes) > _MOST_NODES or len(open_) > _DEEPEST:
            raise ReadError(_TOO_MUCH)
        tag = at.tag or ""
        silent = tag in _SILENT or (tag == "-text" and open_[-1][0].tag in _ROWS)
        if not silent:
            node = _node(at, tag)
            nodes.append(node)
            if child := at.first_child:
                open_.append((node, at))
                at = child
                continue
            _close(node, nodes, open_)
        at = at.next
        while at is None and open_:
            node, closed = open_.pop()
            _close(node, nodes, open_)
            at = closed.next if open_ else None
    return nodes


def _node(at: LexborNode, tag: str) -> Node:
    if tag == "-text":
        text = at.text_content or ""
        node = Node(tag, text)
        node.size = sum(map(len, text.split()))
        return node
    return Node(tag, "", at.attributes)


def _close(node: Node, nodes: list[Node], open_: list[tuple[Node, LexborNode]]) -> None:
    """Finish a node: its end is known now, and its sizes count for the node around it."""
    node.end = len(nodes)
    if node.tag == "a" and node.size <= _LONGEST_LINK and (href := node.attr("href")) and not href.startswith("#"):
        node.linked, node.links = node.size, 1
    if open_:
        around = open_[-1][0]
        around.size += node.size
        around.linked += node.linked
        around.links += node.links
        around.tables += node.tables + (node.tag == "table")


def _refuse_hostile(html: str) -> None:
    """Count elements, and how many are open at once, roughly and fast, before a parser is let near them."""
    tags = html.count("<")
    if tags > 4 * _MOST_NODES:
        raise ReadError(_TOO_MUCH)
    if tags > _DEEPEST:
        steps = (-1 if slash else 1 for slash in _NESTING.findall(html))
        if max(accumulate(steps), default=0) > _DEEPEST:
            raise ReadError(_TOO_MUCH)
    if any(tag.count("=") + tag.count(" ") > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(html)):
        raise ReadError(f"holds an element of more than {_MOST_ATTRIBUTES:,} attributes")


def text_of(nodes: list[Node], start: int, skip: Container[int] = ()) -> str:
    """The text of one node; where a block begins or ends inside it, and at <br>, a line ends."""
    if nodes[start].end == start + 2:  # a cell of one number
        return nodes[start + 1].text
    parts: list[str] = []
    ends: list[int] = []
    at, end = start, nodes[start].end
    while at < end:
        while ends and ends[-1] <= at:
            ends.pop()
            parts.append("\n")
        node = nodes[at]
        if at in skip:
            at = node.end
            continue
        if node.tag == "-text":
            parts.append(node.text)
        elif node.tag == "br":
            parts.append("\n")
        elif node.tag in BLOCKS:
            parts.append("\n")
            ends.append(node.end)
        at += 1
    return "".join(parts)
