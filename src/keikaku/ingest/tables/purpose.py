"""What a table is for, by its heads and its rows: indicators, 取組 over years, or anything else."""

import re
from collections.abc import Sequence
from itertools import pairwise

from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Words
from keikaku.core.values.problems import WORDS
from keikaku.core.values.units import is_unit, split_scale
from keikaku.core.years.model import FiscalYear, Year
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, header_words, is_silent, unit_in
from keikaku.ingest.tables.figures import mostly_figures
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

# So many year columns in a row make a table of 取組 over years, not of values.
_YEAR_COLUMNS = 2
_MEASURED = frozenset(
    {ColumnRole.TARGET, ColumnRole.CURRENT, ColumnRole.BASE, ColumnRole.ACTUAL, ColumnRole.INTERIM}
)
_OF_SERIES = (ColumnRole.YEAR, ColumnRole.PLANNED)
_NAMED = frozenset({ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE})
# Heads that only a table of values has beside its years.
_BESIDE_VALUES = frozenset({ColumnRole.NAME, ColumnRole.PART, ColumnRole.UNIT, ColumnRole.COST})
_NUMBER_OF_AIM = re.compile(r"[一-龯]{0,4}目標[0-9]{1,2}[\s:.]+")
# The same where print leaves no space: 目標1幹線バスの維持.
_GLUED_NUMBER = re.compile(r"[一-龯]{0,4}目標(?P<number>[0-9]{1,2})(?=\D)")
_LONG = 30
_HALF = 0.5
_SEVERAL = 2


def can_head(columns: Sequence[Column], words: Vocabulary) -> bool:
    """Whether columns can be the heads of values, whatever the rows under them turn out to be."""
    values = [column for column in columns if column.role in VALUE_ROLES]
    beside = any(column.role in _BESIDE_VALUES for column in columns)
    # 年度 heads the labels as well as a blank does.
    headed = beside or (columns[0].role is None and is_silent(header_words(columns[0].header)))
    return (
        are_of_years(columns)
        or are_of_indicators(columns, words)
        or (headed and len(values) >= _YEAR_COLUMNS)
    )


def are_of_years(columns: Sequence[Column]) -> bool:
    """Years as columns and nothing else of a table of values: R2 R3 R4 R5 R6."""
    years = [column for column in columns if column.role is ColumnRole.YEAR]
    if len(years) < _YEAR_COLUMNS:
        return False
    values = VALUE_ROLES | {ColumnRole.UNIT}
    others = [c for c in columns if c.role in values and c.role is not ColumnRole.YEAR]
    plain = all(isinstance(_span(column), Year | FiscalYear) for column in years)
    ends = [column.period.end for column in years if column.period]
    steps = {before < after for before, after in pairwise(ends) if before != after}
    plain = plain and len(set(ends)) == len(ends) and len(steps) <= 1
    first = next((column for column in columns if column.header.strip()), None)
    led = first is None or first.role is not ColumnRole.YEAR or not columns[0].header.strip()
    return plain and not others and led


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
    series = (sum(c.role is role for c in values) >= _YEAR_COLUMNS for role in _OF_SERIES)
    return named_as_indicators(columns, words) and (any(series) or bool(roles & _MEASURED))


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
    """Numbers over years that are no money: indicators, where a heading says so.

    Rows that all count in one unit, under another head than that of indicators, are the parts of a
    whole: deaths by their causes.
    """
    values = [column for column in columns if column.role in VALUE_ROLES]
    years = [column for column in values if column.role is ColumnRole.YEAR]
    texts = (grid.text(row, column.index) for row in rows for column in values)
    series = bool(years) and len(values) >= _YEAR_COLUMNS and mostly_figures(texts)
    named = any(column.role is ColumnRole.NAME for column in columns)
    own = named or any(column.role is ColumnRole.UNIT for column in columns)
    own = own or len(units_in(grid, rows, columns)) >= _YEAR_COLUMNS
    return series and own and not is_money(grid, rows, words)


def units_in(grid: Grid, rows: Sequence[int], columns: Sequence[Column]) -> set[str]:
    """The units that rows print, in cells of their own, behind figures or in brackets."""
    texts = [t for row in rows for c in columns if (t := grid.text(row, c.index).strip())]
    printed = {text for text in texts if is_unit(text)}
    noted = {unit for text in texts if (unit := unit_in(text)) is not None}
    readings = (value.reading for text in texts for value in parse_cell(text))
    behind = {r.unit for r in readings if isinstance(r, Amount) and r.unit and is_unit(r.unit)}
    return printed | noted | behind


def rows_of_indicators(grid: Grid, rows: Sequence[int], kinds: int, words: Vocabulary) -> bool:
    """Whether the kinds of rows are those of indicators.

    They are with a target, with planned beside actual, and with two things that are planned, as
    plans of services print them (量の見込み over 確保の内容).
    """
    texts = {grid.text(row, kinds).strip() for row in rows}
    found = [kind.role for text in texts if (kind := kind_of_row(text, words)) is not None]
    if ColumnRole.TARGET in found:
        return True
    # Without a name before them several plans are the rows of one table of amounts.
    plans = found.count(ColumnRole.PLANNED) >= _SEVERAL and kinds > 0
    several = ColumnRole.PLANNED in found and (ColumnRole.ACTUAL in found or plans)
    return several and not is_money(grid, rows, words)


def has_twins(columns: Sequence[Column]) -> bool:
    """Whether two columns of values say the same role and year, so that none is what it says."""
    said = [(c.role, c.period and c.period.end) for c in columns if c.role in VALUE_ROLES]
    return len(set(said)) < len(said)


def holds_indicators(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], words: Vocabulary
) -> bool:
    """Whether the cells under the heads are values rather than prose or money."""
    roles = {column.role for column in columns}
    if ColumnRole.TARGET not in roles and not named_as_indicators(columns, words):
        return not is_money(grid, rows, words)
    if named_as_indicators(columns, words):
        return True
    texts = [grid.text(row, c.index) for row in rows for c in columns if c.role in VALUE_ROLES]
    filled = [text for text in texts if text.strip()]
    if _is_of_aims(columns) and filled and all(map(_says_no_value, _without_numbers(filled))):
        return False
    return not filled or sum(map(_is_prose, filled)) <= _HALF * len(filled)


def _is_of_aims(columns: Sequence[Column]) -> bool:
    """Whether targets stand beside names alone: a table of policies and what each aims at."""
    roles = {column.role for column in columns}
    return roles & (VALUE_ROLES | {ColumnRole.UNIT}) == {ColumnRole.TARGET}


def _without_numbers(texts: Sequence[str]) -> list[str]:
    """What aims say behind their numbers; without a space these are only so where they count up."""
    said = [_NUMBER_OF_AIM.sub("", fold(text).strip()) for text in texts]
    found = [_GLUED_NUMBER.match(text) for text in said]
    numbers = [int(number["number"]) for number in found if number is not None]
    counted = len(said) > 1 and numbers == list(range(1, len(said) + 1))
    if not counted or any(map(_counts, said)):
        return said
    return [_GLUED_NUMBER.sub("", text) for text in said]


def _counts(text: str) -> bool:
    """目標1回 is a value, unlike 目標1幹線バスの維持 and 目標2駅のにぎわい."""
    said = [value for value in parse_cell(text) if not value.notes]
    amounts = [value.reading for value in said if isinstance(value.reading, Amount)]
    return any(amount.unit is None or is_unit(amount.unit) for amount in amounts)


def _says_no_value(said: str) -> bool:
    """Whether a cell holds neither a number but that of an aim, nor an event or a sign."""
    return all(isinstance(v.reading, Words) and v.problems == (WORDS,) for v in parse_cell(said))


def _is_prose(text: str) -> bool:
    long = len(text.strip()) > _LONG or "。" in text
    return long and all(isinstance(value.reading, Words) for value in parse_cell(text))


def is_money(grid: Grid, rows: Sequence[int], words: Vocabulary) -> bool:
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
