"""Printing of readings and values (値の表記), in a form that `parse_cell` reads back."""

from decimal import Decimal

from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Bound,
    CellValue,
    Comparison,
    Ditto,
    DittoOf,
    Event,
    Missing,
    On,
    Range,
    Reading,
    Reason,
    Relative,
    Status,
    Words,
)
from keikaku.core.years.printing import print_era

_REASONS = {
    Reason.BLANK: "",
    Reason.HYPHEN: "-",
    Reason.DASH: "—",
    Reason.NOT_SURVEYED: "未調査",
    Reason.PENDING: "調整中",
    Reason.NOT_APPLICABLE: "該当なし",
    Reason.NOT_YET: "集計中",
}
_BOUNDS = {
    None: "",
    Bound.AT_LEAST: "以上",
    Bound.MORE_THAN: "超",
    Bound.AT_MOST: "以下",
    Bound.LESS_THAN: "未満",
}
_STATUSES = {
    Status.PROVISIONAL: "(速報値)",
    Status.REFERENCE: "(参考)",
    Status.ESTIMATE: "(見込み)",
}
_CHANGES = {Comparison.GREATER: "増加", Comparison.LESS: "減少"}
_STANDS_TO = {"baseline": "基準値", "previous_year": "前年度"}


def print_number(amount: Decimal) -> str:
    """Digits with commas, printed precision kept (70.0), ▲ for minus, never an exponent."""
    return f"{'▲' if amount < 0 else ''}{abs(amount):,f}"


def print_reading(reading: Reading | Ditto) -> str:
    """The reading in words and figures: 約17万人以上, 10～20人, 策定, 基準値の2倍, 調整中."""
    match reading:
        case Amount():
            about = "約" if reading.approximate else ""
            unit = reading.unit or ""
            return f"{about}{print_number(reading.amount)}{unit}{_BOUNDS[reading.bound]}"
        case Range():
            low = "" if reading.low is None else print_number(reading.low)
            high = "" if reading.high is None else print_number(reading.high)
            return _range(reading, low, high)
        case Relative():
            return _relative(reading)
        case Missing():
            return _REASONS[reading.reason]
        case Ditto():
            return "同左" if reading.of is DittoOf.LEFT else "同上"
        case Event() | Words():
            return reading.text


def _range(reading: Range, low: str, high: str) -> str:
    about = "約" if reading.approximate else ""
    unit = reading.unit or ""
    if not high:
        return f"{about}{low}{unit}～"
    return f"{'' if low else '～'}{about}{low}{'～' if low else ''}{high}{unit}"


def _relative(reading: Relative) -> str:
    on = "絶対値で" if reading.on is On.MAGNITUDE else ""
    to = _STANDS_TO.get(reading.to, reading.to)
    if reading.op is not Comparison.TIMES:
        return f"{on}{to}より{_CHANGES[reading.op]}"
    about = "約" if reading.approximate else ""
    factor = Decimal(1) if reading.factor is None else reading.factor
    return f"{on}{to}の{about}{print_number(factor)}倍{_BOUNDS[reading.bound]}"


def print_accumulation(accumulation: Accumulation) -> str:
    """年間, 5年累計, 2017年度以降累計, 3年平均, 時点."""
    match accumulation.kind:
        case AccumulationKind.ANNUAL:
            return "年間"
        case AccumulationKind.MEAN:
            return f"{accumulation.years}年平均" if accumulation.years else "平均"
        case AccumulationKind.POINT:
            return "時点"
        case AccumulationKind.CUMULATIVE:
            since = f"{accumulation.since}年度以降" if accumulation.since is not None else ""
            years = f"{accumulation.years}年" if accumulation.years else ""
            return f"{since}{years}累計"


def print_cell(value: CellValue) -> str:
    """The whole value: label, reading, year, accumulation, status and notes in brackets."""
    label = f"{value.label}:" if value.label else ""
    return f"{label}{print_reading(value.reading)}{_brackets(value)}"


def _brackets(value: CellValue) -> str:
    texts: list[str] = []
    if value.period is not None:
        texts.append(value.period.as_printed or print_era(value.period.span))
    if value.accumulation is not None and not _told_by_unit(value):
        texts.append(print_accumulation(value.accumulation))
    printed = [f"({text})" for text in texts]
    if value.status in _STATUSES:
        printed.append(_STATUSES[value.status])
    return "".join(printed + [f"({note})" for note in value.notes])


def _told_by_unit(value: CellValue) -> bool:
    unit = getattr(value.reading, "unit", None) or ""
    annual = value.accumulation == Accumulation(AccumulationKind.ANNUAL)
    return annual and unit.endswith(("/年", "/年間", "/年度"))
