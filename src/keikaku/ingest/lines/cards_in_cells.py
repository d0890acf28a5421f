"""Tables that only set cards out: each cell a card, or each column with a row of arrows between.

`満足度 | 来客数` / `61％ | 118人` / `▼ | ▼` / `75％ | 125人`: no head stands over such columns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.lines.card_lines import ARROWS, cell_line, is_name_line, row_line
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.slices import is_numeric
from keikaku.ingest.lines.value_cards import is_card

_FEWEST_LINES = 3
_LEADS = re.compile(rf"\d.*[{ARROWS}].*\d")


@dataclass(frozen=True, slots=True)
class _Layout:
    """The lines of the cards of a table, and those that stand in no card."""

    cards: tuple[tuple[Block, ...], ...]
    others: tuple[Block, ...]


def lines_of_cards(block: Block, context: Context) -> list[Block] | None:
    """The lines of a table that holds nothing but cards, each in its box; None where it is none."""
    grid = block.grid
    if grid is None or "chart" in block.evidence:
        return None
    layout = (
        _by_arrows(block, grid, context)
        or _by_sides(block, grid, context)
        or _by_cells(block, grid)
    )
    if layout is None or not layout.cards:
        return None
    if not all(is_card(lines, context) for lines in layout.cards):
        return None
    return [*layout.others, *(line for lines in layout.cards for line in lines)]


def _by_cells(block: Block, grid: Grid) -> _Layout | None:
    """A card in each cell; a row of one cell may head them, or say what stands where."""
    cards: list[tuple[Block, ...]] = []
    others: list[Block] = []
    for row in range(grid.n_rows):
        cells = [cell for cell in grid.row_cells(row) if cell.row == row and cell.text.strip()]
        lines = [tuple(_lines(block, cell)) for cell in cells]
        if len(lines) == 1 and len(lines[0]) < _FEWEST_LINES and not _leads(lines[0][-1]):
            others += lines[0]
        elif any(len(one) < _FEWEST_LINES and not _leads(one[-1]) for one in lines):
            return None
        else:
            cards += lines
    return _Layout(tuple(cards), tuple(others)) if cards else None


def _leads(line: Block) -> bool:
    """Whether a line has figures on both sides of an arrow: 118人 → 125人."""
    return _LEADS.search(line.text) is not None


def _by_arrows(block: Block, grid: Grid, context: Context) -> _Layout | None:
    """Cards one beside the other, a row of each at one height, and perhaps more below."""
    arrows = [row for row in range(grid.n_rows) if _is_of_arrows(grid, row)]
    starts = [_names_above(block, grid, row, context) for row in arrows]
    tops = [row for row in starts if row is not None]
    if not arrows or len(tops) < len(arrows) or len(set(tops)) < len(tops):
        return None
    over = (row_line(block, grid, row) for row in range(tops[0]))
    others = tuple(line for line in over if line is not None)
    cards: list[tuple[Block, ...]] = []
    for top, end in zip(tops, [*tops[1:], grid.n_rows], strict=True):
        cards += _columns(block, grid, top, end)
    return _Layout(tuple(cards), others)


def _by_sides(block: Block, grid: Grid, context: Context) -> _Layout | None:
    """A name over each row of values with an arrow from one to the next."""
    cards: list[tuple[Block, ...]] = []
    others: list[Block] = []
    rows = [[c for c in grid.row_cells(row) if c.text.strip()] for row in range(grid.n_rows)]
    at = 0
    while at < len(rows):
        values = rows[at + 1] if at + 1 < len(rows) else []
        names = [line for cell in rows[at] for line in _lines(block, cell)]
        named = len(rows[at]) == 1 and all(is_name_line(line, context.words) for line in names)
        if named and _lead_across(values):
            box = f"box {at}"
            cells = (*rows[at], *values)
            cards.append(tuple(line for cell in cells for line in _lines(block, cell, box)))
            at += 2
        elif cards or not names:
            return None
        else:
            others += names
            at += 1
    return _Layout(tuple(cards), tuple(others)) if cards else None


def _lead_across(cells: Sequence[Cell]) -> bool:
    """Whether figures stand side by side with an arrow between each two."""
    texts = [cell.text.strip().split("\n")[0] for cell in cells]
    led = len(texts) > 1 and len(texts) % 2 == 1
    return led and all(_is_arrow(text) for text in texts[1::2]) and all(map(is_numeric, texts[::2]))


def _columns(block: Block, grid: Grid, top: int, end: int) -> Iterator[tuple[Block, ...]]:
    """The columns between two rows, each once: cells may reach over several."""
    seen: set[int] = set()
    for column in range(grid.n_columns):
        cells = [cell for row in range(top, end) if (cell := grid.at(row, column)) is not None]
        own = {id(cell): cell for cell in cells if cell.text.strip()}
        if not any(_is_arrow(cell.text) for cell in own.values()) or own.keys() & seen:
            continue
        seen |= own.keys()
        box = f"box {top}-{column}"
        yield tuple(line for cell in own.values() for line in _lines(block, cell, box))


def _is_of_arrows(grid: Grid, row: int) -> bool:
    texts = [cell.text for cell in grid.row_cells(row) if cell.text.strip()]
    return bool(texts) and all(map(_is_arrow, texts))


def _is_arrow(text: str) -> bool:
    return bool(text.strip()) and all(sign in ARROWS for sign in text.strip())


def _names_above(block: Block, grid: Grid, row: int, context: Context) -> int | None:
    """The nearest row of nothing but names above a row of arrows."""
    for above in range(row - 1, -1, -1):
        if _is_of_arrows(grid, above):
            return None
        cells = [cell for cell in grid.row_cells(above) if cell.text.strip()]
        lines = [line for cell in cells for line in _lines(block, cell)]
        if lines and all(is_name_line(line, context.words) for line in lines):
            return above
    return None


def _lines(block: Block, cell: Cell, box: str | None = None) -> Iterator[Block]:
    box = box or f"box {cell.row}-{cell.column}"
    for text in cell.text.split("\n"):
        if text.strip():
            yield cell_line(block, cell, text.strip(), box)
