"""Heads of values that stand in the text of the value itself: 現状値548g, 【目標値】 30件."""

import re
from typing import NamedTuple

from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Missing, Range, Relative
from keikaku.ingest.tables.columns import header_words, is_year, read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_HEAD = 20
_LONGEST_WORDS = 12
_FIGURES = Amount | Range | Relative | Missing
# Where a figure begins; a year may stand before it: 現状値2023年度548g.
_BEGINS = re.compile(r"(?<![\d.,．，約▲△±+＋-])(?=[約▲△±+＋-]?\d)")
_BRACKETED = re.compile(
    r"[【［\[〔](?P<head>[^】］\]〕\n]{2,20})[】］\]〕]\s*[:：]?\s*(?P<said>.+)", re.S
)
# What parts a head from its value, the last of several first, as a year may stand between them.
_SIGN = re.compile(r"(?<=\S)(?:\s*[:：]\s*|\s+)(?=\S)")
_LINES = re.compile(r"(?P<said>[^\n]+)\n+(?P<head>[^\n]+(?:\n[^\n]+)?)")


class HeadedValue(NamedTuple):
    """A head and the value that is printed with it."""

    head: str
    said: str


def heads_values(text: str, words: Vocabulary) -> bool:
    """Whether a text is the head of values and nothing else: 現状, 目標値（R11）."""
    role = exact_role(squeeze(header_words(text)), words) or _dated_role(text, words)
    return role in VALUE_ROLES and role is not ColumnRole.YEAR


def _dated_role(text: str, words: Vocabulary) -> ColumnRole | None:
    """The role of a head that begins with its year: 2030年度の目標."""
    column = read_header(0, text, words)
    return column.role if column.period is not None and not column.assumed else None


def value_right_behind(text: str, words: Vocabulary) -> int | None:
    """Where the value begins that follows its head without a sign between them: 現状値548g.

    The longest head counts, as the year may be part of it.
    """
    places = (found.start() for found in _BEGINS.finditer(text) if found.start())
    for at in sorted(places, reverse=True):
        if heads_values(text[:at], words):
            return at if is_figure_alone(text[at:]) else None
    return None


def headed_value(text: str, words: Vocabulary) -> HeadedValue | None:
    """The head that a cell prints before or below its value; None where it prints no such two."""
    plain = text.strip()
    under = _LINES.fullmatch(plain)
    if under is not None and _is_head(under["head"], words) and is_figure_alone(under["said"]):
        return HeadedValue(under["head"].strip(), under["said"].strip())
    bracketed = _BRACKETED.fullmatch(plain)
    if bracketed is not None:
        return _checked(bracketed["head"], bracketed["said"], words, worded=True)
    for sign in reversed([*_SIGN.finditer(plain)]):
        worded = sign[0].strip() != "" or "\n" in sign[0]
        told = _checked(plain[: sign.start()], plain[sign.end() :], words, worded=worded)
        if told is not None:
            return told
    at = value_right_behind(plain, words)
    return HeadedValue(plain[:at], plain[at:]) if at is not None else None


def _checked(head: str, said: str, words: Vocabulary, *, worded: bool) -> HeadedValue | None:
    """A head and what follows it, if that is a value; `worded` where words may be one too."""
    told = HeadedValue(head.strip(), said.strip())
    valued = is_figure_alone(told.said) or (worded and _is_words(told.said, words))
    return told if _is_head(told.head, words) and valued else None


def _is_head(text: str, words: Vocabulary) -> bool:
    return 0 < len(text.strip()) <= _LONGEST_HEAD and heads_values(text.strip(), words)


def is_figure_alone(text: str) -> bool:
    """Whether a text is a figure, or says that there is none, and no year."""
    values = parse_cell(text)
    plain = all(isinstance(one.reading, _FIGURES) and one.label is None for one in values)
    return plain and not is_year(text)


def _is_words(text: str, words: Vocabulary) -> bool:
    """Whether a text is a few words that may stand in the place of a value: 検討中."""
    short = 0 < len(text) <= _LONGEST_WORDS and not any(map(str.isdigit, text))
    return short and "。" not in text and not is_year(text) and not heads_values(text, words)
