"""The lines of text in each area of a page picture, found by its empty rows and columns."""

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from keikaku.documents.ocr.picture import Mask

_SPECK = 4
# In heights of a letter. Parts of one letter (二) are put together up to the first;
# letters of one line stand no farther apart than the second; higher strips hold several lines.
_ONE_LETTER, _GAP, _SEVERAL = 1.2, 1.3, 1.7
_PITCH, _FAINT = 1.25, 0.15
_DEEPEST = 12
# Inches: components outside of these are no letters.
_LOWEST, _HIGHEST = 0.03, 0.5
_USUAL = 80
_UNKNOWN = 0.115


class LineBox(NamedTuple):
    """Where a line of text stands, in pixels, and in which area."""

    area: int
    left: int
    top: int
    right: int
    bottom: int


def without_specks(ink: Mask) -> Mask:
    """The ink without dots that are too small to be printed."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    real = stats[:, 4] >= _SPECK
    real[0] = False
    kept: Mask = real[labels]
    return kept


def letter_height(ink: Mask, dpi: float) -> float:
    """The height in pixels of the larger letters of the body of a page."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    heights = stats[1:, 3]
    letters = heights[(heights > _LOWEST * dpi) & (heights < _HIGHEST * dpi)]
    return float(np.percentile(letters, _USUAL)) if len(letters) else _UNKNOWN * dpi


def line_boxes(ink: Mask, areas: NDArray[np.int32], letter: float) -> list[LineBox]:
    """The lines of all areas; those of an area from top to bottom, left to right."""
    found = []
    for area, (left, top, right, bottom) in _extents(np.where(ink, areas, 0)):
        inside = ink[top:bottom, left:right] & (areas[top:bottom, left:right] == area)
        for x0, y0, x1, y1 in _lines(inside, letter, 0):
            found.append(LineBox(area, left + x0, top + y0, left + x1, top + y1))
    return found


def _extents(areas: NDArray[np.int32]) -> Iterator[tuple[int, tuple[int, int, int, int]]]:
    """The numbers that occur, each with the smallest box around it."""
    y, x = np.nonzero(areas)
    if not len(y):
        return
    numbers = areas[y, x]
    order = np.argsort(numbers, kind="stable")
    starts = np.flatnonzero(np.diff(numbers[order], prepend=0))
    x, y = x[order], y[order]
    boxes = (
        np.minimum.reduceat(x, starts),
        np.minimum.reduceat(y, starts),
        np.maximum.reduceat(x, starts) + 1,
        np.maximum.reduceat(y, starts) + 1,
    )
    for number, *box in zip(
        numbers[order][starts].tolist(), *map(np.ndarray.tolist, boxes), strict=True
    ):
        left, top, right, bottom = box
        yield number, (left, top, right, bottom)


def _lines(ink: Mask, letter: float, depth: int) -> Iterator[tuple[int, int, int, int]]:
    """Cuts by empty rows, then by wide empty columns, and again until nothing is left to cut."""
    for top, bottom in _rows(ink, letter):
        strip = ink[top:bottom]
        parts = _columns(strip, letter)
        if len(parts) > 1 and depth < _DEEPEST:
            for left, right in parts:
                for x0, y0, x1, y1 in _lines(strip[:, left:right], letter, depth + 1):
                    yield left + x0, top + y0, left + x1, top + y1
        elif parts:
            left, right = parts[0][0], parts[-1][1]
            for y0, y1 in _split(strip[:, left:right].sum(axis=1), letter):
                yield left, top + y0, right, top + y1


def _rows(ink: Mask, letter: float) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in _stretches(np.asarray(ink.any(axis=1))):
        low = end - start < letter / 2 or (joined and joined[-1][1] - joined[-1][0] < letter / 2)
        if joined and low and end - joined[-1][0] <= _ONE_LETTER * letter:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _columns(ink: Mask, letter: float) -> list[tuple[int, int]]:
    gap = _GAP * max(letter, len(ink) if len(ink) <= 2 * _SEVERAL * letter else 0)
    joined: list[tuple[int, int]] = []
    for start, end in _stretches(np.asarray(ink.any(axis=0))):
        if joined and start - joined[-1][1] < gap:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _split(profile: NDArray[np.intp], letter: float) -> Iterator[tuple[int, int]]:
    """Cuts a strip in which lines touch at the rows that are all but empty."""
    height = len(profile)
    count = round(height / (_PITCH * letter)) if height > _SEVERAL * letter else 1
    cuts = [0]
    for place in range(1, count):
        middle, reach = place * height / count, 0.35 * letter
        around = profile[int(middle - reach) : int(middle + reach) + 1]
        weakest = int(np.argmin(around))
        if around[weakest] <= _FAINT * profile.mean():
            cuts.append(int(middle - reach) + weakest)
    return zip(cuts, [*cuts[1:], height], strict=True)


def _stretches(filled: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The stretches of a row or column that are filled, each with its start and end."""
    steps = np.diff(filled.astype(np.int8), prepend=0, append=0)
    return list(
        zip(np.flatnonzero(steps > 0).tolist(), np.flatnonzero(steps < 0).tolist(), strict=True)
    )
