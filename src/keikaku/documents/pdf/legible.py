"""Pages that are printed so small that nobody could read them, as a wide sheet fitted to its width.

Rules, gaps and corners are told by their points: there they would all be nothing. So such a page is
read as if it were larger.
"""

from dataclasses import replace
from math import ceil, log2

from keikaku.documents.pdf.page import Glyphs

# Letters smaller than this nobody reads, and as large as this they are read well; points.
_SMALLEST, _READ = 3.6, 7.0


def times_larger(glyphs: Glyphs) -> float:
    """How many times as large a page is read as it is printed.

    Pages of one document, of which the letters differ a little, are to stay alike: the steps are
    those of two.
    """
    size = glyphs.middle_size if len(glyphs) else _READ
    return float(2 ** ceil(log2(_READ / size))) if 0 < size < _SMALLEST else 1.0


def enlarged(glyphs: Glyphs, times: float) -> Glyphs:
    """Characters so many times as large."""
    if times == 1.0:
        return glyphs
    return replace(glyphs, box=glyphs.box * times, size=glyphs.size * times)
