"""DATE and PERIOD: points and spans of time."""

from dataclasses import fields

from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    PeriodKind,
    Precision,
    Span,
    StatedIn,
    Year,
    YearRange,
)
from keikaku.exchange.codecs import DAY, FLAG, TEXT, YEAR, OneOf, Schema
from keikaku.exchange.faults import Faulty
from keikaku.exchange.format.places import ASSUMED_FIELD
from keikaku.exchange.records import Field, Nullable, Parts, Record


def _take_date(date: FuzzyDate) -> Parts:
    return {field.name: getattr(date, field.name) for field in fields(date)}


def _build_date(parts: Parts) -> FuzzyDate:
    if None not in (parts["start"], parts["end"]) and parts["end"] < parts["start"]:
        raise Faulty([(".end", '"start" より前の日になっています。')])
    return FuzzyDate(**parts)


DATE = Record(
    "date", "時点",
    (
        Field("as_printed", TEXT, "原文の表記", "as printed"),
        Field("start", Nullable(DAY), "あり得る最初の日", "first day that it can mean"),
        Field("end", Nullable(DAY), "あり得る最後の日", "last day that it can mean"),
        Field("precision", OneOf(Precision), "表記の細かさ", "how exactly it was printed"),
        Field("about", FLAG, "「頃」などの付くもの", "printed with 頃 or the like"),
        ASSUMED_FIELD,
    ),
    _take_date, _build_date,
)  # fmt: skip

_YEAR_KINDS: dict[PeriodKind, type[FiscalYear] | type[CalendarYear] | type[Year]] = {
    PeriodKind.FISCAL_YEAR: FiscalYear,
    PeriodKind.FISCAL_YEARS: FiscalYear,
    PeriodKind.CALENDAR_YEAR: CalendarYear,
    PeriodKind.CALENDAR_YEARS: CalendarYear,
    PeriodKind.YEAR: Year,
}
_RANGES = (PeriodKind.FISCAL_YEARS, PeriodKind.CALENDAR_YEARS)


def _take(period: Period) -> Parts:
    return {
        "kind": period.kind,
        "start": period.start,
        "end": period.end,
        "as_printed": period.as_printed,
        "stated_in": period.stated_in,
        "date": period.span if isinstance(period.span, FuzzyDate) else None,
    }


def _build(parts: Parts) -> Period:
    span = _date(parts) if parts["kind"] is PeriodKind.DATE else _years(parts)
    return Period(span, parts["as_printed"], parts["stated_in"])


def _date(parts: Parts) -> FuzzyDate:
    date: FuzzyDate | None = parts["date"]
    if date is None or date.start is None or date.end is None:
        raise Faulty([(".date", '"kind" が "date" のときは始めと終わりの日が必要です。')])
    if (date.start.year, date.end.year) != (parts["start"], parts["end"]):
        raise Faulty([(".start", '"date" の年と一致していません。')])
    return date


def _years(parts: Parts) -> Span:
    if parts["date"] is not None:
        raise Faulty([(".date", '"kind" が "date" でないときは null が必要です。')])
    kind, start, end = parts["kind"], parts["start"], parts["end"]
    if end < start:
        raise Faulty([(".end", '"start" より前の年になっています。')])
    year = _YEAR_KINDS[kind]
    if kind in _RANGES or (kind is PeriodKind.YEAR and start != end):
        return YearRange(year(start), year(end))
    if start != end:
        raise Faulty([(".end", f'"{kind}" は 1 年なので "start" と同じ年が必要です。')])
    return year(start)


_DATE_ONLY_FOR_DATES: Schema = {
    "if": {"properties": {"kind": {"const": PeriodKind.DATE.value}}},
    "then": {"properties": {"date": {"not": {"type": "null"}}}},
    "else": {"properties": {"date": {"type": "null"}}},
}

PERIOD = Record(
    "period", "年・期間",
    (
        Field("kind", OneOf(PeriodKind), "年度・暦年・時点などの別(year は年か年度か不明)",
              "kind of time; year: 年 or 年度 is not said"),
        Field("start", YEAR, "最初の年(西暦)", "first western year"),
        Field("end", YEAR, "最後の年(西暦)", "last western year"),
        Field("as_printed", Nullable(TEXT), "原文の表記", "as printed"),
        Field("from", OneOf(StatedIn), "年が書かれていた所", "where the year stood", "stated_in"),
        Field("date", Nullable(DATE), "時点(kind が date のとき)", "the date, for kind date only"),
    ),
    _take, _build, (_DATE_ONLY_FOR_DATES,),
)  # fmt: skip


def _take_years(years: tuple[int, int]) -> Parts:
    return {"start": years[0], "end": years[1]}


def _build_years(parts: Parts) -> tuple[int, int]:
    if parts["end"] < parts["start"]:
        raise Faulty([(".end", '"start" より前の年になっています。')])
    return parts["start"], parts["end"]


YEARS = Record(
    "years", "計画期間(年度)",
    (
        Field("start", YEAR, "最初の年度(西暦)", "first fiscal year"),
        Field("end", YEAR, "最後の年度(西暦)", "last fiscal year"),
    ),
    _take_years, _build_years,
)  # fmt: skip
