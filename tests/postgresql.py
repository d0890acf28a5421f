"""A PostgreSQL of the tests' own: made in a folder, listening on this machine alone, then gone."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_USER = "postgres"


def programs() -> Path | None:
    """The folder with initdb and pg_ctl; Debian puts it on no path."""
    beside = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    found = beside[-1] if beside else (Path(on_path) if on_path else None)
    return found.parent if found and (found.parent / "pg_ctl").exists() else None


def needed_programs() -> Path:
    """The folder, or a skipped test with what to install; where changes are checked it fails."""
    found = programs()
    if found is None:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("no PostgreSQL here (Debian: apt install postgresql)")
    return found


@contextmanager
def running() -> Iterator[str]:
    """Starts a server and gives the address of its empty database."""
    bin_folder, port = needed_programs(), free_port()
    # Not in pytest's folder, into which no other user may go.
    folder = Path(tempfile.mkdtemp(prefix="keikaku-postgresql-"))
    data, sockets = folder / "data", folder / "sockets"
    for each in (data, sockets):
        each.mkdir(mode=0o700)
    for each in (folder, data, sockets):
        _give(each)
    initdb = ["--locale=C.UTF-8", "-E", "UTF8", "-A", "trust", "-U", _USER, "-D", str(data)]
    _run([str(bin_folder / "initdb"), "--no-sync", *initdb])
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={sockets} -F"
    control = [str(bin_folder / "pg_ctl"), "-D", str(data), "-l", str(data / "log"), "-w"]
    _run([*control, "-o", options, "start"])
    try:
        yield f"postgres://{_USER}@127.0.0.1:{port}/postgres"
    finally:
        _run([*control, "-m", "immediate", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _give(folder: Path) -> None:
    """PostgreSQL refuses to run as root, so there it runs as the user that Debian made for it."""
    if os.getuid() == 0:
        shutil.chown(folder, _USER)


def _run(command: Sequence[str]) -> None:
    other: dict[str, Any] = {"user": _USER, "group": _USER} if os.getuid() == 0 else {}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", **other)
