"""`keikaku demo`: an installation of its own, filled once, served on loopback."""

import argparse
import os
import sys
from pathlib import Path

from keikaku.cli.demo.alone import alone
from keikaku.cli.demo.wording import (
    BEGIN,
    NO_DEMONSTRATION,
    NO_DEMONSTRATION_ADVICE,
    NO_DOCUMENTS,
    NO_DOCUMENTS_ADVICE,
    OPEN,
    READING,
)
from keikaku.cli.failures import READ
from keikaku.cli.serve.answering import held_port
from keikaku.cli.serve.preparing import make_folder, prepare
from keikaku.cli.serve.serving import address_of, serve
from keikaku.cli.terminal.progress import Progress
from keikaku.cli.terminal.width import pad
from keikaku.core.errors import Unreadable
from keikaku.web.config.starting import database_told
from keikaku.web.identity_provider import IDENTITY_KEYS

_PASSWORD_FILE = "demo-password.txt"


def run(arguments: argparse.Namespace) -> int:
    """Serves the demonstration until it is stopped. Raises KeikakuError where it cannot start."""
    folder = arguments.folder.resolve()
    os.environ |= _alone(arguments.port)
    documents = sample_documents()
    make_folder(folder)
    # A second start is told before anything is made, also while the first still reads.
    with alone(folder, address_of("127.0.0.1", arguments.port)):
        installation = prepare(folder)
        with held_port(installation.address, installation.port), database_told():
            password = _password(folder)
            _fill(documents, password, folder)
        serve(installation, lambda url: _say_open(url, password, folder), once=arguments.exit)
    return READ


def sample_documents() -> Path:
    """The folder of the sample city's documents: in the package, or in the project around it."""
    import keikaku

    package = Path(keikaku.__file__).resolve().parent
    for folder in (package / "samples", package.parents[1] / "samples" / "documents"):
        if folder.is_dir():
            return folder
    raise Unreadable(str(package / "samples"), "", NO_DOCUMENTS, NO_DOCUMENTS_ADVICE)


def _alone(port: str) -> dict[str, str]:
    """Whatever the environment says of a real installation does not hold for the demonstration."""
    return {
        "KEIKAKU_ADDRESS": "127.0.0.1",
        "KEIKAKU_PORT": port,
        "KEIKAKU_DATABASE_URL": "sqlite:///keikaku.sqlite3",
        # Behind a proxy browsers would keep the cookies back here, and nobody could log in.
        "KEIKAKU_BEHIND_PROXY": "false",
        "KEIKAKU_PLAIN_HTTP": "false",
        "KEIKAKU_SECRET_KEY": "",
        **{f"KEIKAKU_OIDC_{key.upper()}": "" for key in IDENTITY_KEYS},
    }


def _password(folder: Path) -> str:
    """The one password of all, by chance, kept so that a later start can tell it again.

    Raises Unreadable where people are there without it: a real installation is not filled.
    """
    from keikaku.exchange.files import write_text_atomically
    from keikaku.web.accounts.actions.people import one_time_password
    from keikaku.web.accounts.models import Person

    path = folder / _PASSWORD_FILE
    if not path.exists():
        if Person.objects.exists():
            raise Unreadable(str(folder), "", NO_DEMONSTRATION, NO_DEMONSTRATION_ADVICE)
        write_text_atomically(path, one_time_password() + "\n")
    return path.read_text("utf-8").strip()


def _fill(documents: Path, password: str, folder: Path) -> None:
    from django.db import connections

    from keikaku.web.demo.filling import fill, is_filled

    if not is_filled():
        print(BEGIN.format(folder=folder), flush=True)
        line = Progress(sys.stderr)
        fill(documents, password, lambda *step: _show(line, *step))
        line.clear()
    connections.close_all()


def _show(line: Progress, done: int, total: int, what: str) -> None:
    line.show(READING.format(done=done, total=total, what=what))


def _say_open(url: str, password: str, folder: Path) -> None:
    from keikaku.web.demo.city import PEOPLE

    people = "\n".join(
        f"    {each.login:<10}{pad(str(each.role.label), 30)}{each.department or ''}".rstrip()
        for each in PEOPLE
    )
    print(OPEN.format(url=url, password=password, people=people, folder=folder.name), flush=True)
