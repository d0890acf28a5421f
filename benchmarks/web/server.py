"""A real `keikaku serve` on SQLite in a folder of its own, on this machine alone."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

_PATIENCE = 60


def environment_of(folder: Path) -> Mapping[str, str]:
    """Variables of a new installation behind a proxy, which the writers play."""
    inner = {name: text for name, text in os.environ.items() if not name.startswith("DJANGO")}
    return {
        **inner,
        "KEIKAKU_FOLDER": str(folder),
        "KEIKAKU_DATABASE_URL": "sqlite:///keikaku.sqlite3",
        "KEIKAKU_BEHIND_PROXY": "true",
    }


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Starts it, gives `host:port` once it answers, and stops it in the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "keikaku", "serve", "--port", str(port)],
        env=environment_of(folder),
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait(process, port)
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    until = monotonic() + _PATIENCE
    while monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            sleep(0.1)
    raise SystemExit("the server did not start")
