"""Cards with two values: a name, `118人`, ▼, `125人` and a source; or with 現状 and 目標 printed.

A card ends where its box ends, if the medium shows one; its name may then be of several lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from keikaku.core.text import fold
from keikaku.documents.model import Block
from keikaku.ingest.lines.card_lines import Values, box_of, is_name_line, is_plain
from keikaku.ingest.lines.context import Context, heads_of
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.sides import Sides
from keikaku.ingest.lines.slices import Slice, whole
from keikaku.ingest.lines.stacked_names import goes_on_with, joined
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_MOST_NAMES, _MOST_ASIDES = 3, 2
_TARGETS = (ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED)
_NUMBER = re.compile(r"\s*(?:[①-⑳]|(?:KPI|指標)\s?\d{1,2}[\s:：.．]?)\s*")


@dataclass(frozen=True, slots=True)
class _Card:
    name: Slice
    values: Values
    asides: tuple[Block, ...]
    end: int


class ValueCardReader:
    """Reads the cards that begin at a block, as a table of those with the same heads."""

    def __init__(self, blocks: Sequence[Block], words: Vocabulary) -> None:
        self._sides = Sides(blocks, words)

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table; None where no card begins, or where nothing says what its values are."""
        cards: list[_Card] = []
        heads: tuple[Slice, ...] = ()
        while (card := _card(blocks, at, context)) is not None:
            own = self._heads(card, at, context)
            if not own or (cards and _texts(own) != _texts(heads)):
                break
            heads = heads or own
            cards.append(card)
            at = card.end
        if not cards:
            return None
        with_asides = any(card.asides for card in cards)
        head = (Slice("指標名"), *heads, *([Slice("備考")] if with_asides else []))
        rows = tuple(_row(card, with_asides=with_asides) for card in cards)
        return LineTable(head, rows, cards[-1].end)

    def looks_like_card(self, blocks: Sequence[Block], at: int, context: Context) -> bool:
        """Whether a card begins of which nothing says what its values are."""
        card = _card(blocks, at, context)
        return card is not None and not context.is_background()

    def _heads(self, card: _Card, at: int, context: Context) -> tuple[Slice, ...]:
        """The heads of a card: its own, those that a line over the cards gives, or by its arrow."""
        many = len(card.values.values)
        if card.values.heads:
            last = read_header(0, card.values.heads[-1].text, context.words).role
            return tuple(card.values.heads) if last in _TARGETS else ()
        sides = self._sides.before(at)
        if len(sides) == many:
            return sides
        if len(context.heads) == many:
            return tuple(map(Slice, context.heads))
        named = context.announced or context.targeted or context.part
        return tuple(map(Slice, heads_of(many))) if named is not None else ()


def _card(blocks: Sequence[Block], at: int, context: Context) -> _Card | None:
    names = _names(blocks, at, context)
    if names is None:
        return None
    box = box_of(blocks[at])
    end, values = at + names[1], Values()
    while end < len(blocks) and _is_in(blocks[end], box) and values.take(blocks[end], context.words):
        end += 1
    if not values.is_whole():
        return None
    asides: tuple[Block, ...] = ()
    if box is not None:
        asides = tuple(takewhile(lambda block: box_of(block) == box, blocks[end:]))
        if len(asides) > _MOST_ASIDES or not all(map(is_plain, asides)):
            asides = ()
    return _Card(names[0], values, asides, end + len(asides))


def _is_in(block: Block, box: str | None) -> bool:
    return is_plain(block) and box_of(block) == box


def _names(blocks: Sequence[Block], at: int, context: Context) -> tuple[Slice, int] | None:
    """The name of the card that begins at a block, and of how many lines it is."""
    box = box_of(blocks[at]) if at < len(blocks) else None
    lines = list(
        takewhile(
            lambda block: box_of(block) == box and is_name_line(block, context.words),
            blocks[at : at + _MOST_NAMES + 1],
        )
    )
    if not 0 < len(lines) <= _MOST_NAMES:
        return None
    before = blocks[at - 1] if at else None
    opens = box is not None and (before is None or box_of(before) != box)
    texts = [_unnumbered(block) for block in lines]
    if opens:
        return replace(joined(texts), flags=()), len(lines)
    together = all(goes_on_with(*both) for both in pairwise(texts))
    apart = all(not block.gap_before for block in lines[1:]) and blocks[at].gap_before > 0
    if not together and not apart:
        return None
    alone = blocks[at].gap_before > 0 or before is None or _is_other(before, context)
    sure = alone or parse_mark(blocks[at].text) is not None or len(texts) > 1
    name = joined(texts)
    return name if sure else replace(name, flags=("name.lines_joined",)), len(lines)


def _is_other(before: Block, context: Context) -> bool:
    """Whether the line before a name is no part of it."""
    return before is context.announced or not is_name_line(before, context.words)


def _unnumbered(block: Block) -> Slice:
    """The text without the number of the card."""
    number = _NUMBER.match(fold(block.text))
    if number is None:
        return whole(block)
    return Slice(block.text[number.end() :], block, number.end())


def _row(card: _Card, *, with_asides: bool) -> tuple[Slice | None, ...]:
    values = (card.name, *card.values.values)
    if not with_asides:
        return values
    texts = "\n".join(block.text for block in card.asides)
    return (*values, Slice(texts, card.asides[0]) if card.asides else None)


def _texts(heads: Sequence[Slice]) -> list[str]:
    return [head.text for head in heads]
