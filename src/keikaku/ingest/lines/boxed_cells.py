"""Single cells each of which blank lines part from all others, so that a gap tells no row.

The lines of one box are one cell. Its column is told by counting alone: the heads come first, and
every row has as many boxes as there are heads.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from keikaku.core.text import fold
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block
from keikaku.ingest.lines.slices import Slice, is_numeric, is_value, whole
from keikaku.ingest.lines.stacked_heads import Column, Lines, head_of, is_apart
from keikaku.ingest.lines.stacked_rows import behind_heads
from keikaku.ingest.lines.stacked_table import Cells, fits, heads_values, is_code
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import ColumnRole

_FEWEST, _MOST = 3, 14
_MOST_LINES = 4
# So many boxes tell the order of all, and so many behind a name its figures.
_MOST_BOXES, _NEAR = 40, 4
# The number of a page has so many figures.
_LONGEST_NUMBER = 3
_MARKED = re.compile(r"[◆◇■□●○▼▲【〈《<※]")
_NAMES = (ColumnRole.NAME, ColumnRole.PART)


@dataclass(frozen=True, slots=True)
class _Box:
    """The lines of one box as one cell, and the line after them."""

    block: Block
    end: int


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row, and the line after them."""

    cells: list[Slice | None]
    end: int


def by_boxes(lines: Lines) -> Cells | None:
    """The table whose heads are the boxes that begin right here, and whose rows those below.

    One without rows tells that rows stand here whose count is another than that of the heads.
    """
    other: Cells | None = None
    for columns, at in _ways(lines):
        rows = [*_rows(lines, columns, at)]
        if rows:
            other = Cells(columns, [], at)
        while rows and _has_slipped(lines, columns, rows[-1]):
            rows.pop()
        # One row tells too little of heads of unknown words.
        certain = len(rows) > 1 or all(map(_is_known, columns[1:]))
        if rows and certain and not _goes_on(lines, rows[-1]):
            return Cells(columns, [row.cells for row in rows], rows[-1].end)
    return other


def stand_row_by_row(lines: Lines) -> bool:
    """Whether boxes go from figures to words and back, as those of rows do and not of columns.

    Readers that go by gaps know nothing of such rows.
    """
    boxes = [*islice(_boxes(lines, 0), _MOST_BOXES)]
    figures = [is_numeric(box.block.text) for box in boxes]
    first = figures.index(True) if True in figures else len(boxes)
    behind = range(first + 1, len(boxes)) if first > 1 else range(0)
    names = (n for n in behind if figures[n - 1] and not figures[n] and any(figures[n : n + _NEAR]))
    return any(
        not any(head_of(box.block, lines.words) for box in boxes[n : n + _NEAR]) for n in names
    )


def _ways(lines: Lines) -> Iterator[tuple[list[Column], int]]:
    """The heads up to the last one of known words, or with one of unknown words behind that."""
    columns: list[Column] = []
    ends: list[int] = []
    for box in islice(_boxes(lines, 0), _MOST):
        if is_numeric(box.block.text):
            break
        columns.append(_column(box.block, lines))
        ends.append(box.end)
    known = [n for n, column in enumerate(columns, 1) if _is_known(column)]
    for count in (known[-1], known[-1] + 1) if known else ():
        if count <= len(columns) and _are_heads(columns[:count]):
            yield columns[:count], ends[count - 1]


def _column(block: Block, lines: Lines) -> Column:
    head = whole(replace(block, text=block.text.replace("\n", "")))
    found = read_header(0, head.text, lines.words)
    return Column(head, None if found.assumed else found.role)


def _is_known(column: Column) -> bool:
    return column.role is not None or column.is_dated


def _are_heads(columns: Sequence[Column]) -> bool:
    """Whether the heads are enough of a table: names, and two or more of values behind them."""
    values = [n for n, column in enumerate(columns) if column.is_value]
    return len(columns) >= _FEWEST and len(values) > 1 and _name_place(columns) < values[0]


def _name_place(columns: Sequence[Column]) -> int:
    """The column of the names: that of a known word, else the first of an unknown one."""
    named = [n for n, column in enumerate(columns) if column.role in _NAMES]
    unknown = [n for n, column in enumerate(columns) if not _is_known(column)]
    return next(iter([*named, *unknown]), len(columns))


def _rows(lines: Lines, columns: Sequence[Column], at: int) -> Iterator[_Row]:
    """The rows one after the other, past the heads and the number that a new page prints.

    So is a marked line between two rows, which names a group or notes something.
    """
    before: _Row | None = None
    while True:
        line = _marked(lines, columns, at)
        row = _row(lines, columns, line.end) if line is not None else None
        if line is not None and row is not None:
            yield line
        row = row or _row(lines, columns, at)
        row = row and _without_next_name(lines, columns, row)
        if row is None and before is not None and (page := _page(lines, before)) is not None:
            row = _row(lines, columns, behind_heads(lines, columns, page))
        # Words where the first row should have a value are of another row, or of no table.
        if row is None or (before is None and _is_of_words(columns, row)):
            return
        yield row
        before, at = row, behind_heads(lines, columns, row.end)


def _without_next_name(lines: Lines, columns: Sequence[Column], row: _Row) -> _Row:
    """The row with its last cell blank where that is the name of the next row.

    A text at the end of a row may have been left off: only without it the next row comes out even.
    """
    if not _ends_with_text(columns) or row.cells[-1] is None:
        return row
    if _row(lines, columns, behind_heads(lines, columns, row.end)) is not None:
        return row
    boxes = [*islice(_boxes(lines, row.end), 2)]
    if not any(is_numeric(box.block.text) for box in boxes):
        return row
    return _Row([*row.cells[:-1], None], row.end - row.cells[-1].text.count("\n") - 1)


def _marked(lines: Lines, columns: Sequence[Column], at: int) -> _Row | None:
    """A line with a mark as a row of its own: ◆観光, ※港の統計."""
    box = next(_boxes(lines, at), None)
    if box is None or not _MARKED.match(box.block.text):
        return None
    return _Row([whole(box.block), *[None] * (len(columns) - 1)], box.end)


def _row(lines: Lines, columns: Sequence[Column], at: int) -> _Row | None:
    """The row that begins at a line; None where its cells do not fit the heads.

    At the end of the document its last text may have been left off.
    """
    boxes = [*islice(_boxes(lines, at), len(columns))]
    missing = len(columns) - len(boxes)
    if missing > _ends_with_text(columns):
        return None
    name = _name_place(columns)
    filled = [*zip(columns, boxes, strict=False)]
    if len(filled) <= name or not _can_name(lines, at, boxes[name].block):
        return None
    if not all(n == name or _can_hold(c, box.block) for n, (c, box) in enumerate(filled)):
        return None
    if not any(c.is_value and is_numeric(box.block.text) for c, box in filled):
        return None
    return _Row([*(whole(box.block) for box in boxes), *[None] * missing], boxes[-1].end)


def _ends_with_text(columns: Sequence[Column]) -> bool:
    last = columns[-1]
    return not (last.is_value or last.role in (ColumnRole.UNIT, ColumnRole.CODE))


def _can_name(lines: Lines, at: int, block: Block) -> bool:
    plain = not (is_numeric(block.text) or is_code(block.text) or is_unit(block.text))
    return plain and not heads_values(lines, at)


def _can_hold(column: Column, block: Block) -> bool:
    """Whether a cell fits its head; below one of unknown words anything may stand."""
    if column.is_value:
        return fits(column, block) or is_value(block.text)
    return column.role in (None, ColumnRole.DERIVED) or fits(column, block)


def _has_slipped(lines: Lines, columns: Sequence[Column], row: _Row) -> bool:
    """Whether words among the values of the last row are rather the name of the next one.

    That name, and its unit, stand before figures. A blank cell was then left off before it.
    """
    worded = _is_worded(columns, row)
    following = islice(_boxes(lines, row.end), 2)
    paged = _page(lines, row) is not None
    return worded and not paged and any(is_numeric(box.block.text) for box in following)


def _is_worded(columns: Sequence[Column], row: _Row) -> bool:
    cells = zip(columns, row.cells, strict=True)
    return any(c.is_value and cell and not is_numeric(cell.text) for c, cell in cells)


def _is_of_words(columns: Sequence[Column], row: _Row) -> bool:
    """Whether a value is neither a figure nor a deed (実施)."""
    cells = zip(columns, row.cells, strict=True)
    told = [cell.text for column, cell in cells if column.is_value and cell]
    return not all(is_numeric(text) or is_value(text) for text in told)


def _goes_on(lines: Lines, row: _Row) -> bool:
    """Whether a figure follows, by which each row has one more than there are heads."""
    box = next(_boxes(lines, row.end), None)
    return box is not None and is_numeric(box.block.text) and _page(lines, row) is None


def _page(lines: Lines, row: _Row) -> int | None:
    """The line behind the number of a page, which is no figure as the row above has them."""
    box = next(_boxes(lines, row.end), None)
    if box is None or not _is_bare(box.block.text) or len(box.block.text.strip()) > _LONGEST_NUMBER:
        return None
    figures = [cell.text for cell in row.cells if cell and is_numeric(cell.text)]
    return None if any(map(_is_bare, figures)) else box.end


def _is_bare(text: str) -> bool:
    return fold(text).strip().isdecimal()


def _boxes(lines: Lines, at: int) -> Iterator[_Box]:
    """The boxes from a line on, each parted by a blank line from the one before."""
    while (box := _box(lines, at)) is not None:
        yield box
        at = box.end


def _box(lines: Lines, at: int) -> _Box | None:
    first = lines.cell(at)
    if first is None or (at and (not first.gap_before or is_apart(first))):
        return None
    texts = [first.text]
    while (block := lines.cell(at + len(texts))) is not None and not block.gap_before:
        texts.append(block.text)
    if len(texts) > _MOST_LINES:
        return None
    return _Box(replace(first, text="\n".join(texts)), at + len(texts))
