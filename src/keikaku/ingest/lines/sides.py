"""What the places in a card mean, as a line says it for all: 上段：現状（R5） 下段：目標（R11）."""

import re
from collections.abc import Sequence

from keikaku.documents.model import Block
from keikaku.ingest.lines.card_lines import row_line
from keikaku.ingest.lines.slices import Slice, part
from keikaku.ingest.tables.value_heads import heads_values
from keikaku.ingest.vocabulary import Vocabulary

_SIDE = re.compile(
    r"(?P<side>上|下|左|右)(?:段|側|欄)?(?:の(?:数値|数字|値|大きな数字))?\s?(?:[:：＝=]|が|は)\s?"
    r"(?P<said>(?:(?!です|であり|を表|を示|[上下左右](?:段|側|欄))[^、,。\s\u3000:：])+)"
)
_PAIRS = (("上", "下"), ("左", "右"))


class Sides:
    """The heads that lines of a document give to the first and the second value of a card."""

    def __init__(self, blocks: Sequence[Block], words: Vocabulary) -> None:
        told = ((at, _heads(block, words)) for at, block in enumerate(blocks))
        self._told = [(at, heads) for at, heads in told if heads]
        self._pages = {at: blocks[at].source.page for at, _ in self._told}

    def of(self, block: Block, at: int) -> tuple[Slice, ...]:
        """The heads by the nearest line above a block; none where no line gives any.

        Where columns are read one after the other, it may stand behind the block on its page.
        """
        before = [(place, heads) for place, heads in self._told if place < at]
        page = block.source.page
        if page is not None and not any(self._pages[place] == page for place, _ in before):
            beside = (heads for place, heads in self._told if self._pages[place] == page)
            if heads := next(beside, None):
                return heads
        return before[-1][1] if before else ()


def _heads(block: Block, words: Vocabulary) -> tuple[Slice, ...]:
    if block.grid is None:
        return _heads_in(block, words)
    rows = (row_line(block, block.grid, row) for row in range(block.grid.n_rows))
    return next((heads for row in rows if row and (heads := _heads_in(row, words))), ())


def _heads_in(line: Block, words: Vocabulary) -> tuple[Slice, ...]:
    found = {match["side"]: match for match in _SIDE.finditer(line.text)}
    for pair in _PAIRS:
        if all(side in found for side in pair):
            heads = tuple(part(line, *found[side].span("said")) for side in pair)
            return heads if all(heads_values(head.text, words) for head in heads) else ()
    return ()
