"""Which column of a region is which, by their heads and, where those are silent, by their cells."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from keikaku.core.indicators import IndicatorKind, Role
from keikaku.core.text import squeeze
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.heads import is_number, n_cells
from keikaku.ingest.tables.regions import Region
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_ROLES = {
    ColumnRole.BASE: Role.BASELINE,
    ColumnRole.TARGET: Role.TARGET,
    ColumnRole.INTERIM: Role.INTERIM_TARGET,
    ColumnRole.PLANNED: Role.PLANNED,
    ColumnRole.ACTUAL: Role.ACTUAL,
    ColumnRole.YEAR: Role.ACTUAL,
}
_BASES = (ColumnRole.BASE, ColumnRole.CURRENT)
# Columns that are read beside the name and the values.
_READ = frozenset(
    {
        ColumnRole.CODE,
        ColumnRole.UNIT,
        ColumnRole.OWNER,
        ColumnRole.DEFINITION,
        ColumnRole.DIRECTION,
        ColumnRole.MEASURE,
    }
)
_NEVER_NAMES = (_READ - {ColumnRole.MEASURE}) | {
    ColumnRole.REMARKS,
    ColumnRole.DERIVED,
    ColumnRole.BASE_YEAR,
    ColumnRole.TARGET_YEAR,
    ColumnRole.YEAR_BESIDE,
}

# What a head adds to the word of the level.
_NO_LEVEL = re.compile(r"(?:名称|名|番号|コード|No\.?|№)$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a region by what they hold; indexes count from 0.

    `part` divides what `name` names (男, 女). `years` tells which column prints the years of the
    values of another. `labels` and `others` stand before and after the name.
    """

    name: int
    values: tuple[Column, ...]
    part: int | None = None
    unit: int | None = None
    owner: int | None = None
    definition: int | None = None
    direction: int | None = None
    measure: int | None = None
    code: int | None = None
    measure_level: str | None = None
    years: Mapping[int, int] | None = None
    labels: tuple[Column, ...] = ()
    others: tuple[Column, ...] = ()
    kind: IndicatorKind | None = None
    n_cells: int = 0

    def role_of(self, column: Column) -> Role:
        """現状値 alone is the baseline; beside 基準値 it is an actual.

        Years without a word are actuals, but behind a baseline and without a target they are
        targets, the last one the target of the plan.
        """
        roles = [other.role for other in self.values]
        if column.role is ColumnRole.CURRENT:
            return Role.ACTUAL if ColumnRole.BASE in roles else Role.BASELINE
        planned = ColumnRole.TARGET not in roles and any(base in roles for base in _BASES)
        if column.role is ColumnRole.YEAR and planned and ColumnRole.ACTUAL not in roles:
            last = column is self.values[-1]
            return Role.TARGET if last else Role.INTERIM_TARGET
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


def layout_of(
    grid: Grid, region: Region, kind: IndicatorKind | None, unit: str | None = None
) -> Layout | None:
    """The layout of a region of indicators; None where no column can hold names.

    `unit` is that of the caption, for columns whose heads print none.
    """
    columns = [replace(c, unit=c.unit or unit) for c in region.columns]
    values = tuple(column for column in columns if column.role in VALUE_ROLES)
    name = _name_column(grid, region, columns, values) if values else None
    if name is None:
        return None
    years = _year_columns(columns)
    found = {role: _index(columns, role, name) for role in (*_READ, ColumnRole.PART)}
    if found[ColumnRole.UNIT] is None:
        found[ColumnRole.UNIT] = _unheaded_units(grid, region, columns, name)
    used = {name, *found.values(), *years.values(), *(c.index for c in values)}
    left = [c for c in columns if c.index not in used]
    return Layout(
        name=name,
        values=values,
        part=found[ColumnRole.PART],
        unit=found[ColumnRole.UNIT],
        owner=found[ColumnRole.OWNER],
        definition=found[ColumnRole.DEFINITION],
        direction=found[ColumnRole.DIRECTION],
        measure=found[ColumnRole.MEASURE],
        code=found[ColumnRole.CODE],
        measure_level=_measure_level(columns),
        years=years,
        labels=tuple(c for c in left if c.index < name),
        others=tuple(c for c in left if c.index > name),
        kind=kind,
        n_cells=n_cells(grid, region.heads[0]),
    )


def _index(columns: Sequence[Column], role: ColumnRole, name: int) -> int | None:
    found = (c.index for c in columns if c.role is role and c.index != name)
    return next(found, None)


def _measure_level(columns: Sequence[Column]) -> str | None:
    """The level that the head of the measures or of their codes names: 施策名, 施策番号 → 施策."""
    roles = (ColumnRole.MEASURE, ColumnRole.CODE)
    heads = [c.header.strip() for role in roles for c in columns if c.role is role]
    word = _NO_LEVEL.sub("", heads[0]) if heads else ""
    return word or None


def _name_column(
    grid: Grid, region: Region, columns: Sequence[Column], values: Sequence[Column]
) -> int | None:
    """The column headed as a name, or one with a blank head before the values that holds names.

    A blank head is taken only where its column holds more names than the one that is headed (T03).
    """
    before = [c for c in columns if c.index < values[0].index and c.role not in _NEVER_NAMES]
    named = [c for c in columns if c.role is ColumnRole.NAME]
    named = named or [c for c in before if c.role is ColumnRole.PART]
    blank = [c for c in before if not c.header.strip()]
    if named:
        return max([*named, *blank], key=lambda c: _rank(grid, region, c)).index
    return before[-1].index if before else None


def _rank(grid: Grid, region: Region, column: Column) -> tuple[int, int]:
    """Of columns with equally many names the last is meant."""
    return _n_names(grid, region, column.index), column.index if column.header.strip() else -1


def _n_names(grid: Grid, region: Region, column: int) -> int:
    cells = (grid.at(row, column) for row in region.rows)
    # A head that is merged down over the rows names none of them.
    texts = (cell.text.strip() for cell in cells if cell and cell.row not in region.heads)
    return sum(bool(text) and not is_unit(text) and not is_number(text) for text in texts)


def _unheaded_units(grid: Grid, region: Region, columns: Sequence[Column], name: int) -> int | None:
    """A column without a head whose cells are all units."""
    for column in columns:
        texts = [grid.text(row, column.index).strip() for row in region.rows]
        filled = [text for text in texts if text]
        if (
            column.index > name
            and not column.header.strip()
            and filled
            and all(map(is_unit, filled))
        ):
            return column.index
    return None


def _year_columns(columns: Sequence[Column]) -> dict[int, int]:
    """For each column of values the column that prints their years: 基準年度, 目標年度, 年度."""
    years: dict[int, int] = {}
    for column in columns:
        if column.role is ColumnRole.BASE_YEAR:
            dated = _nearest(columns, column, _BASES)
        elif column.role is ColumnRole.TARGET_YEAR:
            dated = _nearest(columns, column, (ColumnRole.TARGET,))
        elif column.role is ColumnRole.YEAR_BESIDE:
            dated = _at_left(columns, column)
        else:
            continue
        if dated is not None:
            years.setdefault(dated, column.index)
    return years


def _nearest(columns: Sequence[Column], year: Column, roles: Sequence[ColumnRole]) -> int | None:
    found = [c.index for c in columns if c.role in roles]
    return min(found, key=lambda index: abs(index - year.index), default=None)


def _at_left(columns: Sequence[Column], year: Column) -> int | None:
    left = columns[year.index - 1] if year.index else None
    return left.index if left is not None and left.role in VALUE_ROLES else None
