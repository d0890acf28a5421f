"""The rows of a Word table and where their cells lie, before anything in them is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from lxml import etree

from keikaku.documents.docx.pieces import State
from keikaku.documents.docx.wrapped import unwrapped
from keikaku.documents.limits import MAX_COLUMNS
from keikaku.documents.markup import child, children, is_on, value, whole

# What a column is wide where nobody says it: wide enough that no edge is taken for another.
_UNSAID = 1_000
# Widths of cells are believed where they add up to that of the table, give or take this part.
_NEAR = 0.05


@dataclass(slots=True)
class RowCell:
    """A cell: its element, the columns that it covers, whether it goes on with the one above.

    `left` and `right` are in twips from the left of the table.
    """

    element: etree._Element
    properties: etree._Element | None
    state: State
    span: int = 1
    goes_on: bool = False
    left: int = 0
    right: int = 0


@dataclass(slots=True)
class Row:
    """A row: `before` and `after` are columns left free at its ends."""

    state: State
    cells: list[RowCell] = field(default_factory=list)
    before: int = 0
    after: int = 0
    is_header: bool = False
    is_hidden: bool = False

    @property
    def is_left_out(self) -> bool:
        """Whether it is not printed, or taken out by a tracked change."""
        return self.is_hidden or self.state >= State.DELETED


def rows_of(table: etree._Element, state: State) -> list[Row]:
    """The rows of a table, each cell with the place where it lies."""
    rows = [_row(each.element, each.state) for each in unwrapped(table, state) if each.name == "tr"]
    widths = [
        max(0, whole(value(column, "w")) or 0)
        for column in children(child(table, "tblGrid"), "gridCol")
    ]
    edges = [0, *accumulate(widths)] if widths and all(widths) else [0]
    for row in rows:
        _place(row, edges)
    return rows


def _row(element: etree._Element, state: State) -> Row:
    properties = child(element, "trPr")
    if child(properties, "del") is not None:
        state = max(state, State.DELETED)
    elif child(properties, "ins") is not None:
        state = max(state, State.INSERTED)
    row = Row(state)
    row.before = _count(child(properties, "gridBefore"), least=0)
    row.after = _count(child(properties, "gridAfter"), least=0)
    row.is_header = is_on(child(properties, "tblHeader"))
    row.is_hidden = is_on(child(properties, "hidden"))
    for each in unwrapped(element, state):
        if each.name == "tc":
            _add_cell(row, each.element, each.state)
    return row


def _add_cell(row: Row, element: etree._Element, state: State) -> None:
    properties = child(element, "tcPr")
    span = _count(child(properties, "gridSpan"), least=1)
    beside = child(properties, "hMerge")
    if beside is not None and value(beside) != "restart" and row.cells:
        row.cells[-1].span += span
        return
    if child(properties, "cellDel") is not None:
        state = max(state, State.DELETED)
    elif child(properties, "cellIns") is not None:
        state = max(state, State.INSERTED)
    below = child(properties, "vMerge")
    goes_on = below is not None and value(below) != "restart"
    row.cells.append(RowCell(element, properties, state, span, goes_on))


def _count(element: etree._Element | None, least: int) -> int:
    """A number of columns; one that no table has is cut, and told where columns are counted."""
    return min(max(whole(value(element)) or least, least), MAX_COLUMNS + 1)


def _place(row: Row, edges: Sequence[int]) -> None:
    """By the columns that cells cover; by their own widths where these contradict the table's."""
    covered = row.before + sum(cell.span for cell in row.cells) + row.after
    widths = [_own_width(cell) for cell in row.cells]
    total = sum(widths)
    own = all(widths) and abs(total - edges[-1]) <= _NEAR * edges[-1]
    if covered != len(edges) - 1 and not row.before and not row.after and own:
        lefts = [0, *accumulate(widths)]
        for cell, left, right in zip(row.cells, lefts, lefts[1:], strict=False):
            cell.left, cell.right = left, right
        return
    at = row.before
    for cell in row.cells:
        cell.left, cell.right = _edge(at, edges), _edge(at + cell.span, edges)
        at += cell.span


def _own_width(cell: RowCell) -> int:
    width = child(cell.properties, "tcW")
    return max(0, whole(value(width, "w")) or 0) if value(width, "type") == "dxa" else 0


def _edge(column: int, edges: Sequence[int]) -> int:
    """Where a column begins; columns that the table does not know follow behind it."""
    known = len(edges) - 1
    return edges[column] if column <= known else edges[-1] + (column - known) * _UNSAID
