"""Edits of values (値の編集)."""

from dataclasses import dataclass

from keikaku.core.indicators import Role, Value
from keikaku.core.sources import Location
from keikaku.core.values.model import Accumulation, Status
from keikaku.core.years.model import Period


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person enters for a value: the text as it shall be printed, and what the form says.

    The text is read; what it says itself goes before all else here. `unit` is the indicator's, as
    the person saw it beside the field. `source` is the place in the document where a reading is
    put right; what is written anew has none.
    """

    raw: str
    unit: str | None = None
    period: Period | None = None
    accumulation: Accumulation | None = None
    label: str | None = None
    status: Status = Status.FINAL
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class AddValue:
    """A new value of an indicator, the last of its list."""

    where: str
    id: str
    role: Role
    entry: Entry


@dataclass(frozen=True, slots=True)
class SetValue:
    """Another text of a value, and with it another reading."""

    where: str
    was: Value
    entry: Entry


@dataclass(frozen=True, slots=True)
class RemoveValue:
    """A value goes."""

    where: str
    was: Value


@dataclass(frozen=True, slots=True)
class RestoreValue:
    """A value as it once was, whole, in place of what is there (None: nothing), at its number."""

    where: str
    was: Value | None
    now: Value
    at: int
