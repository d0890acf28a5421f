"""Lines that print has broken in the middle of a phrase or a value."""

import re
from collections.abc import Sequence
from itertools import pairwise

from keikaku.core.text import fold
from keikaku.core.values.units import unit_at
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.grammar import ARROW
from keikaku.ingest.numbering import parse_mark

# A line is broken over so many lines, each of which is no longer than this.
MOST_BROKEN = 3
LONGEST_BROKEN = 120
_BREAKS_OFF = re.compile(r"[をにのとがでや・、（(→⇒]\s*$|[（(][^）)]*$")
_OPEN_NUMBER = re.compile("[0-9][,.]$")
_LINES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_REST = re.compile(r"[→⇒➡⇨⟶]|[（(](?:[RHrhＲＨ]|令和|平成|20\d\d|２０)")


def joinable(blocks: Sequence[Block], at: int, count: int) -> list[Block] | None:
    """So many lines from a place on, when they may be one line that was broken in print."""
    lines = list(blocks[at : at + count])
    plain = all(line.kind is BlockKind.PARAGRAPH and not line.gap_before for line in lines[1:])
    whole = len(lines) == count and plain and all(line.grid is None for line in lines)
    return lines if whole and all(_goes_on(*both) for both in pairwise(lines)) else None


def _goes_on(line: Block, following: Block) -> bool:
    """Whether a line breaks off in the middle of a phrase, or the next begins inside of a value."""
    broken = _BREAKS_OFF.search(line.text) is not None and parse_mark(following.text) is None
    return broken or _is_cut_value(following)


def _is_cut_value(line: Block) -> bool:
    """Whether a line begins as the rest of a value does: with an arrow or a bracket."""
    return _REST.match(line.text.strip()) is not None


def breaks_inside_value(line: Block, after: Sequence[Block]) -> bool:
    """Whether the value of a line goes on in the next one: 1,｜234件, 1,200｜件（R5）→ 1,500件."""
    text = fold(line.text).rstrip()
    if _OPEN_NUMBER.search(text):
        return True
    plain = bool(after) and after[0].grid is None and after[0].kind in _LINES
    rest = fold(after[0].text).lstrip() if plain else ""
    led = text[-1:].isdigit() and ARROW.search(rest) is not None
    return led and (rest[:1].isdigit() or unit_at(rest, 0) > 0)
