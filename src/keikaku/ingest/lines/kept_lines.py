"""Lines that were put together to a table of which no indicator was read: each table is told."""

import re
from collections.abc import Collection, Iterator, Sequence

from keikaku.core.text import fold
from keikaku.documents.model import Block, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import BASES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_SHOWN = 80
_DIGIT = re.compile(r"\d")
_HEADS = (*BASES, ColumnRole.TARGET)


def unread_line_tables(
    blocks: Sequence[Block], words: Vocabulary, read: Collection[int]
) -> Iterator[tuple[int, Doubt]]:
    """A doubt at each such table whose heads are those of indicators and that holds figures."""
    for block in blocks:
        if block.grid is None or not block.parts or block.order in read:
            continue
        if _heads_values(block.grid, words) and _DIGIT.search(fold(_rows(block.grid))):
            said = {"text": _rows(block.grid)[:_SHOWN]}
            yield block.order, Doubt("indicator.aim_unread", "text", said, block.source)


def _heads_values(grid: Grid, words: Vocabulary) -> bool:
    heads = (grid.text(0, column) for column in range(grid.n_columns))
    return any(read_header(0, head, words).role in _HEADS for head in heads)


def _rows(grid: Grid) -> str:
    cells = (
        grid.text(row, column) for row in range(1, grid.n_rows) for column in range(grid.n_columns)
    )
    return " ".join(" ".join(cells).split())
