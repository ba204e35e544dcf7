"""A crawl, simulated: its pages through the gate, through a batch and through local Spark; rates, memory, same records.

    python benchmarks/scale.py [--pages 100000] [--every 100] [--archives 8] [--only gate]

The figures of docs/scale.md. Needs the extras `warc`, `parquet` and, but for `--only gate` and `batch`, `spark` and a JVM.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import sample_crawls
import sample_reports
from throughput import MB, Peak, machine

SAMPLE = 5_000  # ordinary texts that the gate is timed on
READ = 200  # reports that reading is timed on


def gate() -> None:
    """The gate over ordinary texts, against a plain search of a regular expression over the same; and what it lets in."""
    from gkextract import is_report

    texts = [sample_crawls.ordinary(number)[1] for number in range(SAMPLE)]
    pages = [sample_crawls.ordinary(number)[0].encode() for number in range(SAMPLE)]
    size, weight = sum(len(text.encode()) for text in texts), sum(map(len, pages))
    plain = re.compile("信息公开|信息公開")
    searched = seconds(lambda: [plain.search(text) for text in texts])
    told = seconds(lambda: [is_report(text) for text in texts])
    looked = seconds(lambda: [is_report(page) for page in pages])
    print(f"a plain search: {size / MB / searched:,.0f} MB/s")
    print(f"is_report of texts: {size / MB / told:,.0f} MB/s; of pages as bytes: {weight / MB / looked:,.0f} MB/s")
    print(f"ordinary texts let in: {sum(map(is_report, texts))} of {SAMPLE}; pages: {sum(map(is_report, pages))}")
    reports = [sample_crawls.report(number, 3_000).encode() for number in range(SAMPLE // 10)]
    print(f"reports let in: {sum(map(is_report, reports))} of {len(reports)}")


def per_core() -> None:
    """What a core does in a second of its own, warm: pages of archives passed over, and reports read."""
    import gkextract
    from gkextract import gate, readers

    texts = list(sample_reports.reports(READ))
    gkextract.parse(texts[0])
    read = seconds(lambda: [gkextract.parse(text) for text in texts])
    size = sum(len(text.encode()) for text in texts)
    print(f"reports read: {READ / read:,.0f} a second of a core, {size / MB / read:.2f} MB/s")
    with tempfile.TemporaryDirectory() as folder:
        size = sample_crawls.write(Path(folder), SAMPLE, SAMPLE + 1, 1)
        passed = seconds(lambda: [gate.lets_in(each) for each in readers.unread(Path(folder, "000.warc.gz"))])
    print(f"pages passed over: {SAMPLE / passed:,.0f} a second of a core, {size / MB / passed:.1f} MB/s")


def seconds(task: Callable[[], object]) -> float:
    """The least time of this process that a task takes, whatever else the machine does."""
    least = float("inf")
    for _ in range(3):
        start = time.process_time()
        task()
        least = min(least, time.process_time() - start)
    return least


def timed(name: str, args: list[str], pages: int, size: int) -> None:
    """Run a command and print its rates and the most memory that its processes held."""
    start = time.perf_counter()
    peak = Peak([sys.executable, *args]).megabytes
    seconds = time.perf_counter() - start
    print(f"{name}: {seconds:,.0f} s, {pages / seconds:,.0f} pages/s, {size / MB / seconds:,.1f} MB/s, {peak:,.0f} MB")


def rows(path: Path) -> list[dict[str, Any]]:
    """The records of Parquet, in the order of their places."""
    from pyarrow import parquet

    table = parquet.read_table(path)
    found = table.select([name for name in table.column_names if name != "year"]).to_pylist()
    return sorted(found, key=lambda row: (row["source"]["path"], row["source"]["index"]))


def simulate(args: argparse.Namespace, folder: Path) -> None:
    """The crawl through both."""
    start = time.perf_counter()
    size = sample_crawls.write(folder / "in", args.pages, args.every, args.archives)
    packed = sum(file.stat().st_size for file in (folder / "in").iterdir())
    print(
        f"{args.pages:,} pages, {size / MB:,.0f} MB, packed {packed / MB:,.0f} MB in {args.archives} archives", end=""
    )
    print(f", written in {time.perf_counter() - start:,.0f} s")
    inputs, out = str(folder / "in"), str(folder / "out.parquet")
    timed("batch", ["-m", "gkextract", "batch", inputs, "-o", out, "--only-reports", "-q"], args.pages, size)
    found = rows(folder / "out.parquet")
    known = {row["source"]["path"] for row in found}
    print(f"pages with reports: {len(known):,} of {len(range(0, args.pages, args.every)):,}; records {len(found):,}")
    if args.only != "batch":
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        timed("spark", ["-m", "gkextract.spark", inputs, str(folder / "out"), "--only-reports"], args.pages, size)
        print(f"the same records: {rows(folder / 'out' / 'reports') == found}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--every", type=int, default=100, help="one page in so many is a report (default 100)")
    parser.add_argument("--archives", type=int, default=8)
    parser.add_argument(
        "--only", choices=["gate", "batch"], help="the gate and the rates of a core; or these and the batch"
    )
    args = parser.parse_args()
    print(machine())
    gate()
    per_core()
    if args.only != "gate":
        with tempfile.TemporaryDirectory() as folder:
            simulate(args, Path(folder))


if __name__ == "__main__":
    main()
