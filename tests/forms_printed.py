"""Official forms filled in at random and printed in every layout: what the tests and the benchmark of the forms read.

`applications`, `review`, `article20` and `statistics` fill a form so that its sums hold; the `LAYOUTS` print it. A
printed form knows what each cell must be read as: its number, or nothing where the cell was left blank.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from gkextract.models import Cell, Table

Key = tuple[str, str | None]
APPLICANTS = ("natural_person", "enterprise", "research", "public_interest", "legal_service", "other_org", None)
COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")

RESULTS = (
    ("(一)予以公开", "granted"),
    ("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "partial"),
    ("(三)不予公开", None),
    ("1.属于国家秘密", "refused.state_secret"),
    ("2.其他法律行政法规禁止公开", "refused.prohibited"),
    ("3.危及“三安全一稳定”", "refused.safety"),
    ("4.保护第三方合法权益", "refused.third_party"),
    ("5.属于三类内部事务信息", "refused.internal"),
    ("6.属于四类过程性信息", "refused.process"),
    ("7.属于行政执法案卷", "refused.enforcement_file"),
    ("8.属于行政查询事项", "refused.admin_query"),
    ("(四)无法提供", None),
    ("1.本机关不掌握相关政府信息", "unable.not_held"),
    ("2.没有现成信息需要另行制作", "unable.needs_creation"),
    ("3.补正后申请内容仍不明确", "unable.unclear"),
    ("(五)不予处理", None),
    ("1.信访举报投诉类申请", "not_processed.petition"),
    ("2.重复申请", "not_processed.repeat"),
    ("3.要求提供公开出版物", "not_processed.publication"),
    ("4.无正当理由大量反复申请", "not_processed.excessive"),
    ("5.要求行政机关确认或重新出具已获取信息", "not_processed.reissue"),
    ("(六)其他处理", None),
    ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "other.no_correction"),
    ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "other.no_payment"),
    ("3.其他", "other.misc"),
)
REVIEW = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
REVIEW_IDS = ("upheld", "corrected", "other", "pending", "total")

STATISTICS = (
    ("一、主动公开情况", None, None, 0),
    ("(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)", "条", ("proactive.published", None), 0),
    ("其中:主动公开规范性文件数", "条", ("documents.normative_published", None), 0),
    ("制发规范性文件总数", "件", ("documents.normative_issued", None), 0),
    ("(二)通过不同渠道和方式公开政府信息的情况", None, None, 0),
    ("1.政府公报公开政府信息数", "条", ("proactive.published", "gazette"), 1),
    ("2.政府网站公开政府信息数", "条", ("proactive.published", "website"), 2),
    ("3.政务微博公开政府信息数", "条", ("proactive.published", "weibo"), 3),
    ("4.政务微信公开政府信息数", "条", ("proactive.published", "wechat"), 4),
    ("5.其他方式公开政府信息数", "条", ("proactive.published", "other_channel"), 5),
    ("二、回应解读情况", None, None, 0),
    ("(一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)", "次", ("response.concerns", None), 0),
    ("1.参加或举办新闻发布会总次数", "次", ("response.press_conferences", None), 1),
    ("其中:主要负责同志参加新闻发布会次数", "次", ("response.press_conferences", "leader"), 0),
    ("2.政府网站在线访谈次数", "次", ("response.interviews", None), 2),
    ("3.政策解读稿件发布数", "篇", ("interpretation.published", None), 3),
    ("三、依申请公开情况", None, None, 0),
    ("(一)收到申请数", "件", ("applications.received", None), 0),
    ("1.当面申请数", "件", ("applications.received", "onsite"), 1),
    ("2.传真申请数", "件", ("applications.received", "fax"), 2),
    ("3.网络申请数", "件", ("applications.received", "online"), 3),
    ("4.信函申请数", "件", ("applications.received", "letter"), 4),
    ("(二)申请办结数", "件", ("applications.completed", None), 0),
    ("4.不同意公开答复数", "件", ("applications.refused", None), 4),
    ("其中:涉及国家秘密", "件", ("applications.refused.state_secret", None), 0),
    ("四、行政复议数量", "件", ("review.total", None), 0),
    ("(一)维持具体行政行为数", "件", ("review.upheld", None), 0),
    ("(三)其他情形数", "件", ("review.other", None), 0),
    ("五、行政诉讼数量", "件", ("litigation.total", None), 0),
    ("(二)被依法纠错数", "件", ("litigation.corrected", None), 0),
    ("六、举报投诉数量", "件", ("complaints.total", None), 0),
    ("(三)从事政府信息公开工作人员数", "人", ("safeguards.staff", None), 0),
    ("1.专职人员数(不包括政府公报及政府网站工作人员数)", "人", ("safeguards.staff", "full_time"), 1),
    ("(三)接受培训人员数", "人次", ("safeguards.trainees", None), 0),
)


@dataclass
class Row:
    """A printed row: label cells, then number cells (None: left blank). `keys`: what each number is."""

    labels: list[str]
    cells: list[int | float | str | None] = field(default_factory=list)
    keys: list[Key | None] = field(default_factory=list)


@dataclass
class Form:
    """Rows as the form prints them, heads included."""

    rows: list[Row]

    @property
    def wanted(self) -> dict[Key, int | float | None]:
        """What every cell must be read as, if it is read."""
        return {
            key: number(cell)
            for row in self.rows
            for key, cell in zip(row.keys, row.cells, strict=True)
            if key is not None
        }


def number(cell: int | float | str | None) -> int | float | None:
    """A printed cell as a number: dashes and 无 are 0, a stroke and a blank are nothing."""
    if isinstance(cell, str):
        return 0 if cell in ("-", "—", "无") else None if cell == "/" else float(cell)
    return cell


def count(rng: Random, scale: int) -> int:
    """A count as reports have them: mostly 0."""
    return rng.randint(0, scale) if rng.random() < 0.3 else 0


def applications(rng: Random, *, year: int = 2021) -> Form:
    """收到和处理政府信息公开申请情况: every relation of the form holds."""
    scale = rng.choice((1, 3, 12, 120, 2500))
    rows: list[tuple[str, str | None, list[int] | None]] = []
    for label, name in RESULTS:
        if year == 2019 and name is not None and name.startswith("other."):
            continue
        if year == 2019 and label == "(六)其他处理":
            name = "other"
        rows.append((label, name, [count(rng, scale) for _ in range(6)] if name else None))
    done = [sum(cells[k] for _, _, cells in rows if cells) for k in range(6)]
    out = [count(rng, scale) for _ in range(6)]
    before = [min(count(rng, scale), done[k] + out[k]) for k in range(6)]
    received = [done[k] + out[k] - before[k] for k in range(6)]
    form = Form([Row(["(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", "申请人情况"])])
    form.rows.append(Row(["自然人", "法人或其他组织", "总计"]))
    form.rows.append(Row(["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]))
    form.rows.append(_application("一、本年新收政府信息公开申请数量", "received", received))
    form.rows.append(_application("二、上年结转政府信息公开申请数量", "carried_in", before))
    stub = ["三、本年度办理结果"]
    for label, name, cells in rows:
        if cells is None:
            stub.append(label)
            continue
        form.rows.append(_application(label, name or "", cells, stub))
        stub = []
    form.rows.append(_application("(七)总计", "completed", done))
    form.rows.append(_application("四、结转下年度继续办理", "carried_out", out))
    return form


def _application(label: str, name: str, cells: list[int], stub: list[str] | None = None) -> Row:
    keys: list[Key | None] = [(f"applications.{name}", by) for by in APPLICANTS]
    return Row([*(stub or []), label], [*cells, sum(cells)], keys)


def review(rng: Random) -> Form:
    """行政复议、行政诉讼: three blocks that add up."""
    scale = rng.choice((1, 4, 30))
    row = Row([])
    for block, by in (("review", None), ("litigation", "direct"), ("litigation", "after_review")):
        cells = [count(rng, scale) for _ in range(4)]
        row.cells += [*cells, sum(cells)]
        row.keys += [(f"{block}.{name}", by) for name in REVIEW_IDS]
    heads = [Row(["行政复议", "行政诉讼"]), Row(["未经复议直接起诉", "复议后起诉"]), Row([*REVIEW] * 3)]
    return Form([*heads, row])


def article20(rng: Random, *, year: int = 2021) -> Form:
    """第二十条各项, as the form of 2021 or of 2019 has them."""
    return _article20_2021(rng) if year == 2021 else _article20_2019(rng)


def _article20_2021(rng: Random) -> Form:
    form = Form([Row(["第二十条第(一)项"]), Row(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"])])
    for label, name in (("规章", "regulations"), ("行政规范性文件", "normative")):
        keys: list[Key | None] = [(f"documents.{name}_{x}", None) for x in ("issued", "repealed", "in_force")]
        form.rows.append(Row([label], [count(rng, 80), count(rng, 12), count(rng, 700)], keys))
    for item, rows in (
        ("五", (("行政许可", "licenses"),)),
        ("六", (("行政处罚", "penalties"), ("行政强制", "coercion"))),
    ):
        form.rows += [Row([f"第二十条第({item})项"]), Row(["信息内容", "本年处理决定数量"])]
        form.rows += [Row([label], [count(rng, 90000)], [(f"admin.{name}", None)]) for label, name in rows]
    form.rows += [Row(["第二十条第(八)项"]), Row(["信息内容", "本年收费金额(单位:万元)"])]
    fees = rng.choice((0, rng.randint(0, 99), round(rng.random() * 5000, 2)))
    form.rows.append(Row(["行政事业性收费"], [fees], [("admin.fees", None)]))
    return form


def _article20_2019(rng: Random) -> Form:
    form = Form([Row(["第二十条第(一)项"]), Row(["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"])])
    for label, name in (("规章", "regulations"), ("规范性文件", "normative")):
        keys: list[Key | None] = [(f"documents.{name}_{x}", None) for x in ("issued", "published", "in_force")]
        form.rows.append(Row([label], [count(rng, 80), count(rng, 80), count(rng, 700)], keys))
    five = (("行政许可", "licenses"), ("其他对外管理服务事项", "other_services"))
    six = (("行政处罚", "penalties"), ("行政强制", "coercion"))
    for item, rows in (("五", five), ("六", six)):
        form.rows += [Row([f"第二十条第({item})项"])]
        form.rows += [Row(["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"])]
        for label, name in rows:
            cells = [count(rng, 90), rng.choice((0, -2, "+3", 5)), count(rng, 9000)]
            form.rows.append(Row([label], cells, [None, None, (f"admin.{name}", None)]))
    form.rows += [Row(["第二十条第(八)项"]), Row(["信息内容", "上一年项目数量", "本年增/减"])]
    form.rows.append(Row(["行政事业性收费"], [count(rng, 9), 0], [None, None]))
    form.rows += [Row(["第二十条第(九)项"]), Row(["信息内容", "采购项目数量", "采购总金额"])]
    keys = [("admin.procurement_projects", None), ("admin.procurement_amount", None)]
    form.rows.append(Row(["政府集中采购"], [count(rng, 40), rng.choice((0, 476000, 8326410.5))], keys))
    return form


def statistics(rng: Random, *, cumulative: bool = False) -> Form:
    """A statistics sheet: 统计指标/单位/统计数, or 指标名称/计量单位/年度/历年累计."""
    heads = ["指标名称", "计量单位", "2015年度", "历年累计"] if cumulative else ["统计指标", "单位", "统计数"]
    form = Form([Row(heads)])
    for label, unit, key, _ in STATISTICS:
        if unit is None:
            if not cumulative:
                form.rows.append(Row([label]))
            continue
        value = count(rng, rng.choice((3, 40, 5000)))
        if key == ("proactive.published", None):
            value = rng.randint(100, 6000)
        cells: list[int | float | str | None] = [value]
        keys: list[Key | None] = [key]
        if cumulative:
            total = value + rng.randint(0, 30000 if key == ("proactive.published", None) else 20)
            cells.append(total)
            keys.append(("proactive.published_cumulative", None) if key == ("proactive.published", None) else None)
        form.rows.append(Row([label, unit], cells, keys))
    _parts_within(form)
    return form


def _parts_within(form: Form) -> None:
    """The number of a part is no larger than that of its whole, as in any true sheet."""
    wholes = {row.keys[0][0]: row.cells for row in form.rows if row.keys and row.keys[0][1] is None}
    for row in form.rows:
        whole = wholes.get(row.keys[0][0]) if row.keys and row.keys[0][1] is not None else None
        if whole is not None:
            row.cells = [min(a, b) for a, b in zip(row.cells, whole, strict=True)]


# Layouts


@dataclass
class Printed:
    """A form in a text: the text, the grids a reader would give, and what each cell must be read as."""

    text: str
    tables: list[Table]
    wanted: dict[Key, int | float | None]


def written(cell: int | float | str | None) -> str:
    """A cell as it is printed."""
    return "" if cell is None else str(cell)


def pipes(form: Form, rng: Random) -> str:
    """| cells |, in one of the ways converters leave spanning cells."""
    style = rng.choice(("plain", "stub", "trailing", "ruler", "bare"))
    lines = []
    for at, row in enumerate(form.rows):
        cells = [*row.labels, *map(written, row.cells)]
        if style == "stub" and row.cells and len(row.labels) == 1:
            cells = ["", *cells]
        if style == "trailing" and row.cells:
            cells.append("")
        line = " | ".join(cells)
        lines.append(line if style == "bare" and len(cells) > 1 else f"| {line} |")
        if style == "ruler" and at == 0:
            lines.append("|" + "---|" * 8)
    return "\n".join(lines)


def tabs(form: Form, rng: Random) -> str:
    """Cells parted by tabs."""
    lead = rng.choice(("", "\t"))
    return "\n".join(
        (lead if row.cells and row.labels else "") + "\t".join([*row.labels, *map(written, row.cells)])
        for row in form.rows
    )


def spaces(form: Form, rng: Random) -> str:
    """Cells parted by runs of spaces."""
    gap = " " * rng.randint(2, 9)
    return "\n".join("  " + gap.join([*row.labels, *map(written, row.cells)]) for row in form.rows)


def single_spaces(form: Form, rng: Random) -> str:
    """Cells parted by one space."""
    return "\n".join(" ".join([*row.labels, *map(written, row.cells)]) for row in form.rows)


def lines(form: Form, rng: Random) -> str:
    """One cell per line."""
    return "\n".join(cell for row in form.rows for cell in [*row.labels, *map(written, row.cells)])


def apart_lines(form: Form, rng: Random) -> str:
    """One cell per line, an empty line behind each."""
    return "\n\n".join(cell for row in form.rows for cell in [*row.labels, *map(written, row.cells)])


def closed_lines(form: Form, rng: Random) -> str:
    """`cell |` per line."""
    return "\n".join(f"{cell} |" for row in form.rows for cell in [*row.labels, *map(written, row.cells)])


def jammed(form: Form, rng: Random) -> str:
    """No separators at all."""
    return "".join(cell for row in form.rows for cell in [*row.labels, *map(written, row.cells)])


def jammed_with_spaces(form: Form, rng: Random) -> str:
    """No separators but for a space here and there."""
    cells = [cell for row in form.rows for cell in [*row.labels, *map(written, row.cells)]]
    return "".join(cell + (" " if rng.random() < 0.1 else "") for cell in cells)


LAYOUTS: dict[str, Callable[[Form, Random], str]] = {
    "pipes": pipes,
    "tabs": tabs,
    "spaces": spaces,
    "single_spaces": single_spaces,
    "lines": lines,
    "apart_lines": apart_lines,
    "closed_lines": closed_lines,
    "jammed": jammed,
    "jammed_with_spaces": jammed_with_spaces,
}
#: Layouts in which every cell stands apart: nothing is left to decode.
PARTED = ("grid", "pipes", "tabs", "spaces", "single_spaces", "lines", "apart_lines", "closed_lines")
#: Layouts in which a blank cell leaves a trace.
TRACED = ("grid", "pipes", "tabs", "lines", "apart_lines", "closed_lines")

BEFORE = "云岭县水务局2021年政府信息公开工作年度报告\n一、总体情况\n全年公开信息318条,收到申请12件,办结11件。"
BEHIND = "五、存在的主要问题及改进情况\n公开不够及时,2022年将增加培训4次。"


def print_form(form: Form, layout: str, rng: Random, *, alone: bool = False) -> Printed:
    """A form in a layout, with a report's prose around it."""
    if layout == "grid":
        grid = _as_grid(form, len(BEFORE) + 1)
        return Printed(f"{BEFORE}\n{grid.text}{BEHIND}", grid.tables, form.wanted)
    body = LAYOUTS[layout](form, rng)
    joint = "" if layout == "jammed" and not alone else "\n"
    text = body if alone else f"{BEFORE}{joint}{body}{joint}{BEHIND}"
    return Printed(text, [], form.wanted)


def _as_grid(form: Form, start: int) -> Printed:
    """A form as a reader's grid, its text to stand at `start`."""
    text = ""
    cells = []
    for at, row in enumerate(form.rows):
        col = max(0, 3 - len(row.labels)) if row.cells else 0
        for cell in [*row.labels, *map(written, row.cells)]:
            cells.append(Cell(cell, start + len(text), start + len(text) + len(cell), at, col))
            text += cell + "\t"
            col += 1
        text = text[:-1] + "\n"
    return Printed(text, [Table(start, start + len(text) - 1, tuple(cells))], form.wanted)


# Noise


def blanked(form: Form, rng: Random) -> Form:
    """Zeros left blank: all of them, or some."""
    share = rng.choice((1.0, 0.9, 0.5))
    cells = [[None if cell == 0 and rng.random() < share else cell for cell in row.cells] for row in form.rows]
    return Form([Row(row.labels, new, row.keys) for row, new in zip(form.rows, cells, strict=True)])


def dashed(form: Form, rng: Random) -> Form:
    """Zeros written as dashes or in words."""
    word = rng.choice(("-", "—", "无", "/"))
    cells = [[word if cell == 0 and rng.random() < 0.7 else cell for cell in row.cells] for row in form.rows]
    return Form([Row(row.labels, new, row.keys) for row, new in zip(form.rows, cells, strict=True)])


def relabelled(form: Form, rng: Random) -> Form:
    """Labels as pages leave them: spaced, broken, renumbered, with a note, with a wrong character."""
    return Form([Row([_relabel(label, rng) for label in row.labels], row.cells, row.keys) for row in form.rows])


def _relabel(label: str, rng: Random) -> str:
    kind = rng.choice(("as it is",) * 4 + ("spaced", "noted", "renumbered", "unnumbered", "typo"))
    if kind == "spaced":
        at = rng.randint(1, len(label))
        return label[:at] + " " + label[at:]
    if kind == "noted" and label.endswith(("公开", "数量", "申请", "案卷", "事项")):
        return label + rng.choice(("(件)", "(含上级转办)"))
    if kind == "renumbered" and label[:2] in ("2.", "3.", "4.", "5."):
        return rng.choice(("2、", "4.", "(3)", "6.")) + label[2:]
    if kind == "unnumbered" and label[1:2] == ".":
        return label[2:]
    if kind == "typo" and len(label) > 7 and label[0] in "12345678":
        at = rng.randint(4, len(label) - 1)
        return label[:at] + rng.choice("人大小中政务") + label[at + 1 :]
    return label


# Whole reports


def columns_blanked(form: Form, rng: Random) -> Form:
    """Zeros left blank but in the first and the last cell of a row, as many offices fill the form."""
    cells = [
        [None if cell == 0 and 0 < at < len(row.cells) - 1 else cell for at, cell in enumerate(row.cells)]
        for row in form.rows
    ]
    return Form([Row(row.labels, new, row.keys) for row, new in zip(form.rows, cells, strict=True)])


def all_blanked(form: Form, rng: Random) -> Form:
    """Every zero left blank."""
    cells = [[None if cell == 0 else cell for cell in row.cells] for row in form.rows]
    return Form([Row(row.labels, new, row.keys) for row, new in zip(form.rows, cells, strict=True)])


def report(rng: Random, *, year: int = 2021) -> list[Form]:
    """The three tables of one report."""
    return [article20(rng, year=year), applications(rng, year=year), review(rng)]


CAPTIONS = (
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
)


def print_report(forms: list[Form], layout: str, rng: Random) -> Printed:
    """The tables of a report in one layout, under their captions, between prose."""
    text, tables, wanted = BEFORE, [], {}
    joint = "" if layout == "jammed" else "\n"
    for caption, form in zip(CAPTIONS, forms, strict=True):
        text += joint + caption + joint
        if layout == "grid":
            grid = _as_grid(form, len(text))
            tables += grid.tables
            text += grid.text
        else:
            text += LAYOUTS[layout](form, rng)
        wanted |= form.wanted
    return Printed(text + joint + BEHIND, tables, wanted)
