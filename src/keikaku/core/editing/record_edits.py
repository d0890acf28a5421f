"""Edits of things beside the structure (成果・圏域・会議体…), of what is assumed (補った項目), and
of what is on record about it (訂正の記録).
"""

from dataclasses import dataclass

from keikaku.core.plan import (
    Area,
    Body,
    Correction,
    Member,
    PlanEvent,
    Result,
    Term,
    TitledPeriod,
)

BesidePart = Result | Area | Member | Body | Term | TitledPeriod | PlanEvent
"""What a plan holds beside its structure, its indicators and its initiatives."""


@dataclass(frozen=True, slots=True)
class SetBeside:
    """Another text, name or date of a thing beside the structure, which is edited as a whole."""

    where: str
    was: BesidePart
    now: BesidePart


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
