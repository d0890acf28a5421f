"""Beside the server documents are read by a process of its own, also after all was killed."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from tests.repository.tree import ROOT
from tests.web.serving import Environment, environment_of, serving

PDF = ROOT / "samples" / "documents" / "senryaku.pdf"
SETTINGS = {"DJANGO_SETTINGS_MODULE": "keikaku.web.config.settings"}
UPLOAD = """
import django, pathlib, sys
django.setup()
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.intake.actions import uploads
file = pathlib.Path(sys.argv[1])
given = uploads.Given(file.name, file.read_bytes())
uploads.take(files=[given] * int(sys.argv[2]), by=COMMAND_LINE)
"""
STATE = """
import django, json
django.setup()
from keikaku.web.intake.models import Intake
rows = Intake.objects.order_by("pk")
print(json.dumps([[row.state, row.attempts, row.message] for row in rows]))
"""


def asked(environment: Environment, script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(
        command, env={**environment, **SETTINGS}, capture_output=True, check=True, encoding="utf-8"
    ).stdout


def states(environment: Environment) -> list[list[object]]:
    """State, attempts and message of each reading."""
    found: list[list[object]] = json.loads(asked(environment, STATE))
    return found


def waited_for(
    environment: Environment, wanted: Callable[[list[list[object]]], bool]
) -> list[list[object]]:
    until = time.monotonic() + 240
    while time.monotonic() < until:
        found = states(environment)
        if wanted(found):
            return found
        time.sleep(0.2)
    pytest.fail(f"it did not come: {found}")


@pytest.mark.skipif(os.name == "nt", reason="kills a group of processes as POSIX has them")
def test_a_reading_goes_on_after_the_server_was_killed(tmp_path):
    """Several wait, so that some are left however quick the machine is."""
    environment = environment_of(tmp_path / "data")
    with serving(environment) as server:
        asked(environment, UPLOAD, str(PDF), "5")
        waited_for(environment, lambda found: any(each[0] == "reading" for each in found))
        server.kill()
    killed = states(environment)
    assert not all(each[0] == "ready" for each in killed)
    with serving(environment):
        after = waited_for(environment, lambda found: all(each[0] == "ready" for each in found))
    broken_off = [1 if state == "reading" else 0 for state, _, _ in killed]
    assert after == [["ready", 1 + again, ""] for again in broken_off]
