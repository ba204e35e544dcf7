"""Prose against form, indicator by indicator: two numbers for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from gkextract import names

from .bounds import Range, added, same, shown, surely_less, written
from .facts import Fact, Facts
from .relations import NONE, SAID
from .sums import Outcome


def tried(facts: Facts) -> Iterator[Outcome]:
    """Every key that both a cell and a sentence state."""
    for (indicator, by), several in facts.by_key.items():
        cells = [fact for fact in several if fact.in_cell]
        words = [fact for fact in several if fact.in_words]
        if cells and words:
            name = names.indicator(indicator) + (f"·{names.label(by)}" if by else "")
            outcome = _compared(f"[{name}]", cells, words, several_allowed=by is not None)
            if outcome.status == "fail" and _may_count_otherwise(indicator, by, cells, words, facts):
                outcome = Outcome(SAID, "undecided", f"{outcome.detail}, 口径可能不同", outcome.facts)
            yield outcome


def _may_count_otherwise(indicator: str, by: str | None, cells: list[Fact], words: list[Fact], facts: Facts) -> bool:
    """Posts of a channel need not be the items that the sheet counts; prose may count what was carried in as received."""
    if indicator == "proactive.published":
        return by is not None
    if indicator != "applications.received":
        return False
    carried = facts.get("applications.carried_in", by)
    return any(
        _meet(added((cell.range, more.range)), word.range) for cell in cells for more in carried for word in words
    )


def _compared(name: str, cells: list[Fact], words: list[Fact], *, several_allowed: bool) -> Outcome:
    """Agreement of any cell with any sentence is enough; a sheet may also add up what the prose says one by one."""
    if any(_agree(cell, word) for cell in cells for word in words):
        cell, word = next((c, w) for c in cells for w in words if _agree(c, w))
        return Outcome(
            SAID, "pass", f"{name} {written(cell.measure)}", (cell,) if cell.number == word.number else (cell, word)
        )
    cell, word = cells[0], words[0]
    if len(cells) > 1 and _meet(added(each.range for each in cells), word.range):
        return Outcome(SAID, "pass", f"{name} {written(word.measure)}", (word, *cells))
    total = added(each.range for each in words)
    detail = f"{name} {' / '.join(written(each.measure) for each in words)} ≠ {written(cell.measure)}"
    facts = (*words, cell)
    if len(words) > 1 and _meet(total, cell.range):
        return Outcome(SAID, "undecided", f"{detail}, 正文数字之和与表格一致", facts)
    if not cell.range.known or not word.range.known:
        return Outcome(SAID, "undecided", f"{detail}, 数字缺损", facts)
    if several_allowed and len(words) > 1:
        return Outcome(SAID, "undecided", f"{detail}, 正文有多个数字", facts)
    if all(same(each.range.high, 0) for each in words):
        return Outcome(NONE, "fail", detail, facts)
    off = shown(word.range.value - cell.range.value).replace("-", "−")
    return Outcome(SAID, "fail", f"{detail}, 差 {off}", facts)


def _agree(cell: Fact, word: Fact) -> bool:
    """Whether two statements can both be true: the same measure, or ranges that meet."""
    if cell.number == word.number:
        return True
    return cell.range.known and word.range.known and _meet(cell.range, word.range)


def _meet(a: Range, b: Range) -> bool:
    return not (surely_less(a, b) or surely_less(b, a))
