"""Lattices with rules left out: walls and rows that only text shows."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.full_rows import full_rows
from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.grid_heads import below_upper_heads
from keikaku.documents.pdf.grid_open import across
from keikaku.documents.pdf.grid_text import NARROW, Pieces, Scene
from keikaku.documents.pdf.page import Glyphs, Indexes
from keikaku.documents.pdf.pitched_rows import pitched_rows
from keikaku.documents.pdf.table_rows import TableRows
from keikaku.documents.pdf.table_spans import spans_of
from keikaku.documents.pdf.unruled_rows import Columns

# So many lines that stand side by side in the columns of one row are rows of their own; two are
# enough where a rule below the head is the only one between rows.
_MANY, _FEW = 4, 2
# So much of the columns the rows fill, where upright rules part them.
_FILLED = 0.5
# Texts in a cell stand so far apart, in parts of their size, only if there are columns in it; some
# cells may be so for other reasons.
FAR_APART, _MOST_SEVERAL = 1.2, 0.25


class _Cut(NamedTuple):
    """Where a row is parted, and in which columns a floor lies there."""

    y: float
    floor: NDArray[np.bool_]


def with_lost_edges(lattice: Lattice, scene: Scene, *, is_open: bool) -> Lattice:
    """The lattice with the walls and rows that text shows and no rule."""
    return _with_rows(_with_walls(lattice, scene), scene, is_open=is_open)


def _letters_of_rows(lattice: Lattice, scene: Scene) -> list[Indexes]:
    return scene.in_rows(lattice.xs[0], lattice.xs[-1], lattice.ys)


def _with_walls(lattice: Lattice, scene: Scene) -> Lattice:
    """Where most rows have no wall at all, those of the head go on through them."""
    bare = ~lattice.walls[:, 1:-1].any(axis=1)
    if lattice.n_columns < 3 or not 0.5 <= np.count_nonzero(bare) / lattice.n_rows < 1:
        return lattice
    xs, walls = np.array(lattice.xs), lattice.walls.copy()
    rows = scene.pieces_of_groups(_letters_of_rows(lattice, scene), NARROW)
    for row in np.flatnonzero(bare).tolist():
        walls[row] |= ~across(rows[row].box, xs, 1.0)
    return replace(lattice, walls=walls)


def lacks_walls(lattice: Lattice, scene: Scene) -> bool:
    """Whether many cells hold texts far apart, so that some upright rules must be missing."""
    (pieces,) = scene.pieces_inside([lattice.box], FAR_APART)
    if not len(pieces):
        return False
    # A piece that runs over walls is of the cell where it begins.
    begins = pieces.box.copy()
    begins[:, 2] = begins[:, 0] + pieces.size
    cell = lattice.places[lattice.squares_at(begins)]
    same_line = (pieces.line[1:] == pieces.line[:-1]) & (cell[1:] == cell[:-1])
    if not np.count_nonzero(same_line):
        return False
    # 指　　　標: a word whose letters fill its cell.
    same_line &= ~_are_of_a_word(scene.glyphs, pieces)
    several = set(cell[1:][same_line].tolist())
    return len(several) > _MOST_SEVERAL * len(set(cell.tolist()))


def _are_of_a_word(glyphs: Glyphs, pieces: Pieces) -> NDArray[np.bool_]:
    """Whether of each piece and the next, both of Japanese letters, one is a single letter."""
    single = pieces.end - pieces.first == 1
    wide = glyphs.codes[pieces.letters] >= ord("\u3000")
    of_a_word: NDArray[np.bool_] = (
        wide[pieces.end[:-1] - 1] & wide[pieces.first[1:]] & (single[:-1] | single[1:])
    )
    return of_a_word


def _with_rows(lattice: Lattice, scene: Scene, *, is_open: bool) -> Lattice:
    """The lattice with rows parted that hold many lines side by side."""
    cuts = _cuts_of_rows(lattice, scene, is_open=is_open)
    if not cuts:
        return lattice
    ys, walls, floors = [lattice.ys[0]], [], [lattice.floors[0]]
    for row in range(lattice.n_rows):
        own = cuts.get(row, [])
        ys += [*(cut.y for cut in own), lattice.ys[row + 1]]
        walls += [lattice.walls[row]] * (len(own) + 1)
        floors += [*(cut.floor for cut in own), lattice.floors[row + 1]]
    return Lattice(lattice.xs, tuple(ys), np.stack(walls), np.stack(floors), guessed=True)


def _cuts_of_rows(lattice: Lattice, scene: Scene, *, is_open: bool) -> dict[int, list[_Cut]]:
    """Where rows are to be parted; those that are not are left out."""
    least = _FEW if is_open and lattice.n_rows <= _heads_of(lattice, scene) + 1 else _MANY
    lines = scene.lines_in_rows(lattice.xs[0], lattice.xs[-1], lattice.ys)
    high = [row for row, count in enumerate(lines) if row and count >= least]
    if not high:
        return {}
    letters = _letters_of_rows(lattice, scene)
    found = {}
    for row, pieces in zip(
        high, scene.pieces_of_groups([letters[row] for row in high]), strict=True
    ):
        cuts = _cuts(lattice, row, pieces, scene, least, is_open=is_open)
        if cuts:
            found[row] = cuts
    return found


def _heads_of(lattice: Lattice, scene: Scene) -> int:
    """How many rows are heads: two where some of them stand over others."""
    left, top, right, _ = lattice.box
    both = scene.pieces(scene.inside((left, top, right, lattice.ys[min(2, lattice.n_rows)])))
    return 1 if below_upper_heads(both.box) is None else 2


def _cuts(
    lattice: Lattice, row: int, pieces: Pieces, scene: Scene, least: int, *, is_open: bool
) -> list[_Cut]:
    """Where a row with these pieces of text is to be parted."""
    edges = [x for x, wall in zip(lattice.xs, lattice.walls[row], strict=True) if wall]
    columns = Columns(pieces, scene.texts(pieces), edges, exact=False)
    found = pitched_rows(columns.lines(), ()) or full_rows(columns, ())
    several = [one for one in found.rows if len(one.cells) > 1]
    filled = float(np.mean([len(one.cells) for one in found.rows])) / (len(edges) - 1)
    if len(several) < least or (not is_open and filled < _FILLED):
        return []
    floors = _floors(found, lattice, edges)
    ys = [(above.bottom + below.top) / 2 for above, below in pairwise(found.rows)]
    return [_Cut(y, floor) for y, floor in zip(ys, floors, strict=True)]


def _floors(found: TableRows, lattice: Lattice, edges: Sequence[float]) -> NDArray[np.bool_]:
    """The floors between rows: none in a column where a cell stands beside several rows."""
    floors = np.ones((len(found.rows) - 1, lattice.n_columns), np.bool_)
    # The columns of a row may be several of the table.
    of_row = np.searchsorted(edges, lattice.xs[:-1], side="right") - 1
    for span in spans_of(found):
        floors[span.first : span.last, of_row == span.column] = False
    return floors
