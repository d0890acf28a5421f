"""The sheets of a workbook as blocks: lines and tables, with the names of their cells."""

from collections.abc import Sequence

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.block_list import BlockList
from keikaku.documents.limits import MAX_COLUMNS
from keikaku.documents.model import BlockKind, Cell, Grid
from keikaku.documents.sheets.arrange import Piece, pieces_of
from keikaku.documents.sheets.bars import bars_in
from keikaku.documents.sheets.grids import lay_out
from keikaku.documents.sheets.lines import evidence_of, usual_size
from keikaku.documents.sheets.rules import around, overlap, ruled_areas
from keikaku.documents.sheets.sheet import Area, Shape, Sheet
from keikaku.documents.sheets.titles import parts_of
from keikaku.documents.sheets.view import Box, View
from keikaku.documents.signs import LineSigns, as_printed, signs_of

_MOST_PLACES = 2_000_000
_BETWEEN = "\u3000"


class SheetBlocks:
    """Takes sheets in their order and makes blocks of them."""

    def __init__(self, name: str, source: str) -> None:
        self.blocks = BlockList()
        self._name, self.source = name, source
        self._tables = self._places = 0

    def add(self, sheet: Sheet, *, named: bool = False) -> None:
        """Adds what a person sees of a sheet; `named` when its name may stand for a title."""
        view = View(sheet)
        pieces = _pieces(view, sheet)
        if named and pieces and pieces[0].is_table:
            signs = as_printed(sheet.name, BlockKind.HEADING)
            self.blocks.text(signs, location(self.source, sheet.name), gap_before=1)
        _SheetWriter(self, view, sheet, pieces).write()

    def table_number(self, places: int) -> int:
        """The number of the next table. Raises Unreadable when there are too many cells."""
        self._tables += 1
        self._places += places
        if self._places > _MOST_PLACES:
            raise self.too_large(f"表{self._tables}")
        return self._tables

    def too_large(self, place: str) -> Unreadable:
        """What is said of a table with more cells than any plan has."""
        advice = "計画の表だけのブックにしてから読み込んでください。"
        return Unreadable(self._name, place, "表が大きすぎます。", advice)


def location(
    source: str,
    sheet: str,
    place: Area | None = None,
    cell: tuple[int, int | None, int | None] | None = None,
) -> Location:
    """A place on a sheet; `cell` is the number of its table, its row and its column there."""
    name = place.name if place else None
    table, row, column = cell or (None, None, None)
    address = f"「{sheet}」{name or ''}"
    return Location(source, address, table=table, row=row, column=column, sheet=sheet, cell=name)


def _pieces(view: View, sheet: Sheet) -> list[Piece]:
    declared = [area for table in sheet.tables if (area := view.area(table.area)) is not None]
    ruled = ruled_areas(view, declared)
    return [part for piece in pieces_of(view.boxes, ruled) for part in _split(view, piece)]


def _split(view: View, piece: Piece) -> Sequence[Piece]:
    return list(parts_of(view, piece)) if piece.is_table else [piece]


class _SheetWriter:
    """Writes the pieces of one sheet, and what lies over its cells."""

    def __init__(self, to: SheetBlocks, view: View, sheet: Sheet, pieces: Sequence[Piece]) -> None:
        self._to, self._view, self._sheet, self._pieces = to, view, sheet, pieces
        self._usual = usual_size(view.boxes)
        shapes = ((view.area(shape.area), shape) for shape in sheet.shapes)
        self._shapes = [(area, shape) for area, shape in shapes if area is not None]
        self._bars = [area for area, shape in self._shapes if shape.is_bar]

    def write(self) -> None:
        """Writes all of the sheet in its order."""
        waiting = [(area, shape) for area, shape in self._shapes if shape.lines]
        bottom = -1
        for piece in self._pieces:
            while waiting and waiting[0][0].top <= piece.area.bottom:
                self._shape(*waiting.pop(0))
            gap = piece.area.top - bottom - 1 if piece.area.top > bottom else 1
            if piece.is_table:
                self._table(piece, gap)
            else:
                self._lines(piece, gap)
            bottom = piece.area.bottom
        for area, shape in waiting:
            self._shape(area, shape)
        self._remarks()

    def _shape(self, area: Area, shape: Shape) -> None:
        kind = BlockKind.FIGURE if shape.is_figure else None
        for line in shape.lines:
            signs = as_printed(line, kind) if kind else signs_of(line)
            self._to.blocks.text(signs, self._place(shape.area))

    def _remarks(self) -> None:
        for remark in self._sheet.remarks:
            place = self._place(Area(remark.row, remark.column, remark.row, remark.column))
            for line in remark.text.split("\n"):
                self._to.blocks.text(as_printed(line, BlockKind.NOTE), place)

    def _lines(self, piece: Piece, gap: int) -> None:
        """A text of one box is as many lines as it is written in; several make one line."""
        boxes = piece.boxes
        texts = boxes[0].cell.text.split("\n")
        if len(boxes) > 1:
            texts = [_BETWEEN.join(" ".join(box.cell.text.split()) for box in boxes)]
        whole = boxes[0].place
        for box in boxes[1:]:
            whole = around(whole, box.place)
        place, evidence = self._place(whole), evidence_of(boxes, self._usual)
        flags = tuple(dict.fromkeys(flag for box in boxes for flag in box.cell.flags))
        for text in texts:
            if not text.strip() and not boxes[0].cell.original:
                gap += 1
                continue
            self._to.blocks.text(
                _signs(text),
                place,
                gap_before=gap,
                evidence=evidence,
                flags=flags,
                original=boxes[0].cell.original,
            )
            gap = 0

    def _table(self, piece: Piece, gap: int) -> None:
        laid = lay_out(self._view, piece)
        if laid.n_columns > MAX_COLUMNS:
            raise self._to.too_large(f"「{self._view.name}」")
        number = self._to.table_number(laid.n_rows * laid.n_columns)
        bars = bars_in(self._view, laid, self._bars)
        cells = tuple(self._cell(number, area, box, area in bars) for area, box in laid.cells)
        place = location(self._to.source, self._view.name, _sheet_area(piece), (number, None, None))
        heads = self._header_rows(piece)
        grid = Grid(laid.n_rows, laid.n_columns, cells, place, header_rows=heads)
        self._to.blocks.table(grid, gap_before=gap)

    def _header_rows(self, piece: Piece) -> int:
        for table in self._sheet.tables:
            area = self._view.area(table.area)
            if area is not None and overlap(area, piece.area):
                return table.header_rows * (area.top == piece.area.top)
        return 0

    def _cell(self, table: int, area: Area, box: Box, bar: bool) -> Cell:
        cell = box.cell
        numbers = (table, area.top + 1, area.left + 1)
        return Cell(
            area.top,
            area.left,
            cell.text,
            location(self._to.source, self._view.name, box.place, numbers),
            area.bottom - area.top + 1,
            area.right - area.left + 1,
            flags=cell.flags,
            original=cell.original,
            bar=bar,
        )

    def _place(self, place: Area) -> Location:
        return location(self._to.source, self._view.name, place)


def _sheet_area(piece: Piece) -> Area:
    whole = piece.boxes[0].place
    for box in piece.boxes[1:]:
        whole = around(whole, box.place)
    return whole


def _signs(text: str) -> LineSigns:
    signs = signs_of(text)
    if signs.kind is BlockKind.HEADING:
        return as_printed(text, BlockKind.PARAGRAPH)  # the mark of another medium
    return signs
