"""Tables without heads, the rows of which say with arrows or years what leads to what.

`間伐面積 | 18ha（R6） → 30ha（R11）`: such a row says what a line says, and is read as one.
So is a row of one cell: a box around a line is no more than that line.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block, BlockKind, Cell, Grid
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grammar import ARROW, Grammar
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.rows import last_year
from keikaku.ingest.lines.runs import RunReader
from keikaku.ingest.lines.slices import Slice, is_figure
from keikaku.ingest.tables.regions import RegionKind, split_regions

# What parts the cells of a row, as it parts the columns of a line.
_BETWEEN = "\u3000\u3000"
_UNIT = "単位"
# 基準値（令和6年度）24人: a value behind its label and its year.
_LABELLED = re.compile(
    r"\s*(?:現状|現況|基準|実績|(?:中間|最終)?目標)(?:数?値)?\s*\([^()]*\d[^()]*\)[^()]*\d.*"
)


def rows_of_cells(block: Block, end: int, context: Context, grammar: Grammar) -> LineTable | None:
    """The table with a column for each value; None where it has heads or rows of another form.

    `end` is the place of the block behind it.
    """
    grid = block.grid
    if grid is None or "chart" in block.evidence or not _all_lead(grid):
        return None
    regions = split_regions(grid, context.words)
    if any(region.kind is not RegionKind.OTHER for region in regions):
        return None
    rows, units = _without_units(_rows(grid))
    lines = [_line(row, block.order) for row in rows]
    table = _all_runs(lines, context, grammar)
    if table is None or len(table.rows) != len(lines):
        return None
    cells = dict(zip(map(id, lines), rows, strict=True))
    placed = [[_placed(piece, cells) for piece in row] for row in (table.head, *table.rows)]
    for row, unit in zip(placed[1:], units, strict=False):
        row.insert(1, unit)
    if units:
        placed[0].insert(1, Slice(_UNIT))
    return replace(table, head=placed[0], rows=tuple(placed[1:]), end=end)


def _all_runs(lines: Sequence[Block], context: Context, grammar: Grammar) -> LineTable | None:
    """The runs of lines as one table, where all have the same heads; None where a line is left.

    One run has one form; a sum over years beside a figure of one year begins another.
    """
    reader = RunReader(lines, grammar)
    table = reader.read(lines, 0, context)
    while table is not None and table.end < len(lines):
        more = reader.read(lines, table.end, context)
        if more is None or _texts(more.head) != _texts(table.head):
            return None
        table = replace(more, rows=(*table.rows, *more.rows))
    return table


def _texts(row: Sequence[Slice | None]) -> list[str]:
    return [piece.text if piece is not None else "" for piece in row]


def _all_lead(grid: Grid) -> bool:
    """Whether each row holds a name and an arrow, or years, that lead from one value to another."""
    rows = [[cell.text for cell in row] for row in _rows(grid)]
    return bool(rows) and all(_leads(row[1:] or row) for row in rows)


def _leads(texts: Sequence[str]) -> bool:
    figures = [text for text in texts if is_figure(text) or _LABELLED.fullmatch(fold(text))]
    dated = [text for text in figures if last_year(fold(text)) is not None]
    return any(ARROW.search(text) for text in texts) or len(dated) > 1


def _without_units(rows: list[list[Cell]]) -> tuple[list[list[Cell]], list[Slice]]:
    """The rows without the cells behind their names, where these are all units; the units."""
    if not all(len(row) > 2 and is_unit(fold(row[1].text).strip()) for row in rows):
        return rows, []
    units = [Slice(_flat(row[1]), _line(row[1:2], 0), in_cell=True) for row in rows]
    return [[row[0], *row[2:]] for row in rows], units


def _rows(grid: Grid) -> list[list[Cell]]:
    rows = ([c for c in grid.row_cells(row) if c.text.strip()] for row in range(grid.n_rows))
    return [row for row in rows if row]


def _line(row: Sequence[Cell], order: int) -> Block:
    """A row as a line of its cells."""
    text = _BETWEEN.join(_flat(cell) for cell in row)
    flags = tuple(dict.fromkeys(flag for cell in row for flag in cell.flags))
    sure = min(cell.confidence for cell in row)
    source, origin = row[0].source, row[0].origin
    return Block(
        BlockKind.PARAGRAPH, order, text, source, flags=flags, origin=origin, confidence=sure
    )


def _flat(cell: Cell) -> str:
    return cell.text.replace("\n", " ")


def _placed(piece: Slice | None, rows: dict[int, list[Cell]]) -> Slice | None:
    """A stretch of a line of cells with the place of the cell in which it begins."""
    if piece is None or piece.block is None:
        return piece
    end = 0
    for cell in rows[id(piece.block)]:
        end += len(_flat(cell)) + len(_BETWEEN)
        if piece.at < end:
            break
    return replace(piece, block=replace(piece.block, source=cell.source), in_cell=True)
