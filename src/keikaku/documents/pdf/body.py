"""What is left of a page once it is read: its lines, tables and figures in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.characters import Rewritten, chosen, readable, text_of
from keikaku.documents.pdf.columns import Region, regions_of
from keikaku.documents.pdf.found import FoundTable
from keikaku.documents.pdf.line_starts import begins_item
from keikaku.documents.pdf.lines import joined, pieces_of, slanted
from keikaku.documents.pdf.page import Box, Glyphs, Indexes, PageContent
from keikaku.documents.pdf.quality import PageText, page_text
from keikaku.documents.pdf.recognition import Recognition
from keikaku.documents.pdf.tables import tables_of
from keikaku.documents.pdf.text_line import TextLine
from keikaku.documents.pdf.vertical import laid_down, runs_down

# A picture that covers this share of the page is content; smaller ones are logos and icons.
_FIGURE = 0.03
# A picture under so many of the letters is a background.
_BACKGROUND = 0.5
# The outer band at the foot of a page, where its number stands.
_FOOT = 0.10
_VERTICAL = 0.5
_SOME_VERTICAL = 0.05


@dataclass(frozen=True, slots=True)
class Column:
    """The stretch of a page in which a line stands; `whole` where it is as wide as the text."""

    page: int
    nth: int
    left: float
    right: float
    whole: bool


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line of a page. `box` is in the coordinates of the content, `place` as the page is shown.

    `hang` is where a further line of the same text may begin beside its left edge: behind a label.
    """

    text: str
    box: Box
    place: Box
    size: float
    bold: bool
    ruby: tuple[str, ...]
    column: Column
    hang: float

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


Thing = BodyLine | FoundTable | Figure


@dataclass(frozen=True, slots=True)
class PageBody:
    """One page: what stands on it in reading order, and what its text is worth.

    `aside` are texts that are turned against the others, as stamps are. `vertical` says whether
    part of the text runs downwards and part across. `recognition` is there where it is a picture.
    """

    number: int
    width: float
    height: float
    things: tuple[Thing, ...]
    aside: tuple[tuple[str, Box], ...] = ()
    quality: PageText = PageText.GOOD
    vertical: bool = False
    cut: bool = False
    rewritten: frozenset[Rewritten] = field(default=frozenset())
    recognition: Recognition | None = None

    @property
    def lines(self) -> Iterator[BodyLine]:
        """The lines among the things."""
        return (thing for thing in self.things if isinstance(thing, BodyLine))

    @property
    def last_table(self) -> FoundTable | None:
        """The table that ends the page, when at most a line of the outer band stands below it."""
        for thing in reversed(self.things):
            if isinstance(thing, FoundTable):
                return thing
            if thing.box[1] < (1 - _FOOT) * self.height:
                return None
        return None


def page_body(content: PageContent, before: FoundTable | None = None) -> PageBody:
    """Reads one page; `before` is the table that ends the page before, if one does."""
    content, rewritten = readable(content)
    quality = page_text(content)
    share = runs_down(content)
    if share >= _VERTICAL:
        content = laid_down(content)
    tables = tables_of(content, before)
    turned = slanted(content.glyphs)
    free = ~turned
    for table in tables:
        free[table.taken] = False
    light = _without_contents(content)
    kept = [replace(table, content=light) for table in tables]
    maker = _BodyMaker(content, np.flatnonzero(free), kept)
    return PageBody(
        content.number,
        content.width,
        content.height,
        tuple(maker.things()),
        tuple(_aside(content, turned)),
        quality,
        _SOME_VERTICAL <= share < _VERTICAL,
        content.cut,
        rewritten | _rewritten(content.recognition),
        content.recognition,
    )


def _rewritten(recognition: Recognition | None) -> frozenset[Rewritten]:
    return frozenset(Rewritten(*pair) for pair in recognition.rewritten) if recognition else frozenset()


def _without_contents(content: PageContent) -> PageContent:
    """What a table needs to know of its page, so that whole pages are not kept."""
    none = np.zeros((0, 4), np.float32)
    return replace(
        content,
        glyphs=chosen(content.glyphs, np.zeros(0, np.intp)),
        rules=none,
        fills=none,
        fill_colours=none[:, :3].astype(np.uint8),
        shapes=none,
        pictures=none,
    )


class _BodyMaker:
    def __init__(self, content: PageContent, free: Indexes, tables: Sequence[FoundTable]) -> None:
        self.content = content
        self.pieces = pieces_of(content.glyphs, free, content.fonts)
        self.solids: list[FoundTable | Box] = [*tables, *_figures(content, tables)]

    def things(self) -> Iterator[Thing]:
        """The lines, tables and figures of the page in reading order."""
        solid_boxes = [s.box if isinstance(s, FoundTable) else s for s in self.solids]
        boxes = [*(piece.box for piece in self.pieces), *solid_boxes]
        box = np.array(boxes, np.float32).reshape(-1, 4)
        is_text = np.arange(len(boxes)) < len(self.pieces)
        size = float(np.median([piece.size for piece in self.pieces])) if self.pieces else 10.0
        for nth, region in enumerate(regions_of(box, is_text, size, self.content.width)):
            yield from self._of_region(region, nth)

    def _of_region(self, region: Region, nth: int) -> Iterator[Thing]:
        column = Column(self.content.number, nth, region.left, region.right, region.whole)
        for row in region.rows:
            if row[0] < len(self.pieces):
                for pieces in _lines_of_row([self.pieces[at] for at in row]):
                    yield self._line(pieces, column)
            else:
                solid = self.solids[row[0] - len(self.pieces)]
                if isinstance(solid, FoundTable):
                    yield solid
                else:
                    yield Figure(solid, self.content.shown(solid), column)

    def _line(self, pieces: Sequence[TextLine], column: Column) -> BodyLine:
        line = joined(self.content.glyphs, pieces, self.content.fonts)
        place = self.content.shown(line.box)
        hang = pieces[-1].box[0]
        return BodyLine(
            line.text, line.box, place, round(line.size, 1), line.bold, line.ruby, column, hang
        )


def _lines_of_row(pieces: Sequence[TextLine]) -> list[list[TextLine]]:
    """What stands on one base line is one line, but for items of lists side by side."""
    lines = [[pieces[0]]]
    for piece in pieces[1:]:
        if begins_item(piece.text) or piece.down or lines[-1][-1].down:
            lines.append([piece])
        else:
            lines[-1].append(piece)
    return lines


def _figures(content: PageContent, tables: Sequence[FoundTable]) -> Iterator[Box]:
    """The pictures that hold content: no icons, no backgrounds, nothing inside a table."""
    area = content.width * content.height
    for left, top, right, bottom in content.pictures.tolist():
        large = (right - left) * (bottom - top) >= _FIGURE * area
        within = any(_inside((left, top, right, bottom), table.box) for table in tables)
        if (
            large
            and not within
            and _under(content.glyphs, (left, top, right, bottom)) < _BACKGROUND
        ):
            yield left, top, right, bottom


def _inside(box: Box, other: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return other[0] <= x <= other[2] and other[1] <= y <= other[3]


def _under(glyphs: Glyphs, box: Box) -> float:
    """The share of the letters that stand on a box."""
    if not len(glyphs):
        return 0.0
    x, y = (glyphs.box[:, 0] + glyphs.box[:, 2]) / 2, (glyphs.box[:, 1] + glyphs.box[:, 3]) / 2
    on = (x >= box[0]) & (x <= box[2]) & (y >= box[1]) & (y <= box[3])
    return float(on.mean())


def _aside(content: PageContent, turned: NDArray[np.bool_]) -> Iterator[tuple[str, Box]]:
    """Each text that is turned against the others, and its place."""
    at = np.flatnonzero(turned)
    if not len(at):
        return
    angle = content.glyphs.angle[at]
    breaks = np.flatnonzero((np.diff(at) > 1) | (np.abs(np.diff(angle)) > 1)) + 1
    for run in np.split(at, breaks):
        letters = chosen(content.glyphs, run)
        text = text_of(letters.codes).strip()
        low, high = letters.box[:, :2].min(axis=0), letters.box[:, 2:].max(axis=0)
        if text:
            left, top = low.tolist()
            right, bottom = high.tolist()
            yield text, content.shown((left, top, right, bottom))
