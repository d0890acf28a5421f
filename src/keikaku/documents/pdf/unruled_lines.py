"""Lines of text that may be rows of a table without rules, and the zones that such tables fill."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from keikaku.documents.pdf.grid_text import PARTED, Scene
from keikaku.documents.pdf.header_words import is_value
from keikaku.documents.pdf.page import Floats, Indexes

# A line follows the one above at no more than this, in parts of its size; more where it has text
# in several columns.
NEXT, NEXT_ALONE = 2.8, 1.9
# A row below a shaded head may be as far from it.
_NEXT_ROW = 4.5
# Lines that stand beside each other overlap by so much, in parts of their size; no more than so
# many make the lines of one row.
_OVERLAP, _MOST_BESIDE = 0.1, 12
# Texts of a row that have the same middle differ by no more than this part of their size.
_SAME_MIDDLE = 0.2
# What is numbered, before its name, and how wide the space between both is, in parts of their size.
_NUMBERED = re.compile(r"[^\d\s]{2,6}[0-9０-９]{1,2}")
_SPACE = 1.3
# Lines of prose are longer than so many letters.
_PROSE = 12


class Zone(NamedTuple):
    """Where a table stands: the edges of its columns, its ends, and its shaded cells."""

    xs: list[float]
    top: float
    bottom: float
    fills: Floats


class Line(NamedTuple):
    """A line: where its pieces begin and end, and what they say."""

    top: float
    base: float
    size: float
    spans: Floats
    texts: list[str]

    @property
    def middle(self) -> float:
        """Half-way down its letters."""
        return (self.top + self.base) / 2


def lines_of(scene: Scene, letters: Indexes, parted: float = PARTED) -> Iterator[Line]:
    """The lines that letters make, from top to bottom."""
    pieces = scene.pieces(letters, parted)
    texts = scene.texts(pieces)
    if not len(pieces):
        return
    starts = np.concatenate([[0], (pieces.line[1:] > pieces.line[:-1]).nonzero()[0] + 1])
    top = np.minimum.reduceat(pieces.box[:, 1], starts).tolist()
    base = np.maximum.reduceat(pieces.box[:, 3], starts).tolist()
    size = np.maximum.reduceat(pieces.size, starts).tolist()
    sides = pieces.box[:, ::2]
    for nth, (first, end) in enumerate(pairwise([*starts.tolist(), len(pieces)])):
        yield Line(top[nth], base[nth], size[nth], sides[first:end], texts[first:end])


def bands_of(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those as one that stand beside each other at other heights.

    A value in the middle of its cell stands half-way between the two lines of a name.
    """
    band: list[Line] = []
    for line in lines:
        if band and line.top > max(one.base for one in band) - _OVERLAP * line.size:
            yield from _banded(band)
            band = []
        band.append(line)
    yield from _banded(band)


def with_spaces(line: Line) -> Line:
    """The line with texts put together that only a space parts.

    It stands behind a number, 基本目標１　緑のまち, or in brackets: （現状：R5　目標：R10）.
    """
    spans, texts = [line.spans[0].tolist()], [line.texts[0]]
    for (left, right), text in zip(line.spans[1:].tolist(), line.texts[1:], strict=True):
        near = left - spans[-1][1] < _SPACE * line.size
        if near and not is_value(text) and (_NUMBERED.fullmatch(texts[-1]) or _is_open(texts[-1])):
            spans[-1][1], texts[-1] = right, texts[-1] + text
        else:
            spans.append([left, right])
            texts.append(text)
    return line._replace(spans=np.array(spans, np.float32), texts=texts)


def _is_open(text: str) -> bool:
    """Whether a text begins with a bracket that does not end in it."""
    opened, closed = (sum(map(text.count, signs)) for signs in ("(（", ")）"))
    return text.startswith(("(", "（")) and opened > closed


def _banded(band: list[Line]) -> Iterator[Line]:
    """The lines as one; each for itself where there is but one, or columns of prose.

    A row has several texts at one height.
    """
    columns = _side_by_side(band)
    prose = sum(len(column.texts) > 1 and column.is_wide() for column in columns) > 1
    several = any(len(line.texts) > 1 for line in band) or _are_centred(columns)
    if not 1 < len(band) <= _MOST_BESIDE or prose or not several:
        yield from band
        return
    sides = np.array([(column.left, column.right) for column in columns], np.float32)
    texts = ["".join(column.texts) for column in columns]
    top, base = min(line.top for line in band), max(line.base for line in band)
    yield Line(top, base, max(line.size for line in band), sides, texts)


@dataclass(slots=True)
class _Stack:
    """Texts of a band that stand over each other."""

    left: float
    right: float
    top: float
    base: float
    size: float
    texts: list[str]

    def add(self, right: float, line: Line, text: str) -> None:
        """Takes a text that stands over or under the others."""
        self.right = max(self.right, right)
        self.top, self.base = min(self.top, line.top), max(self.base, line.base)
        self.texts.append(text)

    def is_wide(self) -> bool:
        """Whether its lines are as long as those of prose."""
        return self.right - self.left > _PROSE * self.size


def _side_by_side(band: Sequence[Line]) -> list[_Stack]:
    """The texts of a band from left to right, those over each other together."""
    pieces = [
        (left, right, nth, text)
        for nth, line in enumerate(band)
        for (left, right), text in zip(line.spans.tolist(), line.texts, strict=True)
    ]
    found: list[_Stack] = []
    for left, right, nth, text in sorted(pieces):
        line = band[nth]
        if found and left < found[-1].right:
            found[-1].add(right, line, text)
        else:
            found.append(_Stack(left, right, line.top, line.base, line.size, [text]))
    return found


def _are_centred(columns: Sequence[_Stack]) -> bool:
    """Whether texts of several lines and of one have the same middle, as those of a row may."""
    middles = [column.top + column.base for column in columns]
    high = any(len(column.texts) > 1 for column in columns)
    return (
        high
        and len(columns) > 1
        and max(middles) - min(middles) < 2 * _SAME_MIDDLE * columns[0].size
    )


def columns_of(line: Line, xs: Sequence[float]) -> int:
    """How many columns a line has text in; 0 where it runs over an edge or stands outside."""
    edges = np.array(xs)
    begin, end = line.spans[:, :1], line.spans[:, 1:]
    if begin.min() < edges[0] - 1 or end.max() > edges[-1] + 1:
        return 0
    if np.count_nonzero((begin < edges - 1) & (end > edges + 1)):
        return 0
    return len(set(edges.searchsorted(line.spans.mean(axis=1)).tolist()))


def follows(above: float, line: Line, xs: Sequence[float]) -> bool:
    """Whether a line goes on with a table in these columns, whose last line ends at `above`."""
    columns = columns_of(line, xs)
    return columns > 0 and line.base - above <= (NEXT if columns > 1 else NEXT_ALONE) * line.size


def is_row_under(above: float, line: Line, xs: Sequence[float]) -> bool:
    """Whether a line is a row of a table whose cells are seen, though it may stand further below.

    Most columns begin a text in it, and no more than one of these runs over an edge.
    """
    edges = np.array(xs)
    begin, end = line.spans[:, 0], line.spans[:, 1]
    outside = begin.min() < edges[0] - 1 or end.max() > edges[-1] + 1
    # More texts than columns are those of columns within, which the head does not show.
    if outside or len(begin) > len(xs) - 1:
        return False
    over = (begin[:, None] < edges - 1) & (end[:, None] > edges + 1)
    filled = set(edges.searchsorted(begin + 1).tolist())
    near = line.base - above <= _NEXT_ROW * line.size
    return near and int(over.any(axis=1).sum()) <= 1 and 2 * len(filled) >= len(xs) - 1


def is_title_under(above: float, line: Line, xs: Sequence[float]) -> bool:
    """Whether a line may name the rows below it: one text at the left, and no sentence."""
    (left, *_), text = line.spans[0].tolist(), line.texts[0]
    alone = len(line.texts) == 1 and xs[0] - 1 < left < xs[1] and not text.endswith("。")
    return alone and line.base - above <= _NEXT_ROW * line.size


def zone_of(lines: Sequence[Line], xs: Sequence[float]) -> Zone:
    """The zone that lines fill."""
    return Zone(list(xs), lines[0].top - 1, lines[-1].base + 1, np.zeros((0, 4), np.float32))
