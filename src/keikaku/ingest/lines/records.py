"""Indicators of one line or a few: a name, then values behind heads or arrows.

One after the other they are the rows of a table, whose heads are those that the lines print; the
two ends of an arrow are 現状値 and 目標値.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context, dated
from keikaku.ingest.lines.grammar import Field, FieldLine, Grammar
from keikaku.ingest.lines.grids import LineTable, Row
from keikaku.ingest.lines.slices import Slice, is_value
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, is_phrase

# A name is broken over so many lines at most.
_NAME_LINES = 4
_NO_NAMES = ("label:", "chapter:", "coded", "clause")
_ENDS = ("現状値", "目標値")
_HALFWAY = "中間目標値"


@dataclass(slots=True)
class Record:
    """The lines of one indicator, and the block after them."""

    name: Slice
    label: str | None
    fields: list[Field] = field(default_factory=list)
    end: int = 0

    def values(self) -> list[Field]:
        """The fields that are values of the indicator, not words about it."""
        return [one for one in self.fields if not one.beside and one.value is not None]

    def shape(self) -> tuple[str, ...]:
        """What the values are called: records that agree in it are rows of one table."""
        return (
            self.label or "",
            *(squeeze(one.head.text) if one.head else "" for one in self.values()),
        )


class RecordReader:
    """Reads the records that begin at a block, as a table."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table of all records from here on that agree in shape; None where none begins."""
        records: list[Record] = []
        while at < len(blocks):
            record = self._record(blocks, at, context)
            if record is None or not context.accepts(record.label, record.values()):
                break
            if records and record.shape() != records[0].shape():
                break
            records.append(record)
            at = _next_text(blocks, record.end)
        if not records:
            return None
        years = context.years_around(blocks, records[-1].end)
        return _table(records, context, years)

    def _record(self, blocks: Sequence[Block], at: int, context: Context) -> Record | None:
        first = blocks[at]
        if not _is_line(first):
            return None
        line = self._grammar.read(first)
        if line is not None and line.name is not None and line.fields:
            record = Record(line.name, line.label, list(line.fields), at + 1)
        elif (
            line is None
            and context.announced
            and _may_hold(first)
            and (single := self._grammar.read_single(first))
        ):
            assert single.name is not None  # a line of one value has a name
            return Record(single.name, single.label, list(single.fields), at + 1)
        else:
            named = self._named(blocks, at, context)
            if named is None:
                return None
            record = named
        self._go_on(record, blocks)
        values = record.values()
        return record if any(is_value(one.value.text) for one in values if one.value) else None

    def _named(self, blocks: Sequence[Block], at: int, context: Context) -> Record | None:
        """A name on one line or several, with the values below it."""
        names: list[Slice] = []
        label = None
        most = _NAME_LINES if context.announced else 1
        while at < len(blocks) and _is_line(blocks[at]):
            line = self._grammar.read(blocks[at])
            if names and line is not None and line.name is None and line.fields and not line.label:
                return Record(_joined(names), label, [], at)
            if line is not None or len(names) == most or not self._can_be_name(blocks[at], names):
                return None
            name, called = self._grammar.name_in(blocks[at])
            if name is None or (names and called):
                return None
            label = called or label
            most = _NAME_LINES if label else most
            names.append(name)
            at += 1
        return None

    def _can_be_name(self, block: Block, before: Sequence[Slice]) -> bool:
        spaced = bool(before) and block.gap_before > 0
        return is_phrase(block.text, 2 * LONGEST_BARE) and _may_hold(block) and not spaced

    def _go_on(self, record: Record, blocks: Sequence[Block]) -> None:
        """Take the lines below that print only heads and their values."""
        told = {squeeze(one.head.text) for one in record.fields if one.head}
        for block in blocks[record.end :]:
            line = self._grammar.read(block) if _is_line(block) else None
            if line is None or line.name is not None or line.label or not _has_values(line):
                return
            heads = {squeeze(one.head.text) for one in line.fields if one.head}
            if (
                (block.gap_before and record.fields)
                or heads & told
                or (not heads and record.fields)
            ):
                return
            told |= heads
            record.fields += line.fields
            record.end += 1


def _may_hold(block: Block) -> bool:
    mark = parse_mark(block.text)
    return mark is None or not mark.style.startswith(_NO_NAMES)


def _is_line(block: Block) -> bool:
    return block.grid is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _has_values(line: FieldLine) -> bool:
    return bool(line.fields) and all(one.value is not None for one in line.fields)


def _next_text(blocks: Sequence[Block], at: int) -> int:
    """The next block that is no furniture of the page."""
    while at < len(blocks) and blocks[at].kind is BlockKind.FURNITURE:
        at += 1
    return at


def _joined(names: Sequence[Slice]) -> Slice:
    first = names[0]
    return Slice("\n".join(name.text for name in names), first.block, first.at)


def _table(records: Sequence[Record], context: Context, years: dict[str, str]) -> LineTable:
    first = records[0]
    beside = list(_beside(records))
    values = [
        _head(one, place, len(first.values()), context, years)
        for place, one in enumerate(first.values())
    ]
    name = Slice(first.label or "指標名")
    rows = tuple(_row(record, beside) for record in records)
    head = (name, *(_named_head(record_field) for record_field in beside), *values)
    return LineTable(head, rows, records[-1].end)


def _beside(records: Sequence[Record]) -> Iterator[Field]:
    """One field for each head beside the values, in the order of printing."""
    told: set[str] = set()
    for record in records:
        for one in record.fields:
            if one.beside and one.head is not None and squeeze(one.head.text) not in told:
                told.add(squeeze(one.head.text))
                yield one


def _named_head(one: Field) -> Slice:
    assert one.head is not None  # a field beside the values has a head
    return one.head


def _row(record: Record, beside: Sequence[Field]) -> Row:
    cells = {squeeze(one.head.text): one.value for one in record.fields if one.beside and one.head}
    texts = [cells.get(squeeze(_named_head(one).text)) or Slice("") for one in beside]
    return (record.name, *texts, *(one.value for one in record.values()))


def _head(one: Field, place: int, count: int, context: Context, years: dict[str, str]) -> Slice:
    """The head of a column of values: printed, or what its place between the arrows says."""
    if one.head is not None:
        head = one.head
    elif place < len(context.heads) == count:
        head = Slice(context.heads[place])
    else:
        head = Slice(_ENDS[place == count - 1] if place in (0, count - 1) else _HALFWAY)
        head = Slice(_ENDS[1]) if count == 1 else head
    return dated(head, years)
