"""A line of text on a page."""

from collections.abc import Sequence
from itertools import chain, islice, repeat
from typing import NamedTuple

from keikaku.documents.many import tuples
from keikaku.documents.pdf.page import NOTHING, Box, Indexes


class TextLine(NamedTuple):
    """A line of text, and which characters of the page it is made of.

    `box` is in the coordinates of the page's content, `size` the size of most of its letters.
    `ruby` are letters with the reading (ふりがな) that stands over them. `down` marks a line that
    runs from top to bottom or stands sideways.
    """

    text: str
    box: Box
    size: float
    bold: bool
    indexes: Indexes
    ruby: tuple[tuple[str, str], ...] = ()
    down: bool = False

    @property
    def middle(self) -> float:
        """Half its height down."""
        return (self.box[1] + self.box[3]) / 2


def settled(groups: Sequence[Sequence[TextLine]]) -> list[tuple[TextLine, ...]]:
    """Lines as they are kept when their page is done: without their characters."""
    columns = list(zip(*chain.from_iterable(groups), strict=True))
    rows = zip(*columns[:4], repeat(NOTHING), *columns[5:], strict=False) if columns else ()
    lines = iter(tuples(TextLine, rows))
    return [tuple(islice(lines, len(group))) for group in groups]
