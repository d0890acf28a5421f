"""Tables without rules beside each other, in two columns of text: their heads come twice.

The lines of the two columns do not stand level, so that rows are looked for in each column alone.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from keikaku.documents.pdf.grid_text import Pieces, Scene
from keikaku.documents.pdf.header_words import is_header_word, is_value
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.unruled_lines import Zone
from keikaku.documents.pdf.unruled_text import text_zones

# So many heads come again on the other side, of value and name.
_FEWEST = 2
# The white between the columns, and what part of the page it may lie in.
_LEAST_WHITE = 10.0
_FIRST, _LAST = 0.35, 0.65
_MARGIN = 2.0
_AIM = "目標"


def beside_zones(figures: Sequence[Box], width: float, scene: Scene) -> list[Zone]:
    """The zones of such tables; none where the page has no two columns with the same heads."""
    pieces = scene.pieces(scene.shown)
    texts = ["".join(text.split()) for text in scene.texts(pieces)]
    heads = [n for n, text in enumerate(texts) if is_header_word(text)]
    twice = {texts[n] for n in heads if sum(texts[m] == texts[n] for m in heads) > 1}
    if len(twice) < _FEWEST or not any(_AIM in text for text in twice):
        return []
    places = [n for n in heads if texts[n] in twice]
    found = _gutter(pieces, places, [texts[n] for n in places], width)
    if found is None:
        return []
    gutter, top, bottom = found
    sides = ((0.0, top, gutter, bottom), (gutter, top, width, bottom))
    zones = [[z for z in _zones(figures, side, scene) if _is_of(z, twice, scene)] for side in sides]
    return [zone for side in zones for zone in side] if all(zones) else []


def _gutter(
    pieces: Pieces, places: Sequence[int], texts: Sequence[str], width: float
) -> tuple[float, float, float] | None:
    """The white between two columns, and from where to where no text lies across it."""
    box, heads = pieces.box, pieces.box[list(places)]
    top, low = float(heads[:, 1].min()) - _MARGIN, float(heads[:, 3].max()) + _MARGIN
    level = box[(box[:, 3] > top) & (box[:, 1] < low)]
    for begin, end in _whites(level[:, 0], level[:, 2], width):
        gutter = (begin + end) / 2
        left = {text for text, head in zip(texts, heads, strict=True) if head[2] < gutter}
        right = {text for text, head in zip(texts, heads, strict=True) if head[0] > gutter}
        if len(left & right) >= _FEWEST:
            across = box[(box[:, 0] < gutter) & (box[:, 2] > gutter) & (box[:, 1] > low)]
            return gutter, top, float(across[:, 1].min(initial=np.inf))
    return None


def _whites(left: np.ndarray, right: np.ndarray, width: float) -> list[tuple[float, float]]:
    """The stretches that no text reaches into, the widest first."""
    order = np.argsort(left)
    reach = np.maximum.accumulate(right[order]).tolist()
    begins = left[order].tolist()
    gaps = [(end, begin) for end, begin in zip(reach, begins[1:], strict=False)]
    wide = [
        (end, begin)
        for end, begin in gaps
        if begin - end >= _LEAST_WHITE and _FIRST * width < (end + begin) / 2 < _LAST * width
    ]
    return sorted(wide, key=lambda gap: gap[0] - gap[1])


def _zones(figures: Sequence[Box], side: Box, scene: Scene) -> list[Zone]:
    left, top, right, bottom = side
    others = [(right, 0.0, np.inf, np.inf), (-np.inf, 0.0, left, np.inf)]
    others += [(-np.inf, -np.inf, np.inf, top), (-np.inf, bottom, np.inf, np.inf)]
    for box in others:
        scene = scene.without(box)
    return text_zones(figures, scene)


def _is_of(zone: Zone, heads: set[str], scene: Scene) -> bool:
    """Whether such heads stand in a zone, and most of its first column are names."""
    pieces = scene.pieces(scene.inside((zone.xs[0], zone.top, zone.xs[-1], zone.bottom)))
    texts = ["".join(text.split()) for text in scene.texts(pieces)]
    first = [text for text, x in zip(texts, pieces.box[:, 0], strict=True) if x < zone.xs[1]]
    named = sum(not is_value(text) for text in first)
    return len(heads.intersection(texts)) >= _FEWEST and 2 * named > len(first)
