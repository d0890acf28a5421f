"""A mark is one year as it stands in a text: 平成29年度(2017年度), R2, 2060年."""

import re
from dataclasses import dataclass

from keikaku.core.years.eras import FIRST_YEAR, LAST_YEAR, Era, era_named, number
from keikaku.core.years.model import CalendarYear, FiscalYear, Year

YearKind = type[FiscalYear] | type[CalendarYear] | type[Year]

# Every repetition is bounded, so that reading takes linear time on any text. Letters of a cover
# page may stand apart (令 和 5 年).
ERA_NAMES = r"明\s?治|大\s?正|昭\s?和|平\s?成|令\s?和|[㍾㍽㍼㍻㋿]"
# 平27 and 令5, as heads of narrow columns print them; 明 and 大 are too common as words.
ERA_INITIALS = "昭平令"
KANJI_DIGITS = "〇一二三四五六七八九"
_KANJI = f"[十{KANJI_DIGITS}]{{1,3}}(?![十{KANJI_DIGITS}])"
SHORT_NUMBER = f"(?:[0-9]{{1,2}}(?![0-9])|{_KANJI})"
# 明治三 may go on as 明治三陸, so a number in kanji needs a sign that it is a year.
_ERA_NUMBER = rf"(?P<n>元(?![気素本])|[0-9]{{1,3}}(?![0-9])|{_KANJI}(?=\s?[年~\-—ー(]))"
_ERA_YEAR = re.compile(
    rf"(?:(?P<name>{ERA_NAMES})\s{{0,2}}|(?P<letter>[MTSHR{ERA_INITIALS}])(?:\s(?=[0-9]{{1,2}}\s?年))?)"
    + _ERA_NUMBER,
    re.IGNORECASE,
)
_WESTERN_YEAR = re.compile(
    rf"(?P<fy>FY\s?)?(?P<n>[0-9]{{4}}(?![0-9])|[{KANJI_DIGITS}]{{4}}(?=年))", re.IGNORECASE
)
# 2023年産 is that of a harvest, as far as 産 begins no other word.
_KIND = re.compile(r"\s{0,2}年(?:\s?(?P<fiscal>度)|(?![間代])(?:産(?=[)\]〕]|$))?)")
# 2000年前 and 2000年後 are lengths of time; 2000年前後, 2000年後半 and 2030年目標 are not.
_LENGTH = re.compile(
    r"\s{0,2}年(?:間|代(?!替)|来(?![場訪客館園店所])|余(?!剰)|目(?![標途安指的])|ぶり|以上"
    r"|後(?![半期])|前(?!半|期|後))"
)
_OPENING = re.compile(r"\s?([(\[〔])\s?")
_CLOSING = {"(": re.compile(r"\s?\)"), "[": re.compile(r"\s?\]"), "〔": re.compile(r"\s?〕")}


@dataclass(frozen=True, slots=True)
class Mark:
    """One year of a text, from `start` to `end`.

    `year` is None where the text contradicts itself or names a year that cannot be. `kind` is
    None where neither 年 nor 年度 is printed. `era` is None for a western year; `letter` is the
    letter that stands for the era, as printed, or empty.
    """

    start: int
    end: int
    year: int | None
    kind: YearKind | None
    era: Era | None = None
    letter: str = ""

    @property
    def faint(self) -> bool:
        """Whether its letter and number alone are more often something else: T5, M3, S1."""
        letter = self.letter.upper()
        return letter in {"M", "T"} or (letter == "S" and (self.year or 0) < 1935)


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
        letter = found["letter"] or ""
        era, n = era_named(letter or "".join(found["name"].split())), number(found["n"])
        year = None if era is None or n is None else era.western(n)
        kind, end = read_kind(text, found.end())
        return Mark(at, end, year, kind, era, letter)
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
    opening = _OPENING.match(text, first.end)
    second = _simple(text, opening.end()) if opening else None
    if opening is None or second is None:
        return None
    closing = _CLOSING[opening[1]].match(text, second.end)
    one_calendar = (first.era is None) == (second.era is None)
    if closing is None or (one_calendar and first.year != second.year):
        return None
    kind, end = read_kind(text, closing.end()) if first.kind is None else (None, closing.end())
    kinds = {each for each in (first.kind, second.kind, kind) if each is not None}
    agree = first.year == second.year and len(kinds) <= 1
    year = first.year if agree else None
    # The second date tells that a letter is an era: T9(1920) is not faint.
    return Mark(first.start, end, year, next(iter(kinds), None), first.era or second.era)
