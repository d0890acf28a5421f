"""Reading of printed years and dates, whole texts and places inside texts.

What contradicts itself (平成29年度(2018年度)) or cannot be (2月30日, 平成99年) is never read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from keikaku.core.text import fold, fold_with_offsets
from keikaku.core.years.eras import era_named
from keikaku.core.years.fuzzy import read_point
from keikaku.core.years.marks import KANJI_DIGITS, SHORT_NUMBER, Mark, read_mark
from keikaku.core.years.model import FuzzyDate, Span, Year
from keikaku.core.years.ranges import read_range

_BRACKETS = {"(": ")", "[": "]", "〔": "〕"}
_AS_OF = re.compile(r"\s?(?:現在|時点)")
_NO_ERA = re.compile(rf"(?=(?:元|{SHORT_NUMBER})\s?(?:年|[~\-—ー]))")
_START = re.compile(
    r"明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]|(?<![A-Za-z0-9])(?:[MTSHR](?=\s?[0-9元十一二三四五六七八九])|FY)"
    rf"|(?<![0-9])(?<![0-9][,.])[0-9]{{4}}(?![0-9])|(?<![{KANJI_DIGITS}])[{KANJI_DIGITS}]{{4}}(?=年)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundSpan:
    """A span inside a text: `as_printed == text[start:end]`, without brackets around it."""

    start: int
    end: int
    span: Span
    as_printed: str


@dataclass(frozen=True, slots=True)
class FoundDoubt:
    """A printed year that contradicts itself or cannot be, and so was not read."""

    start: int
    end: int
    as_printed: str


@dataclass(frozen=True, slots=True)
class _Match:
    mark: Mark
    end: int
    span: Span | None


def parse_span(text: str, *, era_hint: str | None = None) -> Span | None:
    """The span that the whole text is; None when words are left over or it contradicts itself.

    Brackets around it may be there. `era_hint` ("令和") supplies the era of a 30年度 or 2～6年度
    that prints none. A bare number of four digits is a `Year`; of fewer digits it is none.
    """
    inner = _unbracketed(fold(text).strip())
    found = _match(inner, 0)
    if found is None and era_hint is not None and era_named(era_hint) and _NO_ERA.match(inner):
        inner = era_hint + inner
        found = _match(inner, 0)
    if found is None or inner[found.end :].strip() not in {"", "の", "中"}:
        return None
    if isinstance(found.span, FuzzyDate):
        return replace(found.span, as_printed=text.strip())
    if isinstance(found.span, Year) and found.mark.word.upper() in {"M", "T"}:
        # A whole cell T5 or M3 is a lamp or a cubic metre.
        return None
    return found.span


def _unbracketed(text: str) -> str:
    while len(text) > 2 and _BRACKETS.get(text[0]) == text[-1]:
        text = text[1:-1].strip()
    return text


def _match(text: str, at: int) -> _Match | None:
    """The longest span at `at` of a folded text; its span is None when it must not be read."""
    mark = read_mark(text, at)
    if mark is None:
        return None
    if point := read_point(text, mark):
        return _Match(mark, point.end, point.date)
    if found := read_range(text, mark):
        return _Match(mark, found.end, found.span)
    as_of = _AS_OF.match(text, mark.end)
    span = None if mark.year is None else (mark.kind or Year)(mark.year)
    return _Match(mark, as_of.end() if as_of else mark.end, span)


def find_spans(text: str) -> tuple[FoundSpan, ...]:
    """All spans inside a text, from left to right, the longest at each place.

    A number of four digits alone is found only where brackets hold nothing else, (2018), or
    where 実績 or 目標 follows: in a text it is more often a count. 2025年問題 is found: it prints
    a year, and only the reader of the sentence can know it for a name.
    """
    folded = fold_with_offsets(text)
    found = []
    for match in _matches(folded.text):
        start, end = folded.offsets[match.mark.start], folded.offsets[match.end - 1] + 1
        if match.span is not None:
            span = match.span
            if isinstance(span, FuzzyDate):
                span = replace(span, as_printed=text[start:end])
            found.append(FoundSpan(start, end, span, text[start:end]))
    return tuple(found)


def find_doubts(text: str) -> tuple[FoundDoubt, ...]:
    """The printed years that `find_spans` passes over because they must not be read."""
    folded = fold_with_offsets(text)
    places = [
        (folded.offsets[match.mark.start], folded.offsets[match.end - 1] + 1)
        for match in _matches(folded.text)
        if match.span is None
    ]
    return tuple(FoundDoubt(start, end, text[start:end]) for start, end in places)


def _matches(text: str) -> Iterator[_Match]:
    at = 0
    while start := _START.search(text, at):
        match = _match(text, start.start())
        if match is not None and _stands_alone(text, match):
            yield match
        at = match.end if match is not None else start.start() + 1


_COUNTED = re.compile(r"[0-9A-Za-z%=]|[.,/-][0-9]|-[A-Za-z]|\s?(?:年|月|日|丁目|番|号|条|区)")
_MORE_YEARS = re.compile(r"\s?[・,、/&]\s?[0-9元]{1,2}\s?(?:年|$)")
_MONTHS = re.compile(r"\s?[0-9]{1,2}\s?(?:[~\-・]\s?[0-9]{1,2}\s?)?[か]?月")
_KANA = re.compile("[ァ-ヺー]")
_DIGITS_ONLY = re.compile(r"[0-9]{4}(?:\s?[~\-—ー/]\s?[0-9]+)?")
_YEAR_FOLLOWS = re.compile("実績|目標|現状|見込|推計")


def _stands_alone(text: str, match: _Match) -> bool:
    """Whether the match is a year and not a part of a code, a count or a longer expression."""
    start, end = match.mark.start, match.end
    if _MORE_YEARS.match(text, end) or _MONTHS.match(text, end):
        return False
    printed = text[start:end]
    if _DIGITS_ONLY.fullmatch(printed):
        enclosed = start > 0 and _BRACKETS.get(text[start - 1]) == text[end : end + 1]
        return enclosed or _YEAR_FOLLOWS.match(text, end) is not None
    if not printed[-1].isascii() or "年" in printed:
        return True
    return _letter_stands_alone(text, match)


def _letter_stands_alone(text: str, match: _Match) -> bool:
    start, end = match.mark.start, match.end
    before = text[start - 1 : start]
    if _COUNTED.match(text, end) or before in {"-", "_", ".", "#", "&"}:
        return False
    if match.mark.word.isascii() and (_KANA.match(text, end) or _KANA.match(before)):
        return False
    return match.mark.word.upper() not in {"M", "T"} or isinstance(match.span, FuzzyDate)
