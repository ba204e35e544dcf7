"""The catalog told: its indicators in a list, one of them whole, and the examples that do not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from rich.table import Table
from rich.text import Text

from . import examples
from .examples import Examples, Stated
from .in_use import load, own
from .indicators import CLASS, Indicator
from .sources import Source
from .trying import Miss, stated


def listed() -> Table:
    """Every indicator of the catalog in use: id, names, and what counts it."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("id", "zh", "en", "units"):
        table.add_column(name, overflow="fold")
    mine = {entry["id"] for entry in _source().data.get("indicator", ())}
    for each in load().indicators:
        style = "bold cyan" if each.id in mine else ""
        table.add_row(Text(each.id, style), each.zh, each.en, " ".join(_units(each)))
    return table


def as_data(indicator: Indicator) -> dict[str, Any]:
    """An indicator with the words of its units, classes and labels, and its examples, for JSON."""
    each = known(indicator.id)
    return {
        **asdict(indicator),
        "unit_words": _units(indicator),
        "class_words": _classes(indicator),
        "label_words": {family: dict(load().labels[family]) for family in _families(indicator)},
        "examples": [{"text": e.text, "found": [list(s) for s in e.found]} for e in each.examples],
        "counterexamples": list(each.counterexamples),
    }


def shown(indicator: Indicator) -> Iterator[Text]:
    """An indicator whole, line by line: how it is said, with the words of the classes, and its examples."""
    yield Text.assemble((indicator.id, "bold cyan"), f"  {indicator.zh}  {indicator.en}")
    yield _line("units", " ".join(_units(indicator)))
    for key in ("say", "zero", "carry"):
        if patterns := getattr(indicator, key):
            yield _line(key, " | ".join(patterns))
    for more in indicator.also:
        yield _line("also", " | ".join(more["say"]))
    for key in ("under", "zero_under"):
        for topic, patterns in getattr(indicator, key).items():
            yield _line(f"{key}.{topic}", " | ".join(patterns))
    for key in ("reach", "sums", "follows", "never_after"):
        if value := getattr(indicator, key):
            yield _line(key, value if isinstance(value, str) else " ".join(value))
    for name, words in _classes(indicator).items():
        yield _line(f"{{{name}}}", " ".join(words))
    for family in _families(indicator):
        for by, words in load().labels[family].items():
            yield _line(f"{family}={by}", " ".join(words))
    each = known(indicator.id)
    for example in each.examples:
        yield _line("example", f"{example.text!r} -> {_stated(example.found)}")
    for text in each.counterexamples:
        yield _line("not", repr(text))


def known(id: str) -> Examples:
    """The examples of an indicator, those of the user's file first."""
    both = [given[id] for given in (examples.of(_source()), examples.load()) if id in given]
    return Examples(
        tuple(example for each in both for example in each.examples),
        tuple(text for each in both for text in each.counterexamples),
    )


def missed(miss: Miss) -> Iterator[str]:
    """What there is to say of an example that does not hold, with its line in the user's file."""
    yield f"{_where(miss)}{miss.indicator}: {miss.text!r}"
    yield f"  wanted: {_stated(miss.wanted)}"
    found = [f"{each.indicator} {_stated([stated(each)])} by {each.rule!r}" for each in miss.found]
    yield f"  found:  {'; '.join(found) or 'nothing'}"
    yield f"  words:  {', '.join(miss.words) or 'none'}"


def _where(miss: Miss) -> str:
    source = _source()
    for nth, entry in enumerate(source.data.get("indicator", ())):
        if entry["id"] == miss.indicator:
            first = miss.text.partition("\n")[0]
            key = "examples" if miss.wanted else "counterexamples"
            return f"{source.name}:{source.line(('indicator', nth, key), first)}: "
    return ""


def _source() -> Source:
    """The user's file; an empty one where the catalog is the shipped one."""
    mine = own()
    return Source.read(*mine) if mine else Source("", "", {})


def _stated(found: Iterable[Stated]) -> str:
    return ", ".join(f"{f'[{by}] ' if by else ''}{_value(value)} {bound}" for by, value, bound in found) or "nothing"


def _value(value: int | float | tuple[float, float] | None) -> str:
    if value is None:
        return "?"
    return f"{value[0]}–{value[1]}" if isinstance(value, tuple) else str(value)


def _line(key: str, said: str) -> Text:
    return Text.assemble((f"  {key}: ", "dim"), said)


def _units(indicator: Indicator) -> list[str]:
    catalog = load()
    names = (*indicator.units, *(name for more in indicator.also for name in more["units"]))
    return sorted({unit for name in names for unit in catalog.units[name]})


def _families(indicator: Indicator) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*indicator.labels, *indicator.part_labels)))


def _classes(indicator: Indicator) -> Mapping[str, tuple[str, ...]]:
    """The classes that the patterns of an indicator name, with their words."""
    patterns = [*indicator.say, *indicator.zero, *indicator.carry]
    patterns += [pattern for more in indicator.also for pattern in more["say"]]
    for topics in (indicator.under, indicator.zero_under):
        patterns += [pattern for several in topics.values() for pattern in several]
    names = dict.fromkeys(name for pattern in patterns for name in CLASS.findall(pattern))
    return {name: load().classes[name] for name in names if name in load().classes}
