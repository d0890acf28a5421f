"""Lines that stand at the end of a page between the rows of one table."""

import re
from collections import Counter
from collections.abc import Sequence

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind

_PAGE_NUMBER = re.compile(r"[-—(]?\s?(?:p\.?\s?)?\d{1,4}\s?(?:[-—)]|/\s?\d{1,4})?\Z", re.IGNORECASE)
_LONGEST_HEADER = 50
_MOST = 4


def running_texts(blocks: Sequence[Block]) -> frozenset[str]:
    """The short lines that a document prints again and again, as the heads of its pages."""
    texts = Counter(
        squeeze(b.text) for b in blocks if b.grid is None and len(b.text) <= _LONGEST_HEADER
    )
    return frozenset(text for text, count in texts.items() if count > 1 and text)


def is_page_number(block: Block) -> bool:
    """Whether a line is a number alone, as a page has it."""
    return block.grid is None and _PAGE_NUMBER.match(fold(block.text).strip()) is not None


def past_page_end(blocks: Sequence[Block], at: int, running: frozenset[str]) -> int:
    """The block behind the foot of a page and the head of the next one, else behind furniture.

    A foot is told by its number, or as furniture, the head by being printed again and again.
    """
    first, at = at, _past_furniture(blocks, at)
    end, numbered = at, at > first
    while end < len(blocks) and end - at < _MOST:
        number = is_page_number(blocks[end])
        if not number and squeeze(blocks[end].text) not in running:
            break
        numbered = numbered or number
        end = _past_furniture(blocks, end + 1)
    return end if numbered else at


def above_page_end(blocks: Sequence[Block]) -> Block | None:
    """The last of some blocks, or the one above the number of a page and the title behind that."""
    said = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    titled = len(said) > 1 and is_page_number(said[-2]) and _is_title(said[-1])
    numbered = bool(said) and is_page_number(said[-1])
    above = said[:-2] if titled else said[:-1] if numbered else said
    return above[-1] if above else None


def _is_title(block: Block) -> bool:
    return block.grid is None and len(block.text) <= _LONGEST_HEADER and "。" not in block.text


def _past_furniture(blocks: Sequence[Block], at: int) -> int:
    while at < len(blocks) and blocks[at].kind is BlockKind.FURNITURE:
        at += 1
    return at
