"""One reading of a page, and the processor time of it."""

from collections.abc import Callable
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client


def get(client: "Client", address: str) -> None:
    """Reads a page, which must be there."""
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)


def timed(way: Callable[[], None], deeper: int = 0) -> float:
    """The seconds of the processor, of a call that stands so much deeper on the stack.

    CPython 3.11 takes its stack in pieces. A loop whose calls cross the end of a piece takes and
    frees one at every turn, and twice the time: that of the interpreter, by the luck of its depth.
    """
    if deeper:
        return timed(way, deeper - 1)
    began = process_time()
    way()
    return process_time() - began
