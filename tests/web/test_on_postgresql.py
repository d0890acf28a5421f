"""Everything that holds on SQLite holds on PostgreSQL: the same tests, run again on it."""

import os
import subprocess
import sys

import pytest

from tests.repository.tree import ROOT

AGAIN = "KEIKAKU_TEST_DATABASE_URL"


@pytest.mark.skipif(AGAIN in os.environ, reason="this is the run on PostgreSQL")
def test_the_same_tests_pass_on_postgresql(postgresql_url):
    command = [sys.executable, "-m", "pytest", "tests/web", "-q", "-m", "not browser"]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider"],
        cwd=ROOT,
        env={**os.environ, AGAIN: postgresql_url},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
