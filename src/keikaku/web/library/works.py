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
from keikaku.core.remembered import Kept
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
class Works:
    """The table: the years of its columns, and its rows as HTML, a body for each node."""

    years: tuple[str, ...]
    rows: SafeString


def works(document: Document, outline: Outline, language: Language, rows: Kept) -> Works:
    """The 取組 of the whole plan in the order of its tree."""
    spans = [span for each in document.plan.initiatives for span in each.spans]
    years = _frame(document, spans)
    parts: list[str] = []
    for node, _level in outline.depth_first():
        if own := outline.initiatives.get(node.id):
            title = f"{node.code}　{node.title}" if node.code else node.title
            parts += _body(title, document.node(node.id), own, years, rows)
    if loose := outline.initiatives.get(None):
        parts += _body(_("計画全体"), "", loose, years, rows)
    return Works(tuple(short_year(year, language) for year in years), joined(parts))


def _frame(document: Document, spans: list[InitiativeSpan]) -> range:
    """The years of the table: those of the bars, within reach of the plan's period."""
    if not spans:
        return range(0)
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    period = document.plan.head.period
    start = period[0] if period else first
    return range(max(first, start - _MOST_YEARS), min(last, start + _MOST_YEARS) + 1)


def _body(
    title: str, address: str, initiatives: list[Initiative], years: range, rows: Kept
) -> Iterator[str]:
    said = link(address, title) if address else escape(title)
    yield f'<tbody><tr><th class="group" colspan="{len(years) + 1}" scope="rowgroup">'
    yield f"{said}</th></tr>"
    yield from (_initiative(each, years, rows) for each in initiatives)
    yield "</tbody>"


def _initiative(initiative: Initiative, years: range, rows: Kept) -> str:
    return rows.of(
        initiative, ("works", years.start, years.stop), lambda: "".join(_lines(initiative, years))
    )


def _lines(initiative: Initiative, years: range) -> Iterator[str]:
    """The rows of an initiative, its name before the first of them."""
    spans = [each for each in initiative.spans if _overlaps(each, years)]
    lanes = _lanes(spans) or [[]]
    name = f'<th scope="row" rowspan="{len(lanes)}">{escape(initiative.name)}</th>'
    for number, lane in enumerate(lanes):
        yield f"<tr>{'' if number else name}"
        if lane:
            yield from map(_cell, _cells(lane, years))
        elif years:
            yield f'<td class="faint" colspan="{len(years)}">{_("年度の記載なし")}</td>'
        yield "</tr>"


def _overlaps(span: InitiativeSpan, years: range) -> bool:
    return bool(years) and span.start <= years[-1] and span.end >= years[0]


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


def _cells(lane: list[InitiativeSpan], years: range) -> Iterator[Cell]:
    at = years.start
    for span in lane:
        start, end = max(span.start, years.start), min(span.end, years.stop - 1)
        yield from (Cell(1, "", is_bar=False, open_end=False) for _ in range(start - at))
        yield Cell(end - start + 1, span.text, is_bar=True, open_end="end" in span.assumed)
        at = end + 1
    yield from (Cell(1, "", is_bar=False, open_end=False) for _ in range(years.stop - at))


def _cell(cell: Cell) -> str:
    if not cell.is_bar:
        return "<td></td>"
    kind = "run run-open" if cell.open_end else "run"
    text = escape(cell.text) or "●"
    return f'<td class="{kind}" colspan="{cell.width}"><span>{text}</span></td>'
