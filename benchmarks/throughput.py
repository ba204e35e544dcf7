"""How fast, against what: one table of ratios, all measured in one run on one machine.

    python benchmarks/throughput.py [--files 10000] [--only NAME]

Every figure is the best of several rounds, taken in turn, so that a busy moment of the machine falls on all alike.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import sample_reports

MB = 1e6
ROUNDS = 5
# As `pip install` leaves a package: compiled once. A checkout on a machine that keeps no bytecode compiles at every start.
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Row(NamedTuple):
    """One line of the table."""

    what: str
    figures: str
    ratio: float
    wanted: str
    met: bool


def best(*tasks: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The least seconds of each task, the tasks taken in turn."""
    least = [float("inf")] * len(tasks)
    for _ in range(rounds):
        for place, task in enumerate(tasks):
            start = time.perf_counter()
            task()
            least[place] = min(least[place], time.perf_counter() - start)
    return least


def against_libraries() -> Iterator[Row]:
    """Text → records in one process, warm, against jieba's cutting alone and Recognizers-Text's numbers alone."""
    import logging

    import jieba

    import gkextract

    jieba.setLogLevel(logging.WARNING)
    texts = list(sample_reports.reports(200))
    size = sum(len(text.encode()) for text in texts)
    for text in texts[:20]:
        gkextract.parse(text)
    list(jieba.cut(texts[0]))
    ours, cutting = best(
        lambda: [gkextract.parse(text) for text in texts], lambda: [list(jieba.cut(text)) for text in texts], rounds=3
    )
    figures = f"{size / MB / ours:.2f} MB/s : {size / MB / cutting:.2f} MB/s"
    yield Row("records : jieba.cut", figures, cutting / ours, "≥ 3", cutting / ours >= 3)
    try:
        from recognizers_number import Culture, recognize_number
    except ImportError:
        print(
            "recognizers-text-number is not installed: pip install recognizers-text-number 'emoji<2'", file=sys.stderr
        )
        return
    part = texts[:5]
    share = sum(len(text.encode()) for text in part)
    recognize_number(part[0], Culture.Chinese)
    ours, recognizing = best(
        lambda: [gkextract.parse(text) for text in part],
        lambda: [recognize_number(text, Culture.Chinese) for text in part],
        rounds=3,
    )
    figures = f"{share / MB / ours:.2f} MB/s : {share / MB / recognizing:.2f} MB/s"
    yield Row("records : Recognizers-Text numbers", figures, recognizing / ours, "≥ 12", recognizing / ours >= 12)


def linear() -> Iterator[Row]:
    """One compilation of 1 MB against 1,000 small files of the same size in all."""
    import gkextract

    small = list(sample_reports.reports(1000, size=1_000))
    size = sum(len(text.encode()) for text in small)
    large = sample_reports.compilation(size)
    gkextract.parse(small[0])
    one, many = best(lambda: gkextract.parse(large), lambda: [gkextract.parse(text) for text in small], rounds=3)
    one, many = one / len(large.encode()), many / size
    ratio = max(one, many) / min(one, many)
    figures = f"{1e-6 / one:.2f} MB/s : {1e-6 / many:.2f} MB/s"
    yield Row("1 MB compilation : 1,000 files, per byte", figures, ratio, "≤ 1.5", ratio <= 1.5)


def processes(files: int) -> Iterator[Row]:
    """A batch over files in one process and in two, and the memory of all its processes at their largest."""
    with tempfile.TemporaryDirectory() as folder:
        size = sample_reports.write(Path(folder, "in"), files)

        def batch(jobs: int) -> Callable[[], object]:
            out = str(Path(folder, f"{jobs}.csv"))
            return lambda: command(
                "batch", str(Path(folder, "in")), "-o", out, "--jobs", str(jobs), "--force", "--quiet"
            )

        one, two = best(batch(1), batch(2), rounds=2)
        rates = f"{size / MB / one:.2f} MB/s : {size / MB / two:.2f} MB/s ({files / two:,.0f} files/s)"
        yield Row(f"2 processes : 1, {files:,} files", rates, one / two, "≥ 1.8", one / two >= 1.8)
        peak = Peak(batch_args(folder)).megabytes
        yield Row(f"peak memory, {files:,} files", f"{peak:,.0f} MB, all processes", peak / 300, "≤ 1", peak <= 300)


def batch_args(folder: str) -> list[str]:
    """A batch in two processes."""
    return [sys.executable, "-m", "gkextract", "batch", f"{folder}/in", "-o", f"{folder}/peak.csv", "--jobs", "2", "-q"]


class Peak:
    """The most memory that a command and all its processes hold at once (proportional set size; Linux)."""

    def __init__(self, args: list[str]) -> None:
        self.megabytes = 0.0
        with subprocess.Popen(args, start_new_session=True) as process:
            while process.poll() is None:
                self.megabytes = max(self.megabytes, sum(map(_held, _session(process.pid))) / 1024)
                time.sleep(0.05)


def _session(leader: int) -> Iterator[int]:
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                if os.getsid(int(entry.name)) == leader:
                    yield int(entry.name)
            except OSError:
                pass


def _held(pid: int) -> int:
    """Kilobytes: pages that processes share count once in all."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def command(*args: str) -> None:
    """Run the command; its failure is ours."""
    subprocess.run([sys.executable, "-m", "gkextract", *args], check=True, stdout=subprocess.DEVNULL, env=COMPILED)


def python(code: str) -> None:
    """Run a line of Python in a process of its own."""
    subprocess.run([sys.executable, "-c", code], check=True, env=COMPILED)


def cold() -> Iterator[Row]:
    """The command from nothing, against the imports that it cannot do without."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.txt")
        path.write_text(sample_reports.report(1, size=10_000), encoding="utf-8")
        command("parse", str(path))
        helped, clicked, parsed, imported = best(
            lambda: command("--help"),
            lambda: python("import click"),
            lambda: command("parse", str(path)),
            lambda: python("import click, regex, pydantic"),
        )
    figures = f"{helped * 1000:.0f} ms : {clicked * 1000:.0f} ms"
    yield Row("--help : import click", figures, helped / clicked, "≤ 2", helped / clicked <= 2)
    figures = f"{parsed * 1000:.0f} ms : {imported * 1000:.0f} ms"
    yield Row("parse 10 kB : import click, regex, pydantic", figures, parsed / imported, "≤ 3", parsed / imported <= 3)


def machine() -> str:
    """What the figures were taken on."""
    name = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        name = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return (
        f"{name}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, Python {platform.python_version()}"
    )


def main() -> None:
    """Measure and print; exit 1 where a figure is not what is wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000, help="files of the batch (default 10000)")
    parser.add_argument("--only", choices=["libraries", "linear", "cold", "processes"], help="one part of the table")
    args = parser.parse_args()
    parts: dict[str, Callable[[], Iterator[Row]]] = {
        "libraries": against_libraries,
        "linear": linear,
        "cold": cold,
        "processes": lambda: processes(args.files),
    }
    print(f"{machine()}\n\n| what | figures | ratio | wanted | |\n|---|---|---|---|---|")
    rows = []
    for name, part in parts.items():
        if args.only in (None, name):
            for row in part():
                rows.append(row)
                met = "met" if row.met else "NOT MET"
                print(f"| {row.what} | {row.figures} | {row.ratio:.2f} | {row.wanted} | {met} |", flush=True)
    sys.exit(not all(row.met for row in rows))


if __name__ == "__main__":
    main()
