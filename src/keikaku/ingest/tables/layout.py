"""Which column of a region is which, and whether a row was shifted against its header."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from keikaku.core.indicators import IndicatorKind, Role
from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Event, Missing, Range, Relative
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import VALUE_ROLES, Column, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_ROLES = {
    ColumnRole.BASE: Role.BASELINE,
    ColumnRole.TARGET: Role.TARGET,
    ColumnRole.INTERIM: Role.INTERIM_TARGET,
    ColumnRole.PLANNED: Role.PLANNED,
    ColumnRole.ACTUAL: Role.ACTUAL,
    ColumnRole.YEAR: Role.ACTUAL,
}


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a region by what they hold; indexes count from 0."""

    name: int
    values: tuple[Column, ...]
    unit: int | None
    owner: int | None
    definition: int | None
    measure: int | None
    code: int | None
    measure_level: str | None
    labels: tuple[int, ...]
    others: tuple[Column, ...]
    kind: IndicatorKind | None

    def role_of(self, column: Column) -> Role:
        """現状値 alone is the baseline; beside 基準値 it is an actual."""
        if column.role is ColumnRole.CURRENT:
            has_base = any(other.role is ColumnRole.BASE for other in self.values)
            return Role.ACTUAL if has_base else Role.BASELINE
        assert column.role is not None  # only columns with a value role are in `values`
        return _ROLES[column.role]

    def kind_of(self, label: str, words: Vocabulary) -> IndicatorKind:
        """The kind that the label at the left, else the heading or caption over the table, says."""
        return kind_in(label, words) or self.kind or IndicatorKind.KPI


def kind_in(text: str, words: Vocabulary) -> IndicatorKind | None:
    """KGI, KPI, 数値目標 or 参考 named in a label, caption or heading."""
    squeezed = squeeze(text)
    kinds = (
        ("kgi", IndicatorKind.KGI),
        ("kpi", IndicatorKind.KPI),
        ("numerical_target", IndicatorKind.NUMERICAL_TARGET),
        ("reference", IndicatorKind.REFERENCE),
    )
    for role, kind in kinds:
        if any(word in squeezed for word in words.outline[role]):
            return kind
    return None


def layout_of(columns: Sequence[Column], kind: IndicatorKind | None) -> Layout | None:
    """The layout that the heads of a region make; None where no column can hold names."""
    values = tuple(column for column in columns if column.role in VALUE_ROLES)
    if not values:
        return None
    values = tuple(replace(c, assumed=True) if c.role is ColumnRole.YEAR else c for c in values)
    name = _name_column(columns, values[0].index)
    if name is None:
        return None
    known = {ColumnRole.CODE, ColumnRole.UNIT, ColumnRole.OWNER, ColumnRole.DEFINITION, ColumnRole.MEASURE}
    others = tuple(
        c
        for c in columns
        if c.index > name and c.role not in VALUE_ROLES | known and c.index != name
    )
    return Layout(
        name=name,
        values=values,
        unit=_index(columns, ColumnRole.UNIT),
        owner=_index(columns, ColumnRole.OWNER),
        definition=_index(columns, ColumnRole.DEFINITION),
        measure=_index(columns, ColumnRole.MEASURE),
        code=_index(columns, ColumnRole.CODE),
        measure_level=_measure_level(columns),
        labels=tuple(c.index for c in columns if c.index < name),
        others=others,
        kind=kind,
    )


def _index(columns: Sequence[Column], role: ColumnRole) -> int | None:
    return next((column.index for column in columns if column.role is role), None)


def _measure_level(columns: Sequence[Column]) -> str | None:
    """The level that the head of the measures names: 施策名 → 施策."""
    heads = [c.header.strip() for c in columns if c.role is ColumnRole.MEASURE]
    return (heads[0].removesuffix("名称").removesuffix("名") or None) if heads else None


def _name_column(columns: Sequence[Column], first_value: int) -> int | None:
    """The last column headed as a name; a blank head right before the values serves too (T03)."""
    named = [c.index for c in columns if c.role is ColumnRole.NAME]
    before = [c for c in columns if c.index < first_value and c.role not in _NEVER_NAMES]
    if before and not before[-1].header.strip():
        return before[-1].index
    if named:
        return named[-1]
    return before[-1].index if before else None


_NEVER_NAMES = {
    ColumnRole.UNIT,
    ColumnRole.OWNER,
    ColumnRole.CODE,
    ColumnRole.DEFINITION,
    ColumnRole.REMARKS,
}


@dataclass(frozen=True, slots=True)
class Fit:
    """How a row lies under its header: `shift` columns to the right (negative: to the left)."""

    shift: int = 0


def fit_row(grid: Grid, row: int, layout: Layout) -> Fit:
    """A row is shifted when it does not fit where it stands but does one column beside."""
    if _fits(grid, row, layout, 0):
        return Fit(0)
    for shift in (-1, 1):
        if _fits(grid, row, layout, shift) and _nothing_lost(grid, row, layout, shift):
            return Fit(shift)
    return Fit(0)


def _fits(grid: Grid, row: int, layout: Layout, shift: int) -> bool:
    columns = [layout.name + shift, *(column.index + shift for column in layout.values)]
    if min(columns) < 0 or max(columns) >= grid.n_columns:
        return False
    name = grid.text(row, columns[0])
    if not name.strip() or _is_value(name):
        return False
    texts = [grid.text(row, column) for column in columns[1:]]
    return all(not text.strip() or _is_value(text) or _is_doubtful_value(text) for text in texts)


def _nothing_lost(grid: Grid, row: int, layout: Layout, shift: int) -> bool:
    used = {layout.name + shift, *(column.index + shift for column in layout.values)}
    return all(not grid.text(row, c).strip() for c in range(grid.n_columns) if c not in used)


def _is_value(text: str) -> bool:
    readings = [value.reading for value in parse_cell(text)]
    return all(isinstance(r, Amount | Range | Event | Relative | Missing) for r in readings)


def _is_doubtful_value(text: str) -> bool:
    """Words with a digit may be a value that could not be read: no reason to think of a shift."""
    return any(character.isdigit() for character in text)
