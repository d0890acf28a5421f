"""Tables as they were found on a page, before they are joined and named."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple
from unicodedata import normalize

from keikaku.documents.model import Origin
from keikaku.documents.pdf.header_words import looks_like_header
from keikaku.documents.pdf.page import NOTHING, Box, Indexes, PageContent
from keikaku.documents.pdf.text_line import TextLine


def bare(text: str) -> str:
    """A text for comparing rows of two pages: widths of letters and white space left out."""
    return "".join(normalize("NFKC", text).split())


class FoundCell(NamedTuple):
    """A cell of a piece of a table; row and column count from 0 in the piece."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box
    lines: tuple[TextLine, ...]
    text: str
    flags: tuple[str, ...] = ()
    bar: bool = False
    origin: Origin = Origin.NATIVE
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table, or the piece of one, on a page; `number` counts from 1 on the page.

    `content` is the page without what is on it. `xs` and `ys` are the edges of columns and rows,
    in the coordinates of the content, `taken` the indexes of the characters that stand in it.
    `guessed` says that there were too few rules to see them all, `pitched` that the rows are told
    by the pitch of their lines then, `opened` that no upright rule stands in it,
    `parted` that it is the head of a table on the next page.
    """

    content: PageContent
    number: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[FoundCell, ...]
    taken: Indexes
    guessed: bool
    pitched: bool = False
    opened: bool = False
    parted: bool = False

    def settled(self) -> "FoundTable":
        """The table as it is kept when its page is done: without its characters."""
        return replace(self, taken=NOTHING)

    @property
    def box(self) -> Box:
        """The outer edges."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def n_rows(self) -> int:
        """How many rows it has."""
        return len(self.ys) - 1

    @property
    def n_columns(self) -> int:
        """How many columns it has."""
        return len(self.xs) - 1


@dataclass(frozen=True, slots=True)
class GoingOn:
    """What a table of the page before tells of one that goes on with it.

    `edges` are the inner edges of its columns, moved to where it stands; `head` is its first row,
    `bare`.
    """

    edges: tuple[float, ...]
    head: str

    def may_have(self, texts: Iterable[str]) -> bool:
        """Whether a row may follow the table: not when it names other columns."""
        row = [*texts]
        return not looks_like_header(row) or bare("".join(row)) == self.head
