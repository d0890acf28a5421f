"""The 取組 of a plan as bars over fiscal years: a table whose cells are as wide as they last.

A picture of hundreds of bars cannot be read, searched or printed; a table can.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from keikaku.core.plan import Initiative, InitiativeSpan
from keikaku.core.problems import Language
from keikaku.publish.charts.words import short_year
from keikaku.web.library.documents import Document
from keikaku.web.library.html import joined, link
from keikaku.web.library.outline import Outline

# A slip of the pen (2925) would make a table of nine hundred columns.
_MOST_YEARS = 30


@dataclass(frozen=True, slots=True)
class Cell:
    """A bar, or the years between bars; `open_end`: its last year is assumed."""

    width: int
    text: str
    is_bar: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A row: the initiative (at its first row), and cells from the first year to the last."""

    name: str
    rows: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The rows at a node."""

    title: str
    address: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Works:
    """The table with the years of its columns."""

    years: tuple[str, ...]
    groups: tuple[Group, ...]


def works(document: Document, outline: Outline, language: Language) -> Works:
    """The 取組 of the whole plan in the order of its tree."""
    spans = [span for each in document.plan.initiatives for span in each.spans]
    first, last = _frame(document, spans)
    years = tuple(short_year(year, language) for year in range(first, last + 1))
    groups = []
    for node, _level in outline.depth_first():
        if own := outline.initiatives.get(node.id):
            title = f"{node.code}　{node.title}" if node.code else node.title
            groups.append(Group(title, document.node(node.id), tuple(_lines(own, first, last))))
    if loose := outline.initiatives.get(None):
        groups.append(Group("", "", tuple(_lines(loose, first, last))))
    return Works(years, tuple(groups))


def _frame(document: Document, spans: list[InitiativeSpan]) -> tuple[int, int]:
    """The years of the table: those of the bars, within reach of the plan's period."""
    if not spans:
        return 1, 0
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    period = document.plan.head.period
    start = period[0] if period else first
    return max(first, start - _MOST_YEARS), min(last, start + _MOST_YEARS)


def _lines(initiatives: Iterable[Initiative], first: int, last: int) -> Iterator[Line]:
    for each in initiatives:
        lanes = _lanes([s for s in each.spans if s.start <= last and s.end >= first])
        for number, lane in enumerate(lanes or [[]]):
            cells = tuple(_cells(lane, first, last))
            yield Line(each.name, (len(lanes) or 1) if number == 0 else 0, cells)


def _lanes(spans: Iterable[InitiativeSpan]) -> list[list[InitiativeSpan]]:
    """Spans of one year stand below each other."""
    lanes: list[list[InitiativeSpan]] = []
    for span in sorted(spans, key=lambda one: one.start):
        free = next((lane for lane in lanes if lane[-1].end < span.start), None)
        if free is None:
            lanes.append([span])
        else:
            free.append(span)
    return lanes


def _cells(lane: list[InitiativeSpan], first: int, last: int) -> Iterator[Cell]:
    at = first
    for span in lane:
        start, end = max(span.start, first), min(span.end, last)
        yield from (Cell(1, "", is_bar=False, open_end=False) for _ in range(start - at))
        yield Cell(end - start + 1, span.text, is_bar=True, open_end="end" in span.assumed)
        at = end + 1
    yield from (Cell(1, "", is_bar=False, open_end=False) for _ in range(last + 1 - at))


def works_table(shown: Works) -> SafeString:
    """The rows of the table as HTML, a body for each node."""
    return joined(part for group in shown.groups for part in _body(group, len(shown.years)))


def _body(group: Group, years: int) -> Iterator[str]:
    name = group.title or _("計画全体")
    title = link(group.address, name) if group.address else escape(name)
    yield f'<tbody><tr><th class="group" colspan="{years + 1}" scope="rowgroup">{title}</th></tr>'
    for line in group.lines:
        yield "<tr>"
        if line.rows:
            yield f'<th scope="row" rowspan="{line.rows}">{escape(line.name)}</th>'
        if any(cell.is_bar for cell in line.cells):
            yield from map(_cell, line.cells)
        elif years:
            yield f'<td class="faint" colspan="{years}">{_("年度の記載なし")}</td>'
        yield "</tr>"
    yield "</tbody>"


def _cell(cell: Cell) -> str:
    if not cell.is_bar:
        return "<td></td>"
    kind = "run run-open" if cell.open_end else "run"
    text = escape(cell.text) or "●"
    return f'<td class="{kind}" colspan="{cell.width}"><span>{text}</span></td>'
