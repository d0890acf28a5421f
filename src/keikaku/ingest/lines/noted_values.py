"""One value and, in a note behind it, another that is called: 受診率：50%（令和6年度実績：40%）."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.fields import Field, bare_value
from keikaku.ingest.lines.grammar import Grammar
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.slices import Slice, is_number
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.roles import BASES, ColumnRole

_INNER = r"(?:[^()\[\]〔〕【】]|\([^()]*\))+"
_NOTE = re.compile(
    rf"\s*(?:[(\[〔【](?P<inside>{_INNER})[)\]〕】]|[※*](?P<behind>[^※*()\[\]〔〕【】]+))\s*$"
)
_BETWEEN = re.compile("、")
# Where the figure of a note may begin: behind a sign or a space, at a digit.
_STARTS = re.compile(r"[:\s]+|(?<![\d.,▲△約])(?=[▲△約]?\d)")
_MEASURED = (*BASES, ColumnRole.ACTUAL)
_AIMED, _STOOD = Slice("目標値"), Slice("現状値")
_BY_PLACE = "value.role_by_place"


@dataclass(frozen=True, slots=True)
class _Line:
    """What one line holds: the name, what is printed before it, its own value and the noted."""

    label: str | None
    name: Slice
    own: Field
    noted: tuple[Field, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """What its values are called: lines that agree in it are rows of one table."""
        return tuple(one.head.text for one in (self.own, *self.noted) if one.head)


class NotedValueReader:
    """Reads lines whose value has another in a note behind it, where indicators are announced."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table of the lines from here on that agree in the heads of their values."""
        lines: list[_Line] = []
        while (line := self._line(blocks, at + len(lines), context)) is not None:
            if lines and (line.heads, line.label) != (lines[0].heads, lines[0].label):
                break
            lines.append(line)
        if not lines:
            return None
        first = lines[0]
        heads = [one.head for one in (first.own, *first.noted)]
        rows = [(one.name, *(f.value for f in (one.own, *one.noted))) for one in lines]
        return LineTable((Slice(first.label or "指標名"), *heads), tuple(rows), at + len(lines))

    def _line(self, blocks: Sequence[Block], at: int, context: Context) -> _Line | None:
        block = blocks[at] if at < len(blocks) else None
        if block is None or block.grid is not None or block.kind not in _LINES:
            return None
        text = Text([block])
        note = _NOTE.search(text.folded)
        noted = tuple(_noted(text, note, context)) if note is not None else ()
        if note is None or not noted:
            return None
        before = replace(block, text=text.raw_between(0, note.start()))
        line = self._grammar.read_single(Text([before]))
        if line is None or line.name is None or not (line.label or context.announced):
            return None
        own = _own(line.fields[0], noted, block, context)
        known = own is not None and not context.is_cost(line.name.text)
        return _Line(line.label, line.name, own, noted) if known and own is not None else None


_LINES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _noted(text: Text, note: re.Match[str], context: Context) -> Iterator[Field]:
    """The values of a note with what calls them; none where anything of it is not understood."""
    group = "inside" if note["inside"] else "behind"
    fields, start = [], note.start(group)
    for end in [*(m.start() for m in _BETWEEN.finditer(text.folded, start)), note.end(group)]:
        fields.append(_called(text, start, end, context))
        start = end + 1
    yield from (one for one in fields if one is not None and None not in fields)


def _called(text: Text, start: int, end: int, context: Context) -> Field | None:
    """令和6年度実績：40%, 実績値（R6） 40%: a head that is known, and a number."""
    for match in _STARTS.finditer(text.folded, start, end):
        head = text.slice(start, match.start())
        value = bare_value(text.slice(match.end(), end)) if match.end() < end else None
        if value is not None and is_number(value.text) and _is_known(_column(head, context)):
            return Field(head, value)
    return None


def _column(head: Slice, context: Context) -> Column:
    return read_header(0, head.text, context.words)


def _is_known(column: Column) -> bool:
    year = column.role is ColumnRole.YEAR and column.period is not None
    aimed = column.role in (ColumnRole.TARGET, ColumnRole.INTERIM)
    return year or ((aimed or column.role in _MEASURED) and not column.assumed)


def _own(only: Field, noted: Sequence[Field], block: Block, context: Context) -> Field | None:
    """The value before the note, with what it must be beside those; None where it may be either."""
    columns = [_column(one.head, context) for one in noted if one.head]
    if only.value is None or len({unit for one in (only, *noted) for unit in _units(one)}) > 1:
        return None
    if all(_is_measured(column, only, context) for column in columns):
        sure = context.says_target(only) and block.source.source not in context.reports
        return Field(_AIMED, replace(only.value, flags=() if sure else (_BY_PLACE,)))
    if all(column.role is ColumnRole.TARGET for column in columns):
        return Field(_STOOD, only.value)
    return None


def _is_measured(column: Column, only: Field, context: Context) -> bool:
    """Whether a note tells how it stood: it says so, or its year lies before what is aimed at."""
    if column.role is not ColumnRole.YEAR or column.period is None:
        return column.role in _MEASURED
    aimed = [v.period.end for v in parse_cell(only.value.text) if v.period] if only.value else []
    first = aimed[-1] if aimed else context.period[0] if context.period else None
    return first is not None and column.period.end < first


def _units(one: Field) -> Iterator[str]:
    for value in parse_cell(one.value.text) if one.value else ():
        if isinstance(value.reading, Amount) and value.reading.unit is not None:
            yield value.reading.unit
