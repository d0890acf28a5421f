"""The tables of a page: where they stand, what their cells are, which characters they take."""

from dataclasses import dataclass

from keikaku.documents.pdf.lines import TextLine
from keikaku.documents.pdf.page import Box, Indexes, PageContent


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell of a piece of a table; row and column count from 0 in the piece."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box
    lines: tuple[TextLine, ...]
    flags: tuple[str, ...] = ()
    bar: bool = False


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table, or the piece of one, on a page; `number` counts from 1 on the page.

    `box` and `columns` (the edges of columns, n + 1) are in the coordinates of the content;
    `taken` are the indexes of the characters that stand in it.
    """

    content: PageContent
    number: int
    box: Box
    n_rows: int
    columns: tuple[float, ...]
    cells: tuple[FoundCell, ...]
    taken: Indexes


def tables_of(content: PageContent) -> list[FoundTable]:
    """The tables of a page in reading order."""
    return []
