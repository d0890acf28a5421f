"""What a PDF page shows, as arrays: characters, rules, fills and pictures, each with its place.

All coordinates are points from the top left of the page as it is displayed (crop box applied,
rotation undone), x to the right and y down.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indexes = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page in the order of its stream; arrays of one length.

    Spaces that only the layout made are left out. `box` is n x 4 (left, top, right, bottom), the
    loose box of the font; `size` the effective font size in points; `angle` the clockwise turn in
    degrees after the rotation of the page is undone; `font` an index into `PageContent.fonts`.
    """

    codes: NDArray[np.uint32]
    box: Floats
    size: Floats
    angle: Floats
    font: NDArray[np.int16]

    def __len__(self) -> int:
        return len(self.codes)


@dataclass(frozen=True, slots=True)
class Font:
    """A font as the file names it."""

    name: str
    bold: bool


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page. `rules` are lines and edges of stroked paths, `fills` filled areas, n x 4 each.

    A rule has its thickness in its box. `fill_colours` is m x 3 (red, green, blue, 0 to 255).
    `pictures` are the boxes of images.
    """

    number: int
    width: float
    height: float
    glyphs: Glyphs
    fonts: tuple[Font, ...]
    rules: Floats
    fills: Floats
    fill_colours: NDArray[np.uint8]
    pictures: Floats
