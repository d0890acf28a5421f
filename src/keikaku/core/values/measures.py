"""Numbers with their units in one unbroken run of text (数値と単位): 合計約25,000人, 10～20人."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    CellValue,
    Status,
)
from keikaku.core.values.numerals import (
    NUMBER_START,
    Numeral,
    fraction_at,
    kanji_at,
    numeral_at,
    sign_at,
)
from keikaku.core.values.prefixes import Prefix, is_label, read_prefix
from keikaku.core.values.problems import PLUS_SIGN
from keikaku.core.values.range_ends import both_ends, joined
from keikaku.core.values.suffixes import Suffix, read_suffix
from keikaku.core.values.units import (
    NOT_COUNTED,
    is_counter,
    is_unit,
    unit_at,
)

_RUN = re.compile(r"(?:[^0-9▲△½¼¾-]|-(?![0-9]))*")
_HYPHEN_RANGE = re.compile(r"(?<=[0-9])-(?=[0-9])")
_OVER_YEARS = re.compile("(?P<of>[^/]+)/(?P<years>[2-9]|10)(?:か|ヶ|カ|ヵ)?年間?")
_NOT_COUNTED = re.compile(NOT_COUNTED)
# 1時間30分 has no one unit: it is expanded into the smaller one, how many of which make the larger.
_COMPOSED = {
    ("時間", "分"): Decimal(60),
    ("分", "秒"): Decimal(60),
    ("年", "か月"): Decimal(12),
    ("年", "ヶ月"): Decimal(12),
    ("年", "カ月"): Decimal(12),
}


@dataclass(frozen=True, slots=True)
class _Measure:
    number: Numeral
    unit: str | None
    suffix: Suffix
    end: int
    text: str = ""
    plus: bool = False


def read_measures(text: str) -> tuple[CellValue, ...] | None:
    """All values of a folded text without spaces, brackets and years; None if any of it is left.

    `raw` of each is its part of `text`.
    """
    if not re.search("[0-9½¼¾]", text):
        return _in_kanji(text)
    if "~" in text or _HYPHEN_RANGE.search(text):
        found = _range(text)
        return (found,) if found else None
    if over := _OVER_YEARS.fullmatch(text):
        return _over_years(over)
    start = NUMBER_START.search(text)
    prefix = read_prefix(text) if start else None
    if prefix is None:
        return None
    measures = _all_measures(text, prefix.end)
    return _values(prefix, measures) if measures else None


def _over_years(over: re.Match[str]) -> tuple[CellValue, ...] | None:
    """50人/5年: a total over five years."""
    value = _single(over["of"])
    if value is None or value.accumulation or not isinstance(value.reading, Amount):
        return None
    total = Accumulation(AccumulationKind.CUMULATIVE, years=int(over["years"]))
    return (replace(value, raw=over.group(), accumulation=total),)


def _all_measures(text: str, at: int) -> list[_Measure] | None:
    measures: list[_Measure] = []
    while at < len(text):
        measure = _measure_at(text, at, first=not measures)
        if measure is None:
            return None
        start = at if measures else 0
        plus = text.startswith("+", at)
        measures.append(replace(measure, text=text[start : measure.end], plus=plus))
        at = measure.end
    return _composed(measures)


def _measure_at(text: str, at: int, *, first: bool) -> _Measure | None:
    sign, start = sign_at(text, at)
    if start > at and not first:
        return None
    if start > at:
        start += len(text[start:]) - len(text[start:].lstrip())
    number = fraction_at(text, start) or numeral_at(text, start)
    if number is None:
        return None
    if sign < 0 and number.amount:
        number = replace(number, amount=-number.amount)
    run = _RUN.match(text, number.end)
    run_end = run.end() if run else number.end
    known = unit_at(text, number.end)
    if known > run_end or (known > number.end and text[known : known + 1].isdigit()):
        run_end = max(known, run_end)
    return _with_unit(text, number, known, run_end)


def _with_unit(text: str, number: Numeral, known: int, end: int) -> _Measure | None:
    tail = _RUN.match(text, known)
    if known > number.end and known >= end and tail:
        # A unit with a digit in it (m2, t-CO2): what follows it is the suffix.
        suffix = read_suffix(text[known : tail.end()])
        unit, end = text[number.end : known], tail.end()
    else:
        suffix = read_suffix(text[number.end : end])
        unit = suffix.before if suffix else ""
        suffix = replace(suffix, before="") if suffix else None
    if suffix is None or suffix.before:
        return None
    if unit and not is_counter(unit):
        return None
    printed = number.scale + unit
    return _Measure(number, printed or None, suffix, end)


def _composed(measures: list[_Measure]) -> list[_Measure]:
    """1時間30分 as 90 分 and 4割5分 as 4.5 割."""
    if len(measures) != 2 or measures[0].suffix != Suffix():
        return measures
    large, small = measures
    if large.unit == "割" and small.unit == "分" and small.number.amount < 10:
        amount = large.number.amount + small.number.amount / 10
        number = replace(large.number, amount=amount)
        return [
            replace(small, number=number, unit="割", text=large.text + small.text, plus=large.plus)
        ]
    many = _COMPOSED.get((large.unit or "", small.unit or ""))
    if many is None or not 0 <= small.number.amount < many or large.number.amount < 0:
        return measures
    amount = large.number.amount * many + small.number.amount
    number = replace(small.number, amount=amount)
    return [replace(small, number=number, text=large.text + small.text, plus=large.plus)]


def _values(prefix: Prefix, measures: list[_Measure]) -> tuple[CellValue, ...] | None:
    several = len(measures) > 1
    if several and (prefix.changes or any(not m.unit or m.suffix != Suffix() for m in measures)):
        return None
    if prefix.ordinal and measures[0].unit != "位":
        return None
    values = tuple(_value(prefix, measure) for measure in measures)
    if None in values:
        return None
    read = tuple(value for value in values if value is not None)
    return (read[0], *(replace(value, label=None) for value in read[1:]))


def _value(prefix: Prefix, measure: _Measure) -> CellValue | None:
    suffix = measure.suffix
    if prefix.bound and suffix.bound and prefix.bound is not suffix.bound:
        return None
    unit = measure.unit
    if prefix.per:
        if unit is None or "/" in unit:
            return None
        unit = f"{unit}/{prefix.per}"
    amount = Amount(
        measure.number.amount,
        unit,
        prefix.bound or suffix.bound,
        prefix.approximate or suffix.approximate,
    )
    value = _described(CellValue(measure.text, amount), prefix, suffix, unit)
    if value is None or not measure.plus:
        return value
    # +5人 may be the value of a balance, or five more than some other value.
    doubts = (*value.problems, PLUS_SIGN)
    return replace(value, assumed=(*value.assumed, "amount"), problems=doubts)


def _described(
    value: CellValue, prefix: Prefix, suffix: Suffix, unit: str | None
) -> CellValue | None:
    accumulation = prefix.accumulation
    if unit and re.search("[/毎]年(?:間|度)?\\Z", unit):
        if accumulation and accumulation.kind is not AccumulationKind.ANNUAL:
            return None
        accumulation = Accumulation(AccumulationKind.ANNUAL)
    return replace(
        value,
        label=prefix.label,
        accumulation=accumulation,
        status=prefix.status or suffix.status or Status.FINAL,
        notes=prefix.notes + suffix.notes,
        assumed=prefix.assumed,
        problems=prefix.problems,
    )


def _in_kanji(text: str) -> tuple[CellValue, ...] | None:
    """百二十人, 約二千件: read as if printed in digits, where a known unit follows."""
    found = re.search("[一二三四五六七八九十百]", text)
    number = kanji_at(text, found.start()) if found else None
    fraction = fraction_at(text, found.start()) if found else None
    if found is None or _NOT_COUNTED.search(text):
        return None
    if fraction:
        return (CellValue(text, Amount(fraction.amount)),) if fraction.end == len(text) else None
    if number is None or unit_at(text, number.end) == number.end:
        return None
    values = read_measures(f"{text[: found.start()]}{number.amount}{text[number.end :]}")
    if values is None or len(values) > 1 or values[0].label:
        return None
    reading = values[0].reading
    known = isinstance(reading, Amount) and reading.unit is not None and is_unit(reading.unit)
    return (replace(values[0], raw=text),) if known else None


def _single(text: str) -> CellValue | None:
    values = read_measures(text)
    return values[0] if values and len(values) == 1 else None


def _range(text: str) -> CellValue | None:
    """10～20人, 20人～, ～20人; a label may stand before the open lower end (小学校:～20人)."""
    named, colon, rest = text.rpartition(":")
    parts = rest.split("~") if "~" in rest else _HYPHEN_RANGE.split(rest)
    if colon and parts[0]:
        parts[0] = named + colon + parts[0]
    if len(parts) != 2 or not any(parts) or (named and not is_label(named)):
        return None
    low, high = (_single(part) if part else None for part in parts)
    if any(part and value is None for part, value in zip(parts, (low, high), strict=True)):
        return None
    if high and (high.label or (high.accumulation and not low)):
        return None
    reading = joined(low, high, hyphen="~" not in rest)
    value = both_ends(low, high, text) if reading else None
    if reading is None or value is None:
        return None
    return replace(value, reading=reading, label=value.label or named or None)
