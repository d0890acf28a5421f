"""Many who write at once on a real server: none is turned away because the database is locked."""

import os

import pytest
from django.db import connection

from benchmarks.web.saves import save_at_once
from benchmarks.web.writers import load
from keikaku.web.audit.verification import verify
from tests.web.serving import environment_of, run, serving

SIDES, SAVES, SECONDS, MOST = 8, 60, 6, 1500


@pytest.mark.django_db(transaction=True)
def test_eight_threads_save_without_a_fault():
    saved = save_at_once(SIDES, SAVES)
    assert (saved.done, saved.failed) == (SIDES * SAVES, [])
    verified = verify()
    assert (verified.findings, verified.head.sequence) == ((), SIDES * SAVES)
    connection.close()


@pytest.mark.skipif(os.name == "nt", reason="stops the server as POSIX does")
def test_eight_connections_write_for_six_seconds_without_a_fault(tmp_path):
    environment = {**environment_of(tmp_path / "data"), "KEIKAKU_BEHIND_PROXY": "true"}
    with serving(environment) as server:
        place = server.url.removeprefix("http://").rstrip("/")
        found = load(place, connections=SIDES, seconds=SECONDS, most=MOST)
    assert found.failed == 0
    assert len(found.answers) > SIDES
    verified = run(environment, "audit", "verify")
    assert f"（{len(found.answers) + 2} 件）" in verified.stdout
