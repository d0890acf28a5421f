"""Items whose bracket closes only further down: two columns were flattened to one (T35)."""

from collections.abc import Sequence

from keikaku.core.text import fold
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.outline.heading import LONGEST_TITLE, Heading

# The rest of an interrupted item stands at most so many lines below it.
_REACH = 4


def join_interrupted(headings: Sequence[Heading], blocks: Sequence[Block]) -> None:
    """Give an item with an open bracket the line that closes it, with a warning at its title."""
    places = {block.order: index for index, block in enumerate(blocks)}
    taken = {order for heading in headings for order in heading.uses}
    for heading in headings:
        if _balance(heading.title) <= 0:
            continue
        after = blocks[places[heading.uses[-1]] + 1 :][:_REACH]
        rest = next((block for block in after if _closes(block) and block.order not in taken), None)
        if rest is not None:
            _join(heading, rest)
            taken.add(rest.order)


def _balance(text: str) -> int:
    folded = fold(text)
    return folded.count("(") - folded.count(")")


def _closes(block: Block) -> bool:
    short = len(block.text) <= LONGEST_TITLE
    return block.kind is BlockKind.PARAGRAPH and short and _balance(block.text) < 0


def _join(heading: Heading, rest: Block) -> None:
    details = {"rest": rest.text.strip()}
    heading.doubts.append(Doubt("text.interrupted", "title", details, rest.source))
    heading.title += rest.text.strip()
    heading.uses += (rest.order,)
    heading.assumed += ("title",)
