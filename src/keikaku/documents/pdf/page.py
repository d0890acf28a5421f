"""What a PDF page shows, as arrays: characters, rules, fills and pictures, each with its place.

All coordinates are points from the top left of the page, x to the right and y down: crop box
applied, rotation undone, and the page turned so that most of its text stands upright.

A page takes thousands of steps over short arrays. Rows are chosen by `take` and `compress`, which
cost a fifth of what brackets do, and masks are asked by `count_nonzero` and `nonzero`.
"""

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.recognition import Recognition

Floats = NDArray[np.float32]
Indexes = NDArray[np.intp]
Box = tuple[float, float, float, float]

NOTHING: Indexes = np.zeros(0, np.intp)
"""The indexes of no characters."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page in the order of its stream; arrays of one length.

    Spaces that only the layout made are left out. `box` is n x 4 (left, top, right, bottom): from
    side to side the advance, from top to bottom the square of the letter about its base line, so
    that the height is the size, whatever the font says. `size` is the effective font size in
    points; `angle` the clockwise turn in degrees, 0 for upright text; `font` an index into
    `PageContent.fonts`, `bold` that of the font. `hidden` marks text that is in the file and not
    painted, as the text under a scan is.
    """

    codes: NDArray[np.uint32]
    box: Floats
    size: Floats
    angle: Floats
    font: NDArray[np.int16]
    bold: NDArray[np.bool_]
    hidden: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def lean(self) -> Floats:
        """By how many degrees each character is turned, whichever way."""
        # Most pages have upright text only.
        turned = np.count_nonzero(self.angle) > 0
        return np.abs((self.angle + 180) % 360 - 180) if turned else self.angle

    @property
    def middle_size(self) -> float:
        """The size that stands in the middle when they are in order; half-way between two."""
        ordered, half = np.sort(self.size), len(self) // 2
        return float(ordered[half] if len(self) % 2 else (ordered[half - 1] + ordered[half]) / 2)

    def chosen(self, kept: Indexes | NDArray[np.bool_]) -> "Glyphs":
        """Some of the characters, in the given order."""
        return Glyphs(*(getattr(self, each.name)[kept] for each in fields(self)))


def in_order(row: Indexes, left: Floats) -> bool:
    """Whether characters stand row by row and from left to right, as most files have them."""
    step = row[1:] - row[:-1]
    back = (step < 0) | ((step == 0) & (left[1:] < left[:-1]))
    return not np.count_nonzero(back)


@dataclass(frozen=True, slots=True)
class Font:
    """A font as the file names it; `bold` by name, weight or an outline of the letters."""

    name: str
    bold: bool


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page. `rules` are lines, n x 4, each with its thickness in its box.

    `fills` are filled rectangles, m x 4, with `fill_colours`, m x 3 (red, green, blue, 0 to 255).
    `shapes` are the boxes of other painted figures: arrows, slanted lines, curves. `pictures` are
    the boxes of images. `width` and `height` are those of the page as it is turned here; `turn`
    is by how many degrees clockwise it was turned against what is displayed, `lean` by how many
    more because it lay askew, and it is `times` as large as it is printed. `cut` says that the
    page holds more than is read. `recognition` is there where the page is a picture whose
    characters were recognised.
    """

    number: int
    width: float
    height: float
    turn: int
    glyphs: Glyphs
    fonts: tuple[Font, ...]
    rules: Floats
    fills: Floats
    fill_colours: NDArray[np.uint8]
    shapes: Floats
    pictures: Floats
    cut: bool = False
    lean: float = 0.0
    times: float = 1.0
    recognition: Recognition | None = None

    def bare(self) -> "PageContent":
        """The page without what is on it: its number and its frame."""
        none = np.zeros((0, 4), np.float32)
        glyphs = self.glyphs.chosen(np.zeros(0, np.intp))
        return replace(
            self, glyphs=glyphs, fonts=(), rules=none, fills=none, shapes=none, pictures=none
        )

    def shown(self, box: Box) -> Box:
        """A box in points from the top left of the page as a person sees it."""
        left, top, right, bottom = self._turned_back(box) if self.turn or self.lean else box
        if self.times != 1.0:
            left, top, right, bottom = (each / self.times for each in (left, top, right, bottom))
        return (_tenths(left), _tenths(top), _tenths(right), _tenths(bottom))

    def _turned_back(self, box: Box) -> Box:
        left, top, right, bottom = self._askew(box) if self.lean else box
        if self.turn == 90:
            return (top, self.width - right, bottom, self.width - left)
        if self.turn == 180:
            return (self.width - right, self.height - bottom, self.width - left, self.height - top)
        if self.turn == 270:
            return (self.height - bottom, left, self.height - top, right)
        return (left, top, right, bottom)

    def _askew(self, box: Box) -> Box:
        """A box where it was before the page was made straight, as wide and high as it is."""
        left, top, right, bottom = box
        x, y = (left + right - self.width) / 2, (top + bottom - self.height) / 2
        cosine, sine = cos(radians(self.lean)), sin(radians(self.lean))
        dx, dy = x * cosine + y * sine - x, y * cosine - x * sine - y
        return (left + dx, top + dy, right + dx, bottom + dy)


@lru_cache(maxsize=1024)
def _tenths(place: float) -> float:
    """A place as it is told. The edges of a table are those of many cells: one number for all."""
    return round(place, 1)
