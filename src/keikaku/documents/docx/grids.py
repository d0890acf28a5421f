"""Grids out of tables and out of lines with tabs, each cell with its place."""

from collections.abc import Sequence

from keikaku.core.sources import Location
from keikaku.documents.docx.lines import Line
from keikaku.documents.docx.parts import RawCell, RawTable
from keikaku.documents.docx.pieces import Pieces
from keikaku.documents.model import Cell, Grid


def grid_of(table: RawTable, source: str, number: int) -> Grid:
    """The grid of a table; `number` counts the tables of the file."""
    address = f"{table.where}表{number}"
    cells = tuple(_cell(cell, source, address, number) for cell in table.cells)
    pages = [cell.page for cell in table.cells if cell.page is not None]
    return Grid(
        table.n_rows,
        table.n_columns,
        cells,
        Location(source, address, page=min(pages, default=None), table=number),
        caption=table.caption,
        header_rows=table.header_rows,
    )


def grid_of_tabs(lines: Sequence[Line], rows: Sequence[Sequence[Pieces]], source: str) -> Grid:
    """The grid of successive lines whose cells are parted by tabs."""
    cells = []
    for row, (line, texts) in enumerate(zip(lines, rows, strict=True)):
        place = line.location(source)
        for column, pieces in enumerate(texts):
            address = f"{place.address} {column + 1}列目"
            at = Location(
                source,
                address,
                page=place.page,
                paragraph=place.paragraph,
                row=row + 1,
                column=column + 1,
            )
            cells.append(_with_text(RawCell(row, column, pieces), at))
    width = max(len(row) for row in rows)
    return Grid(len(rows), width, tuple(cells), lines[0].location(source))


def _cell(cell: RawCell, source: str, table: str, number: int) -> Cell:
    row, column = cell.row + 1, cell.column + 1
    address = f"{table} {row}行目 {column}列目"
    place = Location(source, address, page=cell.page, table=number, row=row, column=column)
    return _with_text(cell, place)


def _with_text(cell: RawCell, place: Location) -> Cell:
    pieces = cell.pieces
    return Cell(
        cell.row,
        cell.column,
        pieces.text.strip("\n"),
        place,
        rowspan=cell.rowspan,
        colspan=cell.colspan,
        flags=pieces.flags,
        original=pieces.original,
        bar=cell.bar,
        ruby=tuple(cell.ruby),
    )
