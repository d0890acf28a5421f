"""From the coordinates of a PDF page to points from the top left of the page as it is read."""

from dataclasses import dataclass, replace
from functools import reduce
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import raw

from keikaku.documents.pdf.page import Floats, Glyphs

Affine = NDArray[np.float64]
"""a, b, c, d, e, f of PDF: x' = ax + cy + e, y' = bx + dy + f."""

_QUARTERS = (
    (1.0, 0.0, 0.0, 1.0),
    (0.0, 1.0, -1.0, 0.0),
    (-1.0, 0.0, 0.0, -1.0),
    (0.0, -1.0, 1.0, 0.0),
)
# Which coordinates of a box are the x and y of two opposite corners, and of all.
_ENDS = [(0, 1), (2, 3)]
_CORNERS = [(0, 1), (2, 1), (0, 3), (2, 3)]


class Upright(NamedTuple):
    """A page turned so that its text stands upright, by how many degrees, and its characters."""

    frame: "Frame"
    turn: int
    glyphs: Glyphs


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page and the way into it."""

    matrix: Affine
    width: float
    height: float

    @classmethod
    def of_page(cls, page: Any) -> "Frame":
        """The frame of a page as it is displayed: crop box applied, rotation undone."""
        rect = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, rect)
        left, right = sorted((rect.left, rect.right))
        bottom, top = sorted((rect.bottom, rect.top))
        flipped = np.array([1.0, 0.0, 0.0, -1.0, -left, top])
        frame = cls(flipped, right - left, top - bottom)
        return frame.turned(raw.FPDFPage_GetRotation(page) % 4)

    def turned(self, quarters: int) -> "Frame":
        """The frame turned clockwise by quarters of a circle."""
        a, b, c, d = _QUARTERS[quarters]
        width, height = (self.height, self.width) if quarters % 2 else (self.width, self.height)
        # What falls left of or above the page after the turn about its corner is moved back.
        shift = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))[quarters]
        turn = np.array([a, b, c, d, *shift])
        return Frame(product(self.matrix, turn), width, height)

    def upright(self, glyphs: Glyphs) -> Upright:
        """The frame and its characters, turned so that most of the characters stand upright."""
        if not np.count_nonzero(glyphs.angle):
            return Upright(self, 0, glyphs)
        counts = np.bincount(np.round(glyphs.angle / 90).astype(int) % 4, minlength=4)
        quarters = int(-np.argmax(counts)) % 4
        if not quarters:
            return Upright(self, 0, glyphs)
        turned = self.turned(quarters)
        back = product(_inverse(self.matrix), turned.matrix)
        angle = (glyphs.angle + 90 * quarters) % 360
        box = boxes(back, glyphs.box)
        return Upright(turned, 90 * quarters, replace(glyphs, box=box, angle=angle))

    def enlarged(self, times: float) -> "Frame":
        """The frame with everything in it so many times as large."""
        return Frame(self.matrix * times, self.width * times, self.height * times)

    def keeps(self, box: Floats) -> NDArray[np.bool_]:
        """Which boxes lie with their middle on the page."""
        x, y = (box[:, 0] + box[:, 2]) / 2, (box[:, 1] + box[:, 3]) / 2
        kept: NDArray[np.bool_] = (x >= 0) & (x <= self.width) & (y >= 0) & (y <= self.height)
        return kept

    def touched(self, box: Floats) -> NDArray[np.bool_]:
        """Which boxes lie on the page or at its edge, at least in part."""
        left, top, right, bottom = box.T
        beside = (right >= 0) & (left <= np.float32(self.width))
        return np.asarray(beside & (bottom >= 0) & (top <= np.float32(self.height)))

    def clipped(self, box: Floats) -> Floats:
        """The parts of boxes that lie on the page."""
        most = np.array([self.width, self.height] * 2, np.float32)
        return np.minimum(np.maximum(box, np.float32(0)), most)


def product(first: Affine, second: Affine) -> Affine:
    """The matrix that does the first and then the second."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return np.array(
        [
            a * p + b * r,
            a * q + b * s,
            c * p + d * r,
            c * q + d * s,
            e * p + f * r + t,
            e * q + f * s + u,
        ]
    )


def boxes(matrix: Affine, box: Floats) -> Floats:
    """Boxes under a matrix: the smallest upright ones around what they become."""
    a, b, c, d, e, f = matrix
    # Two corners are enough where the sides stay upright and level.
    upright = not (b or c) or not (a or d)
    sides = box.T
    corners = [(sides[x], sides[y]) for x, y in (_ENDS if upright else _CORNERS)]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    found = np.empty((len(box), 4), np.float32)
    # Corner by corner: numpy is slow along an axis of two or four.
    for at, places in enumerate((xs, ys)):
        found[:, at] = reduce(np.minimum, places)
        found[:, at + 2] = reduce(np.maximum, places)
    return found


def _inverse(matrix: Affine) -> Affine:
    a, b, c, d, e, f = matrix
    return np.array([d, -b, -c, a, c * f - d * e, b * e - a * f]) / np.float64(a * d - b * c)
