"""Tables without rules beside each other, in two columns of text: their heads come twice.

The lines of the two columns do not stand level, so that rows are looked for in each column alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.header_words import is_header_word, is_value
from keikaku.documents.pdf.page import Box, Floats
from keikaku.documents.pdf.unruled_lines import Line, Zone, lines_of
from keikaku.documents.pdf.unruled_text import zones_of_lines

# So many heads come again on the other side, one of them that of targets.
_FEWEST = 2
_AIM = "目標"
# The white between the columns, and what part of the page it may lie in.
_LEAST_WHITE = 10.0
_FIRST, _LAST = 0.35, 0.65
_MARGIN = 2.0
# Lines nearer than this, in parts of their size, stand beside each other.
_BESIDE = 0.85


class Beside(NamedTuple):
    """What stands in two columns on a page, and the zones of the tables there."""

    box: Box
    zones: Sequence[Zone]


class _Head(NamedTuple):
    """A head that comes again, and where it stands."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def beside_zones(figures: Sequence[Box], width: float, scene: Scene) -> Beside | None:
    """The zones in two columns; None where the page has none with the same heads in both."""
    box = scene.pieces(scene.shown).box
    heads = _twice(scene)
    gutter = _gutter(box, heads, width) if heads else None
    if gutter is None:
        return None
    top, bottom = _stretch(box, heads, gutter)
    texts = {head.text for head in heads}
    sides = ((-_MARGIN, top, gutter, bottom), (gutter, top, width + _MARGIN, bottom))
    zones = [_zones(figures, side, texts, scene) for side in sides]
    headed = [[zone for zone in side if _is_headed(zone, texts, scene)] for side in zones]
    if not all(headed):
        return None
    foot = max(zone.bottom for side in headed for zone in side)
    within = [zone for side in zones for zone in side if zone.bottom <= foot]
    return Beside((-_MARGIN, top, width + _MARGIN, foot), within)


def _twice(scene: Scene) -> list[_Head]:
    """The heads that come again, those of values among them; none where too few do."""
    pieces = scene.pieces(scene.shown)
    texts = ["".join(text.split()) for text in scene.texts(pieces)]
    heads = [_Head(text, *box) for text, box in zip(texts, pieces.box.tolist(), strict=True)]
    heads = [head for head in heads if is_header_word(head.text)]
    said = [head.text for head in heads]
    twice = {text for text in said if said.count(text) > 1}
    enough = len(twice) >= _FEWEST and any(_AIM in text for text in twice)
    return [head for head in heads if head.text in twice] if enough else []


def _gutter(box: Floats, heads: Sequence[_Head], width: float) -> float | None:
    """The middle of the white between two columns: that with the most heads on both sides."""
    top, low = min(head.top for head in heads), max(head.bottom for head in heads)
    level = box[(box[:, 3] > top) & (box[:, 1] < low)]
    whites = sorted(_whites(level), key=lambda white: white[0] - white[1])
    middles = (sum(white) / 2 for white in whites)
    inner = [middle for middle in middles if _FIRST * width < middle < _LAST * width]
    best = max(inner, key=lambda middle: _on_both(heads, middle), default=None)
    return best if best is not None and _on_both(heads, best) >= _FEWEST else None


def _on_both(heads: Sequence[_Head], gutter: float) -> int:
    """How many heads stand on both sides."""
    left = {head.text for head in heads if head.right < gutter}
    return len(left & {head.text for head in heads if head.left > gutter})


def _whites(box: Floats) -> Iterator[tuple[float, float]]:
    """From where to where no text reaches."""
    ordered = box[np.argsort(box[:, 0], kind="stable")]
    reach = np.maximum.accumulate(ordered[:, 2]).tolist()
    for end, begin in zip(reach, ordered[1:, 0].tolist(), strict=False):
        if begin - end >= _LEAST_WHITE:
            yield end, begin


def _stretch(box: Floats, heads: Sequence[_Head], gutter: float) -> tuple[float, float]:
    """From where to where no text lies across the white between two columns."""
    across = box[(box[:, 0] < gutter) & (box[:, 2] > gutter)]
    top, low = min(head.top for head in heads), max(head.bottom for head in heads)
    above, below = across[across[:, 3] <= top, 3], across[across[:, 1] >= low, 1]
    return float(above.max(initial=-_MARGIN)), float(below.min(initial=np.inf))


def _zones(figures: Sequence[Box], side: Box, heads: set[str], scene: Scene) -> list[Zone]:
    """The zones of one column, with lines put together where that finds more of its tables."""
    lines = list(lines_of(scene, scene.inside(side)))
    ways = (zones_of_lines(figures, each) for each in (lines, _beside_each_other(lines)))

    def height(zones: Sequence[Zone]) -> float:
        return sum(zone.bottom - zone.top for zone in zones if _is_headed(zone, heads, scene))

    return max(ways, key=height)


def _beside_each_other(lines: Iterable[Line]) -> list[Line]:
    """The lines, those put together that stand beside each other, one half a line lower.

    A name of two lines has its values half-way between them, and so have heads of two lines.
    """
    found: list[Line] = []
    for line in lines:
        near = bool(found) and line.base - found[-1].base < _BESIDE * line.size
        both = _together(found[-1], line) if near else None
        found[len(found) - (both is not None) :] = [both or line]
    return found


def _together(above: Line, line: Line) -> Line | None:
    """Two lines as one; None where a text of the one stands over one of the other."""
    texts = (*above.texts, *line.texts)
    parts = sorted(zip((*above.spans.tolist(), *line.spans.tolist()), texts, strict=True))
    if any(left[1] > right[0] for (left, _), (right, _) in pairwise(parts)):
        return None
    spans = np.array([span for span, _ in parts], np.float32)
    size = max(above.size, line.size)
    return Line(min(above.top, line.top), line.base, size, spans, [text for _, text in parts])


def _is_headed(zone: Zone, heads: set[str], scene: Scene) -> bool:
    """Whether such heads stand in a zone, and most of its first column are names."""
    pieces = scene.pieces(scene.inside((zone.xs[0], zone.top, zone.xs[-1], zone.bottom)))
    texts = ["".join(text.split()) for text in scene.texts(pieces)]
    first = [text for text, x in zip(texts, pieces.box[:, 0], strict=True) if x < zone.xs[1]]
    named = sum(not is_value(text) for text in first)
    return len(heads.intersection(texts)) >= _FEWEST and 2 * named > len(first)
