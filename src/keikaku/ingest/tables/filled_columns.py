"""Columns by what their cells show, where the heads alone mislead."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount
from keikaku.core.values.units import is_unit, split_scale
from keikaku.documents.model import Grid
from keikaku.ingest.tables.aimed_ways import with_aimed_ways
from keikaku.ingest.tables.columns import Column, header_words, is_year
from keikaku.ingest.tables.direction import printed_direction
from keikaku.ingest.tables.figures import is_figure, texts_under
from keikaku.ingest.tables.formed_columns import with_formed_roles
from keikaku.ingest.tables.found_then import as_found
from keikaku.ingest.tables.judged_columns import as_judged
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.unit_cells import names_body
from keikaku.ingest.vocabulary import Vocabulary

# Heads under which no names stand.
_BESIDE = frozenset({ColumnRole.CODE, ColumnRole.OWNER, ColumnRole.UNIT})
_TARGETS = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM})
_SERIES = frozenset({ColumnRole.YEAR, ColumnRole.TARGET, ColumnRole.PLANNED})
_FEWEST = 2
_SHARE = 0.6
_LONGEST_UNIT = 8
_PUBLIC = frozenset(
    ("国", "県", "市", "区", "町", "村", "市町", "市町村", "企業", "団体", "事業者")
)
_SAVED = re.compile("(?:効果|節減|削減|増収|改善)(?:見込)?額$")
_YEARS_OF = {
    ColumnRole.BASE: ColumnRole.BASE_YEAR,
    ColumnRole.CURRENT: ColumnRole.BASE_YEAR,
    ColumnRole.TARGET: ColumnRole.TARGET_YEAR,
    ColumnRole.INTERIM: ColumnRole.TARGET_YEAR,
}


def as_filled(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], words: Vocabulary
) -> tuple[Column, ...]:
    """The columns with the roles that their cells show.

    基準年 over years dates 基準値; 成果目標 over names, before 目標値, names what is measured.
    """
    if not any(column.role is ColumnRole.UNIT for column in columns):
        columns = [_as_units(grid, rows, column) for column in columns]
    columns = [_as_titled(grid, rows, column, columns) for column in columns]
    columns = [as_judged(grid, rows, column, columns) for column in columns]
    columns = [as_found(grid, rows, column, columns) for column in columns]
    columns = [_as_planned(column, columns, words) for column in columns]
    columns = [_as_saved(column, columns) for column in columns]
    columns = with_aimed_ways(grid, rows, with_formed_roles(grid, rows, columns, words))
    dated = [_with_values(grid, rows, column) for column in columns]
    dated = [_as_total(grid, rows, column, dated) for column in dated]
    values = [column for column in dated if column.role in VALUE_ROLES]
    for column in values if len(values) > 1 else []:
        _tell_years(grid, rows, dated, column)
        _tell_directions(grid, rows, dated, column)
    first = next((column for column in dated if column.role in _TARGETS), None)
    if first is None or not _names_targets(grid, rows, dated, first):
        return tuple(dated)
    renamed = replace(first, role=ColumnRole.NAME)
    return tuple(renamed if column is first else column for column in dated)


def _as_units(grid: Grid, rows: Sequence[int], column: Column) -> Column:
    """A column of units under a head of unknown words: 数え方.

    校種 over 小学校 and 中学校, or 主体 over 市 and 県, tells whose the values are; in the first
    column such words name no indicators either.
    """
    if column.role is not None or not column.header.strip() or column.continues:
        return column
    texts = texts_under(grid, rows, column.index)
    units = sum(map(is_unit, texts))
    short = all(len(text) <= _LONGEST_UNIT and not is_figure(text) for text in texts)
    if column.index > 0 and all(_is_whose(text) for text in texts if is_unit(text)):
        return column
    if not short or len(texts) < _FEWEST or units < _SHARE * len(texts):
        return column
    return replace(column, role=ColumnRole.UNIT)


def _is_whose(unit: str) -> bool:
    """Whether a unit is rather one whose values are counted."""
    return names_body(unit) or unit in _PUBLIC


def _as_titled(
    grid: Grid, rows: Sequence[int], column: Column, columns: Sequence[Column]
) -> Column:
    """取組の方向 before the names, over titles of measures, tells no way for a value to go."""
    if column.role is not ColumnRole.DIRECTION:
        return column
    behind = any(c.role is ColumnRole.NAME and c.index > column.index for c in columns)
    titled = behind and not any(map(printed_direction, texts_under(grid, rows, column.index)))
    return replace(column, role=None) if titled else column


def _as_planned(column: Column, columns: Sequence[Column], words: Vocabulary) -> Column:
    """中長期 over a year behind those of planned values (第9期 見込) goes on with these."""
    far = header_words(column.header) in words.columns["dated_planned"]
    planned = [c.period for c in columns if c.role is ColumnRole.PLANNED]
    if not far or column.role is not None or column.period is None:
        return column
    behind = all(period is not None and period.end < column.period.end for period in planned)
    goes_on = bool(planned) and behind and not any(c.role in _TARGETS for c in columns)
    return replace(column, role=ColumnRole.PLANNED, assumed=True) if goes_on else column


def _as_saved(column: Column, columns: Sequence[Column]) -> Column:
    """効果額（千円） beside a column of units and targets is what is saved, in a unit apart."""
    roles = {c.role for c in columns}
    counted = {ColumnRole.UNIT, ColumnRole.TARGET} <= roles
    if column.role is not None or column.unit is None or not counted:
        return column
    money = split_scale(column.unit)[1] == "円" and _SAVED.search(header_words(column.header))
    return replace(column, role=ColumnRole.COST) if money else column


def _tell_years(grid: Grid, rows: Sequence[int], columns: list[Column], column: Column) -> None:
    """Give a column that holds years its role, and its own to the one beside it under its head."""
    if column.role not in _YEARS_OF:
        return
    texts = texts_under(grid, rows, column.index)
    years = sum(map(is_year, texts))
    if 2 * years <= len(texts) or any(map(is_figure, texts)):
        return
    beside = [c for c in columns if c.continues and c.group == column.index]
    for other in beside[:1]:
        columns[other.index] = replace(column, index=other.index, group=column.index)
    columns[column.index] = replace(column, role=_YEARS_OF[column.role], group=column.index)


def _tell_directions(
    grid: Grid, rows: Sequence[int], columns: list[Column], column: Column
) -> None:
    """Part アップ from 90.0 under one head 目標: one tells the direction, the other the value."""
    beside = next((c for c in columns if c.continues and c.group == column.index), None)
    if column.role not in _TARGETS or beside is None:
        return
    shown = {c.index: texts_under(grid, rows, c.index) for c in (column, beside)}
    ways = [at for at, texts in shown.items() if texts and all(map(printed_direction, texts))]
    figures = [at for at, texts in shown.items() if texts and all(map(is_figure, texts))]
    if len(ways) == len(figures) == 1:
        columns[figures[0]] = replace(column, index=figures[0], group=column.index)
        columns[ways[0]] = replace(beside, index=ways[0], role=ColumnRole.DIRECTION, header="方向")


def _with_values(grid: Grid, rows: Sequence[int], column: Column) -> Column:
    """基準年度（2013） over numbers heads values of that year."""
    of = next((role for role, years in _YEARS_OF.items() if years is column.role), None)
    if of is None or column.period is None:
        return column
    texts = texts_under(grid, rows, column.index)
    figures = bool(texts) and 2 * sum(map(is_figure, texts)) > len(texts)
    return replace(column, role=of) if figures else column


def _as_total(grid: Grid, rows: Sequence[int], column: Column, columns: Sequence[Column]) -> Column:
    """5か年計 behind the columns of years whose figures it adds up, row by row."""
    series = [c for c in columns[: column.index] if c.role in _SERIES and c.period is not None]
    if column.role is not None or len(series) < _FEWEST or len({c.role for c in series}) > 1:
        return column
    sums = [_adds_up(grid, row, column, series) for row in rows]
    if sums.count(True) < _FEWEST or False in sums:
        return column
    counted = Accumulation(AccumulationKind.CUMULATIVE, years=len(series))
    return replace(column, role=series[-1].role, accumulation=counted, assumed=True)


def _adds_up(grid: Grid, row: int, column: Column, series: Sequence[Column]) -> bool | None:
    """Whether a figure is the sum of those of other columns; None where there is no figure."""
    total, *parts = (_amount(grid.text(row, c.index)) for c in (column, *series))
    if total is None:
        return None
    return sum(part for part in parts if part is not None) == total


def _amount(text: str) -> Decimal | None:
    (value, *more) = parse_cell(text)
    return value.reading.amount if isinstance(value.reading, Amount) and not more else None


def _names_targets(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], first: Column
) -> bool:
    """Whether the first of several targets holds words, and nothing before it can be a name."""
    others = [c for c in columns if c.role in VALUE_ROLES and c is not first]
    before = [c for c in columns[: first.index] if c.header.strip() and c.role not in _BESIDE]
    again = any(column.role in _TARGETS for column in others)
    if not again or before or any(c.index <= first.index for c in others):
        return False
    texts = (grid.text(row, first.index).strip() for row in rows)
    return not any(is_figure(text) for text in texts if text)
