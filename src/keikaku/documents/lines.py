"""Lines of a text file, numbered as an editor numbers them, with the pages that form feeds make."""

from typing import NamedTuple

from keikaku.core.sources import Location


class Line(NamedTuple):
    """A line, or the part of one on either side of a form feed.

    `number` counts from 1 through the whole file; `page` is None in a file without form feeds.
    """

    number: int
    page: int | None
    text: str

    @property
    def address(self) -> str:
        """Where a person finds it: "31行目", or "p.2 31行目"."""
        return f"{self.number}行目" if self.page is None else f"p.{self.page} {self.number}行目"

    def location(self, source: str, table: int | None = None) -> Location:
        """The place of the line; `table` is the number of the table that begins there."""
        return Location(source, self.address, page=self.page, line=self.number, table=table)


def line_number(text: str, index: int) -> int:
    """The number of the line, from 1, that holds the character at `index`."""
    return _unified(text[:index]).count("\n") + 1


def split_lines(text: str) -> list[Line]:
    """The lines of a text, whichever of CRLF, CR and LF end them; a form feed begins a page."""
    texts = _unified(text).split("\n")
    if "\f" not in text:
        return [Line(number, None, line) for number, line in enumerate(texts, 1)]
    lines: list[Line] = []
    page = 1
    for number, line in enumerate(texts, 1):
        first, *others = line.split("\f")
        lines.append(Line(number, page, first))
        for part in others:
            page += 1
            lines.append(Line(number, page, part))
    return lines


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
