"""Tables whose columns and rows a reader inferred: which of their rows leave no doubt.

A row that fills each column of values with one value on one line, as most others do, can have been
cut in no other way. It is not doubted cell by cell; its table is, once. Where the pitch of the
lines tells the rows, their names and values may have several lines, and a name may hold for several
rows. A card that has nothing but
two heads or more, and one value under each, is not doubted at all.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.lines.slices import is_figure, is_words
from keikaku.ingest.reader_flags import shortened
from keikaku.ingest.tables.shifted_heads import SHIFTED

GUESSED = "table.grid_doubtful"
_SHARE = 0.5
_FEWEST = 2
_LINES = 2
# An arrow that leads from column to column may have a line of its own.
_ARROW = re.compile(r"^\s*[→⇒➡⇨➔➜▶►]\s*|\s*[→⇒➡⇨➔➜▶►]\s*$")


def with_sure_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; the doubt of inferred edges only where it is one, and at its table."""
    return [_settled(block, block.grid) if block.grid is not None else block for block in blocks]


def guessed_tables(blocks: Iterable[Block], read: Collection[int]) -> Iterator[tuple[int, Doubt]]:
    """A doubt for each table of inferred rows or heads that was read, and its order."""
    for block in blocks:
        if block.grid is None or block.order not in read:
            continue
        first = next((cell.text.strip() for cell in block.grid.cells if cell.text.strip()), "")
        for code in (GUESSED, SHIFTED):
            if code in block.flags:
                yield block.order, Doubt(code, None, {"text": shortened(first)}, block.source)


def _settled(block: Block, grid: Grid) -> Block:
    rows = range(grid.n_rows)
    if not all(GUESSED in cell.flags for row in rows for cell in grid.row_cells(row)):
        return block
    if _is_card(grid):
        cells = tuple(map(_without_doubt, grid.cells))
        return replace(block, grid=replace(grid, cells=cells))
    columns = _value_columns(grid)
    heads = next((row for row in rows if _has_value(grid, row, columns)), grid.n_rows)
    body = range(heads, grid.n_rows)
    sure = {row for row in body if _is_sure(grid, row, columns)}
    fewest = 1 if grid.told_rows else _FEWEST
    if _heads_come_again(grid, heads) or not _are_sure_heads(grid, heads):
        return block
    if len(sure) < max(fewest, _SHARE * len(body)):
        return block
    sure |= set(range(heads))
    settled = _without if grid.told_rows else _without_doubt
    cells = tuple(settled(cell) if cell.row in sure else cell for cell in grid.cells)
    return replace(block, grid=replace(grid, cells=cells), flags=(*block.flags, GUESSED))


def _are_sure_heads(grid: Grid, heads: int) -> bool:
    """Whether the heads are one of each column, or on two lines that leave no column open.

    A head that reaches over several columns is one word, has one of each of them under it, and no
    place beside it is blank to which it could reach as well. That of the names may reach over
    their labels.
    """
    columns = [column for column in range(grid.n_columns) if _says_something(grid, column)]
    if all(grid.starts_at(row, column) for row in range(heads) for column in columns):
        upper, lower = ([grid.text(row, column).strip() for column in columns] for row in (0, 1))
        return heads != _LINES or not _may_reach_on(upper, lower)
    across = [cell for cell in grid.row_cells(0) if cell.row == 0 and cell.colspan > 1]
    if grid.told_rows and not across:
        return heads == _LINES and all(map(_reach_to_the_right, _upper_heads(grid, columns)))
    if grid.told_rows and heads == 1:
        return all(cell.column == 0 for cell in across)
    return heads == _LINES and _are_over_their_own(grid, across, columns)


def _are_over_their_own(grid: Grid, across: Sequence[Cell], columns: Sequence[int]) -> bool:
    filled = all(grid.text(row, column).strip() for row in (0, 1) for column in columns)
    under = [c for cell in across for c in range(cell.column, cell.column + cell.colspan)]
    parted = all(grid.starts_at(1, column) for column in under)
    return filled and parted and all(len(cell.text.split()) == 1 for cell in across)


def _upper_heads(grid: Grid, columns: Sequence[int]) -> Iterator[list[str]]:
    """What stands over the heads of columns that lie between heads of two lines."""
    run: list[str] = []
    for column in columns:
        if grid.starts_at(1, column):
            # A column without a head of its own leaves open whose it is.
            named = bool(grid.text(1, column).strip())
            run = [*run, grid.text(0, column).strip()] if named else ["", *run]
        elif run:
            yield run
            run = []
    if run:
        yield run


def _reach_to_the_right(heads: Sequence[str]) -> bool:
    """Whether heads can reach over the blank places behind them alone.

    One that has blank places before it as well may stand in their middle.
    """
    around = zip(heads, heads[1:], [*heads[2:], heads[-1]], strict=False)
    amid = any(head and not before and not behind for before, head, behind in around)
    return bool(heads[0]) and not amid


def _says_something(grid: Grid, column: int) -> bool:
    """Whether more than arrows stand in a column."""
    return any(_bare(grid.text(row, column)) for row in range(grid.n_rows))


def _heads_come_again(grid: Grid, heads: int) -> bool:
    """Whether a row below says what the heads say: there another table begins."""
    said = [
        {cell.text for cell in grid.row_cells(row) if cell.row == row and cell.text.strip()}
        for row in range(grid.n_rows)
    ]
    return any(len(said[row] & set().union(*said[:heads])) > 1 for row in range(heads, grid.n_rows))


def _may_reach_on(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether heads over others have a blank place beside them, over which they may stand too.

    目標 in the middle over R8 and R11 stands beside 現状 as well as over both.
    """
    over = [bool(above) for above, below in zip(upper, lower, strict=True) if below]
    return sum(over) >= _FEWEST and not all(over)


def _is_card(grid: Grid) -> bool:
    """Whether a table is heads, and one value on one line under each."""
    if grid.n_rows != _FEWEST or grid.n_columns < _FEWEST:
        return False
    if any(cell.rowspan > 1 or cell.colspan > 1 for cell in grid.cells):
        return False
    heads, values = (grid.row(row) for row in range(_FEWEST))
    headed = all(text.strip() and not is_figure(text) for text in heads)
    return headed and all(is_figure(text) and "\n" not in _bare(text) for text in values)


def _bare(text: str) -> str:
    return _ARROW.sub("", text).strip()


def _without_doubt(cell: Cell) -> Cell:
    """A cell of a sure row. A text of several lines may have got one of its neighbour."""
    return cell if "\n" in _bare(cell.text) else _without(cell)


def _without(cell: Cell) -> Cell:
    return replace(cell, flags=tuple(flag for flag in cell.flags if flag != GUESSED))


def _value_columns(grid: Grid) -> list[int]:
    """The columns behind the names most texts of which are figures."""
    found = []
    for column in range(1, grid.n_columns):
        texts = [grid.text(row, column).strip() for row in range(1, grid.n_rows)]
        figures = sum(is_figure(text) for text in texts if text)
        if figures > _SHARE * len(texts):
            found.append(column)
    return found


def _has_value(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    return any(is_figure(grid.text(row, column)) for column in columns)


def _is_sure(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether a row has a name and one value on one line in each column of values."""
    alone = columns if grid.told_rows else range(grid.n_columns)
    cells = [grid.at(row, column) for column in alone]
    if any(cell is None or cell.rowspan > 1 or cell.colspan > 1 for cell in cells):
        return False
    values = [grid.text(row, column).strip() for column in columns]
    plain = all(text and (grid.told_rows or "\n" not in text) for text in values)
    known = plain and all(is_figure(text) or is_words(text) for text in values)
    return known and bool(values) and bool(grid.text(row, 0).strip())
