"""Further checks of `keikaku doctor`: each app registers those of its own parts in `ready`."""

from collections.abc import Callable, Iterable, Iterator

from keikaku.web.health.finding import Finding

Check = Callable[[], Iterable[Finding]]
_CHECKS: dict[str, Check] = {}


def register(name: str, check: Check) -> None:
    """Adds a check, which may ask the database. A name stands once: `worker`, for example."""
    if _CHECKS.setdefault(name, check) is not check:
        raise ValueError(f"there is a check of {name} already")


def registered_findings() -> Iterator[Finding]:
    """What all registered checks find, in the order of their names."""
    for name in sorted(_CHECKS):
        yield from _CHECKS[name]()
