"""Lines into paragraphs: by indent, by where lines end, by the white between them, by size."""

from dataclasses import dataclass, field
from itertools import pairwise

from keikaku.documents.pdf.body import BodyLine
from keikaku.documents.pdf.edges import Edges
from keikaku.documents.pdf.line_starts import (
    begins_item,
    ends_sentence,
    is_contents_line,
    ordinal_style,
)
from keikaku.documents.pdf.spacing import glued
from keikaku.documents.pdf.value_lines import begins_value, is_told_value
from keikaku.documents.pdf.wrapping import width_of_start

# Sizes of one text differ by less than this part.
_SAME_SIZE = 0.08
# An indent of one letter begins a paragraph; justification moves an edge by less.
_INDENT = 0.7
_LONGEST_INDENT = 2.6
_HANGING = 7.0
# A title that has no room on one line takes so much of the width of its page.
_WIDE = 0.58
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
        return glued([line.text for line in self.lines])

    @property
    def pieces(self) -> list[list[BodyLine]]:
        """Its lines, those of each page and column apart."""
        edges = [0, *self.breaks, len(self.lines)]
        return [self.lines[a:b] for a, b in pairwise(edges)]


class ParagraphMaker:
    """Puts the lines of a document together."""

    def __init__(self, edges: Edges) -> None:
        self._edges = edges

    def goes_on(self, paragraph: Paragraph, line: BodyLine) -> bool:
        """Whether a line that stands right below a paragraph, in its column, belongs to it."""
        return (
            self._alike(paragraph, line)
            and self._edges.close(paragraph.last, line)
            and (self._is_full(paragraph.last, line) or self._is_centred(paragraph.last, line))
            and not self._begins(paragraph, line)
        )

    def goes_on_elsewhere(self, paragraph: Paragraph, line: BodyLine) -> bool:
        """Whether the first line of the next column or page belongs to a paragraph."""
        indent = line.left - self._edges.left(line)
        framed = paragraph.last.column.framed or line.column.framed
        return (
            not framed
            and self._alike(paragraph, line)
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

    def _is_full(self, last: BodyLine, line: BodyLine) -> bool:
        slack = _PERIOD_SLACK if ends_sentence(last.text) else _SLACK
        wanted = _first_width(line) + slack * last.size
        return last.right + wanted > self._edges.right(last)

    def _begins(self, paragraph: Paragraph, line: BodyLine) -> bool:
        """Whether a line begins a text of its own by its mark or by its indent."""
        if begins_item(line.text) or (line.column.framed and begins_value(line.text)):
            return True
        if is_told_value(line.text) and is_told_value(paragraph.last.text):
            return True
        style = ordinal_style(line.text)
        if style is not None and style == ordinal_style(paragraph.first.text):
            return True
        if style is not None and ends_sentence(paragraph.last.text):
            return True
        if line.hang > line.left and paragraph.first.hang > paragraph.first.left:
            return True
        return not self._is_centred(paragraph.last, line) and self._is_indented(paragraph, line)

    def _is_centred(self, last: BodyLine, line: BodyLine) -> bool:
        """Whether a line is the rest of a title that stands in the middle of its page."""
        left, right = line.left - last.left, last.right - line.right
        wide = last.right - last.left >= _WIDE * self._edges.width(last)
        inset = min(left, right) > _INDENT * line.size and abs(left - right) <= 2 * line.size
        return wide and inset and not ends_sentence(last.text)

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
            far = line.left < first.left - _LONGEST_INDENT * letter
            return far and (ends_sentence(first.text) or self._away(line))
        return (
            self._away(first) and ends_sentence(paragraph.last.text) and not begins_item(first.text)
        )

    def _away(self, line: BodyLine) -> bool:
        """Whether a line begins away from the edge of its column."""
        return line.left - self._edges.left(line) > _INDENT * line.size


def _is_contents(paragraph: Paragraph) -> bool:
    return is_contents_line(paragraph.last.text)


def _first_width(line: BodyLine) -> float:
    """How wide the first word of a line is, as far as its letters are as wide as others."""
    word = max(width_of_start(line.text), 1.0)
    return min(word * line.size, line.right - line.left)
