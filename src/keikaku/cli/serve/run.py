"""`keikaku serve`: makes the installation ready, serves it, and says where once it answers."""

import argparse
import os
import sys
from threading import Thread

from keikaku.cli.failures import READ
from keikaku.cli.folders import folder_of
from keikaku.cli.serve.answering import answers_within, check_port
from keikaku.cli.serve.preparing import prepare
from keikaku.cli.serve.reader import reading_beside
from keikaku.cli.serve.wording import SERVE_WORDINGS, ServeWording
from keikaku.web.installation import Installation

_TARGET = "keikaku.web.config.wsgi:application"
_PATIENCE = 60
# Two processes of two threads each carried what a city hall asks (measured); the rest waits.
_PROCESSES, _THREADS, _WAITING = 2, 2, 128


def run(arguments: argparse.Namespace) -> int:
    """Serves until it is stopped. Raises KeikakuError where it cannot start."""
    for name in ("address", "port"):
        # As variables they reach the processes of the server too.
        if getattr(arguments, name) is not None:
            os.environ[f"KEIKAKU_{name.upper()}"] = getattr(arguments, name)
    folder = folder_of(arguments)
    installation, credentials = prepare(folder)
    words = SERVE_WORDINGS[installation.language]
    _say(words.preparing.format(folder=folder))
    if credentials is not None:
        _say(words.administrator.format(login=credentials.login, password=credentials.password))
    if installation.sends_unencrypted:
        _say(words.unencrypted)
    check_port(installation.address, installation.port)
    Thread(target=_tell, args=(installation, words), daemon=True).start()
    with reading_beside():
        _serve(installation)
    return READ


def url_of(installation: Installation) -> str:
    """What a person on this machine types."""
    everywhere = installation.address in {"0.0.0.0", "::"}
    host = "127.0.0.1" if everywhere else installation.address
    shown = f"[{host}]" if ":" in host else host
    scheme = "http"
    return f"{scheme}://{shown}:{installation.port}/"


def _tell(installation: Installation, words: ServeWording) -> None:
    if answers_within(installation.address, installation.port, _PATIENCE):
        _say(words.open.format(url=url_of(installation)))
    else:
        print(words.silent.format(seconds=_PATIENCE), file=sys.stderr, flush=True)


def _serve(installation: Installation) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        _TARGET,
        address=installation.address,
        port=installation.port,
        interface=Interfaces.WSGI,
        workers=_PROCESSES,
        blocking_threads=_THREADS,
        backpressure=_WAITING,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    ).serve()


def _say(text: str) -> None:
    print(text, flush=True)
