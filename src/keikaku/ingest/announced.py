"""Lines that announce indicators (重要業績評価指標（KPI）) over lines instead of a table."""

import re
from collections.abc import Iterator, Sequence

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST = 30
_KINDS = ("kgi", "kpi", "numerical_target")
_NUMBER = re.compile(r"[0-9０-９]")


def announces(block: Block, words: Vocabulary) -> bool:
    """Whether a block is a short line that names KGI, KPI or 数値目標 and says nothing more."""
    text = squeeze(block.text)
    if block.grid is not None or not 0 < len(text) <= _LONGEST or "。" in text:
        return False
    named = (word for kind in _KINDS for word in words.outline[kind])
    return any(word in text for word in named) and not _NUMBER.search(text)


def announced_lines(blocks: Sequence[Block], words: Vocabulary) -> dict[int, Block]:
    """The lines with numbers below an announcement, each with it, by their order.

    They reach to the next heading, table or sentence.
    """
    found: dict[int, Block] = {}
    over: Block | None = None
    for block in blocks:
        if announces(block, words):
            over = block
        elif over is not None and _ends(block):
            over = None
        elif over is not None and _NUMBER.search(block.text):
            found[block.order] = over
    return found


def _ends(block: Block) -> bool:
    if block.grid is not None or block.kind is BlockKind.HEADING:
        return True
    is_heading = block.kind is BlockKind.PARAGRAPH and parse_mark(block.text) is not None
    return is_heading or "。" in block.text


def unread_lines(found: dict[int, Block]) -> Iterator[tuple[int, Doubt]]:
    """A doubt at each announcement whose lines were not read as indicators."""
    for order, over in {id(block): (n, block) for n, block in found.items()}.values():
        count = sum(block is over for block in found.values())
        details = {"heading": over.text.strip(), "count": str(count)}
        yield order, Doubt("indicator.lines_unread", "text", details, over.source)
