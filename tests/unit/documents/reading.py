"""Short ways to read a text and to show what was read."""

from keikaku.documents.model import Block, Document, Grid
from keikaku.documents.read import read_bytes


def read(text: str) -> Document:
    return read_bytes("計画.txt", text.encode(), source_id="s1")


def blocks(text: str) -> list[Block]:
    return list(read(text).blocks)


def rows(grid: Grid | None) -> list[tuple[str | None, ...]]:
    """The texts of a table, None where there is no cell."""
    assert grid is not None
    cells = [
        [grid.at(row, column) for column in range(grid.n_columns)] for row in range(grid.n_rows)
    ]
    return [tuple(cell.text if cell else None for cell in row) for row in cells]


def shown(text: str) -> list[tuple[str, object]]:
    """Kind and text of each block; a table's text are its rows."""
    return [
        (block.kind.value, rows(block.grid) if block.grid else block.text) for block in blocks(text)
    ]


def doubts(document: Document) -> list[tuple[str, dict[str, str], int | None]]:
    return [
        (doubt.code, doubt.details, doubt.source.line if doubt.source else None)
        for doubt in document.doubts
    ]
