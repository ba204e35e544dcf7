"""The catalog: every indicator of the domain contract, with names and examples that the program reads as they say."""

from __future__ import annotations

import re

import pytest

from gkextract import normalize, prose
from gkextract.catalog import CatalogError, examples, indicators, load
from gkextract.models import Found

# Every id of the domain contract.
CONTRACT = """
proactive.published proactive.published_cumulative proactive.produced proactive.on_request proactive.withheld
proactive.submitted proactive.adopted proactive.electronic_rate
documents.regulations_issued documents.regulations_repealed documents.regulations_in_force
documents.regulations_published documents.normative_issued documents.normative_repealed
documents.normative_in_force documents.normative_published documents.other_published
interpretation.published response.concerns response.press_conferences response.interviews
participation.consultations participation.comments participation.activities participation.materials
service.inquiries service.messages service.reply_rate proposals.total proposals.npc proposals.cppcc
applications.received applications.carried_in applications.carried_out applications.completed
applications.reply_rate applications.granted applications.partial applications.granted_or_partial
applications.refused applications.refused.state_secret applications.refused.prohibited
applications.refused.safety applications.refused.third_party applications.refused.internal
applications.refused.process applications.refused.enforcement_file applications.refused.admin_query
applications.unable applications.unable.not_held applications.unable.needs_creation applications.unable.unclear
applications.not_processed applications.not_processed.petition applications.not_processed.repeat
applications.not_processed.publication applications.not_processed.excessive applications.not_processed.reissue
applications.other applications.other.no_correction applications.other.no_payment applications.other.misc
applications.nonexistent applications.not_this_agency applications.not_government_info
applications.already_public applications.clarify applications.withdrawn applications.fees
review.total review.upheld review.corrected review.other review.pending
litigation.total litigation.upheld litigation.corrected litigation.other litigation.pending
complaints.total appeals.total
safeguards.trainings safeguards.trainees safeguards.meetings safeguards.inspections safeguards.rules
safeguards.staff safeguards.offices safeguards.funds
platform.visits platform.followers platform.views platform.accounts platform.gazette_issues
platform.gazette_documents platform.columns
admin.licenses admin.penalties admin.coercion admin.other_services admin.fees
admin.procurement_projects admin.procurement_amount
"""

IDS = re.findall(r"\S+", CONTRACT)
# What only the official tables hold.
FORMS_ONLY = {
    "admin.other_services",
    "admin.procurement_projects",
    "admin.procurement_amount",
    "applications.other.misc",
}
STATED = examples.load()


def found(id: str, text: str) -> list[examples.Stated]:
    """What the program finds of an indicator in a text, each measure once."""
    made = [f for f in prose.read(normalize.clean(text).text, []).found if f.indicator == id and f.scope == "own"]
    return list(dict.fromkeys(examples.Stated(f.by, value(f), f.bound) for f in made))


def value(f: Found) -> int | float | tuple[float, float] | None:
    return f.value if f.value is None or f.upper is None else (f.value, f.upper)


@pytest.mark.parametrize("id", STATED)
def test_examples_are_read_as_they_say(id: str) -> None:
    read = {each.text: set(found(id, each.text)) for each in STATED[id].examples}
    assert read == {each.text: set(each.found) for each in STATED[id].examples}


@pytest.mark.parametrize("id", STATED)
def test_counterexamples_are_not_it(id: str) -> None:
    assert {text: made for text in STATED[id].counterexamples if (made := found(id, text))} == {}


def test_every_indicator_that_prose_states_has_examples_enough() -> None:
    assert set(STATED) == set(IDS) - FORMS_ONLY
    few = [i for i, e in STATED.items() if len(e.examples) < 8 or len(e.counterexamples) < 4]
    assert few == []


@pytest.mark.parametrize("id", STATED)
def test_no_example_stands_twice(id: str) -> None:
    texts = [*(each.text for each in STATED[id].examples), *STATED[id].counterexamples]
    assert len(texts) == len(set(texts))
    assert all(each.found for each in STATED[id].examples)


def test_the_catalog_is_the_contract() -> None:
    ids = load().ids
    assert len(ids) == len(set(ids))
    assert sorted(ids) == sorted(IDS)


def test_every_indicator_has_its_names() -> None:
    for indicator in load().indicators:
        assert re.search(r"[\u4e00-\u9fff]", indicator.zh), indicator.id
        assert re.fullmatch(r"[A-Z][\x20-\x7e]+", indicator.en), indicator.id
    for names in ([i.zh for i in load().indicators], [i.en for i in load().indicators]):
        assert len(names) == len(set(names))


def test_what_an_indicator_names_exists() -> None:
    catalog = load()
    for i in catalog.indicators:
        assert {*i.labels, *i.part_labels} <= set(catalog.labels), i.id
        assert {*i.under, *i.zero_under} <= set(catalog.topics), i.id
        assert {*i.units} <= set(catalog.units), i.id
        assert {*i.sums, *i.follows, *i.never_after} <= set(catalog.ids), i.id


def test_an_indicator_is_looked_up_by_its_id() -> None:
    assert load()["review.total"].zh == "行政复议总计"
    with pytest.raises(KeyError, match="no indicator review\\.none"):
        load()["review.none"]


WORDS = """
[class]
apply = "申请"
[label.way]
email = "电子邮件"
[topic]
applications = "{apply} 申请人"
[units]
case = "件"
[generic]
words = "apply"
"""

ENTRY = '[[indicator]]\nid = "applications.received"\nzh = "收到申请数"\nen = "Applications received"\n'

# What is added to a sound entry of four lines, the line of the error, and its words.
BROKEN = [
    ('units = ["dozen"]', 5, "applications.received: units names dozen, which is not [units]"),
    ('say = ["申请"]\nunits = [\n  "case",\n  "dozen",\n]', 8, "units names dozen"),
    ("units = [3]", 5, "applications.received: units: must be a valid string"),
    ('units = "case"', 5, "applications.received: units: must be a valid list"),
    ('labels = ["colour"]', 5, "labels names colour"),
    ('part_labels = ["colour"]', 5, "part_labels names colour"),
    ('sums = ["applications.sent"]', 5, "sums names applications.sent, which is not an indicator"),
    ('follows = ["applications.sent"]', 5, "follows names applications.sent"),
    ('never_after = ["applications.sent"]', 5, "never_after names applications.sent"),
    ('say = ["{applied}"]', 5, "names {applied}"),
    ('say = ["收到 {apply"]', 5, "names {apply"),
    ('say = [""]', 5, "has no word that must stand"),
    ('say = ["#"]', 5, "has no word that must stand"),
    ('say = ["# {apply}?"]', 5, "has no word that must stand"),
    ('say = ["收到 # {apply} #"]', 5, "has its # twice"),
    ('say = ["收到#件"]', 5, "or not by itself"),
    ('zero = ["{applied}"]', 5, "names {applied}"),
    ('carry = ["{applied}"]', 5, "names {applied}"),
    ('under.applications = ["{applied}"]', 5, "names {applied}"),
    ('[indicator.under]\napplications = ["{applied}"]', 6, "names {applied}"),
    ('under.weather = ["申请"]', 5, "under names weather"),
    ('zero_under.weather = ["申请"]', 5, "zero_under names weather"),
    ('also = [{ units = ["dozen"], say = [] }]', 5, "units names dozen"),
    ('also = [{ units = ["case"], say = ["{applied}"] }]', 5, "names {applied}"),
    ('reach = "page"', 5, "applications.received: reach: must be"),
    ("open = 1", 5, "applications.received: open: must be a valid boolean"),
    ("colour = 1", 5, "applications.received: unknown key colour"),
    ('[colour]\nred = "红"', 5, "unknown key colour"),
    (ENTRY, 6, "stands once"),
    ('[[indicator]]\nid = "Received"\nzh = "申请"\nen = "Applications"', 6, "an id is lower-case words"),
    ('[[indicator]]\nid = "received"\nzh = "申请"\nen = "Applications"', 6, "an id is lower-case words"),
    ('[[indicator]]\nid = "review.total"\nen = "Reviews"', 5, "review.total: zh is missing"),
    ('[[indicator]]\nid = "review.total"\nzh = "复议"', 5, "review.total: en is missing"),
    ('[[indicator]]\nzh = "复议"\nen = "Reviews"', 5, "an entry without id: id is missing"),
    ('[[indicator]]\nid = 3\nzh = "复议"\nen = "Reviews"', 6, "an entry without id: id: must be a valid string"),
    ('say = ["a" "b"]', 5, "is no TOML"),
]


def test_a_sound_catalog_is_read() -> None:
    catalog = indicators.parse(ENTRY + 'units = ["case"]\nsay = ["收到 {apply}"]', WORDS)
    assert catalog.ids == ("applications.received",)
    assert catalog.topics == {"applications": ("申请", "申请人")}
    assert catalog.units == {"case": {"件"}}


@pytest.mark.parametrize(("added", "line", "message"), BROKEN)
def test_a_broken_catalog_says_where(added: str, line: int, message: str) -> None:
    with pytest.raises(CatalogError, match=rf"^indicators\.toml:{line}: ") as raised:
        indicators.parse(ENTRY + added, WORDS)
    assert message in str(raised.value)


BROKEN_WORDS = [
    ("[class", r"^words\.toml:1: is no TOML"),
    ("[klass]", r"^words\.toml:1: unknown key klass"),
    ('[class]\napply = ["申请"]', r"^words\.toml:2: class: apply: must be a valid string"),
    ('[label]\nway = "信函"', r"^words\.toml:2: label: way: must be a valid table"),
    (
        '[topic]\nreplies = "答复\t{reply}"',
        r"^words\.toml:2: topic replies: names \{reply\}, which is no class or label",
    ),
]


@pytest.mark.parametrize(("words", "message"), BROKEN_WORDS)
def test_broken_words_say_where(words: str, message: str) -> None:
    with pytest.raises(CatalogError, match=message):
        indicators.parse(ENTRY, words)


BROKEN_EXAMPLES = [
    ("[review.total", ":1: is no TOML"),
    ('"review.total" = 3', ":1: review.total: must be"),
    ('["review.total"]\nexamples = []', ":1: review.total: counterexamples is missing"),
    (
        '["review.total"]\nexamples = [{ text = "复议1件" }]\ncounterexamples = []',
        ":2: review.total: examples: found is",
    ),
    (
        '["review.total"]\nexamples = [{ text = "x", found = [[1]] }]\ncounterexamples = []',
        ":2: review.total: examples",
    ),
    ('["review.total"]\nexamples = ["复议1件"]\ncounterexamples = []', ":2: review.total: examples: must be a valid"),
    ('["review.total"]\nexamples = []\ncounterexamples = []\nmore = 1', ":4: review.total: unknown key more"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN_EXAMPLES)
def test_broken_examples_say_where(text: str, message: str) -> None:
    with pytest.raises(CatalogError) as raised:
        examples.parse(text)
    assert f"examples.toml{message}" in str(raised.value)


def test_examples_hold_masked_values_and_ranges() -> None:
    text = '["a.b"]\nexamples = [{ text = "x", found = [["", "", "masked"], ["网站", [6, 8], "range"]] }]\n'
    stated = examples.parse(text + "counterexamples = []")["a.b"].examples[0].found
    assert stated == ((None, None, "masked"), ("网站", (6, 8), "range"))
