"""Roles of columns whose heads are unknown words, by what stands under them and by their years."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, CellValue, Event, Missing, Range, Relative
from keikaku.core.years.model import Period, Span, StatedIn, has_both_ends
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, header_words, is_year
from keikaku.ingest.tables.purpose import is_money, named_as_indicators, units_in
from keikaku.ingest.tables.roles import BASES, VALUE_ROLES, ColumnRole, exact_role, is_of_others
from keikaku.ingest.vocabulary import Vocabulary

# Roles of words, which a column of figures under a year cannot have.
_OF_WORDS = frozenset(
    {
        ColumnRole.NAME,
        ColumnRole.PART,
        ColumnRole.MEASURE,
        ColumnRole.REMARKS,
        ColumnRole.DEFINITION,
    }
)
# A head that compares two values is that of neither: 基準値との差, R5比, 増加分の累計.
_COMPARED = re.compile("との|からの|に対する|に比べ|[差比]$|増減|伸び|[増減]加?少?分")
_ARROW = re.compile("[→⇒➡⟶▶►]")
_VALUES = Amount | Range | Relative | Event | Missing
_SHARE = 0.5
_FEWEST = 2
# So many years lie between a baseline and a target, and seldom between two measurements.
_FAR = 3


@dataclass(frozen=True, slots=True)
class _Dated:
    """A column of values with the year of its head, or of most of its cells."""

    column: Column
    year: int
    unknown: bool = False


def with_formed_roles(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], words: Vocabulary
) -> tuple[Column, ...]:
    """The columns; those of figures under unknown words with roles that their years give them.

    The first year is the baseline's, the last the target's, and what lies between is on the way.
    """
    columns = _without_values_before_names(columns)
    if all(column.role not in VALUE_ROLES for column in columns):
        columns = [_as_pair(grid, rows, column) for column in columns]
    named = named_as_indicators(columns, words)
    unknown = [
        column
        for column in columns
        if _is_unknown(column, words) and _holds_values(grid, rows, column, named=named)
    ]
    if not unknown or is_money(grid, rows, words) or _are_turned(grid, rows, words):
        return tuple(columns)
    dated = _dated(grid, rows, columns, unknown)
    if _are_known(columns):
        return tuple(_as_between(column, dated) for column in columns)
    if not any(one.unknown for one in dated):
        return _by_order(columns, unknown, words)
    if not _are_of_indicators(grid, rows, columns, dated, words):
        return tuple(columns)
    roles = {one.column.index: role for one in dated if (role := _role(one, dated)) is not None}
    return tuple(
        replace(column, role=roles[column.index], assumed=True) if column.index in roles else column
        for column in columns
    )


def _without_values_before_names(columns: Sequence[Column]) -> Sequence[Column]:
    """ゴール before the names, beside dated values behind them, holds the number of a goal."""
    name = next((c.index for c in columns if c.role is ColumnRole.NAME), None)
    dated = any(c.index > (name or 0) and c.period is not None for c in columns)
    if name is None or not dated:
        return columns
    return [
        replace(c, role=None)
        if c.index < name and c.role in VALUE_ROLES and c.period is None
        else c
        for c in columns
    ]


def _as_pair(grid: Grid, rows: Sequence[int], column: Column) -> Column:
    """Cells with two values each and an arrow between them: from the one to the other."""
    texts = [text for row in rows if (text := grid.text(row, column.index).strip())]
    pairs = [len(parse_cell(text)) == _FEWEST for text in texts if _ARROW.search(text)]
    if column.role is not None or not column.header.strip() or len(pairs) < _FEWEST:
        return column
    if sum(pairs) < _SHARE * len(texts):
        return column
    base = replace(column, role=ColumnRole.BASE, assumed=True)
    target = replace(column, role=ColumnRole.TARGET, assumed=True)
    return replace(target, pair=(base, target))


def _are_turned(grid: Grid, rows: Sequence[int], words: Vocabulary) -> bool:
    """Whether rows begin with years or heads (R4決算, 現状値), so that indicators are columns."""
    firsts = [next((t.strip() for t in grid.row(row) if t.strip()), "") for row in rows]
    begun = [
        exact_role(header_words(text), words) is not None
        or any(span.start == 0 for span in find_spans(fold(text)))
        for text in firsts
    ]
    return 2 * sum(begun) > len(begun)


def _is_unknown(column: Column, words: Vocabulary) -> bool:
    """Whether a head says no role, or one of words (折り返し地点) beside a year."""
    worded = column.role in _OF_WORDS and column.period is not None
    if not (column.role is None or worded) or column.continues or column.pair:
        return False
    said = header_words(column.header)
    return bool(said) and not is_of_others(said, words) and not compares(column)


def compares(column: Column) -> bool:
    """Whether a head compares two values, and so is that of neither."""
    return _COMPARED.search(header_words(column.header)) is not None


def _filled(grid: Grid, rows: Sequence[int], column: int) -> list[Sequence[CellValue]]:
    texts = (grid.text(row, column) for row in rows if grid.starts_at(row, column))
    return [parse_cell(text) for text in texts if text.strip() and not is_year(text)]


def _holds_values(grid: Grid, rows: Sequence[int], column: Column, *, named: bool) -> bool:
    """Whether most cells are values, and some of them numbers.

    Under a year, in a table headed as one of indicators, they may be events and relations alone.
    """
    cells = _filled(grid, rows, column.index)
    values = [all(isinstance(value.reading, _VALUES) for value in cell) for cell in cells]
    numbers = any(isinstance(cell[0].reading, Amount) for cell in cells)
    dated = named and column.period is not None
    return (numbers or dated) and bool(cells) and sum(values) >= _SHARE * len(values)


def _dated(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], unknown: Sequence[Column]
) -> list[_Dated]:
    values = [c for c in columns if c.role in VALUE_ROLES]
    found: list[_Dated] = []
    for column in sorted([*values, *unknown], key=lambda c: c.index):
        year = _year(grid, rows, column)
        if year is not None:
            found.append(_Dated(column, year, column in unknown))
    return found


def _year(grid: Grid, rows: Sequence[int], column: Column) -> int | None:
    if column.period is not None:
        return column.period.end
    cells = _filled(grid, rows, column.index)
    years = sorted(cell[0].period.end for cell in cells if cell[0].period is not None)
    years = years or _years_before(grid, rows, column.index)
    return years[len(years) // 2] if years and 2 * len(years) >= len(cells) else None


def _years_before(grid: Grid, rows: Sequence[int], column: int) -> list[int]:
    """The years of a column of nothing else before one of values: 起点年 | 起点値."""
    texts = [t for row in rows if column and (t := grid.text(row, column - 1).strip())]
    spans = [parse_span(text) for text in texts]
    told = [span for span in spans if span is not None and has_both_ends(span)]
    return sorted(map(_last_year, told)) if len(told) == len(texts) else []


def _last_year(span: Span) -> int:
    return Period(span, None, StatedIn.CELL).end


def _are_of_indicators(
    grid: Grid,
    rows: Sequence[int],
    columns: Sequence[Column],
    dated: Sequence[_Dated],
    words: Vocabulary,
) -> bool:
    """Whether dated columns lie apart as those of a plan, and their rows count different things."""
    years = [one.year for one in dated]
    known = {c.role for c in columns if c.role in VALUE_ROLES} - {ColumnRole.YEAR}
    if len(set(years)) < len(years):
        return False
    units = units_in(grid, rows, columns)
    if known & {*BASES, ColumnRole.TARGET, ColumnRole.INTERIM}:
        return not (units and all(unit.endswith("円") for unit in units))
    apart = len(years) >= _FEWEST and max(years) - min(years) >= _FAR
    named = any(column.role is ColumnRole.NAME for column in columns)
    said = {header_words(one.column.header) for one in dated}
    differ = len(units) >= _FEWEST
    return apart and not known and len(said) >= _FEWEST and (named or differ)


def _are_known(columns: Sequence[Column]) -> bool:
    """Whether both ends are said: a baseline and a target."""
    roles = {column.role for column in columns}
    return ColumnRole.TARGET in roles and bool(roles & set(BASES))


def _as_between(column: Column, dated: Sequence[_Dated]) -> Column:
    """中継点 2027 between a baseline and a target that are said holds values of its own year.

    Midway between them it is likelier to be aimed at than measured.
    """
    own = next((one for one in dated if one.unknown and one.column is column), None)
    years = [one.year for one in dated if one.column is not column]
    between = own is not None and bool(years) and min(years) < own.year < max(years)
    if own is None or column.period is None or not between or own.year in years:
        return column
    midway = 2 * own.year == min(years) + max(years)
    role = ColumnRole.INTERIM if midway else ColumnRole.YEAR
    return replace(column, role=role, assumed=True, doubted=True)


def _role(one: _Dated, dated: Sequence[_Dated]) -> ColumnRole | None:
    """The role that the year of an unknown column has among those of the others."""
    if not one.unknown:
        return None
    others = [other for other in dated if other is not one]
    bases = [other for other in others if other.column.role in BASES]
    targets = [other for other in others if other.column.role is ColumnRole.TARGET]
    if targets and one.year >= max(other.year for other in targets):
        return None
    if all(one.year < other.year for other in others):
        return ColumnRole.ACTUAL if bases else ColumnRole.BASE
    if not targets and all(one.year > other.year for other in others):
        return ColumnRole.TARGET
    return ColumnRole.YEAR if targets else ColumnRole.INTERIM


def _by_order(
    columns: Sequence[Column], unknown: Sequence[Column], words: Vocabulary
) -> tuple[Column, ...]:
    """Two columns of figures without years, under heads of indicators: from the one to the other.

    Beside a target or a baseline that is said, the one at its other side is the other.
    """
    values = [c for c in columns if c.role in VALUE_ROLES]
    both = sorted([*values, *unknown], key=lambda c: c.index)
    # Heads with units name what the columns count, each another thing.
    if any(column.unit is not None for column in unknown):
        return tuple(columns)
    if len(both) != _FEWEST or not named_as_indicators(columns, words):
        return tuple(columns)
    said = [column.role for column in both if column not in unknown]
    given = {one.index: role for one, role in zip(unknown, _left(said), strict=False)}
    return tuple(
        replace(c, role=given[c.index], assumed=True) if c.index in given else c for c in columns
    )


def _left(said: Sequence[ColumnRole | None]) -> Sequence[ColumnRole]:
    """The roles that are left for columns, beside one that says its own."""
    if not said:
        return ColumnRole.BASE, ColumnRole.TARGET
    if said[0] is ColumnRole.TARGET:
        return (ColumnRole.BASE,)
    return (ColumnRole.TARGET,) if said[0] in BASES else ()
