"""The head of a region: the lines of column heads, and what they say of each column together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from keikaku.core.remembered import remembered, remembered_with
from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Missing, Range, Reason, Relative
from keikaku.core.values.units import is_unit
from keikaku.core.years.eras import era_named
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import Column, header_words, is_silent, is_year, read_header
from keikaku.ingest.tables.head_paths import read_path
from keikaku.ingest.tables.head_years import completed_years, has_bare_year
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_HEAD = 60
# Heads of figures that say nothing of what they are.
_FIGURES = ("指標値", "KPI値", "kpi値")
# More lines of heads than this are no head.
_MOST_LINES = 4
_SEVERAL = 2
_DIVIDED = VALUE_ROLES | {ColumnRole.YEAR_BESIDE}
# What may stand under a head of values.
_PARTS = _DIVIDED | {ColumnRole.DERIVED, ColumnRole.COST, ColumnRole.REMARKS}
_STATES_UNIT = re.compile(r"[\[(（［【〔]?\s*単位")
_ERA_NUMBER = re.compile(r"(?:元|[0-9]{1,2})年度?")


@dataclass(frozen=True, slots=True)
class Head:
    """The columns and the number of lines that name them."""

    columns: tuple[Column, ...]
    n_rows: int = 1


@remembered_with  # a table is looked at in one form after the other
def read_head(grid: Grid, row: int, words: Vocabulary) -> Head | None:
    """The head that begins at a row; None when the row holds numbers or long text, so is none."""
    lines = [completed_years(grid, row, words)]
    texts = [lines[0].get(index, text) for index, text in enumerate(_texts(grid, row))]
    if any(len(text) > _LONGEST_HEAD or _is_amount(text, words) for text in texts):
        return None
    head = Head(_columns(grid, row, lines, words))
    for below in range(row + 1, min(row + _MOST_LINES, grid.n_rows)):
        years = completed_years(grid, below, words)
        if not _goes_on(grid, row, head, years, words):
            break
        lines.append(years)
        head = Head(_columns(grid, row, lines, words), len(lines))
    return head


def _texts(grid: Grid, row: int) -> list[str]:
    """The texts of a row, a merged one where it begins only."""
    return [
        grid.text(row, column) if grid.starts_at(row, column) else ""
        for column in range(grid.n_columns)
    ]


@remembered  # each row is asked whether it is a head, in every form of its table
def is_number(text: str) -> bool:
    """Whether a cell holds a value rather than words, an event or a year; 単位 - states none."""
    if not text.strip() or parse_span(text) is not None or _STATES_UNIT.match(text.strip()):
        return False
    readings = [value.reading for value in parse_cell(text)]
    if any(isinstance(r, Missing) and r.reason is Reason.BLANK for r in readings):
        return False
    return all(isinstance(r, Amount | Range | Relative | Missing) for r in readings)


def _goes_on(grid: Grid, row: int, head: Head, years: Mapping[int, str], words: Vocabulary) -> bool:
    """Whether the row under a head is one more line of it, with `years` of its own."""
    below, columns = row + head.n_rows, head.columns
    texts = [years.get(i, _new_text(grid, below, i)) for i in range(grid.n_columns)]
    # The numbers of rows may have begun beside the heads already.
    numbered = {column.index for column in columns if column.role is ColumnRole.CODE}
    filled = [i for i, text in enumerate(texts) if text.strip() and i not in numbered]
    said = [texts[index] for index in filled]
    if _labels_reach(grid, row, below, columns):
        return not any(len(text) > _LONGEST_HEAD or _is_amount(text, words) for text in said)
    if _hangs_from(grid, row, below) or _repeats(grid, below, columns):
        return _says_heads(said, words)
    over = {index: _head_over(columns, index) for index in filled}
    if _dates_heads(said) and filled[0] > 0 and None not in over.values():
        return True
    labels = {i for i, head in over.items() if head is not None and _is_label(head, columns)}
    if _parts_groups(filled, columns):
        labels |= {index for index, head in over.items() if head is None}
    parts = [texts[index] for index in filled if index not in labels]
    if len(parts) < len(filled) and len(parts) < _SEVERAL:
        return False
    if not parts or not all(_is_part_of_head(text, words) for text in parts):
        return False
    under = [head for index, head in over.items() if index not in labels]
    return all(head is not None and _can_be_divided(head) for head in under)


def _dates_heads(texts: Sequence[str]) -> bool:
    """Whether a line has nothing but years, several of them, which date the heads over them."""
    return len(texts) >= _SEVERAL and all(map(is_year, texts))


def _parts_groups(filled: Sequence[int], columns: Sequence[Column]) -> bool:
    """Whether a line of nothing but heads of values has more under it than it has heads.

    It groups the heads below, and those of the labels stand in the line below alone.
    """
    over = [column for column in columns if column.header.strip()]
    if len(over) < _SEVERAL or any(column.role not in VALUE_ROLES for column in over):
        return False
    return len(over) < sum(index >= over[0].index for index in filled)


def _is_label(head: Column, columns: Sequence[Column]) -> bool:
    """Whether a head stands before all heads of values, over what labels the rows."""
    first = next((column.index for column in columns if column.role in VALUE_ROLES), None)
    return first is not None and head.index < first


def _labels_reach(grid: Grid, row: int, below: int, columns: Sequence[Column]) -> bool:
    """Whether every head before the values reaches down into a row, which so is one of heads."""
    before = list(takewhile(lambda column: column.role not in VALUE_ROLES, columns))
    cells = [grid.at(below, column.index) for column in before]
    reach = [cell is not None and row <= cell.row < below for cell in cells]
    return len(before) < len(columns) and bool(reach) and all(reach)


def _new_text(grid: Grid, row: int, column: int) -> str:
    """What a row says that the one above does not, where a cell begins."""
    text = grid.text(row, column) if grid.starts_at(row, column) else ""
    return "" if text == grid.text(row - 1, column) else text


def _repeats(grid: Grid, below: int, columns: Sequence[Column]) -> bool:
    """Whether a row prints the heads of names and the like again, as spreadsheets fill merges."""
    again = (grid.text(below, column.index) == column.header for column in columns if column.role)
    return any(again)


def _can_be_divided(head: Column) -> bool:
    """A head of values, or one of unknown words over years: 第7期 over R6, R7 and R8."""
    return head.role in _DIVIDED or head.role is None


def _hangs_from(grid: Grid, row: int, below: int) -> bool:
    """Whether a cell of the lines above reaches into this row, or the medium calls it a head."""
    cells = (grid.at(below, column) for column in range(grid.n_columns))
    reaching = any(cell is not None and row <= cell.row < below for cell in cells)
    return reaching or below < grid.header_rows


def _says_heads(texts: Sequence[str], words: Vocabulary) -> bool:
    """Whether most of the texts are years, units and roles, and none is a number."""
    if any(len(text) > _LONGEST_HEAD or _is_amount(text, words) for text in texts):
        return False
    said = [_is_part_of_head(t, words) or read_header(0, t, words).role is not None for t in texts]
    return 2 * sum(said) >= len(said)


def _is_amount(text: str, words: Vocabulary) -> bool:
    """Whether a text is a value, and neither 4年度 nor 目標 2029."""
    if not is_number(text) or _ERA_NUMBER.fullmatch(squeeze(text)):
        return False
    return not has_bare_year(text, words)


def _head_over(columns: Sequence[Column], index: int) -> Column | None:
    """The head over a column, or the one at its left that reaches over it."""
    return next((c for c in reversed(columns[: index + 1]) if c.header.strip()), None)


def _is_part_of_head(text: str, words: Vocabulary) -> bool:
    rest = header_words(text)
    if not rest:
        return bool(find_spans(fold(text))) or is_unit(squeeze(text).strip("()"))
    if rest in words.columns["early"] or rest in words.columns["final"] or era_named(rest):
        return True
    if _ERA_NUMBER.fullmatch(rest) or is_unit(rest):
        return True
    return is_silent(rest) or exact_role(rest, words) in _PARTS


def _columns(
    grid: Grid, row: int, lines: Sequence[Mapping[int, str]], words: Vocabulary
) -> tuple[Column, ...]:
    """The columns under the `lines` of heads that begin at a row, each with its completed years."""
    columns = [
        _column(index, list(_over(grid, row, len(lines), index)), lines, row, words)
        for index in range(grid.n_columns)
    ]
    return tuple(_without_years_of_nothing(_under_one_title(_with_aims(columns))))


def _with_aims(columns: Sequence[Column]) -> Sequence[Column]:
    """指標値 beside 目標年月 is the target, where no other head says so."""
    roles = {column.role for column in columns}
    if ColumnRole.TARGET_YEAR not in roles or ColumnRole.TARGET in roles:
        return columns
    figures = [c for c in columns if header_words(c.header).endswith(_FIGURES)]
    if len(figures) != 1:
        return columns
    return [replace(c, role=ColumnRole.TARGET) if c in figures else c for c in columns]


def _under_one_title(columns: Sequence[Column]) -> Sequence[Column]:
    """Years under one head of unknown words (第2期計画期間): it tells none of them from another."""
    years = [column for column in columns if column.of_years]
    titles = {column.label for column in years}
    if len(years) < _SEVERAL or len(titles) > 1 or any(c.role in VALUE_ROLES for c in columns):
        return columns
    return [replace(c, role=ColumnRole.YEAR, assumed=True) if c.of_years else c for c in columns]


def _without_years_of_nothing(columns: Sequence[Column]) -> Iterator[Column]:
    """年度 before all values is the head of the labels: beside it stands nothing that it dates."""
    dated = False
    for column in columns:
        dated = dated or column.role in VALUE_ROLES
        beside = column.role is ColumnRole.YEAR_BESIDE and not dated
        yield replace(column, role=None) if beside else column


def _column(
    index: int,
    cells: Sequence[Cell],
    lines: Sequence[Mapping[int, str]],
    row: int,
    words: Vocabulary,
) -> Column:
    group = min((cell.column for cell in cells), default=index)
    if cells and all(cell.column < index and cell.colspan > 1 for cell in cells):
        return Column(index, None, "", group=group, continues=True)
    texts = tuple(lines[cell.row - row].get(cell.column, cell.text) for cell in cells)
    header = " ".join(cell.text for cell in cells)
    return _under(texts, header, index, group, words)


@lru_cache(maxsize=4096)  # the same heads stand over table after table
def _under(
    texts: tuple[str, ...], header: str, index: int, group: int, words: Vocabulary
) -> Column:
    """The column under some heads, printed as `header`."""
    return replace(read_path(texts, words), index=index, header=header, group=group)


def _over(grid: Grid, row: int, depth: int, index: int) -> Iterator[Cell]:
    """The heads over a column from the top; a blank one over a filled one is that at its left."""
    last: Cell | None = None
    for at in range(row, row + depth):
        cell = grid.at(at, index)
        if cell is not None and (cell.row < row or (at > row and is_number(cell.text))):
            continue
        if cell is not None and depth > 1 and _is_dated_title(grid, cell):
            continue
        if (cell is None or not cell.text.strip()) and _is_filled_below(
            grid, row + depth, at, index
        ):
            cell = _at_left(grid, at, index)
        again = last is not None and cell is not None and cell.text == last.text
        if cell is not None and cell.text.strip() and cell is not last and not again:
            yield cell
            last = cell


def _is_dated_title(grid: Grid, cell: Cell) -> bool:
    """A line over the whole table that says a year: 計画期間：令和7年度～令和11年度."""
    return cell.colspan == grid.n_columns and bool(find_spans(fold(cell.text)))


def _is_filled_below(grid: Grid, end: int, row: int, index: int) -> bool:
    return any(grid.text(at, index).strip() for at in range(row + 1, end))


def _at_left(grid: Grid, row: int, index: int) -> Cell | None:
    """The nearest filled head at the left, in a medium that does not say what it reaches over."""
    cells = (grid.at(row, column) for column in range(index - 1, -1, -1))
    found = next((cell for cell in cells if cell is not None and cell.text.strip()), None)
    merged = found is not None and (found.colspan > 1 or found.rowspan > 1)
    return None if merged else found


def n_cells(grid: Grid, row: int) -> int:
    """How many cells the document gives a row, blank ones counted."""
    return sum(grid.at(row, column) is not None for column in range(grid.n_columns))
