"""Tables that stand edge to edge, taken apart, and lattices without edges that nothing shows."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid import Lattice


def parts_of(lattice: Lattice) -> list[Lattice]:
    """The tables of a lattice: it is parted where the columns above and below are all different."""
    inner = lattice.walls[:, 1:-1]
    if np.count_nonzero(inner.all(axis=0)):
        return [lattice]
    bounds = [0]
    for row in range(1, lattice.n_rows - 1):
        above, below = inner[max(row - 2, bounds[-1]) : row], inner[row : row + 2]
        # A row with one name and one text is often the title of the table below.
        titled = len(above) == 1 and above.sum() == 1
        if lattice.floors[row].all() and not titled and _differ(above, below):
            bounds.append(row)
    return [_part(lattice, top, bottom) for top, bottom in pairwise([*bounds, lattice.n_rows])]


def without_idle_edges(lattice: Lattice) -> Lattice:
    """The lattice without inner edges where there is no border anywhere."""
    has_walls, has_floors = lattice.walls.any(axis=0), lattice.floors.any(axis=1)
    if has_walls.all() and has_floors.all():
        return lattice
    columns, rows = np.flatnonzero(has_walls), np.flatnonzero(has_floors)
    walls = np.logical_or.reduceat(lattice.walls[:, columns], rows[:-1], axis=0)
    floors = np.logical_or.reduceat(lattice.floors[rows], columns[:-1], axis=1)
    xs, ys = _chosen(lattice.xs, columns), _chosen(lattice.ys, rows)
    return Lattice(xs, ys, walls, floors, lattice.guessed)


def _differ(above: NDArray[np.bool_], below: NDArray[np.bool_]) -> bool:
    """Whether both have columns, and not one edge in common."""
    ours, theirs = above.any(axis=0), below.any(axis=0)
    return bool(ours.any() and theirs.any() and not (ours & theirs).any())


def _part(lattice: Lattice, top: int, bottom: int) -> Lattice:
    if (top, bottom) == (0, lattice.n_rows):
        return lattice
    rows = slice(top, bottom)
    part = Lattice(
        lattice.xs,
        lattice.ys[top : bottom + 1],
        lattice.walls[rows],
        lattice.floors[top : bottom + 1],
        lattice.guessed,
    )
    return without_idle_edges(part)


def _chosen(edges: tuple[float, ...], places: NDArray[np.intp]) -> tuple[float, ...]:
    return tuple(edges[place] for place in places.tolist())
