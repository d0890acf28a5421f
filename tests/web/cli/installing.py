"""Installations made by the program itself, each by one process that ends."""

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.web.serving import Environment, run

POSTGRESQL = "KEIKAKU_TEST_DATABASE_URL" in os.environ
_FIRST_START = """
import os, pathlib
from keikaku.cli.serve.preparing import first_administrator, prepare
prepare(pathlib.Path(os.environ["KEIKAKU_FOLDER"]))
first_administrator()
"""
_SETTINGS = {"DJANGO_SETTINGS_MODULE": "keikaku.web.config.settings"}
_ENROL = """
import django; django.setup()
from allauth.mfa.models import Authenticator
from keikaku.web.accounts.models import Person
from keikaku.web.login.sealing import seal
person = Person.objects.get()
Authenticator.objects.create(user=person, type="totp", data={"secret": seal("JBSWY3DPEHPK3PXP")})
Authenticator.objects.create(user=person, type="webauthn", data={"name": "key"})
"""
_FACTORS = """
import django; django.setup()
from allauth.mfa.models import Authenticator
print(*sorted(Authenticator.objects.values_list("type", flat=True)))
"""
_FILL = """
import django; django.setup()
from tests.web.bodies.made import make_council
from tests.web.drafting.made import a_sealed_draft
a_sealed_draft()
make_council()
"""
ORIGINALS = (b"plan", b"", bytes(3_000_000), "計画".encode() * 1000)


def first_start(environment: Environment) -> None:
    """Folder, database, administrator: two events of the log, no server."""
    python(environment, _FIRST_START)


def enrol(environment: Environment) -> None:
    """The administrator gets an app and a passkey."""
    python({**environment, **_SETTINGS}, _ENROL)


def factors(environment: Environment) -> str:
    return python({**environment, **_SETTINGS}, _FACTORS).strip()


def fill(environment: Environment) -> None:
    """Plans with drafts and editions that point to each other, and what lies before a body."""
    python({**environment, **_SETTINGS}, _FILL)


def python(environment: Environment, code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def add_originals(folder: Path) -> None:
    for data in ORIGINALS:
        name = hashlib.sha256(data).hexdigest()
        shelf = folder / "originals" / name[:2]
        shelf.mkdir(parents=True, exist_ok=True)
        (shelf / name).write_bytes(data)


def contents(folder: Path) -> Mapping[str, bytes]:
    """Every file below the folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def manifest(backup: Path) -> dict[str, Any]:
    with zipfile.ZipFile(backup) as archive:
        found: dict[str, Any] = json.loads(archive.read("manifest.json"))
        return found


def forge(
    backup: Path, path: Path, table: str = "", word: tuple[bytes, bytes] = (b"", b""), **told
) -> Path:
    """The backup with one word of one table changed and the manifest agreeing, or telling more."""
    data = {**manifest(backup), **told}
    with zipfile.ZipFile(backup) as whole, zipfile.ZipFile(path, "w") as forged:
        for name in data["members"]:
            content = whole.read(name)
            if name == f"tables/{table}.jsonl":
                assert word[0] in content
                content = content.replace(*word, 1)
                digest = hashlib.sha256(content).hexdigest()
                data["members"][name] = {"size": len(content), "sha256": digest}
            forged.writestr(name, content)
        forged.writestr("manifest.json", json.dumps(data))
    return path


def hashes(backup: Path, *without: str) -> Mapping[str, str]:
    """The hash of the rows of each table."""
    members = manifest(backup)["members"]
    return {
        name: told["sha256"]
        for name, told in members.items()
        if name.startswith("tables/") and name not in {f"tables/{each}.jsonl" for each in without}
    }


def well(environment, *arguments: str) -> str:
    done = run(environment, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def refused(environment, *arguments: str) -> str:
    done = run(environment, *arguments)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr
