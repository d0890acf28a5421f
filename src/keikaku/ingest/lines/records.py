"""Indicators of one line or a few: a name, then values behind heads or arrows.

One after the other they are the rows of a table, whose heads are those that the lines print; the
two ends of an arrow are 現状値 and 目標値.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.text import squeeze
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.broken import (
    LONGEST_BROKEN,
    MOST_BROKEN,
    breaks_inside_value,
    joinable,
)
from keikaku.ingest.lines.context import Context, heads_of
from keikaku.ingest.lines.fields import Field
from keikaku.ingest.lines.grammar import FieldLine, Grammar
from keikaku.ingest.lines.grids import LineTable, Row
from keikaku.ingest.lines.headings import is_heading, may_name
from keikaku.ingest.lines.parts import Parts, parts_of
from keikaku.ingest.lines.slices import Slice, is_value
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, is_phrase

# What divides an indicator has a column of its own.
_PART = Slice("内訳")
_STOOD, _REACHED = "現状値", "実績値"
# A name is broken over so many lines at most.
_NAME_LINES = 4
_NO_NAMES = ("label:", "chapter:", "coded", "clause")
# A heading is the name of what stands below it where it has so many values.
_FEWEST_HEADED = 2


@dataclass(slots=True)
class Record:
    """The lines of one indicator, and the block after them."""

    name: Slice
    label: str | None
    fields: list[Field] = field(default_factory=list)
    end: int = 0
    single: bool = False

    def values(self) -> list[Field]:
        """The fields that are values of the indicator, not words about it."""
        return [one for one in self.fields if not one.beside and one.value is not None]

    def parts(self) -> list[Parts]:
        """The parts of each value, when every value has the same ones (小, 中); else none."""
        found = [parts_of(one.value) for one in self.values() if one.value is not None]
        labels = {tuple(part.values) if part else () for part in found}
        return [part for part in found if part] if len(labels) == 1 else []

    def shape(self) -> tuple[str, ...]:
        """What the values are called: records that agree in it are rows of one table."""
        years = (f"of parts {part.year}" for part in self.parts())
        return (
            self.label or "",
            *(squeeze(one.head.text) if one.head else "" for one in self.values()),
            *years,
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
            if record is None or not _is_accepted(record, blocks[at], context, bool(records)):
                break
            if records and record.shape() != records[0].shape():
                break
            records.append(record)
            at = _next_text(blocks, record.end)
        if not records:
            return None
        return _table(records, context)

    def _record(self, blocks: Sequence[Block], at: int, context: Context) -> Record | None:
        """The record that begins with a line; None when none does."""
        if is_heading(blocks[at]):
            return self._headed(blocks, at, context)
        if not _is_line(blocks[at]):
            return None
        record = self._on_lines(blocks, at)
        record = record or self._single(blocks, at, context)
        record = record or self._named(blocks, at, context)
        if record is None:
            return None
        if not record.single:
            self._go_on(record, blocks)
        numbers = (one.value for one in record.values() if one.value is not None)
        known = any(is_value(value.text) for value in numbers) or record.parts()
        return record if known else None

    def _headed(self, blocks: Sequence[Block], at: int, context: Context) -> Record | None:
        """The name as a heading, and close below it what its values are called and they."""
        named = may_name(blocks[at], context.words)
        name = self._named(blocks[: at + 2], at, context) if named else None
        if name is not None:
            self._go_on(name, blocks)
        return name if name is not None and len(name.values()) >= _FEWEST_HEADED else None

    def _on_lines(self, blocks: Sequence[Block], at: int) -> Record | None:
        """A name and its values on one line, or on a few lines that the print has broken."""
        best: Record | None = None
        for count in range(1, MOST_BROKEN + 1):
            lines = joinable(blocks, at, count)
            if lines is None:
                return best
            line = self._grammar.read(Text(lines))
            if line is not None and line.name is not None and line.fields:
                best = Record(line.name, line.label, list(line.fields), at + count)
            elif count == 1 and not is_phrase(lines[0].text, LONGEST_BROKEN):
                return None
        return best

    def _single(self, blocks: Sequence[Block], at: int, context: Context) -> Record | None:
        """A name and one value, announced by the line itself or one over it: it is the target."""
        block = blocks[at]
        if not self._may_hold(block) or breaks_inside_value(block, blocks[at + 1 : at + 2]):
            return None
        line = self._grammar.read_single(Text([block]))
        if line is None or line.name is None or not (line.label or context.announced):
            return None
        (only,) = line.fields
        assert only.value is not None  # a line of one value has it
        flags = () if context.says_target(only) else ("value.role_by_place",)
        told = Field(None, replace(only.value, flags=flags))
        return Record(line.name, line.label, [told], at + 1, single=True)

    def _named(self, blocks: Sequence[Block], at: int, context: Context) -> Record | None:
        """A name on one line or several, with the values below it."""
        names: list[Slice] = []
        label = None
        most = _NAME_LINES if context.announced else 1
        while at < len(blocks) and (_is_line(blocks[at]) or not names):
            if names and parse_mark(blocks[at].text) is not None:
                # A line with a number of its own goes on with nothing above it.
                return None
            text = Text([blocks[at]])
            line = self._grammar.read(text)
            if names and line is not None and line.continues:
                return Record(_joined(names), label, [], at)
            if line is not None or len(names) == most or not self._can_be_name(blocks[at], names):
                return None
            name, called = self._grammar.name_of(text)
            if name is None or (names and called):
                return None
            label = called or label
            most = _NAME_LINES if label else most
            names.append(name)
            at = _next_text(blocks, at + 1)
        return None

    def _can_be_name(self, block: Block, before: Sequence[Slice]) -> bool:
        spaced = bool(before) and block.gap_before > 0
        plain = not spaced and not _begins_with_year(block.text)
        return plain and is_phrase(block.text, 2 * LONGEST_BARE) and self._may_hold(block)

    def _may_hold(self, block: Block) -> bool:
        """Whether a line is no heading by its mark: 指標1 is none, 施策1 is one."""
        mark = parse_mark(block.text)
        heading = mark is not None and mark.style.startswith(_NO_NAMES)
        return not heading or self._grammar.name_of(Text([block]))[1] is not None

    def _go_on(self, record: Record, blocks: Sequence[Block]) -> None:
        """Take the lines below that print only heads and their values."""
        told = {squeeze(one.head.text) for one in record.fields if one.head}
        # Where a blank line stands before the first of them, one stands before each.
        gap = 0
        while (at := _next_text(blocks, record.end)) < len(blocks):
            block = blocks[at]
            line = self._grammar.read(Text([block])) if _is_line(block) else None
            if line is None or not line.continues or not _has_values(line):
                return
            heads = {squeeze(one.head.text) for one in line.fields if one.head}
            gap = gap if record.fields else block.gap_before
            # Between the one value and the other a page may end.
            apart = block.gap_before > gap and at == record.end and len(record.values()) > 1
            if record.fields and (apart or heads & told or not heads):
                return
            told |= heads
            record.fields += line.fields
            record.end = at + 1


def _is_accepted(record: Record, first: Block, context: Context, goes_on: bool) -> bool:
    """Whether what stands over a record makes it an indicator.

    One value alone must follow close to other indicators or to the line that announces them.
    """
    if context.is_cost(record.name.text):
        return False
    close = goes_on or context.near
    begun = goes_on or context.begun
    if record.single and record.label is None and (not close or (begun and first.gap_before)):
        return False
    return context.accepts(record.label, record.values())


def _begins_with_year(text: str) -> bool:
    """Whether a line is one of a schedule: 令和6年度 計画の一部見直し."""
    first = next(iter(find_spans(text)), None)
    return first is not None and not text[: first.start].strip() and text[first.end :][:1].isspace()


def _is_line(block: Block) -> bool:
    return block.grid is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _has_values(line: FieldLine) -> bool:
    return all(one.value is not None for one in line.fields)


def _next_text(blocks: Sequence[Block], at: int) -> int:
    """The next block that is no furniture of the page."""
    while at < len(blocks) and blocks[at].kind is BlockKind.FURNITURE:
        at += 1
    return at


def _joined(names: Sequence[Slice]) -> Slice:
    first = names[0]
    return Slice("\n".join(name.text for name in names), first.block, first.at)


def _table(records: Sequence[Record], context: Context) -> LineTable:
    first = records[0]
    beside = list(_beside(records))
    values = [_head(first.values(), place, context) for place in range(len(first.values()))]
    parts = first.parts()
    if parts:
        dated_parts = zip(values, parts, strict=True)
        values = [h.dated(part.year) if part.year else h for h, part in dated_parts]
    name = Slice(first.label or "指標名")
    rows = [row for record in records for row in _rows(record, beside)]
    divided = [_PART] if parts else []
    head = (name, *divided, *(_named_head(one) for one in beside), *values)
    return LineTable(head, tuple(rows), records[-1].end)


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


def _rows(record: Record, beside: Sequence[Field]) -> Iterator[Row]:
    """The row of a record, or one for each part of its values."""
    cells = {squeeze(one.head.text): one.value for one in record.fields if one.beside and one.head}
    texts = [cells.get(squeeze(_named_head(one).text)) or Slice("") for one in beside]
    parts = record.parts()
    if not parts:
        yield (record.name, *texts, *(one.value for one in record.values()))
        return
    for label in parts[0].values:
        yield (record.name, Slice(label), *texts, *(part.values[label] for part in parts))


def _head(values: Sequence[Field], place: int, context: Context) -> Slice:
    """The head of a column of values: printed, or what its place between the arrows says."""
    head = values[place].head
    if head is not None:
        return context.whole_head(head)
    if place < len(context.heads) == len(values):
        return Slice(context.heads[place])
    if any(one.head is not None and context.is_target(one.head) for one in values):
        # Where the target is called so, what leads up to it has been reached.
        return Slice(_REACHED if _stood_before(values[:place], context) else _STOOD)
    led = max(n for n, one in enumerate(values) if one.head is None) + 1
    return Slice(heads_of(led)[place])


def _stood_before(values: Sequence[Field], context: Context) -> bool:
    """Whether one of the values is where an indicator began."""
    return any(one.head is None or not context.is_target(one.head) for one in values)
