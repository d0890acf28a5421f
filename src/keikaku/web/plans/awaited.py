"""What a draft still waits for while it is about to be sealed: the apps beside this one tell it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from keikaku.web.plans.models import Draft


@dataclass(frozen=True, slots=True)
class Awaited:
    """`about` is how the log names what is awaited; `text` and `link` are for the page."""

    about: str
    text: str
    link: str


Source = Callable[[Draft], Iterable[Awaited]]
_SOURCES: list[Source] = []


def tell_of(source: Source) -> None:
    """Called once, when an app is made ready."""
    _SOURCES[:] = [*(each for each in _SOURCES if each is not source), source]


def awaited(draft: Draft) -> list[Awaited]:
    """Everything that the draft waits for. Sealing is not refused for it: the office decides."""
    return [each for source in _SOURCES for each in source(draft)]
