"""How many official forms are read in a second, gridded and jammed: python benchmarks/forms.py [--seconds 3]

A report holds three forms (第二十条, 申请, 复议诉讼: 25 rows, 200 cells), filled in at random so that its sums hold.
"fresh" reads each report once, as a batch does; the decoder's memory of runs it has seen is empty at the start.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
import forms_printed as printed
from gkextract.forms import scan
from gkextract.forms.digits import read_run

LAYOUTS = ("grid", "pipes", "tabs", "spaces", "lines", "jammed")
PROSE = printed.BEFORE * 40


def measure(pages: list[printed.Printed], seconds: float) -> tuple[float, int, int]:
    """Pages per second of processor time, cells read and cells wanted, over as many rounds as fit."""
    read_run.cache_clear()
    rounds = cells = 0
    began = time.process_time()
    while time.process_time() - began < seconds:
        for page in pages:
            cells += len(scan(page.text, page.tables).read({}).found)
        rounds += 1
    spent = time.process_time() - began
    return rounds * len(pages) / spent, cells // rounds, sum(len(page.wanted) for page in pages)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=3.0, help="processor time for each layout")
    parser.add_argument("--pages", type=int, default=200)
    args = parser.parse_args()
    print(f"{'layout':10s} {'forms/s':>9s} {'cells/s':>9s}  read")
    for layout in LAYOUTS:
        pages = [
            printed.print_report(printed.report(Random(seed), year=2021), layout, Random(seed))
            for seed in range(args.pages)
        ]
        rate, found, wanted = measure(pages, args.seconds)
        print(f"{layout:10s} {rate * 3:9.0f} {rate * found / len(pages):9.0f}  {found / wanted:.1%}")
    prose = [printed.Printed(PROSE, [], {})]
    rate, _, _ = measure(prose, args.seconds)
    print(f"{'no table':10s} {rate * len(PROSE.encode()) / 1e6:9.0f} MB/s")


if __name__ == "__main__":
    main()
