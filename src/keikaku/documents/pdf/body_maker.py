"""Reads one page: what is its text, what its tables, and in which order they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.aside import cleared, texts_of
from keikaku.documents.pdf.body import (
    STRUCK_OUT,
    BodyLine,
    Column,
    Figure,
    HeadAtFoot,
    PageBody,
    Thing,
    last_thing,
)
from keikaku.documents.pdf.characters import Rewritten, readable
from keikaku.documents.pdf.columns import Region, regions_of
from keikaku.documents.pdf.found import FoundTable
from keikaku.documents.pdf.frame_sides import parted_at_sides
from keikaku.documents.pdf.frames import Group, grouped, is_shadow, likely_frames
from keikaku.documents.pdf.line_starts import begins_item
from keikaku.documents.pdf.lines import LineMaker
from keikaku.documents.pdf.page import Box, Floats, Glyphs, Indexes, PageContent
from keikaku.documents.pdf.parted_heads import head_of_line
from keikaku.documents.pdf.quality import PageText, page_text
from keikaku.documents.pdf.spacing import WIDE
from keikaku.documents.pdf.tables import tables_of
from keikaku.documents.pdf.text_line import TextLine
from keikaku.documents.pdf.value_lines import are_values
from keikaku.documents.pdf.vertical import laid_down, runs_down

# A picture that covers this share of the page is content; smaller ones are logos and icons.
_FIGURE = 0.03
# Letters that nobody can see have a size all the same: distances are told in sizes.
_LEAST_SIZE = 0.1
# A picture under so many of the letters is a background.
_BACKGROUND = 0.5
# Letters turned by more stand sideways.
_TURNED = 45.0
_VERTICAL = 0.5
_SOME_VERTICAL = 0.05
_USUAL_SIZE = 10.0


def page_body(content: PageContent, before: FoundTable | None = None) -> PageBody:
    """Reads one page; `before` is the table that ends the page before, if one does."""
    content, rewritten = readable(content)
    quality = page_text(content)
    clear = cleared(content, keep_hidden=quality is PageText.UNDER_SCAN)
    share = runs_down(clear.content)
    content = laid_down(clear.content) if share >= _VERTICAL else clear.content
    maker = LineMaker(content.glyphs, any_down=share > 0)
    tables = [_told(table, clear.struck) for table in tables_of(content, before, maker)]
    free = content.glyphs.lean < _TURNED
    for table in tables:
        free[table.taken] = False
    body = _BodyMaker(content, free.nonzero()[0], tables, clear.struck, maker.parting(WIDE))
    things = tuple(body.things())
    return PageBody(
        content.number,
        content.width,
        content.height,
        things,
        (*clear.stamps, *_beside(content, tables)),
        quality,
        _SOME_VERTICAL <= share < _VERTICAL,
        content.cut,
        clear.hidden,
        rewritten | _recognised_otherwise(content),
        content.recognition,
        body.head_at(last_thing(things, content.height)),
    )


def _recognised_otherwise(content: PageContent) -> frozenset[Rewritten]:
    pairs = content.recognition.rewritten if content.recognition else ()
    return frozenset(Rewritten(printed, written) for printed, written in pairs)


def _told(table: FoundTable, struck: Sequence[Box]) -> FoundTable:
    """The table with a flag at each cell of which a part was struck out."""
    if not struck:
        return table
    cells = tuple(
        cell._replace(flags=(*cell.flags, STRUCK_OUT))
        if any(_inside(box, cell.box) for box in struck)
        else cell
        for cell in table.cells
    )
    return replace(table, cells=cells)


def _beside(content: PageContent, tables: Sequence[FoundTable]) -> Iterator[tuple[str, Box]]:
    """Text that stands sideways and in no table, as the tabs at the edge of a book do."""
    turned = content.glyphs.lean >= _TURNED
    for table in tables:
        turned[table.taken] = False
    return texts_of(content, turned.nonzero()[0])


class _BodyMaker:
    def __init__(
        self,
        content: PageContent,
        free: Indexes,
        tables: Sequence[FoundTable],
        struck: Sequence[Box],
        maker: LineMaker,
    ) -> None:
        self.content = content
        self.struck = struck
        self.maker = maker
        self.solids: list[FoundTable | Box] = [*tables, *_figures(content, tables)]
        solids = [s.box if isinstance(s, FoundTable) else s for s in self.solids]
        self.frames = _frames(content, solids)
        (pieces,) = self.maker.lines([free])
        self.pieces = parted_at_sides(content.glyphs, pieces, self.frames, self.maker.line)
        self.size = median(p.size for p in self.pieces) if self.pieces else _USUAL_SIZE
        self.regions = 0
        self.head: HeadAtFoot | None = None

    def things(self) -> Iterator[Thing]:
        """The lines, tables and figures of the page in reading order."""
        solids = [s.box if isinstance(s, FoundTable) else s for s in self.solids]
        boxes = [*(piece.box for piece in self.pieces), *solids]
        self.box = np.array(boxes, np.float32).reshape(-1, 4)
        nodes = grouped(self.box, self.frames)
        yield from self._in_order(nodes, None)

    def head_at(self, last: Thing | None) -> HeadAtFoot | None:
        """The last line that names columns, when it is this thing."""
        return self.head if self.head is not None and self.head.line is last else None

    def _in_order(self, nodes: Sequence[int | Group], frame: Box | None) -> Iterator[Thing]:
        boxes = [node.box if isinstance(node, Group) else self.box[node] for node in nodes]
        box = np.array(boxes, np.float32).reshape(-1, 4)
        is_text = np.array([isinstance(n, int) and n < len(self.pieces) for n in nodes], np.bool_)
        page = self.content.width, self.content.height
        is_value = are_values(self._text(node) for node in nodes)
        regions = regions_of(box, is_text, self.size, page, is_value)
        for region in regions:
            self.regions += 1
            whole = region.whole and frame is None
            number, nth = self.content.number, self.regions
            right = region.right if frame is None or len(regions) > 1 else _edge(region, frame)
            column = Column(number, nth, region.left, right, whole, frame is not None)
            for row in region.rows:
                yield from self._of_row([nodes[at] for at in row], column)

    def _text(self, node: int | Group) -> str:
        return self.pieces[node].text if isinstance(node, int) and node < len(self.pieces) else ""

    def _of_row(self, row: Sequence[int | Group], column: Column) -> Iterator[Thing]:
        first = row[0]
        if isinstance(first, Group):
            yield from self._in_order(first.members, first.box)
        elif first < len(self.pieces):
            for pieces in _lines_of_row([self.pieces[at] for at in row if isinstance(at, int)]):
                yield self._line(pieces, column)
        else:
            solid = self.solids[first - len(self.pieces)]
            if isinstance(solid, FoundTable):
                yield solid.settled()
            else:
                yield Figure(solid, self.content.shown(solid), column)

    def _line(self, pieces: Sequence[TextLine], column: Column) -> BodyLine:
        line = self.maker.joined(pieces)
        place = self.content.shown(line.box)
        hang = pieces[-1].box[0]
        made = BodyLine(
            line.text,
            line.box,
            place,
            max(round(line.size, 1), _LEAST_SIZE),
            line.bold,
            line.ruby,
            column,
            hang,
            any(_inside(box, line.box) for box in self.struck),
        )
        self.head = head_of_line(made, pieces, self.content) or self.head
        return made


def _edge(region: Region, frame: Box) -> float:
    """Where lines in a frame may end: as far from its right side as they begin from its left."""
    return max(region.right, frame[2] - max(region.left - frame[0], 0.0))


def _lines_of_row(pieces: Sequence[TextLine]) -> list[list[TextLine]]:
    """What stands on one base line is one line, but for items of lists side by side."""
    lines = [[pieces[0]]]
    for piece in pieces[1:]:
        if begins_item(piece.text) or piece.down or lines[-1][-1].down:
            lines.append([piece])
        else:
            lines[-1].append(piece)
    return lines


def _frames(content: PageContent, solids: Sequence[Box]) -> list[Box]:
    """What may be a frame around text; the rules and fills of tables are none."""
    drawn = np.concatenate([content.fills, content.shapes, content.rules])
    is_rule = np.arange(len(drawn)) >= len(drawn) - len(content.rules)
    kept = _outside(drawn, solids)
    fills, rules = drawn.compress(kept & ~is_rule, axis=0), drawn.compress(kept & is_rule, axis=0)
    return likely_frames(fills, rules, content.width * content.height)


def _outside(boxes: Floats, solids: Sequence[Box]) -> NDArray[np.bool_]:
    """Which boxes have their middle in none of some others, nor at their edges."""
    edges = np.array(solids).reshape(-1, 4) + np.array([-1, -1, 1, 1])
    left, top, right, bottom = edges.astype(np.float32).T
    x, y = (boxes[:, :2] + boxes[:, 2:]).T[:, :, None] / 2
    within = (x > left) & (x < right) & (y > top) & (y < bottom)
    return np.asarray(~within.any(axis=1))


def _figures(content: PageContent, tables: Sequence[FoundTable]) -> Iterator[Box]:
    """The pictures that hold content: no icons, no backgrounds, nothing inside a table."""
    area = content.width * content.height
    frames = _frames(content, []) if len(content.pictures) else []
    for left, top, right, bottom in content.pictures.tolist():
        large = (right - left) * (bottom - top) >= _FIGURE * area
        within = any(_inside((left, top, right, bottom), table.box) for table in tables)
        if (
            large
            and not within
            and not is_shadow((left, top, right, bottom), frames)
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
