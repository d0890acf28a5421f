"""Heads of tables that the end of a page parts from their rows."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from keikaku.documents.pdf.body import BodyLine, HeadAtFoot, PageBody
from keikaku.documents.pdf.cells import DOUBTFUL
from keikaku.documents.pdf.found import FoundCell, FoundTable, bare
from keikaku.documents.pdf.header_words import looks_like_header
from keikaku.documents.pdf.page import NOTHING, PageContent
from keikaku.documents.pdf.text_line import TextLine, settled

# Fewer texts than so many may be words of a sentence.
_FEWEST = 3


def head_of_line(
    line: BodyLine, pieces: Sequence[TextLine], content: PageContent
) -> HeadAtFoot | None:
    """A line as the head that it may be of a table on the next page, where it names columns."""
    if len(pieces) < _FEWEST or not looks_like_header(piece.text for piece in pieces):
        return None
    return HeadAtFoot(line, settled([pieces])[0], content.bare())


def with_parted_head(above: PageBody, below: PageBody) -> PageBody:
    """The page above, the line at its foot made the head of the table that begins the next page.

    That table begins with no head, or with a part of one that has nothing over its first column.
    """
    table, foot = below.first_table, above.foot_head
    if table is None or foot is None or not _lacks_head(table):
        return above
    texts = {_column(text, table): text for text in foot.texts}
    if len(texts) < len(foot.texts) or not texts.keys() <= set(range(table.n_columns)):
        return above
    number = sum(isinstance(thing, FoundTable) for thing in above.things) + 1
    head = replace(_piece(foot, number, texts, table.xs), pitched=table.pitched)
    things = [head if thing is foot.line else thing for thing in above.things]
    return replace(above, things=tuple(things))


def _lacks_head(table: FoundTable) -> bool:
    """Whether a table begins below its head, or in the middle of it."""
    first = {cell.column: bare(cell.text) for cell in table.cells if cell.row == 0}
    return not first.get(0) or not looks_like_header(first.values())


def _column(text: TextLine, table: FoundTable) -> int:
    """The column in which a text has its middle; none of them where it stands beside the table."""
    left, _, right, _ = text.box
    return bisect(table.xs, (left + right) / 2) - 1


def _piece(
    foot: HeadAtFoot, number: int, texts: dict[int, TextLine], xs: tuple[float, ...]
) -> FoundTable:
    """The head as a piece of a table with these edges."""
    ys = foot.line.box[1], foot.line.box[3]
    cells = tuple(_cells(texts, xs, ys))
    return FoundTable(foot.content, number, xs, ys, cells, NOTHING, guessed=True, parted=True)


def _cells(
    texts: dict[int, TextLine], xs: tuple[float, ...], ys: tuple[float, float]
) -> Iterator[FoundCell]:
    for column, (left, right) in enumerate(pairwise(xs)):
        lines = (texts[column],) if column in texts else ()
        text = "".join(line.text for line in lines)
        yield FoundCell(0, column, 1, 1, (left, ys[0], right, ys[1]), lines, text, (DOUBTFUL,))
