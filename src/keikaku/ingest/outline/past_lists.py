"""The heading of a table behind a list: not the last item, but what the list is of."""

from collections.abc import Sequence

from keikaku.core.text import squeeze
from keikaku.documents.model import Block
from keikaku.ingest.outline.build import Outline
from keikaku.ingest.outline.heading import Heading

_ITEMS = ("bullet", "item")


def heading_of_table(outline: Outline, blocks: Sequence[Block], order: int) -> Heading | None:
    """The heading over the table at `order`, past a list of items right above that hold nothing.

    A line that comes again over such lists (主な取組) names nothing either.
    """
    heading = outline.over(order)
    if heading is None or heading.parent is None or not _ends_list(outline, blocks, heading):
        return heading
    over = heading.parent
    return over.parent if over.parent is not None and _comes_again(outline, over) else over


def _ends_list(outline: Outline, blocks: Sequence[Block], item: Heading) -> bool:
    """Whether an item is the last of several close below each other, with a table below it."""
    if item.style not in _ITEMS:
        return False
    behind = item.uses[-1] + 1
    tabled = behind < len(blocks) and blocks[behind].grid is not None
    before = (h for h in outline.headings if h.uses[-1] + 1 == item.uses[0])
    return tabled and any(h.style == item.style and h.parent is item.parent for h in before)


def _comes_again(outline: Outline, heading: Heading) -> bool:
    plain = heading.code is None and heading.level is None
    same = [h for h in outline.headings if squeeze(h.title) == squeeze(heading.title)]
    return plain and len(same) > 1
