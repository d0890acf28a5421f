"""The server itself: its processes, and what is said once it answers."""

import sys
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Any

from keikaku.cli.serve.answering import answers_within, check_port
from keikaku.cli.serve.reader import reading_beside
from keikaku.cli.serve.wording import SERVE_WORDINGS
from keikaku.web.installation import Installation

if TYPE_CHECKING:
    from granian.server.common import AbstractServer

_TARGET = "keikaku.web.config.wsgi:application"
_PATIENCE = 60
# Two processes of two threads each carried what a city hall asks (measured); the rest waits.
_PROCESSES, _THREADS, _WAITING = 2, 2, 128


def serve(installation: Installation, told: Callable[[str], None], *, once: bool = False) -> None:
    """Serves until it is stopped; `told` is called with the address once it answers.

    `once` stops it then. Raises WrongUsage where the address or the port cannot be had.
    """
    check_port(installation.address, installation.port)
    server = _server(installation)

    def wait() -> None:
        _tell(installation, told)
        if once:
            server.signal_handler_interrupt()  # type: ignore[no-untyped-call]

    Thread(target=wait, daemon=True).start()
    with reading_beside():
        server.serve()


def url_of(installation: Installation) -> str:
    """What a person on this machine types."""
    everywhere = installation.address in {"0.0.0.0", "::"}
    host = "127.0.0.1" if everywhere else installation.address
    return address_of(host, installation.port)


def address_of(host: str, port: int | str) -> str:
    """Where a browser finds this server without a proxy before it."""
    shown = f"[{host}]" if ":" in host else host
    scheme = "http"
    return f"{scheme}://{shown}:{port}/"


def _tell(installation: Installation, told: Callable[[str], None]) -> None:
    if answers_within(installation.address, installation.port, _PATIENCE):
        told(url_of(installation))
    else:
        words = SERVE_WORDINGS[installation.language]
        print(words.silent.format(seconds=_PATIENCE), file=sys.stderr, flush=True)


def _server(installation: Installation) -> "AbstractServer[Any]":
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    return Server(
        _TARGET,
        address=installation.address,
        port=installation.port,
        interface=Interfaces.WSGI,
        workers=_PROCESSES,
        blocking_threads=_THREADS,
        backpressure=_WAITING,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    )
