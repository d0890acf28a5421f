"""Grids out of lines with tabs, each cell with its place."""

from collections.abc import Sequence

from keikaku.core.sources import Location
from keikaku.documents.docx.lines import Line
from keikaku.documents.model import Grid
from keikaku.documents.office.pieces import Pieces
from keikaku.documents.office.raw_tables import RawCell, cell_at


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
            cells.append(cell_at(RawCell(row, column, pieces), at))
    width = max(len(row) for row in rows)
    return Grid(len(rows), width, tuple(cells), lines[0].location(source))
