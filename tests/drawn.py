"""Tables drawn as text: `|` parts cells, `<` is merged with the left one, `^` with that above."""

from collections.abc import Iterator, Sequence

from keikaku.core.sources import Location, SourceFile
from keikaku.documents.model import Block, BlockKind, Cell, Document, Grid, Page
from keikaku.documents.signs import signs_of

_FILE = SourceFile("s1", "計画.docx", "0" * 64, "text/plain", "drawn", "1")


def grid(drawn: str, caption: str | None = None, header_rows: int = 0, table: int = 1) -> Grid:
    """The grid that a drawing shows; line breaks in cells are written as ¶."""
    rows = [[text.strip() for text in line.split("|")] for line in drawn.strip("\n").split("\n")]
    width = max(map(len, rows))
    cells = [
        _cell(rows, row, column, table)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text not in ("<", "^")
    ]
    source = Location("s1", f"表{table}", table=table)
    return Grid(len(rows), width, tuple(cells), source, caption, header_rows)


def _cell(rows: Sequence[Sequence[str]], row: int, column: int, table: int) -> Cell:
    down = _run(rows, ((at, column) for at in range(row + 1, len(rows))), "^")
    across = _run(rows, ((row, at) for at in range(column + 1, len(rows[row]))), "<")
    place = Location(
        "s1",
        f"表{table} {row + 1}行目 {column + 1}列目",
        table=table,
        row=row + 1,
        column=column + 1,
    )
    text = rows[row][column].replace("¶", "\n")
    return Cell(row, column, text, place, rowspan=1 + down, colspan=1 + across)


def _run(rows: Sequence[Sequence[str]], places: Iterator[tuple[int, int]], sign: str) -> int:
    count = 0
    for row, column in places:
        if column >= len(rows[row]) or rows[row][column] != sign:
            break
        count += 1
    return count


def document(*parts: str | Grid) -> Document:
    """A document of lines and grids in their order."""
    blocks = tuple(_block(order, part) for order, part in enumerate(parts))
    return Document(_FILE, (Page(None, blocks),))


def _block(order: int, part: str | Grid) -> Block:
    if isinstance(part, Grid):
        return Block(BlockKind.TABLE, order, "", part.source, grid=part)
    signs = signs_of(part)
    place = Location("s1", f"{order + 1}段落目", paragraph=order + 1)
    return Block(signs.kind, order, signs.text, place, depth=signs.depth, marker=signs.marker)
