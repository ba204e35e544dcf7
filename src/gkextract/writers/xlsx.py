"""A workbook for people: 报告 (a report per row), 指标 (a number per row, its evidence beside it), 校验 (checks)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gkextract import catalog
from gkextract.models import Report
from gkextract.writers import Layout, flat
from gkextract.writers.records import JsonLines, read_lines

if TYPE_CHECKING:
    from xlsxwriter import Workbook as File
    from xlsxwriter.format import Format

_ROWS = 1_048_576  # of a sheet
_LETTERS = 32_767  # of a cell
_CHECK = {
    "file": ("文件", "File"),
    "index": ("序号", "Index"),
    "agency": ("机构", "Agency"),
    "year": ("年度", "Year"),
    "rule": ("规则", "Rule"),
    "status": ("结果", "Status"),
    "message": ("说明", "Message"),
    "numbers": ("数字", "Numbers"),
    "evidence": ("依据", "Evidence"),
}
_WIDTHS = {
    "title": 40,
    "agency": 24,
    "file": 24,
    "indicator": 26,
    "name": 26,
    "evidence": 60,
    "message": 50,
    "rule": 24,
}


class Sheet:
    """A table that goes on on a further sheet when one is full; rows come in order and are not kept in memory."""

    def __init__(self, file: File, name: str, columns: Sequence[tuple[str, str]], frozen: int) -> None:
        self.file, self.name, self.columns, self.frozen = file, name, columns, frozen
        self.head = file.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.sheets = 0
        self._open()

    def _open(self) -> None:
        self.sheets += 1
        self.sheet = self.file.add_worksheet(self.name + (str(self.sheets) if self.sheets > 1 else ""))
        self.sheet.freeze_panes(1, self.frozen)
        for place, (column, _) in enumerate(self.columns):
            self.sheet.set_column(place, place, _WIDTHS.get(column, 12))
        self.row = 0
        self.add([name for _, name in self.columns], self.head)

    def add(self, cells: Sequence[flat.Cell], form: Format | None = None) -> None:
        """Write a row: text as text whatever it looks like, numbers as numbers."""
        if self.row == _ROWS:
            self.close()
            self._open()
        for place, cell in enumerate(cells):
            if isinstance(cell, int | float):
                self.sheet.write_number(self.row, place, cell, form)
            elif cell:
                self.sheet.write_string(self.row, place, cell[:_LETTERS], form)
        self.row += 1

    def close(self) -> None:
        """Put filters over the columns."""
        self.sheet.autofilter(0, 0, max(self.row - 1, 0), len(self.columns) - 1)


class Workbook(JsonLines):
    """Three sheets with frozen headers and filters; failed checks are coloured."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def write(self, pieces: Iterable[bytes], path: Path) -> None:
        """Write the sheets row by row. Raises OSError where the disk refuses."""
        import datetime

        from xlsxwriter import Workbook as File
        from xlsxwriter.exceptions import FileCreateError

        file = File(str(path), {"constant_memory": True, "strings_to_urls": False})
        # The same reports give the same bytes, whenever they are written.
        file.set_properties({"comments": f"gkextract {flat.edition()}", "created": datetime.datetime(2000, 1, 1)})
        sheets = _Sheets(file, self.layout)
        for report in read_lines(pieces):
            sheets.add(report)
        sheets.close()
        try:
            file.close()
        except FileCreateError as error:
            raise OSError(0, str(error), str(path)) from error


class _Sheets:
    def __init__(self, file: File, layout: Layout) -> None:
        self.layout = layout
        wide = list(zip(flat.wide_header(Layout(breakdowns=layout.breakdowns)), flat.wide_header(layout), strict=True))
        long = list(zip(flat.long_header(Layout()), flat.long_header(layout), strict=True))
        long.insert(_NAME, ("name", layout.heading("name", "名称", "Name")))
        checks = list(zip(_CHECK, flat.header(_CHECK, layout), strict=True))
        self.reports = Sheet(file, "报告", wide, 4)
        self.measures = Sheet(file, "指标", long, 0)
        self.checks = Sheet(file, "校验", checks, 0)
        self.failed = file.add_format({"bg_color": "#FFC7CE"})
        self.undecided = file.add_format({"bg_color": "#FFEB9C"})
        self.names = {each.id: each.en if layout.headers == "en" else each.zh for each in catalog.load().indicators}

    def add(self, report: Report) -> None:
        failed = any(check.status == "fail" for check in report.checks)
        self.reports.add(flat.wide_row(report, self.layout.breakdowns), self.failed if failed else None)
        for row in flat.long_rows(report):
            row.insert(_NAME, self.names.get(str(row[_NAME - 1])))
            self.measures.add(row)
        for check in report.checks:
            colour = {"fail": self.failed, "undecided": self.undecided}.get(check.status)
            self.checks.add(_check_row(report, check), colour)

    def close(self) -> None:
        for sheet in (self.reports, self.measures, self.checks):
            sheet.close()


_NAME = 5  # where the indicator's name stands among the long columns


def _check_row(report: Report, check: Any) -> list[flat.Cell]:
    measures = [report.measures[place] for place in check.measures]
    return [
        report.source.path,
        report.source.index,
        report.agency.name,
        report.period.year,
        check.rule,
        check.status,
        check.message,
        "; ".join(f"{flat.keyed(each.indicator, each.by)} {each.value}" for each in measures),
        " | ".join(each.evidence.text for each in measures),
    ]
