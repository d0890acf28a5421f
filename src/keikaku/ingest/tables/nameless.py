"""Heads and values without a name, put beside the name of their one indicator."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import squeeze
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import Column, read_header, unit_in
from keikaku.ingest.tables.filled_columns import as_filled
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row, kinds_column
from keikaku.ingest.tables.years_down import years_across
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST_VALUES = 2
# What stands before values and says no more than that.
_VALUES = frozenset({"数値", "値", "指標値", "数", "実数", "推移", "実績", "実績値"})
_KIND = "(?:基準|現状|実績|目標)値?"
_SEVERAL_KINDS = re.compile(rf"{_KIND}(?:(?:[・/、と]|及び|および){_KIND})+")
_IN_BRACKETS = re.compile(r"\([^()]+\)$")
# A sign between two values, which may have a column of its own.
_ARROW = re.compile(r"\s*[→⇒➡⇨➔➜▶►▷»]+\s*")
# Heads under which names may stand, so that what stands over them names none.
_NAMES = frozenset({None, ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE})


@dataclass(frozen=True, slots=True)
class Nameless:
    """Heads none of which can stand over names, and the rows from `body` on under them."""

    grid: Grid
    columns: Sequence[Column]
    body: int


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of an indicator beside its values, under the head that would tell it."""

    head: str
    said: Cell


def nameless(grid: Grid, first: int, end: int, words: Vocabulary) -> Nameless | None:
    """Some rows of a table as heads without a name and values; None for others."""
    if first >= end:
        return None
    part = rows_of(grid, first, end)
    part = years_across(part, words) or part
    head = read_head(part, 0, words)
    if head is None or head.n_rows >= part.n_rows:
        return None
    rows = list(range(head.n_rows, part.n_rows))
    columns = as_filled(part, rows, head.columns, words)
    values = [column for column in columns if column.role in VALUE_ROLES]
    if len(values) < _FEWEST_VALUES or _hold_names(part, rows, columns, words):
        return None
    # 事業費 before years, as their head or in a row below: what is spent in each.
    if any(read_header(0, part.text(row, 0), words).role is ColumnRole.COST for row in (0, *rows)):
        return None
    return Nameless(part, columns, head.n_rows)


def rows_of(grid: Grid, first: int, end: int) -> Grid:
    """Some rows of a table as one of their own."""
    cells = tuple(
        replace(cell, row=cell.row - first, rowspan=min(cell.rowspan, end - cell.row))
        for cell in grid.cells
        if first <= cell.row < end
    )
    return Grid(end - first, grid.n_columns, cells, grid.source, grid.caption)


def _hold_names(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], words: Vocabulary
) -> bool:
    values = [column for column in columns if column.role in VALUE_ROLES]
    others = [column for column in columns if column.role not in VALUE_ROLES]
    kinds = kinds_column(grid, rows, others, words)
    beside = [c for c in others if c.index != kinds and not c.continues]
    return any(
        _can_head_names(column, values) and _can_hold_names(grid, rows, column, words)
        for column in beside
    )


def _can_head_names(column: Column, values: Sequence[Column]) -> bool:
    """Whether names may stand under a head; under 状況 or another word, only before the values."""
    before = any(column.index < value.index for value in values)
    return column.role in _NAMES and (column.role is not None or before)


def _can_hold_names(grid: Grid, rows: Sequence[int], column: Column, words: Vocabulary) -> bool:
    """Whether a column says anything else than what the values of its row are, or what leads on."""
    texts = [text for row in rows if (text := grid.text(row, column.index).strip())]
    return any(kind_of_row(text, words) is None and not _says_nothing(text) for text in texts)


def named(part: Nameless, name: Cell, unit: Cell | None, told: Sequence[Told] = ()) -> Grid:
    """The rows with a column of the name, one of the unit where it is printed, and what is told."""
    grid, body = part.grid, part.body
    idle = [c.index for c in part.columns if c.role in _NAMES and _says_values(part, c.index)]
    unit = unit or next((_unit_beside(part, column) for column in idle), None)
    added = [Told("指標", name), *([Told("単位", unit)] if unit else []), *told]
    cells: list[Cell] = []
    for at, one in enumerate(added):
        of_unit = one.said is unit
        text = (unit_in(one.said.text) or one.said.text.strip()) if of_unit else one.said.text
        place = replace(one.said, column=at, colspan=1)
        cells.append(replace(place, text=one.head, row=0, rowspan=body))
        cells.append(replace(place, text=text, row=body, rowspan=grid.n_rows - body))
    cells += _moved(grid, len(added), {*idle})
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    width = grid.n_columns + len(added)
    return Grid(grid.n_rows, width, ordered, grid.source, grid.caption, body)


def _says_values(part: Nameless, column: int) -> bool:
    """Whether a column says 数値 before the values of each row, or ➡ between, and nothing else."""
    rows = range(part.body, part.grid.n_rows)
    texts = [part.grid.text(row, column).strip() for row in rows]
    return any(texts) and all(_says_nothing(text) for text in texts if text)


def _says_nothing(text: str) -> bool:
    return _says_value(text) or _ARROW.fullmatch(text) is not None


def _says_value(text: str) -> bool:
    """数値, 実績・目標（人）: what any value in a row is, and perhaps its unit."""
    bare = _IN_BRACKETS.sub("", squeeze(text)) if unit_in(text) else squeeze(text)
    return bare in _VALUES or _SEVERAL_KINDS.fullmatch(bare) is not None


def _unit_beside(part: Nameless, column: int) -> Cell | None:
    """The cell in a column of such words that prints the unit of all its rows."""
    cells = [part.grid.at(row, column) for row in range(part.body, part.grid.n_rows)]
    units = {unit_in(cell.text) for cell in cells if cell is not None}
    return cells[0] if len(units) == 1 and None not in units else None


def _moved(grid: Grid, by: int, idle: set[int]) -> Iterator[Cell]:
    """The cells further to the right; those of columns that say nothing are blank."""
    for cell in grid.cells:
        text = "" if cell.column in idle else cell.text
        yield replace(cell, text=text, column=cell.column + by)
