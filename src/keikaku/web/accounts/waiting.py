"""What waits for a person: each app tells home of its own, and home asks them all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: a sentence, and the address where it is done."""

    text: str
    url: str


Teller = Callable[[HttpRequest], Iterable[Waiting]]
_TELLERS: list[Teller] = []


def tell_home(teller: Teller) -> None:
    """Called once by each app when it is made ready."""
    if teller not in _TELLERS:
        _TELLERS.append(teller)


def waiting_for(request: HttpRequest) -> list[Waiting]:
    """All that waits for the visitor."""
    return [each for teller in _TELLERS for each in teller(request)]
