"""What belongs together on a sheet, and the order in which it is read."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from keikaku.documents.sheets.rules import BoxIndex, hull
from keikaku.documents.sheets.sheet import Area
from keikaku.documents.sheets.view import Box


class Piece(NamedTuple):
    """A table, or a line of boxes side by side; `ruled` tables are held together by lines."""

    area: Area
    boxes: tuple[Box, ...]
    is_table: bool = False
    ruled: bool = False


Band = Sequence[Piece]
"""Pieces that lie beside each other, from the left."""


def pieces_of(boxes: Sequence[Box], ruled: Sequence[Area]) -> list[Piece]:
    """The pieces of a sheet in the order in which it is read.

    It is read row by row; but where a blank strip parts what stands side by side, one side is read
    after the other.
    """
    index = BoxIndex(boxes)
    tables = [Piece(area, tuple(index.inside(area)), True, True) for area in ruled]
    taken = {box.area for table in tables for box in table.boxes}
    loose = [Piece(box.area, (box,)) for box in boxes if box.area not in taken]
    return list(_in_order(_with_rows_beside(tables, loose)))


def _with_rows_beside(tables: Sequence[Piece], loose: Sequence[Piece]) -> list[Piece]:
    """The pieces, tables with the rows right above and below that have no lines of their own."""
    rows: dict[int, list[Piece]] = {}
    for piece in loose:
        rows.setdefault(piece.area.top, []).append(piece)
    grown = [_grown(table, rows) for table in tables]
    return sorted([*grown, *(piece for row in rows.values() for piece in row)])


def _grown(table: Piece, rows: dict[int, list[Piece]]) -> Piece:
    columns = len({box.area.left for box in table.boxes})
    for step in (1, -1):
        while True:
            area = table.area
            row = area.bottom + 1 if step > 0 else area.top - 1
            beside = rows.get(row, [])
            # A title and a unit above a table are two texts as well.
            least = max(2, columns / 2) if step > 0 else max(3, columns - 1)
            if len(beside) < least or not all(_is_under(each.area, area) for each in beside):
                break
            del rows[row]
            boxes = sorted([*table.boxes, *(box for piece in beside for box in piece.boxes)])
            whole = Area(min(area.top, row), area.left, max(area.bottom, row), area.right)
            table = Piece(whole, tuple(boxes), True, True)
    return table


def _is_under(area: Area, table: Area) -> bool:
    one_row = area.top == area.bottom
    return one_row and table.left <= area.left and area.right <= table.right


def _in_order(pieces: Sequence[Piece]) -> Iterator[Piece]:
    blocks = _blocks(_bands(pieces))
    at = 0
    while at < len(blocks):
        end, strips = _side_by_side(blocks, at)
        if strips:
            for part in _parts(blocks[at:end], strips):
                yield from _in_order(part)
        else:
            yield from _block(blocks[at])
        at = end


def _bands(pieces: Sequence[Piece]) -> list[Band]:
    """The pieces in bands from the top; what shares a row is in one band."""
    bands: list[list[Piece]] = []
    bottom = -1
    for piece in sorted(pieces):
        if piece.area.top > bottom:
            bands.append([])
        bands[-1].append(piece)
        bottom = max(bottom, piece.area.bottom)
    return [sorted(band, key=lambda piece: piece.area.left) for band in bands]


Block = Sequence[Band]
"""A band with tables, or bands of lines that follow each other without a blank row."""


def _blocks(bands: Sequence[Band]) -> Sequence[Block]:
    blocks: list[list[Band]] = []
    for band in bands:
        goes_on = blocks and not _has_table(band) and not _has_table(blocks[-1][-1])
        if goes_on and band[0].area.top == _bottom(blocks[-1][-1]) + 1:
            blocks[-1].append(band)
        else:
            blocks.append([band])
    return blocks


def _has_table(band: Band) -> bool:
    return any(piece.is_table for piece in band)


def _bottom(band: Band) -> int:
    return max(piece.area.bottom for piece in band)


Strip = tuple[int, int]
"""The first and the last of columns that are blank."""


def _strips(block: Block) -> list[Strip]:
    """The blank columns between the pieces of a block."""
    areas = sorted((piece.area.left, piece.area.right) for band in block for piece in band)
    strips: list[Strip] = []
    reach = areas[0][1]
    for left, right in areas[1:]:
        if left > reach + 1:
            strips.append((reach + 1, left - 1))
        reach = max(reach, right)
    return strips


def _side_by_side(blocks: Sequence[Block], at: int) -> tuple[int, list[Strip]]:
    """Where the run of blocks ends that blank strips part in the same way, and those strips."""
    strips = _strips(blocks[at])
    end = at + 1
    while strips and end < len(blocks):
        common = _common(strips, _strips(blocks[end]))
        if not common:
            break
        strips, end = common, end + 1
    if strips and _is_one_table(blocks[at:end], strips):
        return at + 1, []
    return end, strips


def _common(some: Sequence[Strip], others: Sequence[Strip]) -> list[Strip]:
    shared = ((max(a, c), min(b, d)) for a, b in some for c, d in others)
    return [(first, last) for first, last in shared if first <= last]


def _is_one_table(run: Sequence[Block], strips: Sequence[Strip]) -> bool:
    """Whether rows without lines are those of one table with blank columns in it.

    They are when several rows go on over the strips, and the sides have no head in common.
    """
    rows = [band for band in run[0] if len(band) > 1]
    if len(run) > 1 or len(rows) < 2 or _has_table(rows[0]):
        return False
    sides = _parts([[rows[0]]], strips)
    heads = [{box.cell.text.strip() for piece in side for box in piece.boxes} for side in sides]
    return not any(one & other for one, other in pairwise(heads))


def _parts(run: Sequence[Block], strips: Sequence[Strip]) -> list[list[Piece]]:
    """The pieces of a run from side to side."""
    pieces = [piece for block in run for band in block for piece in band]
    edges = [-1, *sorted(first for first, _ in strips), 1 << 30]
    parts = [
        [piece for piece in pieces if left <= piece.area.left < right]
        for left, right in pairwise(edges)
    ]
    return [part for part in parts if part]


def _block(block: Block) -> Iterator[Piece]:
    """Tables come before what stands beside them; rows without lines may be tables as well."""
    if _has_table(block[0]):
        yield from sorted(block[0], key=lambda piece: (not piece.is_table, piece.area))
        return
    at = 0
    while at < len(block):
        last = _last_of_table(block, at)
        pieces = [piece for band in block[at : last + 1] for piece in band]
        yield _joined(pieces, last > at)
        at = last + 1


def _last_of_table(bands: Sequence[Band], at: int) -> int:
    """The last row of the table that begins at a row; that row itself where none begins.

    A row of one box may stand in a table, as the name of a group; two of them are text.
    """
    last = at
    if len(bands[at]) < 2:
        return at
    for index in range(at + 1, len(bands)):
        if len(bands[index]) > 1:
            last = index
        elif index > last + 1:
            break
    return last


def _joined(pieces: Sequence[Piece], is_table: bool) -> Piece:
    boxes = tuple(sorted(box for piece in pieces for box in piece.boxes))
    return Piece(hull([box.area for box in boxes]), boxes, is_table)
