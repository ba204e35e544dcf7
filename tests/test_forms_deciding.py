"""Rows that their own digits leave open: decided by other rows, by the report's words, or left open with a warning."""

from __future__ import annotations

import pytest

from gkextract.forms import scan
from gkextract.forms.official import forms
from gkextract.forms.relations import decide

ZEROS = "0000000"
FIRST = (
    ("一、本年新收政府信息公开申请数量", "received"),
    ("二、上年结转政府信息公开申请数量", "carried_in"),
    ("三、本年度办理结果(一)予以公开", "granted"),
    ("(二)部分公开", "partial"),
    ("(三)不予公开1.属于国家秘密", "refused.state_secret"),
    ("2.其他法律行政法规禁止公开", "refused.prohibited"),
    ("3.危及“三安全一稳定”", "refused.safety"),
    ("4.保护第三方合法权益", "refused.third_party"),
    ("5.属于三类内部事务信息", "refused.internal"),
    ("6.属于四类过程性信息", "refused.process"),
    ("7.属于行政执法案卷", "refused.enforcement_file"),
    ("8.属于行政查询事项", "refused.admin_query"),
    ("(四)无法提供1.本机关不掌握相关政府信息", "unable.not_held"),
    ("2.没有现成信息需要另行制作", "unable.needs_creation"),
    ("3.补正后申请内容仍不明确", "unable.unclear"),
    ("(五)不予处理1.信访举报投诉类申请", "not_processed.petition"),
    ("2.重复申请", "not_processed.repeat"),
    ("3.要求提供公开出版物", "not_processed.publication"),
    ("4.无正当理由大量反复申请", "not_processed.excessive"),
    ("5.要求行政机关确认或重新出具已获取信息", "not_processed.reissue"),
    ("(六)其他处理", "other"),
    ("(七)总计", "completed"),
    ("四、结转下年度继续办理", "carried_out"),
)


def jammed(**rows):
    """A whole table 3 of 2019, run together; rows that are not given are zeros."""
    given = {name.replace("__", "."): digits for name, digits in rows.items()}
    return (
        "申请人情况自然人商业企业其他总计"
        + "".join(label + given.get(name, ZEROS) for label, name in FIRST)
        + "四、复议"
    )


def read(text, said=None):
    reading = scan(text).read(said or {})
    return reading, {(found.indicator.removeprefix("applications."), found.by): found.value for found in reading.found}


def values(cells, name):
    by = ("natural_person", "enterprise", "research", "public_interest", "legal_service", "other_org", None)
    return [cells.get((name, column)) for column in by]


def test_the_results_decide():
    # 270020130 alone may also be 2, 7, 0, 0, 20, 1, 30: but then nothing adds up to 总计.
    text = jammed(received="280020131", granted="270020130", unable__not_held="1000001", completed="280020131")
    _, cells = read(text)
    assert values(cells, "granted") == [27, 0, 0, 2, 0, 1, 30]
    assert values(cells, "completed") == values(cells, "received") == [28, 0, 0, 2, 0, 1, 31]


def test_a_row_is_decided_by_the_balance():
    text = jammed(received="111000012", carried_in=ZEROS, granted="111000012", completed="111000012", carried_out=ZEROS)
    reading, cells = read(text)
    # All four rows are open in the same way: 1 and 11, 11 and 1, or 1, 1 and 10 would all balance.
    assert values(cells, "received") == [None, None, None, 0, 0, 0, 12]
    assert [note.code for note in reading.notes] == ["ambiguous_cells"] * 3
    text = jammed(received="210000021", granted="111000012", unable__not_held="9000009", completed="201000021")
    _, cells = read(text)
    assert values(cells, "completed") == [20, 1, 0, 0, 0, 0, 21]
    assert values(cells, "granted") == [11, 1, 0, 0, 0, 0, 12]


def test_two_rows_that_could_change_places_stay_open():
    text = jammed(received="222000024", granted="111000012", unable__not_held="111000012", completed="1212000024")
    reading, cells = read(text)
    assert values(cells, "completed") == [12, 12, 0, 0, 0, 0, 24]
    assert values(cells, "granted") == [None, None, 0, 0, 0, 0, 12]
    assert values(cells, "unable.not_held") == [None, None, 0, 0, 0, 0, 12]
    notes = [note for note in reading.notes if note.code == "ambiguous_cells"]
    assert all(text[note.start : note.end] == "111000012" for note in notes[-2:])
    assert "1 11 0 0 0 0 12 or 11 1 0 0 0 0 12" in notes[-1].message


def test_the_reports_own_words_decide():
    text = jammed(received="111000012", granted="111000012", completed="111000012")
    said = {("applications.received", "natural_person"): {11}, ("applications.granted", None): {12}}
    reading, cells = read(text, said)
    assert values(cells, "received") == [11, 1, 0, 0, 0, 0, 12]
    assert values(cells, "granted") == values(cells, "completed") == [11, 1, 0, 0, 0, 0, 12]
    assert reading.notes == []


def test_words_decide_between_readings_only():
    text = jammed(received="1000001", granted="1000001", completed="1000001")
    _, cells = read(text, {("applications.received", "natural_person"): {7}, ("applications.received", None): {7}})
    assert values(cells, "received") == [1, 0, 0, 0, 0, 0, 1]
    _, cells = read(jammed(received="111000012"), {("applications.received", "natural_person"): {5}})
    assert values(cells, "received")[:2] == [None, None]


def test_words_decide_a_cell_of_table_2():
    text = "第二十条第(一)项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件4121第二十条第(五)项"
    reading = scan(text).read({("documents.normative_issued", None): {4}})
    read_ = {found.indicator: found.value for found in reading.found}
    assert read_["documents.normative_issued"] == 4
    assert "documents.normative_repealed" not in read_
    assert len(reading.notes) == 1


def test_plain_cells_are_read_as_they_stand_even_if_they_do_not_add_up():
    text = (
        "| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 4 |\n| (七)总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"
    )
    reading, cells = read(text)
    assert values(cells, "received") == [3, 0, 0, 0, 0, 0, 4]
    assert reading.notes == []


def test_jammed_digits_that_do_not_add_up_are_not_guessed():
    text = jammed(received="28002019", granted="28002019", completed="28002019")
    reading, cells = read(text)
    assert values(cells, "received") == [None] * 7
    assert [note.code for note in reading.notes] == ["unread_cells"] * 3
    assert "本年新收政府信息公开申请数量" in reading.notes[0].message
    assert "28002019" in reading.notes[0].message


def test_single_digits_are_plain_even_if_they_do_not_add_up():
    _, cells = read(jammed(received="3000004", granted="3000003", completed="3000003"))
    assert values(cells, "received") == [3, 0, 0, 0, 0, 0, 4]


def test_a_row_with_one_wrong_cell_is_told_by_the_other_columns():
    # 予以公开 is 20, 1 and in sum 22, a slip: 7 of those that could not be provided and 27, 1 of all leave no other cut.
    text = jammed(received="271000028", granted="201000022", unable__not_held="7000007", completed="271000028")
    reading, cells = read(text)
    assert values(cells, "granted") == [20, 1, 0, 0, 0, 0, 22]
    assert reading.notes == []


def test_several_rows_that_do_not_add_up_are_left():
    text = jammed(received="28000028", granted="20000020", unable__not_held="8000008", completed="28000028")
    _, cells = read(text)
    assert values(cells, "granted") == values(cells, "completed") == [None] * 7
    assert values(cells, "unable.not_held") == [8, 0, 0, 0, 0, 0, 8]


def test_a_wrong_total_elsewhere_does_not_decide_an_open_row():
    # The results do not add up to 总计, so they cannot tell 1, 11 from 11, 1.
    text = jammed(received="210000021", granted="111000012", unable__not_held="8000008", completed="201000021")
    _, cells = read(text)
    assert values(cells, "granted")[:2] == [None, None]
    assert values(cells, "granted")[6] == 12


def test_every_measure_says_what_found_it():
    reading, _ = read(jammed(received="640020470", granted="640020470", completed="640020470"))
    assert {(found.rule, found.origin, found.bound) for found in reading.found} == {
        ("forms.decoded", "applications", "exact")
    }
    first = reading.found[0]
    assert jammed(received="640020470")[first.start : first.end] == "640020470"


@pytest.mark.parametrize("rows", [12, 60])
def test_many_open_rows_are_bounded(rows):
    form = forms()["applications"]
    names = [row.indicator for row in form.rows if row.indicator not in form.groups][:rows]
    many = tuple((at, 200 - at, 0, 0, 0, 0, 200) for at in range(150))
    assert decide(form, dict.fromkeys(names, many)) is not None
