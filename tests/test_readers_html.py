"""Saved web pages: text in reading order, grids, what the page says of itself, and what of it is no report."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gkextract.models import Document, Table
from gkextract.readers import ReadError, read_bytes

LONG = (
    "全年围绕防汛抗旱、供水保障、河湖管理等工作主动公开政府信息,及时回应群众关切,推动政务公开与业务工作融合发展。" * 3
)


def page(body: str, head: str = "") -> Document:
    return read_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), name="p.html")


def grid(table: Table) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.col, c.rowspan, c.colspan, c.text) for c in table.cells]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        # inline elements do not break words, blocks end lines
        ("<p>全年<span>公开</span><b>信<i>息</i></b><span>12</span><span>3</span>条。</p>", "全年公开信息123条。\n"),
        ("<p>公开<font color=red>731</font>条、<u>12</u>份</p><p>二</p>", "公开731条、12份\n二\n"),
        ("<div>一<div>二</div>三</div>", "一\n二\n三\n"),
        ("一<br>二<br/><br/>三", "一\n二\n三\n"),
        ("<ul><li>一</li><li>二</ul>", "一\n二\n"),
        ("<p>一<p>二", "一\n二\n"),
        ("<dl><dt>一<dd>二</dl>", "一\n二\n"),
        # white space
        ("<p>&emsp;&emsp;公开&nbsp;931&nbsp;条  、\t12 份 </p>", "公开 931 条 、 12 份\n"),
        ("<p>政府信息\n      公开工作</p>", "政府信息公开工作\n"),
        ("<p>政府信息<span>\n公开</span></p>", "政府信息公开\n"),
        ("<p>information\n  disclosure</p>", "information disclosure\n"),
        ("<p>共<span> 12 </span>条</p>", "共 12 条\n"),
        ("<pre>一  条\n二条</pre>", "一 条\n二条\n"),
        ("<p>公\u200b开\xad信\ufeff息</p>", "公开信息\n"),
        ("<p>a&lt;b&amp;c&#20844;&#x5f00;</p>", "a<b&c公开\n"),
        # what is never text
        ("<p>公开12条</p><script>var n=99;</script><style>p{}</style><!-- 88条 -->", "公开12条\n"),
        ("<p>公开12条</p><noscript>请启用77</noscript><template>66</template><svg><text>5</text></svg>", "公开12条\n"),
        (
            "<p>公开12条</p><select><option>55条</option></select><button>提交</button><textarea>4</textarea>",
            "公开12条\n",
        ),
        ("<p>公<ruby>开<rp>(</rp><rt>kai</rt><rp>)</rp></ruby>12条</p>", "公开12条\n"),
        ("<p onclick='x()'>公开<a href='javascript:y()'>12</a>条</p><iframe src='http://x/'>3</iframe>", "公开12条\n"),
        ("<p>公开12条</p><xml><w:View>Normal</w:View></xml>", "公开12条\n"),
        # broken markup
        ("<p>公开<b>12条</p></i></div>收到3件", "公开12条\n收到3件\n"),
        ("<p>公开12条<p", "公开12条\n"),
    ],
)
def test_text(body: str, text: str) -> None:
    assert page(body).text == text


@pytest.mark.parametrize(
    "furniture",
    [
        '<div style="display:none">您是第7203118位访问者</div>',
        "<div style='DISPLAY : NONE;'>9999条</div>",
        '<p style="visibility:hidden">9999条</p>',
        '<div style="position:absolute;left:-9999px">博彩9999</div>',
        '<div style="text-indent:-2000em">博彩9999</div>',
        "<div hidden>9999条</div>",
        '<span aria-hidden="true">9999</span>',
        '<nav><a href="/">首页</a>公开9999</nav>',
        '<div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div>',
        '<div id="topNav"><a href="/">首页</a></div>',
        '<div class="main_menu">办事服务 互动交流</div>',
        '<div class="mod-breadcrumb">首页 &gt; 年报</div>',
        "<div>当前位置:<a href='/'>首页</a> &gt; <a href='/nb'>年报</a> &gt; 岚溪市水利局2023年年报</div>",
        "<div>您现在的位置:首页&gt;政务公开</div>",
        '<div class="share">分享到 <a href="#">微信</a></div>',
        "<p>【<a href='javascript:print()'>打印本页</a>】【<a href='javascript:close()'>关闭窗口</a>】</p>",
        "<div>字号:[<a href='#'>大</a> <a href='#'>中</a> <a href='#'>小</a>]</div>",
        "<p>上一篇:<a href='/1'>岚溪市水利局2022年政府信息公开工作年度报告</a></p>",
        "<div>今天是2024年1月22日 星期一</div>",
        "<ul><li><a href='/1'>通知公告</a><li><a href='/2'>2022年报(16件)</a><li><a href='/3'>指南</a></ul>",
        "<div><a href=/1>市发改委2021年政府信息公开工作年度报告</a> <a href=/2>市财政局2021年政府信息公开工作年度报告</a>"
        " <a href=/3>市教育局2021年政府信息公开工作年度报告</a></div>",
        "<footer>共9999次访问</footer>",
        "<div>主办:岚溪市人民政府办公室 备案号:闽ICP备05012345号 访问量:7,203,118</div>",
        '<div class="foot">地址:文昌路1号 邮编:563000 访问量:7,203,118</div>',
        "<p>发布时间:2024-01-22 09:30 来源:市水利局 浏览次数:<span>861</span>次</p>",
        "<table><tr><td>索 引 号:</td><td>LX-17</td><td>主题分类:</td><td>水利</td></tr>"
        "<tr><td>发布机构:</td><td>市水利局</td><td>发布日期:</td><td>2024-01-22</td></tr></table>",
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_furniture_is_passed_over(furniture: str, before: bool) -> None:
    report = f"<h1>岚溪市水利局2023年政府信息公开工作年度报告</h1><p>{LONG}</p>"
    wanted = page(report).text
    assert page(furniture + report if before else report + furniture).text == wanted


@pytest.mark.parametrize(
    "kept",
    [
        '<div class="header"><h1>岚溪市水利局2023年工作总结</h1></div>',
        '<div class="top"><p>岚溪市水利局2023年政务公开工作总结</p></div>',
        '<div class="nav-content"><table><tr><td>行政许可</td><td>341</td></tr></table></div>',
        '<div class="recommend">全年公开信息12条。收到申请3件。办结3件。</div>',
        "<table><tr><td>微信</td><td>微博</td></tr><tr><td>397</td><td>77</td></tr></table>",
        "<p>本年度报告电子版可在<a href='/nb'>市政府网站</a>下载。</p>",
        "<p>附件:<a href='/f.xlsx'>2023年统计表</a></p>",
        f'<div class="links"><p>{LONG}</p></div>',
        "<ul><li><a href='#1'>一、总体情况</a><li><a href='#2'>二、主动公开情况</a><li><a href='#3'>三、其他</a></ul>",
        "<form><p>全年公开信息12条</p></form>",
        "<p>主办新闻发布会3场,承办座谈会2次</p>",
        "<p>大中小学校公开信息12条</p>",
    ],
)
def test_what_may_be_the_report_stays(kept: str) -> None:
    around = f"<p>{LONG}</p>"
    shown = page(kept + around).text
    assert len(shown) > len(page(around).text) + 6


def test_an_unclosed_link_does_not_swallow_the_report() -> None:
    body = "".join(f"<p>{n}、{LONG}</p>" for n in range(5))
    assert page(f"<div><a href='/x'>返回{body}</div>").text.count(LONG) == 5


def test_a_hidden_report_is_still_a_report() -> None:
    assert LONG in page(f"<div>目录</div><div style='visibility: hidden'><p>{LONG}</p></div>").text


def test_a_page_of_links_only_is_shown_as_it_is() -> None:
    links = "".join(f"<li><a href='/{n}'>第{n}号公告</a></li>" for n in range(1, 9))
    assert "第8号公告" in page(f"<ul>{links}</ul>").text


def test_cells_are_parted_by_tabs_and_rows_by_lines() -> None:
    document = page("<p>前</p><table><tr><th>内容</th><th>件数</th></tr><tr><td>许可</td><td>12</td></tr></table>后")
    assert document.text == "前\n内容\t件数\n许可\t12\n后\n"
    (table,) = document.tables
    assert grid(table) == [(0, 0, 1, 1, "内容"), (0, 1, 1, 1, "件数"), (1, 0, 1, 1, "许可"), (1, 1, 1, 1, "12")]
    assert document.text[table.start : table.end] == "内容\t件数\n许可\t12"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<p>结</p><p>果<br>维</p><p>持</p>", "结果维持"),
        ("本年新<br/>制作数量", "本年新制作数量"),
        ("&nbsp;&nbsp;<span>1</span><span>2</span>&nbsp;", "12"),
        ("<p>12</p><p>34</p>", "12 34"),
        ("1<br>2", "1 2"),
        ("行政许可<br>12", "行政许可 12"),
        ("&nbsp;", ""),
        ("<p></p>", ""),
        ("(单位：\n   万元)", "(单位：万元)"),
        ("<table><tr><td>甲</td><td>乙</td></tr></table>丙丙丙丙", "甲乙丙丙丙丙"),
    ],
)
def test_cell_text(cell: str, text: str) -> None:
    document = page(f"<table><tr><td>标</td><td>{cell}</td></tr></table>")
    (table,) = document.tables
    assert [c.text for c in table.cells] == ["标", text]
    assert all(document.text[c.start : c.end] == c.text for c in table.cells)


def test_spans_place_cells_around_each_other() -> None:
    document = page(
        "<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>"
        "<tr><td rowspan=0>丁</td><td colspan=9999>戊</td></tr><tr><td colspan='x' rowspan='-1'>己</td></tr></table>"
    )
    assert grid(document.tables[0]) == [
        (0, 0, 2, 2, "甲"),
        (0, 2, 1, 1, "乙"),
        (1, 2, 1, 1, "丙"),
        (2, 0, 2, 1, "丁"),
        (2, 1, 1, 100, "戊"),
        (3, 1, 1, 1, "己"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        f"<table><tr><td>左</td><td><h1>某局2023年年报</h1><p>{LONG}</p></td></tr></table>",
        f"<table><tr><td>左</td><td><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></td></tr></table>",
        f"<table><tr><td><p>{LONG}</p></td></tr><tr><td><p>{LONG}</p></td></tr></table>",
        "<table role=presentation><tr><td>左</td><td>右</td></tr></table>",
        "<table><tr><td>左</td><td><table><tr><td>许可许可许可</td><td>12</td></tr><tr><td>处罚处罚</td><td>3</td></tr></table></td></tr></table>",
    ],
)
def test_tables_that_lay_out_the_page_are_no_data(table: str) -> None:
    document = page(table)
    assert all(len(t.cells) == 4 for t in document.tables)
    assert len(document.tables) == ("处罚" in table)
    assert "左\t" not in document.text


def test_empty_rows_are_rows_of_the_grid_but_no_lines() -> None:
    document = page(
        "<p>前</p><table><tr></tr><tr><td>许可</td><td>12</td></tr><tr></tr><tr><td>处罚</td><td>3</td></tr></table>"
    )
    assert document.text == "前\n许可\t12\n处罚\t3\n"
    assert [cell[0] for cell in grid(document.tables[0])] == [1, 1, 3, 3]
    assert document.text[document.tables[0].start :].startswith("许可")


def test_hidden_rows_are_no_rows() -> None:
    document = page(
        "<table><tr style='display:none'><td>9</td><td>9</td></tr><tr><td>许可</td><td>12</td></tr></table>"
    )
    assert "9" not in document.text


def test_rows_without_a_table_body_and_a_caption() -> None:
    document = page("<table><caption>表一</caption><td>甲<td>1<tr><td>乙<td>2</table>")
    assert document.text == "表一\n甲\t1\n乙\t2\n"


def meta(head: str = "", body: str = "") -> dict[str, str]:
    return page(body + f"<p>{LONG}</p>", head).meta


@pytest.mark.parametrize(
    ("head", "body", "wanted"),
    [
        ('<meta name="ArticleTitle" content="某局2023年年报">', "<h1>网站</h1>", {"title": "某局2023年年报"}),
        ("<title>某局2023年年报_年报_某市人民政府</title>", "", {"title": "某局2023年年报"}),
        ("<title>某局2023年年报 - 某市人民政府</title>", "", {"title": "某局2023年年报"}),
        ("<title>某局2023年年报-某市政府门户网站</title>", "", {"title": "某局2023年年报"}),
        ("<title>某局2021-2022年年报</title>", "", {"title": "某局2021-2022年年报"}),
        ("<title>x</title>", "<h1>某局2023年年报</h1>", {"title": "某局2023年年报"}),
        ('<meta name="PubDate" content="2024-01-22 10:00">', "", {"published": "2024-01-22"}),
        ('<meta name="pubdate" content="2024年1月2日">', "", {"published": "2024-01-02"}),
        ('<meta name="PubDate" content="2024-13-40">', "", {}),
        ('<meta name="firstpublishedtime" content="2024-09-08-21:50:00">', "", {"published": "2024-09-08"}),
        ('<meta name="ContentSource" content="市水利局">', "", {"publisher": "市水利局"}),
        (
            '<meta name="ContentSource" content="本站"><meta name="SiteName" content="某市政府">',
            "",
            {"publisher": "某市政府"},
        ),
        ('<meta name="Url" content="http://a.example/1.html">', "", {"url": "http://a.example/1.html"}),
        ('<link rel="canonical" href="http://a.example/2.html">', "", {"url": "http://a.example/2.html"}),
        ("", "<p>来源:市水利局 时间:2024-01-22</p>", {"publisher": "市水利局", "published": "2024-01-22"}),
        (
            "",
            "<p>发布日期:2024-1-2&emsp;来源:市局办公室 【字号:大 中 小】</p>",
            {"publisher": "市局办公室", "published": "2024-01-02"},
        ),
        ("", "<p>发布日期:2020-01-31</p>", {"published": "2020-01-31"}),
        (
            "",
            "<table><tr><td>索引号</td><td>A-1</td><td>发布机构</td><td>市水利局</td></tr>"
            "<tr><td>名称</td><td>年报</td><td>发布日期</td><td>2024-01-22</td></tr></table>",
            {"index_number": "A-1", "publisher": "市水利局", "published": "2024-01-22", "title": "年报"},
        ),
        (
            '<meta name="PubDate" content="2030-01-01"><meta name="ContentSource" content="转载">',
            "<div><span>索 引 号:</span>A-1 <span>发布机构:</span>市水利局 <span>成文日期:</span>2024年01月22日</div>",
            {"index_number": "A-1", "publisher": "市水利局", "published": "2024-01-22"},
        ),
        ("", "<p>来源:</p><p>时间:</p>", {}),
    ],
)
def test_meta(head: str, body: str, wanted: dict[str, str]) -> None:
    assert meta(head, body) == wanted


DECLARED = '<html><head><meta charset="{}"></head><body><p>岚溪市水利局全年公开信息12条</p></body></html>'


@pytest.mark.parametrize(
    ("declared", "written", "read_as"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("gb2312", "gb18030", "gb18030"),
        ("GBK", "gb18030", "gb18030"),
        ("utf-8", "gb18030", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("gb2312", "utf-8-sig", "utf-8-sig"),
        ("gb2312", "utf-16", "utf-16"),
        ("no-such-charset", "gb18030", "gb18030"),
        ("big5", "big5", "big5"),
        ("iso-8859-1", "gb18030", "gb18030"),
    ],
)
def test_declared_encoding_is_checked_against_the_content(declared: str, written: str, read_as: str) -> None:
    html = DECLARED.format(declared)
    if written == "big5":
        html = html.replace("全年公开信息12条", "全年公開信息12條").replace("岚", "嵐")
    document = read_bytes(html.encode(written))
    assert document.encoding == read_as
    assert "水利局" in document.text


def test_other_ways_to_declare() -> None:
    for start in (
        '<meta http-equiv=Content-Type content="text/html;charset=gb2312">',
        "<?xml version='1.0' encoding='gbk'?><html>",
    ):
        assert read_bytes((start + "<p>公开信息12条</p>").encode("gb18030"), name="a.html").encoding == "gb18030"
    served = "HTTP/1.1 200 OK\r\nServer: x\r\nContent-Type: text/html; charset=gbk\r\n\r\n<html><p>公开信息12条</p>"
    assert read_bytes(served.encode("gb18030")).text == "公开信息12条\n"


def test_a_long_head_does_not_hide_the_encoding() -> None:
    head = f'<html><head><meta charset="utf-8"><script>{"var a = 1;" * 9000}</script></head><body>'
    document = read_bytes((head + f"<p>{LONG}</p>").encode("gb18030"))
    assert (document.text, document.encoding) == (f"{LONG}\n", "gb18030")


def test_encoding_named_by_the_caller_wins() -> None:
    data = DECLARED.format("utf-8").encode("gb18030")
    assert read_bytes(data, encoding="gbk").encoding == "gb18030"
    with pytest.raises(ReadError, match="is not utf-8"):
        read_bytes(data, encoding="utf-8")


def test_half_a_character_in_a_meta_tag_hurts_nobody_but_in_the_text_it_does() -> None:
    head = (
        b'<html><head><meta charset="gb2312"><meta name="description" content="'
        + "公开".encode("gbk")[:3]
        + b'"></head>'
    )
    report = f"<body><p>{LONG}12条</p>".encode("gbk")
    assert LONG in read_bytes(head + report).text
    with pytest.raises(ReadError, match="is not gb18030, which the page says it is"):
        read_bytes(head + report + b"<p>\xff 3</p>")


def test_garbled_pages_are_refused() -> None:
    garbled = f"<p>{LONG}</p>".encode().decode("latin-1")
    with pytest.raises(ReadError, match="garbled"):
        read_bytes(f'<html><head><meta charset="utf-8"></head><body>{garbled}</body></html>'.encode())


@pytest.mark.parametrize(
    "saved",
    [
        "<html><body><table><tr><td class='line-number' value='1'></td><td class='line-content'>&lt;html&gt;&lt;p&gt;公开12条</td></tr>"
        "<tr><td class='line-number' value='2'></td><td class='line-content'>&lt;/p&gt;&lt;script&gt;9&lt;/script&gt;</td></tr></table>",
        "<html><body id='viewsource'><pre id='line1'>&lt;html&gt;&lt;p&gt;公开12条&lt;/p&gt;\n&lt;script&gt;9&lt;/script&gt;</pre>",
    ],
)
def test_a_saved_view_of_the_source_is_read_as_the_page(saved: str) -> None:
    assert read_bytes(saved.encode()).text == "公开12条\n"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<html>" + "<div>" * 5000, "more than 400,000 elements, or more than 2,000 inside one another"),
        ("<html>" + "<x-y>" * 5000 + "公开12条", "inside one another"),
        ("<html>" + "<p>1</p>" * 900_000, "more than 400,000 elements"),
        (
            "<html><p " + "".join(f"a{n}=1 " for n in range(20000)) + ">公开12条",
            "an element of more than 6,000 attributes",
        ),
        (
            "<table>" + ("<tr>" + "<td rowspan=999 colspan=99>1" * 20) * 30 + "</table>",
            "a table of more than 1,000 columns",
        ),
    ],
)
def test_hostile_pages_are_refused(html: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(html.encode(), name="a.html")
    assert said in caught.value.cause


def test_very_large_pages_are_refused_before_they_are_parsed() -> None:
    with pytest.raises(ReadError, match="is too large: 65 MB of html, at most 64 MB are read"):
        read_bytes(b"<html>" + b" " * (65 << 20))


def test_embedded_pictures_cost_nothing() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 3_000_000}">'
    assert page(f"<p>公开{picture}12条</p>").text == "公开12条\n"


PIECES = """<table> </table> <tr> <td> </td> <td_rowspan=3> <td_colspan=2> <p> </p> <div> </div> <span> </span> <br> <b> </b>
<h1> </h1> <pre> <a_href=x> </a> <div_class=nav> <ul> <li> &nbsp; 公开 信息 12 条。 <!-- --> <script> </script>"""
MARKUP = st.lists(st.sampled_from([piece.replace("_", " ") for piece in PIECES.split()] + ["\n\t"]), max_size=60)


@settings(max_examples=250, deadline=None)
@given(MARKUP)
def test_any_markup_gives_cells_at_their_places(pieces: list[str]) -> None:
    document = read_bytes(("<html>" + "".join(pieces)).encode())
    assert "\n\n\n" not in document.text
    at = 0
    for table in document.tables:
        places = set()
        for cell in table.cells:
            assert document.text[cell.start : cell.end] == cell.text
            assert cell.start >= at
            at = cell.end
            spread = {(cell.row + i, cell.col + j) for i in range(cell.rowspan) for j in range(cell.colspan)}
            assert not spread & places or cell.rowspan > 1 or cell.colspan > 1
            places |= spread
        assert table.cells[0].start == table.start <= table.end == table.cells[-1].end
