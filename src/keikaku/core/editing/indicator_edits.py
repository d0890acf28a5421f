"""Edits of indicators and their placements (指標の編集)."""

from dataclasses import dataclass

from keikaku.core.indicators import Direction, Indicator, IndicatorKind, Placement


@dataclass(frozen=True, slots=True)
class AddIndicator:
    """A new indicator behind another in the list (None: the first)."""

    indicator: Indicator
    after: str | None


@dataclass(frozen=True, slots=True)
class RemoveIndicator:
    """An indicator goes with its placements and values."""

    where: str
    was: Indicator


@dataclass(frozen=True, slots=True)
class Names:
    """The name of an indicator and what stands at each of its placements, in their order."""

    name: str
    printed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenameIndicator:
    """Another name, here and at the placements."""

    where: str
    was: Names
    now: Names


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of an indicator, and the values that print none of their own and follow it."""

    unit: str | None
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetUnit:
    """Another unit, also of the values that follow it."""

    where: str
    was: Unit
    now: Unit


@dataclass(frozen=True, slots=True)
class SetDirection:
    """Another direction (望ましい方向)."""

    where: str
    was: Direction | None
    now: Direction | None


@dataclass(frozen=True, slots=True)
class SetDefinition:
    """Another definition (定義・算定式)."""

    where: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class SetScopeNotes:
    """Other notes on what is counted (数え方の注記)."""

    where: str
    was: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetKind:
    """KGI, KPI, 数値目標 or 参考指標."""

    where: str
    was: IndicatorKind
    now: IndicatorKind


@dataclass(frozen=True, slots=True)
class PlaceIndicator:
    """One more placement; `at` is its number in the list, counted from 0 (None: the last)."""

    where: str
    placement: Placement
    at: int | None = None


@dataclass(frozen=True, slots=True)
class TakeAwayPlacement:
    """A placement goes; never the original one, which is moved instead."""

    where: str
    was: Placement


@dataclass(frozen=True, slots=True)
class MoveIndicator:
    """The original placement goes to another node."""

    where: str
    was: str | None
    now: str | None
