"""Tables that only set out a title: its number in one cell and its words beside it.

`施策 １－１ | 子育て支援の充実` on top of a page is the heading of what stands below it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.documents.model import Block, BlockKind, Cell, Grid
from keikaku.ingest.numbering import Mark, parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, is_phrase
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.vocabulary import Vocabulary

# 指標１ and 事業１ head cards of their own.
_LEVEL = re.compile(r"(?:施策|政策|目標|方針|柱|方向性?|分野|戦略|章|節|編|部)$")
_MOST = 2


def with_title_bars(blocks: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The blocks in their order, such tables as the lines of their titles."""
    made = [line for block in blocks for line in _lines(block, words)]
    return [replace(block, order=order) for order, block in enumerate(made)]


def _lines(block: Block, words: Vocabulary) -> Iterator[Block]:
    titles = _titles(block.grid, words) if block.grid is not None else []
    if not titles:
        yield block
    for label, title in titles:
        text = f"{label.text.strip()}\u3000{title.text.strip()}"
        yield replace(block, kind=BlockKind.PARAGRAPH, text=text, source=label.source, grid=None)


def _titles(grid: Grid, words: Vocabulary) -> list[tuple[Cell, Cell]]:
    """The label and the words of each row; nothing where a row holds anything else.

    Rows of one level are a list of titles, and head nothing.
    """
    found: list[tuple[Cell, Cell]] = []
    levels: set[str] = set()
    for row in range(grid.n_rows if grid.n_rows <= _MOST else 0):
        cells = [cell for cell in grid.row_cells(row) if cell.text.strip()]
        mark = _label(cells[0]) if len(cells) == _MOST and cells[0].row == row else None
        if mark is None or not _is_title(cells[1].text, words):
            return []
        found.append((cells[0], cells[1]))
        levels.add(mark.word or "")
    return found if len(levels) == len(found) else []


def _label(cell: Cell) -> Mark | None:
    """The mark of a level with its number and nothing behind it."""
    mark = parse_mark(cell.text)
    named = mark is not None and mark.word is not None and _LEVEL.search(mark.word)
    return mark if mark is not None and named and mark.code and not mark.title else None


def _is_title(text: str, words: Vocabulary) -> bool:
    phrase = is_phrase(text, LONGEST_BARE) and "\n" not in text.strip()
    plain = phrase and not fold(text.strip())[0].isdigit() and parse_mark(text) is None
    return plain and read_header(0, text, words).role is None
