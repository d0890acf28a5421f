"""Words that say of whom a row counts something, and name nothing: 男性, 20～64歳, 小学6年生."""

import re

from keikaku.core.text import fold, squeeze

_AGES = r"[\d~]+(?:歳|年生|か月児?)(?:代|以上|未満|以下|児)?"
_PEOPLE = re.compile(
    rf"(?:男女|男性?|女性?|男子|女子|男児|女児|総数|全体|全国|合計|計|小学生?|中学生?|高校生?|小中学校|[小中]学?校|高等?学校"
    rf"|小\d|中\d|高\d|{_AGES}|成人|高齢者|乳児|幼児|児童|生徒|保護者|うち|[()・、])+"
)
_BEHIND = re.compile(rf"(?P<name>.*?[^\W\d（(])(?P<people>{_PEOPLE.pattern})\Z")


def says_people(text: str) -> bool:
    """Whether a text is nothing but such words."""
    return _PEOPLE.fullmatch(squeeze(fold(text))) is not None


def name_and_people(text: str) -> tuple[str, str] | None:
    """A name and the people it is counted of: 健康寿命男性; None where no such words end it."""
    found = _BEHIND.match(text)
    return (found["name"], found["people"]) if found is not None else None
