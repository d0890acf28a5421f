"""The server killed in the middle of a thousand writes: nothing that it acknowledged is lost."""

import os
import re

import pytest

from benchmarks.web.writers import load
from tests.web.cli.installing import python
from tests.web.serving import environment_of, run, serving

WRITERS, MOST, KILLED_AT = 4, 1000, 400
ORIGINS = """
import os, pathlib
from keikaku.web.config.starting import load
load(pathlib.Path(os.environ["KEIKAKU_FOLDER"]))
from keikaku.web.audit.models import AuditEvent
for origin in AuditEvent.objects.filter(verb="refuse-login").values_list("origin", flat=True):
    print(origin)
"""


@pytest.mark.skipif(os.name == "nt", reason="kills a group of processes as POSIX has them")
def test_nothing_acknowledged_is_lost_and_the_chain_verifies(tmp_path):
    """Every write has an address of its own, so each is looked for, not only their number."""
    environment = {**environment_of(tmp_path / "data"), "KEIKAKU_BEHIND_PROXY": "true"}
    with serving(environment) as server:
        acknowledged = written(server.url, MOST, kill=server.kill)
    assert KILLED_AT <= len(acknowledged) < MOST
    assert acknowledged <= kept(environment)
    with serving(environment) as server:  # and it goes on where it was
        further = written(server.url, 20)
    assert len(further) == 20
    events = kept(environment)
    assert acknowledged | further <= events
    assert len(events) <= len(acknowledged) + WRITERS + 20


def written(url: str, most: int, kill=None) -> set[str]:
    """The addresses of the writes that were answered; those of a second server are others."""
    place = url.removeprefix("http://").rstrip("/")

    def after(answered: int) -> None:
        if kill is not None and answered == KILLED_AT:
            kill()

    found = load(
        place,
        connections=WRITERS,
        seconds=120,
        most=most,
        first=1 if kill else MOST * 2,
        after=after,
    )
    assert found.failed == 0
    return {origin for origin, _, _ in found.answers}


def kept(environment) -> set[str]:
    """The addresses in the log, whose chain verifies."""
    verified = run(environment, "audit", "verify")
    assert verified.returncode == 0, verified.stdout
    assert re.search(r"改変はありません（\d+ 件）", verified.stdout)
    origins = python(environment, ORIGINS).split()
    assert len(origins) == len(set(origins))
    return set(origins)
