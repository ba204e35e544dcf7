"""The command, ready to run: `python tests/warm_command.py SOCKET` loads everything once and runs each call in a fork.

The documentation holds a hundred commands, each of which would load the rooms anew. `client` writes a `gkextract` that
hands its words, its folder, its environment and its three streams to this process and ends as the call ends.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

_CLIENT = """#!{python} -IS
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as line:
    line.connect({at!r})
    said = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
    socket.send_fds(line, [len(said).to_bytes(4, "big")], [0, 1, 2])
    line.sendall(said)
    sys.exit(line.recv(1)[0])
"""


def client(folder: Path, at: Path) -> None:
    """Write the `gkextract` that calls the process listening at `at`."""
    script = folder / "gkextract"
    script.write_text(_CLIENT.format(python=sys.executable, at=str(at)), encoding="utf-8")
    script.chmod(0o755)


def serve(at: str) -> None:
    """Answer calls, many at a time, until somebody ends us."""
    import gkextract.warm  # noqa: F401
    from gkextract import cli, workers

    workers._METHOD = "fork"  # or each batch would load everything anew in a process to fork from
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(at)
        door.listen()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the forks
        print("ready", flush=True)
        while True:
            line, _ = door.accept()
            if os.fork() == 0:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                _run(line, cli.main)
            line.close()


def _run(line: socket.socket, main: Callable[[list[str]], None]) -> None:
    """One call, in a process of its own, which does not come back."""
    length, streams, _, _ = socket.recv_fds(line, 4, 3)
    said = b""
    while len(said) < int.from_bytes(length, "big"):
        said += line.recv(1 << 16)
    args, folder, environment = json.loads(said)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    # New ones: the old remember whether they could seek.
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, mode, closefd=False) for number, mode in enumerate("rww"))
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    code = 1
    try:
        main(args)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        line.sendall(bytes([code]))
        os._exit(code)


if __name__ == "__main__":
    serve(sys.argv[1])
