"""Names that a page set apart from their figures: lines before or behind a table without names.

A file that draws its table in a way that is not known gives the names as lines of text and the
figures, or the heads and the figures, as tables of their own.
"""

from collections.abc import Collection, Iterator, Sequence

from keikaku.core.sources import Location
from keikaku.core.text import fold
from keikaku.documents.model import Block, Grid
from keikaku.ingest.unread_names.accounted import Accounted
from keikaku.ingest.unread_names.candidates import AIMS
from keikaku.ingest.unread_names.figures import figures_in, is_figure_cell
from keikaku.ingest.unread_names.names import is_measured_name

_FEWEST = 2
_LONGEST = 60
# Heads may be a table of their own between the names and their figures, or before both.
_HEADS = 1
_NEAR = 2


def names_apart(blocks: Sequence[Block], known: Accounted) -> Iterator[tuple[int, str, Location]]:
    """The lines that are as many as the rows of figures beside them, each with its block's place.

    Most of them are names of something measured, and words near them speak of aims.
    """
    for at, block in enumerate(blocks):
        rows = _rows_of_figures(block.grid, known) if block.grid is not None else 0
        for start in (at + 1, _before_heads(blocks, at) - rows) if rows >= _FEWEST else ():
            lines = blocks[start : start + rows] if start >= 0 else ()
            near = blocks[max(min(start, at) - _NEAR, 0) : at + 1]
            whole = len(lines) == rows and _are_names(lines, known.used)
            if whole and any(map(_speaks_of_aims, near)):
                yield from ((start + n, line.text, line.source) for n, line in enumerate(lines))
                break


def _rows_of_figures(grid: Grid, known: Accounted) -> int:
    """How many rows have figures, if nothing was read or told of a table that names nothing."""
    told = grid.source in known.doubted or any(cell.source in known.used for cell in grid.cells)
    if told or any(is_measured_name(cell.text) for cell in grid.cells):
        return 0
    rows = [grid.row(row) for row in range(grid.n_rows)]
    return sum(any(map(is_figure_cell, texts)) for texts in rows)


def _before_heads(blocks: Sequence[Block], at: int) -> int:
    """Where a table begins, or the one of heads alone right over it."""
    over = blocks[at - _HEADS].grid if at >= _HEADS else None
    headed = over is not None and not any(is_figure_cell(cell.text) for cell in over.cells)
    return at - _HEADS if headed else at


def _speaks_of_aims(block: Block) -> bool:
    texts = [block.text] if block.grid is None else [cell.text for cell in block.grid.cells]
    return any(AIMS.search(fold(text)) for text in texts)


def _are_names(lines: Sequence[Block], used: Collection[Location]) -> bool:
    short = all(_is_short(line, used) for line in lines)
    return short and 2 * sum(is_measured_name(line.text) for line in lines) > len(lines)


def _is_short(line: Block, used: Collection[Location]) -> bool:
    """Whether a line may be a name: no table, no sentence, no figures, and not read."""
    text = fold(line.text)
    if line.grid is not None or line.source in used or len(text) > _LONGEST or "。" in text:
        return False
    return bool(text.strip()) and (is_measured_name(line.text) or not figures_in(text))
