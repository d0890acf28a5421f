"""Collects doubts and makes them problems: with an id, a sentence, and in the order of places."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from keikaku.core.problems import CATALOGUE, Problem, Severity
from keikaku.core.sources import Location
from keikaku.ingest.finds import Doubt


class ProblemBook:
    """All doubts of one reading. The same doubt about the same field is written once."""

    def __init__(self) -> None:
        self._entries: dict[tuple[object, ...], tuple[Doubt, str | None]] = {}

    def add(self, doubt: Doubt, where: str | None, field: str | None = None) -> None:
        """Record a doubt about the thing `where`; `field` overrides the doubt's own."""
        told = Doubt(doubt.code, field or doubt.field, dict(doubt.details), doubt.source)
        key = (told.code, where, told.field, tuple(sorted(told.details.items())), told.source)
        self._entries.setdefault(key, (told, where))

    def add_all(self, doubts: Iterable[Doubt], where: str | None) -> None:
        """Record several doubts about one thing."""
        for doubt in doubts:
            self.add(doubt, where)

    def tells(self, code: str, source: Location) -> bool:
        """Whether a doubt with this code is recorded at this place."""
        return source in self.places(code)

    def places(self, code: str) -> frozenset[Location]:
        """The places at which a doubt with this code is recorded."""
        told = (doubt for doubt, _ in self._entries.values() if doubt.code == code)
        return frozenset(doubt.source for doubt in told if doubt.source is not None)

    def warned(self) -> list[str]:
        """The sentences of the warnings and errors about what the plan holds.

        Those of the outline speak of numbers, whatever the heading says.
        """
        told = (doubt for doubt, _ in self._entries.values())
        grave = (d for d in told if CATALOGUE[d.code].severity is not Severity.NOTE)
        return [CATALOGUE[d.code].message(d.details) for d in grave if not _of_outline(d)]

    def problems(self) -> tuple[Problem, ...]:
        """The problems in the order of their places, numbered p1, p2 …"""
        ordered = sorted(self._entries.values(), key=lambda entry: _place(entry[0].source))
        return tuple(_problem(n, doubt, where) for n, (doubt, where) in enumerate(ordered, 1))


def _of_outline(doubt: Doubt) -> bool:
    return doubt.code.startswith("outline.")


def _place(source: Location | None) -> tuple[object, ...]:
    if source is None:
        return ("",)
    places = (source.page, source.line, source.paragraph, source.table, source.row, source.column)
    return (source.source, *(place or 0 for place in places))


def _problem(number: int, doubt: Doubt, where: str | None) -> Problem:
    kind = CATALOGUE[doubt.code]
    details: Mapping[str, str] = MappingProxyType(dict(doubt.details))
    return Problem(
        id=f"p{number}",
        code=doubt.code,
        severity=kind.severity,
        message=kind.message(details),
        where=where,
        field=doubt.field,
        source=doubt.source,
        details=details,
    )
