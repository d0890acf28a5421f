"""Tables that run over pages: which piece continues which, and the whole of them as one grid."""

from collections.abc import Sequence
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.core.sources import Location
from keikaku.documents.many import many
from keikaku.documents.model import Cell, Grid
from keikaku.documents.pdf.cells import is_cut_row, joined_texts, smaller_end
from keikaku.documents.pdf.found import FoundCell, FoundTable, GoingOn, bare
from keikaku.documents.pdf.header_words import looks_like_header
from keikaku.documents.pdf.page import Box

Edges = NDArray[np.float64]

_in_order = attrgetter("cell.row", "cell.column")
# Edges of the pieces of one table differ by no more; points.
_SAME_EDGE = 4.0
# The labels of a form that tell it from another: those of its first rows.
_LABELS = 2


class WholeTable(NamedTuple):
    """A table as one grid; `parts` are the places of its pieces, empty when it is in one."""

    grid: Grid
    parts: tuple[Location, ...]


class _Placed(NamedTuple):
    """A cell in the whole table, and where it was found."""

    cell: FoundCell
    home: FoundTable
    row: int
    column: int


def continues(before: FoundTable, after: FoundTable) -> bool:
    """Whether the second piece goes on with the table of the first.

    The caller knows that the first is the last thing in the body of its page (or column), and
    the second the first thing in the next.
    """
    if before.parted:
        return True
    if not _same_columns(before, after) or _filled_in_anew(before, after):
        return False
    # A table whose head has not come yet may go on with it.
    headed = any(_names_columns(before, row) for row in range(before.n_rows))
    return _repeated_rows(before, after) > 0 or not (headed and _names_columns(after, 0))


def _filled_in_anew(before: FoundTable, after: FoundTable) -> bool:
    """Whether both are forms with the same labels at their left, and say something else in them."""
    if min(before.n_rows, after.n_rows) < _LABELS:
        return False
    ours, theirs = ([_texts(table, row) for row in range(_LABELS)] for table in (before, after))
    labels = zip(map(_label, ours), map(_label, theirs), strict=True)
    same = all(one and one == other for one, other in labels)
    return same and all(
        [text for _, text in one] != [text for _, text in other]
        for one, other in zip(ours, theirs, strict=True)
    )


def _label(texts: Sequence[tuple[float, str]]) -> str:
    """The first text of a row; blank where all of its cells begin above it."""
    return texts[0][1] if texts else ""


def _names_columns(table: FoundTable, row: int) -> bool:
    return looks_like_header(text for _, text in _texts(table, row))


def going_on(before: FoundTable, box: Box) -> GoingOn | None:
    """What the table tells of a piece with this box; None where the widths differ."""
    if abs(before.xs[-1] - before.xs[0] - (box[2] - box[0])) > _SAME_EDGE:
        return None
    edges = tuple(edge - before.xs[0] + box[0] for edge in before.xs[1:-1])
    return GoingOn(edges, "".join(text for _, text in _texts(before, 0)))


def whole_table(pieces: Sequence[FoundTable], source: str) -> WholeTable:
    """The grid of a table, put together from its pieces in order; `source` is the file's id."""
    first = pieces[0]
    place = _place_of(first, source)
    told = all(piece.pitched for piece in pieces)
    if len(pieces) == 1:
        found = sorted(first.cells)
        rows, columns = [cell.row for cell in found], [cell.column for cell in found]
        cells = _cells(found, _places(found, [first] * len(found), rows, columns, source))
        return WholeTable(Grid(first.n_rows, first.n_columns, cells, place, told_rows=told), ())
    edges = max((_from_left(piece) for piece in pieces), key=len)
    placed, n_rows = _joined(pieces, edges)
    whole, homes, home_rows, home_columns = zip(*sorted(placed, key=_in_order), strict=True)
    cells = _cells(whole, _places(whole, homes, home_rows, home_columns, source))
    parts = tuple(_place_of(piece, source) for piece in pieces)
    return WholeTable(Grid(n_rows, len(edges) - 1, cells, place, told_rows=told), parts)


def _joined(pieces: Sequence[FoundTable], edges: Edges) -> tuple[list[_Placed], int]:
    """The cells of all pieces in the columns between these edges, and how many rows there are."""
    placed: list[_Placed] = []
    n_rows = 0
    for piece in pieces:
        skipped = _repeated_rows(pieces[0], piece) if placed else 0
        fresh = _moved(piece, edges, skipped)
        placed, n_rows = _appended(placed, n_rows, fresh, piece.n_rows - skipped)
    return placed, n_rows


def _same_columns(before: FoundTable, after: FoundTable) -> bool:
    """Whether all edges of one piece are among those of the other; margins may change sides."""
    first, second = _from_left(before), _from_left(after)
    if abs(first[-1] - second[-1]) > _SAME_EDGE:
        return False
    fewer, more = sorted((first, second), key=len)
    return all(float(np.abs(more - edge).min()) <= _SAME_EDGE for edge in fewer)


def _from_left(table: FoundTable) -> Edges:
    return np.array(table.xs) - table.xs[0]


def _texts(table: FoundTable, row: int) -> list[tuple[float, str]]:
    """The cells that begin in a row: where each begins, and its text, `bare`."""
    return [(cell.box[0] - table.xs[0], bare(cell.text)) for cell in table.cells if cell.row == row]


def _repeated_rows(first: FoundTable, after: FoundTable) -> int:
    """How many rows at the top of a later piece repeat those of the first one."""
    count = 0
    while count < min(first.n_rows, after.n_rows - 1):
        ours, theirs = _texts(first, count), _texts(after, count)
        if [text for _, text in ours] != [text for _, text in theirs] or not any(
            text for _, text in ours
        ):
            break
        count += 1
    return count


def _moved(home: FoundTable, edges: Edges, skipped: int) -> list[_Placed]:
    """The cells of a piece in the columns of the whole table and the rows that are new."""
    columns = np.abs(edges - _from_left(home)[:, None]).argmin(axis=1).tolist()
    placed = []
    for cell in home.cells:
        row, first, last = cell.row - skipped, cell.column, cell.column + cell.colspan
        if row >= 0:
            moved = _at(cell, row, columns[first], columns[last] - columns[first])
            placed.append(_Placed(moved, home, cell.row, first))
    return placed


def _at(cell: FoundCell, row: int, column: int, colspan: int) -> FoundCell:
    """A cell at another place; most stay where they are."""
    if (cell.row, cell.column, cell.colspan) == (row, column, colspan):
        return cell
    return cell._replace(row=row, column=column, colspan=colspan)


def _appended(
    placed: list[_Placed], n_rows: int, fresh: list[_Placed], n_fresh: int
) -> tuple[list[_Placed], int]:
    """The cells with those of a later piece below, and how many rows there are then."""
    if not placed:
        return fresh, n_fresh
    bottom = _bottom(placed, n_rows)
    below: dict[int, list[FoundCell]] = {}
    for one in fresh:
        if one.cell.row == 0 and one.cell.column in bottom:
            below.setdefault(bottom[one.cell.column], []).append(one.cell)
    rests = {
        place: rest for place, cells in below.items() if (rest := _rest(placed[place].cell, cells))
    }
    own = [
        (placed[at].cell, rest) for at, rest in rests.items() if placed[at].cell.row == n_rows - 1
    ]
    cut = len(rests) == len(below) and is_cut_row(own)
    start = n_rows - 1 if cut else n_rows
    grown = [at for at, rest in rests.items() if cut or _is_rest_of_label(placed[at].cell, rest)]
    for at in grown:
        placed[at] = placed[at]._replace(cell=_grown(placed[at].cell, rests[at], cut))
    for one in fresh:
        if one.cell.row or bottom.get(one.cell.column) not in grown:
            cell = one.cell
            below_all = _at(cell, cell.row + start, cell.column, cell.colspan)
            placed.append(one._replace(cell=below_all))
    return placed, start + n_fresh


def _rest(above: FoundCell, below: Sequence[FoundCell]) -> FoundCell | None:
    """The one cell under another, empty ones beside it left out; None where there is none."""
    end = above.column + above.colspan
    filled = [cell for cell in below if cell.text]
    fits = all(cell.column + cell.colspan <= end for cell in below)
    same_height = len({cell.rowspan for cell in below}) == 1
    return (filled or below)[0] if fits and same_height and len(filled) <= 1 else None


def _bottom(placed: Sequence[_Placed], n_rows: int) -> dict[int, int]:
    """For each column, which cell is the last one."""
    return {
        column: place
        for place, (cell, _, _, _) in enumerate(placed)
        if cell.row + cell.rowspan == n_rows
        for column in range(cell.column, cell.column + cell.colspan)
    }


def _is_rest_of_label(above: FoundCell, cell: FoundCell) -> bool:
    """Whether an empty cell at the top of a page is the rest of a merged one before."""
    return (
        above.colspan == cell.colspan
        and not cell.text
        and bool(above.text)
        and max(above.rowspan, cell.rowspan) > 1
    )


def _grown(above: FoundCell, cell: FoundCell, cut: bool) -> FoundCell:
    """A cell with its rest; a row that was cut counts once."""
    return above._replace(
        rowspan=above.rowspan + cell.rowspan - cut,
        text=joined_texts(above, cell),
        lines=above.lines + cell.lines,
        flags=tuple(dict.fromkeys(above.flags + cell.flags)),
        bar=above.bar or cell.bar,
        confidence=min(above.confidence, cell.confidence),
    )


def _cells(found: Sequence[FoundCell], places: Sequence[Location]) -> tuple[Cell, ...]:
    """The cells as they are told, all at once: a document has thousands of them."""
    row, column, rowspan, colspan, _, _, text, flags, bar, origin, confidence = zip(
        *found, strict=True
    )
    told = text, places, rowspan, colspan, origin, confidence, flags
    small = [smaller_end(cell) if len(cell.lines) > 1 else "" for cell in found]
    return tuple(many(Cell, row, column, *told, repeat(None), bar, repeat(()), small))


def _places(
    cells: Sequence[FoundCell],
    homes: Sequence[FoundTable],
    rows: Sequence[int],
    columns: Sequence[int],
    source: str,
) -> list[Location]:
    """Where cells begin, counted in the piece of the table that a person sees there."""
    contents = [home.content for home in homes]
    pages, numbers = [content.number for content in contents], [home.number for home in homes]
    rows, columns = [row + 1 for row in rows], [column + 1 for column in columns]
    addresses = [
        f"p.{page} 表{number} {row}行目 {column}列目"
        for page, number, row, column in zip(pages, numbers, rows, columns, strict=True)
    ]
    boxes = [content.shown(cell.box) for content, cell in zip(contents, cells, strict=True)]
    none = repeat(None)
    counted = pages, boxes, none, none, numbers, rows, columns, none, none
    return many(Location, [source] * len(cells), addresses, *counted)


def _place_of(table: FoundTable, source: str) -> Location:
    content, number = table.content, table.number
    address = f"p.{content.number} 表{number}"
    box = content.shown(table.box)
    return Location(source, address, page=content.number, box=box, table=number)
