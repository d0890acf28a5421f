"""Parts of a Word file set as the blocks of the document, with their places and their doubts."""

from collections.abc import Sequence

from keikaku.core.sources import Location
from keikaku.documents.block_list import BlockList
from keikaku.documents.characters import suspects_at
from keikaku.documents.docx.grids import grid_of_tabs
from keikaku.documents.docx.lines import (
    Gaps,
    Line,
    are_spaced_alike,
    body_size,
    evidence_of,
    lines_of,
)
from keikaku.documents.docx.parts import Paragraph, Part
from keikaku.documents.docx.tabbed import is_row, rows_of_tabs
from keikaku.documents.model import BlockKind, Grid, Page, ReadingDoubt
from keikaku.documents.office.pieces import Pieces, State
from keikaku.documents.office.raw_tables import RawTable, grid_of

_SHOWN = 40


class Setter:
    """Sets parts in their order; `source` is the id that places point to."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._blocks = BlockList()
        self._gaps = Gaps()
        self._rows: list[Line] = []
        self._tables = 0
        self._body: int | None = None
        self._last: int | None = None
        self.has_text = False
        self.doubts: list[ReadingDoubt] = []

    @property
    def pages(self) -> tuple[Page, ...]:
        """What was set; a Word file has no pages before somebody prints it."""
        return self._blocks.pages()

    def add(self, parts: Sequence[Part]) -> None:
        """Sets a story."""
        self._body = self._body or body_size(parts)
        for part in parts:
            if isinstance(part, RawTable):
                self._end_rows()
                self._table(part)
            else:
                self._paragraph(part)
        self._end_rows()

    def _paragraph(self, paragraph: Paragraph) -> None:
        """Its lines; those that may be rows of a table wait until the last of them has come."""
        self._last = paragraph.number or self._last
        lines = [*lines_of(paragraph, self._gaps)]
        if not lines:
            self._end_rows()
        self._doubt_left_out(paragraph.pieces, Line(paragraph, paragraph.pieces, 1))
        may_be_rows = paragraph.kind is BlockKind.PARAGRAPH and not paragraph.is_contents
        for line in lines:
            waits = may_be_rows and is_row(line.pieces.text)
            alike = bool(self._rows) and are_spaced_alike(self._rows[-1], line)
            if not waits or (line.gap and not alike):
                self._end_rows()
            if waits:
                self._rows.append(line)
            else:
                self._line(line)

    def _line(self, line: Line) -> None:
        self.has_text = True
        place = line.location(self._source)
        signs = line.signs()
        self._blocks.text(
            signs,
            place,
            gap_before=line.gap,
            evidence=evidence_of(line, self._body),
            flags=line.pieces.flags,
            original=line.pieces.original,
            ruby=line.paragraph.ruby if line.number == 1 else (),
        )
        self.doubts += suspects_at(signs.text, place)

    def _end_rows(self) -> None:
        """Sets the lines that waited: as a table where they are one, else as lines."""
        waiting, self._rows = self._rows, []
        rows = rows_of_tabs([line.pieces for line in waiting]) if waiting else None
        if rows is not None:
            self._grid(grid_of_tabs(waiting, rows, self._source), waiting[0].gap)
            return
        for line in waiting:
            self._line(line)

    def _table(self, table: RawTable) -> None:
        """A table with text; what is left out of one is told either way."""
        place = Location(self._source, f"{table.where}表{self._tables + 1}".strip())
        for code, text in table.left_out:
            self.doubts.append(_left_out(code, f"表の行「{_short(text)}」", place))
        if not any(cell.pieces.text.strip() for cell in table.cells):
            for raw in table.cells:
                self._doubt_hidden(raw.pieces, place)
            return
        self._tables += 1
        grid = grid_of(table, self._source, self._tables, paragraph=self._last)
        for raw, cell in zip(table.cells, grid.cells, strict=True):
            self._doubt_hidden(raw.pieces, cell.source)
        self._grid(grid, self._gaps.above(None), table.evidence)

    def _grid(self, grid: Grid, gap: int, evidence: tuple[str, ...] = ()) -> None:
        self.has_text = True
        self._blocks.table(grid, gap_before=gap, evidence=evidence)
        for cell in grid.cells:
            self.doubts += suspects_at(cell.text, cell.source)

    def _doubt_left_out(self, pieces: Pieces, line: Line) -> None:
        """Hidden text of a paragraph, and the text of one that is taken out as a whole."""
        place = line.location(self._source)
        self._doubt_hidden(pieces, place)
        deleted = pieces.of(State.DELETED).strip()
        if deleted and not pieces.text.strip():
            self.doubts.append(_left_out("content.deleted", f"「{_short(deleted)}」", place))

    def _doubt_hidden(self, pieces: Pieces, place: Location) -> None:
        if hidden := pieces.of(State.HIDDEN).strip():
            told = f"隠し文字「{_short(hidden)}」"
            self.doubts.append(_left_out("content.hidden", told, place))


def _left_out(code: str, what: str, place: Location) -> ReadingDoubt:
    return ReadingDoubt(code, {"what": what}, place)


def _short(text: str) -> str:
    """The beginning of a text, for the sentence that tells of it."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _SHOWN else f"{one_line[:_SHOWN]}…"
