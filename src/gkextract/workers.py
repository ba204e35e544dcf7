"""Work over many items in processes, where an item that hangs, dies or eats the memory costs itself alone.

`concurrent.futures` gives up the whole pool when one process dies; here each process has its own pipe and a hand of
few items, so that the one to blame is always known, and the others of its hand go to another process.
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

# Forked from a server with a single thread: quick, and safe beside the thread of a progress bar.
_METHOD = "forkserver" if sys.platform == "linux" else "spawn"
_HAND = 2  # items: one at work and one waiting, so that no process idles while its last result is put away
_ASLEEP = 5.0  # seconds that we wake up too late: we were all stopped (Ctrl-Z), and nobody is to blame


class Doing(NamedTuple):
    """Said by work before a part that stands for itself: if the process is lost over it, the parts after it still come."""

    name: str


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
    hand: deque[_Task] = field(default_factory=deque)
    ready: bool = False
    since: float = 0.0  # when it began what it is doing
    doing: str | None = None


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
        process = self.context.Process(target=_serve, args=(theirs, *self.brief), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def end(self) -> None:
        for worker in self.workers:
            self.stop(worker)

    def stop(self, worker: _Worker) -> None:
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()

    def events(self) -> Iterator[Event]:
        while self.pending or any(worker.hand for worker in self.workers):
            for worker in self.workers:
                self.deal(worker)
            heard = self.listen()
            for worker in list(self.workers):
                if worker.pipe in heard:
                    yield from self.hear(worker)
                elif worker.hand and worker.ready and self.left(worker) <= 0 and not worker.pipe.poll():
                    yield from self.lose(worker, f"took longer than {self.timeout:g} s")

    def deal(self, worker: _Worker) -> None:
        while self.pending and len(worker.hand) < _HAND:
            if not worker.hand:
                worker.since = time.monotonic()
            task = self.pending.popleft()
            worker.hand.append(task)
            with contextlib.suppress(OSError):  # it died, which is heard at the next look
                worker.pipe.send((task.item, task.skip))

    def left(self, worker: _Worker) -> float:
        return worker.since + self.timeout - time.monotonic()

    def listen(self) -> list[Any]:
        waits = [self.left(worker) for worker in self.workers if worker.hand and worker.ready]
        patience = max(0.0, min(waits)) if waits else None
        before = time.monotonic()
        heard = wait([worker.pipe for worker in self.workers], patience)
        if patience is not None and time.monotonic() - before > patience + _ASLEEP:
            for worker in self.workers:
                worker.since = time.monotonic()
        return heard

    def hear(self, worker: _Worker) -> Iterator[Event]:
        try:
            kind, value = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join()
            yield from self.lose(worker, _death(worker.process.exitcode))
            return
        worker.since = time.monotonic()
        if kind == "ready":
            worker.ready = True
        elif kind == "doing":
            worker.doing = value
        elif kind == "part":
            worker.doing = None
            worker.hand[0].skip += 1
            yield Event("part", worker.hand[0].item, value)
        else:
            task = worker.hand.popleft()
            if kind == "failed":
                yield Event("failed", task.item, value)
            yield Event("over", task.item, value if kind == "over" else None)

    def lose(self, worker: _Worker, reason: str) -> Iterator[Event]:
        """Put a new process in the place of a lost one: what it was at has failed, what it had not begun goes on."""
        self.stop(worker)
        if not worker.ready:
            raise CannotStart(reason)
        self.workers[self.workers.index(worker)] = self.start()
        if not worker.hand:
            return
        guilty = worker.hand.popleft()
        self.pending.extendleft(reversed(worker.hand))
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


_OUT_OF_MEMORY = 77  # exit code of a worker that would not get the memory it asked for: it starts afresh


def _serve(pipe: Connection, work: Work, memory: int) -> None:
    """The life of a worker: items in, parts out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    _die_with_parent()
    _bound(memory)
    try:
        pipe.send(("ready", None))
        while True:
            item, skip = pipe.recv()
            pipe.send(_through(pipe, work(item, skip)))
    except (EOFError, OSError):
        pass
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)


def _through(pipe: Connection, parts: Generator[Any, None, Any]) -> tuple[str, Any]:
    """Send the parts; give the last word on the item."""
    while True:
        try:
            part = next(parts)
        except StopIteration as end:
            return "over", end.value
        except MemoryError:
            raise
        except Exception as error:
            return "failed", f"internal error, please report it: {type(error).__name__}: {error}"
        pipe.send(("doing", part.name) if isinstance(part, Doing) else ("part", part))


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
