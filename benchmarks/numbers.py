"""The number grammar beside Recognizers-Text and cn2an: speed and answers, over the same lines, in one run.

    pip install -e .[bench]
    python benchmarks/numbers.py

The lines (numbers.txt) are ours, in the manner of reports, each with the values that count in it. An answer is right where
its value is; the two ends of a range are two answers; a percentage may be given as a fraction and 万元 as 元. The others
were not made to tell counts from dates and names, so what they find too much is shown, but it is the share of the values
they find that compares. cn2an reads no quantities; it rewrites a sentence's numerals, and what it makes of them is taken.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# This file must not be taken for the `numbers` of the standard library, which others import.
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != HERE]

import importlib  # noqa: E402
import re  # noqa: E402
import time  # noqa: E402
import warnings  # noqa: E402
from collections.abc import Callable, Iterator  # noqa: E402

from gkextract import numbers  # noqa: E402

Reader = Callable[[str], list[float]]
NUMERALS = {
    "一千二百三十五": 1235,
    "壹佰陆拾伍": 165,
    "廿三": 23,
    "两百": 200,
    "两千三": 2300,
    "三万五": 35000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "十万零一千": 101_000,
    "一百九十万零三千九百七十一": 1_903_971,
    "三万亿": 3_000_000_000_000,
    "13万2": 132_000,
    "3万5千": 35_000,
    "1.37亿": 137_000_000,
    "12.6万": 126_000,
    "2百": 200,
    "1,234": 1234,
    "二〇二一": 2021,
    "九十八点七": 98.7,
    "一亿三": 130_000_000,
    "萬二千": None,
    "两三": None,
    "万一": None,
    "十百": None,
}


def lines() -> list[tuple[str, list[float]]]:
    """Every line with its values, ranges as their two ends."""
    found = []
    for line in (HERE / "numbers.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            text, _, values = line.partition("|")
            found.append((text.strip(), [float(end) for value in values.split() for end in value.split("..")]))
    return found


def ours(text: str) -> list[float]:
    found = numbers.counts(text)
    return [end for q in found for end in (q.value, q.upper) if end is not None]


def recognizers() -> Reader:
    module = importlib.import_module("recognizers_number")
    recognizer = module.NumberRecognizer(module.Culture.Chinese)
    number, percentage = recognizer.get_number_model(), recognizer.get_percentage_model()

    def read(text: str) -> list[float]:
        percentages = percentage.parse(text)
        taken = [(found.start, found.end) for found in percentages]
        values = [found.resolution["value"].rstrip("%") for found in percentages]
        for found in number.parse(text):
            if not any(start <= found.start <= end for start, end in taken):
                values.append(found.resolution["value"])
        return [float(value) for value in values if value]

    return read


def cn2an() -> Reader:
    transform = importlib.import_module("cn2an").transform
    arabic = re.compile(r"\d+(?:\.\d+)?")

    def read(text: str) -> list[float]:
        return [float(value) for value in arabic.findall(transform(text, "cn2an"))]

    return read


def tools() -> Iterator[tuple[str, Reader]]:
    """The readers that are installed; the others are named."""
    yield "gkextract", ours
    for name, make in (("recognizers-text-number", recognizers), ("cn2an", cn2an)):
        try:
            yield name, make()
        except ImportError as missing:
            print(f"{name}: skipped, {missing} (pip install -e .[bench])")


def right(wanted: float, found: float) -> bool:
    return any(abs(wanted - found * scale) <= 1e-9 * max(1.0, abs(wanted)) for scale in (1, 100, 1e-4))


def score(read: Reader, cases: list[tuple[str, list[float]]]) -> tuple[int, int, int]:
    """Values found, values wanted, and values found that nobody wanted."""
    hits = wanted = extra = 0
    for text, values in cases:
        left = list(values)
        for found in read(text):
            match = next((value for value in left if right(value, found)), None)
            if match is None:
                extra += 1
            else:
                left.remove(match)
        hits += len(values) - len(left)
        wanted += len(values)
    return hits, wanted, extra


def speed(run: Callable[[], object], size: int, seconds: float = 2.0) -> float:
    """Megabytes a second, the best of as many runs as fit."""
    best, until = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < until or best == float("inf"):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return size / best / 1e6


def first_sight(text: str) -> None:
    numbers._KNOWN.clear()
    numbers.quantities(text)


def numerals() -> None:
    """Numerals alone, where the task is the same: right, refused, wrong."""
    print(f"\n{'numeral':<16}{'wanted':>16}{'gkextract':>16}{'cn2an':>16}")
    try:
        other = importlib.import_module("cn2an").cn2an
    except ImportError:
        other = None
    for text, value in NUMERALS.items():
        answers = []
        for read in (numbers.parse_number, other and (lambda numeral: other(numeral, "smart"))):
            try:
                answers.append(str(read(text)) if read else "-")
            except ValueError:
                answers.append("refused")
            except Exception as error:  # a benchmark shows how a library fails, too
                answers.append(type(error).__name__)
        pad = 16 - sum(ord(c) > 0x2E80 for c in text)
        print(f"{text:<{pad}}{value if value is not None else 'refused':>16}{answers[0]:>16}{answers[1]:>16}")


def main() -> None:
    warnings.simplefilter("ignore")
    cases = lines()
    size = sum(len(text.encode()) for text, _ in cases)
    whole = "\n".join(text for text, _ in cases)
    print(f"{len(cases)} lines, {size} bytes, {sum(len(v) for _, v in cases)} values\n")
    print(f"{'':<26}{'found':>12}{'too much':>10}{'MB/s':>10}{'slower':>10}")
    fastest = None
    for name, read in tools():
        hits, wanted, extra = score(read, cases)
        rate = speed(lambda read=read: [read(text) for text, _ in cases], size)
        fastest = fastest or rate
        print(f"{name:<26}{hits:>6} / {wanted:<3}{extra:>10}{rate:>10.3f}{fastest / rate:>9.0f}x")
    print(f"\nwhole text at once: quantities {speed(lambda: numbers.quantities(whole), size):.1f} MB/s, ", end="")
    print(f"nothing remembered {speed(lambda: first_sight(whole), size):.1f} MB/s")
    numerals()


if __name__ == "__main__":
    main()
