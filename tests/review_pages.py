"""Pages for the tests of the review page, and the hostile text that none of them may run."""

from __future__ import annotations

from collections.abc import Iterator

from gkextract import pipeline, review
from gkextract.models import Agency, Check, Document, Evidence, Measure, Period, Report, Source, Warning

PLAIN = """云溪县水务局2021年政务公开工作总结
全年主动公开政府信息120条,其中网站80条、微信70条。
全年收到政府信息公开申请6件。
接待参观学习9批。
"""
LATER = """云溪县水务局2022年政府信息公开工作年度报告
全年主动公开政府信息150条,其中网站90条、微信60条。
全年收到政府信息公开申请8件。
"""
#: A rare character and a picture before the numbers: the page counts in UTF-16, the offsets do not.
RARE = """石桥镇2020年政务公开工作总结
𠮷祥😀社区便民服务中心揭牌。全年主动公开政府信息45条。
"""

EVIL = (
    "</script><script>window.harmed=1</script>",
    "<img src=x onerror='window.harmed=1'>",
    "<!--<script>",
    "]]>\u2028\u2029\x00\ud800 \"'`&lt;b&gt;&amp;",
    "javascript:window.harmed=1",
)


def hostile() -> tuple[Document, list[Report]]:
    """A report that puts script tags, event handlers and closing tags into everything that the page shows."""
    evil = "".join(EVIL)
    text = f"{evil}{evil}"
    place = Evidence(text=text[: len(evil)], start=0, end=len(evil))
    report = Report(
        source=Source(path=evil, start=0, end=len(text)),
        title=evil,
        agency=Agency(name=evil),
        period=Period(year=2021),
        measures=(
            Measure(indicator="proactive.published", by=evil, value=1, unit=evil, evidence=place),
            Measure(indicator=evil, by="__proto__", value=2, unit=evil, evidence=place, also=(place,)),
            Measure(indicator="constructor", by=evil + "2", value=3, evidence=place),
        ),
        checks=(
            Check(rule=evil, status="fail", message=evil, measures=(0, 1)),
            Check(rule="breakdown", status="undecided", message=evil),
        ),
        warnings=(Warning(code=evil, message=evil, start=len(evil), end=len(text)),),
    )
    return Document(text, path=evil), [report]


def parsed(*texts: str) -> Iterator[tuple[Document, list[Report]]]:
    """Documents of some texts, with their reports."""
    for number, text in enumerate(texts):
        document = Document(text, path=f"reports/{number}.txt")
        yield document, pipeline.parse(document)


def html(*texts: str) -> str:
    """The page of some texts."""
    return "".join(review.page(parsed(*texts)))
