"""By how much a page lies askew, and the page made straight."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from keikaku.documents.ocr.picture import Grey, Mask

_MOST = 6.0
# Degrees: the steps of the search, each within the reach of the one before.
_STEPS = ((0.5, _MOST), (0.1, 0.5), (0.02, 0.1))
_SAMPLE = 60_000
_LEAST = 200


class Straight(NamedTuple):
    """A page made straight, and by how many degrees clockwise it had to be turned."""

    grey: Grey
    degrees: float


def lean_of(ink: Mask) -> float:
    """How many degrees clockwise lines must be turned to lie level; 0.0 for an empty page.

    Dark dots are counted along slanted rows: rows along the lines of text and the rules are
    either full or empty, which gives the largest sum of squares.
    """
    y, x = np.nonzero(ink)
    if len(y) < _LEAST:
        return 0.0
    every = max(1, len(y) // _SAMPLE)
    rows = y[::every].astype(np.float32)
    columns = (x[::every] - ink.shape[1] / 2).astype(np.float32)
    best = 0.0
    for step, reach in _STEPS:
        offsets = np.arange(-round(reach / step), round(reach / step) + 1) * step
        # Angles too near to be told apart are equally good; the first of them turns least.
        angles = best + offsets[np.argsort(np.abs(offsets), kind="stable")]
        best = float(angles[np.argmax([_contrast(rows, columns, angle) for angle in angles])])
    return round(best, 2)


def straightened(grey: Grey, degrees: float) -> Grey:
    """The picture turned clockwise about its middle; what comes in from outside is white."""
    if not degrees:
        return grey
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    straight = cv2.warpAffine(
        grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255.0,)
    )
    return straight.astype(np.uint8, copy=False)


def _contrast(rows: NDArray[np.float32], columns: NDArray[np.float32], angle: float) -> float:
    turned = np.round(rows + columns * np.float32(np.tan(np.radians(angle)))).astype(np.intp)
    counts = np.bincount(turned - turned.min())
    return float(np.square(counts.astype(np.float64)).sum())
