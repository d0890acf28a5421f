"""Lines in columns that are no rows of a table: prose in columns, and pages of contents."""

import re
from collections.abc import Sequence

from keikaku.documents.pdf.unruled_lines import Line

_PAGE_NUMBER = re.compile(r"[-− ]*[0-9０-９]{1,3}[-− ]*")
# Columns of prose have pieces of so many letters.
_PROSE = 16
_TITLE_AND_PAGE = 2


def are_prose(rows: Sequence[Line]) -> bool:
    """Whether most rows have two pieces, at least, that are as long as lines of prose."""
    long = sum(sum(len(text) > _PROSE for text in row.texts) > 1 for row in rows)
    return 2 * long > len(rows)


def are_contents(rows: Sequence[Line], columns: int) -> bool:
    """Whether lines in so many columns end in numbers that never fall, as those of pages do."""
    last = [row.texts[-1] for row in rows]
    if columns != _TITLE_AND_PAGE or not all(map(_PAGE_NUMBER.fullmatch, last)):
        return False
    numbers = [int(re.sub(r"\D", "", text)) for text in last]
    return numbers == sorted(numbers)
