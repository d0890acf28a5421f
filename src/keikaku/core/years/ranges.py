"""Ranges of years as they stand in a text: H28-H30, 令和2年度～6年度, 2020～24."""

import re
from dataclasses import dataclass

from keikaku.core.years.eras import number
from keikaku.core.years.fuzzy import read_point
from keikaku.core.years.marks import SHORT_NUMBER, Mark, YearKind, read_kind, read_mark
from keikaku.core.years.model import Year, YearRange

# The long vowel sign ー is often typed for a dash.
_SIGN = re.compile(r"\s{0,2}(?P<sign>[~\-—ー]|から)\s{0,2}")
_UNTIL = re.compile(r"\s?まで")
_COUNT = rf"(?P<count>{SHORT_NUMBER})\s?(?:[かカヵヶケ箇]?年間|[かカヵヶケ箇]?年)"
_DURATION = re.compile(rf"\s?[(\[〔]\s?{_COUNT}\s?[)\]〕]")
_YEARS_LONG = re.compile(rf"(?P<count>{SHORT_NUMBER})\s?[かカヵヶケ箇]?年間")
_SHORT = re.compile(rf"(?P<n>元|{SHORT_NUMBER})")
# What may stand behind a number of which only its place says that it is a year (R2～6).
_AFTER_SHORT = re.compile(
    r"\s|[()\[\]〔〕」【】、。・:;の]|まで|$"
    r"|(?:年間)?(?:累計|累積|合計|総計|計|通算|延べ|平均|実績|目標|現状|見込|推計)"
)
_MONTH = re.compile(r"\s{0,2}[0-9]{1,2}\s?月")


@dataclass(frozen=True, slots=True)
class FoundRange:
    """A range in a text and where it ends; `span` is None when it contradicts itself."""

    end: int
    span: YearRange | None


def read_range(text: str, first: Mark) -> FoundRange | None:
    """The range that begins with the year `first`; None when no second year follows.

    A printed length must agree: 令和2年度～令和6年度(4年間) contradicts itself.
    """
    sign = _SIGN.match(text, first.end)
    if sign is None:
        return None
    if sign["sign"] == "から" and (lasting := _lasting(text, first, sign.end())):
        return lasting
    last = _second(text, first, sign)
    if last is None:
        return None
    until = _UNTIL.match(text, last.end)
    end = until.end() if until else last.end
    span = _span(first, last)
    if duration := _DURATION.match(text, end):
        agrees = span is not None and number(duration["count"]) == len(span.years())
        return FoundRange(duration.end(), span if agrees else None)
    return FoundRange(end, span)


def _lasting(text: str, first: Mark, at: int) -> FoundRange | None:
    """令和2年度から5年間 is to 令和6年度: the first year counts."""
    found = _YEARS_LONG.match(text, at)
    if found is None or first.kind is None:
        return None
    count = number(found["count"])
    if first.year is None or not count:
        return FoundRange(found.end(), None)
    last = Mark(at, found.end(), first.year + count - 1, first.kind)
    return FoundRange(found.end(), _span(first, last))


def _second(text: str, first: Mark, sign: re.Match[str]) -> Mark | None:
    full = read_mark(text, sign.end())
    if full is not None:
        return None if read_point(text, full) else full
    found = _SHORT.match(text, sign.end())
    n = number(found["n"]) if found else None
    # "R2 - 6" may be three cells of a row.
    if found is None or n is None or sign.group() in {" - ", " — "}:
        return None
    kind, end = read_kind(text, found.end())
    if (kind is None and not _AFTER_SHORT.match(text, end)) or _MONTH.match(text, end):
        return None
    return Mark(sign.end(), end, _short_year(first, n, kind, sign["sign"]), kind)


def _short_year(first: Mark, n: int, kind: YearKind | None, sign: str) -> int | None:
    """The year of a number that leaves out its era or its century."""
    if first.era is not None:
        return first.era.western(n)
    # 2010-12 may be December 2010.
    if first.year is None or (sign == "-" and n <= 12 and not (kind or first.kind)):
        return None
    return first.year // 100 * 100 + n


def _span(first: Mark, last: Mark) -> YearRange | None:
    """The range, of the one kind that is printed; None when it contradicts itself."""
    kinds = {mark.kind for mark in (first, last) if mark.kind is not None}
    if first.year is None or last.year is None or last.year < first.year or len(kinds) > 1:
        return None
    kind = kinds.pop() if kinds else Year
    return YearRange(kind(first.year), kind(last.year))
