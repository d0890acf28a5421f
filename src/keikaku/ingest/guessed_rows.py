"""Tables whose columns and rows a reader inferred: which of their rows leave no doubt.

A row that fills each column of values with one value on one line, as most others do, can have been
cut in no other way. It is not doubted cell by cell; its table is, once. Where the pitch of the
lines tells the rows, their names and values may have several lines, and a name may hold for several
rows; elsewhere what holds for several rows is doubted, and what stands behind it is not. A card
that has nothing but two heads or more, and one value under each, is not doubted at all.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from keikaku.core.values.cells import parse_cell
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
    begin = next((row for row in rows if _has_value(grid, row, columns)), grid.n_rows)
    heads = _heads(grid, begin)
    if _heads_come_again(grid, begin) or not _are_sure_heads(grid, heads, columns):
        return block
    names = _columns_of_rows(grid, begin)
    sure = {row: _sure_columns(grid, row, columns, names) for row in range(begin, grid.n_rows)}
    fewest = 1 if grid.told_rows else _FEWEST
    if sum(map(bool, sure.values())) < max(fewest, _SHARE * len(sure)):
        return block
    sure |= dict.fromkeys(range(begin), range(grid.n_columns))
    settled = _without if grid.told_rows else _without_doubt
    cells = tuple(
        settled(cell)
        if cell.column in sure[cell.row] and not _may_be_more(cell, grid, begin, columns)
        else cell
        for cell in grid.cells
    )
    return replace(block, grid=replace(grid, cells=cells), flags=(*block.flags, GUESSED))


def _may_be_more(cell: Cell, grid: Grid, begin: int, values: Sequence[int]) -> bool:
    """Whether a cell of a sure row may reach further, or hold a number beside its words.

    当初 30 stands behind the values of a row and over 改訂後 45, which is of the same row.
    """
    if cell.row < begin:
        reaches = cell.row + cell.rowspan
        return begin < reaches < grid.n_rows
    other = cell.column > values[0] and cell.column not in values
    return other and any(map(str.isdigit, cell.text))


def _heads(grid: Grid, begin: int) -> list[int]:
    """The rows in which heads begin; not what a form says over them, nor titles of groups below."""
    over = range(max(begin - 1, 0))
    first = next((row for row in over if not _is_label_and_text(grid, row)), over.stop)
    found = [row for row in range(first, begin) if _begin_in(grid, row)]
    while len(found) > 1 and _is_group(grid, found[-1]):
        found.pop()
    return found


def _begin_in(grid: Grid, row: int) -> list[Cell]:
    """The cells that begin in a row and say something."""
    return [cell for cell in grid.row_cells(row) if cell.row == row and cell.text.strip()]


def _is_label_and_text(grid: Grid, row: int) -> bool:
    """Whether a row has one label, as 内容 and 目的 are, and one text beside it."""
    cells = _begin_in(grid, row)
    return len(cells) == _FEWEST and all(cell.rowspan == 1 for cell in cells)


def _is_group(grid: Grid, row: int) -> bool:
    """Whether a row is a title on one line, which stands at the left of it."""
    cells = _begin_in(grid, row)
    return len(cells) == 1 and not cells[0].column and "\n" not in cells[0].text.strip()


def _columns_of_rows(grid: Grid, begin: int) -> range:
    """The columns that tell of each row; not those of a label that holds for all and their head."""
    labels = 0
    while labels < grid.n_columns and _holds_for_all(grid.at(begin, labels), grid, begin):
        labels += 1
    return range(labels, grid.n_columns)


def _holds_for_all(cell: Cell | None, grid: Grid, begin: int) -> bool:
    return cell is not None and cell.row < begin and cell.row + cell.rowspan == grid.n_rows


def _are_sure_heads(grid: Grid, heads: Sequence[int], values: Sequence[int]) -> bool:
    """Whether the heads are one of each column, or on two lines that leave no column open.

    A head that reaches over several columns is one word, has one of each of them under it or is
    that of the names and their parts, and no place beside it is blank to which it could reach too.
    """
    columns = [column for column in range(grid.n_columns) if _says_something(grid, column)]
    lines = [[grid.text(row, column).strip() for column in columns] for row in heads]
    if all(grid.starts_at(row, column) for row in heads for column in columns):
        return len(lines) != _LINES or not _may_reach_on(*lines)
    across = [cell for cell in _begin_in(grid, heads[0]) if cell.colspan > 1]
    if grid.told_rows and not across:
        runs = _upper_heads(grid, heads, columns)
        return len(lines) == _LINES and all(map(_reach_to_the_right, runs))
    whole = all(len(cell.text.split()) == 1 for cell in across)
    parted = all(_is_parted(grid, cell, heads[1:], values) for cell in across)
    return len(lines) <= _LINES and all(lines[0]) and parted and whole


def _is_parted(grid: Grid, head: Cell, lower: Sequence[int], values: Sequence[int]) -> bool:
    """Whether each column under a head has one of its own, or none is one of values."""
    under = range(head.column, head.column + head.colspan)
    own = [
        grid.starts_at(row, column) and grid.text(row, column) for row in lower for column in under
    ]
    return all(own) if any(own) else not set(under) & set(values)


def _upper_heads(grid: Grid, heads: Sequence[int], columns: Sequence[int]) -> Iterator[list[str]]:
    """What stands over the heads of columns that lie between heads of two lines."""
    run: list[str] = []
    for column in columns:
        if grid.starts_at(heads[-1], column):
            # A column without a head of its own leaves open whose it is.
            named = bool(grid.text(heads[-1], column).strip())
            run = [*run, grid.text(heads[0], column).strip()] if named else ["", *run]
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
        own = (
            grid.text(row, column) for row in range(1, grid.n_rows) if grid.starts_at(row, column)
        )
        texts = [text.strip() for text in own if text.strip()]
        if sum(map(is_figure, texts)) > _SHARE * len(texts):
            found.append(column)
    return found


def _has_value(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    return any(is_figure(grid.text(row, column)) for column in columns)


def _sure_columns(grid: Grid, row: int, values: Sequence[int], names: range) -> range:
    """The columns of a row that leave no doubt; none where it lacks a name or a value.

    It has one value on one line in each column of values. Left of a label that holds for several
    rows it may be doubted how far each reaches.
    """
    cells = [grid.at(row, column) for column in values]
    # Where rows are told, 基準値 in the middle beside 目標 and 実績 holds for just these.
    high = grid.n_rows if grid.told_rows else 1
    if any(cell is None or cell.rowspan > high or cell.colspan > 1 for cell in cells):
        return range(0)
    texts = _without_years_to_come([grid.text(row, column).strip() for column in values])
    plain = all(text and (grid.told_rows or "\n" not in text) for text in texts)
    known = plain and all(is_figure(text) or is_words(text) for text in texts)
    known = known and not any(map(_holds_several, grid.row(row)[names.start + 1 :]))
    if not (known and texts and grid.text(row, names.start).strip()):
        return range(0)
    return range(0 if grid.told_rows else _behind_labels(grid, row, names), grid.n_columns)


def _holds_several(text: str) -> bool:
    """Whether a text holds several values: 協定締結数1社(H28)1社(H29) may be of several lines."""
    return any(map(str.isdigit, text)) and len(parse_cell(text)) > 1


def _without_years_to_come(texts: Sequence[str]) -> Sequence[str]:
    """The values of a row; at the end of a row of 実績 those of later years are blank."""
    filled = next((n for n in range(len(texts), 0, -1) if texts[n - 1]), 0)
    return texts[:filled] if filled >= _FEWEST else texts


def _behind_labels(grid: Grid, row: int, names: range) -> int:
    """The first column behind all texts of a row that hold for others too; 0 where none does."""
    cells = [cell for cell in map(grid.at, [row] * len(names), names) if cell is not None]
    wide = [cell for cell in cells if cell.rowspan > 1 or cell.colspan > 1]
    return max((cell.column + cell.colspan for cell in wide), default=0)
