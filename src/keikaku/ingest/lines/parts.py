"""Values of several parts in one place: （小）86.4％（中）81.0％（R2）, 男性80.1歳、女性84.6歳."""

import re
from dataclasses import dataclass, replace

from keikaku.core.years.parse import find_spans
from keikaku.ingest.lines.slices import Slice, is_value

_PART = re.compile(
    r"[（(]?(?P<label>[^\d\s()（）、，,／/：:▲△約]{1,6})[)）]?[\s:：]*"
    r"(?P<value>[▲△約]?\d[\d,.，．]*[^\d\s()（）、，,／/]{0,6})[\s、，,／/・]*"
)
_YEAR = re.compile(r"[（(](?P<year>[^()（）]{2,16})[)）]\s*\Z")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Parts:
    """The values of a cell by what they are of, and the year that is printed for all of them."""

    values: dict[str, Slice]
    year: str | None = None


def parts_of(piece: Slice) -> Parts | None:
    """The parts of a cell that holds nothing but labelled values; None for any other."""
    text = piece.text
    noted = _YEAR.search(text)
    year = noted["year"] if noted and find_spans(noted["year"]) else None
    end = noted.start() if noted and year else len(text)
    values: dict[str, Slice] = {}
    at = 0
    while at < end and (match := _PART.match(text, at, end)):
        start = match.start("value")
        values[match["label"]] = replace(piece, text=match["value"], at=piece.at + start)
        at = match.end()
    whole = at == end and len(values) >= _FEWEST and all(is_value(v.text) for v in values.values())
    return Parts(values, year) if whole else None
