"""A job one of whose processes is killed while it runs; prints what the job gave all the same.

python spark_killed.py MASTER worker|executor FOLDER
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PAGES, PATIENCE = 40, 240.0
TEXT = "云溪县第{0}镇2021年政府信息公开工作总结\n全年主动公开政府信息{0}条,收到政府信息公开申请3件。"


def held_up(folder: Path) -> Any:
    """A step before ours that waits, with half of its pages given, until something was killed."""

    def step(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            yield batch
            (folder / f"{os.getpid()}.pid").touch()
            until(lambda: (folder / "killed").exists())

    return step


def until(true: Any) -> None:
    """Wait, not for ever."""
    end = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < end:
        time.sleep(0.05)


def parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def kill(what: str, folder: Path) -> None:
    """Kill the Python processes of one executor, or the executor."""
    until(lambda: any(folder.glob("*.pid")))
    time.sleep(1)  # so that ours has begun, too
    daemon = parent(int(next(folder.glob("*.pid")).stem))
    processes = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    victims = [pid for pid in processes if parent(pid) == daemon] if what == "worker" else [parent(daemon)]
    for pid in victims:
        os.kill(pid, signal.SIGKILL)
    print(f"killed: {len(victims)}", file=sys.stderr)
    (folder / "killed").touch()


def main(master: str, what: str, folder: Path) -> None:
    from pyspark.sql import SparkSession

    from gkextract import spark as ours

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(master).config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 5).getOrCreate()
    rows = [(str(number), TEXT.format(number)) for number in range(PAGES)]
    pages = session.createDataFrame(rows, "path string, text string").repartition(2)
    found = ours.extract(pages.mapInArrow(held_up(folder), pages.schema), path="path")
    threading.Thread(target=kill, args=(what, folder), daemon=True).start()
    for row in found.collect():
        print(row.source.path, row.error, [measure.value for measure in row.measures])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
