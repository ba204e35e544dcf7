"""What the road carries from its first room to the record, beside the measures."""

from __future__ import annotations

import pytest

from gkextract import parse
from gkextract.models import Document, Note

TEXT = """云溪县卫生局2016年政府信息公开工作年度报告
一、主动公开情况
全年公开信息36条。
云溪县财政局2016年政府信息公开工作年度报告
一、主动公开情况
全年公开信息48条。
"""


@pytest.mark.parametrize(
    ("at", "index"),
    [(0, 0), (TEXT.index("36条"), 0), (TEXT.index("云溪县财政局"), 1), (TEXT.index("48条"), 1), (len(TEXT), 1)],
)
def test_what_a_reader_could_not_read_is_a_warning_of_the_report_it_stands_in(at, index):
    document = Document(TEXT, notes=[Note("lost_characters", "a character is lost", at, at)])
    reports = parse(document)
    assert len(reports) == 2
    assert [[w.code for w in r.warnings if w.code == "lost_characters"] for r in reports] == [
        ["lost_characters"] if n == index else [] for n in range(2)
    ]


def test_a_document_without_a_report_has_nothing_to_warn_of():
    assert parse(Document("今天天气很好。", notes=[Note("scanned_pages", "pages 1-2 are pictures", 0, 0)])) == []
