"""The `by` of a measure: a fixed label that a word stands for, or the report's own words for a category."""

from __future__ import annotations

import re
from itertools import pairwise

from gkextract.catalog import Token
from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.models import Scope

from .categories import OPEN_LIMIT, category, channel, fixed
from .linker import Link
from .published import PLAIN_DOCUMENTS, channel_before, published, regions
from .slots import Slot

_AMONG_OTHERS = expression(r"等(?!候|级)")
_NAME_BETWEEN = expression(
    r"(?:网络)?(?:平台|账号)?[中上]?(?:\(|[“《][^”》]{1,20}[”》]|[^\W\d和及与等通过以其]{2,10})?"
)
_WIDER = frozenset({"channel=website", "channel=new_media"})
HANDED_ON = ("proactive.submitted", "proactive.adopted")
_WHO = expression(rf"(?:[\s、,:;]|其中|全年|分别)*(?!其中|上报|报送|投稿)({HAN}{{2,12}}?)(?:全年|分别|共|累计)*")
_GROUPED = expression(
    r"各?(?:乡镇(?:街道)?|镇街|县区|区县|街道|镇|乡|[科股处]室)|[省市县区局]直(?:属)?各?(?:部门|单位|机关)"
)
_FORMS = frozenset({"graphic", "video", "text"})
_ROW = expression(r"[、和及与]|以及|或")
_OF_ALL = expression(r"[,(]?(?:均|全部|都|全)(?:为|是|由)?")
_APPLIED = expression(
    r"(?:为主,|居多,|最多,|占多数,|共|的|有|为|占|件|提出|提交|提起|递交|申请|公开|政府信息|信息|的申请|向我局|了)*"
)
# A website is what visits are counted on where nothing else is named, and accounts are new media by their nature.
_SUCH_AS = expression(r"、[^、]*等(?:各类)?(?:文件)?(?:共|共计|合计|计)?$")
_NEXT_KIND = expression(rf"[,、](?!每|共?发行|印|免费){HAN}{{2,12}}\d")
_DEFAULT_CHANNEL = {"response.concerns": "website", "platform.visits": "website", "platform.accounts": "new_media"}
_NOT_VISITED = frozenset({"gazette", "newspaper", "broadcast", "meeting", "other_channel"})
_MESSAGE_PLATFORM = expression(r"[^,;:。、()\d年]{0,12}(?:热线|信箱|平台|留言板|邮箱|人民网|网站|接待日)")
_ANY_MATERIAL = ("资料", "材料", "宣传品")
_HANDED = frozenset({"handout", "=发了", "=挂了", "=印了"})
_LEADING = 6  # 全年办理热线工单: how near to the beginning a verb that no name begins with ends


def label(text: str, slot: Slot, link: Link, agency: str | None) -> tuple[str | None, Scope]:
    """`by` and scope of a number that a pattern linked."""
    indicator = link.pattern.indicator
    said_of_all = _OF_ALL.match(text, slot.quantity.end) is not None  # 信息员13名(均为兼职)
    near = [
        t
        for t in (*slot.before, *(slot.after if link.pattern.after or said_of_all else ()))
        if labels_it(text, t, slot)
    ]
    named = _heads(text, near) if "channel" in indicator.labels else near
    labels = fixed(indicator, indicator.labels, named, text)
    if indicator.id == "proactive.published":
        return published(text, slot, link, labels, agency)
    if "channel" in indicator.labels:
        beside = indicator.id == "platform.accounts" and len(labels) > 1  # 政务新媒体有微信公众号1个
        by = _one(text, slot, labels, near) if beside else channel(labels or channel_before(indicator, slot, text))
        if indicator.id == "platform.visits" and by in _NOT_VISITED:
            by = None
        return (None if by == _DEFAULT_CHANNEL.get(indicator.id) else by), "own"
    if "platform" in indicator.labels:
        own = _platform(text, slot, labels)
        if own is None and slot.quantity.unit == "封":
            # 校长信箱去年挂出,收到家长来信七封
            boxes = [t for t in slot.far if t.start >= slot.previous and "inbox" in t.tags and "platform" in t.tags]
            own = text[boxes[-1].start : boxes[-1].end] if boxes else None
        carried = channel_before(indicator, slot, text) if own is None and link.pattern.topic else set()
        return own or next(iter(sorted(carried)), None), "own"
    if indicator.open:
        middle, _ = regions(text, slot, link)
        handed = thing_handed(text, slot) if indicator.id == "participation.materials" else None
        by = handed or thing_named(text, slot, middle) or category(text[middle[0] : middle[1]])
        first = link.words[0]
        if by is None and len(link.words) > 1 and "policy_document" in first.tags and first.start < middle[0]:
            by = text[first.start : first.end]  # 其他政策文件公开41件
        if office := next((t for t in link.words if "office_noun" in t.tags), None):
            name = text[office.start : office.end]  # whole, with the words that say nothing of an item
            by = name if by is None or by in name else by
        if indicator.id == "platform.gazette_documents" and (by in PLAIN_DOCUMENTS or _such_as(text, slot)):
            by = None
        return by, "own"
    if indicator.id.startswith(HANDED_ON) and not labels:
        who = body_before(text, slot, link)
        return (who if who and _GROUPED.fullmatch(who) else None), "own"
    if "suit" in indicator.labels and not labels:
        # 复议后起诉3件,其中维持2件: the results of these
        named = [t for t in slot.far if t.start >= slot.semicolon and "suit" in t.tags][-1:]
        labels = fixed(indicator, indicator.labels, named, text)
    return _one(text, slot, labels, near), "own"


def _such_as(text: str, slot: Slot) -> bool:
    """刊载规章、规范性文件等146件: all that is printed, unless another kind follows."""
    such_as = _SUCH_AS.search(text, slot.start, slot.quantity.start) is not None
    return such_as and _NEXT_KIND.match(text, slot.quantity.end) is None


def thing_named(text: str, slot: Slot, region: tuple[int, int]) -> str | None:
    """发放政务公开、普法等传单3万份 hands out leaflets, and 发放传单、手册等资料500份 leaflets and booklets."""
    named = [t for t in slot.before if "material" in t.tags and region[0] <= t.start]
    if not named or not text.endswith("等", region[0], named[-1].start):
        return None
    thing = text[named[-1].start : named[-1].end]
    return thing if named[-1].start - region[0] > OPEN_LIMIT or not thing.endswith(_ANY_MATERIAL) else None


def thing_handed(text: str, slot: Slot) -> str | None:
    """宣传单发放3000份, 横幅挂了15条: the thing stands right before the verb."""
    verb = next((t for t in reversed(slot.before) if t.tags & _HANDED and t.end <= slot.quantity.start), None)
    thing = next((t for t in slot.before if verb and "material" in t.tags and t.end == verb.start), None)
    return text[thing.start : thing.end] if thing else None


def _heads(text: str, tokens: list[Token]) -> list[Token]:
    """政府网站微信公众号, 政务新媒体(微信公众号): of two channels without a mark between the last is meant."""
    within = [
        one
        for one, two in pairwise([t for t in tokens if "channel" in t.tags])
        if one.tags & _WIDER and _NAME_BETWEEN.fullmatch(text, one.end, two.start) and text[two.end] != "等"
    ]
    return [t for t in tokens if t not in within] if within else tokens


def body_before(text: str, slot: Slot, link: Link) -> str | None:
    """Who stands before the verb: 各乡镇报送203条, 省林业厅采用237条."""
    who = _WHO.fullmatch(text, slot.start, max(slot.start, link.words[0].start))
    return who[1] if who else None


def _one(text: str, slot: Slot, labels: set[str], near: list[Token]) -> str | None:
    """Of several labels the one beside the number, unless they stand in a row: 文字、图片、视频等形式解读18件."""
    if "" in labels:
        return None  # 专兼职人员67名: the word is of both
    named = [(t, by) for t in near for by in labels if any(tag.endswith("=" + by) for tag in t.tags)]
    if named and _AMONG_OTHERS.search(text, named[-1][0].end, slot.quantity.start):
        return None  # 通过政务新媒体、问政平台等回应关切12次
    if len(labels) < 2:
        return next(iter(labels), None)
    (before, _), (last, by) = named[-2], named[-1]
    side_by_side = before.end == last.start and labels <= _FORMS  # 图文音频各类解读
    return None if side_by_side or _ROW.fullmatch(text, before.end, last.start) else by


def labels_it(text: str, token: Token, slot: Slot) -> bool:
    """An applicant is named right beside the number (自然人提交11件), else the word is about somebody else."""
    if "way" in token.tags and "answer" in token.tags:
        return False  # 对5件申请作了书面答复
    if "applicant" not in token.tags or token.start > slot.quantity.start:
        return True
    return "way" in token.tags or _APPLIED.fullmatch(text, token.end, slot.quantity.start) is not None


def _platform(text: str, slot: Slot, labels: set[str]) -> str | None:
    """Where messages came in, in the report's own words: 市长信箱, 城管热线, “问政云山”平台."""
    if labels:
        tokens = [t for t in slot.before if "platform" in t.tags]
        whole = text[tokens[0].start : tokens[-1].end] if tokens else ""
        return whole.replace("”", "").replace("“", "") if len(whole) < 24 and whole else sorted(labels)[0]
    verb = next((t.end for t in slot.before if "handle" in t.tags), slot.start)
    named = _MESSAGE_PLATFORM.search(text, verb if verb - slot.start < _LEADING else slot.start, slot.quantity.start)
    where = re.split("[“在]", named[0])[-1].replace("”", "") if named else ""
    return category(where) if where else None
