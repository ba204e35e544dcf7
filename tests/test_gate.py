"""The gate: no report is thrown out, however it is written; ordinary pages are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gkextract import is_report, normalize, split

REPORTS = [
    "云溪县水务局2021年政府信息公开工作年度报告",
    "临河镇2015年政务公开工作总结",
    "松岭中学校务公开工作小结",
    "白沙县2012年办事公开情况汇报",
    "关于2018年第二季度政务信息采用情况的通报",
    "关于2020年上半年信息报送情况的通报",
    "5·15政务公开日活动总结",
    "青原区政务新媒体2020年工作总结",
    # broken, noisy, in other characters
    "石门县政府信息公开\n2019年度\n报告",
    "雲溪縣水務局2013年政府資訊及信息公開年度報告",
    "長寧縣2010年政務公開工作總結",
    "南 浦 县 政 务 公 开 工 作 总 结",
    "东塘县政务公(gōng)开(kāi)工作总(zǒng)结",
    "安平县信息\u200b公\u200b开工作年\u200b报",
    "永丰县政务。公开 工作·总`结",
    "××县政府信息公开工作20××年度报告",
    # without a title
    "本局坚持政务公开,一、主动公开情况:全年在网站公开信息四十余条。",
    "2016年,我镇通过各类渠道公开政府信息120条,其中网站80条。",
    "我局在信息公开中未收到公民的申请。",
    "本年度在政府信息公开方面受理xx件。",
    # pages
    "<h1>和顺县<b>政府信息</b>公开工作</h1><h2>年度报告</h2>",
    "<p>清水县政务&nbsp;公开工作<span style='font-size:12px;color:red'>总</span>结</p>",
    "<p>&#25919;&#21153;&#20844;&#24320;&#24037;&#20316;&#24635;&#32467;</p>",
    "<script>var a = '政务';</script><p>龙泉市政务公开工作<!-- x -->情况通报</p>",
]
OTHERS = [
    "",
    "今天气温回升,市民纷纷出门赏花,公园里游人如织。",
    "该公司公开发行股票,发布2021年年度报告,公布每股分红3元。",
    "网球公开赛今日收官,组委会发布赛事总结,收到报名120份。",
    "校长公开课开讲,老师们听后写下小结3篇。",
    "政务大厅搬家了,新址在人民路12号,上午9点开门。",
    "记者收到来信100封,情况将陆续通报。",
    "信息技术教研组收到论文30篇,年度报告另行公布。",
    "公司信息披露不充分,交易所发出关注函2份。",
    "旅游攻略:山上的寺庙对公众开放,门票20元。",
    "<p>手机<b>信</b>号不好,客服公<i>司</i>开了工单3个</p>",
    "Annual report on open government information, 120 items published",
]
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("text", REPORTS)
def test_reports_pass(text: str) -> None:
    assert is_report(text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_texts_do_not(text: str) -> None:
    assert not is_report(text)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_bytes_are_texts(encoding: str) -> None:
    assert [is_report(text.encode(encoding)) for text in REPORTS] == [True] * len(REPORTS)
    assert [is_report(text.encode(encoding)) for text in OTHERS] == [False] * len(OTHERS)


BYTES = [
    ("長寧縣2010年政務公開工作總結".encode("big5"), True),
    ("長寧縣2010年網球公開賽".encode("big5"), False),
    ("云溪县水务局2021年政府信息公开年报全文".encode()[:-1], True),  # cut in a character
    ("云溪县水务局2021年政府信息公开年报".encode("gb18030")[1:], True),
    ("云溪县水务局2021年政府信息".encode() + b"\xff" + "公开工作年度报告".encode(), True),
    (b'<meta charset="gb2312">' + "云溪县政务公开工作总结".encode("gb18030") + b"\xff", True),
    (b"\xff\xfe\x00", False),
    (bytes(range(256)) * 9, False),
]


@pytest.mark.parametrize(("data", "wanted"), BYTES)
def test_bytes_need_not_be_whole(data: bytes, wanted: bool) -> None:
    assert is_report(data) is wanted


def _written() -> list[tuple[str, str]]:
    """The documents of the accuracy's set that hold reports."""
    found = []
    for gold in sorted((Path(__file__).parent / "reports").glob("*.json")):
        known = json.loads(gold.read_text(encoding="utf-8"))
        if known["reports"]:
            found.append((known["doc"], (gold.parent / known["doc"]).read_text(encoding="utf-8")))
    return found


NOISE = {
    "as they are": lambda text: text,
    "a space after every character": lambda text: " ".join(text),
    "broken every eleven characters": lambda text: "\n".join(text[at : at + 11] for at in range(0, len(text), 11)),
    "marked up": lambda text: "".join(f"<p>{line}</p>" for line in text.split("\n")),
}


@pytest.mark.parametrize("noise", NOISE)
def test_recall_on_reports_written_before_the_gate(noise: str) -> None:
    documents = _written()
    missed = [name for name, text in documents if not is_report(NOISE[noise](text))]
    assert len(missed) <= 0.005 * len(documents), missed


def test_what_is_told_as_a_report_by_its_title_passes() -> None:
    titles = [text for text in REPORTS if split.split(normalize.clean(text + "\n全年公开信息120条,收到申请3件。").text)]
    assert len(titles) > len(REPORTS) / 2
    assert all(map(is_report, titles))
