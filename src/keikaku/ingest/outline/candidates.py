"""First pass: lines that carry a number, a sign or a heading mark of their medium."""

import re
from collections.abc import Mapping, Sequence

from keikaku.core.text import fold, squeeze
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.contents import is_contents_entry
from keikaku.ingest.numbering import Mark, parse_mark
from keikaku.ingest.outline.heading import (
    BOLD,
    LONGEST_BARE,
    LONGEST_BULLET,
    LONGEST_REST,
    Heading,
    heading_of,
    is_phrase,
)
from keikaku.ingest.outline.shown import NO_TITLE, also_bold, shown_mark, without_captions

# A title that ends so is not at its end.
_BROKEN_OFF = re.compile(r"[をのにとがでへや・、]$|[「『（(][^」』）)]*$")
# Behind a wide gap stands another column; behind a colon a figure says how much.
_IN_COLUMNS = re.compile(r"\S\s{2,}\S|:.*\d")
_SUBTITLE = re.compile(r"^[~].+[~]$")
_CROSS = re.compile(r"\s*[(【\[]再掲[)】\]]\s*")
_NUMBERED = re.compile(
    r"^(?:(?:事務事業|事業|施策|取組|整理|管理)(?:番号|No\.?|コード))(?:\s*:\s*|\s+)(\S{1,16})$"
)
_QUOTED = re.compile(r"^[「『].*[」』]$")
_TAKES_TITLE = ("label", "number", "compound", "chapter", "hash", "roman", "paren", "circled")
# A number alone on its line may be that of a page, or a value of a table that came apart.
_MAY_BE_NO_NUMBER = ("number", "paren", "circled")


def candidates(blocks: Sequence[Block], listed: Mapping[str, int] | None = None) -> list[Heading]:
    """Every line that could be a heading by its own form, with the lines that complete it.

    `listed` are the entries of a table of contents with their depths: a line that it lists is a
    heading even where nothing else shows it.
    """
    words = _level_words(blocks)
    found: list[Heading] = []
    taken: set[int] = set()
    for index, block in enumerate(blocks):
        if block.order in taken or block.grid is not None:
            continue
        heading = _candidate(blocks, index, words, found)
        if heading is None and listed:
            heading = _listed(block, listed)
        if heading is not None:
            taken.update(heading.uses)
            found.append(heading)
    if listed:
        _give_depths(found, blocks, listed)
    return _without_lone_letter(without_captions(found, blocks))


def _listed(block: Block, listed: Mapping[str, int]) -> Heading | None:
    depth = listed.get(squeeze(block.text))
    if depth is None or block.kind is not BlockKind.PARAGRAPH:
        return None
    heading = heading_of(block, Mark(f"hash:{depth}", block.text.strip()))
    heading.depth = depth
    return heading


def _give_depths(
    found: Sequence[Heading], blocks: Sequence[Block], listed: Mapping[str, int]
) -> None:
    """The depths of the contents, where the medium itself gives none."""
    texts = {block.order: block.text for block in blocks}
    for heading in found:
        if heading.depth is None:
            heading.depth = listed.get(squeeze("".join(texts[order] for order in heading.uses)))


def _without_lone_letter(found: list[Heading]) -> list[Heading]:
    """A letter alone, with no second one behind it, heads nothing."""
    alone = sum(heading.style == "letter" for heading in found) == 1
    return [h for h in found if not (alone and h.style == "letter")]


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
    mark = _own_mark(block, blocks[index - 1] if index else None)
    if mark is None or not _plausible(mark, block, blocks, index, found):
        return None
    heading = heading_of(block, mark)
    _complete(heading, blocks, index)
    _take_number_above(heading, blocks, index)
    _take_cross_mark(heading)
    return heading if heading.title else None


def _own_mark(block: Block, before: Block | None) -> Mark | None:
    if not is_phrase(block.text) or is_contents_entry(block):
        return None
    mark = parse_mark(block.text)
    if mark is not None:
        return mark
    if block.kind is BlockKind.HEADING:
        return Mark(f"hash:{block.depth}", block.text.strip())
    if block.kind is BlockKind.LIST_ITEM:
        listed = _is_listed_by_medium(block) or (before and _is_listed_by_medium(before))
        short = is_phrase(block.text, LONGEST_BULLET)
        return Mark("bullet", block.text.strip()) if listed and short else None
    return shown_mark(block)


def _is_listed_by_medium(block: Block) -> bool:
    """A list that its medium marks ("- ") is structure; a line with ・ is text in a list."""
    return (block.marker or "").startswith(("-", "*", "+"))


def _plausible(
    mark: Mark, block: Block, blocks: Sequence[Block], index: int, found: list[Heading]
) -> bool:
    if _says_other(mark, block):
        return False
    if mark.style == BOLD and (index + 1 == len(blocks) or also_bold(blocks[index + 1])):
        return False
    if mark.style == "letter":
        return _continues(mark, found)
    if mark.style in _MAY_BE_NO_NUMBER and not mark.title:
        return _continues(mark, found) and _next_bare(blocks, index) is not None
    return True


def _says_other(mark: Mark, block: Block) -> bool:
    """Whether a line is a date, the mark of a repetition, or a row with a figure in it."""
    if mark.style.startswith("label:"):
        return bool(find_spans(block.text[: len(mark.word or "") + 4]))
    if mark.style.startswith(("sign:", "bullet")):
        return _IN_COLUMNS.search(fold(block.text)) is not None
    return mark.style == "angle" and squeeze(mark.title) == "再掲"


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
    for at in range(index + 1, min(index + 3, len(blocks))):
        if not (_belongs_to_title(heading, blocks[at]) or _is_rest(heading, blocks, at)):
            return
        _append(heading, blocks[at], blocks[at].text.strip())


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


def _is_rest(heading: Heading, blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is the rest of a title that was too long for one line of print.

    The title breaks off in the middle of a phrase, or its rest is short and set in below it.
    """
    rest = blocks[at]
    plain = rest.grid is None and rest.kind is BlockKind.PARAGRAPH and not rest.gap_before
    text = rest.text.strip()
    if not plain or not heading.number or not is_phrase(text, LONGEST_REST):
        return False
    if parse_mark(text) is not None or NO_TITLE.search(fold(text)):
        return False
    if _BROKEN_OFF.search(heading.title):
        return True
    width = 2 * len(heading.code or "") + 2
    under = rest.indent >= heading.indent + width
    return under and len(heading.title) >= LONGEST_REST // 2 and len(text) < len(heading.title)


def _take_number_above(heading: Heading, blocks: Sequence[Block], index: int) -> None:
    """A form prints the number of its subject right above its name: 事業番号　520101."""
    above = _NUMBERED.match(fold(blocks[index - 1].text).strip()) if index else None
    if heading.style == "named" and above is not None and not blocks[index].gap_before:
        heading.code = above[1]
        heading.uses = (blocks[index - 1].order, *heading.uses)


def _append(heading: Heading, block: Block, text: str) -> None:
    heading.title += text
    heading.uses += (block.order,)


def _take_cross_mark(heading: Heading) -> None:
    folded = fold(heading.title)
    if len(folded) == len(heading.title) and (mark := _CROSS.search(folded)):
        heading.title = heading.title[: mark.start()] + heading.title[mark.end() :]
        heading.cross_listed = True
