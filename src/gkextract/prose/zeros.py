"""Zero said in words: 未收到…申请, 没有发生行政复议、行政诉讼, 复议、诉讼均为零, 零申请."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gkextract.catalog import Lexicon, Pattern, Token
from gkextract.expressions import expression
from gkextract.models import Found

from .sentences import Sentence

_STOP = expression(r"[;。]|,(?!(?:行政|复议|诉讼|申诉|举报|投诉|提起|或|和|及))|(?:但|只|仅)")
# What an application caused is not an application: 因申请公开引起的行政复议.
_ENDS = expression(
    r"(?:的)?(?:收到|受理|接到|信息公开|公开(?:政府)?信息|情况|事项|件|内容|表|请求|情形|案件|需求|办件|业务|现象|数量?|总数|件数|事件|办理|要求|诉求|有关事项|办理事项)*\s*(?:$|[,;。、():]|和|或|及|以及|也|的$)"
)
# 复议案件均没有发生, but not 受理申请137件,无一积压
_MADE = frozenset({"issue", "repeal"})
_NOT_ONE = expression(r"一[件份个部项][也都]")  # 规范性文件一件也没有出台
_NOTHING_MORE = expression(
    r"(?:发生|出现|产生|出台|制定|制发|印发|废止|收到|受理|接到|提出|提起|申请|存在|记录|情况|情形|现象|事项|案件|案例|诉讼|复议|[件起例宗次条项人过的了]|\s)*"
)
# (三)收费情况⏎无。
_NOTHING_ALONE = expression(
    r"\s*(?:均?无|没有|全年无|尚?[未没][有曾]?(?:接到|收到|发生|出现)|暂无)(?:此类|相关)?(?:情况|事项)?\s*"
)
_ROW = expression(r"(?:案件?|事项|程序|情况|数量)?(?:[、和与及或]|以及|或者)(?:行政)?")
_DISCLOSURE = expression(r"公开|申请|减免|条例|信息|检索|年度?|学年|本年")
_SERVICES = expression(r"事项均?不|办事|培训费|学费|服务费")
# 未发现应主动公开而未公开 is no outcome of an application, 无行政事业性收费 no fee for one.
# 未收到通过电话、网络、来信等方式提出的申请 is the whole, and no zero of letters
_SUCH_WAYS = expression(r"等(?:各种|多种|任何)?(?:方式|形式|渠道|途径)")
_CAUSES = expression(r"[而所]?(?:引起|引发|导致|产生)")
_SUFFERED = expression(r"受|因|被|对")  # 未受到行政处罚
_OUGHT = expression(r"应当?(?:予以|依法)?(?:主动)?公开")
_ADMIN_FEES = expression(r"事业性|行政性")
_STAFF, _PEOPLE = "safeguards.staff", frozenset({"名", "人", "位"})
_TOWARD = "none_toward"
_CASES = frozenset({"topic:review", "topic:litigation"})
_CARRIED = frozenset({"carried_in", "carried_out", "none_carried_in"})
_OF_DISCLOSURE = frozenset({"complaints.total", "appeals.total", "applications.fees"})


def under(text: str, heading: Sentence | None, sentence: Sentence) -> Sentence:
    """The sentence together with the heading it answers by 无 alone; any other sentence as it is."""
    if heading is None or not sentence.tokens or not _NOTHING_ALONE.fullmatch(text, sentence.start, sentence.end):
        return sentence
    return replace(sentence, start=heading.start, tokens=[*heading.tokens, *sentence.tokens])


def read(text: str, sentence: Sentence, lexicon: Lexicon, topics: frozenset[str], earlier: list[Found]) -> list[Found]:
    """The zeros of a sentence.

    `topics` is what its section and the sentence before speak about, `earlier` what the report has stated: once it has
    spoken of applications, fees said by themselves (未收取任何费用) are fees for these.
    """
    found: list[Found] = []
    for token in sentence.tokens:
        if "none" not in token.tags or any(q.start < token.end and token.start < q.end for q in sentence.quantities):
            continue
        low, high = _reach(text, token, sentence)
        things = [t for t in sentence.tokens if token.start <= t.start and t.end <= high]
        case = next((t for t in reversed(sentence.tokens) if t.end <= token.start and t.tags & _CASES), None)
        made = list(_zeros(text, token, things, high, lexicon, topics, case))
        if (
            not made
            and all(t is token or t.tags & _MADE for t in things)
            and _NOTHING_MORE.fullmatch(text, token.end, high)
        ):
            before = [t for t in sentence.tokens if low <= t.start and t.end <= token.start]
            # 规范性文件一件也没有出台, 规范性文件未制定: the deed may stand behind, or in the word itself
            orders = ([*things[1:], *before], [*before, *things])
            made = next((m for o in orders if (m := list(_zeros(text, token, o, token.start, lexicon, topics)))), [])
        found += made
    if not found:
        return found
    if not any(q.unit in _PEOPLE for q in sentence.quantities):
        found = [f for f in found if f.indicator != _STAFF]  # 缺人手,没有专职人员 counts nobody; 无专职,兼职3人 does
    told = _about_disclosure(text, sentence, topics)
    applied = not sentence.quantities and any(f.indicator.startswith("applications.") for f in earlier)
    of_them = {"applications.fees"} if applied else set()
    return [f for f in found if told or f.indicator not in _OF_DISCLOSURE or f.indicator in of_them]


def each(text: str, tokens: Sequence[Token], zero: Found, lexicon: Lexicon) -> list[Found]:
    """行政复议、行政诉讼均为0件 is a zero of each, as 各0件 is; `zero` is the one already linked."""
    row: list[tuple[Token, set[str]]] = []
    for token in tokens:
        named = {p.indicator.id for tag in token.tags for p in lexicon.zero.get(tag, ()) if len(p.before) == 1}
        if not named:
            continue
        if row and not _ROW.fullmatch(text, row[-1][0].end, token.start):
            if any(zero.indicator in ids for _, ids in row):
                break
            row = []
        row.append((token, named))
    if not any(zero.indicator in ids for _, ids in row):
        return []
    return [replace(zero, indicator=min(ids), start=token.start) for token, ids in row if zero.indicator not in ids]


def _reach(text: str, token: Token, sentence: Sentence) -> tuple[int, int]:
    stop = _STOP.search(text, token.end, sentence.end)
    following = next((t.start for t in sentence.tokens if t.start >= token.end and "none" in t.tags), sentence.end)
    number = next(
        (q.start for q in sentence.quantities if q.start > token.end + 6 or (q.start >= token.end and q.value != 1)),
        sentence.end,
    )
    number = max(text.rfind(",", token.end, number), token.end) if "," in text[token.end : number] else number
    low = max(
        [
            sentence.start,
            *(
                q.end
                for q in sentence.quantities
                if (q.end <= token.start - 1 and not _NOT_ONE.fullmatch(text, q.start, token.start))
                or (q.value != 1 and q.end <= token.start)
            ),
        ]
    )
    return low, min(stop.start() if stop else sentence.end, following, number)


def _zeros(
    text: str,
    none: Token,
    things: Sequence[Token],
    high: int,
    lexicon: Lexicon,
    topics: frozenset[str],
    case: Token | None = None,
) -> Iterator[Found]:
    """`case` is the review or lawsuit that the sentence named before: 行政复议2件,未出现被纠错情形."""
    ways = [] if _SUCH_WAYS.search(text, none.end, high) else _ways(things)
    for n, token in enumerate(things):
        for tag in token.tags:
            for pattern in lexicon.zero.get(tag, ()):
                if not _holds(pattern, things[: n + 1], topics, case) or _only_causes(
                    text, pattern, none, token, things[n + 1 :], high
                ):
                    continue
                if _TOWARD in none.tags and _TOWARD not in pattern.before:
                    continue  # 未对复议工作进行部署
                indicator = pattern.indicator.id
                if indicator != "applications.received" and _CAUSES.match(text, token.end):
                    continue  # 没有因不予公开引起的复议
                if indicator.startswith("admin.") and _SUFFERED.search(text, none.end, token.start):
                    continue
                start, end = min(none.start, token.start), max(none.end, token.end)
                if indicator == "applications.refused" and _OUGHT.search(text, none.end, token.start):
                    continue
                if indicator == "applications.fees" and _ADMIN_FEES.search(text, none.end, token.end):
                    continue
                if indicator != "applications.received" and _SUCH_WAYS.match(text, token.end):
                    continue
                if indicator == "applications.received" and any(t.tags & _CARRIED for t in things):
                    continue
                if indicator.endswith(".total") and _result_follows(text, token, things):
                    continue
                if indicator == _STAFF:
                    kind = next((tag[11:] for tag in token.tags if tag.startswith("employment=")), "")
                    yield from (
                        [Found(indicator, kind, 0, "exact", None, start, end, rule="zero of a kind")] if kind else []
                    )
                elif indicator == "applications.received" and ways:
                    yield from (Found(indicator, w, 0, "exact", None, start, end, rule="zero by way") for w in ways)
                else:
                    yield Found(indicator, None, 0, "exact", None, start, end, rule="zero: " + pattern.text)


def _result_follows(text: str, token: Token, things: Sequence[Token]) -> bool:
    """未发生行政复议被纠错 says nothing of how many reviews there were."""
    ends = [token.end]
    for t in things:
        if t.tags & _CASES and t.start >= token.end and _ROW.fullmatch(text, ends[-1], t.start):
            ends.append(t.end)
    return any(0 <= t.start - ends[-1] <= 2 and t.tags & {"corrected", "upheld"} for t in things)


def _ways(things: Sequence[Token]) -> list[str]:
    return sorted({tag[4:] for t in things for tag in t.tags if tag.startswith("way=")})


def _holds(pattern: Pattern, things: Sequence[Token], topics: frozenset[str], case: Token | None) -> bool:
    if pattern.topic in ("review", "litigation"):
        last = next((t for t in reversed(things) if t.tags & _CASES), case)
        if last is None or f"topic:{pattern.topic}" not in last.tags:
            return False
    elif pattern.topic and pattern.topic not in topics:
        return False
    wanted = list(pattern.before)
    for token in reversed(things):
        if wanted and wanted[-1] in token.tags:
            wanted.pop()
    return not wanted


def _only_causes(text: str, pattern: Pattern, none: Token, token: Token, later: Sequence[Token], high: int) -> bool:
    if pattern.indicator.id != "applications.received":
        return False
    if text.endswith(("其他", "其它"), none.end, token.start) or not _ENDS.match(text[token.end : high]):
        return True
    return any(
        "review_noun" in t.tags or "litigation_noun" in t.tags
        for t in later
        if text[token.end : t.start].find("、") < 0
    )


def _about_disclosure(text: str, sentence: Sentence, topics: frozenset[str]) -> bool:
    if _SERVICES.search(text, sentence.start, sentence.end):
        return False
    return bool(
        _DISCLOSURE.search(text, sentence.start, sentence.end)
        or topics & {"applications", "review", "litigation", "proactive"}
    )
