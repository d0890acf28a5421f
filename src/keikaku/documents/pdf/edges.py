"""Where the text of a document begins and ends, and how far its lines lie apart."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import pairwise

from keikaku.documents.pdf.body import BodyLine, Column
from keikaku.documents.pdf.line_starts import begins_item, ends_sentence

# From line to line, in parts of the usual step, and of the letters' size where none is usual.
_WIDER_STEP = 1.3
_LEAST_STEP = 0.9
_WIDEST_STEP = 2.3
# Steps are taken from the lower third: white between paragraphs makes others longer.
_USUAL = 3
# Lines end within so much of each other where the text ends; a full stop may hang out over it.
_HANGS_OUT = 1.2
_LEAST_FULL = 3
_LEAST_WIDE = 0.4
# Short lines of a card end near each other where nothing ends.
_LEAST_IN_FRAME = 0.75
# A text set narrower than its page: so wide at least, most of its lines ending at its edge.
_NARROW = 12.0
_MOST = 0.6


class Edges:
    """The edges of columns and of narrower texts, and the usual steps from line to line.

    A line that ends before the right edge ends its paragraph, so that edge must be known even
    where no line runs to it: it is taken from the other pages.
    """

    def __init__(self, lines: Sequence[BodyLine], widths: dict[int, float]) -> None:
        self._widths = widths
        columns: dict[Hashable, list[BodyLine]] = defaultdict(list)
        for line in lines:
            columns[self._key(line.column)].append(line)
        self._left = {key: min(line.left for line in column) for key, column in columns.items()}
        self._right = {key: self._right_of(column) for key, column in columns.items()}
        self._steps = _steps(lines)
        self._narrow = {
            id(line): edge
            for stack in self._stacks(lines)
            if (edge := _edge_of(stack)) is not None
            for line in stack
        }

    def width(self, line: BodyLine) -> float:
        """The width of the page of a line."""
        return self._widths[line.column.page]

    def left(self, line: BodyLine) -> float:
        """The left edge of the text around a line."""
        column = line.column
        return max(self._left.get(self._key(column), column.left), column.left)

    def right(self, line: BodyLine) -> float:
        """The right edge of the text around a line."""
        edge = self._right.get(self._key(line.column), line.column.right)
        # A sentence that ends at the edge of a narrower text only may just end there.
        narrow = edge if ends_sentence(line.text) else self._narrow.get(id(line), edge)
        return min(edge, narrow)

    def step(self, line: BodyLine) -> float | None:
        """The usual distance of the feet of two lines like this one; None where there are none."""
        column = line.column
        near = self._steps.get((column.page, column.nth, line.size))
        return near or self._steps.get(line.size)

    def close(self, before: BodyLine, line: BodyLine) -> bool:
        """Whether a line stands so close below another one as lines of one text do."""
        usual = self.step(line)
        most = usual * _WIDER_STEP if usual else line.size * _WIDEST_STEP
        return 0 < line.foot - before.foot <= most

    def _key(self, column: Column) -> Hashable:
        """Pages of one width have one text; the columns of a page have their own edges."""
        if column.whole:
            return round(self._widths[column.page])
        return column.page, column.nth

    def _right_of(self, column: Sequence[BodyLine]) -> float:
        """Where the longest lines end; where no two others end there too, the mirrored margin."""
        ends = sorted((line.right for line in column), reverse=True)
        size = sorted(line.size for line in column)[len(column) // 2]
        left, where = min(line.left for line in column), column[0].column
        level = sum(1 for end in ends if end >= ends[0] - _HANGS_OUT * size)
        width = self._widths[where.page]
        least = _LEAST_WIDE * width if where.whole else 0.0
        if where.framed:
            least = _LEAST_IN_FRAME * (where.right - where.left)
        if level >= _LEAST_FULL and ends[0] - left >= least:
            return ends[0]
        if not where.whole:
            return max(line.column.right for line in column)
        return max(ends[0], width - left)

    def _stacks(self, lines: Sequence[BodyLine]) -> list[list[BodyLine]]:
        """Lines that stand close below each other."""
        stacks: list[list[BodyLine]] = []
        for line in lines:
            last = stacks[-1][-1] if stacks else None
            beside = last is not None and last.column == line.column and last.size == line.size
            if last is not None and beside and self.close(last, line):
                stacks[-1].append(line)
            else:
                stacks.append([line])
        return stacks


def _steps(lines: Sequence[BodyLine]) -> dict[Hashable, float]:
    """The usual step for each size of letters, in each column and in all of them."""
    found: dict[Hashable, list[float]] = defaultdict(list)
    for before, after in pairwise(lines):
        if before.column != after.column or before.size != after.size:
            continue
        step = after.foot - before.foot
        if _LEAST_STEP * after.size < step < _WIDEST_STEP * after.size:
            found[after.column.page, after.column.nth, after.size].append(step)
            found[after.size].append(step)
    return {key: sorted(s)[len(s) // _USUAL] for key, s in found.items() if len(s) > 1}


def _edge_of(stack: Sequence[BodyLine]) -> float | None:
    """The right edge of a text that is set narrower than its page, as in a text box.

    Most lines of running text end there. In a list one line may be the only one that does.
    """
    edge, size = max(line.right for line in stack), stack[0].size
    if edge - min(line.left for line in stack) < _NARROW * size:
        return None
    full = sum(1 for line in stack[:-1] if line.right >= edge - _HANGS_OUT * size)
    items = sum(1 for line in stack if begins_item(line.text))
    running = full > 1 and full >= _MOST * (len(stack) - 1)
    return edge if running or (full and 1 < items < len(stack)) else None
