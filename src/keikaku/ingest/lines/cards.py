"""Cards of indicators: a name, then its values and years, a line each and no heads."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.units import is_unit
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
    """A name, perhaps a unit, values and their years, and the block after them."""

    name: Block
    unit: Block | None
    values: tuple[Block, ...]
    years: tuple[Block, ...]
    end: int

    def printed_years(self) -> list[str]:
        """The years on lines of their own as printed; none where the values print theirs."""
        return [line.text.strip() for line in self.years]

    def shape(self) -> tuple[bool, int, list[str]]:
        """What cards of one table have in common."""
        return self.unit is not None, len(self.values), self.printed_years()

    def cells(self) -> list[Slice]:
        """The cells of its row."""
        blocks = (self.name, self.unit, *self.values)
        return [whole(block) for block in blocks if block is not None]

    def reached(self) -> list[int]:
        """The year of each value, 0 where none is known."""
        return [_year(line) or 0 for line in self.years] or [*map(_own_year, self.values)]


class CardReader:
    """Reads the cards that begin at a block, as a table of those with the same years."""

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table; None where no card begins, or where it is none of the plan's years."""
        cards: list[_Card] = []
        while (card := _card(blocks, at)) is not None:
            other = bool(cards) and card.shape() != cards[0].shape()
            if other or not context.reaches(card.reached()):
                break
            cards.append(card)
            at = card.end
        if not cards:
            return None
        years = cards[0].printed_years()
        words = heads_of(len(cards[0].values))
        dated = [Slice(text).dated(year) for text, year in zip(words, years, strict=False)]
        unit = [Slice("単位")] if cards[0].unit is not None else []
        head = (Slice("指標名"), *unit, *(dated or map(Slice, words)))
        return LineTable(head, tuple(card.cells() for card in cards), cards[-1].end)


def _card(blocks: Sequence[Block], at: int) -> _Card | None:
    """The name of a line with what stands below it."""
    if not _can_be_name(blocks, at):
        return None
    unit = blocks[at + 1] if at + 1 < len(blocks) and is_unit(blocks[at + 1].text) else None
    begin = end = at + 1 if unit is None else at + 2
    while end < len(blocks) and _is_of_card(blocks[end]):
        end += 1
    below = blocks[begin:end]
    lines = [line for line in below if not leads_on(line)]
    values = tuple(line for line in lines if _is_value(line))
    years = tuple(line for line in lines if not _is_value(line))
    led = not years and len(values) > 1 and _led_from(below, values) and all(map(_own_year, values))
    whole_card = (led or len(years) == len(values)) and _FEWEST <= len(values) <= _MOST
    return _Card(blocks[at], unit, values, years, end) if whole_card else None


def _led_from(lines: Sequence[Block], values: Sequence[Block]) -> bool:
    """Whether a sign leads from each value to the next one: 248人(R5), ▶, 260人(R11)."""
    between = [leads_on(line) for line in lines]
    return between == [n % 2 == 1 for n in range(2 * len(values) - 1)]


def _own_year(value: Block) -> int:
    """The year that a value prints itself, else 0."""
    period = parse_cell(value.text)[0].period
    return period.end if period is not None else 0


def _can_be_name(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at] if at < len(blocks) else None
    if block is None:
        return False
    plain = block.grid is None and block.kind is BlockKind.PARAGRAPH
    bare = plain and is_phrase(block.text, LONGEST_BARE) and parse_mark(block.text) is None
    return bare and not (_is_of_card(block) or is_unit(block.text))


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
