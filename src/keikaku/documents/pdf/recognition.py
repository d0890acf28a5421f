"""What character recognition says of a page that is a picture: how sure it is of each line."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

READ = "value.ocr"
"""The flag of everything that was read out of a picture."""

UNSURE = "value.ocr_unsure"
"""The flag of what was read with little certainty."""


class Sureness(NamedTuple):
    """How sure the reading of a place is, and its flags."""

    confidence: float
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """The lines that were recognised: boxes (n x 4) in the coordinates of the page's content.

    `rewritten` are the forms of letters that were exchanged: as recognised, as written.
    """

    box: Floats
    confidence: Floats
    unsure: NDArray[np.bool_]
    rewritten: frozenset[tuple[str, str]]

    def within(self, box: tuple[float, float, float, float]) -> Sureness:
        """How sure the reading of a place is: that of its least certain line."""
        left, top, right, bottom = box
        x, y = (self.box[:, 0] + self.box[:, 2]) / 2, (self.box[:, 1] + self.box[:, 3]) / 2
        inside = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
        if not inside.any():
            return Sureness(1.0, (READ,))
        flags = (READ, UNSURE) if self.unsure[inside].any() else (READ,)
        return Sureness(round(float(self.confidence[inside].min()), 3), flags)
