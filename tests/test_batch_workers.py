"""An item that hangs, dies or eats the memory costs itself alone."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Generator
from typing import Any

import pytest

from gkextract import workers
from gkextract.workers import CannotStart, Doing, Event

GOOD = ["a", "b", "c", "d", "e", "f"]


def work(item: str, skip: int) -> Generator[Any, None, str]:
    """What an item does is its name."""
    if item == "hang":
        time.sleep(1000)
    if item == "hang in C":
        sum(range(10**14))
    if item == "exit":
        os._exit(3)
    if item == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if item == "fail":
        raise ValueError("of its own")
    if item == "eat":
        _ = bytearray(2 << 30)
    if item.startswith("many"):
        for number, name in enumerate(["one", "two", "three", "four"]):
            if number >= skip:
                yield Doing(name)
                if item == f"many, {name} dies":
                    os._exit(3)
                yield f"{name}!"
        return "done"
    yield item.upper()
    return "done"


class Unpicklable:
    """Loads nowhere but here."""

    def __reduce__(self) -> Any:
        return os._exit, (9,)

    def __call__(self, item: str, skip: int) -> Generator[Any, None, str]:
        yield item
        return "done"


def run(items: list[str], jobs: int = 2, timeout: float = 30.0, memory: int = 1 << 30) -> dict[str, list[Event]]:
    events: dict[str, list[Event]] = {item: [] for item in items}
    for event in workers.run(items, work, jobs=jobs, timeout=timeout, memory=memory):
        events[event.item].append(event)
    return events


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_item_gives_its_parts_and_is_over_once(jobs: int) -> None:
    events = run(GOOD, jobs)
    assert events == {item: [Event("part", item, item.upper()), Event("over", item, "done")] for item in GOOD}


def test_no_items_no_processes() -> None:
    assert run([]) == {}


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("exit", "the process reading it ended: exit code 3"),
        pytest.param(
            "kill",
            "the process reading it was killed: SIGKILL",
            marks=pytest.mark.skipif(os.name == "nt", reason="POSIX"),
        ),
        ("fail", "internal error, please report it: ValueError: of its own"),
        pytest.param(
            "eat", "needs more memory than allowed", marks=pytest.mark.skipif(sys.platform != "linux", reason="Linux")
        ),
    ],
)
def test_a_bad_item_costs_itself_alone(bad: str, reason: str) -> None:
    events = run([*GOOD[:3], bad, *GOOD[3:]])
    assert events.pop(bad) == [Event("failed", bad, reason), Event("over", bad)]
    assert all(events[item][-1] == Event("over", item, "done") for item in GOOD)


@pytest.mark.parametrize("bad", ["hang", "hang in C"])
def test_an_endless_item_is_given_up(bad: str) -> None:
    events = run([bad, *GOOD], timeout=1.0)
    assert events.pop(bad) == [Event("failed", bad, "took longer than 1 s"), Event("over", bad)]
    assert all(events[item][-1] == Event("over", item, "done") for item in GOOD)


def test_of_an_item_of_many_documents_only_the_bad_one_is_lost() -> None:
    item = "many, two dies"
    events = run([item, *GOOD], jobs=1)
    assert events[item] == [
        Event("part", item, "one!"),
        Event("failed", item, "the process reading it ended: exit code 3", "two"),
        Event("part", item, "three!"),
        Event("part", item, "four!"),
        Event("over", item, "done"),
    ]


def test_among_many_small_items_the_right_one_is_blamed() -> None:
    bad = {100: "exit", 101: "kill", 250: "fail"}
    items = [bad.get(number, str(number)) for number in range(400)]
    events = run(items)
    assert [item for item in items if events[item][0].kind == "failed"] == list(bad.values())
    assert all([event.kind for event in events[item]] == ["part", "over"] for item in items if item not in bad.values())


def test_processes_that_cannot_start_end_the_run() -> None:
    events = workers.run(GOOD, Unpicklable(), jobs=1, timeout=5, memory=1 << 30)
    with pytest.raises(CannotStart):
        list(events)


def test_closing_ends_the_processes() -> None:
    events = workers.run(["a", "hang", "hang", "b"], work, jobs=2, timeout=1000, memory=1 << 30)
    assert next(events).item == "a"
    events.close()
    import multiprocessing

    assert not multiprocessing.active_children()
