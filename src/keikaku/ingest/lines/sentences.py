"""Sentences of the running text, over the lines that the print breaks them into."""

import re
from collections.abc import Iterator, Sequence

from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.numbering import parse_mark

_NOTE = re.compile(r"\s*[(〔\[][^()〔〕\[\]。]*[)〕\]](?=\s*(?:$|\n|[。．]))")
_OPEN, _CLOSE = "「『（(【", "」』）)】"
_ENDS = "。．"
_SIGNS = re.compile(f"[{re.escape(_OPEN + _CLOSE + _ENDS)}]")
_LONGEST = 400
_MOST_LINES = 12
# A line is broken so many letters before the edge at most.
_BREAK_MARGIN = 4


def paragraph_at(blocks: Sequence[Block], at: int) -> Text | None:
    """The paragraph that begins with a line: it goes on while its last sentence is not ended."""
    if not _is_text(blocks[at]):
        return None
    lines = [blocks[at]]
    heading = parse_mark(blocks[at].text) is not None and "。" not in blocks[at].text
    while (
        not heading
        and not _ended(lines[-1].text)
        and at + 1 < len(blocks)
        and len(lines) < _MOST_LINES
    ):
        at += 1
        if blocks[at].kind is BlockKind.FURNITURE:
            continue
        if not _goes_on(blocks[at]) or _is_short(lines[-1], blocks[at]):
            break
        lines.append(blocks[at])
    return Text(lines)


def _is_text(block: Block) -> bool:
    return block.grid is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _ended(text: str) -> bool:
    return text.rstrip()[-1:] in _ENDS


def _goes_on(block: Block) -> bool:
    plain = block.grid is None and block.kind is BlockKind.PARAGRAPH
    return plain and not block.gap_before and parse_mark(block.text) is None


def _is_short(line: Block, following: Block) -> bool:
    """Whether a line ends before the print would break it: the next one has more room."""
    return "、" not in line.text and len(line.text) + _BREAK_MARGIN < len(following.text)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends; a full stop inside of brackets ends none.

    A bracket behind a full stop belongs to the sentence that it ends.
    """
    start, depth = 0, 0
    for sign in _SIGNS.finditer(text):
        at, character = sign.start(), sign.group()
        depth = max(0, depth + (character in _OPEN) - (character in _CLOSE))
        if character in _ENDS and depth == 0 and at >= start:
            note = _NOTE.match(text, at + 1)
            end = note.end() if note is not None else at
            if end + 1 - start <= _LONGEST:
                yield start, end
            start = max(end, at + 1)
    if start < len(text) and len(text) - start <= _LONGEST:
        yield start, len(text)
