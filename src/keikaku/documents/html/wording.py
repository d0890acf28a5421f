"""The text of elements in lines, as a browser shows it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from keikaku.documents.html.elements import (
    BLOCKS,
    Element,
    is_badge,
    is_bold,
    is_shown,
    is_struck,
    line_of,
    tag_of,
)
from keikaku.documents.html.lists import mark_of
from keikaku.documents.raised import lowered, raised

_SPACE = re.compile(r"[ \t\r\n\f]+")
_ENDS = " \t\r\n\f"


class Style(NamedTuple):
    """How text is set; `change` is "del" or "ins" where it is struck out or put in."""

    change: str = ""
    bold: bool = False

    def inside(self, element: Element) -> "Style":
        """The style of the text inside of an element that itself stands in this style."""
        change = self.change
        if change != "del" and is_struck(element):
            change = "del"
        elif not change and tag_of(element) == "ins":
            change = "ins"
        return Style(change, is_bold(element, self.bold))


PLAIN = Style()


class Piece(NamedTuple):
    """Text of one style, and the line of the source that it is near."""

    text: str
    style: Style
    line: int | None


class TextLine(NamedTuple):
    """A line of text, and the line of the source that it begins near.

    `original` is how it ran before what is struck out was replaced, where that differs.
    """

    text: str
    original: str | None = None
    bold: bool = False
    line: int | None = None


class LineWriter:
    """Takes pieces of text and line breaks, and gives lines without the space of the markup."""

    def __init__(self, *, keeps_space: bool = False) -> None:
        self._keeps_space = keeps_space
        self._lines: list[list[Piece]] = [[]]

    def add(self, text: str, style: Style, line: int | None) -> None:
        """Adds a piece of text; the line ends of preformatted text end lines."""
        first, *others = text.split("\n") if self._keeps_space else [text]
        self._lines[-1].append(Piece(first, style, line))
        for number, other in enumerate(others, 1):
            self._lines.append([Piece(other, style, line + number if line else None)])

    def end_line(self) -> None:
        """What is added from here on stands on a new line."""
        self._lines.append([])

    def end_block(self) -> None:
        """As `end_line`, where the line has begun."""
        if any(piece.text.strip(_ENDS) for piece in self._lines[-1]):
            self.end_line()

    def last_character(self) -> str:
        """The last character of the line so far; empty at its beginning."""
        return next((piece.text[-1] for piece in reversed(self._lines[-1]) if piece.text), "")

    def lines(self) -> list[TextLine]:
        """All lines, blank ones among them."""
        return [self._line(pieces) for pieces in self._lines]

    def _line(self, pieces: Sequence[Piece]) -> TextLine:
        filled = [piece for piece in pieces if piece.text.strip()]
        if not filled:
            return TextLine("")
        text = self._joined(pieces, without="del")
        original = self._joined(pieces, without="ins")
        bold = all(piece.style.bold for piece in filled)
        return TextLine(text, original if original != text else None, bold, filled[0].line)

    def _joined(self, pieces: Sequence[Piece], without: str) -> str:
        text = "".join(piece.text for piece in pieces if piece.style.change != without)
        return text if self._keeps_space else collapse(text)


def collapse(text: str) -> str:
    """Text without the space that only sets the markup apart.

    A line break of the source between two wide characters shows as nothing, else as a space.
    """
    return _SPACE.sub(_shown_space, text.strip(_ENDS))


def _shown_space(found: re.Match[str]) -> str:
    if "\n" not in found[0]:
        return " "
    before, after = found.string[found.start() - 1], found.string[found.end()]
    return "" if _is_wide(before) and _is_wide(after) else " "


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


class Visitor:
    """Goes through an element in the order of the page and writes what is shown."""

    def __init__(self) -> None:
        self.writer = LineWriter()

    def inside(self, element: Element, style: Style) -> None:
        """Writes what stands inside of an element."""
        line = line_of(element)
        if element.text:
            self.writer.add(element.text, style, line)
        for child in element:
            if is_shown(child):
                self.element(child, tag_of(child), style)
            if child.tail:
                self.writer.add(child.tail, style, line_of(child) or line)

    def element(self, element: Element, tag: str, style: Style) -> None:
        """Writes an element that is shown."""
        if tag == "br":
            self.writer.end_line()
        elif tag in ("sup", "sub"):
            text = "".join(_strings(element))
            shifted = raised(text) if tag == "sup" else lowered(text, self.writer.last_character())
            self.writer.add(shifted, style.inside(element), line_of(element))
        elif tag == "img":
            self.image(element, style)
        elif tag in BLOCKS:
            self.block(element, tag, style.inside(element))
        else:
            opens = is_badge(element) and not self.writer.last_character().strip(_ENDS)
            self.inside(element, style.inside(element))
            if opens:
                self.writer.add(" ", style, line_of(element))

    def image(self, element: Element, style: Style) -> None:
        """Writes what a picture is said to show."""
        self.writer.add(element.get("alt", ""), style, line_of(element))

    def block(self, element: Element, tag: str, style: Style) -> None:
        """Writes an element that begins and ends a line; tables are left out."""
        if tag == "table":
            return
        self.writer.end_block()
        self.writer.add(mark_of(element), style, line_of(element))
        self.inside(element, style)
        self.writer.end_block()


def text_of(element: Element) -> TextLine:
    """The text of an element as one, its lines parted by line ends; without tables inside of it."""
    visitor = Visitor()
    visitor.inside(element, PLAIN)
    lines = visitor.writer.lines()
    text = _stacked(line.text for line in lines)
    original = _stacked(line.text if line.original is None else line.original for line in lines)
    return TextLine(text, original if original != text else None)


def _stacked(lines: Iterator[str]) -> str:
    return "\n".join(line for line in lines if line.strip())


def _strings(element: Element) -> Iterator[str]:
    """The pieces of text inside of an element that are shown."""
    if element.text:
        yield element.text
    for child in element:
        if is_shown(child):
            yield from _strings(child)
        if child.tail:
            yield child.tail
