"""The stories of a Word file (body, boxes, notes, cells) as paragraphs and tables in order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from keikaku.documents.docx.arrows import Arrow, reach_of
from keikaku.documents.docx.boxes import Drawn, Kind, drawn_in
from keikaku.documents.docx.drawn import drawn_parts
from keikaku.documents.docx.lines import smaller_end
from keikaku.documents.docx.note_marks import NoteRef
from keikaku.documents.docx.paragraphs import ReadParagraph, paragraph_of, read_paragraph
from keikaku.documents.docx.parts import Paragraph, Part
from keikaku.documents.docx.rows import Row, rows_of
from keikaku.documents.docx.tables import CellContent, is_frame, read_rows
from keikaku.documents.docx.word import Word
from keikaku.documents.docx.wrapped import unwrapped
from keikaku.documents.limits import MAX_LINE
from keikaku.documents.model import BlockKind
from keikaku.documents.office.markup import child
from keikaku.documents.office.pieces import Pieces, State
from keikaku.documents.office.raw_tables import RawTable

BODY = ""
"""Where the body is."""

_UNREAD = ("altChunk", "subDoc")
_DRAWINGS_UNREAD = (Kind.PICTURE, Kind.OBJECT)


class Placed(NamedTuple):
    """A part of a story; one that stands aside is anchored or noted there, not written there.

    `reach` is how far an arrow with these words reaches over cells.
    """

    part: Part
    is_aside: bool = False
    reach: tuple[int, int] | None = None


class StoryReader:
    """Reads the stories of one file. Raises Unreadable where they are nested too deep."""

    def __init__(self, word: Word) -> None:
        self._word = word
        self._counts: Counter[str] = Counter()
        self._noted: set[NoteRef] = set()

    def parts(self, container: etree._Element, where: str) -> list[Part]:
        """What stands in a story, and below each paragraph what is anchored to it."""
        return [placed.part for placed in self._placed(container, State.KEPT, where)]

    def _placed(
        self, container: etree._Element, state: State, where: str | None
    ) -> Iterator[Placed]:
        """The same, told apart; `where` is None in a cell, whose place its table tells."""
        self._word.enter()
        last: ReadParagraph | None = None
        for name, element, each in unwrapped(container, state):
            if name == "p":
                before = last.inline if last is not None else None
                read = read_paragraph(element, each, self._word, before, in_cell=where is None)
                last = read if read.runs_on else None
                if last is None:
                    yield from self._paragraph(read, where)
            elif name == "tbl":
                if last is not None:
                    yield from self._paragraph(last, where)
                    last = None
                yield from self._table(rows_of(element, each), where)
            elif name in _UNREAD:
                self._word.counts.unread += 1
        if last is not None:
            yield from self._paragraph(last, where)
        self._word.leave()

    def _paragraph(self, read: ReadParagraph, where: str | None) -> Iterator[Placed]:
        if read.inline.letters > MAX_LINE:
            raise self._word.refused(f"1段落が長すぎます（上限{MAX_LINE:,}文字）。")
        address, number = self._next_address(where)
        paragraph = paragraph_of(read, self._word, address, in_cell=where is None)
        paragraph.number = number
        self._turn_pages(read, paragraph)
        yield Placed(paragraph)
        for anchor in read.inline.boxes:
            yield from self._drawing(anchor, where)
        for ref in read.inline.notes:
            yield from self._note(ref)

    def _next_address(self, where: str | None) -> tuple[str, int | None]:
        if where is None:
            return "", None
        self._counts[where] += 1
        count = self._counts[where]
        return f"{where} {count}段落".strip(), count if where == BODY else None

    def _turn_pages(self, read: ReadParagraph, paragraph: Paragraph) -> None:
        counts, inline = self._word.counts, read.inline
        if counts.page is not None:
            paragraph.page = counts.page + inline.pages_above
            counts.page += inline.pages

    def _table(self, rows: Sequence[Row], where: str | None) -> Iterator[Placed]:
        if not is_frame(rows):
            told = f"{where} " if where else ""
            table, *below = read_rows(rows, self._word, self._cell, told)
            yield Placed(table)
            yield from (Placed(part, is_aside=True) for part in below)
            return
        for row in rows:
            for cell in row.cells:
                self._word.count_cell()
                state = State.HIDDEN if row.is_hidden else max(cell.state, row.state)
                yield from self._placed(cell.element, state, where)

    def _cell(self, element: etree._Element, state: State) -> CellContent:
        content = CellContent()
        lines: list[Paragraph] = []
        for part, is_aside, reach in self._placed(element, state, None):
            if isinstance(part, Paragraph):
                content.page = content.page or part.page
            if isinstance(part, Paragraph) and reach is not None:
                content.arrows.append(Arrow(*reach, part.pieces))
            elif is_aside or (isinstance(part, RawTable) and _stands_alone(part)):
                content.below.append(part)
            else:
                content.pieces.add_line(_text_of(part))
                content.ruby += part.ruby if isinstance(part, Paragraph) else []
                lines += [part] if isinstance(part, Paragraph) else []
        content.small = smaller_end(lines)
        return content

    def _drawing(self, anchor: etree._Element, where: str | None) -> Iterator[Placed]:
        """What a drawing says; in a cell one that stands in the line is part of the text."""
        things = [*drawn_in(anchor)]
        self._word.counts.pictures += any(thing.kind in _DRAWINGS_UNREAD for thing in things)
        parts = [part for thing in things for part in self._drawn(thing)]
        reach = reach_of(anchor) if where is None else None
        if reach is not None and all(isinstance(part, Paragraph) for part in parts):
            words = Pieces()
            for part in parts:
                words.add_line(_text_of(part))
            yield Placed(Paragraph("", words), True, reach)
            return
        is_aside = where is not None or child(anchor, "inline") is None
        for part in parts:
            yield Placed(part, is_aside)

    def _drawn(self, thing: Drawn) -> list[Part]:
        page = self._word.counts.page
        self._word.counts.boxes += 1
        where = f"図形{self._word.counts.boxes}"
        if thing.kind is Kind.TEXT:
            parts = self.parts(thing.element, where)
        else:
            parts = [*drawn_parts(thing, self._word, where)]
        self._word.counts.page = page
        return parts

    def _note(self, ref: NoteRef) -> Iterator[Placed]:
        element = self._word.note(ref)
        if element is None or ref in self._noted:
            return
        self._noted.add(ref)
        page = self._word.counts.page
        parts = self.parts(element, f"注{len(self._noted)}")
        self._word.counts.page = page
        mark = self._word.marks.name(ref)
        for part in parts:
            if isinstance(part, Paragraph) and part.pieces.text.strip():
                part.kind, part.depth = BlockKind.NOTE, None
                part.pieces.prefix(f"{mark} " if mark else "")
                mark = None
            yield Placed(part, True)


def _stands_alone(table: RawTable) -> bool:
    """Whether a table inside a cell is one for itself; a single row is rather part of the text."""
    return table.n_rows > 1 or bool(table.evidence)


def _text_of(part: Part) -> Pieces:
    """What a part says in a cell: the cells of a nested row side by side."""
    if isinstance(part, Paragraph):
        part.pieces.prefix(part.marker or "")
        return part.pieces
    text = Pieces()
    for cell in part.cells:
        if text.text.strip() and cell.pieces.text.strip():
            text.add(" ")
        text.pieces += cell.pieces.pieces
    return text
