"""Tables that show only by the shading of their heads and labels."""

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid import edges_of
from keikaku.documents.pdf.grid_ruled import touching
from keikaku.documents.pdf.grid_text import NARROW, Scene
from keikaku.documents.pdf.header_words import looks_like_header
from keikaku.documents.pdf.page import Floats
from keikaku.documents.pdf.unruled_lines import (
    NEXT,
    Zone,
    follows,
    is_row_under,
    is_title_under,
    lines_of,
)

_SAME_EDGE = 5.0
_MAX_FILLS = 1_500


def shaded_zones(fills: Floats, scene: Scene) -> list[Zone]:
    """The zones around groups of shaded cells that touch, with the lines below that fit."""
    fills = _cells(fills, scene)
    if not len(fills):
        return []
    labels = touching(fills, _SAME_EDGE)
    # The first call of `np.unique` loads what takes longer than to read a page.
    groups = [fills.compress(labels == label, axis=0) for label in sorted(set(labels.tolist()))]
    # One shaded cell alone is no table.
    groups = [group for group in groups if len(group) > 1]
    groups.sort(key=lambda group: float(group[:, 1].min()))
    # Most shaded cells are of tables with rules, whose letters are taken: they need no edges.
    have_text = _have_text(groups, scene).tolist() if groups else []
    zones = list(map(_zone, groups)) if any(have_text) else []
    told = [zone for zone, has in zip(zones, have_text, strict=False) if has and len(zone.xs) > 2]
    tables = _striped(told, scene)
    return [_extended(zone, tables[place + 1 :], scene) for place, zone in enumerate(tables)]


def _striped(zones: list[Zone], scene: Scene) -> list[Zone]:
    """The zones, those as one between which rows stand without shading: every other row has it."""
    found: list[Zone] = []
    for zone in zones:
        above = found[-1] if found else None
        if above is not None and _is_stripe(above, zone, scene):
            fills = np.concatenate([above.fills, zone.fills])
            found[-1] = above._replace(bottom=zone.bottom, fills=fills)
        else:
            found.append(zone)
    return found


def _is_stripe(above: Zone, zone: Zone, scene: Scene) -> bool:
    """Whether shaded cells are a row of the table above: its columns, rows between, no heads.

    Labels that are merged over rows may have no shading.
    """
    far = np.abs(np.subtract.outer(zone.xs, above.xs)).min(axis=1)
    if far.max() >= _SAME_EDGE or _is_head(zone, scene):
        return False
    between = lines_of(scene, scene.inside((-np.inf, above.bottom, np.inf, zone.top)), NARROW)
    last, rows, size = above.bottom, 0, 0.0
    for line in between:
        if not follows(last, line, above.xs):
            return False
        last, size, rows = max(last, line.base), line.size, rows + (len(line.texts) > 1)
    return rows > 0 and zone.top - last < NEXT * size


def _is_head(zone: Zone, scene: Scene) -> bool:
    """Whether shaded cells name columns."""
    pieces = scene.pieces(scene.inside((zone.xs[0], zone.top, zone.xs[-1], zone.bottom)))
    return looks_like_header(scene.texts(pieces))


def _zone(group: Floats) -> Zone:
    edges = edges_of(np.concatenate([group[:, 0], group[:, 2]]), _SAME_EDGE).tolist()
    return Zone(edges, float(group[:, 1].min()), float(group[:, 3].max()), group)


def _have_text(groups: list[Floats], scene: Scene) -> NDArray[np.bool_]:
    """Where any letter stands so high that a line of a zone, or the one below, can hold it."""
    order = scene.y.argsort()
    y, size = scene.y[order], scene.glyphs.size[scene.shown[order]]
    first = y.searchsorted([float(group[:, 1].min()) for group in groups], side="right")
    bottom = np.array([float(group[:, 3].max()) for group in groups])
    largest = size.max(initial=0)
    for _ in range(2):
        # The size of a letter tells how far below a line of such letters may stand.
        end = y.searchsorted(bottom + NEXT * largest)
        largest = np.array([size[a:b].max(initial=0) for a, b in zip(first, end, strict=True)])
    return np.asarray(end > first)


def _cells(fills: Floats, scene: Scene) -> Floats:
    """The fills that may be cells: as high as a line at least, and each of them once."""
    if not len(fills):
        return fills
    once = sorted(set(map(tuple, fills[:_MAX_FILLS].round(1).tolist())))
    fills = np.array(once, np.float32).reshape(-1, 4)
    size = scene.glyphs.middle_size if len(scene.glyphs) else 10.0
    high = (fills[:, 3] - fills[:, 1] > 0.9 * size) & (fills[:, 2] - fills[:, 0] > size)
    return fills.compress(high, axis=0)


def _extended(zone: Zone, later: list[Zone], scene: Scene) -> Zone:
    """The zone with the lines below that stand in its columns."""
    left, right = zone.xs[0] - _SAME_EDGE, zone.xs[-1] + _SAME_EDGE
    end = min(
        (other.top for other in later if other.xs[0] < right and other.xs[-1] > left),
        default=np.inf,
    )
    lines = list(lines_of(scene, scene.inside((-np.inf, zone.top, np.inf, end)), NARROW))
    last = bottom = zone.bottom
    for line in lines:
        goes_on = line.middle < zone.bottom or follows(last, line, zone.xs)
        row = is_row_under(last, line, zone.xs)
        titled = last == bottom and is_title_under(last, line, zone.xs)
        if not (goes_on or row or titled):
            break
        last = max(last, line.base)
        bottom = last if goes_on or row else bottom
    return zone._replace(bottom=max(zone.bottom, bottom + 1))
