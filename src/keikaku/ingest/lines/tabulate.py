"""The door of the package: blocks in, the same blocks out with tables where lines were indicators.

What is read here is read once: the tables go the way of every other table.
"""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context, printed_period
from keikaku.ingest.lines.glued import GluedReader
from keikaku.ingest.lines.grammar import Grammar
from keikaku.ingest.lines.grids import LineTable, block_of
from keikaku.ingest.lines.prose import aims_at
from keikaku.ingest.lines.records import RecordReader
from keikaku.ingest.lines.spaced import SpacedReader
from keikaku.ingest.lines.stacked import StackedReader
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.vocabulary import Vocabulary


def lines_as_tables(blocks: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The blocks with lines of indicators put together to tables, counted through again."""
    made = _Tabulator(blocks, words).read()
    return [replace(block, order=order) for order, block in enumerate(made)]


class _Tabulator:
    """Goes down the blocks and asks each shape whether it begins there."""

    def __init__(self, blocks: Sequence[Block], words: Vocabulary) -> None:
        self._blocks = blocks
        self._words = words
        grammar = Grammar(words)
        self._context = Context(words, grammar, printed_period(blocks))
        self._shapes = (SpacedReader(), StackedReader(), GluedReader(words), RecordReader(grammar))
        self._made: list[Block] = []

    def read(self) -> list[Block]:
        at = 0
        while at < len(self._blocks):
            table = self._table(at)
            if table is None:
                self._pass_by(at)
                at += 1
            else:
                self._add(at, table)
                at = table.end
        return self._made

    def _pass_by(self, at: int) -> None:
        """Leave a block as it is; what a sentence of it aims at stands behind it as a table."""
        block = self._blocks[at]
        self._made.append(block)
        for aim in aims_at(self._blocks, at, self._context):
            self._made.append(block_of(aim, block, [block]))
        self._context.pass_by(block)

    def _table(self, at: int) -> LineTable | None:
        if self._blocks[at].grid is not None or self._blocks[at].kind is BlockKind.FURNITURE:
            return None
        read = (shape.read(self._blocks, at, self._context) for shape in self._shapes)
        return next((table for table in read if table is not None), None)

    def _add(self, at: int, table: LineTable) -> None:
        """The table, with the line that announces it for its caption."""
        used = [b for b in self._blocks[at : table.end] if b.kind is not BlockKind.FURNITURE]
        caption = self._context.announced or self._context.targeted
        if self._made and self._made[-1] is caption and _is_label(caption):
            used.insert(0, self._made.pop())
        if caption is not None:
            table = replace(table, caption=caption.text)
        self._made.append(block_of(table, used[0], used))
        self._made += [b for b in self._blocks[at : table.end] if b.kind is BlockKind.FURNITURE]


def _is_label(block: Block) -> bool:
    """Whether the line only names what follows, and is no numbered heading of the plan."""
    mark = parse_mark(block.text)
    return block.kind is not BlockKind.HEADING and (mark is None or mark.number is None)
