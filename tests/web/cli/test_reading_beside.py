"""Beside the server documents are read by a process of its own, also after all was killed."""

import json
import os
import subprocess
import sys
import time

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
uploads.take(files=[uploads.Given(file.name, file.read_bytes())], by=COMMAND_LINE)
"""
STATE = """
import django, json
django.setup()
from keikaku.web.intake.models import Intake
row = Intake.objects.get()
print(json.dumps([row.state, row.attempts, row.message]))
"""


def asked(environment: Environment, script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(
        command, env={**environment, **SETTINGS}, capture_output=True, check=True, encoding="utf-8"
    ).stdout


def waited_for(environment: Environment, wanted: str) -> list[object]:
    until = time.monotonic() + 180
    while time.monotonic() < until:
        found: list[object] = json.loads(asked(environment, STATE))
        if found[0] == wanted:
            return found
        time.sleep(0.5)
    pytest.fail(f"it did not become {wanted}: {found}")


@pytest.mark.skipif(os.name == "nt", reason="kills a group of processes as POSIX has them")
def test_a_reading_goes_on_after_the_server_was_killed(tmp_path):
    environment = environment_of(tmp_path / "data")
    with serving(environment) as server:
        asked(environment, UPLOAD, str(PDF))
        waited_for(environment, "reading")
        server.kill()
    assert json.loads(asked(environment, STATE))[0] == "reading"
    with serving(environment):
        assert waited_for(environment, "ready") == ["ready", 2, ""]
