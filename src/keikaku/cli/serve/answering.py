"""Whether our own server answers, and whether its port is free. Nothing else is asked."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from http.client import HTTPConnection, HTTPException
from time import monotonic, sleep

from keikaku.cli.failures import WrongUsage

_PAUSE, _PATIENCE = 0.1, 2
_MARK, _MOST = b"/static/keikaku/", 1024 * 1024
_EVERY = {"0.0.0.0": "127.0.0.1", "::": "::1"}


def check_port(address: str, port: int) -> None:
    """Raises WrongUsage where the address is not this machine's or another program has the port."""
    with held_port(address, port):
        pass


@contextmanager
def held_port(address: str, port: int) -> Iterator[None]:
    """Keeps the port for this program, so that a second start is told of it. Raises WrongUsage."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name != "nt":
            # Else a port that was just given up counts as taken for a minute.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
            probe.listen()
        except OSError as fault:
            raise WrongUsage(
                f"{address} のポート {port} で待ち受けられません（{fault.strerror or fault}）。"
                "--port で別の番号にするか、使っているプログラムを止めてください。"
            ) from None
        yield


def answers_within(address: str, port: int, seconds: float) -> bool:
    """Asks for the page of login until it comes."""
    until = monotonic() + seconds
    while monotonic() < until:
        if _answers(_EVERY.get(address, address), port):
            return True
        sleep(_PAUSE)
    return False


class Holder(Enum):
    """Who has a port."""

    NOBODY = "nobody"
    KEIKAKU = "keikaku"
    ANOTHER = "another"


def who_answers(address: str, port: int) -> Holder:
    """Who listens there now. Another is also what cannot be listened on at all."""
    try:
        check_port(address, port)
    except WrongUsage:
        ours = _MARK in _page_of_login(_EVERY.get(address, address), port)
        return Holder.KEIKAKU if ours else Holder.ANOTHER
    return Holder.NOBODY


def _answers(address: str, port: int) -> bool:
    return bool(_page_of_login(address, port))


def _page_of_login(address: str, port: int) -> bytes:
    """Empty where nobody answers, or only with a fault."""
    connection = HTTPConnection(address, port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/accounts/login/")
        answer = connection.getresponse()
        return answer.read(_MOST) or b" " if answer.status < 500 else b""
    except (OSError, HTTPException):
        return b""
    finally:
        connection.close()
