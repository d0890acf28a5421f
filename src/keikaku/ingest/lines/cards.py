"""Cards of indicators: a name, then its values and years, a line each and no heads."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.years.model import CalendarYear, FiscalYear, Year, YearRange
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context, heads_of
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.slices import Slice, is_number, leads_on, whole
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, is_phrase

_FEWEST, _MOST = 2, 4


@dataclass(frozen=True, slots=True)
class _Card:
    """A name, its values and their years, and the block after them."""

    name: Block
    values: tuple[Block, ...]
    years: tuple[Block, ...]
    end: int

    def printed_years(self) -> list[str]:
        """The years as printed."""
        return [line.text.strip() for line in self.years]


class CardReader:
    """Reads the cards that begin at a block, as a table of those with the same years."""

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table; None where no card begins, or where it is none of the plan's years."""
        cards: list[_Card] = []
        while (card := _card(blocks, at)) is not None:
            other = bool(cards) and card.printed_years() != cards[0].printed_years()
            if other or not context.reaches([_year(line) or 0 for line in card.years]):
                break
            cards.append(card)
            at = card.end
        if not cards:
            return None
        years = cards[0].printed_years()
        heads = zip(heads_of(len(years)), years, strict=True)
        head = (Slice("指標名"), *(Slice(text).dated(year) for text, year in heads))
        rows = [(whole(card.name), *map(whole, card.values)) for card in cards]
        return LineTable(head, tuple(rows), cards[-1].end)


def _card(blocks: Sequence[Block], at: int) -> _Card | None:
    """The name of a line with what stands below it."""
    if not _can_be_name(blocks, at):
        return None
    end = at + 1
    while end < len(blocks) and _is_of_card(blocks[end]):
        end += 1
    lines = [line for line in blocks[at + 1 : end] if not leads_on(line)]
    values = tuple(line for line in lines if _is_value(line))
    years = tuple(line for line in lines if not _is_value(line))
    whole_card = len(years) == len(values) and _FEWEST <= len(values) <= _MOST
    return _Card(blocks[at], values, years, end) if whole_card else None


def _can_be_name(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at] if at < len(blocks) else None
    if block is None:
        return False
    plain = block.grid is None and block.kind is BlockKind.PARAGRAPH
    bare = plain and is_phrase(block.text, LONGEST_BARE) and parse_mark(block.text) is None
    return bare and not _is_of_card(block)


def _is_of_card(block: Block) -> bool:
    return _is_value(block) or _year(block) is not None or leads_on(block)


def _is_value(block: Block) -> bool:
    plain = block.grid is None and block.kind is BlockKind.PARAGRAPH
    return plain and is_number(block.text) and parse_span(block.text) is None


def _year(block: Block) -> int | None:
    """The last year that a line of nothing but a year or a range of years prints."""
    span = parse_span(block.text) if block.grid is None else None
    if isinstance(span, YearRange):
        return span.last.year
    return span.year if isinstance(span, FiscalYear | CalendarYear | Year) else None
