"""What people hold, and how it is handed over (引継ぎ): each app registers its own kind.

An app calls `register` in the `ready` of its AppConfig. `held` lists what a person has that
somebody else must have from a day on; `hand_over` gives one of these to the successor, with its
audit event, inside the transaction of the whole hand-over.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.functional import Promise

from keikaku.web.accounts.models import Person
from keikaku.web.audit.actor import Actor


@dataclass(frozen=True, slots=True)
class Held:
    """One thing. `address` is that of the log and tells it from all others of its kind."""

    address: str
    what: str
    since: date | None = None
    until: date | None = None


class HandsOver(Protocol):
    """Gives one thing to the successor from a day on. Raises ValidationError where it cannot."""

    def __call__(
        self, *, held: Held, person: Person, successor: Person, on: date, by: Actor
    ) -> None:
        """Does it, and records it."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A kind of thing that people hold. `name` never changes; `label` is what people read."""

    name: str
    label: str | Promise
    held: Callable[[Person, date], Sequence[Held]]
    hand_over: HandsOver


_REGISTERED: dict[str, Holding] = {}


def register(holding: Holding) -> None:
    """Adds a kind, in the order of INSTALLED_APPS. Django may call `ready` twice in tests."""
    _REGISTERED[holding.name] = holding


def holdings() -> tuple[Holding, ...]:
    """All kinds."""
    return tuple(_REGISTERED.values())


def all_held(person: Person, on: date) -> tuple[tuple[Holding, Held], ...]:
    """Everything that the person would still have on the day, unless somebody else has it then."""
    return tuple((kind, held) for kind in holdings() for held in kind.held(person, on))
