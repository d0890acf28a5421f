"""First pass: lines that carry a number, a sign or a heading mark of their medium."""

import re
from collections.abc import Sequence

from keikaku.core.text import fold, squeeze
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.numbering import Mark, parse_mark
from keikaku.ingest.outline.heading import (
    LONGEST_BARE,
    LONGEST_BULLET,
    Heading,
    heading_of,
    is_phrase,
)

_SUBTITLE = re.compile(r"^[~].+[~]$")
_CROSS = re.compile(r"\s*[(【\[]再掲[)】\]]\s*")
_CONTENTS_LINE = re.compile(r"[.・…‥]{4,}\s*\d+\s*$|…+\s*\d+\s*$")
_QUOTED = re.compile(r"^[「『].*[」』]$")
_TAKES_TITLE = ("label", "number", "compound", "chapter", "hash", "roman", "paren", "circled")
# A number alone on its line may be that of a page, or a value of a table that came apart.
_MAY_BE_NO_NUMBER = ("number", "paren", "circled")


def candidates(blocks: Sequence[Block]) -> list[Heading]:
    """Every line that could be a heading by its own form, with the lines that complete it."""
    words = _level_words(blocks)
    found: list[Heading] = []
    taken: set[int] = set()
    for index, block in enumerate(blocks):
        if block.order in taken or block.grid is not None:
            continue
        heading = _candidate(blocks, index, words, found)
        if heading is not None:
            taken.update(heading.uses)
            found.append(heading)
    return found


def _level_words(blocks: Sequence[Block]) -> frozenset[str]:
    marks = (parse_mark(block.text) for block in blocks if block.grid is None)
    return frozenset(
        mark.word for mark in marks if mark and mark.style.startswith("label:") and mark.word
    )


def _candidate(
    blocks: Sequence[Block], index: int, words: frozenset[str], found: list[Heading]
) -> Heading | None:
    block = blocks[index]
    if block.text.strip() in words:
        return _word_alone(blocks, index)
    mark = _own_mark(block)
    if mark is None or not _plausible(mark, block, blocks, index, found):
        return None
    heading = heading_of(block, mark)
    _complete(heading, blocks, index)
    _take_cross_mark(heading)
    return heading if heading.title else None


def _own_mark(block: Block) -> Mark | None:
    text = fold(block.text).strip()
    if _CONTENTS_LINE.search(text) or not is_phrase(block.text):
        return None
    mark = parse_mark(block.text)
    if block.kind is BlockKind.HEADING and mark is None:
        return Mark(f"hash:{block.depth}", block.text.strip())
    if block.kind is BlockKind.LIST_ITEM and (block.marker or "")[0] in "-*+" and mark is None and is_phrase(block.text, LONGEST_BULLET):
        return Mark("bullet", block.text.strip())
    return mark


def _plausible(
    mark: Mark, block: Block, blocks: Sequence[Block], index: int, found: list[Heading]
) -> bool:
    if mark.style.startswith("label:") and find_spans(block.text[: len(mark.word or "") + 4]):
        return False
    if mark.style == "angle" and squeeze(mark.title) == "再掲":
        return False
    if mark.style in _MAY_BE_NO_NUMBER and not mark.title:
        return _continues(mark, found) and _next_bare(blocks, index) is not None
    return True


def _continues(mark: Mark, found: list[Heading]) -> bool:
    """Whether a number goes on with the last of its style; (1) and ① may also begin."""
    last = next((h.number for h in reversed(found) if h.style == mark.style), None)
    begins = mark.number == 1 and mark.style != "number"
    return begins or (mark.number is not None and last is not None and mark.number == last + 1)


def _word_alone(blocks: Sequence[Block], index: int) -> Heading | None:
    """`重点戦略` on one line and `5 「…」の推進` on the next are one heading (T26)."""
    if index + 1 >= len(blocks) or blocks[index + 1].grid is not None:
        return None
    word, block = blocks[index].text.strip(), blocks[index + 1]
    mark = parse_mark(block.text)
    if mark is None or mark.style != "number" or not mark.title:
        return None
    heading = heading_of(
        blocks[index], Mark(f"label:{word}", mark.title, mark.code, mark.number, word)
    )
    heading.uses = (blocks[index].order, block.order)
    return heading


def _next_bare(blocks: Sequence[Block], index: int) -> Block | None:
    """The next line when it can be the title of a number that stands alone."""
    if index + 1 >= len(blocks):
        return None
    following = blocks[index + 1]
    plain = following.grid is None and following.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    if plain and is_phrase(following.text) and parse_mark(following.text) is None:
        return following
    return None


def _complete(heading: Heading, blocks: Sequence[Block], index: int) -> None:
    if not heading.title and heading.style.startswith(_TAKES_TITLE):
        title = _next_bare(blocks, index)
        if title is not None:
            _append(heading, title, title.text.strip())
            index += 1
    if not heading.title:
        return
    for following in blocks[index + 1 : index + 3]:
        if not _belongs_to_title(heading, following):
            return
        _append(heading, following, following.text.strip())


def _belongs_to_title(heading: Heading, following: Block) -> bool:
    if following.grid is not None or following.kind is not BlockKind.PARAGRAPH:
        return False
    text = fold(following.text).strip()
    if _SUBTITLE.match(text) and len(text) <= LONGEST_BARE:
        return following.gap_before <= 1
    if following.gap_before > 0:
        return False
    quoted = heading.style.startswith("sign:") and bool(_QUOTED.match(text))
    return quoted or bool(_CROSS.fullmatch(text))


def _append(heading: Heading, block: Block, text: str) -> None:
    heading.title += text
    heading.uses += (block.order,)


def _take_cross_mark(heading: Heading) -> None:
    folded = fold(heading.title)
    if len(folded) == len(heading.title) and (mark := _CROSS.search(folded)):
        heading.title = heading.title[: mark.start()] + heading.title[mark.end() :]
        heading.cross_listed = True
