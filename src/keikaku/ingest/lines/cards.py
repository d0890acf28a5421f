"""Cards of indicators: names, then their values and years, a line each and no heads.

A card holds one name and its values, or several names and then the values of them all, year after
year, as boxes that stand beside each other are written down row by row.
"""

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
_MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class _Cards:
    """Cards of the same years: the names, the values of each, and the block after them."""

    names: tuple[Block, ...]
    values: tuple[tuple[Block, ...], ...]
    years: tuple[Block, ...]
    end: int

    def printed_years(self) -> list[str]:
        """The years as printed."""
        return [line.text.strip() for line in self.years]


class CardReader:
    """Reads the cards that begin at a block, as a table of those with the same years."""

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table; None where no card begins, or where it is none of the plan's years."""
        cards: list[_Cards] = []
        while (card := _cards(blocks, at)) is not None:
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
        rows = [
            (whole(name), *map(whole, values))
            for card in cards
            for name, values in zip(card.names, card.values, strict=True)
        ]
        return LineTable(head, tuple(rows), cards[-1].end)


def _cards(blocks: Sequence[Block], at: int) -> _Cards | None:
    """The names from a line on, with what stands below them."""
    first = at
    while at < len(blocks) and at - first <= _MOST_NAMES and _can_be_name(blocks[at]):
        at += 1
    end = at
    while end < len(blocks) and _is_of_card(blocks[end]):
        end += 1
    lines = [line for line in blocks[at:end] if not leads_on(line)]
    values = tuple(line for line in lines if _is_value(line))
    years = tuple(line for line in lines if not _is_value(line))
    names = tuple(blocks[first:at])
    if not names or len(values) % len(names) or len(years) != len(values):
        return None
    columns = len(values) // len(names)
    in_turn = _in_turn(years, values, len(names)) if _FEWEST <= columns <= _MOST else None
    return _Cards(names, in_turn[1], in_turn[0], end) if in_turn is not None else None


def _in_turn(
    years: tuple[Block, ...], values: tuple[Block, ...], names: int
) -> tuple[tuple[Block, ...], tuple[tuple[Block, ...], ...]] | None:
    """The years, and the values of each name: all of one year stand together, or all of a name."""
    count = len(values) // names
    printed = [year.text.strip() for year in years]
    by_year = [printed[n * names] for n in range(count)]
    if printed == [year for year in by_year for _ in range(names)]:
        return years[::names], tuple(values[n::names] for n in range(names))
    if printed == printed[:count] * names:
        return years[:count], tuple(values[n * count : (n + 1) * count] for n in range(names))
    return None


def _can_be_name(block: Block) -> bool:
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
