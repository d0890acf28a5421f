"""Lines of the columns of a table as a test writes them, and the rows that are told of them."""

from collections.abc import Sequence

from keikaku.documents.pdf.cell_blocks import CellBlock, CellLine
from keikaku.documents.pdf.table_rows import TableRows

SIZE = 10.0
Column = Sequence[tuple[float, str]]
"""The lines of a column: the base of each, in parts of its letters' size, and its text."""


def lines_of(*columns: Column, size: float = SIZE) -> list[list[CellLine]]:
    return [
        [CellLine(place, (at - 0.9) * size, at * size, size, text) for at, text in column]
        for place, column in enumerate(columns)
    ]


def text_of(block: CellBlock) -> str:
    return "/".join(line.text for line in block.lines)


def rows_told(found: TableRows | None) -> list[dict[int, str]] | None:
    """The texts of each row by column, "/" between lines; None where no rows are told."""
    if found is None:
        return None
    return [{c: text_of(block) for c, block in sorted(row.cells.items())} for row in found.rows]
