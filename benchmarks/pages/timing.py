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


def timed(way: Callable[[], None]) -> float:
    """The seconds of the processor."""
    began = process_time()
    way()
    return process_time() - began
