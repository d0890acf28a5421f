"""Edits of what is assumed and of what is on record about it (補った項目と訂正の記録)."""

from dataclasses import dataclass

from keikaku.core.plan import Correction


@dataclass(frozen=True, slots=True)
class ConfirmAssumption:
    """A person confirms what a reading assumed; `was` is what it says, in words.

    `where` is the id of the thing whose `assumed` names the field, for a value its own id.
    """

    where: str
    field: str
    was: str | None
    by: str
    on: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class TakeFromAssumed:
    """A field is no longer assumed."""

    where: str
    field: str


@dataclass(frozen=True, slots=True)
class PutIntoAssumed:
    """A field is assumed again, at its number in the list."""

    where: str
    field: str
    at: int


@dataclass(frozen=True, slots=True)
class FileCorrection:
    """A correction goes on record, at its number in the list (None: in the order of days)."""

    correction: Correction
    at: int | None = None


@dataclass(frozen=True, slots=True)
class WithdrawCorrection:
    """A correction is taken off the record; only an undo does so."""

    was: Correction
