"""A line of text on a page."""

from typing import NamedTuple

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

    def settled(self) -> "TextLine":
        """The line as it is kept when its page is done: without its characters."""
        text, box, size, bold, _, ruby, down = self
        return TextLine(text, box, size, bold, NOTHING, ruby, down)

    @property
    def middle(self) -> float:
        """Half its height down."""
        return (self.box[1] + self.box[3]) / 2
