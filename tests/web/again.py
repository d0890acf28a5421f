"""The run of the web tests on PostgreSQL, beside the run on SQLite that asks for it."""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from typing import NamedTuple

from tests import postgresql
from tests.repository.tree import ROOT

VARIABLE = "KEIKAKU_TEST_DATABASE_URL"
_SHOWN = 12_000


class Ended(NamedTuple):
    """How it went, and the end of what it printed."""

    status: int
    printed: str


class Again:
    """Runs from the moment it is made; two processors are there, and one run uses one."""

    def __init__(self) -> None:
        self._kept = ExitStack()
        url = self._kept.enter_context(postgresql.running())
        printed = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - the stack closes it
        self._output = self._kept.enter_context(printed)
        command = [sys.executable, "-m", "pytest", "tests/web", "-q", "-m", "not browser"]
        self._process = subprocess.Popen(
            [*command, "-p", "no:cacheprovider"],
            cwd=ROOT,
            env={**os.environ, VARIABLE: url},
            stdout=self._output,
            stderr=subprocess.STDOUT,
        )

    def wait(self) -> Ended:
        """Waits for its end."""
        status = self._process.wait()
        self._output.seek(0)
        return Ended(status, self._output.read()[-_SHOWN:])

    def stop(self) -> None:
        """Ends it where nobody waits for it any longer, and the server with it."""
        self._process.kill()
        self._process.wait()
        self._kept.close()
