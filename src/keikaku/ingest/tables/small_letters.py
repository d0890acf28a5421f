"""What stands in smaller letters below a name: 受診率 / 被保険者のうち健診を受けた人の割合."""

import re

from keikaku.documents.model import Cell
from keikaku.ingest.tables.row_cells import RowCells

# What a bracket holds or a mark begins is a note of the name, and 男性 is whom it counts.
_OF_NAME = re.compile(r"[(（\[［【〔〈《<＜※*＊]|注|単位")
_SHORTEST = 5


def explained(cells: RowCells, printed: str) -> tuple[str, str] | None:
    """The name of a row and what explains it in smaller letters; None where nothing does.

    Where names are alike but for these letters, they tell whom each counts.
    """
    cell = cells.cell(cells.layout.name)
    small = cell.small if cell is not None else ""
    if cell is None or len(small) < _SHORTEST or _OF_NAME.match(small):
        return None
    name = printed.removesuffix(small).rstrip()
    if not name or name == printed or _comes_again(cells, cell):
        return None
    return name, small


def _comes_again(cells: RowCells, cell: Cell) -> bool:
    name = _without_small(cell)
    column = (other for other in cells.grid.cells if other.column == cell.column)
    return any(_without_small(other) == name for other in column if other is not cell)


def _without_small(cell: Cell) -> str:
    return cell.text.removesuffix(cell.small).strip()
