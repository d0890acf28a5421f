"""The rules of a page picture, told from the strokes of letters, and the areas between them."""

from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from keikaku.documents.ocr.picture import Grey, Mask

# A page of more rules is a pattern or a map.
_MOST = 3_000
# Rules may be paler than letters.
_PALE = 190
# Inches. Letters have level strokes up to the first length and upright ones up to the second.
_LEVEL, _UPRIGHT = 0.18, 0.13
_SURE_LEVEL, _SURE_UPRIGHT = 1.0, 0.6
_THICK = 0.05
_MEETS, _STUB = 0.025, 0.2
# Pixels: gaps in a rule, and how near two rules come that meet.
_BREAK, _BESIDE, _OVER = 3, 3, 2
# Rules stand alone; strokes have the rest of their letter beside them.
_SIDE, _GAP, _CROWDED = 0.02, 0.01, 0.25


class Ruled(NamedTuple):
    """The rules of a page: boxes (left, top, right, bottom) in pixels, and their very pixels."""

    level: NDArray[np.intp]
    upright: NDArray[np.intp]
    pixels: Mask


class _Rule(NamedTuple):
    """A rule or a stroke: along its length from `start` to `end`, across from `low` to `high`."""

    start: int
    end: int
    low: int
    high: int

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def middle(self) -> int:
        return (self.low + self.high) // 2


class _Runs(NamedTuple):
    """The long thin runs of one direction, lying level, and the candidates that they make."""

    pixels: NDArray[np.uint8]
    rules: list[_Rule]
    sure: float
    least: float
    dpi: float


def rules_of(even: Grey, dpi: float) -> Ruled:
    """The rules of an evenly lit, straight page.

    Long lines are rules. Shorter ones are so where they run from one rule to another and, if they
    are upright, nothing stands close beside them, as the strokes of a letter do.
    """
    dark = (even < _PALE).astype(np.uint8)
    levels = _runs(dark, dpi, _SURE_LEVEL, _LEVEL)
    uprights = _runs(np.ascontiguousarray(dark.T), dpi, _SURE_UPRIGHT, _UPRIGHT)
    level = [rule for rule in levels.rules if rule.length >= levels.sure]
    # What is proved a rule proves others that end at it; two rounds reach nested headers.
    for _ in range(2):
        across = _inside(levels.pixels, level)
        proved = _proved(uprights, level, across.T)
        # The rules that it crosses are no neighbours.
        beside = np.where(across, np.uint8(0), dark).T
        upright = [rule for rule in proved if _stands_alone(rule, beside, dpi)]
        level = _proved(levels, upright, _inside(uprights.pixels, upright).T)
    pixels = _inside(levels.pixels, level) | _inside(uprights.pixels, upright).T
    return Ruled(_boxes(level, False), _boxes(upright, True), pixels)


def areas_of(ruled: Ruled, dpi: float) -> NDArray[np.int32]:
    """A number for each pixel: pixels with the same number have no rule between them.

    Each closed cell is an area of its own; so is what lies around the tables. Rules are 0.
    """
    reach = max(2, round(_MEETS * dpi))
    walls = np.zeros(ruled.pixels.shape, np.uint8)
    for boxes, sides in ((ruled.level, (reach, 0)), (ruled.upright, (0, reach))):
        for left, top, right, bottom in boxes.tolist():
            across, along = sides
            area = (max(top - along, 0), bottom + along, max(left - across, 0), right + across)
            walls[area[0] : area[1], area[2] : area[3]] = 1
    _, labels = cv2.connectedComponents(1 - walls, connectivity=4, ltype=cv2.CV_32S)
    return labels.astype(np.int32, copy=False)


def _runs(dark: NDArray[np.uint8], dpi: float, sure: float, least: float) -> _Runs:
    """The thin level runs of dark pixels that are long enough to be part of a rule."""
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((1, _BREAK), np.uint8))
    length = max(2, round(least * dpi))
    runs = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    side = max(3, round(_THICK * dpi))
    solid = cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    thin = cv2.subtract(runs, cv2.dilate(solid, np.ones((3, 3), np.uint8)))
    pixels = thin.astype(np.uint8, copy=False)
    _, _, stats, _ = cv2.connectedComponentsWithStats(pixels, connectivity=8)
    longest = np.argsort(-stats[1:, 2], kind="stable")[:_MOST] + 1
    rules = [
        _Rule(left, left + width, top, top + height)
        for left, top, width, height, _ in stats[longest].tolist()
    ]
    return _Runs(pixels, rules, sure * dpi, least * dpi, dpi)


def _proved(runs: _Runs, crossing: list[_Rule], crosses: Mask) -> list[_Rule]:
    """The rules among candidates: long ones, and pieces of others that run from rule to rule.

    `crosses` are the pixels of the crossing rules, turned to the direction of the runs.
    """
    reach = _MEETS * runs.dpi
    start, end, low, high = np.array(crossing, np.float32).reshape(-1, 4).T
    middles = (low + high) // 2
    found = []
    for rule in runs.rules:
        met = (start - reach <= rule.middle) & (rule.middle <= end + reach)
        cuts = middles[met & (middles > rule.start) & (middles < rule.end)].astype(int).tolist()
        if rule.length >= runs.sure:
            found.append(_without_stubs(rule, cuts, crosses, runs.dpi))
            continue
        ends = sorted({rule.start, *cuts, rule.end})
        pieces = [rule._replace(start=first, end=last) for first, last in pairwise(ends)]
        found.extend(
            piece
            for piece in pieces
            if piece.length >= runs.least
            if _meets(piece, piece.start, crosses) and _meets(piece, piece.end, crosses)
        )
    return found


def _without_stubs(rule: _Rule, cuts: list[int], crosses: Mask, dpi: float) -> _Rule:
    """A long rule without what strokes of letters add to its ends."""
    start, end = rule.start, rule.end
    if cuts and min(cuts) - start < _STUB * dpi and not _meets(rule, start, crosses):
        start = min(cuts)
    if cuts and end - max(cuts) < _STUB * dpi and not _meets(rule, end, crosses):
        end = max(cuts)
    return rule._replace(start=start, end=end)


def _meets(rule: _Rule, end: int, crosses: Mask) -> bool:
    """Whether a rule comes upon another at one of its ends; a letter stops short of it."""
    low, high = max(rule.low - _BESIDE, 0), rule.high + _BESIDE
    return bool(crosses[low:high, max(end - _OVER, 0) : end + _OVER].any())


def _stands_alone(piece: _Rule, dark: NDArray[np.uint8], dpi: float) -> bool:
    width, gap = max(2, round(_SIDE * dpi)), max(1, round(_GAP * dpi))
    # At its ends a piece meets other rules, which are no neighbours.
    along = slice(piece.start + gap + 1, piece.end - gap - 1)
    above = dark[max(piece.low - gap - width, 0) : max(piece.low - gap, 0), along]
    below = dark[piece.high + gap : piece.high + gap + width, along]
    return sum(float(side.mean()) for side in (above, below) if side.size) < _CROWDED


def _boxes(rules: list[_Rule], upright: bool) -> NDArray[np.intp]:
    order = ("low", "start", "high", "end") if upright else ("start", "low", "end", "high")
    found = [[getattr(rule, name) for name in order] for rule in rules]
    return np.array(found, np.intp).reshape(-1, 4)


def _inside(runs: NDArray[np.uint8], rules: list[_Rule]) -> Mask:
    """The pixels of runs that are of rules."""
    chosen = np.zeros(runs.shape, np.bool_)
    for rule in rules:
        chosen[rule.low : rule.high, rule.start : rule.end] = True
    return chosen & (runs > 0)
