"""Lines that announce indicators close the list before them: these are of what the list is of."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from keikaku.documents.model import Block
from keikaku.ingest.announced import names_indicators
from keikaku.ingest.outline.heading import Heading
from keikaku.ingest.outline.lists_within import WITHIN
from keikaku.ingest.vocabulary import Vocabulary


class Return(NamedTuple):
    """From a block on, what is read stands under a heading that was printed further above."""

    order: int
    heading: Heading


def returns(
    blocks: Sequence[Block], headings: Sequence[Heading], words: Vocabulary
) -> Iterator[Return]:
    """Where such lines stand behind the last item of a list, and the heading over that list."""
    begun = {heading.order: heading for heading in headings}
    used = {order for heading in headings for order in heading.uses}
    last: Heading | None = None
    for block in blocks:
        last = begun.get(block.order, last)
        if last is None or block.order in used or not _announces(block, words):
            continue
        over = _over_list(last) or _over_smaller(last, block)
        if over is not None:
            yield Return(block.order, over)
            last = over


def _announces(block: Block, words: Vocabulary) -> bool:
    """Whether a line names indicators, or stands as their caption over what became a table."""
    if block.grid is None:
        return names_indicators(block, words)
    caption = block.grid.caption if block.parts else None
    return bool(caption) and names_indicators(_line(block, caption or ""), words)


def _line(block: Block, text: str) -> Block:
    return Block(block.kind, block.order, text, block.source)


def _over_list(item: Heading) -> Heading | None:
    """The heading over a numbered list within a section."""
    if not item.style.endswith(WITHIN):
        return None
    return next((one for one in item.ancestors() if not one.style.endswith(WITHIN)), None)


def _over_smaller(item: Heading, block: Block) -> Heading | None:
    """The heading over numbers in the letters of the text, where the line is set larger."""
    if item.depth is not None or item.number is None or block.depth is None:
        return None
    return next((one for one in item.ancestors() if one.depth and one.depth < block.depth), None)
