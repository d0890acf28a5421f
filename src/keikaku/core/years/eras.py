"""Eras (元号) and the numbers that are written after them."""

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Era:
    """One era. `last_number` is the highest year number that is still taken for a year.

    For 昭和 and 平成 it lies beyond the true end: plans written before the era ended print
    years that never came (平成36年度 = 2024, 平成72年 = 2060).
    """

    name: str
    letter: str
    sign: str
    first_day: date
    last_number: int

    def western(self, number: int) -> int | None:
        """The western year of year `number`, or None when there is no such year."""
        if not 1 <= number <= self.last_number:
            return None
        return self.first_day.year + number - 1


# 平成77年 is 2065, the last year of the national projection of 2017, made just before the change.
ERAS = (
    Era("明治", "M", "㍾", date(1868, 1, 25), 45),
    Era("大正", "T", "㍽", date(1912, 7, 30), 15),
    Era("昭和", "S", "㍼", date(1926, 12, 25), 75),
    Era("平成", "H", "㍻", date(1989, 1, 8), 77),
    Era("令和", "R", "㋿", date(2019, 5, 1), 132),
)
FIRST_YEAR = 1868
LAST_YEAR = 2150

_BY_WORD = {word: era for era in ERAS for word in (era.name, era.name[0], era.letter, era.sign)}
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_TENS = re.compile("([二三四五六七八九]?)十([一二三四五六七八九]?)")


def era_named(word: str) -> Era | None:
    """The era behind 令和, 令, R, r, Ｒ (folded) or ㋿; None for any other word."""
    return _BY_WORD.get(word.upper())


def western(era: str, n: int) -> int | None:
    """The western year of an era year: 平成31 = 令和1 = 2019.

    None when the era is unknown or the number absurd (平成99).
    """
    found = era_named(era)
    return None if found is None else found.western(n)


def era_of_year(year: int) -> tuple[Era, int] | None:
    """The era and number by which a whole year is called: 2019 is 令和元年 and 令和元年度.

    A year in which the era changed has the name of the new one. None before 明治.
    """
    for era in reversed(ERAS):
        if era.first_day.year <= year:
            return era, year - era.first_day.year + 1
    return None


def era_of_day(day: date) -> tuple[Era, int] | None:
    """The era and number of a day: 30 April 2019 is 平成31年, 1 May 2019 令和元年."""
    for era in reversed(ERAS):
        if era.first_day <= day:
            return era, day.year - era.first_day.year + 1
    return None


def number(text: str) -> int | None:
    """The number of a year, month or day: 元, 27, 二十七, 二〇二七. None for anything else."""
    if text == "元":
        return 1
    if text.isascii():
        return int(text) if text.isdigit() else None
    if tens := _TENS.fullmatch(text):
        return 10 * _DIGITS.get(tens[1], 1) + _DIGITS.get(tens[2], 0)
    if text and all(sign in _DIGITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    return None
