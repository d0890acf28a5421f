"""A mark is one year as it stands in a text: 平成29年度(2017年度), R2, 2060年."""

import re
from dataclasses import dataclass

from keikaku.core.years.eras import FIRST_YEAR, LAST_YEAR, Era, era_named, number
from keikaku.core.years.model import CalendarYear, FiscalYear, Year

YearKind = type[FiscalYear] | type[CalendarYear] | type[Year]

# Every repetition is bounded, so that reading takes linear time on any text.
KANJI_DIGITS = "〇一二三四五六七八九"
SHORT_NUMBER = f"(?:[0-9]{{1,2}}(?![0-9])|[十{KANJI_DIGITS}]{{1,3}}(?![十{KANJI_DIGITS}]))"
_ERA_YEAR = re.compile(
    rf"(?:(?P<name>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿])\s{{0,2}}"
    rf"|(?P<letter>[MTSHR])(?:\s?(?=[0-9]{{1,2}}\s?年))?)"
    rf"(?P<n>元|(?:[0-9]{{1,3}}(?![0-9]))|[十{KANJI_DIGITS}]{{1,3}}(?![十{KANJI_DIGITS}]))",
    re.IGNORECASE,
)
_WESTERN_YEAR = re.compile(
    rf"(?P<fy>FY\s?)?(?P<n>[0-9]{{4}}(?![0-9])|[{KANJI_DIGITS}]{{4}}(?=年))", re.IGNORECASE
)
_KIND = re.compile(r"\s{0,2}年(?:\s?(?P<fiscal>度)|(?![間代]))")
# 2000年前 and 2000年後 are lengths of time; 2000年前後 and 2000年後半 are not.
_LENGTH = re.compile(r"\s{0,2}年(?:間|代|来|余|目|ぶり|以上|後(?!半)|前(?!半|期|後))")
_OPEN = re.compile(r"\s?([(\[〔])\s?")
_CLOSING = {"(": ")", "[": "]", "〔": "〕"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One year of a text, from `start` to `end`.

    `year` is None where the text contradicts itself or names a year that cannot be. `kind` is
    None where neither 年 nor 年度 is printed; `era` is None for a western year; `word` is how
    the era is written (令和, R).
    """

    start: int
    end: int
    year: int | None
    kind: YearKind | None
    era: Era | None = None
    word: str = ""

    @property
    def bare(self) -> bool:
        """Whether neither 年 nor 年度 stands beside it."""
        return self.kind is None


def read_kind(text: str, at: int) -> tuple[YearKind | None, int]:
    """年 or 年度 at `at`, and where it ends."""
    found = _KIND.match(text, at)
    if found is None:
        return None, at
    return (FiscalYear if found["fiscal"] else CalendarYear), found.end()


def read_mark(text: str, at: int) -> Mark | None:
    """The year that begins at `at` of a folded text, with its double date if it has one."""
    first = _simple(text, at)
    if first is None:
        return None
    return _double(text, first) or first


def _simple(text: str, at: int) -> Mark | None:
    if found := _ERA_YEAR.match(text, at):
        word = found["name"] or found["letter"]
        era, n = era_named(word), number(found["n"])
        year = None if era is None or n is None else era.western(n)
        kind, end = read_kind(text, found.end())
        return Mark(at, end, year, kind, era, word)
    if found := _WESTERN_YEAR.match(text, at):
        return _western(text, at, found)
    return None


def _western(text: str, at: int, found: re.Match[str]) -> Mark | None:
    year = number(found["n"])
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR or _LENGTH.match(text, found.end()):
        return None
    kind, end = read_kind(text, found.end())
    if found["fy"]:
        # FY2018年 says both kinds at once.
        return Mark(at, end, None if kind is CalendarYear else year, FiscalYear)
    return Mark(at, end, year, kind)


def _double(text: str, first: Mark) -> Mark | None:
    """平成29年度(2017年度), 平成29(2017)年度, 平成31年度(令和元年度); both must agree.

    Two different years of one calendar (R5 (R4)) are no double date but two years.
    """
    opening = _OPEN.match(text, first.end)
    second = _simple(text, opening.end()) if opening else None
    if opening is None or second is None:
        return None
    closing = re.compile(r"\s?" + re.escape(_CLOSING[opening[1]])).match(text, second.end)
    if closing is None:
        return None
    same_calendar = (first.era is None) == (second.era is None)
    if same_calendar and first.year != second.year:
        return None
    kind, end = read_kind(text, closing.end()) if first.bare else (None, closing.end())
    kinds = {each for each in (first.kind, second.kind, kind) if each is not None}
    agree = first.year == second.year and len(kinds) <= 1
    year = first.year if agree else None
    return Mark(first.start, end, year, next(iter(kinds), None), first.era, first.word)
