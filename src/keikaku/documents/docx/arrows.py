"""Arrows and boxes drawn over the cells of a schedule."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from keikaku.documents.docx.rows import RowCell
from keikaku.documents.office.markup import child, descendants, whole
from keikaku.documents.office.pieces import Pieces
from keikaku.documents.office.raw_tables import RawCell

# Lengths in drawings are told in English Metric Units.
_TWIP = 635
# The usual margin at the left of the text in a cell, from which Word measures, in twips.
_MARGIN = 108
# A shape that begins farther than this from the line it is anchored to may be in another row.
_SAME_ROW = 600
_SHAPES = ("arrow", "line", "connector", "homeplate", "chevron", "rect")


class Arrow(NamedTuple):
    """A bar over cells: how far it reaches from the left of its cell, in twips, and its words."""

    left: int
    right: int
    pieces: Pieces


class Placed(NamedTuple):
    """A cell of one row: where it lies, what it became (None: nothing), the arrows drawn in it."""

    cell: RowCell
    raw: RawCell | None
    arrows: Sequence[Arrow]


def reach_of(drawing: etree._Element) -> tuple[int, int] | None:
    """From where to where an arrow reaches along its row; None for other drawings."""
    anchor = child(drawing, "anchor")
    across, down = child(anchor, "positionH"), child(anchor, "positionV")
    if anchor is None or not _is_arrow(anchor) or not _is_in_row(down):
        return None
    left, width = _offset(across, ("column",)), whole(_width(anchor))
    if left is None or width is None:
        return None
    return left + _MARGIN, left + _MARGIN + width // _TWIP


def draw_arrows(row: Iterable[Placed]) -> None:
    """Marks the cells that lie under arrows; the words of one go to the first blank one of them."""
    placed = [*row]
    for cell, own, arrows in placed:
        for left, right, words in arrows:
            begin, end = cell.left + left, cell.left + right
            under = [each.raw for each in placed if each.raw and _lies(each.cell, begin, end)]
            for raw in under:
                raw.bar = True
            blank = [raw for raw in under if not raw.pieces.text.strip()]
            for raw in [*blank, *([own] if own is not None else [])][:1]:
                raw.pieces.add_line(words)


def _lies(cell: RowCell, begin: int, end: int) -> bool:
    return begin <= (cell.left + cell.right) // 2 <= end


def _is_arrow(anchor: etree._Element) -> bool:
    shapes = [shape.get("prst", "").lower() for shape in descendants(anchor, "prstGeom")]
    return len(shapes) == 1 and any(word in shapes[0] for word in _SHAPES)


def _is_in_row(position: etree._Element | None) -> bool:
    below = _offset(position, ("paragraph", "line"))
    return below is not None and abs(below) <= _SAME_ROW


def _offset(position: etree._Element | None, bases: Sequence[str]) -> int | None:
    """How far from one of these bases, in twips; None where it is measured from another."""
    offset = child(position, "posOffset")
    if position is None or offset is None or position.get("relativeFrom") not in bases:
        return None
    length = whole(offset.text)
    return None if length is None else length // _TWIP


def _width(anchor: etree._Element) -> str | None:
    extent = child(anchor, "extent")
    return extent.get("cx") if extent is not None else None
