"""Cards with two values: a name, `118人`, ▼, `125人` and a source; or with 現状 and 目標 printed.

A card ends where its box ends, if the medium shows one; its name may then be of several lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from keikaku.core.indicators import IndicatorKind
from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.card_lines import ARROWS, Values, box_of, is_name_line, is_plain
from keikaku.ingest.lines.context import Context, heads_of
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.sides import Sides
from keikaku.ingest.lines.slices import Slice, is_numeric, leads_on, whole
from keikaku.ingest.lines.spaced_wraps import DOUBT
from keikaku.ingest.lines.stacked_names import goes_on_with, joined
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_MOST_NAMES, _MOST_ASIDES, _LONGEST = 3, 2, 12
# So many lines of a name stand where no box is around it.
_MOST_OPEN = 2
# The arrow of a card stands within so many lines of its name.
_NEAR = 6
_TARGETS = (ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED)
# What says where a value was found, and is no beginning of a name.
_SOURCE = re.compile(
    r"^[\s(（\[［【※*＊]|(?:調べ|調査|統計|年報|台帳|資料|報告|白書|決算|公表値?|現在|速報|推計値?|累計)[)）］\]]?\s*$"
)
_ARROW = re.compile(f"[{ARROWS}]")
# 指標：, KPI1：, 成果指標：
_KINDS = (IndicatorKind.KPI, IndicatorKind.KGI)
_NAME_LABEL = re.compile(r"\s*(?P<said>[^:：\s]{2,14}?)(?:\s?\d{1,2}|[①-⑳])?\s?[:：]\s?(?=\S)")
_NUMBER = re.compile(r"\s*(?:[①-⑳]|(?:KPI|指標)\s?\d{1,2}[\s:：.．]?)\s*")


@dataclass(frozen=True, slots=True)
class _Card:
    """A card and the block after it; `before` is what a line over it says of the card before."""

    name: Slice
    values: Values
    asides: tuple[Block, ...]
    end: int
    before: Block | None = None


class ValueCardReader:
    """Reads the cards that begin at a block, as a table of those with the same heads."""

    def __init__(self, blocks: Sequence[Block], words: Vocabulary) -> None:
        self._sides = Sides(blocks, words)

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table; None where no card begins, or where nothing says what its values are."""
        cards: list[_Card] = []
        heads: tuple[Slice, ...] = ()
        while (card := _card(blocks, at, context, cards[-1] if cards else None)) is not None:
            own = self._heads(card, blocks[at], at, context)
            if not own or (cards and _texts(own) != _texts(heads)):
                break
            heads = heads or own
            if card.before is not None:
                cards[-1] = replace(cards[-1], asides=(card.before,))
            cards.append(card)
            at = card.end
        if not cards:
            return None
        with_asides = any(card.asides for card in cards)
        head = (Slice("指標名"), *heads, *([Slice("備考")] if with_asides else []))
        rows = tuple(_row(card, with_asides=with_asides) for card in cards)
        return LineTable(head, rows, cards[-1].end)

    def leads(self, blocks: Sequence[Block], at: int) -> bool:
        """Whether lines stand in a box, or a sign alone leads from one to the next."""
        return box_of(blocks[at]) is not None or any(map(leads_on, blocks[at + 1 : at + _NEAR]))

    def line_over(self, block: Block, at: int) -> Block | None:
        """The nearest line above a block that says what stands where in a card."""
        return next((head.block for head in self._sides.of(block, at)), None)

    def looks_like_card(self, blocks: Sequence[Block], at: int, context: Context) -> bool:
        """Whether a name and its values stand here that could not be read as a card."""
        if context.is_background() or not is_name_line(blocks[at], context.words):
            return False
        box = box_of(blocks[at])
        values, _ = Values.of(_held(blocks[at + 1 : at + 1 + _LONGEST], box), context.words)
        led = values.arrows > 0 if not values.heads else _aims(values, context)
        return values.is_whole() and led

    def _heads(self, card: _Card, block: Block, at: int, context: Context) -> tuple[Slice, ...]:
        """The heads of a card: its own, those that a line over the cards gives, or by its arrow."""
        many = len(card.values.values)
        if card.values.heads:
            return tuple(card.values.heads) if _aims(card.values, context) else ()
        sides = self._sides.of(block, at)
        if len(sides) == many:
            return sides
        if card.values.is_bare:
            return ()
        if len(context.heads) == many:
            return tuple(map(Slice, context.heads))
        named = context.announced or context.targeted or context.part
        return tuple(map(Slice, heads_of(many))) if named is not None else ()


def is_card(lines: Sequence[Block], context: Context) -> bool:
    """Whether lines are one card from the first to the last."""
    card = _card(lines, 0, context)
    return card is not None and card.end == len(lines)


def _card(
    blocks: Sequence[Block], at: int, context: Context, after: _Card | None = None
) -> _Card | None:
    """The card that begins at a block; `after` is the one that ends there, if one does."""
    if after is None:
        return _begun_at(blocks, at, context, bounded=False)
    card = _begun_at(blocks, at, context, bounded=True)
    return card if card is not None else _behind_aside(blocks, at, context)


def _begun_at(blocks: Sequence[Block], at: int, context: Context, *, bounded: bool) -> _Card | None:
    """The card whose name begins at a block; `bounded` says that nothing of it stands above."""
    names = _names(blocks, at, context, bounded=bounded)
    if names is None:
        return None
    box = box_of(blocks[at])
    first = at + names[1]
    values, many = Values.of(_held(blocks[first : first + _LONGEST], box), context.words)
    end = first + many
    if not values.is_whole() or (end < len(blocks) and _goes_on(blocks[end], box)):
        return None
    if not values.are_of_one_unit() or (box is None and values.is_bare):
        return None
    asides = tuple(takewhile(lambda block: box and box_of(block) == box, blocks[end:]))
    if len(asides) > _MOST_ASIDES or not all(map(_can_be_aside, asides)):
        asides = ()
    return _Card(names[0], values, asides, end + len(asides))


def _can_be_aside(block: Block) -> bool:
    """Whether a line behind the values of a card says something of them and gives no figures."""
    return is_plain(block) and not is_numeric(_ARROW.split(block.text)[0])


def _behind_aside(blocks: Sequence[Block], at: int, context: Context) -> _Card | None:
    """The card behind a line that only says where the values of the card before were found.

    Where such a line may as well begin the name of the next card, that name is doubtful.
    """
    if at + 1 >= len(blocks) or not is_plain(blocks[at]) or _is_marked(blocks[at]):
        return None
    if box_of(blocks[at]) != box_of(blocks[at - 1]):
        return None
    card = _begun_at(blocks, at + 1, context, bounded=True)
    if card is None:
        return None
    doubts = () if _SOURCE.search(blocks[at].text) else (DOUBT,)
    name = replace(card.name, flags=(*card.name.flags, *doubts))
    return replace(card, name=name, before=blocks[at])


def _held(blocks: Sequence[Block], box: str | None) -> Iterator[Block]:
    return takewhile(lambda block: is_plain(block) and box_of(block) == box, blocks)


def _aims(values: Values, context: Context) -> bool:
    """Whether the heads of a card say that one of its values is to be reached."""
    roles = [read_header(0, head.text, context.words).role for head in values.heads]
    return any(role in _TARGETS for role in roles)


def _goes_on(block: Block, box: str | None) -> bool:
    """Whether a further figure stands right behind the values of a card."""
    return is_plain(block) and box_of(block) == box and is_numeric(block.text)


def _names(
    blocks: Sequence[Block], at: int, context: Context, *, bounded: bool
) -> tuple[Slice, int] | None:
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
    # What stands over 指標：… in a card is its heading.
    if any(_label_of_name(block, context.words) for block in lines[1:]):
        return None
    label = _label_of_name(lines[0], context.words)
    bounded = bounded or label > 0
    texts = [_unnumbered(lines[0], label), *map(_unnumbered, lines[1:])]
    if box is not None and (before is None or box_of(before) != box):
        # Its box leaves no doubt of a name, but where a part in bold letters may be a heading.
        plain = [block for block in lines if ":" not in fold(block.text)]
        alike = len({"bold" in block.evidence for block in plain}) <= 1
        return replace(joined(texts), flags=() if alike else (DOUBT,)), len(lines)
    together = all(goes_on_with(*both) for both in pairwise(texts))
    apart = all(not block.gap_before for block in lines[1:]) and blocks[at].gap_before > 0
    bounded = bounded or blocks[at].gap_before > 0 or _is_marked(blocks[at])
    # A heading is whole, and what has a mark of its own begins anew.
    whole_before = lines[0].kind is BlockKind.HEADING or any(map(_is_marked, lines[1:]))
    if len(lines) > 1 and (whole_before or len(lines) > _MOST_OPEN or not (together or apart)):
        return None
    if not (bounded or before is None or _is_other(before, context)):
        return None
    return joined(texts), len(lines)


def _is_marked(block: Block) -> bool:
    numbered = _NUMBER.match(fold(block.text)) or parse_mark(block.text)
    return numbered is not None or block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM)


def _is_other(before: Block, context: Context) -> bool:
    """Whether the line before a name is no part of it."""
    if before.kind is BlockKind.HEADING:
        return True
    return before is context.announced or not is_name_line(before, context.words)


def _label_of_name(block: Block, words: Vocabulary) -> int:
    """How long the label before a name is, with its colon; 0 where there is none."""
    label = _NAME_LABEL.match(block.text)
    if label is None:
        return 0
    said = squeeze(label["said"])
    named = exact_role(said, words) is ColumnRole.NAME or kind_in(said, words) in _KINDS
    return label.end() if named else 0


def _unnumbered(block: Block, first: int = 0) -> Slice:
    """The text from a letter on, without the number of the card."""
    number = _NUMBER.match(fold(block.text[first:]))
    first += number.end() if number is not None else 0
    return Slice(block.text[first:], block, first) if first else whole(block)


def _row(card: _Card, *, with_asides: bool) -> tuple[Slice | None, ...]:
    values = (card.name, *card.values.values)
    if not with_asides:
        return values
    texts = "\n".join(block.text for block in card.asides)
    return (*values, Slice(texts, card.asides[0]) if card.asides else None)


def _texts(heads: Sequence[Slice]) -> list[str]:
    return [head.text for head in heads]
