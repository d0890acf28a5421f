"""The years that a running total counts: ※累計は令和８年度から令和12年度までの合計."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.indicators import Role
from keikaku.core.text import fold
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount, Range
from keikaku.core.values.notes import read_note
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    StatedIn,
    Year,
    YearRange,
)
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.spoken_of import Note, bears, marked_by, named_in, notes_of

_LONGEST = 120
_SUMS = re.compile("累計|累積|通算|合計|延べ")
# What says of itself that it is about every running total: 目標値に「累計」とあるものは.
_OF_ALL = re.compile(
    r"(?:なお|ただし|各|上記|表中|指標|数値|成果|KPI|(?:目標|現状|基準|実績)値?|のうち|[のにで中欄、])*"
    r"[「『(]?(?:累計|累積)"
)
# One that says so wherever it stands.
_OF_ALL_PRINTED = re.compile(rf"{_OF_ALL.pattern}[」』)]?と(?:ある|あり|記載|表記|表示|書|記し|付)")
_SENTENCE = re.compile(r"[。\n]+")
# The years and the sum right behind them, or in the bracket before them: R8～R12の累計.
_REMARK = re.compile(
    r"[^0-9]{0,40}?(?:[0-9]{1,2}[かカヶ]?年間?の?\(?)?@(?:年?度?末?)?(?:から|以降|より|まで|~)?\)?(?:まで)?の?(?:[0-9]{1,2}[かカヶ]?年間?の?)?"
    r"(?:累計|累積|合計|通算)(?:値|数|件数|人数)?(?:です|である|とする|とします)?[).]*"
    r"|[^0-9]{0,20}?(?:累計|累積|合計|通算)値?(?:は|:)?\(?@(?:年?度?末?)?(?:から|以降|まで|より|~)?[).]*"
)
_SINCE = re.compile(r"年?度?(?:から|以降|より|~(?=[\s)。の]|$))")
_ROLES = {
    Role.TARGET: re.compile("目標"),
    Role.BASELINE: re.compile("現状|基準|実績"),
}
_TARGETS = (Role.TARGET, Role.INTERIM_TARGET)
_ENDS = re.compile(r"(?:です|である|とする|としています|の値|の数値|の数)?[。.]?\s*$")


@dataclass(frozen=True, slots=True)
class _Sum:
    """The years that a note states of values in `role`; where it says only `since`, the rest open.

    `role` is None where it says none.
    """

    role: Role | None
    years: YearRange | None
    since: int
    printed: str


def date_sums(indicators: Sequence[DraftIndicator], lines: Iterable[str]) -> None:
    """Give the totals of a table the years over which notes say that they are counted.

    A note speaks of the values or names that bear its mark, else of the indicators that it names,
    else of all running totals where it begins with 累計. A year in the value's own cell stands.
    """
    for note in notes_of(lines, plain=True):
        if len(note.said) > _LONGEST or not _SUMS.search(note.said):
            continue
        sums = list(_stated(note.said))
        for indicator, value in _spoken_of(indicators, note) if sums else ():
            _count(value, indicator, sums)
        counted = None if sums else _counted(note.said)
        for marked in (v for one in indicators for v in one.values if bears(v, note)):
            if marked.accumulation is None:
                marked.accumulation = counted


def totals_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The sentences of a document that say of all its running totals over which years they count.

    Where they say different things nobody knows which are meant.
    """
    sentences = [part for text in texts for part in _SENTENCE.split(text) if _SUMS.search(part)]
    lines = [line.strip() for text in sentences for line in (fold(text).rpartition("※")[2],)]
    found = [line for line in lines if len(line) <= _LONGEST and _OF_ALL_PRINTED.match(line)]
    said = {tuple((one.role, one.years, one.since) for one in _stated(line)) for line in found}
    return tuple(f"※{line}" for line in found[:1]) if len(said) == 1 else ()


def count_by_remark(indicator: DraftIndicator, remark: str) -> None:
    """Count the values of a row over the years of a remark in it: R8～R12の累計."""
    for said in _SENTENCE.split(fold(remark)):
        spans = find_spans(said)
        if len(spans) != 1 or not _REMARK.fullmatch(_without(said, spans[0])):
            continue
        for value in indicator.numbers():
            _count(value, indicator, list(_stated(said)))


def _without(said: str, found: FoundSpan) -> str:
    return f"{said[: found.start]}@{said[found.end :]}".strip().lstrip("※")


def _counted(said: str) -> Accumulation | None:
    """How a note that prints no year says that its values are counted: 5年間の累計です。"""
    note = read_note(_ENDS.sub("", said))
    if note.kept or note.implied:
        return None
    return note.accumulation


def _stated(said: str) -> Iterator[_Sum]:
    at = 0
    for found in find_spans(said):
        role = next(
            (r for r, words in _ROLES.items() if words.search(said[at : found.start])), None
        )
        at = found.end
        yield from _sum(found, role, said)


def _sum(found: FoundSpan, role: Role | None, said: str) -> Iterator[_Sum]:
    span = found.span
    if isinstance(span, YearRange):
        yield _Sum(role, span, span.first.year, found.as_printed)
    elif not isinstance(span, FuzzyDate) and _SINCE.match(said, found.end):
        yield _Sum(role, None, span.year, found.as_printed)


def _spoken_of(
    indicators: Sequence[DraftIndicator], note: Note
) -> list[tuple[DraftIndicator, DraftValue]]:
    numbers = [
        (one, value)
        for one in indicators
        for value in one.values
        if isinstance(value.reading, Amount | Range)
    ]
    bearing = marked_by(note, indicators)
    marked = [(o, v) for o, v in numbers if bears(v, note) or o in bearing]
    names = named_in(note.said, indicators)
    named = [(o, v) for o, v in numbers if o in names]
    if marked or named:
        return marked if marked and (note.numbered or not named) else named
    return [(o, v) for o, v in numbers if _OF_ALL.match(note.said) and _is_total(o, v)]


def _is_total(indicator: DraftIndicator, value: DraftValue) -> bool:
    stated = indicator.name.accumulation
    if value.role in _TARGETS:
        stated = indicator.name.target_accumulation or stated
    stated = value.accumulation or stated
    return stated is not None and stated.kind is AccumulationKind.CUMULATIVE


def _count(value: DraftValue, indicator: DraftIndicator, sums: Sequence[_Sum]) -> None:
    """Count a value over the years that are stated for it and end with its own year."""
    if value.period is not None and isinstance(value.period.span, YearRange):
        return
    for stated in sums:
        if stated.role not in (None, value.role):
            continue
        if stated.years is None:
            _count_on(value, indicator, stated.since, stated.printed)
        elif value.period is None or value.period.end == stated.years.last.year:
            _over(value, stated.years, stated.printed)


def _count_on(value: DraftValue, indicator: DraftIndicator, first: int, printed: str) -> None:
    """What is counted from a year on: within the plan a sum, from long ago on a state."""
    period = value.period
    if period is None or period.end < first:
        return
    before = [v.year or v.period for v in indicator.of_role(Role.BASELINE)]
    begun = [known.end for known in before if known is not None]
    if value.role is not Role.BASELINE and begun and max(begun) < first:
        _over(value, YearRange(FiscalYear(first), FiscalYear(period.end)), printed)
    else:
        value.accumulation = Accumulation(AccumulationKind.CUMULATIVE, since=first)


def _over(value: DraftValue, span: YearRange, printed: str) -> None:
    value.period = value.year = Period(span, printed, StatedIn.CAPTION)
    value.accumulation = Accumulation(
        AccumulationKind.CUMULATIVE, since=span.first.year, years=len(span.years())
    )


def holds_for(value: DraftValue, stated: Accumulation) -> bool:
    """Whether a total from a year on, as its name says (R8～R12累計), can be what a value is."""
    return stated.since is None or value.period is None or value.period.end >= stated.since


def with_years_of(value: DraftValue, stated: Accumulation) -> None:
    """A target at the end of the years that its name counts is for all of them."""
    if stated.kind is not AccumulationKind.CUMULATIVE or stated.since is None or not stated.years:
        return
    last = stated.since + stated.years - 1
    period = value.period
    if value.role not in _TARGETS or period is None or period.end != last:
        return
    if isinstance(period.span, FiscalYear | CalendarYear | Year):
        kind = type(period.span)
        value.period = replace(period, span=YearRange(kind(stated.since), kind(last)))
