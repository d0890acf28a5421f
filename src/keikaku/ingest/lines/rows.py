"""Lines of values as rows: which of them are alike, and the heads that their columns have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from keikaku.core.text import squeeze
from keikaku.core.years.model import CalendarYear, FiscalYear, Year, YearRange
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.ingest.lines.atoms import unbracketed
from keikaku.ingest.lines.context import Context, heads_of
from keikaku.ingest.lines.fields import Field
from keikaku.ingest.lines.forms import FormField, Span
from keikaku.ingest.lines.slices import Slice, is_figure, is_number
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.list_words import list_words
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole

HALFWAY_BY_PLACE = "value.halfway_by_place"
_REACHED = "実績値"
_NOTE_MARK = re.compile(r"[(（](?:注|※|＊|\*)\s?[\d０-９]*[)）]\s*\Z")


@dataclass(frozen=True, slots=True)
class LineRow:
    """A row: its name, what it is a part of, its values, and the block after it.

    `label` is the word printed before the name to say what it is (KPI), `beside` are the heads and
    the texts of what is said beside its values.
    """

    name: Slice
    text: Text
    fields: tuple[FormField, ...]
    end: int
    label: str | None = None
    group: Slice | None = None
    beside: tuple[tuple[Slice, Slice], ...] = ()

    def shape(self) -> tuple[object, ...]:
        """What it has in common with the other rows of its table."""
        return (
            self.label,
            self.group is None,
            *("".join(head.text.split()) for head, _ in self.beside),
            *((_plain(one.label), _plain(one.year), one.arrow) for one in self.fields),
        )

    def cells(self) -> list[Slice]:
        """The values, with the year before each where that reads as one cell."""
        pieces = (self._dated_cell(one) or self._cell(one) for one in self.fields)
        return [replace(piece, text=_NOTE_MARK.sub("", piece.text)) for piece in pieces]

    def _cell(self, one: FormField) -> Slice:
        return self.text.slice(one.value.start, one.value.end)

    def _dated_cell(self, one: FormField) -> Slice | None:
        if one.year is None or one.label is not None or one.further:
            return None
        if one.year.start > one.value.start:
            return None
        piece = self.text.slice(one.year.start, one.value.end)
        return piece if is_figure(piece.text) else None

    def year_for_head(self, one: FormField) -> str | None:
        """The year before a value that no cell holds."""
        if one.year is None or self._dated_cell(one) is not None:
            return None
        return unbracketed(one.year.text)

    def _with_year(self, cell: Slice, one: FormField) -> Slice:
        """A value with a year that only a head will take."""
        year = self.year_for_head(one) if one.label is None else None
        return replace(cell, text=f"{year} {cell.text}") if year else cell

    def label_of(self, one: FormField) -> str:
        """The label of a value without space."""
        return _plain(one.label)

    def values(self) -> list[Field]:
        """The values as the context asks for them."""
        return [
            Field(_printed_head(self.text, one), self._with_year(cell, one))
            for one, cell in zip(self.fields, self.cells(), strict=True)
        ]

    def years(self) -> list[int | None]:
        """The year that is printed with each value."""
        return [last_year(one.year.text if one.year else one.value.text) for one in self.fields]

    @property
    def counts(self) -> bool:
        """Whether any of the values is a number."""
        return any(is_number(one.value.text) for one in self.fields)

    def is_paid(self) -> bool:
        """Whether it is of money that something costs: 委託料 令和7年度 8,800千円、令和8年度 ….

        What is taken in, or saved, may be aimed at.
        """
        money = all("円" in one.value.text for one in self.fields)
        return money and squeeze(self.name.text).endswith(list_words("paid"))


def last_year(text: str) -> int | None:
    """The last year that a text prints."""
    alone = parse_span(unbracketed(text))
    spans = [found.span for found in find_spans(text)] or ([alone] if alone else [])
    known = [span for span in spans if isinstance(span, FiscalYear | CalendarYear | Year)]
    ranges = [span.last.year for span in spans if isinstance(span, YearRange)]
    return max([span.year for span in known] + ranges, default=None)


def _plain(span: Span | None) -> str:
    return "".join(span.text.split()) if span is not None else ""


def _printed_head(text: Text, one: FormField) -> Slice | None:
    if one.label is None:
        return None
    head = text.slice(one.label.start, one.label.end)
    if one.year is None or last_year(head.text) is not None:
        return head
    told = head.dated(unbracketed(one.year.text))
    whole = text.slice(one.label.start, one.year.end)
    return whole if whole.text == told.text else told


def heads_of_rows(first: LineRow, context: Context, noted: Sequence[str]) -> list[Slice]:
    """The heads of the columns, those of the first row: printed, or what their order says.

    `noted` are the years that a note states for the columns.
    """
    own = [one for one in first.fields if not one.further]
    roles = [_has_role(one, context) for one in own]
    by_order = _by_order(first, len(own), context)
    if len(context.heads) == len(own) and not any(one.label for one in own):
        by_order = list(context.heads)
    heads: list[Slice] = []
    for one in first.fields:
        if one.further and heads and one.year is not None:
            bare = re.sub(r"（[^（）]*）\Z", "", heads[-1].text)
            heads.append(Slice(bare).dated(unbracketed(one.year.text)))
            continue
        place = own.index(one)
        printed = _printed_head(first.text, one)
        known = printed is not None and all(roles)
        head = context.whole_head(printed) if known and printed else Slice(by_order[place])
        year = first.year_for_head(one)
        if not known and year is not None and last_year(head.text) is None:
            head = head.dated(year)
        undated = len(noted) == len(own) and last_year(head.text) is None
        heads.append(head.dated(noted[place]) if undated else head)
    return heads


def tells_roles(row: LineRow, context: Context) -> bool:
    """Whether the label of each value says what it is."""
    return all(_has_role(one, context) for one in row.fields if not one.further)


def is_of_role(head: Slice, role: ColumnRole, context: Context) -> bool:
    """Whether a word heads columns of a role."""
    return read_header(0, head.text, context.words).role is role


def _has_role(one: FormField, context: Context) -> bool:
    role = read_header(0, one.label.text, context.words).role if one.label else None
    return role in VALUE_ROLES


def _by_order(first: LineRow, count: int, context: Context) -> list[str]:
    """What values are by their order; between the ends the years tell what is to come."""
    years = first.years()
    begin = context.period[0] if context.period else None
    heads = heads_of(count)
    for place in range(1, count - 1):
        year = years[place]
        if year is not None and begin is not None and year < begin:
            heads[place] = _REACHED
    return heads


def open_places(first: LineRow, context: Context, noted: Sequence[str]) -> frozenset[int]:
    """Which values between the ends may have been reached as well as be aimed at half-way.

    120件（R4）、130件（R5）→ 150件（R11）: two years running are mostly two that were measured. An
    arrow leads to what is to come, and the period of the plan tells what is.
    """
    own = [one for one in first.fields if not one.further]
    told = bool(noted) or len(context.heads) == len(own) or any(one.label for one in own)
    if told or len(own) != len(first.fields):
        return frozenset()
    years = first.years()
    if context.period is not None and None not in years:
        return frozenset()
    places = range(1, len(own) - 1)
    return frozenset(at for at in places if _is_open(years, at, led=own[at].arrow))


def _is_open(years: Sequence[int | None], at: int, *, led: bool) -> bool:
    """Whether a value stands close behind the first one, or nothing tells when it stood."""
    first, year, last = years[0], years[at], years[-1]
    if first is None or year is None or last is None:
        return not led
    return year - first <= 1 or (not led and year - first < last - year)


def rises(years: Sequence[int | None]) -> bool:
    """Whether years are all printed, none earlier than the one before, and not all the same."""
    known = [year for year in years if year is not None]
    ordered = all(a <= b for a, b in pairwise(known))
    return len(known) == len(years) > 1 and ordered and known[0] < known[-1]


def rows_of(
    rows: Sequence[LineRow], doubted: frozenset[int] = frozenset()
) -> Iterator[list[Slice | None]]:
    """The cells of each row, with what it is a part of; doubts of the values at some places."""
    for row in rows:
        names = [row.group, row.name] if row.group is not None else [row.name]
        cells = (
            replace(cell, flags=(*cell.flags, HALFWAY_BY_PLACE)) if at in doubted else cell
            for at, cell in enumerate(row.cells())
        )
        yield [*names, *(words for _, words in row.beside), *cells]
