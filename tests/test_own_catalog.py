"""A user's own catalog: what it adds, what it replaces, that every output follows it, and what is wrong with a broken one."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import gkextract
from gkextract import catalog, cli
from gkextract.catalog import CatalogError

OWN = """
[[indicator]]
id = "service.cloud_messages"
zh = "市民云留言数"
en = "Citizen cloud messages"
units = ["message"]
say = ["{cloud}", "{handle} {cloud}"]
zero = ["{cloud}"]
labels = ["district"]

[[indicator]]
id = "service.cloud_answered"
zh = "市民云留言办结数"
en = "Citizen cloud messages answered"
units = ["message"]
say = ["{cloud} # 办结", "{cloud} 办结"]

[class]
cloud = "市民云留言 市民云"

[label.district]
east = "东片区"
west = "西片区"

[names]
east = { zh = "东片", en = "east" }
west = { zh = "西片", en = "west" }

[[check]]
id = "service.cloud"
zh = "市民云留言办结数不大于留言数"
en = "no more citizen cloud messages are answered than came in"
left = ["service.cloud_answered"]
sign = "<="
right = ["service.cloud_messages"]

[[row]]
form = "statistics"
label = "收到申请数"
names = ["市民申请总量"]

[[row]]
form = "statistics"
indicator = "service.cloud_messages"
names = ["市民云留言受理数"]
"""
HEAD = "云溪县水务局2021年政务公开工作总结\n"
TEXT = HEAD + "全年主动公开政府信息120条。收到市民云留言90条。东片区收到市民云留言86条。市民云留言办结97条。\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GKEXTRACT_CATALOG", raising=False)
    Path("own.toml").write_text(OWN, encoding="utf-8")
    Path("总结.txt").write_text(TEXT, encoding="utf-8")
    yield tmp_path
    gkextract.use_catalog(None)


def used(text: str) -> None:
    Path("one.toml").write_text(text, encoding="utf-8")
    gkextract.use_catalog("one.toml")


def measures(text: str) -> set[tuple[str, str | None, float | None]]:
    """What a report states beside a sentence that makes it one."""
    (report,) = gkextract.parse(f"{HEAD}全年主动公开政府信息120条。\n{text}")
    return {(each.indicator, each.by, each.value) for each in report.measures if each.value != 120}


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main(list(args))
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_a_catalog_of_ones_own_is_used_until_it_is_left() -> None:
    shipped = measures("全年市民云留言1280条。")
    gkextract.use_catalog("own.toml")
    assert measures("全年市民云留言1280条。") == {("service.cloud_messages", None, 1280)}
    assert measures("未收到市民云留言。") == {("service.cloud_messages", None, 0)}
    gkextract.use_catalog(None)
    assert measures("全年市民云留言1280条。") == shipped == {("service.messages", None, 1280)}


# What a file says, a sentence, and what it then states.
SAID = [
    ('[class]\ntraining_noun = "夜校"', "举办夜校3期。", {("safeguards.trainings", None, 3)}),
    ('[class]\ntraining_noun = "夜校"', "举办培训班3期。", {("safeguards.trainings", None, 3)}),
    ('replace = ["class.training_noun"]\n[class]\ntraining_noun = "夜校"', "举办培训班3期。", set()),
    ('[units]\ntime = "学时"\n', "举办培训班3期。", {("safeguards.trainings", None, 3)}),
    (
        '[[indicator]]\nid = "safeguards.trainings"\nsay = ["练兵"]',
        "练兵3次，举办培训班2期。",
        {("safeguards.trainings", None, 3), ("safeguards.trainings", None, 2)},
    ),
    (
        'replace = ["indicator.safeguards.trainings"]\n[[indicator]]\nid = "safeguards.trainings"\nzh = "练兵数"\n'
        'en = "Drills"\nunits = ["time"]\nsay = ["练兵"]',
        "练兵3次，举办培训班2期。",
        {("safeguards.trainings", None, 3)},
    ),
    ('[label.way]\nkiosk = "自助机"', "通过自助机收到申请5件。", {("applications.received", "kiosk", 5)}),
    ('\ufeff[class]\ntraining_noun = "夜校"', "举办夜校3期。", {("safeguards.trainings", None, 3)}),
]


@pytest.mark.parametrize(("own", "sentence", "stated"), SAID)
def test_what_a_file_says_is_added_or_replaces(
    own: str, sentence: str, stated: set[tuple[str, str | None, float]]
) -> None:
    used(own)
    found = measures(sentence)
    assert stated <= found
    assert {id for id, _, _ in found} <= {id for id, _, _ in stated}, "nothing else is found"


def test_the_order_of_the_outputs_stays_and_goes_on() -> None:
    before = catalog.load().ids
    gkextract.use_catalog("own.toml")
    assert catalog.load().ids == (*before, "service.cloud_messages", "service.cloud_answered")


def test_a_sum_of_ones_own_is_tried() -> None:
    gkextract.use_catalog("own.toml")
    (report,) = gkextract.parse(HEAD + "全年市民云留言86条。市民云留言办结97条。")
    (failed,) = [check for check in report.checks if check.rule == "service.cloud"]
    assert (failed.status, failed.message) == ("fail", "市民云留言办结数不大于留言数: 97 > 86, 差 11")
    (report,) = gkextract.parse(HEAD + "全年市民云留言86条。市民云留言办结86条。")
    assert [check.status for check in report.checks if check.rule == "service.cloud"] == ["pass"]


def test_rows_of_ones_own_are_read_in_the_statistics_sheet() -> None:
    sheet = (
        "政府信息公开情况统计表\n统计指标 单位 统计数\n主动公开政府信息数 条 600\n市民申请总量 件 12\n"
        "市民云留言受理数 条 77\n新闻发布会总次数 次 3\n专项经费 万元 4\n"
    )
    own = {("applications.received", None, 12), ("service.cloud_messages", None, 77)}
    assert not own & measures(sheet)
    gkextract.use_catalog("own.toml")
    assert own < measures(sheet)


def test_every_output_follows(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    id = "service.cloud_messages"
    for name in ("wide.csv", "out.long.csv", "out.jsonl", "out.xlsx", "out.parquet", "out.long.parquet", "out.sqlite"):
        assert run("batch", "总结.txt", "--catalog", "own.toml", "--breakdowns", "-q", "-o", name) == 0, name
    (row,) = csv.DictReader(Path("wide.csv").read_text(encoding="utf-8").splitlines())
    assert (row[f"{id}[east]"], row["service.cloud_answered"], row[id]) == ("86", "97", "90")
    assert id in Path("out.long.csv").read_text(encoding="utf-8")
    assert id in Path("out.jsonl").read_text(encoding="utf-8")
    with sqlite3.connect("out.sqlite") as base:
        assert base.execute("SELECT zh FROM indicators WHERE id = ?", (id,)).fetchall() == [("市民云留言数",)]
        assert base.execute('SELECT "service.cloud_answered" FROM wide').fetchall() == [(97,)]
    base.close()
    pyarrow = pytest.importorskip("pyarrow.parquet")
    assert id in pyarrow.read_table("out.long.parquet").column("indicator").to_pylist()
    assert run("review", "总结.txt", "--catalog", "own.toml", "-o", "page.html") == 0
    page = Path("page.html").read_text(encoding="utf-8")
    assert "市民云留言数" in page
    assert "东片" in page
    capfdbinary.readouterr()
    assert run("panel", "总结.txt", "--catalog", "own.toml", "--headers", "zh") == 0
    assert "市民云留言办结数" in capfdbinary.readouterr().out.decode()
    assert run("explain", "总结.txt", "--catalog", "own.toml") == 0
    assert f"{id} [东片] 市民云留言数 = 86" in capfdbinary.readouterr().out.decode()
    assert run("check", "总结.txt", "--catalog", "own.toml", "--lang", "en") == 0
    assert "no more citizen cloud messages" in capfdbinary.readouterr().out.decode()


def test_the_environment_names_a_catalog(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("GKEXTRACT_CATALOG", "own.toml")
    assert run("parse", "总结.txt") == 0
    (report,) = json.loads(capfdbinary.readouterr().out)
    assert "service.cloud_answered" in {each["indicator"] for each in report["measures"]}


def test_a_run_is_not_gone_on_with_under_another_catalog(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    command = ("batch", "总结.txt", "--catalog", "own.toml", "-q", "-o", "out.csv")
    assert run(*command) == 0
    assert run(*command, "--resume") == 0
    Path("own.toml").write_text(OWN + "# changed\n", encoding="utf-8")
    assert run(*command, "--resume") == 2
    assert "another version" in capfdbinary.readouterr().err.decode()


# What is added to a sound file; the words of the error, behind the name of the file and the line.
BROKEN = [
    ('say = "市民云', "is no TOML"),
    ('[[indicator]]\nid = "service.cloud"\nzh = "云"', "service.cloud: en is missing"),
    ('[[indicator]]\nid = "review.total"\nsay = ["{revue}"]', "review.total: say: pattern '{revue}' names {revue}"),
    ('[[indicator]]\nid = "review.total"\nexamples = [{ text = "复议1件", found = [[1]] }]', "review.total: examples"),
    ('[[indicator]]\nid = "review.total"\nfollows = ["review.none"]', "follows names review.none"),
    ('[topic]\ncloud = "{clouds}"', "topic cloud: names {clouds}"),
    ('[[check]]\nid = "cloud"\nzh = "云"\nen = "cloud"\nleft = []\nright = ["review.total"]', "cloud: left: "),
    (
        '[[check]]\nid = "cloud"\nzh = "云"\nen = "cloud"\nleft = ["review.all@a"]\nright = ["review.total"]',
        "review.all@a",
    ),
    (
        '[[check]]\nid = "service.cloud"\nzh = "云"\nen = "cloud"\nleft = ["review.total"]\nright = ["review.total"]',
        "once",
    ),
    (
        '[[check]]\nid = "applications.balance"\nzh = "云"\nen = "cloud"\nleft = ["review.total"]\n'
        'right = ["review.total"]',
        "applications.balance: a check of ours has this id",
    ),
    ('[[row]]\nform = "sheet"\nlabel = "收到申请数"\nnames = ["申请"]', "there is no form sheet"),
    ('[[row]]\nform = "statistics"\nlabel = "收到数"\nnames = ["申请"]', "no row of statistics is labelled 收到数"),
    ('[[row]]\nform = "statistics"\nnames = ["申请"]', "either a label or an indicator"),
    ('[[row]]\nform = "statistics"\nindicator = "review.none"\nnames = ["申请"]', "names review.none"),
    ('[[row]]\nform = "review"\nindicator = "review.total"\nnames = ["申请"]', "review is printed whole"),
    ('[[row]]\nform = "statistics"\nlabel = "收到申请数"\nnames = ["申请 3"]', "row: names: must be words alone"),
    ("[names]\neast = 3", "names: east: must be a valid table"),
]


@pytest.mark.parametrize(("added", "message"), BROKEN)
def test_a_broken_file_is_refused_and_nothing_changes(added: str, message: str) -> None:
    gkextract.use_catalog("own.toml")
    text = OWN.replace("[names]", "[naming]").partition("[naming]")[0] + OWN[OWN.index("[[check]]") :] + added
    with pytest.raises(CatalogError) as raised:
        used(text)
    name, line, said = str(raised.value).split(":", 2)
    assert name == "one.toml"
    assert int(line) > text.count("\n", 0, text.index(added)), "the line is of what was added"
    assert message in said
    assert measures("全年市民云留言1280条。") == {("service.cloud_messages", None, 1280)}


@pytest.mark.parametrize("asked", ["class.none", "indicator.review.total", "label", "colour.red"])
def test_only_what_is_said_anew_is_replaced(asked: str) -> None:
    with pytest.raises(CatalogError, match=r"^one\.toml:1: replace: "):
        used(f'replace = ["{asked}"]\n')


def test_a_file_that_cannot_be_read_is_named(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("gbk.toml").write_bytes('[class]\ntraining_noun = "培训夜校"'.encode("gb18030"))
    assert run("parse", "总结.txt", "--catalog", "gbk.toml") == 2
    assert run("parse", "总结.txt", "--catalog", "none.toml") == 2
    said = capfdbinary.readouterr().err.decode()
    assert "gbk.toml: is not in UTF-8" in said
    assert "none.toml: cannot be read: no such file" in said
