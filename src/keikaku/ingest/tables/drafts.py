"""Indicators and values while they are being read: not yet checked, not yet numbered."""

from dataclasses import dataclass, field, replace

from keikaku.core.indicators import Direction, IndicatorKind, Role
from keikaku.core.labels import label
from keikaku.core.sources import Location
from keikaku.core.values.model import (
    Accumulation,
    Amount,
    CellValue,
    Missing,
    Range,
    Reading,
    Status,
)
from keikaku.core.values.names import IndicatorName
from keikaku.core.years.model import Period
from keikaku.ingest.finds import Doubt


@dataclass(slots=True, eq=False)
class DraftValue:
    """A value with the doubts about it; a doubt's `field` is a field of the value.

    `unsaid` is the head of its column where that does not say its role for certain, `only_year`
    whether it says nothing but a year, `halfway` the head where it says 中間値, which may be a
    target or measured. `guessed` says that its role is one of several that it may have, `of_plan`
    that its head says 計画. `year` is the period also where there is no value.
    """

    role: Role
    raw: str
    reading: Reading
    source: Location | None
    label: str | None = None
    accumulation: Accumulation | None = None
    status: Status = Status.FINAL
    notes: tuple[str, ...] = ()
    period: Period | None = None
    assumed: tuple[str, ...] = ()
    doubts: list[Doubt] = field(default_factory=list)
    unsaid: str | None = None
    only_year: bool = False
    halfway: str = ""
    guessed: bool = False
    of_plan: bool = False
    year: Period | None = None

    @property
    def missing(self) -> bool:
        """Whether there is no value."""
        return isinstance(self.reading, Missing)

    @property
    def unit(self) -> str | None:
        """The unit of a number, None for anything else."""
        return self.reading.unit if isinstance(self.reading, Amount | Range) else None

    def assume(self, name: str, code: str, **details: str) -> None:
        """Mark a field as not printed, with the problem that says so."""
        if name not in self.assumed:
            self.assumed += (name,)
        self.doubts.append(Doubt(code, name, details, self.source))


@dataclass(frozen=True, slots=True)
class MeasureCell:
    """A measure (施策) that a table names in a column or in a line over rows, under `parent`."""

    title: str
    code: str | None
    level: str | None
    source: Location | None
    parent: "MeasureCell | None" = None


@dataclass(slots=True, eq=False)
class DraftIndicator:
    """An indicator as its row gives it; `order` is the block of its table.

    `part` is what a column of parts says of it (男, 女), which stands among its notes of scope.
    `sourced` is the year that its source prints, where no value has it.
    `unread_behind` is the head of a column of figures behind its values that nobody understood.
    """

    printed: str
    name: IndicatorName
    source: Location | None
    order: int
    kind: IndicatorKind = IndicatorKind.KPI
    unit: str | None = None
    owners: tuple[str, ...] = ()
    definition: str | None = None
    direction: Direction | None = None
    measure: MeasureCell | None = None
    part: str = ""
    sourced: Period | None = None
    unread_behind: str = ""
    values: list[DraftValue] = field(default_factory=list)
    assumed: tuple[str, ...] = ()
    doubts: list[Doubt] = field(default_factory=list)

    def of_role(self, role: Role) -> list[DraftValue]:
        """Its values of one role."""
        return [value for value in self.values if value.role is role]

    def numbers(self) -> list[DraftValue]:
        """Its values that are numbers."""
        return [value for value in self.values if isinstance(value.reading, Amount | Range)]

    def doubt(self, code: str, field_name: str | None, **details: str) -> None:
        """Add a doubt about a field of the indicator itself."""
        self.doubts.append(Doubt(code, field_name, details, self.source))


def with_unit(reading: Reading, unit: str | None) -> Reading:
    """A number that printed no unit, with the unit that is stated elsewhere."""
    if isinstance(reading, Amount | Range) and reading.unit is None and unit is not None:
        return replace(reading, unit=unit)
    return reading


def draft_value(
    role: Role, cell: CellValue, reading: Reading, source: Location | None
) -> DraftValue:
    """The draft of one value that a cell held."""
    doubts = [
        Doubt(code, _FIELD.get(code, "amount"), details, source) for code, details in cell.problems
    ]
    return DraftValue(
        role, cell.raw, reading, source, cell.label, cell.accumulation, cell.status,
        cell.notes, cell.period, cell.assumed, doubts,
    )  # fmt: skip


def assume_role(value: DraftValue, header: str) -> None:
    """Say that the column's head did not name the role of its values."""
    names = {"header": header, "role": label(value.role), "role_en": value.role.value}
    value.assume("role", "column.role_assumed", **names)


# The field that a problem of a cell is about, where it is not the amount itself.
_FIELD = {
    "text.markup": "raw",
    "value.accumulation_assumed": "accumulation",
    "value.reason_assumed": "reason",
    "value.in_note": "reason",
    "value.relation_assumed": "relation",
    "value.shared_year": "period",
    "value.several": "raw",
}
