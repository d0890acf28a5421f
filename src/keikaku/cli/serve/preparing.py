"""What stands before the first answer: folder, secret, tables, style sheets, administrator."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from keikaku.cli.failures import WrongUsage
from keikaku.core.errors import Unreadable, Unwritable
from keikaku.web.config.begun import is_begun
from keikaku.web.config.starting import database_told, load
from keikaku.web.configuration import SECRET_LOST, SECRET_VARIABLE, read_database
from keikaku.web.installation import Installation
from keikaku.web.secret_file import SECRET_FILE, make_secret, read_secret

if TYPE_CHECKING:
    from keikaku.web.accounts.actions.first_start import Credentials


def prepare(folder: Path, *, new_secret: bool = False) -> Installation:
    """Makes what is missing: the folder, the secret, the tables, the style sheets.

    Raises Unreadable where an installation has lost its secret, unless a new one is wanted, and
    where a newer version has made its tables.
    """
    make_folder(folder)
    _see_to_secret(folder, new_secret)
    installation = load(folder)

    from django.core.management import call_command
    from django.db import connections

    with database_told():
        _check_tables()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
    connections.close_all()  # the processes of the server make their own
    return installation


def _see_to_secret(folder: Path, new_secret: bool) -> None:
    """Makes it on the first start; what was sealed under a lost one no other one opens."""
    if os.environ.get(SECRET_VARIABLE) or read_secret(folder) is not None:
        if new_secret:
            told = "秘密の鍵があります。--new-secret を外してください。"
            raise WrongUsage(f"{told} There is a secret: leave --new-secret out.")
        return
    if not new_secret and is_begun(read_database(folder, os.environ)):
        raise Unreadable(str(folder / SECRET_FILE), "", *SECRET_LOST)
    make_secret(folder)


def _check_tables() -> None:
    """Tables of a newer version would be written to wrongly by this one."""
    from keikaku.web.health.tables import unknown_migrations

    if unknown := unknown_migrations():
        reason = f"表が、この版より新しい keikaku のものです（{' '.join(unknown)}）。"
        advice = "その版以上の keikaku で動かしてください。"
        raise Unreadable("database_url", "", reason, advice)


def without_lost_factors() -> int:
    """Takes away what the secret does not open, and says of how many people."""
    from django.db import connections

    from keikaku.web.audit.actor import COMMAND_LINE
    from keikaku.web.login.lost_factors import take_away_lost

    with database_told():
        count = take_away_lost(by=COMMAND_LINE)
    connections.close_all()
    return count


def first_administrator() -> "Credentials | None":
    """The administrator of a first start, told once; None where there are people already."""
    from django.db import connections

    from keikaku.web.accounts.actions.first_start import create_administrator
    from keikaku.web.audit.actor import COMMAND_LINE

    with database_told():
        credentials = create_administrator(by=COMMAND_LINE)
    connections.close_all()
    return credentials


def make_folder(folder: Path) -> None:
    """Its owner alone may look into it: it holds the database."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        advice = "書き込めるフォルダーを --folder で指定してください。"
        raise Unwritable(str(folder), "フォルダーを作れません。", advice) from None
