"""The tables that lines become, as a test reads them."""

from keikaku.documents.model import Block, Cell, Origin
from keikaku.documents.read import read_bytes
from keikaku.ingest.furniture import set_aside
from keikaku.ingest.lines.tabulate import lines_as_tables
from keikaku.ingest.vocabulary import vocabulary


def printed(text: str) -> list[Block]:
    """The lines of a text, arrows and all."""
    return list(read_bytes("printed.txt", text.encode(), source_id="s1").blocks)


def tabulated(text: str) -> list[Block]:
    """The blocks of a text with its lines of indicators as tables."""
    return lines_as_tables(set_aside(printed(text)), vocabulary())


def tables(text: str) -> list[str]:
    """Each table in one string: its caption and its rows, cells between bars.

    A cell that is printed nowhere stands in braces, one with doubts has them behind it.
    """
    return [_told(block) for block in tabulated(text) if block.grid is not None]


def html_tables(body: str) -> list[str]:
    """The tables that the lines of a page of the web become."""
    page = f'<html lang="ja"><body>{body}</body></html>'.encode()
    blocks = set_aside(list(read_bytes("page.html", page, source_id="s1").blocks))
    found = lines_as_tables(blocks, vocabulary())
    return [_told(block) for block in found if block.grid is not None]


def texts(text: str) -> list[str]:
    """What is left as lines."""
    return [block.text for block in tabulated(text) if block.grid is None]


def _told(block: Block) -> str:
    grid = block.grid
    assert grid is not None  # only tables come here
    lines = [grid.caption] if grid.caption else []
    for row in range(grid.n_rows):
        cells = (grid.at(row, column) for column in range(grid.n_columns))
        lines.append("|".join(_cell(cell) for cell in cells))
    return "\n".join(lines)


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "∅"
    text = f"{{{cell.text}}}" if cell.origin is Origin.INFERRED and cell.text else cell.text
    return text.replace("\n", "/") + "".join(f" !{flag}" for flag in cell.flags)
