"""The program as a process of its own, as an administrator runs it."""

import os
import re
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.postgresql import free_port

Environment = Mapping[str, str]


def environment_of(folder: Path) -> Environment:
    """Variables for a new installation in the folder, on the kind of database of this run."""
    server = os.environ.get("KEIKAKU_TEST_DATABASE_URL")
    database = new_database(server) if server else "sqlite:///keikaku.sqlite3"
    inner = {name: text for name, text in os.environ.items() if not name.startswith("DJANGO")}
    return {**inner, "KEIKAKU_FOLDER": str(folder), "KEIKAKU_DATABASE_URL": database}


def new_database(server: str) -> str:
    """An empty database beside the one that the address names."""
    import psycopg  # only where there is a PostgreSQL

    name = f"installation_{secrets.token_hex(8)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name))
        )
    return f"{server.rpartition('/')[0]}/{name}"


def keikaku(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "keikaku", *arguments]


def run(environment: Environment, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end."""
    return subprocess.run(
        keikaku(*arguments), env=environment, capture_output=True, encoding="utf-8", check=False
    )


class Serving:
    """A server that has answered: what it printed, and where it is."""

    def __init__(self, process: "subprocess.Popen[str]", printed: str, url: str) -> None:
        self.printed = printed
        self.url = url
        self._process = process

    def kill(self) -> None:
        """Ends it and all its processes at once, as a failing machine would."""
        os.killpg(self._process.pid, signal.SIGKILL)


@contextmanager
def serving(environment: Environment, *command: str) -> Iterator[Serving]:
    """Starts the server on a free port, waits until it answers, and stops it in the end."""
    process = subprocess.Popen(
        keikaku(*(command or ("serve",)), "--port", str(free_port())),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    with process:
        try:
            yield _answering(process)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) in {0, -signal.SIGKILL}


def _answering(process: "subprocess.Popen[str]") -> Serving:
    assert process.stdout is not None
    printed = ""
    for line in process.stdout:
        printed += line
        if found := re.search(r"http://\S+", line):
            return Serving(process, printed, found.group())
    pytest.fail(f"it did not start:\n{printed}")
