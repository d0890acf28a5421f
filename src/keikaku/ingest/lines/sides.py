"""What the places in a card mean, as a line says it for all: 上段：現状（R5） 下段：目標（R11）."""

import re
from collections.abc import Sequence

from keikaku.documents.model import Block
from keikaku.ingest.lines.card_lines import is_head
from keikaku.ingest.lines.slices import Slice, part
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

    def before(self, at: int) -> tuple[Slice, ...]:
        """The heads by the nearest line above a block; none where no line gives any."""
        return next((heads for place, heads in reversed(self._told) if place < at), ())


def _heads(block: Block, words: Vocabulary) -> tuple[Slice, ...]:
    if block.grid is not None:
        return ()
    found = {match["side"]: match for match in _SIDE.finditer(block.text)}
    for pair in _PAIRS:
        if all(side in found for side in pair):
            heads = tuple(part(block, *found[side].span("said")) for side in pair)
            return heads if all(is_head(head.text, words) for head in heads) else ()
    return ()
