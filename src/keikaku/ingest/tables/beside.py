"""Columns that print the years or the units of the values in the column beside them."""

import re
from collections.abc import Callable, Mapping, Sequence

from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Ditto
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, header_words, unit_in
from keikaku.ingest.tables.regions import Region
from keikaku.ingest.tables.roles import BASES, VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.unit_cells import are_units, names_body, stated_unit

_ENDING = re.compile(r"(?:の?(?:数?値|年度|年次|年|時点))+$")
_OF = {ColumnRole.BASE_YEAR: BASES, ColumnRole.TARGET_YEAR: (ColumnRole.TARGET,)}


def years_beside(grid: Grid, rows: Sequence[int], columns: Sequence[Column]) -> Mapping[int, int]:
    """For each column of values the column that prints their years: 基準年度, 目標年度, 年度."""
    years: dict[int, int] = {}
    behind = _years_stand_first(grid, rows, columns)
    for column in columns:
        dated = _dated(grid, rows, columns, column, behind=behind)
        if dated is not None:
            years.setdefault(dated, column.index)
    return years


def _dated(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], year: Column, *, behind: bool
) -> int | None:
    if year.role is ColumnRole.YEAR_BESIDE or year.role in _OF:
        beside = _under_one_head(columns, year)
        return _by_head(columns, year, behind=behind) if beside is None else beside
    if not _all(grid, rows, year.index, _is_year_or_ditto):
        return None
    if _is_beside(columns, year):
        return year.group
    return _by_head(columns, year, behind=behind) if year.role is None else None


def _by_head(columns: Sequence[Column], year: Column, *, behind: bool) -> int | None:
    """The values of a column of years by its head, else those that stand next to it."""
    roles = _OF.get(year.role) if year.role is not None else None
    if year.role is ColumnRole.TARGET_YEAR and "中間" in year.header:
        roles = (ColumnRole.INTERIM,)
    stem = _of_one_stem(columns, year)
    if stem is not None or roles is None:
        return _neighbour(columns, year, behind=behind) if stem is None else stem
    return _nearest(columns, year, roles)


def _years_stand_first(grid: Grid, rows: Sequence[int], columns: Sequence[Column]) -> bool:
    """Whether each value stands behind its year, as the first one does: 起点年 | 起点値 | …."""
    first = next((c.index for c in columns if c.role in VALUE_ROLES), 0)
    last = max((c.index for c in columns if c.role in VALUE_ROLES), default=0)
    dates = [c for c in columns if _all(grid, rows, c.index, _is_year_or_ditto)]
    before = any(c.index == first - 1 for c in dates)
    return before and not any(c.index == last + 1 for c in dates)


def _is_beside(columns: Sequence[Column], column: Column) -> bool:
    """Whether the head of a column of values reaches over this one too."""
    return (
        column.continues and column.group is not None and columns[column.group].role in VALUE_ROLES
    )


def _under_one_head(columns: Sequence[Column], year: Column) -> int | None:
    found = [c.index for c in columns if c.role in VALUE_ROLES and c.group == year.group]
    return found[0] if len(found) == 1 else None


def _of_one_stem(columns: Sequence[Column], year: Column) -> int | None:
    """The one column of values beside whose head is the same but for 年度: 実績値 by 実績年度."""
    stem = _stem(year)
    beside = (columns[at] for at in (year.index + 1, year.index - 1) if 0 <= at < len(columns))
    found = [c.index for c in beside if c.role in VALUE_ROLES and stem and _stem(c) == stem]
    return found[0] if len(found) == 1 else None


def _stem(column: Column) -> str:
    return _ENDING.sub("", header_words(column.header))


def _nearest(columns: Sequence[Column], year: Column, roles: Sequence[ColumnRole]) -> int | None:
    """The nearest values of some roles; of several without a year only those right beside it."""
    found = [c.index for c in columns if c.role in roles]
    undated = [at for at in found if columns[at].period is None]
    nearest = min(undated or found, key=lambda index: abs(index - year.index), default=None)
    if len(undated) > 1 and nearest is not None and abs(nearest - year.index) > 1:
        return None
    return nearest


def _neighbour(columns: Sequence[Column], year: Column, *, behind: bool = False) -> int | None:
    """The column of values right before the one of years, or right behind it."""
    at = year.index + 1 if behind else year.index - 1
    beside = columns[at] if 0 <= at < len(columns) else None
    return beside.index if beside is not None and beside.role in VALUE_ROLES else None


def units_beside(grid: Grid, region: Region, columns: Sequence[Column]) -> Mapping[int, int]:
    """For each column of values the column under the same head that prints their units."""
    return {
        column.group: column.index
        for column in columns
        if column.group is not None
        and _is_beside(columns, column)
        and are_units(_filled(grid, region.rows, column.index))
    }


def unheaded_units(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], name: int
) -> int | None:
    """The last column without a head of its own whose cells are all units, behind the names.

    小学校 and 中学校 count something elsewhere; beside 28.9%, or under one name, they are parts.
    """
    for column in reversed(columns):
        under_values = column.continues and _is_beside(columns, column)
        plain = column.index > name and not column.header.strip() and not under_values
        if not plain or not are_units(_filled(grid, rows, column.index)):
            continue
        own = [row for row in rows if grid.starts_at(row, column.index)]
        parts = any(_is_part(grid, row, column.index, name) for row in own)
        if not parts and all(_may_count(grid, row, column, columns) for row in own):
            return column.index
    return None


def _is_part(grid: Grid, row: int, column: int, name: int) -> bool:
    """Whether a body (小学校) stands below another one's row under one name, or beside its unit."""
    text, named = grid.text(row, column), grid.text(row, name)
    if not names_body(text):
        return False
    return not grid.starts_at(row, name) or unit_in(named) not in (None, stated_unit(text))


def _may_count(grid: Grid, row: int, unit: Column, columns: Sequence[Column]) -> bool:
    """Whether no value of a row prints another unit than the one that stands in its column."""
    text = grid.text(row, unit.index)
    stated = squeeze(stated_unit(text) or text)
    values = (column.index for column in columns if column.role in VALUE_ROLES)
    readings = (one.reading for at in values for one in parse_cell(grid.text(row, at).strip()))
    printed = {r.unit for r in readings if isinstance(r, Amount) and r.unit is not None}
    return not stated or printed <= {stated}


def _all(grid: Grid, rows: Sequence[int], column: int, test: Callable[[str], bool]) -> bool:
    """Whether what a column prints is all of one sort; False where it prints nothing."""
    filled = _filled(grid, rows, column)
    return bool(filled) and all(map(test, filled))


def _filled(grid: Grid, rows: Sequence[int], column: int) -> list[str]:
    texts = (grid.text(row, column).strip() for row in rows if grid.starts_at(row, column))
    return [text for text in texts if text]


def _is_year_or_ditto(text: str) -> bool:
    return parse_span(text) is not None or isinstance(parse_cell(text)[0].reading, Ditto)
