"""Django made ready in this process, for an installation. A process has one installation."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import django

from keikaku.core.errors import Unreadable
from keikaku.web.configuration import read_installation
from keikaku.web.database_url import Database, Engine
from keikaku.web.installation import FOLDER_VARIABLE, Installation

_SETTINGS = "keikaku.web.config.settings"


def load(folder: Path) -> Installation:
    """Reads the installation and sets Django up for it, here and in processes started from here.

    Raises KeikakuError for settings that are wrong or a driver that is missing.
    """
    installation = read_installation(folder, os.environ)
    check_driver(installation.database)
    os.environ[FOLDER_VARIABLE] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = _SETTINGS
    django.setup()
    return installation


def check_driver(database: Database) -> None:
    """Raises Unreadable where what speaks to PostgreSQL is not installed."""
    if database.engine is Engine.POSTGRESQL and find_spec("psycopg") is None:
        advice = "pip install 'keikaku[postgresql]' で入れてください。"
        raise Unreadable("PostgreSQL", "", "接続のための部品 psycopg がありません。", advice)


def check_database_file(installation: Installation) -> None:
    """Raises Unreadable where SQLite has no file: only to ask for it would make an empty one."""
    file = installation.database.file
    if file is not None and not file.exists():
        advice = "場所（database_url）を確かめるか、keikaku serve で一度起動してください。"
        raise Unreadable(str(file), "", "データベースのファイルがありません。", advice)


@contextmanager
def database_told() -> Iterator[None]:
    """Turns the failures of a database that cannot be used into what a person can mend."""
    from django.db import DatabaseError

    try:
        yield
    except DatabaseError as fault:
        raise unusable(fault) from fault


def unusable(fault: Exception) -> Unreadable:
    """What a person is told of a database that answers with a failure."""
    (told, *_) = str(fault).strip().splitlines() or [type(fault).__name__]
    reason = f"データベースを使えません（{told}）。"
    return Unreadable("database_url", "", reason, "keikaku doctor で原因を調べてください。")
