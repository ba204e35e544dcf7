"""`gkextract catalog`: examples tried, indicators looked up, entries drafted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import gkextract
from gkextract import catalog, cli

OWN = """
[[indicator]]
id = "service.hotline_12345"
zh = "热线工单数"
en = "Hotline orders"
units = ["message"]
say = ["热线工单"]
examples = [
  { text = "办理热线工单320件。", found = [["", 320, "exact"]] },
  { text = "一、热线\\n热线工单约40件。", found = [["", 40, "approx"]] },
  { text = "热线工单xx件。", found = [["", "", "masked"]] },
  { text = "热线工单6—8件。", found = [["", [6, 8], "range"]] },
]
counterexamples = ["收到网民留言35条。"]
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GKEXTRACT_CATALOG", raising=False)
    Path("own.toml").write_text(OWN, encoding="utf-8")
    yield
    gkextract.use_catalog(None)


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def run(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(["catalog", *args])
        out, err = capfd.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    return run


def test_examples_that_hold(run: Run) -> None:
    assert run("check", "own.toml") == (0, "", "gkextract: own.toml: 1 indicators, 5 examples, 0 do not hold\n")


# An example more, and what is told of it.
MISSES = [
    (
        'examples = [{ text = "热线工单办结率98%。", found = [["", 98, "exact"]] }]',
        ["own.toml:18: ", "wanted: 98 exact", "found:  service.reply_rate 98 exact", "words:  热线工单"],
    ),
    (
        'examples = [{ text = "热线工单12件。", found = [["", 13, "exact"]] }]',
        ["own.toml:18: ", "wanted: 13 exact", "found:  service.hotline_12345 12 exact by '热线工单'"],
    ),
    (
        'counterexamples = ["热线工单7件。"]',
        ["own.toml:18: ", "'热线工单7件。'", "wanted: nothing", "found:  service.hotline_12345 7 exact"],
    ),
    (
        'examples = [{ text = "全年种树12棵。", found = [["", 12, "exact"]] }]',
        ["wanted: 12 exact", "found:  nothing", "words:  none"],
    ),
]


@pytest.mark.parametrize(("entry", "told"), MISSES)
def test_an_example_that_does_not_hold_is_told_with_what_was_found(entry: str, told: list[str], run: Run) -> None:
    text = OWN.replace("examples = [\n", "tests = [\n").partition("tests")[0]
    Path("own.toml").write_text(text + "\n" * (18 - text.count("\n") - 1) + entry, encoding="utf-8")
    code, out, err = run("check", "own.toml")
    assert code == 1
    assert [each for each in told if each not in out] == []
    assert "1 do not hold" in err


def test_words_that_change_our_examples_are_told(run: Run) -> None:
    Path("own.toml").write_text('[units]\ncase = "条目"\n[class]\nstated = "收到"\n', encoding="utf-8")
    assert run("check", "own.toml")[0] == 0
    Path("own.toml").write_text('replace = ["class.receive"]\n[class]\nreceive = "收悉"\n', encoding="utf-8")
    code, out, err = run("check", "own.toml", "--shipped")
    assert code == 1
    assert "applications.received: " in out
    assert " 0 do not hold" not in err


def test_a_file_without_examples_is_told(run: Run) -> None:
    Path("own.toml").write_text(OWN.partition("examples")[0], encoding="utf-8")
    code, _, err = run("check", "own.toml")
    assert code == 0
    assert "without examples: service.hotline_12345" in err


def test_a_broken_file_is_wrong_usage(run: Run) -> None:
    Path("own.toml").write_text(OWN.replace('["message"]', '["messages"]'), encoding="utf-8")
    code, out, err = run("check", "own.toml")
    assert (code, out) == (2, "")
    assert "own.toml:6: service.hotline_12345: units names messages" in err


def test_the_list_is_in_the_order_of_the_outputs(run: Run) -> None:
    lines = run("list", "--catalog", "own.toml")[1].splitlines()
    assert [line.split("\t")[0] for line in lines] == list(catalog.load().ids)
    assert lines[-1] == "service.hotline_12345\t热线工单数\tHotline orders"
    listed = [json.loads(line) for line in run("list", "--catalog", "own.toml", "--json")[1].splitlines()]
    assert listed[-1] == {"id": "service.hotline_12345", "zh": "热线工单数", "en": "Hotline orders"}


def test_an_indicator_is_shown_with_its_words_and_examples(run: Run) -> None:
    code, out, _ = run("show", "service.hotline_12345", "--catalog", "own.toml")
    assert code == 0
    assert "say: 热线工单" in out
    assert "example: '热线工单6—8件。' -> 6–8 range" in out
    assert "not: '收到网民留言35条。'" in out
    shown = json.loads(run("show", "service.messages", "--json")[1])
    assert "留言" in shown["class_words"]["message_noun"]
    assert "件" in shown["unit_words"]
    assert shown["examples"]


def test_an_unknown_indicator_is_told_with_what_is_near(run: Run) -> None:
    code, _, err = run("show", "service.mesages")
    assert code == 2
    assert "near to it: service.messages" in err


REPORTS = {
    "一.txt": "云溪县水务局2021年政务公开工作总结\n全年主动公开信息120条。栽植行道树320棵，管护绿化带6处。办理数字驿站业务57笔，同比增长12%。",
    "二.txt": "云溪县林业局2021年政务公开工作总结\n全年主动公开信息80条。共栽植行道树约410棵。数字驿站业务完成33笔，同比增长8%。群众满意率92%。",
}


def test_what_is_not_counted_is_drafted_and_the_draft_holds(run: Run) -> None:
    for name, text in REPORTS.items():
        Path(name).write_text(text, encoding="utf-8")
    code, out, err = run("suggest", *REPORTS)
    assert code == 0
    assert 'say = ["栽植行道树"]' in out
    assert '{ text = "栽植行道树320棵。", found = [["", 320, "exact"]] }' in out
    assert "公开信息" not in out
    assert "增长" not in out
    assert "entries drafted" in err
    Path("draft.toml").write_text(out, encoding="utf-8")
    assert run("check", "draft.toml")[0] == 0


def test_what_is_counted_is_not_drafted_again(run: Run) -> None:
    for name, text in REPORTS.items():
        Path(name).write_text(text, encoding="utf-8")
    draft = run("suggest", *REPORTS)[1]
    Path("draft.toml").write_text(draft, encoding="utf-8")
    assert "栽植行道树" not in run("suggest", *REPORTS, "--catalog", "draft.toml")[1]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(run: Run) -> None:
    Path("一.txt").write_text(REPORTS["一.txt"], encoding="utf-8")
    code, out, err = run("suggest", "none.txt", "一.txt", "--least", "1", "--most", "1")
    assert code == 1
    assert out.count("[[indicator]]") == 1
    assert "none.txt: there is no such file" in err
