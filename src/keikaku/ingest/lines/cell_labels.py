"""Which cells of a table some label calls indicators, and which part of the cell that is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.purpose import says_indicators
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_LABEL = 30
# A line that is nothing but a label, among other lines or over a cell: 【ＫＰＩ】, ●数値目標.
_LONGEST_LINE = 12
_DIGIT = re.compile(r"\d")


def labelled_cells(grid: Grid, words: Vocabulary) -> Iterator[tuple[Cell, str]]:
    """The cells with figures that a label calls indicators; of one that holds it what follows."""
    for cell in grid.cells:
        if not any(map(str.isdecimal, cell.text)):
            continue
        texts = (text for text in _beside(grid, cell) if says_indicators(text, words))
        label = next(texts, "") or _above(grid, cell, words)
        if label:
            yield cell, label
        else:
            yield from _within(cell, words)


def _beside(grid: Grid, cell: Cell) -> Iterator[str]:
    """What stands right before a cell, and at the head of its column."""
    before = (grid.text(cell.row, column).strip() for column in range(cell.column - 1, -1, -1))
    beside = next((text for text in before if text), "")
    head = grid.text(0, cell.column).strip() if cell.row else ""
    return (text for text in (beside, head) if len(text) <= _LONGEST_LABEL)


def _above(grid: Grid, cell: Cell, words: Vocabulary) -> str:
    """A label right above a cell, that ends the cell there: columns of text have no other head."""
    above = (grid.text(row, cell.column).strip() for row in range(cell.row - 1, -1, -1))
    last = next((text for text in above if text), "").split("\n")[-1]
    return last if _is_label(last, words) else ""


def _within(cell: Cell, words: Vocabulary) -> Iterator[tuple[Cell, str]]:
    lines = cell.text.split("\n")
    found = next((n for n, line in enumerate(lines) if _is_label(line, words)), None)
    rest = "\n".join(lines[found + 1 :]) if found is not None else ""
    if found is not None and any(map(str.isdecimal, rest)):
        yield replace(cell, text=rest), lines[found]


def _is_label(line: str, words: Vocabulary) -> bool:
    short = 0 < len(line.strip()) <= _LONGEST_LINE and not _DIGIT.search(line)
    return short and says_indicators(line, words)
