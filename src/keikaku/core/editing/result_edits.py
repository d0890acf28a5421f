"""Edits of results (実績・成果の編集)."""

from dataclasses import dataclass

from keikaku.core.indicators import Value
from keikaku.core.plan import Result


@dataclass(frozen=True, slots=True)
class Said:
    """The text of a result and the values that were read from it: one thing."""

    text: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class AddResult:
    """A new result behind another in the list (None: the first)."""

    result: Result
    after: str | None


@dataclass(frozen=True, slots=True)
class RemoveResult:
    """A result goes."""

    where: str
    was: Result


@dataclass(frozen=True, slots=True)
class SetResult:
    """Another text of a result."""

    where: str
    was: Said
    now: Said


@dataclass(frozen=True, slots=True)
class MoveResult:
    """A result goes to another node."""

    where: str
    was: str | None
    now: str | None
