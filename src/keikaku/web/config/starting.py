"""Django made ready in this process, for an installation. A process has one installation."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import django

from keikaku.core.errors import Unreadable
from keikaku.web.configuration import read_installation
from keikaku.web.database_url import Engine
from keikaku.web.installation import FOLDER_VARIABLE, Installation

_SETTINGS = "keikaku.web.config.settings"


def load(folder: Path) -> Installation:
    """Reads the installation and sets Django up for it, here and in processes started from here.

    Raises KeikakuError for settings that are wrong or a driver that is missing.
    """
    installation = read_installation(folder, os.environ)
    if installation.database.engine is Engine.POSTGRESQL and find_spec("psycopg") is None:
        advice = "pip install 'keikaku[postgresql]' で入れてください。"
        raise Unreadable("PostgreSQL", "", "接続のための部品 psycopg がありません。", advice)
    os.environ[FOLDER_VARIABLE] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = _SETTINGS
    django.setup()
    return installation


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
        reason = f"データベースを使えません（{str(fault).strip().splitlines()[0]}）。"
        advice = "keikaku doctor で原因を調べてください。"
        raise Unreadable("database_url", "", reason, advice) from fault
