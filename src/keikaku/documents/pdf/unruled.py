"""Lattices where there are no rules: shaded cells and aligned text show columns and rows."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.found import FoundTable
from keikaku.documents.pdf.grid import Lattice, Walls, edges_of
from keikaku.documents.pdf.grid_open import virtual_walls
from keikaku.documents.pdf.grid_ruled import closed
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.page import Floats, PageContent
from keikaku.documents.pdf.unruled_rows import Row, rows_of
from keikaku.documents.pdf.unruled_shaded import shaded_zones

_SAME_EDGE = 4.0


def unruled_lattices(
    content: PageContent, scene: Scene, before: FoundTable | None
) -> list[Lattice]:
    """The lattices of tables without rules among the letters of a scene, from top to bottom."""
    found: list[Lattice] = []
    for zone in shaded_zones(content.fills, scene):
        lattice = lattice_of_zone(zone.xs, zone.top, zone.bottom, zone.fills, scene)
        if lattice is not None:
            found.append(lattice)
            scene = scene.without(scene.inside(lattice.box))
    return found


def lattice_of_zone(
    xs: list[float], top: float, bottom: float, fills: Floats, scene: Scene
) -> Lattice | None:
    """The lattice of a table with known columns, its rows told by its lines."""
    pieces = scene.pieces(scene.inside((xs[0], top, xs[-1], bottom)))
    breaks = edges_of(np.concatenate([fills[:, 1], fills[:, 3]]), _SAME_EDGE)
    rows = rows_of(pieces, xs, breaks.tolist())
    if len(rows) < 2:
        return None
    ys = _edges(rows, top, bottom, breaks)
    bands = [(xs[0], low, xs[-1], high) for low, high in pairwise(ys)]
    walls = virtual_walls(scene, bands, np.array(xs), fills)
    floors = _virtual_floors(scene, ys, xs, fills)
    return Lattice(tuple(xs), tuple(ys), closed(walls), closed(floors.T).T, guessed=True)


def _edges(rows: list[Row], top: float, bottom: float, breaks: NDArray[np.float64]) -> list[float]:
    """The edges between rows: those that shading shows, else half-way."""
    edges = [top]
    for above, below in pairwise(rows):
        between = [edge for edge in breaks if above.base - 3 < edge < below.top + 3]
        edges.append(float(between[0]) if between else (above.bottom + below.top) / 2)
    return [*edges, bottom]


def _virtual_floors(scene: Scene, ys: list[float], xs: list[float], fills: Floats) -> Walls:
    """A floor at each edge of each column, but where a shaded cell runs over it."""
    floors = np.ones((len(ys), len(xs) - 1), np.bool_)
    edges, sides = np.array(ys), np.array(xs)
    for fill in fills:
        over = (edges > fill[1] + _SAME_EDGE) & (edges < fill[3] - _SAME_EDGE)
        if not over.any():
            continue
        columns = (sides[:-1] > fill[0] - _SAME_EDGE) & (sides[1:] < fill[2] + _SAME_EDGE)
        if columns.sum() == 1:
            floors[np.ix_(over & ~_parts_text(scene, fill, edges), columns)] = False
    return floors


def _parts_text(scene: Scene, fill: Floats, edges: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which edges part texts that stand in a shaded cell far from each other."""
    left, top, right, bottom = fill.tolist()
    pieces = scene.pieces(scene.inside((left, top, right, bottom)))
    if not len(pieces):
        return np.zeros(len(edges), np.bool_)
    middles = (pieces.box[:, 1] + pieces.box[:, 3]) / 2
    high = bottom - top > 3.5 * float(np.median(pieces.size))
    both = (middles.min() < edges) & (middles.max() > edges)
    return np.asarray(both & high)
