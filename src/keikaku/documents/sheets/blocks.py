"""The sheets of a workbook as blocks: lines and tables, with the names of their cells."""

from collections.abc import Iterator, Sequence

from keikaku.core.errors import Unreadable
from keikaku.documents.block_list import BlockList
from keikaku.documents.characters import suspects_at
from keikaku.documents.inputs import Reading
from keikaku.documents.limits import MAX_COLUMNS
from keikaku.documents.model import BlockKind, Cell, Grid, ReadingDoubt
from keikaku.documents.sheets.arrange import Piece, pieces_of
from keikaku.documents.sheets.bars import bars_in, with_written_bars
from keikaku.documents.sheets.doubts import doubts_of
from keikaku.documents.sheets.grids import Laid, lay_out
from keikaku.documents.sheets.lines import evidence_of, line_signs, line_texts, usual_size
from keikaku.documents.sheets.places import in_table, on_sheet
from keikaku.documents.sheets.rules import hull, overlap, ruled_areas
from keikaku.documents.sheets.sheet import Area, Shape, Sheet
from keikaku.documents.sheets.titles import parts_of
from keikaku.documents.sheets.view import Box, View
from keikaku.documents.signs import LineSigns, as_printed

_MOST_PLACES = 2_000_000
_WITH_TEXT = "文字の入ったブックを指定してください。"


class SheetBlocks:
    """Takes sheets in their order and makes blocks of them."""

    def __init__(self, name: str, source: str) -> None:
        self._name, self.source = name, source
        self._blocks = BlockList()
        self._doubts: list[ReadingDoubt] = []
        self._tables = self._places = 0
        self._is_blank = True

    def add(self, sheet: Sheet, *, hidden: bool, named: bool) -> None:
        """Adds what a person sees of a sheet.

        `named` when its name may stand for a title: it does for a sheet that begins with a table.
        """
        self._doubts += doubts_of(sheet, self.source, hidden=hidden)
        if hidden:
            return
        view = View(sheet)
        pieces = list(_pieces(view, sheet))
        first_gap = 0 if self._is_blank else 1
        if named and pieces and pieces[0].is_table:
            self.line(as_printed(sheet.name, BlockKind.HEADING), sheet.name, None, gap=first_gap)
        _SheetWriter(self, view, sheet, pieces).write(first_gap)

    def doubt(self, doubt: ReadingDoubt) -> None:
        """Adds a doubt about the workbook as a whole."""
        self._doubts.append(doubt)

    def line(
        self,
        signs: LineSigns,
        sheet: str,
        area: Area | None,
        *,
        gap: int = 0,
        evidence: tuple[str, ...] = (),
        flags: tuple[str, ...] = (),
        original: str | None = None,
    ) -> None:
        """Adds a line."""
        place = on_sheet(self.source, sheet, area)
        self._is_blank = False
        self._doubts += suspects_at(signs.text, place)
        self._blocks.text(
            signs, place, gap_before=gap, evidence=evidence, flags=flags, original=original
        )

    def table(self, sheet: str, area: Area, laid: Laid, *, gap: int, header_rows: int) -> None:
        """Adds a table. Raises Unreadable when it, or all of them, have too many cells."""
        self._tables += 1
        self._places += laid.n_rows * laid.n_columns
        if self._places > _MOST_PLACES or laid.n_columns > MAX_COLUMNS:
            advice = "計画の表だけのブックにしてから読み込んでください。"
            raise Unreadable(self._name, f"「{sheet}」{area.name}", "表が大きすぎます。", advice)
        self._is_blank = False
        cells = tuple(self._cells(sheet, laid))
        place = in_table(self.source, sheet, area, self._tables)
        grid = Grid(laid.n_rows, laid.n_columns, cells, place, header_rows=header_rows)
        self._blocks.table(grid, gap_before=gap)

    def reading(self) -> Reading:
        """All of it. Raises Unreadable for a workbook in which nothing is written."""
        if self._is_blank:
            raise Unreadable(self._name, "", "表示されている文字が1つもありません。", _WITH_TEXT)
        return Reading(self._blocks.pages(), tuple(self._doubts))

    def _cells(self, sheet: str, laid: Laid) -> Iterator[Cell]:
        for area, box in laid.cells:
            row, column = area.top, area.left
            place = in_table(
                self.source, sheet, box.place, self._tables, row=row + 1, column=column + 1
            )
            if not box.cell.text.isascii():
                self._doubts += suspects_at(box.cell.text, place)
            yield Cell(
                row,
                column,
                box.cell.text,
                place,
                area.bottom - row + 1,
                area.right - column + 1,
                flags=box.cell.flags,
                original=box.cell.original,
                bar=area in laid.bars,
            )


def _pieces(view: View, sheet: Sheet) -> Iterator[Piece]:
    declared = [area for table in sheet.tables if (area := view.area(table.area)) is not None]
    for piece in pieces_of(view.boxes, ruled_areas(view, declared)):
        if piece.is_table:
            yield from parts_of(view, piece)
        else:
            yield piece


class _SheetWriter:
    """Writes the pieces of one sheet, and what lies over its cells."""

    def __init__(self, to: SheetBlocks, view: View, sheet: Sheet, pieces: Sequence[Piece]) -> None:
        self._to, self._view, self._sheet, self._pieces = to, view, sheet, pieces
        self._usual = usual_size(view.boxes)
        shapes = ((view.area(shape.area), shape) for shape in sheet.shapes)
        self._shapes = [(area, shape) for area, shape in shapes if area is not None]

    def write(self, gap: int) -> None:
        """Writes all of the sheet in its order; `gap` is that before its first block."""
        bottom = None
        for piece in self._pieces:
            if bottom is not None:
                gap = piece.area.top - bottom - 1 if piece.area.top > bottom else 1
            laid = self._laid(piece) if piece.is_table else None
            self._write_shapes(piece.area.bottom)
            if laid is not None:
                self._table(piece, laid, gap)
            else:
                self._lines(piece, gap)
            bottom = piece.area.bottom
        self._write_shapes(None)
        for row, column, text in self._sheet.remarks:
            for line in filter(str.strip, text.split("\n")):
                signs = as_printed(line, BlockKind.NOTE)
                self._to.line(signs, self._sheet.name, Area(row, column, row, column))

    def _laid(self, piece: Piece) -> Laid:
        """The grid of a table, with the bars that lie over it."""
        laid = lay_out(self._view, piece)
        written = [(area, shape) for area, shape in self._shapes if shape.is_bar and shape.lines]
        laid, used = with_written_bars(laid, written)
        self._shapes = [entry for entry in self._shapes if entry[1] not in used]
        arrows = [area for area, shape in self._shapes if shape.is_bar]
        return laid._replace(bars=laid.bars | bars_in(self._view, laid, arrows))

    def _write_shapes(self, bottom: int | None) -> None:
        """Writes the boxes that begin no lower than a row; what they say holds for what follows."""
        waiting: list[tuple[Area, Shape]] = []
        for area, shape in self._shapes:
            if bottom is not None and area.top > bottom:
                waiting.append((area, shape))
                continue
            for line in shape.lines:
                kind = BlockKind.FIGURE if shape.is_figure else None
                signs = as_printed(line, kind) if kind else line_signs(line)
                self._to.line(signs, self._sheet.name, shape.area)
        self._shapes = waiting

    def _lines(self, piece: Piece, gap: int) -> None:
        boxes = piece.boxes
        evidence = evidence_of(boxes, self._usual)
        flags = tuple(dict.fromkeys(flag for box in boxes for flag in box.cell.flags))
        for text in line_texts(boxes):
            if text.strip() or boxes[0].cell.original:
                self._to.line(
                    line_signs(text),
                    self._sheet.name,
                    _place(boxes),
                    gap=gap,
                    evidence=evidence,
                    flags=flags,
                    original=boxes[0].cell.original,
                )
                gap = 0
            else:
                gap += 1

    def _table(self, piece: Piece, laid: Laid, gap: int) -> None:
        heads = 0
        for table in self._sheet.tables:
            area = self._view.area(table.area)
            if area is not None and overlap(area, piece.area) and area.top == piece.area.top:
                heads = table.header_rows
        self._to.table(self._sheet.name, _place(piece.boxes), laid, gap=gap, header_rows=heads)


def _place(boxes: Sequence[Box]) -> Area:
    """What the sheet calls the range of several boxes."""
    return hull([box.place for box in boxes])
