"""Goes along the whole chain and says where it was altered; with an exported head, also its end."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.db import DatabaseError, connection

from keikaku.web.audit.chain import EMPTY, Head, digest_of
from keikaku.web.audit.stored import COLUMNS, Stored, stored

_PERSON = COLUMNS.index("person")
_PREVIOUS = COLUMNS.index("previous")


class Breach(StrEnum):
    """How the chain is broken at an event."""

    ALTERED = "altered"
    UNLINKED = "unlinked"
    MISSING = "missing"
    UNNUMBERED = "unnumbered"
    UNREADABLE = "unreadable"
    CUT = "cut"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach and the number of the event.

    For MISSING and UNREADABLE it is the first that is not there, for UNNUMBERED the last before.
    """

    sequence: int
    breach: Breach


@dataclass(frozen=True, slots=True)
class Verification:
    """All findings in the order of the chain, and where it ends now."""

    findings: tuple[Finding, ...]
    head: Head


def verify(exported: Head | None = None) -> Verification:
    """Reads every event once. Without an exported head a cut end cannot be told."""
    connection.ensure_connection()
    walk = _Walk(exported)
    findings = tuple(walk.findings())
    return Verification(findings, walk.last)


class _Walk:
    def __init__(self, exported: Head | None) -> None:
        self.last = EMPTY
        self._exported = exported
        self._passed = exported is None or exported == EMPTY

    def findings(self) -> Iterator[Finding]:
        try:
            for row in stored():
                yield from self._step(row)
        except DatabaseError:
            if self.last == EMPTY:
                raise  # nothing is known of a log that gives nothing
            yield Finding(self.last.sequence + 1, Breach.UNREADABLE)
        if self._exported is not None and not self._passed:
            yield Finding(self._exported.sequence, Breach.CUT)

    def _step(self, row: Stored) -> Iterator[Finding]:
        number, digest = row[0], row[-1]
        if type(number) is not int or number < 1:
            yield Finding(self.last.sequence, Breach.UNNUMBERED)
            return
        yield from self._breaches(row)
        self.last = Head(number, digest if isinstance(digest, str) else "")
        if self._exported is not None and number == self._exported.sequence:
            self._passed = True
            if digest != self._exported.digest:
                yield Finding(number, Breach.REWRITTEN)

    def _breaches(self, row: Stored) -> Iterator[Finding]:
        number = row[0]
        if number != self.last.sequence + 1:
            # What stood between is gone, so nothing can be said of the link.
            yield Finding(self.last.sequence + 1, Breach.MISSING)
        elif row[_PREVIOUS] != self.last.digest:
            yield Finding(number, Breach.UNLINKED)
        if not _is_sound(row):
            yield Finding(number, Breach.ALTERED)


def _is_sound(row: Stored) -> bool:
    """Whether every field is of its kind, and the hash that of the others."""
    *fields, digest = row
    texts = [field for place, field in enumerate(fields) if place not in {0, _PERSON}]
    kinds = all(type(text) is str for text in texts)
    person = fields[_PERSON] is None or type(fields[_PERSON]) is int
    return kinds and person and digest_of(fields) == digest
