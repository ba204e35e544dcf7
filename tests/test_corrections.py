"""What a reader corrected: read, matched by place, applied, reported when the source has changed; and evaluation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from gkextract import cli, corrections, evaluate, pipeline, records
from gkextract.corrections import OUTDATED, Corrections
from gkextract.models import Document, Measure, Report
from gkextract.readers import ReadError

TEXT = """云溪县水务局2021年政务公开工作总结
全年主动公开政府信息120条,其中网站80条、微信70条。
全年收到政府信息公开申请6件。
接待参观学习9批。
"""


def parsed(text: str = TEXT) -> Report:
    (report,) = pipeline.parse(text)
    return report


def find(report: Report, indicator: str, by: str | None = None) -> Measure:
    return next(m for m in report.measures if (m.indicator, m.by) == (indicator, by))


def verdict(kind: str, measure: Measure, **to: Any) -> dict[str, Any]:
    stated = measure.model_dump(include={"indicator", "by", "value", "upper", "bound", "unit"})
    made = {"verdict": kind, **stated, **measure.evidence.model_dump()}
    return {**made, "to": {**stated, **to}} if to else made


def added(text: str, words: str, **stated: Any) -> dict[str, Any]:
    start = text.index(words)
    return {"verdict": "add", "start": start, "end": start + len(words), "text": words, **stated}


def said(*verdicts: dict[str, Any], text: str = TEXT, path: str = "a.txt", reviewed: bool = False) -> dict[str, Any]:
    report = {
        "path": path,
        "sha256": corrections.fingerprint(text),
        "index": 0,
        "reviewed": reviewed,
        "verdicts": list(verdicts),
    }
    return {"format": "gkextract corrections", "version": 1, "reports": [report]}


def applied(data: dict[str, Any], text: str = TEXT, path: str = "a.txt") -> Report:
    document = Document(text, path=path)
    (report,) = corrections.apply(pipeline.parse(document), document, Corrections.model_validate(data))
    return report


def keys(report: Report) -> set[tuple[str, str | None, Any]]:
    return {(m.indicator, m.by, m.value) for m in report.measures}


def test_reject_takes_a_number_away() -> None:
    wechat = find(parsed(), "proactive.published", "wechat")
    assert keys(parsed()) - keys(applied(said(verdict("reject", wechat)))) == {("proactive.published", "wechat", 70)}


def test_correct_puts_another_in_its_place_and_the_checks_are_tried_anew() -> None:
    before = parsed()
    assert [c.rule for c in before.checks if c.status == "fail"] == ["breakdown"]
    after = applied(said(verdict("correct", find(before, "proactive.published", "wechat"), value=40)))
    assert ("proactive.published", "wechat", 40) in keys(after)
    assert ("proactive.published", "wechat", 70) not in keys(after)
    assert [c.rule for c in after.checks if c.status == "fail"] == []
    assert [m.indicator for m in after.measures] == [m.indicator for m in before.measures], "it keeps its row"


def test_add_gives_a_number_with_its_evidence() -> None:
    mark = added(TEXT, "参观学习9批", indicator="participation.activities", by="参观学习", value=9, unit="批")
    report = applied(said(mark))
    measure = find(report, "participation.activities", "参观学习")
    assert TEXT[measure.evidence.start : measure.evidence.end] == measure.evidence.text == "参观学习9批"
    assert not any(w.code == "unlinked" and "9批" in w.message for w in report.warnings)


def test_confirm_keeps_what_is_there_and_brings_back_what_is_not() -> None:
    before = parsed()
    received = find(before, "applications.received")
    assert keys(applied(said(verdict("confirm", received)))) == keys(before)
    gone = received.model_copy(update={"by": "letter"})
    assert ("applications.received", "letter", 6) in keys(applied(said(verdict("confirm", gone))))


def test_a_verdict_on_what_is_no_longer_found_does_no_harm() -> None:
    gone = find(parsed(), "applications.received").model_copy(update={"value": 99})
    assert keys(applied(said(verdict("reject", gone)))) == keys(parsed())
    after = applied(said(verdict("correct", gone, value=6)))
    assert keys(after) == keys(parsed()), "the right number is there already"


def test_one_number_in_two_places_is_corrected_by_either() -> None:
    text = TEXT + "综上,全年主动公开政府信息120条。\n"
    measure = find(parsed(text), "proactive.published")
    assert measure.also
    other = measure.model_copy(update={"evidence": measure.also[0]})
    after = applied(said(verdict("reject", other), text=text), text)
    assert ("proactive.published", None, 120) not in keys(after)


def test_a_moved_file_keeps_its_corrections() -> None:
    wechat = find(parsed(), "proactive.published", "wechat")
    after = applied(said(verdict("reject", wechat), path="old/a.txt"), path="elsewhere/b.txt")
    assert ("proactive.published", "wechat", 70) not in keys(after)


@pytest.mark.parametrize(
    ("reviewed", "path", "warned"),
    [
        ("a.txt", "a.txt", True),
        ("in/a.txt", "/data/in/a.txt", True),
        ("b.txt", "a.txt", False),
        ("x/a.txt", "y/a.txt", False),
    ],
)
def test_a_changed_source_is_reported(reviewed: str, path: str, warned: bool) -> None:
    changed = TEXT.replace("120条", "121条")
    wechat = find(parsed(), "proactive.published", "wechat")
    after = applied(said(verdict("reject", wechat), path=reviewed), changed, path)
    assert keys(after) == keys(parsed(changed)), "nothing is applied"
    assert (OUTDATED in [w.code for w in after.warnings]) is warned


def test_only_the_report_a_verdict_stands_in_is_touched() -> None:
    text = TEXT + TEXT.replace("云溪县水务局", "石桥镇")
    document = Document(text)
    reports = pipeline.parse(document)
    assert len(reports) == 2
    mark = verdict("reject", find(reports[1], "proactive.published", "wechat"))
    first, second = corrections.apply(reports, document, Corrections.model_validate(said(mark, text=text)))
    assert first == reports[0]
    assert len(second.measures) == len(reports[1].measures) - 1


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("{", "is no JSON"),
        ("[]", "is no file of corrections"),
        ('{"format": "other"}', "is no file of corrections"),
        ('{"format": "gkextract corrections", "version": 2}', "version"),
        ('{"format": "gkextract corrections", "version": 1, "reports": [{"path": "a"}]}', "sha256"),
        (json.dumps(said({"verdict": "praise", "indicator": "x", "start": 0, "end": 1, "text": ""})), "verdict"),
    ],
)
def test_a_bad_file_is_named_with_its_cause(content: str, cause: str, tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_text(content, "utf-8")
    with pytest.raises(ReadError, match=cause) as error:
        corrections.load(str(path))
    assert str(path) in str(error.value)


# ------------------------------------------------------------------ batch and evaluate


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8", newline="")
    return tmp_path


def save(path: Path, data: dict[str, Any]) -> str:
    path.write_text(json.dumps(data), "utf-8")
    return str(path)


def test_batch_applies_them(here: Path) -> None:
    wechat = find(parsed(), "proactive.published", "wechat")
    file = save(here / "c.json", said(verdict("correct", wechat, value=40)))
    args = ["batch", "a.txt", "-o", "out.jsonl", "--corrections", file, "--jobs", "1"]
    assert CliRunner().invoke(cli.cli, args).exit_code == 0
    (report,) = records.read("out.jsonl")
    assert ("proactive.published", "wechat", 40) in keys(report)
    refused = CliRunner().invoke(cli.cli, [*args[:3], "two.jsonl", "--corrections", "none.json"])
    assert refused.exit_code == 2
    assert "none.json" in refused.stderr


def test_other_corrections_do_not_go_on_with_a_run(here: Path) -> None:
    wechat = find(parsed(), "proactive.published", "wechat")
    file = save(here / "c.json", said(verdict("reject", wechat)))
    args = ["batch", "a.txt", "-o", "out.jsonl", "--corrections", file, "--jobs", "1"]
    assert CliRunner().invoke(cli.cli, args).exit_code == 0
    save(here / "c.json", said(verdict("confirm", wechat)))
    assert CliRunner().invoke(cli.cli, [*args, "--resume"]).exit_code == 2


def scores(made: evaluate.Evaluation) -> dict[str, tuple[int, int, int]]:
    return {name: (s.right, s.wrong, s.missed) for name, s in made.scores.items()}


def test_judged_numbers_alone_count_in_a_report_not_reviewed(here: Path) -> None:
    report = parsed()
    file = save(
        here / "c.json",
        said(
            verdict("confirm", find(report, "applications.received")),
            verdict("reject", find(report, "proactive.published", "wechat")),
            added(TEXT, "参观学习9批", indicator="participation.activities", value=9),
        ),
    )
    assert scores(evaluate.evaluate(file)) == {
        "applications.received": (1, 0, 0),
        "proactive.published": (0, 1, 0),
        "participation.activities": (0, 0, 1),
    }


def test_in_a_reviewed_report_silence_confirms(here: Path) -> None:
    report = parsed()
    wechat = find(report, "proactive.published", "wechat")
    made = evaluate.evaluate(save(here / "c.json", said(verdict("correct", wechat, value=40), reviewed=True)))
    assert made.scores["proactive.published"] == evaluate.Score(right=2, wrong=1, missed=1)
    assert made.total.right == len(report.measures) - 1


def test_records_put_right_by_hand_are_the_whole_truth(here: Path) -> None:
    assert CliRunner().invoke(cli.cli, ["parse", "a.txt", "-o", "gold.json"]).exit_code == 0
    gold = json.loads(Path("gold.json").read_text("utf-8"))
    assert evaluate.evaluate("gold.json").total.f1 == 1
    wechat = next(m for m in gold[0]["measures"] if m["by"] == "wechat")
    wechat["value"] = 71
    Path("gold.jsonl").write_text(json.dumps(gold[0]) + "\n", "utf-8")
    made = evaluate.evaluate("gold.jsonl")
    assert made.scores["proactive.published"] == evaluate.Score(right=2, wrong=1, missed=1)
    told = list(evaluate.told(made))
    assert told[0].split() == ["indicator", "right", "wrong", "missed", "precision", "recall", "F1"]
    assert told[-1].startswith("all")
    assert "0.667" in next(line for line in told if line.startswith("proactive.published"))


def test_sources_that_moved_or_changed(here: Path) -> None:
    received = find(parsed(), "applications.received")
    file = save(here / "c.json", said(verdict("confirm", received), path="reports/a.txt"))
    assert evaluate.evaluate(file).total.right == 1, "a file of that name beside the corrections"
    (here / "kept").mkdir()
    (here / "a.txt").rename(here / "kept" / "a.txt")
    made = CliRunner().invoke(cli.cli, ["evaluate", file], standalone_mode=False)
    assert made.return_value == 1
    assert "reports/a.txt: is not there" in made.stderr
    assert evaluate.evaluate(file, sources=str(here / "kept")).total.right == 1
    (here / "a.txt").write_text("changed", "utf-8")
    (problem,) = evaluate.evaluate(file).problems
    assert "has changed" in problem.cause


def test_a_score_of_nothing_is_no_score() -> None:
    assert (evaluate.Score().precision, evaluate.Score().recall, evaluate.Score().f1) == (None, None, None)
    assert evaluate.Score(wrong=1).recall is None


def test_evaluate_names_a_bad_file(here: Path) -> None:
    made = CliRunner().invoke(cli.cli, ["evaluate", "none.json"], standalone_mode=False)
    assert made.return_value == 1
    assert "none.json: cannot be read" in made.stderr
