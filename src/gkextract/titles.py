"""What the title line of a report looks like, and the marks by which a collection numbers its pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gkextract.agencies import is_name
from gkextract.expressions import expression
from gkextract.numbers import parse_number
from gkextract.periods import YEAR

TOPIC = (
    r"(?:政府信息|政务信息|财政信息|环境信息|教育信息|政府政务|政务|信息|[党校院厂村居警厅局所镇社]务|办事)公开|公开日|公开工作|政务信息|信息(?:报送|采用|采编|发布)"
    r"|政务新媒体|政务微[博信]|政府网站|新媒体|网站工作"
)
# 政务公开日, 政府开放周: what an event is held on
DAYS = "公开日|公开主题日|公开宣传日|公开周|公开月|开放日|开放周|开放月"
_GENRE = r"年度工作报告|工作年度报告|年度报告|工作情况报告|情况报告|工作报告|自查报告|自评报告|总结报告|专题报告|综述|报告|年报|工作总结|总结|小结|通报|汇报|情况|报表"
_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,4})"
_TITLE = expression(
    rf"(?P<head>[^。;!?|,:>]{{0,50}}?)(?P<topic>{TOPIC})[^。;!?|,]{{0,40}}?(?P<genre>{_GENRE})"
    r"(?P<rest>(?:[和及与暨、](?:20\d\d年)?[^。;!?|,]{2,24}(?:计划|打算|思路|安排|报告|措施|要点|建议|举措|总结))?"
    rf"(?:范文|模板|材料|参考|范本|样本|[ ,]?20\d\d(?:年度?)?)?(?:[(【\[](?!\s*(?:篇|第|之)?\s*{_NUMBER}\s*篇?\s*[)】\]])[^()【】\[\]]{{1,14}}[)】\]])?"
    rf"(?:\s*(?:[(【\[]?\s*(?:篇|第|之|范文|例文|范本)?\s*(?P<n>{_NUMBER})\s*篇?\s*[)】\]]?))?[”\"》]?(?:/全文)?)$"
)
_LABEL = expression(r"(?:标 *题|题 *名|名 *称|中文名|信息名称|文件名称|公文名称|文章标题)[::][ \t|]*|中文名(?=\S)")
_LIST = expression(rf"(?:{_NUMBER}[、.]|[(]{_NUMBER}[)])[ \t]*(?!\d)")
_DOTS = expression(r"[ \t]*(?:[.…·]{3,}[ \t]*\d*|[ \t]{2,}\d{1,4}|\t\d{1,4}| \d{4}[-/年]\d\d?[-/月]\d\d?日?)$")
_SEVERAL = expression(
    rf"(?:总结|报告|小结|年报|情况)\s+\S{{2,}}(?:总结|报告|小结|年报|情况)|篇\s*{_NUMBER}.+篇\s*{_NUMBER}"
)
_COLLECTION = expression(
    r"汇编|精选|合集|大全|集锦|集合|汇总|(?<!第)(?:\d{1,3}|[两二三四五六七八九十]{1,3})\s*篇\s*[)】]?$|由会员|共\d+页|\.docx?|\.pdf"
)
_NO_TITLE = expression(
    r"现将|本报告|我[局县市镇乡委办院校区省厅会]|如下|^(?:根据|依据|按照|为了|通过|其中)|(?:公布|发布|印发|召开|举行)(?=20\d\d|《)|统计表|一览表|排名|编制说明|格式$"
)
_SERIES_HEAD = expression(
    rf"[【\[(]?(?:(?:范文|例文|范本|范例|篇)\s*(?P<a>{_NUMBER})|第\s*(?P<b>{_NUMBER})\s*篇(?![章幅文]))[】\])]?(?P<sep>[::、.,\s]*)(?P<rest>.*)$"
)
_CUT = expression(
    rf"{TOPIC}|[“\"]?5[·.]?15|第[一二三四五六七八九十\d]{{1,3}}[届次]|{YEAR.pattern}|关于|上半年|下半年|第[一二三四]季度|年度|(?:组织)?(?:开展|举行|举办|启动)|(?:发布|公布)(?=\d|《)"
)
_LETTER = expression(r"\([^()]\)$")  # 清河水文局(所)
_OTHER_PAPER = expression(
    r"(?:通知|指南|说明|流程(?:图)?|办法|规定|须知|方案|制度|规程|细则|标准|条例|要点|目录|公告|通告|函|批复|意见|问答|解读|清单|规范|简介|申请表|收费|新闻|倡议书)"
    r"(?:[(【].{1,20}[)】])?$"
)


@dataclass(slots=True)
class Title:
    """A title found in a line; offsets count from the line's start. `series` is the number a collection gives it."""

    start: int
    end: int
    text: str
    genre: str = ""
    named: bool = False
    dated: bool = False
    labelled: bool = False
    listed: bool = False
    series: int | None = None
    style: str = ""

    @property
    def strong(self) -> bool:
        """It names the body or the year, and is no heading of a chapter."""
        if self.genre == "情况":
            return self.named
        return self.named or self.dated

    @property
    def key(self) -> str:
        """The title without spaces and quotes, to tell whether two are the same."""
        return re.sub(r"[\s“”\"《》]", "", self.text)


def in_line(line: str) -> Title | None:
    """The title that a whole line is, if it is one: TOC lines and the titles of whole collections are none."""
    start = len(line) - len(line.lstrip(" \t|#*>●■◆★·-—="))
    body = line[start:].rstrip(" \t|*#=")
    if not 3 <= len(body) <= 90:
        return None
    labelled = _LABEL.match(body)
    if labelled:
        start += labelled.end()
        body = body[labelled.end() :].strip()
    series = _series(body, start)
    if series or _DOTS.search(body) or _COLLECTION.search(body):
        return series
    listed = _LIST.match(body)
    if listed:
        start += listed.end()
        body = body[listed.end() :]
    title = _title(body, start)
    if title:
        title.labelled, title.listed = bool(labelled), bool(listed)
    return title


def _title(body: str, start: int) -> Title | None:
    found = _TITLE.match(body)
    if not found or _NO_TITLE.search(body) or _SEVERAL.search(body):
        return None
    number = found["n"]
    title = Title(start, start + len(body), body, found["genre"], is_named(body), bool(YEAR.search(body)))
    if number and not body.endswith("年"):
        title.series, title.style = _value(number), body[: found.start("n")]
    return title


def _series(body: str, start: int) -> Title | None:
    """A line that opens a piece of a collection: 第一篇 …, 【篇一】…, 范文1:…, 篇一:"""
    found = _SERIES_HEAD.match(body)
    if not found or not (found["sep"] or not found["rest"] or body[0] in "【[(" or found["rest"][0] in "2《“"):
        return None
    rest = found["rest"]
    whole = len(rest) <= 60 and not re.search("[。;]|,.*,", rest)
    end = len(body) if whole else found.start("sep")
    piece = _TITLE.match(rest) if whole else None
    title = Title(
        start, start + end, body[:end].rstrip(), piece["genre"] if piece else "", is_named(rest) if piece else False
    )
    title.dated = bool(YEAR.search(rest)) if piece else False
    title.series, title.style = _value(found["a"] or found["b"]), "篇" if found["a"] else "第"
    return title


def is_listed(line: str) -> bool:
    """Whether a line begins with the numeral of a chapter or an item."""
    return bool(_LIST.match(line.strip()))


def is_named(title: str) -> bool:
    """Whether a title names a body before its topic."""
    return any(is_name(piece) for piece in name_pieces(title))


def name_pieces(title: str) -> list[str]:
    """The pieces of a title that can be a body's name: before the year, before the topic, after the year."""
    plain = re.sub(r"^关于|^\s*第?.{1,3}篇\s*", "", title).strip('“”"《》 ')
    cuts = [found.start() for found in _CUT.finditer(plain)]
    pieces = []
    for cut in cuts:
        piece = plain[:cut]
        years = list(YEAR.finditer(piece))
        piece = (
            piece[years[-1].end() :]
            if years and years[0].start() == 0
            else piece[: years[0].start()]
            if years
            else piece
        )
        pieces.append(_LETTER.sub("", piece.strip('“”"《》 度的')))
    return pieces


def other_paper(line: str) -> bool:
    """The title of a notice, a guide, a procedure: a paper that is no report."""
    body = line.strip(" \t#*|")
    return 6 <= len(body) <= 60 and not re.search("[。;]", body) and bool(_OTHER_PAPER.search(body))


def _value(number: str) -> int:
    try:
        return int(parse_number(number))
    except ValueError:
        return 0
