"""What an errata sheet says."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MistakeRow:
    """Where the mistake stands, what is wrong there, what is right, and how it came about."""

    place: str
    wrong: str
    right: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ErrataSheet:
    """The sheet of one edition; `number` counts those that were issued for it."""

    title: str
    number: int
    issued: date
    issuer: str
    rows: tuple[MistakeRow, ...]
    note: str = ""
