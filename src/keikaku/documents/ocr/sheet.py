"""A page picture taken apart: its rules, the areas between them, and its lines of text."""

from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from keikaku.documents.ocr.lean import lean_of, straightened
from keikaku.documents.ocr.line_boxes import LineBox, letter_height, line_boxes, without_specks
from keikaku.documents.ocr.picture import Grey, Mask, evened, ink_of
from keikaku.documents.ocr.ruled import Ruled, areas_of, rules_of

MAX_LINES = 3_000

# The margin around a line, in heights of a letter.
_BESIDE, _ABOVE = 0.13, 0.17
# A stroke so low stands alone as a dash; a longer or a narrower one is left over from a rule.
_LOW, _SHORTEST_DASH, _LONGEST_DASH = 0.2, 0.35, 1.7
_NARROW, _TALL = 0.12, 1.5
# Inches: what is wider and higher holds no line.
_NO_LINE = 1.0


class LinePicture(NamedTuple):
    """A line of text cut out: dark on white with a margin, and where it stands on the page."""

    grey: Grey
    box: LineBox
    left: int
    ink: Mask


@dataclass(frozen=True, slots=True)
class Sheet:
    """A straight page: `even` without its rules; `letter` is the height of its letters.

    `degrees` is by how much it had to be turned clockwise to lie straight. `pictures` are where
    ink stands that is too large for lines. `cut` says that it holds more lines than are read.
    """

    even: Grey
    dpi: float
    degrees: float
    ruled: Ruled
    areas: NDArray[np.int32]
    ink: Mask
    letter: float
    lines: tuple[LineBox, ...]
    pictures: tuple[LineBox, ...]
    cut: bool

    def picture(self, line: LineBox) -> LinePicture:
        """A line cut out; what stands in other areas is white."""
        beside, above = (max(2, round(share * self.letter)) for share in (_BESIDE, _ABOVE))
        rows = slice(max(line.top - above, 0), line.bottom + above)
        columns = slice(max(line.left - beside, 0), line.right + beside)
        area = self.areas[rows, columns]
        elsewhere = (area != line.area) & (area != 0)
        grey = np.where(elsewhere, np.uint8(255), self.even[rows, columns])
        inside = slice(line.top, line.bottom), slice(line.left, line.right)
        ink = self.ink[inside] & (self.areas[inside] == line.area)
        return LinePicture(grey, line, columns.start, ink)

    def is_dash(self, line: LineBox) -> bool:
        """Whether a line is one low stroke: a dash, whatever a model takes it for."""
        width, height = line.right - line.left, line.bottom - line.top
        share = width / self.letter
        return height <= _LOW * self.letter and _SHORTEST_DASH <= share <= _LONGEST_DASH


def sheet_of(grey: Grey, dpi: float) -> Sheet:
    """Takes a page picture apart."""
    even = evened(grey, dpi)
    degrees = lean_of(ink_of(even))
    even = straightened(even, degrees)
    ruled = rules_of(even, dpi)
    areas = areas_of(ruled, dpi)
    # The blurred edges of rules go with them.
    erased = cv2.dilate(ruled.pixels.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    even = np.where(erased, np.uint8(255), even)
    ink = without_specks(ink_of(even))
    letter = letter_height(ink, dpi)
    found = [box for box in line_boxes(ink, areas, letter) if not _is_left_over(box, letter)]
    pictures = tuple(box for box in found if _is_picture(box, dpi))
    lines = tuple(box for box in found if not _is_picture(box, dpi))
    cut = len(lines) > MAX_LINES
    return Sheet(even, dpi, degrees, ruled, areas, ink, letter, lines[:MAX_LINES], pictures, cut)


def _is_picture(box: LineBox, dpi: float) -> bool:
    return min(box.right - box.left, box.bottom - box.top) > _NO_LINE * dpi


def _is_left_over(line: LineBox, letter: float) -> bool:
    """Whether a stroke is no letter but the rest of a rule, or dirt."""
    width, height = line.right - line.left, line.bottom - line.top
    low = height <= _LOW * letter and width > _LONGEST_DASH * letter
    narrow = width <= _NARROW * letter and height > _TALL * letter
    return low or narrow or max(width, height) < _NARROW * letter
