"""Tables that show only by their text: lines with pieces that stand under one another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from keikaku.documents.pdf.grid_columns import with_gaps, with_heads
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.header_words import is_value, looks_like_header
from keikaku.documents.pdf.page import Floats
from keikaku.documents.pdf.unruled_shaded import Zone

# Pieces of a table stand at least so far apart on a line, lines at most so far below each other;
# in parts of their size.
_APART, _NEXT = 1.0, 2.6
# A line of one piece may go on with a row when it is no wider than this part of the table.
_NARROW = 0.5
_MOST_ALONE = 2
_LEADERS = re.compile(r"(?:[.．…‥・･] ?){4,}")
_PAGE_NUMBER = re.compile(r"[-− ]*[0-9０-９]{1,3}[-− ]*")
# Columns of prose have pieces of so many letters.
_PROSE = 16
_MARGIN = 3.0


class _Line(NamedTuple):
    """A line: where its pieces begin and end, and what they say."""

    top: float
    base: float
    size: float
    spans: Floats
    texts: list[str]

    @property
    def is_row(self) -> bool:
        """Whether its pieces stand apart as those of a row do."""
        gaps = self.spans[1:, 0] - self.spans[:-1, 1]
        apart = len(self.texts) > 1 and bool((gaps > _APART * self.size).any())
        return apart and not any(map(_LEADERS.search, self.texts))


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that follow one another as those of a table do, and the edges of their columns."""

    lines: list[_Line]
    xs: list[float]

    @property
    def rows(self) -> list[_Line]:
        """The lines of several pieces."""
        return [line for line in self.lines if line.is_row]


def text_zones(scene: Scene) -> list[Zone]:
    """The zones of lines that stand in columns like those of a table."""
    found: list[_Block] = []
    open_block: _Block | None = None
    for line in _lines(scene):
        longer = _with_line(open_block, line) if open_block else None
        if longer is None:
            found += [open_block] if open_block else []
            longer = _Block([line], _edges([line])) if line.is_row else None
        open_block = longer
    found += [open_block] if open_block else []
    return [_zone(block) for block in map(_trimmed, found) if _is_table(block)]


def _lines(scene: Scene) -> list[_Line]:
    pieces = scene.pieces(scene.shown)
    texts = scene.texts(pieces)
    lines = []
    starts = np.flatnonzero(np.diff(pieces.line, prepend=-1))
    for first, end in pairwise([*starts.tolist(), len(pieces)]):
        box = pieces.box[first:end]
        top, base = float(box[:, 1].min()), float(box[:, 3].max())
        size = float(pieces.size[first:end].max())
        lines.append(_Line(top, base, size, box[:, [0, 2]], texts[first:end]))
    return lines


def _with_line(block: _Block, line: _Line) -> _Block | None:
    """The block with one more line; None where the line does not belong to it."""
    last = block.lines[-1]
    if line.base - last.base > _NEXT * max(line.size, last.size):
        return None
    if not line.is_row:
        fits = _goes_on(block, line) or _is_under(last, line)
        return _Block([*block.lines, line], block.xs) if fits else None
    lines = [*block.lines, line]
    xs = _edges(lines)
    return _Block(lines, xs) if len(xs) > 2 else None


def _goes_on(block: _Block, line: _Line) -> bool:
    """Whether a line of one piece may be the rest of a cell, or a label."""
    alone = sum(not other.is_row for other in block.lines[-_MOST_ALONE:])
    narrow = line.spans[-1, 1] - line.spans[0, 0] < _NARROW * (block.xs[-1] - block.xs[0])
    within = line.spans[0, 0] > block.xs[0] and line.spans[-1, 1] < block.xs[-1]
    return alone < _MOST_ALONE and bool(narrow and within)


def _is_under(last: _Line, line: _Line) -> bool:
    """Whether a line goes on with the text of the last column of the line above."""
    under = abs(line.spans[0, 0] - last.spans[-1, 0]) < 0.5 * line.size
    full = last.spans[-1, 1] > line.spans[-1, 1] - line.size
    return bool(under and full)


def _edges(lines: Sequence[_Line]) -> list[float]:
    """The edges of the columns that the lines have in common."""
    rows = [line.spans for line in lines if line.is_row]
    size = float(np.median([line.size for line in lines]))
    left = min(float(row[0, 0]) for row in rows) - _MARGIN
    right = max(float(row[-1, 1]) for row in rows) + _MARGIN
    heads = [line.spans for line in lines if line.is_row and looks_like_header(line.texts)]
    if len(rows) == 1:
        return with_heads([left, right], rows[0], rows)
    edges = with_gaps([left, right], rows, size)
    return with_heads(edges, heads[0], rows) if heads else edges


def _trimmed(block: _Block) -> _Block:
    """The block without lines at its end that stand alone in the first column."""
    lines = block.lines
    while not lines[-1].is_row and lines[-1].spans[0, 0] < block.xs[1]:
        lines = lines[:-1]
    return _Block(lines, block.xs)


def _is_table(block: _Block) -> bool:
    """Whether a block is a table rather than prose in columns, a contents page or a list."""
    rows = block.rows
    columns = len(block.xs) - 1
    if len(rows) < 2 or columns < 2 or _is_prose(rows) or _is_contents(block):
        return False
    if any(looks_like_header(row.texts) for row in rows[:2]):
        return True
    valued = sum(any(map(is_value, row.texts[1:])) for row in rows)
    return len(rows) > 2 and (2 * valued >= len(rows) or (columns > 2 and len(rows) > 3))


def _is_prose(rows: Sequence[_Line]) -> bool:
    """Whether most rows have two pieces, at least, that are as long as lines of prose."""
    long = sum(sum(len(text) > _PROSE for text in row.texts) > 1 for row in rows)
    return 2 * long > len(rows)


def _is_contents(block: _Block) -> bool:
    """Whether lines end in numbers that never fall, as those of pages do."""
    last = [row.texts[-1] for row in block.rows]
    if len(block.xs) != 3 or not all(map(_PAGE_NUMBER.fullmatch, last)):
        return False
    numbers = [int(re.sub(r"\D", "", text)) for text in last]
    return numbers == sorted(numbers)


def _zone(block: _Block) -> Zone:
    top, bottom = block.lines[0].top - 1, block.lines[-1].base + 1
    return Zone(block.xs, top, bottom, np.zeros((0, 4), np.float32))
