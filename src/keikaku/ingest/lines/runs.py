"""The general reader of lines: rows are told by their form and by being alike.

What a line says is read from the order of its parts (a name, then figures, with years, labels or
arrows) and from the lines around it that repeat the order; words only help where they are known.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.forms import Form, FormField, form_of
from keikaku.ingest.lines.grammar import Grammar, Named
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.label_blocks import LabelBlocks
from keikaku.ingest.lines.note_years import years_by_order
from keikaku.ingest.lines.page_ends import past_page_end
from keikaku.ingest.lines.row_signs import (
    MEASURES,
    counts_in_one,
    leaves_the_present,
    only_expects,
)
from keikaku.ingest.lines.rows import (
    LineRow,
    heads_of_rows,
    open_places,
    rises,
    rows_of,
    tells_roles,
)
from keikaku.ingest.lines.run_names import can_name, without_unit
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_wraps import DOUBT
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase
from keikaku.ingest.tables.measured_names import measures

_FEWEST = 2
_NEAR = 6
_PART = Slice("内訳")
_LONGEST_NAME = 60
_NO_NAMES = ("label:", "chapter:", "coded", "clause")
_MAYBE_CUT = "name.maybe_cut"
_CUT = re.compile(r"(?:[のをが、・(]|年間|当たり|あたり)$|\([^()]*$")
_BULLET = re.compile(r"[^\w\s()\[\]〔〕【】「」『』<>《》〈〉]")


class RunReader:
    """Reads the lines that are alike from a block on, as a table."""

    def __init__(self, blocks: Sequence[Block], grammar: Grammar) -> None:
        self._blocks = blocks
        self._grammar = grammar
        self._forms = dict(_forms(blocks))
        self._alike = Counter(form.shape for form in self._forms.values())
        rows = [at for at, f in self._forms.items() if f.name_end and len(f.fields) > 1]
        self._marks = {mark for at in rows if (mark := _mark(blocks[at])) is not None}
        self._names: dict[int, Named] = {}
        self._labelled = LabelBlocks(blocks, self._forms, self._named)

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table; None where no row begins, or nothing tells that the rows are indicators."""
        rows = self._rows(at, context)
        if not rows:
            return None
        end = rows[-1].end
        first = rows[0]
        own = [one for one in first.fields if not one.further]
        years = [year for row in rows for year in row.years()]
        # A line with a year of its own is an exception to what is said of all.
        noted = self._noted(at, end, own) if None in years else []
        if not self._accepts(rows, context, noted if None in first.years() else []):
            return None
        heads = heads_of_rows(first, context, noted)
        names = [Slice(first.label or "指標名"), *([_PART] if first.group is not None else [])]
        names += [head for head, _ in first.beside]
        cells = rows_of(rows, open_places(first, context, noted))
        return LineTable((*names, *heads), tuple(cells), end)

    def _noted(self, at: int, end: int, own: Sequence[FormField]) -> list[str]:
        """The years that a note states; one near by where neither arrow nor label calls for it."""
        led = own[-1].arrow or own[-1].label is not None
        first = 0 if led else max(0, at - _NEAR)
        blocks = self._blocks[first : len(self._blocks) if led else end + _NEAR]
        rows = {place - first for place in self._forms}
        return years_by_order(blocks, at - first, end - first, _labels(own), rows)

    def looks_like_row(self, at: int, context: Context) -> bool:
        """Whether a line that was not read is like its neighbour and like one of an indicator."""
        row = self._labelled.row(at, context) or self._row(at)
        if row is None or context.announced is not None or context.is_background():
            return False
        led = any(one.arrow or one.label for one in row.fields) or only_expects(row, context)
        last = row.years()[-1]
        past = last is not None and context.period is not None and last < context.period[0]
        alike = counts_in_one(row) or row.shape() in map(self._shape, (at - 1, at + 1))
        return led and alike and row.counts and not past and not context.is_cost(row.name.text)

    def _shape(self, at: int) -> tuple[object, ...] | None:
        row = self._row(at)
        return row.shape() if row is not None else None

    def _rows(self, at: int, context: Context) -> list[LineRow]:
        """The rows from a block on that have one shape."""
        rows: list[LineRow] = []
        while at < len(self._blocks):
            for row in self._next_rows(at, context):
                if rows and row.shape() != rows[0].shape():
                    return rows
                rows.append(row)
            if not rows or rows[-1].end <= at:
                return rows
            at = past_page_end(self._blocks, rows[-1].end, context.running)
        return rows

    def _next_rows(self, at: int, context: Context) -> list[LineRow]:
        row = self._labelled.row(at, context)
        if row is not None and not self._goes_on_beside(row.end):
            return [row]
        row = self._row(at)
        if row is not None:
            return [row]
        return self._parts(at, context) or self._broken(at)

    def _row(self, at: int) -> LineRow | None:
        """A line with a name and two values or more."""
        form = self._forms.get(at)
        if form is None or len(form.fields) < _FEWEST or not form.name_end:
            return None
        name, label = self._grammar.name_of(form.text, form.name_end)
        if name is None or not can_name(name) or not _is_first(self._blocks[at]):
            return None
        name, beside = without_unit(name)
        if self._may_be_cut(at):
            name = replace(name, flags=(*name.flags, _MAYBE_CUT))
        return LineRow(name, form.text, form.fields, at + 1, label, beside=beside)

    def _may_be_cut(self, at: int) -> bool:
        """Whether the line above may begin the name of a row, though a gap parts the two."""
        if at == 0 or _mark(self._blocks[at]) is not None:
            return False
        above = self._name(at - 1)
        if above is None or measures(above.text):
            return False
        # The mark that rows have stands before the line above and not before this one.
        marked = _mark(self._blocks[at - 1]) in self._marks
        return marked or _CUT.search(fold(above.text)) is not None

    def _parts(self, at: int, context: Context) -> list[LineRow]:
        """The rows set in below a name without values, which they are the parts of."""
        name = self._name(at)
        if name is None or name.block is None:
            return []
        indent = name.block.indent
        alone = MEASURES.search(fold(name.text)) is not None or self._is_level_of_rows(indent)
        rows: list[LineRow] = []
        # Below a row that is set in, too, the name may stand in the middle of its parts.
        above = self._row(at - 1) if at and self._blocks[at - 1].indent > indent else None
        if above is not None and not self._blocks[at].gap_before:
            name = replace(name, flags=(*name.flags, DOUBT))
        at += 1
        while alone and at < len(self._blocks) and self._blocks[at].indent > indent:
            row = self._row(at)
            if row is None:
                break
            rows.append(replace(row, group=name))
            at = past_page_end(self._blocks, row.end, context.running)
        return rows if len(rows) >= _FEWEST else []

    def _broken(self, at: int) -> list[LineRow]:
        """A name that the line below goes on with, or below which its values stand alone.

        The mark before the first line, as other rows have it, tells that both are one row.
        """
        name = self._name(at)
        form = self._forms.get(at + 1)
        if name is None or form is None or len(form.fields) < _FEWEST:
            return []
        following = self._blocks[at + 1]
        if _mark(following) or following.gap_before:
            return []
        if form.name_end:
            rest = form.text.slice(0, form.name_end)
            if _mark(self._blocks[at]) not in self._marks:
                return []
            name = replace(name, text=f"{name.text}\n{rest.text}")
        return [LineRow(name, form.text, form.fields, at + 2)]

    def _is_level_of_rows(self, indent: int) -> bool:
        """Whether rows of the document stand at this indent."""
        levels = (self._blocks[at].indent for at, f in self._forms.items() if len(f.fields) > 1)
        return indent > 0 and indent in levels

    def _goes_on_beside(self, at: int) -> bool:
        """Whether a line says something beside values behind a head that is known.

        It is left to the reader of records.
        """
        block = self._blocks[at] if at < len(self._blocks) else None
        line = self._grammar.read(Text([block])) if block is not None and _is_line(block) else None
        return line is not None and line.continues

    def _name(self, at: int) -> Slice | None:
        """The name of a line that is nothing but a name."""
        return self._named(at)[0]

    def _named(self, at: int) -> Named:
        """The name of such a line, and the word before it."""
        if at not in self._names:
            self._names[at] = self._find_name(at)
        return self._names[at]

    def _find_name(self, at: int) -> Named:
        block = self._blocks[at]
        if at in self._forms or self._labelled.holds(at) or not _is_line(block):
            return None, None
        if not is_phrase(block.text, _LONGEST_NAME):
            return None, None
        name, label = self._grammar.name_of(Text([block]))
        mark = parse_mark(block.text)
        heading = mark is not None and mark.style.startswith(_NO_NAMES)
        return (name, label) if not heading or label is not None else (None, None)

    def _accepts(self, rows: Sequence[LineRow], context: Context, noted: Sequence[str]) -> bool:
        first = rows[0]
        paid = any(context.is_cost(row.name.text) or row.is_paid() for row in rows)
        if paid or not any(r.counts for r in rows):
            return False
        if context.accepts(first.label, first.values()):
            return self._is_told_apart(first, context, noted)
        if context.is_background():
            return False
        if noted:
            return self._repeats(rows)
        return self._repeats(rows) and self._is_to_come(rows, context)

    def _is_told_apart(self, row: LineRow, context: Context, noted: Sequence[str]) -> bool:
        """Whether arrows, labels, years or a line above tell what each value is."""
        own = [one for one in row.fields if not one.further]
        led = any(one.arrow for one in own) or tells_roles(row, context)
        dated = rises(row.years()) and not only_expects(row, context)
        return led or bool(noted) or len(context.heads) == len(own) or dated

    def _repeats(self, rows: Sequence[LineRow]) -> bool:
        if len(rows) >= _FEWEST or len(rows[0].text.blocks) > 1:
            return True
        labels = tuple("".join(f.label.text.split()) if f.label else "" for f in rows[0].fields)
        arrows = tuple(one.arrow for one in rows[0].fields)
        if not any(labels) and not any(arrows):
            return False  # anything that two years print
        return self._alike[(labels, arrows)] >= _FEWEST

    def _is_to_come(self, rows: Sequence[LineRow], context: Context) -> bool:
        """Whether the years lead into the plan, and arrows or labels lead along them."""
        first = rows[0]
        led = any(one.arrow or one.label for one in first.fields)
        if not led:
            return context.reaches([year or 0 for year in first.years()])
        if leaves_the_present(rows, context):
            return True
        years = [year for row in rows for year in row.years()[-1:] if year is not None]
        dated = any(rises(row.years()) for row in rows)
        if not years or not dated:
            return False
        if context.period is None:
            return len(rows) >= _FEWEST
        return max(years) >= context.period[0]


def _labels(fields: Sequence[FormField]) -> list[str]:
    return ["".join(one.label.text.split()) if one.label else "" for one in fields]


def _mark(block: Block) -> str | None:
    """What a line begins with before its words: a number, a sign, a bullet."""
    mark = parse_mark(block.text)
    if mark is not None:
        return mark.style
    return block.marker or ("sign" if _BULLET.match(fold(block.text).lstrip()) else None)


def _forms(blocks: Sequence[Block]) -> Iterator[tuple[int, Form]]:
    for at, block in enumerate(blocks):
        form = form_of(Text([block])) if _is_line(block) else None
        if form is not None:
            yield at, form


def _is_line(block: Block) -> bool:
    return block.grid is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _is_first(block: Block) -> bool:
    """Whether a line can begin with a name, and is no note."""
    return not block.text.lstrip().startswith(("※", "＊", "*", "注", "(注", "（注"))
