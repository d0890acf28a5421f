"""Years that print no era: which one the document means, by what it says or by its other years."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.text import fold
from keikaku.core.values.print_spaces import prose_without_print_spaces
from keikaku.core.years.eras import ERAS, number
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import find_spans
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.vocabulary import EraOf, Vocabulary

# 30年度, 元年度末, 30年3月末, 27年国勢調査: 30年 alone may be how long something takes.
_YEAR = re.compile(
    r"(?P<number>元|[0-9]{1,2})年(?:度(?:末)?|末|(?=[0-9]{1,2}月)[0-9]{1,2}月(?:末|[0-9]{1,2}日)?|(?=[一-龥]*調査))"
    r"(?P<rest>時点|現在|実績|決算|[一-龥]*調査)?"
)
# The one year that lies no further from other years of the same thing.
_FURTHEST = 14
_LAST_NUMBER = 99
_ERA = "(?P<era>昭和|平成|令和)"
_NUMBERS = r"(?:元|[0-9]{1,2})(?:年度?)?"
# 29・30年度は平成; 元年度以降は令和; 30年度以前は平成.
_SAID = re.compile(
    rf"(?<![0-9])(?P<numbers>{_NUMBERS}(?:[・、,～~]{_NUMBERS})*)(?P<side>以降|以後|から|以前|まで)?"
    rf"(?:の年度?)?は、?(?:それぞれ)?{_ERA}(?![0-9元])"
)
# 年度はすべて令和です; 元号は令和.
_ALL = re.compile(
    rf"(?<![0-9元])(?:年度?|元号|表記)(?:の?元号)?は、?(?:すべて|全て|いずれも)?{_ERA}(?:です|を|で|とし|。|[)）]|\Z)"
)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A year as a value prints it: its number, and the words behind it."""

    text: str
    number: int
    rest: str | None


def eras_said(texts: Iterable[str]) -> Iterator[EraOf]:
    """What notes say of the era of numbers: 29・30年度は平成、5・10年度は令和を表します."""
    for text in texts:
        plain = prose_without_print_spaces(text)
        for said in _SAID.finditer(plain):
            numbers = [
                n for part in re.findall("元|[0-9]+", said["numbers"]) if (n := number(part))
            ]
            yield from _eras(numbers, said["side"], said["era"])
        for said in _ALL.finditer(plain):
            yield EraOf(1, _LAST_NUMBER, said["era"])


def _eras(numbers: Sequence[int], side: str | None, era: str) -> Iterator[EraOf]:
    if side in ("以前", "まで"):
        yield EraOf(1, max(numbers), era)
    elif side is not None:
        yield EraOf(min(numbers), _LAST_NUMBER, era)
    else:
        yield from (EraOf(n, n, era) for n in numbers)


def era_near(years: Sequence[int], n: int, furthest: int = _FURTHEST) -> str | None:
    """The one era in which a number is a year near some others."""
    near = {
        era.name
        for era in ERAS
        if (year := era.western(n)) is not None
        and any(abs(year - other) <= furthest for other in years)
    }
    return near.pop() if len(near) == 1 else None


def era_said(said: Sequence[EraOf], n: int) -> str | None:
    """The one era that a note gives to a number."""
    eras = {one.era for one in said if one.first <= n <= one.last}
    return eras.pop() if len(eras) == 1 else None


def date_without_era(indicator: DraftIndicator, words: Vocabulary) -> None:
    """Give values the year that stands at them without an era: 217経営体(30年度).

    A note of the document says the era, or else the years of the values beside it and of the
    document leave one only, which is said.
    """
    for value in indicator.values:
        printed = _printed(value) if value.period is None or _is_of_head(value) else None
        if printed is not None and not value.missing:
            _date(value, printed, indicator, words)


def _is_of_head(value: DraftValue) -> bool:
    return value.period is not None and value.period.stated_in is not StatedIn.CELL


def _printed(value: DraftValue) -> _Printed | None:
    """The year in a bracket of the value, or in the column of years beside it."""
    beside = [d.details.get("printed", "") for d in value.doubts if d.code == "year.conflict"]
    for text in (*value.notes, *(fold(text).strip(" ()") for text in beside)):
        found = _YEAR.fullmatch(text)
        n = number(found["number"]) if found is not None else None
        if found is not None and n is not None:
            return _Printed(text, n, found["rest"])
    return None


def _date(
    value: DraftValue, printed: _Printed, indicator: DraftIndicator, words: Vocabulary
) -> None:
    said = era_said(words.eras, printed.number)
    era = said or _era_of(printed.number, indicator, words)
    spans = find_spans(f"{era}{printed.text}") if era is not None else []
    if not spans or not has_both_ends(spans[0].span):
        return
    value.period = value.year = Period(spans[0].span, printed.text, StatedIn.CELL)
    told = (printed.text, f"({printed.text})", f"（{printed.text}）")
    value.doubts = [d for d in value.doubts if not _is_about(d.code, d.details.values(), told)]
    if printed.rest is None or "調査" not in printed.rest:
        value.notes = tuple(note for note in value.notes if note != printed.text)
    if said is None:
        year = str(value.period.end)
        value.assume("period", "period.era_assumed", header=printed.text, year=year)


def _is_about(code: str, details: Iterable[str], told: Sequence[str]) -> bool:
    about = code in ("value.note_unread", "year.conflict")
    return about and any(fold(text).strip(" ()") in told for text in details)


def _era_of(n: int, indicator: DraftIndicator, words: Vocabulary) -> str | None:
    """By the values of the indicator whose years are printed, else by the document's years."""
    beside = [v.year.end for v in indicator.values if v.year is not None]
    return era_near(beside, n) or (era_near(words.years, n) if not beside else None)
