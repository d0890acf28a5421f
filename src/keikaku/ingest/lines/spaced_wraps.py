"""Names broken over lines in a table of spaces: which row does a line without values belong to?

Values stand on the first line of their name, on the last one, or half-way down. A line of a name
that goes on fills its column, which the last one rarely does; blank lines, hanging lines and words
that are cut tell the rest. Where two ways fit equally well the names are in doubt.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.tokens import width
from keikaku.ingest.tables.measured_names import measures

CUT = re.compile(r"[てをにのとがでやるたいはも、・]$|[（(「『][^）)」』]*$")
"""A name that ends so goes on in the next line."""

DOUBT = "name.lines_joined"
# No name begins so.
_GOES_ON = re.compile(
    r"^[をがはーぁぃぅぇぉっゃゅょァィゥェォッャュョ）)」』、。・％%]|^[のにへと](?=[一-龥ァ-ヶ])"
    r"|^[（(][^（）()]*[）)]$"
)
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]$")
# The letter that found no place any more at the end of a full line.
_LETTER = 3
# What the end of a line leaves of a name is a word or two: 者数, の割合.
_REST = 12


class Aligned(Enum):
    """Where the values of a row stand beside a name of several lines."""

    FIRST = "first"
    LAST = "last"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: its part of a name, whether it has values and a blank line above."""

    name: Slice | None
    valued: bool
    gap: bool = False
    indent: int = 0

    @property
    def width(self) -> int:
        """How far the name reaches from where it begins."""
        return width(self.name.text) if self.name is not None else 0


Part = Sequence[Line]


def alignment(lines: Sequence[Line]) -> tuple[Aligned, bool]:
    """The way in which the lines of the names fit best, and whether no other fits as well.

    LAST is the one of tables in which no name is broken.
    """
    costs: dict[Aligned, int] = {}
    widest = max((line.width for line in lines), default=0)
    for way in Aligned:
        parts = parted(lines, way)
        if parts is not None:
            costs[way] = sum(_cost(part, widest) for part in parts) + _cut_off(lines, parts)
    best = min(costs, key=lambda way: (costs[way], way is not Aligned.LAST), default=Aligned.LAST)
    rivals = [way for way in costs if way is not best and costs[way] == costs[best]]
    sure = all(_shape(lines, way) == _shape(lines, best) for way in rivals)
    return best, sure and not _ends_long(parted(lines, best) or [])


def _shape(lines: Sequence[Line], way: Aligned) -> list[int]:
    return [len(part) for part in parted(lines, way) or []]


def parted(lines: Sequence[Line], way: Aligned) -> list[list[Line]] | None:
    """The lines of each row with values; None where they cannot be parted so.

    Lines below the last row are left to what comes behind, except under values half-way down.
    """
    places = [n for n, line in enumerate(lines) if line.valued]
    if not places:
        return None
    if way is Aligned.FIRST:
        edges = [*places, _end_of_last(lines, places)]
    elif way is Aligned.LAST:
        edges = [0, *(place + 1 for place in places)]
    else:
        edges = _around(places)
    fits = edges[0] == 0 and edges[-1] <= len(lines)
    parts = [list(lines[a:b]) for a, b in pairwise(edges)]
    whole = all(sum(line.valued for line in part) == 1 for part in parts)
    begun = way is not Aligned.FIRST or all(part[0].name is not None for part in parts if part)
    return parts if fits and whole and begun and all(map(_is_named, parts)) else None


def _is_named(part: Part) -> bool:
    return any(line.name is not None for line in part)


def _around(places: Sequence[int]) -> list[int]:
    """The edges of rows that have as many lines above their values as below."""
    edges = [0]
    for place in places:
        edges.append(2 * place - edges[-1] + 1)
    return edges


def _end_of_last(lines: Sequence[Line], places: Sequence[int]) -> int:
    """The end of the last name: it goes on where it is cut, or full as others that go on."""
    widest = max(line.width for line in lines)
    others = any(b - a > 1 for a, b in pairwise(places))
    end = places[-1] + 1
    while end < len(lines) and not lines[end].gap:
        before = lines[end - 1].name
        cut = before is not None and CUT.search(before.text) is not None
        full = others and lines[end - 1].width >= widest - _LETTER
        ends = _ends_name(lines[end - 1], lines[end], widest)
        if not (cut or full or ends or lines[end].name is None or _in_brackets(lines[end])):
            break
        end += 1
    return end


def _in_brackets(line: Line) -> bool:
    """Whether a line is what stands in brackets behind a name: （1人当たり）, and no year."""
    name = line.name
    return name is not None and _BRACKETED.match(name.text) is not None and not is_year(name.text)


def _ends_name(line: Line, below: Line, widest: int) -> bool:
    """Whether a full line names nothing measured before the one below it is read on."""
    full = line.width >= widest - _LETTER and not below.gap
    if line.name is None or below.name is None or not full:
        return False
    return not measures(line.name.text) and measures(line.name.text + below.name.text)


def _cut_off(lines: Sequence[Line], parts: Sequence[Part]) -> bool:
    """Whether the line behind the last row is the end of its name."""
    end = sum(map(len, parts))
    widest = max(line.width for line in lines)
    if end >= len(lines):
        return False
    below = lines[end]
    noted = _in_brackets(below) and not below.gap
    return noted or _ends_name(lines[end - 1], below, widest)


def _ends_long(parts: Sequence[Part]) -> bool:
    """Whether the last name goes on so long that what goes on could be a name of its own."""
    last = parts[-1] if parts else ()
    widest = max((line.width for part in parts for line in part), default=0)
    broken = any(len(part) > 1 for part in parts[:-1])
    ends = len(last) > 1 and last[-2].valued and _ends_name(last[-2], last[-1], widest)
    return ends and not broken and last[-1].width > _REST


def _cost(part: Part, widest: int) -> int:
    """What speaks against lines being one name."""
    named = [line for line in part if line.name is not None]
    if not named:
        return 0
    short = sum(
        line.width < widest - _LETTER and not _in_brackets(below) for line, below in pairwise(named)
    )
    gaps = sum(2 * line.gap for line in part[1:])
    texts = [line.name.text for line in named if line.name is not None]
    ends_cut = CUT.search(texts[-1]) is not None
    begins_cut = _GOES_ON.search(texts[0]) is not None
    hangs = len(named) > 1 and named[0].indent > named[-1].indent
    return short + gaps + ends_cut + 2 * begins_cut + 2 * hangs + _goes_past(texts)


def _goes_past(texts: Sequence[str]) -> bool:
    """Whether a name goes on behind what it measures, to end as none: 協定事業所数避難計画."""
    begun = ("".join(texts[:end]) for end in range(1, len(texts)))
    return any(map(measures, begun)) and not measures("".join(texts))
