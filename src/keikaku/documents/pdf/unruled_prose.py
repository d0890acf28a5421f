"""Lines in columns that are no rows of a table: prose, contents, and words with white between."""

import re
from collections.abc import Sequence

from keikaku.documents.pdf.unruled_lines import Line

_PAGE_NUMBER = re.compile(r"[-− ]*[0-9０-９]{1,3}[-− ]*")
# Columns of prose have pieces of so many letters.
_PROSE = 16
_TITLE_AND_PAGE = 2
_LABEL_AND_VALUE = 2
# Places that are the same differ by no more, in parts of the letters' size.
_SAME = 0.1


def is_text(rows: Sequence[Line], columns: int) -> bool:
    """Whether lines in so many columns are prose, contents, or words with white between them."""
    return _are_prose(rows) or _are_contents(rows, columns) or _are_spaced(rows)


def _are_prose(rows: Sequence[Line]) -> bool:
    """Whether most rows have two pieces, at least, that are as long as lines of prose."""
    long = sum(sum(len(text) > _PROSE for text in row.texts) > 1 for row in rows)
    return 2 * long > len(rows)


def _are_contents(rows: Sequence[Line], columns: int) -> bool:
    """Whether lines in so many columns end in numbers that never fall, as those of pages do."""
    last = [row.texts[-1] for row in rows]
    if columns != _TITLE_AND_PAGE or not all(map(_PAGE_NUMBER.fullmatch, last)):
        return False
    numbers = [int(re.sub(r"\D", "", text)) for text in last]
    return numbers == sorted(numbers)


def _are_spaced(rows: Sequence[Line]) -> bool:
    """Whether the two texts of each line stand equally far apart, and under nothing.

    基準値　　8,430 over 目標値（R10）　　9,000 has spaces typed between label and value.
    """
    if any(len(row.texts) != _LABEL_AND_VALUE for row in rows):
        return False
    near = _SAME * rows[0].size
    gaps, starts, ends = ([side(row) for row in rows] for side in (_gap, _start, _end))
    return _spread(gaps) < near < min(_spread(starts), _spread(ends))


def _gap(row: Line) -> float:
    return float(row.spans[1, 0] - row.spans[0, 1])


def _start(row: Line) -> float:
    return float(row.spans[1, 0])


def _end(row: Line) -> float:
    return float(row.spans[1, 1])


def _spread(places: Sequence[float]) -> float:
    return max(places) - min(places)
