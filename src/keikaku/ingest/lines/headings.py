"""Headings of a page or a document that may be the names of indicators."""

from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, is_phrase
from keikaku.ingest.vocabulary import Vocabulary


def is_heading(block: Block) -> bool:
    """Whether a line is set as a heading."""
    return block.grid is None and block.kind is BlockKind.HEADING


def may_name(block: Block, words: Vocabulary) -> bool:
    """Whether a heading can be a name: 指標1 来客数 can, 施策1-1 港をひらく is of the plan."""
    if not is_heading(block) or not is_phrase(block.text, 2 * LONGEST_BARE):
        return False
    mark = parse_mark(block.text)
    return mark is None or mark.word is None or mark.word in words.columns["name"]
