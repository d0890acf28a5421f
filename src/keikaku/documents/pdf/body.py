"""What is left of a page once it is read: its lines, tables and figures in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from keikaku.documents.pdf.characters import Rewritten
from keikaku.documents.pdf.found import FoundTable
from keikaku.documents.pdf.page import Box, PageContent
from keikaku.documents.pdf.quality import PageText
from keikaku.documents.pdf.recognition import Recognition
from keikaku.documents.pdf.text_line import TextLine

# The outer band at the foot of a page, where its number stands.
_FOOT = 0.10
# And that at its top, where its title stands.
_TOP = 0.10

STRUCK_OUT = "text.struck_out"
"""The flag of a text of which a part was struck out."""


@dataclass(frozen=True, slots=True)
class Column:
    """The stretch of a page in which a line stands.

    `whole` tells that it is as wide as the text of its page, `framed` that it stands in a box.
    """

    page: int
    nth: int
    left: float
    right: float
    whole: bool
    framed: bool = False


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line of a page. `box` is in the coordinates of the content, `place` as the page is shown.

    `hang` is where a further line of the same text may begin beside its left edge: behind a label.
    `struck` says that a part of it was struck out, which is not in the text.
    """

    text: str
    box: Box
    place: Box
    size: float
    bold: bool
    ruby: tuple[tuple[str, str], ...]
    column: Column
    hang: float
    struck: bool = False

    @property
    def left(self) -> float:
        """Where its first letter stands."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return self.box[2]

    @property
    def foot(self) -> float:
        """Where its letters stand, a little below the base line."""
        return self.box[3]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that holds content."""

    box: Box
    place: Box
    column: Column


@dataclass(frozen=True, slots=True)
class HeadAtFoot:
    """The last line of a page, which names the columns of a table; `texts` are those of it.

    `content` is the page without what is on it.
    """

    line: BodyLine
    texts: tuple[TextLine, ...]
    content: PageContent


Thing = BodyLine | FoundTable | Figure


@dataclass(frozen=True, slots=True)
class PageBody:
    """One page: what stands on it in reading order, and what its text is worth.

    `aside` are texts that stand beside the others, as stamps do. `vertical` says whether part of
    the text runs downwards and part across, `hidden` is text that is in the file and not shown.
    `recognition` is there where the page is a picture whose characters were recognised.
    `foot_head` is the line that ends the page where it may be the head of a table.
    """

    number: int
    width: float
    height: float
    things: tuple[Thing, ...]
    aside: tuple[tuple[str, Box], ...] = ()
    quality: PageText = PageText.GOOD
    vertical: bool = False
    cut: bool = False
    hidden: str = ""
    rewritten: frozenset[Rewritten] = field(default=frozenset())
    recognition: Recognition | None = None
    foot_head: HeadAtFoot | None = None

    def emptied(self) -> "PageBody":
        """The page without the things on it."""
        return replace(self, things=(), foot_head=None)

    @property
    def lines(self) -> Iterator[BodyLine]:
        """The lines among the things."""
        return (thing for thing in self.things if isinstance(thing, BodyLine))

    @property
    def last_table(self) -> FoundTable | None:
        """The table that ends the page, when at most a line of the outer band stands below it."""
        last = last_thing(self.things, self.height)
        return last if isinstance(last, FoundTable) else None

    @property
    def first_table(self) -> FoundTable | None:
        """The table that begins the page, when at most a line of the outer band stands over it."""
        for thing in self.things:
            if isinstance(thing, FoundTable):
                return thing
            if thing.box[3] > _TOP * self.height:
                return None
        return None


def last_thing(things: Sequence[Thing], height: float) -> Thing | None:
    """The thing that ends a page of this height, but for lines in the outer band at its foot."""
    for thing in reversed(things):
        if isinstance(thing, FoundTable) or thing.box[1] < (1 - _FOOT) * height:
            return thing
    return None
