"""Tables and their cells before the number of the table is known, and the grids they become."""

from dataclasses import dataclass, field
from typing import NamedTuple

from keikaku.core.sources import Location
from keikaku.documents.model import Cell, Grid
from keikaku.documents.office.pieces import Pieces

Ruby = list[tuple[str, str]]


class LeftOut(NamedTuple):
    """Text that is not read, and the code of the problem catalogue that tells it."""

    code: str
    text: str


@dataclass(slots=True)
class RawCell:
    """A cell before its table has a number; `fill` is the colour of its ground."""

    row: int
    column: int
    pieces: Pieces
    colspan: int = 1
    rowspan: int = 1
    page: int | None = None
    fill: str | None = None
    bar: bool = False
    ruby: Ruby = field(default_factory=list)
    small: str = ""


@dataclass(slots=True)
class RawTable:
    """A table before it has a number; `where` is said before its address ("" in the body)."""

    where: str
    n_rows: int = 0
    n_columns: int = 0
    cells: list[RawCell] = field(default_factory=list)
    header_rows: int = 0
    caption: str | None = None
    evidence: tuple[str, ...] = ()
    left_out: list[LeftOut] = field(default_factory=list)


def grid_of(
    table: RawTable,
    source: str,
    number: int,
    *,
    page: int | None = None,
    paragraph: int | None = None,
) -> Grid:
    """The grid of a table; `number` counts the tables of the file or of the page.

    `paragraph` is that above the table, so that places can be put in their order.
    """
    address = f"{table.where}{_kind(table)}{number}"
    pages = [cell.page for cell in table.cells if cell.page is not None]
    page = page or min(pages, default=None)
    place = Location(source, address, page=page, paragraph=paragraph, table=number)
    cells = tuple(_cell(cell, place) for cell in table.cells)
    return Grid(
        table.n_rows,
        table.n_columns,
        cells,
        place,
        caption=table.caption,
        header_rows=table.header_rows,
    )


def _kind(table: RawTable) -> str:
    """A chart is no table to the person who looks for it."""
    return "グラフの表" if "chart" in table.evidence else "表"


def _cell(cell: RawCell, table: Location) -> Cell:
    row, column = cell.row + 1, cell.column + 1
    address = f"{table.address} {row}行目 {column}列目"
    page = cell.page or table.page
    place = Location(
        table.source,
        address,
        page=page,
        paragraph=table.paragraph,
        table=table.table,
        row=row,
        column=column,
    )
    return cell_at(cell, place)


def cell_at(cell: RawCell, place: Location) -> Cell:
    """The cell at a place, with what was changed in it."""
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
        small=cell.small,
    )
