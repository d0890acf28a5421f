"""Tables that show only by the shading of their heads and labels."""

from typing import NamedTuple

import numpy as np

from keikaku.documents.pdf.grid import edges_of
from keikaku.documents.pdf.grid_ruled import touching
from keikaku.documents.pdf.grid_text import NARROW, Scene
from keikaku.documents.pdf.page import Floats

_SAME_EDGE = 4.0
# A line follows the one above at no more than this, in parts of its size; more where it has
# several columns.
_NEXT, _NEXT_OF_COLUMNS = 1.9, 2.8
_MAX_FILLS = 1_500


class Zone(NamedTuple):
    """Where a table stands: its columns, its first and last line, and its shaded cells."""

    xs: list[float]
    top: float
    bottom: float
    fills: Floats


def shaded_zones(fills: Floats, scene: Scene) -> list[Zone]:
    """The zones around groups of shaded cells that touch, with the lines below that fit."""
    fills = _cells(fills, scene)
    if not len(fills):
        return []
    labels = touching(fills)
    found = []
    for label in np.unique(labels):
        group = fills[labels == label]
        edges = edges_of(np.concatenate([group[:, 0], group[:, 2]]), _SAME_EDGE).tolist()
        if len(edges) > 2:
            top, bottom = float(group[:, 1].min()), float(group[:, 3].max())
            found.append(Zone(edges, top, bottom, group))
    found.sort(key=lambda zone: zone.top)
    return [_extended(zone, found[place + 1 :], scene) for place, zone in enumerate(found)]


def _cells(fills: Floats, scene: Scene) -> Floats:
    """The fills that may be cells: as high as a line at least, and each of them once."""
    fills = np.unique(fills[:_MAX_FILLS].round(1), axis=0)
    size = float(np.median(scene.glyphs.size)) if len(scene.glyphs) else 10.0
    high = (fills[:, 3] - fills[:, 1] > 0.9 * size) & (fills[:, 2] - fills[:, 0] > size)
    return np.asarray(fills[high])


def _extended(zone: Zone, later: list[Zone], scene: Scene) -> Zone:
    """The zone with the lines below that stand in its columns."""
    left, right = zone.xs[0] - _SAME_EDGE, zone.xs[-1] + _SAME_EDGE
    end = min(
        (other.top for other in later if other.xs[0] < right and other.xs[-1] > left),
        default=np.inf,
    )
    below = scene.pieces(scene.inside((-np.inf, zone.top, np.inf, end)), NARROW)
    bottom = zone.bottom
    last = zone.bottom
    for line in range(int(below.line[-1]) + 1 if len(below) else 0):
        box = below.box[below.line == line]
        size = float(below.size[below.line == line].max())
        base = float(box[:, 3].max())
        if (box[:, 1].min() + base) / 2 < zone.bottom:
            last = max(last - size, base)
            continue
        several = _fits(box, zone.xs)
        if several == 0 or base - last > (_NEXT_OF_COLUMNS if several > 1 else _NEXT) * size:
            break
        last, bottom = base, base + 0.2 * size
    return zone._replace(bottom=bottom)


def _fits(box: Floats, xs: list[float]) -> int:
    """How many columns a line has text in; 0 where it runs over an edge or stands outside."""
    edges = np.array(xs)
    if box[:, 0].min() < edges[0] - 1 or box[:, 2].max() > edges[-1] + 1:
        return 0
    across = (box[:, :1] < edges - 1) & (box[:, 2:3] > edges + 1)
    if across.any():
        return 0
    middles = (box[:, 0] + box[:, 2]) / 2
    return len(np.unique(np.searchsorted(edges, middles)))
