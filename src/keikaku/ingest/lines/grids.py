"""Tables made of lines: each cell keeps the place of the line that it stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.documents.model import Block, BlockKind, Cell, Grid, Origin
from keikaku.ingest.lines.slices import Slice

Row = Sequence[Slice | None]


@dataclass(frozen=True, slots=True)
class LineTable:
    """Lines that are a table: its head and rows, and the block after its last one.

    `caption` is the line that announces it; `unread` are blocks before the end that stay lines.
    """

    head: Row
    rows: tuple[Row, ...]
    end: int
    caption: str | None = None
    unread: tuple[int, ...] = ()


def block_of(table: LineTable, first: Block, used: Sequence[Block]) -> Block:
    """The table as a block that stands where its first line stood."""
    cells = [
        cell
        for row, slices in enumerate((table.head, *table.rows))
        for cell in _cells(row, slices, first)
    ]
    grid = Grid(
        1 + len(table.rows),
        len(table.head),
        tuple(cells),
        first.source,
        table.caption,
        header_rows=1,
    )
    return Block(
        BlockKind.TABLE,
        first.order,
        "",
        first.source,
        gap_before=first.gap_before,
        grid=grid,
        parts=tuple(block.source for block in used),
        origin=first.origin,
        confidence=min(block.confidence for block in used),
    )


def _cells(row: int, slices: Row, first: Block) -> Iterator[Cell]:
    for column, piece in enumerate(slices):
        if piece is not None:
            yield _cell(row, column, piece, first)


def _cell(row: int, column: int, piece: Slice, first: Block) -> Cell:
    """A cell. What is printed nowhere is the reader's own: it stands where the table begins, or
    where most of it is printed.
    """
    if piece.block is None:
        source = replace(first.source, row=row + 1, column=column + 1)
        return Cell(row, column, piece.text, source, origin=Origin.INFERRED)
    block = piece.block
    return Cell(
        row,
        column,
        piece.text,
        piece.source or first.source,
        origin=Origin.INFERRED if piece.joined else block.origin,
        confidence=block.confidence,
        flags=(*block.flags, *piece.flags),
    )
