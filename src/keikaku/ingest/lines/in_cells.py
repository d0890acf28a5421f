"""Cells of a table that hold lines of indicators: 評価指標 | ①利用者数 現状値：41人 目標値：60人 ….

Each line says what a line of text says, and is read as one. What is read so stands behind the
table as tables of its own, with the measure (施策) that the row of the cell belongs to.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind, Cell, Grid, Origin
from keikaku.ingest.lines.cell_labels import labelled_cells
from keikaku.ingest.tables.columns import header_words
from keikaku.ingest.tables.placed_cards import placed_cards
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.tables.unread import READ_IN_CELLS, UNREAD_IN_CELLS
from keikaku.ingest.vocabulary import Vocabulary

_LEADS = re.compile(r"\d.*(?:→|⇒|➡).*\d|(?:現状|現況|基準|策定時).*\d.*目標.*\d", re.DOTALL)
_LABEL = re.compile(r"[【\[［〔(（](.+?)[】\]］〕)）]")
Tabulate = Callable[[Sequence[Block], Vocabulary], Sequence[Block]]


def with_lines_in_cells(block: Block, words: Vocabulary, tabulate: Tabulate) -> list[Block]:
    """A table, marked, and the tables that its cells hold; the table alone where none does."""
    grid = block.grid
    if grid is None or "chart" in block.evidence or placed_cards(grid, words):
        return [block]
    made: list[Block] = []
    marks: dict[str, None] = {}
    for cell, label in labelled_cells(grid, words):
        lines = [_line(block, cell, label), *_lines(block, cell, words)]
        measure = _measure_of(grid, cell, words)
        found = [_under(one, measure) for one in tabulate(lines, words) if one.grid is not None]
        made += found
        if found:
            marks[READ_IN_CELLS] = None
        elif _LEADS.search(cell.text):
            marks[UNREAD_IN_CELLS] = None
    return [replace(block, evidence=(*block.evidence, *marks)), *made]


def _measure_of(grid: Grid, cell: Cell, words: Vocabulary) -> tuple[str, Cell] | None:
    """The head and the cell of the nearest column of measures left of a cell."""
    for column in range(cell.column - 1, -1, -1):
        head, beside = grid.text(0, column), grid.at(cell.row, column)
        if exact_role(squeeze(header_words(head)), words) is ColumnRole.MEASURE and cell.row:
            return (head, beside) if beside is not None and beside.text.strip() else None
    return None


def _lines(block: Block, cell: Cell, words: Vocabulary) -> Iterator[Block]:
    for text in cell.text.split("\n"):
        if text.strip() and not _is_aside(text, words):
            yield _line(block, cell, text)


def _is_aside(text: str, words: Vocabulary) -> bool:
    """A note, or 【計測方法】 and other things said of an indicator that is no value."""
    label = _LABEL.match(text.strip())
    said = exact_role(squeeze(label[1]), words) if label else None
    return text.strip().startswith("※") or said in (ColumnRole.DEFINITION, ColumnRole.REMARKS)


def _line(block: Block, cell: Cell, text: str) -> Block:
    return Block(
        BlockKind.PARAGRAPH,
        block.order,
        text.strip(),
        cell.source,
        indent=len(text) - len(text.lstrip()),
        origin=cell.origin,
        confidence=cell.confidence,
        flags=cell.flags,
    )


def _under(table: Block, measure: tuple[str, Cell] | None) -> Block:
    """A table with the measure of its rows, if they have one, in a first column."""
    grid = table.grid
    if grid is None or measure is None:
        return table
    head, said = measure
    moved = (replace(cell, column=cell.column + 1) for cell in grid.cells)
    first = replace(said, row=0, column=0, text=head, rowspan=1, colspan=1, origin=Origin.INFERRED)
    held = replace(said, row=1, column=0, rowspan=grid.n_rows - 1, colspan=1)
    cells = tuple(sorted((first, held, *moved), key=lambda cell: (cell.row, cell.column)))
    wider = replace(grid, n_columns=grid.n_columns + 1, cells=cells, caption=None)
    return replace(table, grid=wider)
