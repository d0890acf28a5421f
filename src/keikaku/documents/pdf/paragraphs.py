"""Lines into paragraphs: by indent, by where lines end, by the white between them, by size."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from keikaku.documents.pdf.body import BodyLine, Column
from keikaku.documents.pdf.line_starts import (
    begins_item,
    ends_sentence,
    first_word,
    is_contents_line,
    ordinal_style,
    word_width,
)
from keikaku.documents.pdf.spacing import glued

# Sizes of one text differ by less than this part.
_SAME_SIZE = 0.08
# From line to line, in parts of the usual step, and of the letters' size where none is usual.
_WIDER_STEP = 1.3
_WIDEST_STEP = 2.3
# An indent of one letter begins a paragraph; justification moves an edge by less.
_INDENT = 0.7
_LONGEST_INDENT = 2.6
_HANGING = 7.0
# A line is full when what follows would not have found room on it, give or take a letter.
_SLACK = 1.0
_PERIOD_SLACK = 0.3


@dataclass(slots=True)
class Paragraph:
    """Lines that make one text; those behind a break of column or page are at `breaks`."""

    lines: list[BodyLine]
    breaks: list[int] = field(default_factory=list)

    @property
    def first(self) -> BodyLine:
        """The line it begins with."""
        return self.lines[0]

    @property
    def last(self) -> BodyLine:
        """The line it ends with."""
        return self.lines[-1]

    @property
    def text(self) -> str:
        """Its lines, put together."""
        text = ""
        for line in self.lines:
            text = glued(text, line.text)
        return text

    @property
    def pieces(self) -> list[list[BodyLine]]:
        """Its lines, those of each page and column apart."""
        edges = [0, *self.breaks, len(self.lines)]
        return [self.lines[a:b] for a, b in pairwise(edges)]


class ParagraphMaker:
    """Puts the lines of a document together; `edges` are the right edges of columns, `steps` the
    usual distance from line to line of letters of one size, in parts of the size.
    """

    def __init__(self, edges: "Edges") -> None:
        self._edges = edges

    def goes_on(self, paragraph: Paragraph, line: BodyLine) -> bool:
        """Whether a line that stands right below a paragraph, in its column, belongs to it."""
        return (
            self._alike(paragraph, line)
            and self._close(paragraph, line)
            and self._is_full(paragraph.last, line)
            and not self._begins(paragraph, line)
        )

    def goes_on_elsewhere(self, paragraph: Paragraph, line: BodyLine) -> bool:
        """Whether the first line of the next column or page belongs to a paragraph."""
        indent = line.left - self._edges.left(line.column)
        return (
            self._alike(paragraph, line)
            and self._is_full(paragraph.last, line)
            and not ends_sentence(paragraph.last.text)
            and not begins_item(line.text)
            and ordinal_style(line.text) is None
            and (indent < _INDENT * line.size or begins_item(paragraph.first.text))
        )

    def _alike(self, paragraph: Paragraph, line: BodyLine) -> bool:
        last = paragraph.last
        same_size = abs(line.size - last.size) <= _SAME_SIZE * max(line.size, last.size)
        return same_size and line.bold == last.bold and not _is_contents(paragraph)

    def _close(self, paragraph: Paragraph, line: BodyLine) -> bool:
        step = line.foot - paragraph.last.foot
        usual = self._edges.step(line)
        most = usual * _WIDER_STEP if usual else line.size * _WIDEST_STEP
        return 0 < step <= most

    def _is_full(self, last: BodyLine, line: BodyLine) -> bool:
        slack = _PERIOD_SLACK if ends_sentence(last.text) else _SLACK
        wanted = _first_width(line) + slack * last.size
        return last.right + wanted > self._edges.right(last.column)

    def _begins(self, paragraph: Paragraph, line: BodyLine) -> bool:
        """Whether a line begins a text of its own by its mark or by its indent."""
        if begins_item(line.text):
            return True
        style = ordinal_style(line.text)
        if style is not None and style == ordinal_style(paragraph.first.text):
            return True
        if style is not None and ends_sentence(paragraph.last.text):
            return True
        if line.hang > line.left and paragraph.first.hang > paragraph.first.left:
            return True
        return self._is_indented(paragraph, line)

    def _is_indented(self, paragraph: Paragraph, line: BodyLine) -> bool:
        letter = line.size
        if len(paragraph.lines) > 1 and not paragraph.breaks:
            return abs(line.left - paragraph.last.left) > _INDENT * letter
        first = paragraph.first
        if line.left > first.left + _INDENT * letter:
            # Behind its mark, or behind the label that its first line begins with.
            marked = begins_item(first.text) or ordinal_style(first.text) is not None
            hangs = abs(line.left - first.hang) <= _INDENT * letter
            return not (hangs or (marked and line.left <= first.left + _HANGING * letter))
        if line.left < first.left - _INDENT * letter:
            return line.left < first.left - _LONGEST_INDENT * letter
        indented = first.left - self._edges.left(first.column) > _INDENT * letter
        return indented and ends_sentence(paragraph.last.text) and not begins_item(first.text)


def _is_contents(paragraph: Paragraph) -> bool:
    return is_contents_line(paragraph.last.text)


def _first_width(line: BodyLine) -> float:
    """How wide the first word of a line is, as far as its letters are as wide as others."""
    return min(word_width(first_word(line.text)) * line.size, line.right - line.left)


class Edges:
    """Where the text of a document begins and ends on its pages, and how far its lines lie apart.

    A line that ends before the right edge ends its paragraph, so that edge must be known even
    where no line runs to it: it is taken from the other pages.
    """

    def __init__(self, lines: Sequence[BodyLine], widths: dict[int, float]) -> None:
        self._widths = widths
        self._right: dict[object, float] = {}
        self._left: dict[object, float] = {}
        self._steps: dict[object, float] = {}
        groups: dict[object, list[BodyLine]] = {}
        for line in lines:
            groups.setdefault(self._key(line.column), []).append(line)
        for key, group in groups.items():
            self._left[key] = min(line.left for line in group)
            self._right[key] = self._right_of(group)
        self._measure_steps(lines)

    def left(self, column: Column) -> float:
        """The left edge of the text in a column."""
        return max(self._left.get(self._key(column), column.left), column.left)

    def right(self, column: Column) -> float:
        """The right edge of the text in a column."""
        return self._right.get(self._key(column), column.right)

    def step(self, line: BodyLine) -> float | None:
        """The usual distance of the feet of two lines like this one; None where there are none."""
        return self._steps.get((line.column.page, line.column.nth, line.size)) or self._steps.get(
            line.size
        )

    def _key(self, column: Column) -> object:
        if column.whole:
            return round(self._widths[column.page])
        return column.page, column.nth

    def _right_of(self, group: Sequence[BodyLine]) -> float:
        """The outermost edge at which several lines end; the mirrored left margin else."""
        ends = sorted((line.right for line in group), reverse=True)
        size = sorted(line.size for line in group)[len(group) // 2]
        for end in ends:
            level = sum(1 for other in ends if end - size <= other <= end)
            if level >= max(3, 0.05 * len(ends)):
                return end
        column = group[0].column
        if not column.whole:
            return max(line.column.right for line in group)
        margin = min(line.left for line in group)
        return max(ends[0], self._widths[column.page] - margin)

    def _measure_steps(self, lines: Sequence[BodyLine]) -> None:
        steps: dict[object, list[float]] = {}
        for before, after in pairwise(lines):
            if before.column != after.column or before.size != after.size:
                continue
            step = after.foot - before.foot
            if 0.9 * after.size < step < _WIDEST_STEP * after.size:
                column = after.column
                steps.setdefault((column.page, column.nth, after.size), []).append(step)
                steps.setdefault(after.size, []).append(step)
        for key, found in steps.items():
            if len(found) >= 2:
                self._steps[key] = sorted(found)[len(found) // 3]
