"""An installation that is well, and every way in which a person finds one broken."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.postgresql import free_port
from tests.web.cli.installing import python
from tests.web.serving import keikaku

DATABASE = "keikaku.sqlite3"
_SETTINGS = {"DJANGO_SETTINGS_MODULE": "keikaku.web.config.settings"}


@dataclass
class Place:
    """An installation of one's own, and the variables under which it is looked at."""

    folder: Path
    environment: dict[str, str]

    def doctor(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            keikaku("doctor", "--folder", str(self.folder), *arguments),
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def sql(self, *statements: str) -> list[tuple[str, ...]]:
        connection = sqlite3.connect(self.folder / DATABASE, isolation_level=None)
        found = [row for each in statements for row in connection.execute(each).fetchall()]
        connection.close()
        return found

    def django(self, code: str) -> None:
        python({**self.environment, **_SETTINGS}, f"import django; django.setup()\n{code}")


def variables(folder: Path) -> dict[str, str]:
    inner = {name: text for name, text in os.environ.items() if not name.startswith("DJANGO")}
    return {**inner, "KEIKAKU_FOLDER": str(folder), "KEIKAKU_PORT": str(free_port())}


# Settings


def config(text: str) -> Callable[[Place], None]:
    return lambda place: place.write("config.toml", text)


def lints(place: Place) -> None:
    text = '\n[lints."lint.style_mixed"]\nof = true\nreason = "x"\n'
    place.write("lints.toml", text)


def several(place: Place) -> None:
    place.write("config.toml", 'language = "ja"\nidle_minutes = "x"\n')
    place.write("secrets.toml", "secret_key = 1\n")
    lints(place)


def no_secret(place: Place) -> None:
    (place.folder / "secrets.toml").unlink()


def another_secret(place: Place) -> None:
    place.django("""
from allauth.mfa.models import Authenticator
from keikaku.web.accounts.models import Person
from keikaku.web.login.sealing import seal
Authenticator.objects.create(user=Person.objects.get(), type="totp", data={"secret": seal("x")})
""")
    place.write("secrets.toml", f'secret_key = "{"x" * 50}"\n')
    (place.folder / "secrets.toml").chmod(0o600)


# The folder and the machine


def no_folder(place: Place) -> None:
    shutil.rmtree(place.folder)


def a_file_for_a_folder(place: Place) -> None:
    no_folder(place)
    place.folder.write_text("", encoding="utf-8")


def no_static_files(place: Place) -> None:
    shutil.rmtree(place.folder / "static")


def open_to_others(place: Place) -> None:
    (place.folder / "secrets.toml").chmod(0o644)


def no_libreoffice(place: Place) -> None:
    place.environment["PATH"] = "/nowhere"


# The database


def older(place: Place) -> None:
    place.sql("DELETE FROM django_migrations WHERE app = 'intake'")


def newer(place: Place) -> None:
    place.sql(
        "INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0999_x', '2027-01-01')"
    )


def unguarded(place: Place) -> None:
    names = place.sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_auditevent'"
    )
    assert names
    place.sql(*(f"DROP TRIGGER {name}" for (name,) in names))


def altered(place: Place) -> None:
    unguarded(place)
    place.sql("UPDATE audit_auditevent SET verb = 'x' WHERE sequence = 1")


def future(place: Place) -> None:
    place.django("""
import datetime
from django.db import transaction
from keikaku.web.audit import actions
from keikaku.web.audit.actor import COMMAND_LINE
class Later(datetime.datetime):
    @classmethod
    def now(cls, zone=None):
        return datetime.datetime.now(zone) + datetime.timedelta(days=400)
actions.datetime = Later
with transaction.atomic():
    actions.record(by=COMMAND_LINE, verb="x", about="y")
""")


def waiting(place: Place) -> None:
    place.django("""
from datetime import datetime, UTC
from keikaku.web.intake.models import Intake
Intake.objects.create(who="x"); Intake.objects.update(uploaded=datetime(2020, 1, 1, tzinfo=UTC))
""")


def lost(place: Place) -> None:
    for path in place.folder.glob(f"{DATABASE}*"):
        path.unlink()


def damaged(place: Place) -> None:
    lost(place)
    (place.folder / DATABASE).write_bytes(b"no database at all" * 500)


def no_postgresql(place: Place) -> None:
    place.environment["KEIKAKU_DATABASE_URL"] = f"postgres://u:geheim@127.0.0.1:{free_port()}/k"
