"""The rows of a Word table and where their cells lie, before anything in them is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from lxml import etree

from keikaku.documents.docx.wrapped import unwrapped
from keikaku.documents.limits import MAX_COLUMNS
from keikaku.documents.office.markup import by_name, child, children, head, is_on, value, whole
from keikaku.documents.office.pieces import State

# What a column is wide where nobody says it: wide enough that no edge is taken for another.
_UNSAID = 1_000
# Widths of cells are believed where they add up to that of the table, give or take this part.
_NEAR = 0.05
_NO_FILL = ("", "auto", "ffffff", "none")


@dataclass(slots=True)
class RowCell:
    """A cell: its element, the columns that it covers, whether it goes on with the one above.

    `fill` is the colour of its ground, None for that of the paper. `left` and `right` are in twips
    from the left of the table; `own_width` is what the cell itself says, 0 where it says nothing.
    """

    element: etree._Element
    state: State
    fill: str | None = None
    own_width: int = 0
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
    said = by_name(child(element, "trPr"))
    if "del" in said:
        state = max(state, State.DELETED)
    elif "ins" in said:
        state = max(state, State.INSERTED)
    row = Row(state)
    row.before = _count(said.get("gridBefore"), least=0)
    row.after = _count(said.get("gridAfter"), least=0)
    row.is_header = is_on(said.get("tblHeader"))
    row.is_hidden = is_on(said.get("hidden"))
    for each in unwrapped(element, state):
        if each.name == "tc":
            _add_cell(row, each.element, each.state)
    return row


def _add_cell(row: Row, element: etree._Element, state: State) -> None:
    said = by_name(head(element, "tcPr"))
    span = _count(said.get("gridSpan"), least=1)
    if "hMerge" in said and value(said["hMerge"]) != "restart" and row.cells:
        row.cells[-1].span += span
        return
    if "cellDel" in said:
        state = max(state, State.DELETED)
    elif "cellIns" in said:
        state = max(state, State.INSERTED)
    goes_on = "vMerge" in said and value(said["vMerge"]) != "restart"
    fill, width = _fill(said.get("shd")), _own_width(said.get("tcW"))
    row.cells.append(RowCell(element, state, fill, width, span, goes_on))


def _count(element: etree._Element | None, least: int) -> int:
    """A number of columns; one that no table has is cut, and told where columns are counted."""
    return min(max(whole(value(element)) or least, least), MAX_COLUMNS + 1)


def _place(row: Row, edges: Sequence[int]) -> None:
    """By the columns that cells cover; by their own widths where these contradict the table's."""
    covered = row.before + sum(cell.span for cell in row.cells) + row.after
    widths = [cell.own_width for cell in row.cells]
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


def _fill(shading: etree._Element | None) -> str | None:
    fill = (value(shading, "fill") or "").lower()
    return None if fill in _NO_FILL else fill


def _own_width(width: etree._Element | None) -> int:
    return max(0, whole(value(width, "w")) or 0) if value(width, "type") == "dxa" else 0


def _edge(column: int, edges: Sequence[int]) -> int:
    """Where a column begins; columns that the table does not know follow behind it."""
    known = len(edges) - 1
    return edges[column] if column <= known else edges[-1] + (column - known) * _UNSAID
