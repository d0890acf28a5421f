"""The lines that each column of a table has, put together to the texts of cells by their pitch.

A printer sets the lines of a cell at one pitch, and adds a margin, however small, between two
rows: so a step from line to line tells which of both it is, without a rule and whatever the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from keikaku.documents.pdf.header_words import is_value

# Steps are in parts of the letters' size. Those of one kind differ by no more than this, as the
# places of letters are rounded; the margin of a row is wider.
_ROUNDED = 0.025
_LEAST, _MOST = 0.95, 2.2
# So many cuts are tried.
_CUTS = 8
# Base lines of one line differ by less than this.
_SAME_LINE = 0.6
# A number that ends so goes on in the next line.
_GOES_ON = (".", "．", ",", "，")
_MARK = re.compile(r"[(（]?(?:[※＊*]|注)?[0-9０-９]{0,2}[)）]?")
# Letters of one cell differ in size by no more than this part.
_SAME_SIZE = 0.1


@dataclass(frozen=True, slots=True)
class CellLine:
    """What stands on one line of a column.

    `over` says that it runs over the next column, `alone` that nothing stands beside it.
    """

    column: int
    top: float
    base: float
    size: float
    text: str
    over: bool = False
    alone: bool = False

    @property
    def is_value(self) -> bool:
        """Whether it is a number that has little more."""
        return is_value(self.text)

    @property
    def is_wide(self) -> bool:
        """Whether it is a title over the columns, or a note under them."""
        return self.over and self.alone


@dataclass(frozen=True)
class CellBlock:
    """Lines of one column that are the text of one cell, from top to bottom."""

    lines: tuple[CellLine, ...]

    @property
    def column(self) -> int:
        return self.lines[0].column

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def top(self) -> float:
        return self.lines[0].top

    @property
    def first(self) -> float:
        """The base of its first line."""
        return self.lines[0].base

    @property
    def last(self) -> float:
        """The base of its last line."""
        return self.lines[-1].base

    @cached_property
    def middle(self) -> float:
        """Half-way between its first and its last line."""
        return (self.first + self.last) / 2

    @property
    def is_wide(self) -> bool:
        """Whether it begins with a line that is a title over the columns, or a note under them."""
        return self.lines[0].is_wide

    def is_value(self) -> bool:
        """Whether it begins with a number that has little more."""
        return self.lines[0].is_value

    @property
    def letters(self) -> int:
        """How many letters it has."""
        return sum(len(line.text) for line in self.lines)

    @cached_property
    def stacks_values(self) -> bool:
        """Whether numbers stand under a number: they are those of several rows."""
        ends = [line for line in self.lines if not line.text.endswith(_GOES_ON)]
        return sum(line.is_value for line in ends) > 1


def with_piece(lines: list[CellLine], piece: CellLine) -> None:
    """Adds a piece to the lines of its column, at the last line or as the next one.

    A small mark that stands raised is of the line that it stands at: ※, (1).
    """
    if lines and piece.base - lines[-1].base < _SAME_LINE * max(piece.size, lines[-1].size):
        last = lines[-1]
        main = last if last.size >= piece.size else piece
        top, text = min(last.top, piece.top), last.text + piece.text
        lines[-1] = replace(main, top=top, text=text, over=last.over or piece.over)
    else:
        lines.append(piece)


def cuts_of(columns: Sequence[Sequence[CellLine]]) -> list[float]:
    """The steps that may part lines of cells from rows: 0 where each line is one row.

    A cut lies between two kinds of steps that are seen, so that none is near it. Where the wider
    ones are as wide as two or three of the others, rows have no margin, and their steps tell
    nothing.
    """
    steps = sorted({step for lines in columns for step in _steps(lines) if step >= _LEAST})
    far = [(a, b) for a, b in pairwise(steps) if b - a > _ROUNDED and a <= _MOST]
    cuts = [(a + b) / 2 for a, b in far if not _is_multiple(b, steps[0], far[0][0])]
    return [0.0, *cuts[:_CUTS]]


def _is_multiple(step: float, least: float, most: float) -> bool:
    """Whether a step is as wide as several that lie between two others."""
    return any(times * least - _ROUNDED < step < times * most + _ROUNDED for times in (2, 3, 4))


def _steps(lines: Sequence[CellLine]) -> Iterator[float]:
    for above, below in pairwise(lines):
        if _alike(above, below):
            yield step_of(above, below)


def blocks_of(
    columns: Sequence[Sequence[CellLine]], cut: float, breaks: Sequence[float]
) -> list[CellBlock]:
    """The blocks of all columns where lines nearer than a cut are of one cell; none over breaks."""
    found: list[CellBlock] = []
    for lines in columns:
        own: list[CellLine] = []
        for line in lines:
            if own and not _goes_on(own, line, cut, breaks):
                found.append(CellBlock(tuple(own)))
                own = []
            own.append(line)
        if own:
            found.append(CellBlock(tuple(own)))
    return found


def _goes_on(own: Sequence[CellLine], below: CellLine, cut: float, breaks: Sequence[float]) -> bool:
    above = own[-1]
    if (below.is_wide and not own[0].over) or not step_of(above, below) < cut:
        return False
    alike = _alike(above, below) or _is_mark(above, below)
    return alike and not any(above.base < edge < below.base for edge in breaks)


def _alike(above: CellLine, below: CellLine) -> bool:
    return abs(above.size - below.size) < _SAME_SIZE * below.size


def _is_mark(above: CellLine, below: CellLine) -> bool:
    """Whether a line is the mark of a note, raised at the end of the line above: 注1."""
    return below.size < above.size and _MARK.fullmatch(below.text) is not None


def step_of(above: CellLine, below: CellLine) -> float:
    """How far a line stands below another, in parts of the size of the larger."""
    return (below.base - above.base) / max(above.size, below.size)
