"""Blocks in the making: what every text reader shares, so that order, gaps and places agree."""

from collections.abc import Sequence

from keikaku.core.sources import Location
from keikaku.documents.limits import check_cells, check_columns
from keikaku.documents.lines import Line
from keikaku.documents.model import Block, BlockKind, Cell, Grid, Page
from keikaku.documents.signs import LineSigns

Row = tuple[Line, Sequence[str]]


class BlockWriter:
    """Takes blocks in reading order and gives them order, gap, table number and place."""

    def __init__(self, name: str, source: str) -> None:
        self._name = name
        self._source = source
        self._blocks: list[Block] = []
        self._tables = 0
        self._cell_count = 0
        self._last_line = 0

    def line(self, line: Line, signs: LineSigns, evidence: tuple[str, ...] = ()) -> None:
        """Adds a block of one line."""
        block = Block(
            signs.kind,
            len(self._blocks),
            signs.text,
            line.location(self._source),
            depth=signs.depth,
            marker=signs.marker,
            indent=signs.indent,
            gap_before=self._gap(line),
            evidence=evidence,
        )
        self._blocks.append(block)
        self._last_line = line.number

    def table(self, rows: Sequence[Row], *, last_line: int, header_rows: int = 0) -> None:
        """Adds a table; a row may have fewer cells than another. Raises Unreadable if too wide.

        `last_line` is where the table ends, which with line breaks in cells may be below the line
        that its last row begins at; `header_rows` counts the rows marked as header.
        """
        self._tables += 1
        first = rows[0][0]
        grid = self._grid(rows, header_rows)
        kind, order = BlockKind.TABLE, len(self._blocks)
        gap = self._gap(first)
        self._blocks.append(Block(kind, order, "", grid.source, gap_before=gap, grid=grid))
        self._last_line = last_line

    def pages(self, count: int | None) -> tuple[Page, ...]:
        """The finished pages: `count` of them, or one without number for a medium without pages."""
        if count is None:
            return (Page(None, tuple(self._blocks)),)
        pages: list[list[Block]] = [[] for _ in range(count)]
        for block in self._blocks:
            pages[(block.source.page or 1) - 1].append(block)
        if not pages[-1]:
            pages.pop()  # the form feed that ends the last page begins no other
        return tuple(Page(number, tuple(blocks)) for number, blocks in enumerate(pages, 1))

    def _gap(self, line: Line) -> int:
        return max(0, line.number - self._last_line - 1)

    def _grid(self, rows: Sequence[Row], header_rows: int) -> Grid:
        columns = 0
        cells: list[Cell] = []
        for index, (line, texts) in enumerate(rows):
            check_columns(self._name, line, len(texts))
            self._cell_count += len(texts)
            check_cells(self._name, line.address, self._cell_count)
            columns = max(columns, len(texts))
            cells += self._cells(index, line, texts)
        source = rows[0][0].location(self._source, self._tables)
        return Grid(len(rows), columns, tuple(cells), source, header_rows=header_rows)

    def _cells(self, row: int, line: Line, texts: Sequence[str]) -> list[Cell]:
        address = line.address
        return [
            Cell(row, column, text, self._place(line, f"{address} {column + 1}列目", row, column))
            for column, text in enumerate(texts)
        ]

    def _place(self, line: Line, address: str, row: int, column: int) -> Location:
        return Location(
            self._source,
            address,
            page=line.page,
            line=line.number,
            table=self._tables,
            row=row + 1,
            column=column + 1,
        )
