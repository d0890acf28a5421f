"""Cards of one indicator each: a name, the values and their years, a line each and no heads."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.years.model import CalendarYear, FiscalYear, Year, YearRange
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context, heads_of
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.slices import Slice, is_number, whole
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, is_phrase

_FEWEST, _MOST = 2, 4


@dataclass(frozen=True, slots=True)
class _Card:
    """The lines of a card: its values in order, the lines of their years, the block after it."""

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
        head = (Slice("指標名"), *(Slice(f"{text}（{year}）") for text, year in heads))
        rows = tuple((whole(c.name), *map(whole, c.values)) for c in cards)
        return LineTable(head, rows, cards[-1].end)


def _card(blocks: Sequence[Block], at: int) -> _Card | None:
    name = blocks[at] if at < len(blocks) else None
    if name is None or not _can_be_name(name):
        return None
    end = at + 1
    while end < len(blocks) and (_is_value(blocks[end]) or _year(blocks[end]) is not None):
        end += 1
    lines = blocks[at + 1 : end]
    values = tuple(line for line in lines if _is_value(line))
    years = tuple(line for line in lines if not _is_value(line))
    if not _FEWEST <= len(values) <= _MOST or len(years) != len(values):
        return None
    return _Card(name, values, years, end)


def _can_be_name(block: Block) -> bool:
    plain = block.grid is None and block.kind is BlockKind.PARAGRAPH
    return plain and is_phrase(block.text, LONGEST_BARE) and parse_mark(block.text) is None


def _is_value(block: Block) -> bool:
    plain = block.grid is None and block.kind is BlockKind.PARAGRAPH
    return plain and is_number(block.text) and parse_span(block.text) is None


def _year(block: Block) -> int | None:
    """The last year that a line of nothing but a year or a range of years prints."""
    span = parse_span(block.text) if block.grid is None else None
    if isinstance(span, YearRange):
        return span.last.year
    return span.year if isinstance(span, FiscalYear | CalendarYear | Year) else None
