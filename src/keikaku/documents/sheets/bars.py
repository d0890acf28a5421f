"""Bars of a schedule: cells under an arrow, and cells shaded among others that are not."""

from collections.abc import Iterator, Sequence

from keikaku.documents.sheets.grids import Laid
from keikaku.documents.sheets.rules import hull, overlap
from keikaku.documents.sheets.sheet import Area, Shape
from keikaku.documents.sheets.view import Box, View


def bars_in(view: View, laid: Laid, arrows: Sequence[Area]) -> frozenset[Area]:
    """The blank cells of a table that a bar lies over, by their areas in the grid."""
    return frozenset((*_shaded(view, laid), *_under(laid, arrows)))


def with_written_bars(laid: Laid, shapes: Sequence[tuple[Area, Shape]]) -> tuple[Laid, list[Shape]]:
    """The table with the texts of bars in the blank cells that they lie over, and those bars.

    Such cells are one, as if they were merged.
    """
    used: list[Shape] = []
    for area, shape in shapes:
        under = [(place, box) for place, box in laid.cells if overlap(box.area, area)]
        texts = [box.cell.text for _, box in under if box.cell.text.strip()]
        if not under or texts or len({place.top for place, _ in under}) > 1:
            continue
        whole = hull([place for place, _ in under])
        boxes = [box for _, box in under]
        cell = boxes[0].cell._replace(text="\n".join(shape.lines))
        place = hull([box.place for box in boxes])
        merged = (whole, Box(hull([box.area for box in boxes]), place, cell))
        rest = [entry for entry in laid.cells if entry not in under]
        laid = laid._replace(cells=sorted([*rest, merged]), bars=laid.bars | {whole})
        used.append(shape)
    return laid, used


def _under(laid: Laid, arrows: Sequence[Area]) -> Iterator[Area]:
    for area, box in laid.cells:
        if not box.cell.text.strip() and any(overlap(box.area, arrow) for arrow in arrows):
            yield area


def _shaded(view: View, laid: Laid) -> Iterator[Area]:
    """Blank cells with a colour that no text in their row or column has.

    Where a text has it too, the whole row or column is coloured so that it is easier to follow.
    """
    if not view.fills:
        return
    by_row: set[tuple[int, str]] = set()
    by_column: set[tuple[int, str]] = set()
    for area, box in laid.cells:
        colour = _colour(view, box)
        if colour is not None and box.cell.text.strip():
            by_row.add((area.top, colour))
            by_column.add((area.left, colour))
    for area, box in laid.cells:
        colour = _colour(view, box)
        if colour is None or box.cell.text.strip():
            continue
        if (area.top, colour) not in by_row and (area.left, colour) not in by_column:
            yield area


def _colour(view: View, box: Box) -> str | None:
    return view.fills.get((box.area.top, box.area.left))
