"""What pages bring along and no reader wants: page numbers, running heads, tables of contents."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.contents import contents_lines

_NUMBER = re.compile(
    r"^[-—~]\s*\d{1,3}\s*[-—~]$|^[Pp](?:age)?\.?\s*\d{1,3}$|^\d{1,3}\s?/\s?\d{1,3}(?:ページ|頁)?$"
)
# A running head is a title: not a unit, a head of a column or a sentence.
_SHORTEST_HEAD, _LONGEST_HEAD = 5, 60
_NO_HEAD = re.compile(r"[。、]|\d年|[RHS]\d|元年|値$|現状|基準|実績|単位")
PLAN_WORD = re.compile("計画|戦略|プラン|ビジョン|構想|大綱|指針")
_FEWEST_PAGES = 3
# The cover prints first what the running heads repeat.
_COVER = 3
# So far from the edge a number stands in the middle of its page; so wide is the middle of a head.
_CENTRED = 20
# The line above a number, the number, and two below it.
_AROUND = 4
_WIDE = re.compile(r"[ \u3000]{6,}")


def set_aside(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks, those that are only furniture of the page or of the book marked so."""
    numbers = {at for at, block in enumerate(blocks) if _is_text(block) and _is_number(block)}
    aside = numbers | _running_heads(blocks, numbers) | contents_lines(blocks)
    return [
        replace(block, kind=BlockKind.FURNITURE) if at in aside else block
        for at, block in enumerate(blocks)
    ]


def without_furniture(blocks: Sequence[Block]) -> list[Block]:
    """What a plan says, counted through: no page comes between a caption and its table."""
    said = [b for b in blocks if b.kind is not BlockKind.FURNITURE]
    return [replace(block, order=order) for order, block in enumerate(said)]


def _is_text(block: Block) -> bool:
    return block.grid is None and block.kind is not BlockKind.FURNITURE


def _is_number(block: Block) -> bool:
    return _NUMBER.match(fold((block.marker or "") + block.text).strip()) is not None


def _running_heads(blocks: Sequence[Block], numbers: set[int]) -> set[int]:
    """Titles that come again beside the numbers of pages or at their edges, with those numbers."""
    titles = {at for group in _repeated(blocks) for at in group}
    centred = _counting({at: n for at, n in _bare_numbers(blocks) if blocks[at].indent >= _CENTRED})
    beside = {at: n for at, n in _bare_numbers(blocks) if _beside(at, titles)}
    if any(block.gap_before for block in blocks):
        beside = {at: n for at, n in beside.items() if not _is_close(blocks, at)}
    paged = centred | (_counting(beside) if _by_one(beside) else set())
    heads = {at for at in titles if _beside(at, numbers | paged)} | _at_edges(blocks, titles)
    wide = _wide_heads(blocks, numbers | paged)
    plans = _beside_plan_titles(blocks)
    return ((heads | wide | plans) - set(range(_COVER))) | paged


def _repeated(blocks: Sequence[Block]) -> list[list[int]]:
    """The places of each title that is printed more than once."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        text = squeeze(block.text) if _is_text(block) and len(block.text) <= _LONGEST_HEAD else ""
        if len(text) >= _SHORTEST_HEAD and not _NO_HEAD.search(text):
            places[text].append(at)
    return [group for group in places.values() if len(group) > 1]


def _bare_numbers(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    for at, block in enumerate(blocks):
        text = fold(block.text).strip() if _is_text(block) and len(block.text) <= 3 else ""
        if text.isdecimal():
            yield at, int(text)


def _counting(numbers: dict[int, int]) -> set[int]:
    """Several numbers each of which is higher than the one before."""
    counts = len(numbers) > 1 and all(a < b for a, b in pairwise(numbers.values()))
    return set(numbers) if counts else set()


def _beside_plan_titles(blocks: Sequence[Block]) -> set[int]:
    """Titles of a plan that come again, and the numbers beside them that count the pages.

    The numbers stand alone. Figures of a table may stand beside other titles that come again.
    """
    alone = [(at, n) for at, n in _bare_numbers(blocks) if _is_alone(blocks, at)]
    found: set[int] = set()
    for group in _repeated(blocks):
        numbers = {at: n for at, n in alone if _beside(at, set(group))}
        plan = PLAN_WORD.search(squeeze(blocks[group[0]].text))
        if plan and len(numbers) >= _FEWEST_PAGES and _by_one(numbers):
            found |= set(numbers) | {at for at in group if _beside(at, set(numbers))}
    return found


def _is_alone(blocks: Sequence[Block], at: int) -> bool:
    """Whether blank lines part a line from those above and below it."""
    return all(block.gap_before for block in blocks[at : at + 2])


def _by_one(numbers: dict[int, int]) -> bool:
    return all(after == one + 1 for one, after in pairwise(numbers.values()))


def _wide_heads(blocks: Sequence[Block], numbers: set[int]) -> set[int]:
    """Heads of two parts, one at each side of the page, the same of which comes again."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if _is_text(block) and len(parts := _WIDE.split(block.text.strip())) == 2:
            for part in parts:
                groups[squeeze(part)].append(at)
    again = (g for text, g in groups.items() if len(g) > 1 and len(text) >= _SHORTEST_HEAD)
    return {at for group in again if any(_beside(at, numbers) for at in group) for at in group}


def _is_close(blocks: Sequence[Block], at: int) -> bool:
    """Whether a number stands close between other lines, as that of a row does and of no page."""
    around = blocks[max(0, at - 1) : at + 3]
    inner = len({block.source.page for block in around}) == 1
    return inner and len(around) == _AROUND and not any(block.gap_before for block in around)


def _beside(at: int, others: set[int]) -> bool:
    return at - 1 in others or at + 1 in others


def _at_edges(blocks: Sequence[Block], titles: set[int]) -> set[int]:
    """Titles that are the first or the last line of their page, on more than one page."""
    pages: dict[str, set[int]] = defaultdict(set)
    edges = [at for at in titles if _is_edge(blocks, at)]
    for at in edges:
        pages[squeeze(blocks[at].text)].add(blocks[at].source.page or 0)
    return {at for at in edges if len(pages[squeeze(blocks[at].text)]) > 1}


def _is_edge(blocks: Sequence[Block], at: int) -> bool:
    page = blocks[at].source.page
    around = (blocks[other] if 0 <= other < len(blocks) else None for other in (at - 1, at + 1))
    return page is not None and any(one is None or one.source.page != page for one in around)
