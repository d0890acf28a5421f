"""Tables of slides, and the arrows that are drawn over them."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from lxml import etree

from keikaku.documents.limits import MAX_COLUMNS
from keikaku.documents.office.bars import mark_bars
from keikaku.documents.office.markup import child, children, descendants, whole
from keikaku.documents.office.raw_tables import RawCell, RawTable
from keikaku.documents.pptx.boxes import Box
from keikaku.documents.pptx.deck import Deck
from keikaku.documents.pptx.shapes import Kind, Shape
from keikaku.documents.pptx.texts import pieces_of

MAX_CELLS = 100_000
_ARROWS = ("arrow", "line", "connector", "homeplate", "chevron")


def read_table(table: etree._Element, deck: Deck, where: str) -> RawTable:
    """A table of a slide. Raises Unreadable when it is too large."""
    rows = [[*children(row, "tc")] for row in children(table, "tr")]
    columns = max(map(len, rows), default=0)
    if columns > MAX_COLUMNS or len(rows) * columns > MAX_CELLS:
        size = f"{len(rows):,}行{columns:,}列"
        raise deck.refused(f"表が大きすぎます（{size}、上限{MAX_COLUMNS:,}列）。")
    raw = RawTable(where, len(rows), columns)
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        for column, element in enumerate(row):
            if (at, column) not in taken:
                raw.cells.append(_cell(at, column, element, raw, taken))
    first = child(table, "tblPr")
    raw.header_rows = int(first is not None and first.get("firstRow", "0") in ("1", "true"))
    mark_bars(raw)
    return raw


def draw_arrows(raw: RawTable, table: Shape, shapes: Iterable[Shape]) -> list[Shape]:
    """Marks the cells under arrows; answers the arrows whose words went into a cell."""
    if table.content is None:
        return []
    box, grid = table.box, child(table.content, "tblGrid")
    columns = _edges(grid, "gridCol", "w", box.left, box.right)
    rows = _edges(table.content, "tr", "h", box.top, box.bottom)
    told = []
    for arrow in filter(_is_arrow, shapes):
        middle = (arrow.box.top + arrow.box.bottom) / 2
        under = [
            cell
            for cell in raw.cells
            if _lies(rows, cell.row, cell.rowspan, middle) and _is_under(cell, columns, arrow.box)
        ]
        for cell in under:
            cell.bar = True
        words = pieces_of(child(arrow.element, "txBody"))
        blank = [cell for cell in under if not cell.pieces.text.strip()]
        if blank and words.text.strip():
            blank[0].pieces.add_line(words)
            told.append(arrow)
    return told


def _cell(
    row: int, column: int, element: etree._Element, table: RawTable, taken: set[tuple[int, int]]
) -> RawCell:
    """A cell, and the places that it takes; the cells merged into it are found taken."""
    rowspan = min(max(whole(element.get("rowSpan")) or 1, 1), table.n_rows - row)
    colspan = min(max(whole(element.get("gridSpan")) or 1, 1), table.n_columns - column)
    places = {(row + r, column + c) for r in range(rowspan) for c in range(colspan)}
    if places & taken:
        rowspan = colspan = 1
        places = {(row, column)}
    taken |= places
    pieces = pieces_of(child(element, "txBody"))
    return RawCell(row, column, pieces, colspan, rowspan, fill=_fill(child(element, "tcPr")))


def _fill(properties: etree._Element | None) -> str | None:
    """The colour of the ground of a cell, None for that of the slide."""
    fill = child(properties, "solidFill")
    colour = fill[0].get("val", "").lower() if fill is not None and len(fill) else ""
    return colour if colour not in ("", "ffffff", "bg1", "lt1") else None


def _edges(
    container: etree._Element | None, name: str, size: str, first: float, last: float
) -> list[float]:
    """Where rows or columns begin and end on the slide."""
    sizes = [max(whole(each.get(size)) or 0, 0) for each in children(container, name)]
    total = sum(sizes)
    scale = (last - first) / total if total else 0
    return [first, *(first + reach * scale for reach in accumulate(sizes))]


def _is_arrow(shape: Shape) -> bool:
    if shape.kind not in (Kind.TEXT, Kind.LINE) or shape.box.width < shape.box.height:
        return False
    names = [each.get("prst", "").lower() for each in descendants(shape.element, "prstGeom")]
    return len(names) == 1 and any(word in names[0] for word in _ARROWS)


def _lies(edges: Sequence[float], first: int, span: int, at: float) -> bool:
    return first + span < len(edges) and edges[first] <= at < edges[first + span]


def _is_under(cell: RawCell, edges: Sequence[float], arrow: Box) -> bool:
    end = cell.column + cell.colspan
    if end >= len(edges):
        return False
    return arrow.left <= (edges[cell.column] + edges[end]) / 2 <= arrow.right
