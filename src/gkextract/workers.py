"""Work over many items in processes, where an item that hangs, dies or eats the memory costs itself alone.

`concurrent.futures` gives up the whole pool when one process dies. Here each process has its own pipe, gets its items by
the hand, answers by the hand (a message for each small file would cost as much as the file), and notes in shared memory
how many it has finished and when it began the next: so the one to blame is always known, and what the others of its
hand had not yet answered goes to another process.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Literal, NamedTuple

from gkextract.failures import internal

# Forked from a server with a single thread: quick, and safe beside the thread of a progress bar.
_METHOD = "forkserver" if sys.platform == "linux" else "spawn"
_HAND_SECONDS, _HAND_ITEMS = 0.1, 64  # work in a hand, and at most so many items
_LOOK = 1.0  # seconds between looks at what the processes are doing
_ASLEEP = 5.0  # seconds that we wake up too late: we were all stopped (Ctrl-Z), and nobody is to blame
_OUT_OF_MEMORY = 77  # exit code of a worker that would not get the memory it asked for: it starts afresh


class Doing(NamedTuple):
    """Said by work before a part that stands for itself: if the process is lost over it, the parts after it still come."""

    name: str


WORKING = object()
"""Said by work between its parts, where none comes for long: it goes on, and its time begins anew."""

Work = Callable[[Any, int], Generator[Any, None, Any]]
"""`work(item, skip)` yields the parts of an item but for the first `skip`, and returns a closing value."""


class Event(NamedTuple):
    """What happened to an item: a part of it came; it failed, wholly or in one part; it is over.

    The value is the part; or the reason (`name`: where in the item); or the closing value, None where there is none.
    Each item is over once, last of all.
    """

    kind: Literal["part", "failed", "over"]
    item: Any
    value: Any = None
    name: str | None = None


class CannotStart(RuntimeError):
    """The processes end before they have begun."""


@dataclass(slots=True)
class _Task:
    item: Any
    skip: int = 0


@dataclass(slots=True)
class _Worker:
    process: Any
    pipe: Connection
    notes: Any  # shared: how many items it has finished in all, when it began what it is doing (0: nothing)
    given: deque[_Task] = field(default_factory=deque)  # items that it has not answered for
    answered: int = 0
    ready: bool = False
    doing: str | None = None
    pace: float = _HAND_SECONDS  # seconds that an item takes
    heard: float = 0.0  # when it last answered, or was last excused


def run(
    items: Iterable[Any], work: Work, *, jobs: int, timeout: float, memory: int, preload: Iterable[str] = ()
) -> Generator[Event, None, None]:
    """Do `work` over the items in `jobs` processes and yield what happens, as it happens.

    `timeout` is in seconds for each part of an item, `memory` in bytes that an item may add to its process (where the
    system can bound it). `preload` names modules to import before the processes are forked (where they are forked).
    Closing the generator ends the processes. Raises CannotStart.
    """
    if _METHOD == "forkserver":
        multiprocessing.get_context(_METHOD).set_forkserver_preload(list(preload))
    pool = _Pool(deque(_Task(item) for item in items), work, jobs, timeout, memory)
    try:
        yield from pool.events()
    finally:
        pool.end()


class _Pool:
    def __init__(self, pending: deque[_Task], work: Work, jobs: int, timeout: float, memory: int) -> None:
        self.context: Any = multiprocessing.get_context(_METHOD)
        self.pending, self.timeout = pending, timeout
        self.brief = (work, memory)
        self.workers = [self.start() for _ in range(min(jobs, len(pending)))]

    def start(self) -> _Worker:
        ours, theirs = self.context.Pipe()
        notes = self.context.RawArray("d", 2)
        process = self.context.Process(target=_serve, args=(theirs, notes, *self.brief), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, notes)

    def end(self) -> None:
        for worker in self.workers:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()

    def events(self) -> Iterator[Event]:
        while self.pending or any(worker.given for worker in self.workers):
            for worker in self.workers:
                self.deal(worker)
            heard = self.listen()
            for worker in list(self.workers):
                if worker.pipe in heard:
                    yield from self.hear(worker)
                elif self.left(worker) <= 0:
                    worker.process.kill()
                    yield from self.lose(worker, f"took longer than {self.timeout:g} s")

    def deal(self, worker: _Worker) -> None:
        """Give a hand to one who has less than a hand left."""
        size = max(1, min(_HAND_ITEMS, int(_HAND_SECONDS / worker.pace)))
        if self.pending and len(worker.given) <= size:
            if not worker.given:
                worker.heard = time.monotonic()
            hand = [self.pending.popleft() for _ in range(min(size, len(self.pending)))]
            worker.given.extend(hand)
            with contextlib.suppress(OSError):  # it died, which is heard at the next look
                worker.pipe.send([(task.item, task.skip) for task in hand])

    def left(self, worker: _Worker) -> float:
        """Seconds that a worker still has for what it is doing."""
        began = worker.notes[1]
        return max(began, worker.heard) + self.timeout - time.monotonic() if began else self.timeout

    def listen(self) -> list[Any]:
        patience = max(0.0, min(_LOOK, *map(self.left, self.workers)))
        before = time.monotonic()
        heard = wait([worker.pipe for worker in self.workers], patience)
        if time.monotonic() - before > patience + _ASLEEP:
            for worker in self.workers:
                worker.heard = time.monotonic()
        return heard

    def hear(self, worker: _Worker) -> Iterator[Event]:
        try:
            messages = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join()
            yield from self.lose(worker, _death(worker.process.exitcode))
            return
        before, worker.heard = worker.heard, time.monotonic()
        for kind, value in messages:
            yield from self.take(worker, kind, value)
        if done := sum(kind in ("over", "failed") for kind, _ in messages):
            worker.pace = max(1e-6, (worker.heard - before) / done)

    def take(self, worker: _Worker, kind: str, value: Any) -> Iterator[Event]:
        if kind == "ready":
            worker.ready = True
        elif kind == "doing":
            worker.doing = value
        elif kind == "part":
            worker.doing = None
            worker.given[0].skip += 1
            yield Event("part", worker.given[0].item, value)
        else:
            worker.answered += 1
            task = worker.given.popleft()
            if kind == "failed":
                yield Event("failed", task.item, value)
            yield Event("over", task.item, value if kind == "over" else None)

    def lose(self, worker: _Worker, reason: str) -> Iterator[Event]:
        """Put a new process in the place of a lost one: what it was at has failed, what it had not answered goes on."""
        worker.process.join()
        with contextlib.suppress(EOFError, OSError):
            while worker.pipe.poll():  # its last words
                for kind, value in worker.pipe.recv():
                    yield from self.take(worker, kind, value)
        worker.pipe.close()
        if not worker.ready:
            raise CannotStart(reason)
        self.workers[self.workers.index(worker)] = self.start()
        finished = int(worker.notes[0]) - worker.answered
        unheard = [worker.given.popleft() for _ in range(finished)]
        guilty = worker.given.popleft() if worker.given and finished >= 0 else None
        self.pending.extendleft(reversed([*unheard, *worker.given]))
        if guilty is None:
            return
        yield Event("failed", guilty.item, reason, worker.doing)
        if worker.doing is None:
            yield Event("over", guilty.item)
        else:
            self.pending.appendleft(_Task(guilty.item, guilty.skip + 1))


def _death(code: int | None) -> str:
    if code == _OUT_OF_MEMORY:
        return "needs more memory than allowed"
    if code is not None and code < 0:
        return f"the process reading it was killed: {signal.Signals(-code).name}"
    return f"the process reading it ended: exit code {code}"


def _serve(pipe: Connection, notes: Any, work: Work, memory: int) -> None:
    """The life of a worker: hands of items in, answers out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    _die_with_parent()
    _bound(memory)
    try:
        pipe.send([("ready", None)])
        finished = 0
        while True:
            answers: list[tuple[str, Any]] = []
            hand = pipe.recv()
            for place, (item, skip) in enumerate(hand):
                notes[0] = finished + place
                answers = _answer(pipe, notes, answers, work(item, skip))
            pipe.send(answers)
            finished += len(hand)
            notes[:] = finished, 0
    except (EOFError, OSError):
        pass
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)


def _answer(
    pipe: Connection, notes: Any, answers: list[tuple[str, Any]], parts: Generator[Any, None, Any]
) -> list[tuple[str, Any]]:
    """Add an item's parts to the answers; once it has said what it is doing, they are sent as they come."""
    apart = False
    while True:
        notes[1] = time.monotonic()
        try:
            part = next(parts)
        except StopIteration as end:
            return [*answers, ("over", end.value)]
        except MemoryError:
            raise
        except Exception as error:
            return [*answers, ("failed", internal(error))]
        if part is WORKING:
            continue
        apart = apart or isinstance(part, Doing)
        answers.append(("doing", part.name) if isinstance(part, Doing) else ("part", part))
        if apart:
            pipe.send(answers)
            answers = []


def _die_with_parent() -> None:
    """Should the parent be killed, a worker that hangs would never hear of it. (Only Linux can be asked for this.)"""
    with contextlib.suppress(OSError, AttributeError):
        set_death_signal = 1
        ctypes.CDLL(None).prctl(set_death_signal, signal.SIGKILL)


def _bound(memory: int) -> None:
    """Let the process have `memory` bytes more than it has. (Elsewhere than on Linux nothing is bound.)"""
    try:
        import resource

        with open("/proc/self/statm") as sizes:
            now = int(sizes.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + memory, resource.RLIM_INFINITY))
    except (ImportError, OSError, ValueError):
        pass
