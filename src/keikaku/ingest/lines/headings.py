"""Headings of a page or a document that may be the names of indicators."""

from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.grammar import Grammar, Named
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.numbering import Mark, parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, is_phrase
from keikaku.ingest.tables.headed_names import heading_apart
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.vocabulary import Vocabulary

_GOAL = "目標"


def is_heading(block: Block) -> bool:
    """Whether a line is set as a heading."""
    return block.grid is None and block.kind is BlockKind.HEADING


def may_name(block: Block, words: Vocabulary) -> bool:
    """Whether a heading can be a name: 指標1 来客数 can, 施策1-1 港をひらく is of the plan."""
    if not is_heading(block) or not is_phrase(block.text, 2 * LONGEST_BARE):
        return False
    mark = parse_mark(block.text)
    if mark is None or mark.word is None or mark.word in words.columns["name"]:
        return True
    return _is_measured_goal(mark) or heading_apart(block.text)[0] is not None


def name_in_heading(block: Block, words: Vocabulary, grammar: Grammar) -> Named:
    """The name that a heading can be, without its number, and the word before it."""
    return grammar.name_of(Text([block])) if may_name(block, words) else (None, None)


def _is_measured_goal(mark: Mark) -> bool:
    """Whether a plan counts what it measures as goals: 目標1 来客数, and not 目標1 港をひらく."""
    word = mark.word or ""
    return word.endswith(_GOAL) and measures(mark.title)
