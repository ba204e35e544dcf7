"""Write one annual report in every format that offices publish: `python samples/make_formats.py [FOLDER]`.

The report, its numbers and its agency are invented. The files in `samples/formats` were written by this script;
it needs python-docx, openpyxl and reportlab (`pip install 'gkextract[all]' reportlab`).
"""

from __future__ import annotations

import gzip
import io
import re
import sys
import zipfile
from pathlib import Path

Row = list[tuple[str, int, int]]  # text, rowspan, colspan

TITLE = "岚溪市水利局2023年政府信息公开工作年度报告"
PUBLISHER = "岚溪市水利局"
PUBLISHED = "2024-01-22"

OVERVIEW = [
    "本报告依照《中华人民共和国政府信息公开条例》编制,所列数据的统计期限为2023年1月1日至2023年12月31日。"
    "电子版可在岚溪市人民政府门户网站下载,如有疑问,请与岚溪市水利局办公室联系(地址:岚溪市望江路8号,邮编:354000)。",
    "一、总体情况",
    "(一)主动公开。2023年,市水利局主动公开政府信息1286条,其中通过政府网站公开812条,"
    "通过“岚溪水利”微信公众号公开397条,通过政务微博公开77条。全年发布政策解读14篇,召开新闻发布会2场,"
    "围绕防汛抗旱、水价调整等热点回应公众关切23次。",
    "(二)依申请公开。全年共收到政府信息公开申请31件,上年结转2件;办结32件,结转下年度继续办理1件。"
    "因政府信息公开申请行政复议2件,行政诉讼1件。",
    "(三)监督保障。全年举办政务公开业务培训3期,培训180人次;参加在线访谈1次,收到网民留言465条,均已答复。",
]
CLOSING = [
    "五、存在的主要问题及改进情况",
    "部分科室对公开时限把握不严,政策解读的形式不够多样。下一步将完善公开目录,逐项明确责任科室和公开时限。",
    "六、其他需要报告的事项",
    "本年度未收取政府信息公开信息处理费。",
]


def wide(text: str, width: int) -> Row:
    return [(text, 1, width)]


def proactive() -> list[Row]:
    """The table of section two (国办公开办函〔2021〕30号)."""
    return [
        wide("第二十条第(一)项", 4),
        [(t, 1, 1) for t in ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")],
        [(t, 1, 1) for t in ("规章", "0", "0", "0")],
        [(t, 1, 1) for t in ("行政规范性文件", "3", "1", "26")],
        wide("第二十条第(五)项", 4),
        [("信息内容", 1, 1), ("本年处理决定数量", 1, 3)],
        [("行政许可", 1, 1), ("341", 1, 3)],
        wide("第二十条第(六)项", 4),
        [("信息内容", 1, 1), ("本年处理决定数量", 1, 3)],
        [("行政处罚", 1, 1), ("58", 1, 3)],
        [("行政强制", 1, 1), ("4", 1, 3)],
        wide("第二十条第(八)项", 4),
        [("信息内容", 1, 1), ("本年收费金额(单位:万元)", 1, 3)],
        [("行政事业性收费", 1, 1), ("1203.56", 1, 3)],
    ]


# Rows of section three: the cells left of the numbers, and the numbers from 自然人 to 总计.
_RESULTS: list[tuple[str, list[tuple[str, tuple[int, ...]]]]] = [
    ("(一)予以公开", [("", (12, 2, 0, 0, 1, 0, 15))]),
    ("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", [("", (3, 0, 0, 0, 0, 0, 3))]),
    (
        "(三)不予公开",
        [
            ("1.属于国家秘密", (0, 0, 0, 0, 0, 0, 0)),
            ("2.其他法律行政法规禁止公开", (0, 0, 0, 0, 0, 0, 0)),
            ("3.危及“三安全一稳定”", (0, 0, 0, 0, 0, 0, 0)),
            ("4.保护第三方合法权益", (1, 0, 0, 0, 0, 0, 1)),
            ("5.属于三类内部事务信息", (1, 0, 0, 0, 0, 0, 1)),
            ("6.属于四类过程性信息", (0, 0, 0, 0, 0, 0, 0)),
            ("7.属于行政执法案卷", (2, 0, 0, 0, 0, 0, 2)),
            ("8.属于行政查询事项", (0, 0, 0, 0, 0, 0, 0)),
        ],
    ),
    (
        "(四)无法提供",
        [
            ("1.本机关不掌握相关政府信息", (5, 1, 0, 0, 0, 0, 6)),
            ("2.没有现成信息需要另行制作", (1, 0, 0, 0, 0, 0, 1)),
            ("3.补正后申请内容仍不明确", (0, 0, 0, 0, 0, 0, 0)),
        ],
    ),
    (
        "(五)不予处理",
        [
            ("1.信访举报投诉类申请", (1, 0, 0, 0, 0, 0, 1)),
            ("2.重复申请", (0, 0, 0, 0, 0, 0, 0)),
            ("3.要求提供公开出版物", (0, 0, 0, 0, 0, 0, 0)),
            ("4.无正当理由大量反复申请", (0, 0, 0, 0, 0, 0, 0)),
            ("5.要求行政机关确认或重新出具已获取信息", (0, 0, 0, 0, 0, 0, 0)),
        ],
    ),
    (
        "(六)其他处理",
        [
            ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", (1, 0, 0, 0, 0, 0, 1)),
            ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", (0, 0, 0, 0, 0, 0, 0)),
            ("3.其他", (1, 0, 0, 0, 0, 0, 1)),
        ],
    ),
    ("(七)总计", [("", (28, 3, 0, 0, 1, 0, 32))]),
]


def numbers(values: tuple[int, ...]) -> Row:
    return [(str(value), 1, 1) for value in values]


def applications() -> list[Row]:
    """The table of section three (国办公开办函〔2021〕30号)."""
    rows: list[Row] = [
        [("(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", 3, 3), ("申请人情况", 1, 7)],
        [("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1)],
        [(t, 1, 1) for t in ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")],
        [("一、本年新收政府信息公开申请数量", 1, 3), *numbers((27, 3, 0, 0, 1, 0, 31))],
        [("二、上年结转政府信息公开申请数量", 1, 3), *numbers((2, 0, 0, 0, 0, 0, 2))],
    ]
    first: Row = [("三、本年度办理结果", sum(len(parts) for _, parts in _RESULTS), 1)]
    for label, parts in _RESULTS:
        lead: Row = [(label, 1, 2)] if not parts[0][0] else [(label, len(parts), 1)]
        for part, values in parts:
            rows.append([*first, *lead, *([(part, 1, 1)] if part else []), *numbers(values)])
            first, lead = [], []
    return [*rows, [("四、结转下年度继续办理", 1, 3), *numbers((1, 0, 0, 0, 0, 0, 1))]]


def review() -> list[Row]:
    """The table of section four."""
    names = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    return [
        [("行政复议", 1, 5), ("行政诉讼", 1, 10)],
        [*((name, 2, 1) for name in names), ("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5)],
        [(name, 1, 1) for name in names * 2],
        [(n, 1, 1) for n in ["1", "0", "0", "1", "2", "1", "0", "0", "0", "1", "0", "0", "0", "0", "0"]],
    ]


Block = str | list[Row]


def report() -> list[Block]:
    """The whole report: its title, then paragraphs and tables."""
    return [
        TITLE,
        *OVERVIEW,
        "二、主动公开政府信息情况",
        proactive(),
        "三、收到和处理政府信息公开申请情况",
        applications(),
        "四、政府信息公开行政复议、行政诉讼情况",
        review(),
        *CLOSING,
    ]


def as_text() -> str:
    """Plain text, tables as a browser copies them: a row per line, tabs between the cells."""
    lines = []
    for block in report():
        if isinstance(block, str):
            lines.append(block)
        else:
            lines += ["\t".join(text for text, _, _ in row) for row in block]
    return "\n".join(lines) + "\n"


def table_html(rows: list[Row], cell: str) -> str:
    parts = []
    for row in rows:
        cells = []
        for text, high, broad in row:
            spans = (f' rowspan="{high}"' if high > 1 else "") + (f' colspan="{broad}"' if broad > 1 else "")
            cells.append(f"<td{spans}>{cell.format(text)}</td>")
        parts.append(f"<tr>{''.join(cells)}</tr>")
    return '<table border="1"><tbody>\n' + "\n".join(parts) + "\n</tbody></table>"


def clean_page() -> bytes:
    body = [f"<h1>{TITLE}</h1>"]
    for block in report()[1:]:
        body.append(f"<p>{block}</p>" if isinstance(block, str) else table_html(block, "{}"))
    head = f'<meta charset="utf-8"><title>{TITLE}</title>'
    return f"<!DOCTYPE html>\n<html><head>{head}</head><body>\n{chr(10).join(body)}\n</body></html>\n".encode()


def spans(text: str) -> str:
    """A paragraph as Word leaves it on a page: every clause in a span of its own, the numbers in another font."""
    clauses = re.split(r"(?<=[,。;])", text)
    dressed = (re.sub(r"\d+", r'<span lang="EN-US">\g<0></span>', clause) for clause in clauses if clause)
    return "".join(f'<span style="font-family: 仿宋_GB2312;">{clause}</span>' for clause in dressed)


PORTAL = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<meta name="SiteName" content="岚溪市人民政府" />
<meta name="ColumnName" content="政府信息公开年报" />
<meta name="ArticleTitle" content="{title}" />
<meta name="PubDate" content="{published} 09:30" />
<meta name="ContentSource" content="{publisher}" />
<meta name="Description" content="" />
<title>{title}_政府信息公开年报_岚溪市人民政府</title>
<style type="text/css">.xl_main td {{ padding: 2px }}</style>
<script type="text/javascript">var hits = 90210; document.write("<p>正在载入9999条</p>");</script>
</head>
<body onload="init()">
<div class="header"><div class="top-bar"><a href="/">网站首页</a> | <a href="/wza">无障碍</a> | <a href="/login">登录</a></div>
<ul class="nav"><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li>
<li><a href="/sjkf/">数据开放</a></li></ul></div>
<div style="display:none">您是第7203118位访问者</div>
<table width="1000" align="center" cellpadding="0"><tr><td class="left" width="200">
<ul><li><a href="/n1">政府信息公开指南</a></li><li><a href="/n2">政府信息公开制度</a></li><li><a href="/n3">2022年年报(16件)</a></li></ul>
</td><td class="xl_main">
<div class="dqwz">当前位置:<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">年报</a></div>
<table class="headInfo" border="1"><tr><td>索 引 号:</td><td>LX-0401-2024-00017</td><td>主题分类:</td><td>水利</td></tr>
<tr><td>发布机构:</td><td>{publisher}</td><td>发布日期:</td><td>2024年1月22日</td></tr>
<tr><td>标&emsp;&emsp;题:</td><td colspan="3">{title}</td></tr></table>
<h1>{title}</h1>
<div class="info">发布时间:{published} 09:30&emsp;来源:{publisher}&emsp;浏览次数:<span id="hits">861</span>次&emsp;字号:[<a
href="javascript:zoom(18)">大</a> <a href="javascript:zoom(16)">中</a> <a href="javascript:zoom(14)">小</a>]</div>
<div class="TRS_Editor">
{body}
</div>
<div class="bdsharebuttonbox">分享到:<a href="#" class="weixin">微信</a><a href="#">微博</a></div>
<p>【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</p>
<div class="xgyd"><h4>相关链接</h4><ul><li><a href="/a1">岚溪市水利局2022年政府信息公开工作年度报告</a></li>
<li><a href="/a2">岚溪市水利局2021年政府信息公开工作年度报告</a></li><li><a href="/a3">岚溪市水利局政府信息公开指南</a></li></ul></div>
</td></tr></table>
<div class="footer"><p>主办:岚溪市人民政府办公室&emsp;承办:岚溪市大数据中心&emsp;网站标识码:3507000001</p>
<p>备案号:闽ICP备05012345号&emsp;闽公网安备35070002000123号&emsp;访问量:7,203,118</p></div>
</body></html>
"""


def portal_page() -> str:
    """The report on a page as a city's portal prints it: old markup, tables for layout, furniture on all sides."""
    body = []
    for block in report()[1:]:
        if isinstance(block, str):
            body.append(f'<p style="text-indent: 2em;">&nbsp;&nbsp;&nbsp;&nbsp;{spans(block)}</p>')
        else:
            body.append(table_html(block, '<p align="center"><span>{}</span></p>'))
    return PORTAL.format(title=TITLE, published=PUBLISHED, publisher=PUBLISHER, body="\n".join(body))


def saved_page() -> bytes:
    """The portal's page as browsers save it in one file (MHTML)."""
    import base64
    import textwrap

    content = "\r\n".join(textwrap.wrap(base64.b64encode(portal_page().encode("gb18030")).decode(), 76))
    head = [
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://www.lanxi.example/nb/2023.html",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="----Boundary--42"',
        "",
        "------Boundary--42",
        "Content-Type: text/html",
        "Content-Transfer-Encoding: base64",
        "Content-Location: https://www.lanxi.example/nb/2023.html",
        "",
        content,
        "------Boundary--42--",
        "",
    ]
    return "\r\n".join(head).encode()


def settled(package: bytes) -> bytes:
    """The same Office file without the time at which it was made, so that it is the same every time."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        files = {entry.filename: parts.read(entry) for entry in parts.infolist()}
    properties = files["docProps/core.xml"]
    files["docProps/core.xml"] = re.sub(rb">20\d\d-\d\d-\d\dT[\d:]+Z<", b">2024-01-22T00:00:00Z<", properties)
    return archive(files)


def word() -> bytes:
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "岚溪市水利局文件"
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    document.add_heading(TITLE, 0)
    for block in report()[1:]:
        if isinstance(block, str):
            paragraph = document.add_paragraph()
            half = len(block) // 2
            paragraph.add_run(block[:half])
            paragraph.add_run(block[half:]).bold = True
        else:
            word_table(document, block)
    file = io.BytesIO()
    document.save(file)
    return settled(file.getvalue())


def placed(rows: list[Row]) -> list[tuple[int, int, int, int, str]]:
    """Every cell as (row, column, rowspan, colspan, text)."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for y, row in enumerate(rows):
        x = 0
        for text, high, broad in row:
            while (y, x) in taken:
                x += 1
            taken.update((y + i, x + j) for i in range(high) for j in range(broad))
            cells.append((y, x, high, broad, text))
    return cells


def width(rows: list[Row]) -> int:
    return max(x + broad for _, x, _, broad, _ in placed(rows))


def word_table(document, rows: list[Row]) -> None:
    table = document.add_table(rows=len(rows), cols=width(rows), style="Table Grid")
    for y, x, high, broad, text in placed(rows):
        cell = table.cell(y, x)
        if (high, broad) != (1, 1):
            cell = cell.merge(table.cell(y + high - 1, x + broad - 1))
        cell.text = text


def workbook() -> bytes:
    """The whole report on one sheet."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "报告"
    for block in report():
        if isinstance(block, str):
            sheet.append([block])
            continue
        above = sheet.max_row + 1
        for y, x, high, broad, text in placed(block):
            try:
                value: str | float = float(text) if "." in text else int(text)
            except ValueError:
                value = text
            sheet.cell(above + y, x + 1, value)
            if (high, broad) != (1, 1):
                sheet.merge_cells(
                    start_row=above + y, start_column=x + 1, end_row=above + y + high - 1, end_column=x + broad
                )
    file = io.BytesIO()
    book.save(file)
    return settled(file.getvalue())


def rich_text() -> bytes:
    """RTF as WordPad and old WPS write it: GBK bytes, a row per table row."""

    def escaped(text: str) -> str:
        return "".join(c if c < "\x80" else "".join(f"\\'{byte:02x}" for byte in c.encode("gbk")) for c in text)

    lines = [r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}\viewkind4\uc1\f0\fs24"]
    for block in report():
        if isinstance(block, str):
            lines.append(rf"\pard {escaped(block)}\par")
            continue
        for row in block:
            edges = "".join(rf"\cellx{(i + 1) * 900}" for i in range(len(row)))
            lines.append(
                rf"\trowd{edges}" + "".join(rf"\pard\intbl {escaped(text)}\cell" for text, _, _ in row) + r"\row"
            )
    return ("\n".join(lines) + "\n}").encode("ascii")


Cells = list[tuple[int, int, int, int, str]]


def cut(cells: Cells, at: int) -> tuple[Cells, Cells]:
    """A table broken by the end of a page: a merged cell goes on below with nothing in it."""
    above = [(y, x, min(high, at - y), broad, text) for y, x, high, broad, text in cells if y < at]
    below = [
        (max(y - at, 0), x, min(high, y + high - at), broad, text * (y >= at))
        for y, x, high, broad, text in cells
        if y + high > at
    ]
    return above, below


def pdf(broken: bool) -> bytes:
    """The report in PDF: tables whole, or, `broken`, in large print with running heads and a table over two pages."""
    from reportlab.lib.enums import TA_CENTER
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    size = 16 if broken else 12
    base = ParagraphStyle("text", fontName="STSong-Light", fontSize=size, leading=size * 1.7, wordWrap="CJK")
    text = ParagraphStyle("body", base, firstLineIndent=2 * size)
    title = ParagraphStyle(
        "title", base, fontSize=size + 6, leading=(size + 6) * 1.5, alignment=TA_CENTER, spaceAfter=size
    )
    margin = 80 if broken else 56
    story = [Paragraph(TITLE, title)]
    for block in report()[1:]:
        if isinstance(block, str):
            story.append(Paragraph(block, text))
            continue
        cells, columns = placed(block), width(block)
        parts = cut(cells, 12) if broken and len(block) > 20 else (cells,)
        for number, part in enumerate(parts):
            story.append(PageBreak() if number else Spacer(1, 8))
            story.append(pdf_table(part, columns, A4[0] - 2 * margin, base))
        story.append(Spacer(1, 8))

    def frame(canvas, document) -> None:
        canvas.setFont("STSong-Light", 9)
        if broken:
            canvas.drawCentredString(A4[0] / 2, A4[1] - 40, "岚溪市水利局政府信息公开")
        canvas.drawCentredString(A4[0] / 2, 36, f"— {document.page} —")

    file = io.BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=margin,
        rightMargin=margin,
        topMargin=64,
        bottomMargin=64,
        invariant=1,
        title=TITLE,
    )
    document.build(story, onFirstPage=frame, onLaterPages=frame)
    return file.getvalue()


def pdf_table(cells: Cells, columns: int, room: float, base):
    """A ruled table; of ten columns the first three are the wide ones, as in the official form."""
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Table

    small = ParagraphStyle("cell", base, fontSize=7, leading=8.5)
    widths = [room / columns] * columns
    if columns == 10:
        widths = [room * share for share in (0.11, 0.15, 0.25, *[0.07] * 7)]
    grid = [[""] * columns for _ in range(max(y + high for y, _, high, _, _ in cells))]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    style += [("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
    for y, x, high, broad, words in cells:
        grid[y][x] = Paragraph(words, small)
        style.append(("SPAN", (x, y), (x + broad - 1, y + high - 1)))
    return Table(grid, colWidths=widths, style=style)


def archive(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (2024, 1, 22, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, data)
    return file.getvalue()


def crawled(pages: dict[str, bytes]) -> bytes:
    """A crawl archive of pages by their addresses, as crawlers write it: a packed member for each answer."""
    members = []
    for address, page in pages.items():
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        head = [
            "WARC/1.1",
            "WARC-Type: response",
            f"WARC-Target-URI: {address}",
            "WARC-Date: 2024-02-01T03:00:00Z",
            f"WARC-Record-ID: <{address}>",
            "Content-Type: application/http; msgtype=response",
            f"Content-Length: {len(answer)}",
        ]
        members.append(gzip.compress("\r\n".join([*head, "", ""]).encode() + answer + b"\r\n\r\n", mtime=0))
    return b"".join(members)


def notice() -> bytes:
    """A page of the same site that holds no report."""
    lines = ["龙舟赛交通提示", "望江路6月10日8时至12时禁止机动车通行,请绕行。"]
    return f'<meta charset="utf-8"><title>{lines[0]}</title><h1>{lines[0]}</h1><p>{lines[1]}</p>\n'.encode()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = as_text()
    files = {
        "report.txt": text.encode(),
        "report-gb18030.txt": text.replace("\n", "\r\n").encode("gb18030"),
        "page.html": clean_page(),
        "portal.html": portal_page().encode("gb18030"),
        "portal.mhtml": saved_page(),
        "report.docx": word(),
        "report.xlsx": workbook(),
        "report.rtf": rich_text(),
        "report.pdf": pdf(broken=False),
        "broken.pdf": pdf(broken=True),
    }
    files["reports.zip"] = archive({f"2023年年报/{name}": files[name] for name in ("report.txt", "page.html")})
    files["crawl.warc.gz"] = crawled(
        {
            "https://www.lanxi.example/jt/610.html": notice(),
            "https://www.lanxi.example/nb/2023.html": files["page.html"],
        }
    )
    for name, data in files.items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "formats")
