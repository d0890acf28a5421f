"""Further checks of `keikaku audit verify`: each app registers its own in `ready`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A thing that is not what was sealed. `about` as in an event; `told` by language."""

    about: str
    told: Mapping[str, str]


Check = Callable[[], Iterable[Discrepancy]]
_CHECKS: dict[str, Check] = {}


def register(name: str, check: Check) -> None:
    """Adds a check. A name stands once: it is that of what is checked, such as `editions`."""
    if _CHECKS.setdefault(name, check) is not check:
        raise ValueError(f"there is a check of {name} already")


def discrepancies() -> Iterator[Discrepancy]:
    """What all registered checks find, in the order of their names."""
    for name in sorted(_CHECKS):
        yield from _CHECKS[name]()
