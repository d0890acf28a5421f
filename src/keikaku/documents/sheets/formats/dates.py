"""Days and times as the tokens of a section show them: 令和6年3月31日, R6.3.31, 25:30."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from keikaku.core.years.eras import era_of_day
from keikaku.documents.sheets.formats.codes import JAPANESE, Kind, Section, Token
from keikaku.documents.sheets.formats.numbers import rounded

_LAST = 2_958_465  # 31 December 9999
_WEEKDAYS = "月火水木金土日"
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class Moment(NamedTuple):
    """A day and a time of it. The first days of 1900 are those that Excel counts."""

    year: int
    month: int
    day: int
    weekday: int
    days: int
    second: Decimal


def moment(number: Decimal, places: int, from_1904: bool) -> Moment | None:
    """What a number means as a date; None where it means none."""
    if not 0 <= number < _LAST + 1:
        return None
    seconds = rounded(number * 86_400, places)
    days = int(seconds // 86_400)
    second = seconds - days * 86_400
    if from_1904:
        days += 1_462
    weekday = (days + 5) % 7
    if days == 60:  # the day that Excel gives the year 1900 too many
        return Moment(1900, 2, 29, weekday, days, second)
    if days == 0:
        return Moment(1900, 1, 0, weekday, days, second)
    if days > _LAST:
        return None
    day = date(1899, 12, 31) + timedelta(days=days - (days > 60))
    return Moment(day.year, day.month, day.day, weekday, days, second)


def shown_date(number: Decimal, section: Section, from_1904: bool) -> str | None:
    """A number as a date or a time; None where it means none."""
    places = _places(section.tokens)
    found = moment(number, places, from_1904)
    if found is None:
        return None
    halves = any(token.text.upper() in ("AM/PM", "A/P", "午前/午後") for token in section.tokens)
    return "".join(
        _shown(token, index, section, found, halves) for index, token in enumerate(section.tokens)
    )


def _places(tokens: Sequence[Token]) -> int:
    """The decimals of the seconds, which stand behind a point."""
    kinds = [token.kind for token in tokens]
    if Kind.POINT not in kinds:
        return 0
    after = kinds[kinds.index(Kind.POINT) + 1 :]
    return min(after.count(Kind.DIGIT), 3)


def _shown(token: Token, index: int, section: Section, at: Moment, halves: bool) -> str:
    if token.kind is Kind.POINT:
        return "." if _is_before_decimals(section.tokens, index) else token.text
    if token.kind is Kind.DIGIT:
        return _decimal(section.tokens, index, at)
    if token.kind is not Kind.DATE:
        return token.text
    sign = token.text.lower()
    if sign[0] in "[hs" or sign in ("am/pm", "a/p", "午前/午後"):
        return _time(sign, at, section, halves)
    if sign[0] == "m" and len(sign) < 3 and _is_minute(section.tokens, index):
        return _padded(int(at.second) // 60 % 60, sign)
    return _day(sign, index, section, at)


def _is_before_decimals(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].kind is Kind.DIGIT


def _decimal(tokens: Sequence[Token], index: int, at: Moment) -> str:
    point = next((i for i, token in enumerate(tokens) if token.kind is Kind.POINT), None)
    if point is None or index < point or index - point > 3:
        return tokens[index].text
    return f"{at.second % 1:.3f}"[1 + index - point]


def _is_minute(tokens: Sequence[Token], index: int) -> bool:
    """Whether m is minutes: it stands behind hours or before seconds."""
    signs = [(i, token.text.lower().strip("[]")[:1]) for i, token in enumerate(tokens)]
    dates = [(i, sign) for i, sign in signs if tokens[i].kind is Kind.DATE]
    before = [sign for i, sign in dates if i < index]
    after = [sign for i, sign in dates if i > index]
    return before[-1:] == ["h"] or after[:1] == ["s"]


def _time(sign: str, at: Moment, section: Section, halves: bool) -> str:
    seconds = int(at.second)
    hour = seconds // 3600
    if sign[0] == "[":
        total = at.days * 86_400 + seconds
        part = {"h": total // 3600, "m": total // 60, "s": total}[sign[1]]
        return str(part).zfill(len(sign) - 2)
    if sign[0] == "s":
        return _padded(seconds % 60, sign)
    if sign[0] == "h":
        return _padded((hour % 12 or 12) if halves else hour, sign)
    if sign == "a/p":
        return "AP"[hour >= 12]
    if sign == "午前/午後" or section.language == JAPANESE:
        return "午後" if hour >= 12 else "午前"
    return "PM" if hour >= 12 else "AM"


def _day(sign: str, index: int, section: Section, at: Moment) -> str:
    match sign[0]:
        case "y":
            return f"{at.year % 100:02}" if len(sign) < 3 else str(at.year)
        case "b":
            return f"{(at.year + 543) % 100:02}" if len(sign) < 3 else str(at.year + 543)
        case "m":
            return _month(sign, at)
        case "d":
            return _day_of_month(sign, section, at)
        case "a":
            return _WEEKDAYS[at.weekday] + "曜日" * (len(sign) > 3)
        case _:
            return _of_era(sign, index, section, at)


def _month(sign: str, at: Moment) -> str:
    name = _MONTHS[at.month - 1]
    return (
        {3: name[:3], 5: name[:1]}.get(len(sign), name)
        if len(sign) > 2
        else _padded(at.month, sign)
    )


def _day_of_month(sign: str, section: Section, at: Moment) -> str:
    if len(sign) < 3:
        return _padded(at.day, sign)
    if section.language == JAPANESE:
        return _WEEKDAYS[at.weekday] + "曜日" * (len(sign) > 3)
    return _ENGLISH_DAYS[at.weekday][: 3 if len(sign) == 3 else None]


def _of_era(sign: str, index: int, section: Section, at: Moment) -> str:
    """g, e and r: the era and the year in it. In other languages e is the year of our era."""
    found = era_of_day(date(at.year, at.month, max(at.day, 1))) if at.days != 60 else None
    if found is None or section.language not in (None, JAPANESE):
        return "" if sign[0] == "g" else str(at.year)
    era, year = found
    name = {1: era.letter, 2: era.name[0]}.get(len(sign), era.name)
    if sign[0] == "g":
        return name
    number = str(year).zfill(min(len(sign), 2) if sign[0] == "e" else 2)
    if section.first_year_in_words and year == 1 and _is_before_year(section.tokens, index):
        number = "元"
    return era.name + number if sign == "rr" else number


def _is_before_year(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].text.startswith("年")


def _padded(number: int, sign: str) -> str:
    return str(number).zfill(min(len(sign), 2))
