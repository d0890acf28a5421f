"""The door of the package: blocks in, the same blocks out with tables where lines were indicators.

What is read here is read once: the tables go the way of every other table.
"""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Block, BlockKind, Grid
from keikaku.ingest.lines.cards import CardReader
from keikaku.ingest.lines.cards_in_cells import lines_of_cards
from keikaku.ingest.lines.cell_rows import rows_of_cells
from keikaku.ingest.lines.context import Context, printed_period
from keikaku.ingest.lines.counted import CountedReader
from keikaku.ingest.lines.divided_cards import DividedCardReader
from keikaku.ingest.lines.glued import GluedReader
from keikaku.ingest.lines.grammar import Grammar
from keikaku.ingest.lines.grids import LineTable, block_of
from keikaku.ingest.lines.heads_as_names import names_heads
from keikaku.ingest.lines.in_cells import with_lines_in_cells
from keikaku.ingest.lines.noted_names import with_notes
from keikaku.ingest.lines.noted_values import NotedValueReader
from keikaku.ingest.lines.page_ends import above_page_end, running_texts
from keikaku.ingest.lines.prose import aims_in, without_known_aims
from keikaku.ingest.lines.records import RecordReader
from keikaku.ingest.lines.runs import RunReader
from keikaku.ingest.lines.sentences import paragraph_at
from keikaku.ingest.lines.spaced import SpacedReader
from keikaku.ingest.lines.stacked import StackedReader
from keikaku.ingest.lines.told_values import ToldValueReader
from keikaku.ingest.lines.value_cards import ValueCardReader
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.reports import reporting_sources
from keikaku.ingest.sign_legends import explains_signs
from keikaku.ingest.tables.regions import RegionKind, split_regions
from keikaku.ingest.vocabulary import Vocabulary


def lines_as_tables(blocks: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The blocks with lines of indicators put together to tables, counted through again."""
    made = _Tabulator(with_notes(blocks), words).read()
    return [replace(block, order=order) for order, block in enumerate(made)]


class _Tabulator:
    """Goes down the blocks and asks each shape whether it begins there."""

    def __init__(self, blocks: Sequence[Block], words: Vocabulary) -> None:
        self._blocks = blocks
        self._words = words
        grammar = Grammar(words)
        self._grammar = grammar
        self._context = Context(
            words,
            grammar,
            printed_period(blocks),
            running_texts(blocks),
            reporting_sources(blocks, words),
        )
        self._headed = (
            DividedCardReader(),
            CountedReader(),
            SpacedReader(),
            StackedReader(blocks),
            GluedReader(words),
        )
        self._runs = RunReader(blocks, grammar)
        self._cards = ValueCardReader(blocks, words)
        noted, told = NotedValueReader(grammar), ToldValueReader(grammar, words)
        records = RecordReader(grammar)
        self._plain = (noted, self._runs, CardReader(), told, records, self._cards)
        self._made: list[Block] = []
        self._aims: list[Block] = []
        self._paragraph_end = 0

    def read(self) -> list[Block]:
        at = 0
        while at < len(self._blocks):
            cards = self._cards_in_cells(at)
            table = self._table(at) if not cards else None
            if cards:
                self._made += cards
                self._context.read_table()
                at += 1
            elif table is None:
                self._pass_by(at)
                at += 1
            else:
                self._add(at, table)
                at = table.end
        return without_known_aims(self._made)

    def _cards_in_cells(self, at: int) -> list[Block]:
        """What stands in a table that holds nothing but cards; nothing where it is none."""
        lines = lines_of_cards(self._blocks[at], self._context)
        if lines is None:
            return []
        over = [
            self._context.announced or self._context.targeted,
            self._cards.line_over(self._blocks[at], at),
        ]
        known = [block for block in over if block is not None]
        made = lines_as_tables([*known, *lines], self._words)[len(known) :]
        return made if any(block.grid is not None for block in made) else []

    def _pass_by(self, at: int) -> None:
        """Leave a block as it is; what its paragraph aims at stands behind that as tables."""
        block, *held = self._with_cells(self._blocks[at])
        alike = self._cards.looks_like_card(self._blocks, at, self._context)
        alike = alike or self._runs.looks_like_row(at, self._context)
        if alike and not explains_signs(block.text):
            block = replace(block, flags=(*block.flags, "indicator.lines_alike"))
        self._made += [block, *held]
        if at >= self._paragraph_end:
            self._find_aims(at)
        if at + 1 >= self._paragraph_end:
            self._made += self._aims
            self._aims = []
        self._context.pass_by(block)

    def _with_cells(self, block: Block) -> list[Block]:
        if block.grid is None or self._has_indicators(block.grid):
            return [block]
        return with_lines_in_cells(block, self._words, lines_as_tables)

    def _find_aims(self, at: int) -> None:
        text = paragraph_at(self._blocks, at)
        if text is not None:
            self._paragraph_end = at + len(text.blocks)
            tables = aims_in(text, self._context, self._paragraph_end)
            self._aims = [block_of(table, text.blocks[-1], text.blocks) for table in tables]

    def _table(self, at: int) -> LineTable | None:
        block = self._blocks[at]
        if block.grid is not None:
            rows = self._rows_of_cells(at)
            return rows if rows is not None and not self._follows_indicators() else None
        if block.kind is BlockKind.FURNITURE or explains_signs(block.text):
            return None
        if self._cards.leads(self._blocks, at):
            cards = self._cards.read(self._blocks, at, self._context)
            if cards is not None:
                return cards
        for shape in self._headed:
            table = shape.read(self._blocks, at, self._context)
            if table is not None and self._is_of_indicators(table, block):
                return table
        read = (shape.read(self._blocks, at, self._context) for shape in self._plain)
        return next((t for t in read if t is not None and not names_heads(t, self._words)), None)

    def _rows_of_cells(self, at: int) -> LineTable | None:
        return rows_of_cells(self._blocks[at], at + 1, self._context, self._grammar)

    def _follows_indicators(self) -> bool:
        """Whether a printed table stands right above, whose heads may hold for this one too."""
        above = above_page_end(self._made)
        if above is None or above.grid is None or above.parts:
            return False
        return self._has_indicators(above.grid)

    def _has_indicators(self, grid: Grid) -> bool:
        regions = split_regions(grid, self._words)
        return any(region.kind is RegionKind.INDICATORS for region in regions)

    def _is_of_indicators(self, table: LineTable, first: Block) -> bool:
        """Whether the heads make it a table of indicators, by what makes any table one."""
        grid = block_of(table, first, [first]).grid
        return grid is not None and self._has_indicators(grid)

    def _add(self, at: int, table: LineTable) -> None:
        """The table, with the line that announces it for its caption."""
        blocks = [(n, self._blocks[n]) for n in range(at, table.end)]
        beside = [n for n, b in blocks if b.kind is BlockKind.FURNITURE or n in table.unread]
        used = [b for n, b in blocks if n not in beside]
        caption = self._context.announced or self._context.targeted
        if self._made and self._made[-1] is caption and _is_label(caption):
            used.insert(0, self._made.pop())
        if caption is not None:
            table = replace(table, caption=caption.text)
        self._made.append(block_of(table, used[0], used))
        self._context.read_table()
        self._made += [_told(b) if n in table.unread else b for n, b in blocks if n in beside]


def _told(block: Block) -> Block:
    return replace(block, flags=(*block.flags, "row.places_unread"))


def _is_label(block: Block) -> bool:
    """Whether the line only names what follows, and is no numbered heading of the plan."""
    mark = parse_mark(block.text)
    return block.kind is not BlockKind.HEADING and (mark is None or mark.number is None)
