"""Lattices where there are no rules: shaded cells and aligned text show columns and rows."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.boxes_apart import without_boxes
from keikaku.documents.pdf.cells import columns_with_text
from keikaku.documents.pdf.found import FoundTable
from keikaku.documents.pdf.frames import likely_frames
from keikaku.documents.pdf.full_rows import full_rows
from keikaku.documents.pdf.grid import Lattice, Walls, edges_of
from keikaku.documents.pdf.grid_open import virtual_walls
from keikaku.documents.pdf.grid_ruled import closed
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.label_columns import with_labels
from keikaku.documents.pdf.page import Box, Floats, PageContent
from keikaku.documents.pdf.pitched_rows import pitched_rows
from keikaku.documents.pdf.table_rows import TableRow
from keikaku.documents.pdf.table_spans import spans_of
from keikaku.documents.pdf.unruled_beside import beside_zones
from keikaku.documents.pdf.unruled_lines import Zone
from keikaku.documents.pdf.unruled_over import texts_run_over
from keikaku.documents.pdf.unruled_rest import rest_zone
from keikaku.documents.pdf.unruled_rows import Columns
from keikaku.documents.pdf.unruled_shaded import shaded_zones
from keikaku.documents.pdf.unruled_text import text_zones
from keikaku.documents.pdf.upper_heads import with_upper_heads

_SAME_EDGE = 4.0


def unruled_lattices(
    content: PageContent, scene: Scene, before: FoundTable | None
) -> list[Lattice]:
    """The lattices of tables without rules among the letters that no other table has."""
    rest = rest_zone(scene, before) if before is not None else None
    first = lattice_of_zone(rest, scene) if rest is not None else None
    found = [first] if first is not None else []
    figures = likely_frames(content.shapes, content.rules[:0], content.width * content.height)
    found += _lattices(shaded_zones(content.fills, _without(scene, found)), scene, found)
    beside = beside_zones(figures, content.width, _without(scene, found))
    if beside is not None:
        found += _lattices(beside.zones, scene, found)
        scene = scene.without(beside.box)
    found += _lattices(text_zones(figures, _without(scene, found)), scene, found)
    return found


def _without(scene: Scene, found: Sequence[Lattice]) -> Scene:
    return without_boxes(scene, [lattice.box for lattice in found])


def _lattices(zones: Sequence[Zone], scene: Scene, found: Sequence[Lattice]) -> list[Lattice]:
    """The lattices of zones among the letters that no other table has."""
    scene = _without(scene, found)
    made = (lattice_of_zone(zone, scene) for zone in zones)
    return [one for one in made if one is not None and columns_with_text(scene, one) > 1]


def lattice_of_zone(zone: Zone, scene: Scene) -> Lattice | None:
    """The lattice of a table with known columns, its rows told by its lines."""
    xs, top, bottom, fills = zone
    breaks = edges_of(np.concatenate([fills[:, 1], fills[:, 3]]), _SAME_EDGE)
    box = (xs[0], top, xs[-1], bottom)
    lower = without_boxes(scene, _high_cells(scene, zone, breaks))
    pieces = lower.pieces(lower.inside(box)) or scene.pieces(scene.inside(box))
    texts = scene.texts(pieces)
    xs = with_labels(pieces, texts, xs)
    columns = Columns(pieces, texts, xs, exact=len(fills) > 0)
    found = pitched_rows(columns.lines(), breaks.tolist()) or full_rows(columns, breaks.tolist())
    if not found.rows:
        return None
    ys = _edges(found.rows, top, bottom, breaks)
    walls = virtual_walls(scene, ys, np.array(xs), fills)
    walls = with_upper_heads(walls, found.rows, found.heads, columns)
    over = texts_run_over(scene, ys, np.array(xs), walls)
    for one in over:
        walls[one.row, one.edge] = True
    floors = _virtual_floors(scene, ys, xs, fills)
    for span in spans_of(found):
        floors[span.first + 1 : span.last + 1, span.column] = False
    floors = closed(floors.T).T
    lattice = Lattice(
        tuple(xs),
        tuple(ys),
        closed(walls),
        floors,
        guessed=True,
        over=over,
        pitched=found.told,
    )
    return replace(lattice, guessed=not _all_shaded(lattice, fills))


def _high_cells(scene: Scene, zone: Zone, breaks: NDArray[np.float64]) -> list[Box]:
    """The shaded cells that run over rows, whose text stands between the lines of those rows."""
    xs = np.array(zone.xs)
    found = []
    for fill in zone.fills:
        over = (breaks > fill[1] + _SAME_EDGE) & (breaks < fill[3] - _SAME_EDGE)
        wide = ((xs > fill[0] + _SAME_EDGE) & (xs < fill[2] - _SAME_EDGE)).any()
        if over.any() and not wide and not _parts_text(scene, fill, breaks).any():
            found.append(tuple(fill.tolist()))
    return found


def _all_shaded(lattice: Lattice, fills: Floats) -> bool:
    """Whether each cell is a shaded one, so that the shading shows all edges that rules would."""
    xs, ys = np.array(lattice.xs), np.array(lattice.ys)
    if not len(fills):
        return False
    row, column, rowspan, colspan = np.array(lattice.spans).T
    sides = (xs[column], ys[row], xs[column + colspan], ys[row + rowspan])
    cells = np.stack(sides, axis=1)[:, None]
    far = np.abs(cells - fills).max(axis=2).min(axis=1)
    return bool((far <= _SAME_EDGE).all())


def _edges(
    rows: Sequence[TableRow], top: float, bottom: float, breaks: NDArray[np.float64]
) -> list[float]:
    """The edges between rows: those that shading shows, else half-way."""
    edges = [top]
    for above, below in pairwise(rows):
        between = [edge for edge in breaks if above.bottom - 3 < edge < below.top + 3]
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
