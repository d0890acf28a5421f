"""Tables of a Word file: cells in the columns that a person sees, merged as they are printed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from lxml import etree

from keikaku.documents.docx.arrows import Arrow, Placed, draw_arrows
from keikaku.documents.docx.columns import SLIVER, Extent, columns_of
from keikaku.documents.docx.parts import Part
from keikaku.documents.docx.rows import Row, RowCell
from keikaku.documents.docx.word import Word
from keikaku.documents.limits import MAX_COLUMNS
from keikaku.documents.office.bars import mark_bars
from keikaku.documents.office.pieces import Pieces, State
from keikaku.documents.office.raw_tables import LeftOut, RawCell, RawTable, Ruby

# More places than this in one grid are no table of a plan.
MAX_PLACES = 1_000_000
# Up to so many blank slivers in a row only part other cells; more are the days of a schedule.
_MOST_SLIVERS = 2


@dataclass(slots=True)
class CellContent:
    """What a cell holds: its own text, arrows over it, and what is to stand below the table."""

    pieces: Pieces = field(default_factory=Pieces)
    ruby: Ruby = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    below: list[Part] = field(default_factory=list)
    page: int | None = None
    small: str = ""


ReadCell = Callable[[etree._Element, State], CellContent]


class _Full(NamedTuple):
    """A cell with what it holds."""

    cell: RowCell
    content: CellContent


def is_frame(rows: Sequence[Row]) -> bool:
    """Whether a table is a box around text: one cell in each row, nothing beside another."""
    return all(len(row.cells) == 1 for row in rows)


def read_rows(rows: Sequence[Row], word: Word, read_cell: ReadCell, where: str) -> list[Part]:
    """The table, and what stands in it and is to follow it. Raises Unreadable when too large."""
    table = RawTable(where)
    below: list[Part] = []
    shown: list[list[_Full]] = []
    for row in rows:
        cells = [*_contents(row, word, read_cell)]
        below += (part for full in cells for part in full.content.below)
        left_out = _left_out(row, cells)
        if left_out is None:
            shown.append(cells)
        elif left_out.text:
            table.left_out.append(left_out)
    kept = [row for row in rows if not row.is_left_out]
    table.header_rows = sum(1 for _ in takewhile(lambda row: row.is_header, kept))
    _arrange(table, shown, word)
    mark_bars(table)
    return [table, *below]


def _contents(row: Row, word: Word, read_cell: ReadCell) -> Iterator[_Full]:
    """The cells of a row; it ends on the page on which the last of them ends."""
    begins = ends = word.counts.page
    for cell in row.cells:
        word.count_cell()
        word.counts.page = begins
        state = State.HIDDEN if row.is_hidden else max(cell.state, row.state)
        yield _Full(cell, read_cell(cell.element, state))
        if ends is not None and word.counts.page is not None:
            ends = max(ends, word.counts.page)
    word.counts.page = ends


def _left_out(row: Row, cells: Sequence[_Full]) -> LeftOut | None:
    """A row that is not printed, or that a tracked change takes out."""
    if not row.is_left_out:
        return None
    code = "content.hidden" if row.is_hidden else "content.deleted"
    state = State.HIDDEN if row.is_hidden else State.DELETED
    texts = (" ".join(full.content.pieces.of(state).split()) for full in cells)
    return LeftOut(code, " ".join(filter(None, texts)))


def _arrange(table: RawTable, rows: Sequence[Sequence[_Full]], word: Word) -> None:
    """Gives every cell its place."""
    numbers = columns_of([_extents(row) for row in rows])
    table.n_rows, table.n_columns = len(rows), max(numbers.values(), default=0)
    if table.n_columns > MAX_COLUMNS or table.n_rows * table.n_columns > MAX_PLACES:
        size = f"{table.n_rows:,}行{table.n_columns:,}列"
        raise word.refused(f"表が大きすぎます（{size}、上限{MAX_COLUMNS:,}列）。")
    above: dict[int, RawCell] = {}
    for at, row in enumerate(rows):
        placed = []
        for full in row:
            begin, end = numbers[full.cell.left], numbers[full.cell.right]
            raw = _raw(full, at, begin, end) if begin < end else None
            if raw is not None and full.cell.goes_on:
                raw = _merged(raw, above.get(begin), table)
            if raw is not None:
                above[begin] = raw
            placed.append(Placed(full.cell, raw, full.content.arrows))
        table.cells += (each.raw for each in placed if each.raw and each.raw.row == at)
        draw_arrows(placed)


def _extents(row: Sequence[_Full]) -> list[Extent]:
    blank = [_is_empty(cell, content) and cell.right - cell.left <= SLIVER for cell, content in row]
    may_vanish = sum(blank) <= _MOST_SLIVERS
    return [
        Extent(full.cell.left, full.cell.right, is_blank and may_vanish)
        for full, is_blank in zip(row, blank, strict=True)
    ]


def _is_empty(cell: RowCell, content: CellContent) -> bool:
    return not content.pieces.pieces and cell.fill is None and not cell.goes_on


def _raw(full: _Full, row: int, begin: int, end: int) -> RawCell:
    cell, content = full
    return RawCell(
        row,
        begin,
        content.pieces,
        end - begin,
        page=content.page,
        fill=cell.fill,
        ruby=content.ruby,
        small=content.small,
    )


def _merged(raw: RawCell, above: RawCell | None, table: RawTable) -> RawCell:
    """The cell above that this one goes on with; a cell of its own where none fits.

    Word prints nothing of what stands in the lower of two merged cells.
    """
    fits = above is not None and above.row + above.rowspan == raw.row
    if above is None or not fits or above.colspan != raw.colspan:
        return raw
    above.rowspan += 1
    if text := raw.pieces.text.strip():
        table.left_out.append(LeftOut("content.hidden", text))
    return above
