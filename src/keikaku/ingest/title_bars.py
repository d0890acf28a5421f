"""Tables that only set out a title: its number in one cell and its words beside it.

`施策 １－１ | 子育て支援の充実` on top of a page is the heading of what stands below it. So are
`01 | 子育て支援の充実`, `02 | …` where they count such tables from the first one on. What is said
of a title (担当課：…) may stand under it in its cell.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from keikaku.core.text import fold
from keikaku.documents.model import Block, BlockKind, Cell, Grid
from keikaku.ingest.numbering import Mark, parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, is_phrase
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.vocabulary import Vocabulary

# 指標１ and 事業１ head cards of their own.
_LEVEL = re.compile(r"(?:施策|政策|目標|方針|柱|方向性?|分野|戦略|章|節|編|部)$")
_FEWEST = _MOST = 2
_NUMBER = re.compile(r"0?[1-9][0-9]?")
# 担当課：子育て支援課, 関連するSDGs：3
_SAYS = re.compile(r"[^:：。]{2,12}[:：].+")


def with_title_bars(blocks: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The blocks in their order, such tables as the lines of their titles."""
    numbered = _numbered(blocks, words)
    made = [line for block in blocks for line in _lines(block, words, numbered)]
    return [replace(block, order=order) for order, block in enumerate(made)]


def _lines(block: Block, words: Vocabulary, numbered: Set[int]) -> Iterator[Block]:
    titles = _titles(block.grid, words, block.order in numbered) if block.grid else []
    if not titles:
        yield block
    for label, title in titles:
        first, *rest = title.text.strip().split("\n")
        plain = replace(block, kind=BlockKind.PARAGRAPH, grid=None)
        yield replace(plain, text=f"{label.text.strip()}\u3000{first.strip()}", source=label.source)
        for line in rest:
            yield replace(plain, text=line.strip(), source=title.source)


def _numbered(blocks: Sequence[Block], words: Vocabulary) -> set[int]:
    """The tables of one title each that are numbered one after the other, two at the least."""
    bars = [(block.order, _number(block.grid, words)) for block in blocks if block.grid is not None]
    found = [(order, number) for order, number in bars if number is not None]
    numbers = [number for _, number in found]
    # A further part may begin to count anew.
    counted = all(n in (before + 1, 1) for before, n in pairwise([0, *numbers]))
    return {order for order, _ in found} if counted and len(found) >= _FEWEST else set()


def _number(grid: Grid, words: Vocabulary) -> int | None:
    """The number before the title that is all of a table."""
    cells = [cell for cell in grid.cells if cell.text.strip()]
    if grid.n_rows != 1 or len(cells) != _MOST or not _is_title(cells[1].text, words):
        return None
    number = fold(cells[0].text).strip()
    return int(number) if _NUMBER.fullmatch(number) else None


def _titles(grid: Grid, words: Vocabulary, numbered: bool) -> list[tuple[Cell, Cell]]:
    """The label and the words of each row; nothing where a row holds anything else.

    Rows of one level are a list of titles, and head nothing.
    """
    if numbered:
        first, second = (cell for cell in grid.cells if cell.text.strip())
        return [(first, second)]
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
    """Whether a text is a title, and below it perhaps what is said of it."""
    title, *below = text.strip().split("\n")
    if not all(_SAYS.fullmatch(line.strip()) for line in below):
        return False
    plain = is_phrase(title, LONGEST_BARE) and not fold(title.strip())[0].isdigit()
    return plain and parse_mark(title) is None and read_header(0, title, words).role is None
