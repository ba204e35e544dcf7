"""The review page as a file: one piece, self-contained, safe with hostile text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from gkextract import cli, corrections, names, review
from review_pages import EVIL, LATER, PLAIN, RARE, hostile, html


def blocks(page: str) -> dict[str, Any]:
    """The blocks of JSON on a page."""
    found = re.findall(r'<script type="application/json" id="(\w+)">(.*?)</script>', page, re.DOTALL)
    return {id: json.loads(content) for id, content in found}


def test_the_page_holds_every_report_with_its_numbers_in_their_place() -> None:
    made = blocks(html(PLAIN, LATER, RARE))
    assert list(made) == ["page", "r0", "r1", "r2"]
    assert [entry["agency"] for entry in made["page"]["reports"]] == ["云溪县水务局", "云溪县水务局", "石桥镇"]
    assert [entry["failed"] for entry in made["page"]["reports"]] == [1, 0, 0]
    for number in range(3):
        body = made[f"r{number}"]
        assert body["measures"]
        for measure in body["measures"]:
            assert body["text"][measure["start"] : measure["end"]] == measure["text"]


def test_sources_are_known_by_the_hash_that_corrections_are_matched_by() -> None:
    entry = blocks(html(PLAIN))["page"]["reports"][0]
    assert entry["sha256"] == corrections.fingerprint(PLAIN)


def test_relations_between_reports_are_on_the_page() -> None:
    copied = PLAIN.replace("接待", "公报6期,解读5篇,新闻发布会3场,座谈会12次,培训14期,开设栏目25个。接待")
    page = blocks(html(copied, copied.replace("云溪县", "石桥县")))["page"]
    (finding,) = page["findings"]
    assert finding["rule"] == "reports.copied"
    assert finding["reports"] == [1, 0]
    assert all(entry["failed"] >= 1 for entry in page["reports"])


def test_the_policy_admits_the_pages_own_script_and_style_and_nothing_else() -> None:
    page = html(PLAIN)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashed = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (script, style)]
    assert policy[1] == (
        f"default-src 'none'; script-src 'sha256-{hashed[0]}'; style-src 'sha256-{hashed[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert page.index("Content-Security-Policy") < page.index("<style>")


def test_the_page_names_no_address_and_parses_no_html() -> None:
    page = re.sub(r'<script type="application/json".*?</script>', "", html(PLAIN), flags=re.DOTALL)
    assert set(re.findall(r"\w+://[^\s\"')]+", page)) == {"http://www.w3.org/2000/svg"}, "the name of SVG, not a place"
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|\ssrc=|url\(", page
    )
    assert not re.search(r"<[a-z][^>]*\s(?:style|on\w+)=", page), "the policy would refuse them"


def test_hostile_text_stays_text() -> None:
    page = "".join(review.page([hostile()]))
    assert page.count("<script") == page.count("</script>") == 3
    assert "<img" not in page
    assert "<!--" not in page
    assert not re.search("[\u2028\u2029\ud800-\udfff]", page)
    page.encode("utf-8")
    made = blocks(page)
    evil = "".join(EVIL)
    assert made["page"]["reports"][0]["title"] == evil
    assert made["r0"]["text"] == evil * 2
    assert made["r0"]["measures"][0]["by"] == evil


def test_one_document_after_another_is_enough() -> None:
    """Pieces are made while documents are read; nothing but the index waits for the end."""
    assert "".join(review.page(iter([]))).count('<script type="application/json"') == 1


def test_the_same_reports_make_the_same_page() -> None:
    assert html(PLAIN, RARE) == html(PLAIN, RARE)
    first, second = (blocks(html(text))["page"]["id"] for text in (PLAIN, LATER))
    assert first != second, "a reader's verdicts on one page are not those on another"


@pytest.mark.parametrize("family", ["channel", "way", "applicant", "form", "contact", "employment"])
def test_every_fixed_label_of_the_catalog_has_a_name(family: str) -> None:
    from gkextract.catalog import load

    fixed = {by for by in load().labels[family] if by.isascii() and by.isidentifier()}
    assert fixed <= names.LABELS.keys()


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(PLAIN, "utf-8")
    (tmp_path / "in" / "b.txt").write_text(LATER, "utf-8")
    made = CliRunner().invoke(cli.cli, ["review", "in", "-o", "out.html"], standalone_mode=False)
    assert (made.exception, made.return_value) == (None, 0)
    assert len(blocks(Path("out.html").read_text("utf-8"))["page"]["reports"]) == 2
    missing = CliRunner().invoke(cli.cli, ["review", "none.txt", "in", "-o", "two.html"], standalone_mode=False)
    assert missing.return_value == 1
    assert "none.txt" in missing.stderr
    assert len(blocks(Path("two.html").read_text("utf-8"))["page"]["reports"]) == 2, "the others are on the page"
    nowhere = CliRunner().invoke(cli.cli, ["review", "in", "-o", "no/such/out.html"], standalone_mode=False)
    assert nowhere.return_value == 1
    assert "cannot write" in nowhere.stderr
