"""Lines that only their letters show to be headings: larger than the text, or bold."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Event
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.card_lines import box_of
from keikaku.ingest.lines.slices import is_value
from keikaku.ingest.numbering import Mark, parse_mark
from keikaku.ingest.outline.heading import BOLD, LARGE, LONGEST_BARE, Heading, is_phrase

# Nor is the caption of a figure a title, which may be large or bold.
NO_TITLE = re.compile(
    r"^[※(（→⇒▶<＜]|[:：]|^\W|\d{2,4}-\d{2,4}|@|http|^(?:図表|図|表|グラフ|写真)\s?\d"
)
"""What no title holds: a note, words behind a colon, a number of a telephone, an address."""
# 港の整備 says of what; 整備 or 計画策定 may be all that a value says.
_DEED_OF = re.compile(r"\w{2}の\w{2,}$")


def shown_mark(block: Block) -> Mark | None:
    """A line that only its letters show to be a heading: larger than the text, or bold."""
    if block.kind is not BlockKind.PARAGRAPH or not _is_title(block):
        return None
    if "large" in block.evidence:
        return Mark(f"hash:{block.depth}" if block.depth else LARGE, block.text.strip())
    return Mark(BOLD, block.text.strip()) if "bold" in block.evidence else None


def _is_title(block: Block) -> bool:
    """A phrase that is neither a value, a date, a note nor words behind a colon."""
    text = block.text
    plain = is_phrase(text, LONGEST_BARE) and not NO_TITLE.search(fold(text).strip())
    return plain and parse_span(text) is None and (_is_deed_of(block) or not is_value(text))


def _is_deed_of(block: Block) -> bool:
    """Whether a line says what is done with what, and is no value of a card in its box."""
    if box_of(block) is not None or _DEED_OF.search(block.text.strip()) is None:
        return False
    return all(isinstance(value.reading, Event) for value in parse_cell(block.text))


def also_bold(block: Block) -> bool:
    """Lines of bold text one after the other are emphasis or a table, and head nothing."""
    return block.grid is None and "bold" in block.evidence and parse_mark(block.text) is None


def without_captions(found: list[Heading], blocks: Sequence[Block]) -> list[Heading]:
    """The headings without captions: lines shown alike that come again over tables."""
    over = {a.order for a, b in pairwise(blocks) if b.grid is not None}
    shown = [h for h in found if h.number is None and h.style.startswith(("shown:", "hash:"))]
    titles = Counter(squeeze(h.title) for h in shown if h.uses[-1] in over)
    plain = {block.order for block in blocks if block.kind is BlockKind.PARAGRAPH}
    captions = {h.order for h in shown if h.order in plain and titles[squeeze(h.title)] > 1}
    return [h for h in found if h.order not in captions]
