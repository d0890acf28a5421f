"""What a table is for, by its heads and its rows: indicators, 取組 over years, or anything else."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Words
from keikaku.core.values.units import is_unit, split_scale
from keikaku.core.years.model import FiscalYear, Year
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import Column, header_words, is_year
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

# So many year columns in a row make a table of 取組 over years, not of values.
_YEAR_COLUMNS = 2
_MEASURED = frozenset(
    {ColumnRole.TARGET, ColumnRole.CURRENT, ColumnRole.BASE, ColumnRole.ACTUAL, ColumnRole.INTERIM}
)
_NAMED = frozenset({ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE})
# Heads that only a table of values has beside its years.
_BESIDE_VALUES = frozenset({ColumnRole.NAME, ColumnRole.PART, ColumnRole.UNIT, ColumnRole.COST})
# Heads under which no names stand.
_BESIDE = frozenset({ColumnRole.CODE, ColumnRole.OWNER, ColumnRole.UNIT})
_TARGETS = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM})
_LONG = 30
_HALF = 0.5
_FEWEST_FIGURES = 2


def can_head(columns: Sequence[Column], words: Vocabulary) -> bool:
    """Whether columns can be the heads of values, whatever the rows under them turn out to be."""
    values = [column for column in columns if column.role in VALUE_ROLES]
    beside = any(column.role in _BESIDE_VALUES for column in columns)
    headed = beside or not columns[0].header.strip()
    return (
        are_of_years(columns)
        or are_of_indicators(columns, words)
        or (headed and len(values) >= _YEAR_COLUMNS)
    )


def are_of_years(columns: Sequence[Column]) -> bool:
    """Years as columns and nothing else of a table of values: R2 R3 R4 R5 R6."""
    years = [column for column in columns if column.role is ColumnRole.YEAR]
    values = VALUE_ROLES | {ColumnRole.UNIT}
    others = [c for c in columns if c.role in values and c.role is not ColumnRole.YEAR]
    plain = all(isinstance(_span(column), Year | FiscalYear) for column in years)
    ends = [column.period.end for column in years if column.period]
    steps = {before < after for before, after in pairwise(ends) if before != after}
    plain = plain and len(set(ends)) == len(ends) and len(steps) <= 1
    first = next((column for column in columns if column.header.strip()), None)
    led = first is None or first.role is not ColumnRole.YEAR or not columns[0].header.strip()
    return len(years) >= _YEAR_COLUMNS and plain and not others and led


def _span(column: Column) -> object:
    """The year that is all that a head says, also where its era stands in another line."""
    return parse_span(column.header) or (column.period.span if column.period else None)


def are_of_indicators(columns: Sequence[Column], words: Vocabulary) -> bool:
    """A target beside another value or a name, or what is headed as an indicator with a value.

    Under other names (項目, 区分) values without a target are no indicators, but where planned
    values stand beside actual ones: a table of population or money has such heads too.
    """
    roles = {column.role for column in columns}
    values = [column for column in columns if column.role in VALUE_ROLES]
    if ColumnRole.TARGET in roles:
        return len(values) > 1 or bool(roles & _NAMED)
    if {ColumnRole.PLANNED, ColumnRole.ACTUAL} <= roles:
        return len(values) < len([column for column in columns if column.header.strip()])
    return named_as_indicators(columns, words) and bool(roles & _MEASURED)


def named_as_indicators(columns: Sequence[Column], words: Vocabulary) -> bool:
    """Whether the head of the names says 指標, KPI or KGI."""
    heads = [squeeze(c.header) for c in columns if c.role is ColumnRole.NAME]
    return any(word in head for head in heads for word in words.outline["indicator"])


def says_indicators(text: str, words: Vocabulary) -> bool:
    """Whether a heading or caption says 指標, KPI or 数値目標."""
    squeezed = squeeze(text)
    known = (*words.outline["indicator"], *words.outline["numerical_target"])
    return any(word in squeezed for word in known)


def holds_series(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], words: Vocabulary
) -> bool:
    """Numbers over years that are no money: indicators, where a heading says so."""
    values = [column for column in columns if column.role in VALUE_ROLES]
    years = [column for column in values if column.role is ColumnRole.YEAR]
    texts = (grid.text(row, column.index) for row in rows for column in values)
    series = bool(years) and len(values) >= _YEAR_COLUMNS and mostly_figures(texts)
    return series and not _is_money(grid, rows, words)


def rows_of_indicators(grid: Grid, rows: Sequence[int], kinds: int, words: Vocabulary) -> bool:
    """Whether the kinds of rows are those of indicators: a target, or planned beside actual."""
    texts = {grid.text(row, kinds).strip() for row in rows}
    said = {kind.role for text in texts if (kind := kind_of_row(text, words)) is not None}
    if ColumnRole.TARGET in said:
        return True
    return {ColumnRole.PLANNED, ColumnRole.ACTUAL} <= said and not _is_money(grid, rows, words)


def has_twins(columns: Sequence[Column]) -> bool:
    """Whether two columns of values say the same role and year, so that none is what it says."""
    said = [(c.role, c.period and c.period.end) for c in columns if c.role in VALUE_ROLES]
    return len(set(said)) < len(said)


def as_filled(grid: Grid, rows: Sequence[int], columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with the roles that their cells show, where the heads alone mislead.

    基準年 over years dates 基準値; 成果目標 over names, before 目標値, names what is measured.
    """
    values = [column for column in columns if column.role in VALUE_ROLES]
    dated = list(columns)
    for column in values if len(values) > 1 else []:
        _tell_years(grid, rows, dated, column)
    first = next((column for column in dated if column.role in _TARGETS), None)
    if first is None or not _names_targets(grid, rows, dated, first):
        return tuple(dated)
    renamed = replace(first, role=ColumnRole.NAME)
    return tuple(renamed if column is first else column for column in dated)


_YEARS_OF = {
    ColumnRole.BASE: ColumnRole.BASE_YEAR,
    ColumnRole.CURRENT: ColumnRole.BASE_YEAR,
    ColumnRole.TARGET: ColumnRole.TARGET_YEAR,
}


def _tell_years(grid: Grid, rows: Sequence[int], columns: list[Column], column: Column) -> None:
    """Give a column that holds years its role, and its own to the one beside it under its head."""
    texts = [text for row in rows if (text := grid.text(row, column.index).strip())]
    if column.role not in _YEARS_OF or 2 * sum(map(is_year, texts)) <= len(texts):
        return
    beside = [c for c in columns if c.continues and c.group == column.index]
    for other in beside[:1]:
        columns[other.index] = replace(column, index=other.index, group=column.index)
    columns[column.index] = replace(column, role=_YEARS_OF[column.role], group=column.index)


def _names_targets(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], first: Column
) -> bool:
    """Whether the first of several targets holds words, and nothing before it can be a name."""
    others = [c for c in columns if c.role in VALUE_ROLES and c is not first]
    before = [c for c in columns[: first.index] if c.header.strip() and c.role not in _BESIDE]
    again = any(column.role in _TARGETS for column in others)
    numbers = _share_of_numbers(grid, rows, first.index) > 0
    return again and not before and not numbers and all(c.index > first.index for c in others)


def _share_of_numbers(grid: Grid, rows: Sequence[int], column: int) -> float:
    texts = [text for row in rows if (text := grid.text(row, column).strip())]
    return sum(map(_is_figure, texts)) / len(texts) if texts else 0.0


def holds_indicators(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], words: Vocabulary
) -> bool:
    """Whether the cells under the heads are values rather than prose or money."""
    roles = {column.role for column in columns}
    if ColumnRole.TARGET not in roles and not named_as_indicators(columns, words):
        return not _is_money(grid, rows, words)
    if named_as_indicators(columns, words):
        return True
    texts = [grid.text(row, c.index) for row in rows for c in columns if c.role in VALUE_ROLES]
    filled = [text for text in texts if text.strip()]
    return not filled or sum(map(_is_prose, filled)) <= _HALF * len(filled)


def _is_prose(text: str) -> bool:
    long = len(text.strip()) > _LONG or "。" in text
    return long and all(isinstance(value.reading, Words) for value in parse_cell(text))


def word_of_indicators(grid: Grid, rows: Sequence[int], words: Vocabulary) -> str | None:
    """A word such as 成果指標 or 目標値 by which rows with numbers may hold indicators."""
    figures = [
        (row, column)
        for row in rows
        for column in range(1, grid.n_columns)
        if grid.starts_at(row, column) and (text := grid.text(row, column).strip())
        if _is_figure(text)
    ]
    if len(figures) < _FEWEST_FIGURES or _is_money(grid, rows, words):
        return None
    columns, lines = {column for _, column in figures}, {row for row, _ in figures}
    cells = (cell for row in rows for cell in grid.row_cells(row))
    return next((c.text.strip() for c in cells if _speaks_of(c, columns, lines, words)), None)


def _speaks_of(cell: Cell, columns: set[int], rows: set[int], words: Vocabulary) -> bool:
    """Whether a cell names indicators, or targets that stand under it or beside it."""
    role, plain = exact_role(header_words(cell.text), words), squeeze(cell.text)
    named = any(word in plain for word in words.outline["indicator"])
    targeted = cell.column in columns or cell.row in rows
    return (role is ColumnRole.TARGET and targeted) or (role is ColumnRole.NAME and named)


def _is_money(grid: Grid, rows: Sequence[int], words: Vocabulary) -> bool:
    """Whether most rows name or count what is spent."""
    spent = [_names_money(grid.row(row), words) for row in rows if any(grid.row(row))]
    return sum(spent) > _HALF * len(spent)


def _names_money(texts: Sequence[str], words: Vocabulary) -> bool:
    first = next((header_words(text) for text in texts if text.strip()), "")
    units = (split_scale(text.strip())[1] for text in texts if is_unit(text))
    named = any(word in first for word in words.rows["cost"])
    return (named and not first.endswith(words.rows["rate"])) or "円" in units


def holds_figures(grid: Grid, rows: Sequence[int], columns: Sequence[Column]) -> bool:
    """Whether most filled cells under the years are numbers: a budget, a population."""
    years = [column.index for column in columns if column.role is ColumnRole.YEAR]
    return mostly_figures(grid.text(row, column) for row in rows for column in years)


def mostly_figures(texts: Iterable[str]) -> bool:
    """Whether most of the texts that are not blank are bare numbers or numbers with a unit."""
    figures = [_is_figure(text) for text in texts if text.strip()]
    return 2 * sum(figures) > len(figures)


def _is_figure(text: str) -> bool:
    """A number without a unit or with a known one: 1,200 and 3人, unlike 1棟改修."""
    return all(
        isinstance(value.reading, Amount)
        and (value.reading.unit is None or is_unit(value.reading.unit))
        and not value.notes
        for value in parse_cell(text)
    )
