"""What stands before the first answer: folder, secret, tables, style sheets, administrator."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from keikaku.core.errors import Unwritable
from keikaku.web.config.starting import database_told, load
from keikaku.web.installation import Installation
from keikaku.web.secret_file import make_secret

if TYPE_CHECKING:
    from keikaku.web.accounts.actions.first_start import Credentials


def prepare(folder: Path) -> Installation:
    """Makes what is missing: the folder, the secret, the tables, the style sheets."""
    make_folder(folder)
    if not os.environ.get("KEIKAKU_SECRET_KEY"):
        make_secret(folder)
    installation = load(folder)

    from django.core.management import call_command
    from django.db import connections

    with database_told():
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
    connections.close_all()  # the processes of the server make their own
    return installation


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
