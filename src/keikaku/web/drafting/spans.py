"""The years of an initiative as a grid: a row for each text, a box for each fiscal year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from keikaku.core.plan import InitiativeSpan, Plan
from keikaku.web.drafting.building.carried import NotReadable
from keikaku.web.drafting.building.wording import cannot_choose, years_missing

_EARLIEST, _LATEST = 1900, 2200


@dataclass(frozen=True, slots=True)
class GridRow:
    """One text and the years in which it runs."""

    number: int
    text: str
    cells: tuple[tuple[int, bool], ...]


def years_of(plan: Plan, spans: Sequence[InitiativeSpan]) -> range:
    """The years that the grid shows: those of the plan, and what is set outside them."""
    first, last = plan.head.period or (None, None)
    ends = [year for span in spans for year in (span.start, span.end)]
    ends += [year for year in (first, last) if year is not None]
    if not ends:
        ends = [year for each in plan.initiatives for span in each.spans for year in
                (span.start, span.end)]  # fmt: skip
    return range(min(ends), max(ends) + 1) if ends else range(0)


def grid(spans: Sequence[InitiativeSpan], years: range, blank: int = 1) -> Iterator[GridRow]:
    """The rows of the grid, and empty ones below for what is added."""
    told = [(span.text, range(span.start, span.end + 1)) for span in spans]
    told += [("", range(0))] * blank
    for number, (text, on) in enumerate(told):
        yield GridRow(number, text, tuple((year, year in on) for year in years))


def spans_from(data: QueryDict, was: Sequence[InitiativeSpan]) -> tuple[InitiativeSpan, ...]:
    """The spans that a grid says. Years apart become spans apart; an empty row goes.

    A span that is as it was keeps what is assumed of it. Raises `NotReadable` for a text without
    years: it may be typed before its years, or its years be moved.
    """
    known = {(span.start, span.end, span.text): span for span in was}
    found: list[InitiativeSpan] = []
    for number in range(len(data.getlist("span"))):
        text = data.getlist("span")[number].replace("\r\n", "\n")
        years = sorted(map(_year, data.getlist(f"year{number}")))
        if text.strip() and not years:
            raise NotReadable(years_missing(text))
        for start, end in _runs(years):
            span = known.get((start, end, text), InitiativeSpan(start, end, text))
            found.append(span)
    return tuple(found)


def as_typed(data: QueryDict, years: Iterable[int]) -> Iterator[GridRow]:
    """The rows of a grid that was sent, as they were filled in."""
    for number, text in enumerate(data.getlist("span")):
        on = data.getlist(f"year{number}")
        yield GridRow(number, text, tuple((year, str(year) in on) for year in years))


def _year(text: str) -> int:
    if text.isascii() and text.isdecimal() and _EARLIEST <= int(text[:6]) <= _LATEST:
        return int(text)
    raise NotReadable(cannot_choose())


def _runs(years: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = last = None
    for year in years:
        if start is None or last is None:
            start = last = year
        elif year <= last + 1:
            last = year
        else:
            yield start, last
            start = last = year
    if start is not None and last is not None:
        yield start, last
