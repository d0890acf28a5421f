"""Reading of printed years and dates, as whole texts and inside texts.

What contradicts itself (平成29年度(2018年度)) or cannot be (2月30日, 平成99年) is never read.
"""

import re
from dataclasses import dataclass, replace

from keikaku.core.text import Folded, fold, fold_with_offsets
from keikaku.core.years.fuzzy import INHERITED
from keikaku.core.years.marks import SHORT_NUMBER
from keikaku.core.years.model import FuzzyDate, Span, Year
from keikaku.core.years.spans import BRACKETS, Match, all_matches, match_span

# 30年度, 2～6年度: a number of at most two digits, and somewhere a word that makes it a year.
_NO_ERA = re.compile(rf"(?:元|{SHORT_NUMBER})(?=.{{0,40}}年)")


@dataclass(frozen=True, slots=True)
class FoundSpan:
    """A span inside a text: `as_printed == text[start:end]`, without brackets around it."""

    start: int
    end: int
    span: Span
    as_printed: str


@dataclass(frozen=True, slots=True)
class FoundDoubt:
    """A printed year that contradicts itself, cannot be or is no single span; it is not read."""

    start: int
    end: int
    as_printed: str


def parse_span(text: str, *, era_hint: str | None = None) -> Span | None:
    """The span that the whole text is; None when words are left over or it contradicts itself.

    Brackets around it may be there. `era_hint` ("令和") supplies the era of a 30年度 or 2～6年度
    that prints none. A number alone is a `Year` when it has four digits and none otherwise;
    nor are letters alone that mostly mean something else (T5 a lamp, M3 cubic metres).
    """
    inner = _unbracketed(fold(text).strip())
    found = _whole(inner)
    hinted = found is None and era_hint is not None and _NO_ERA.match(inner) is not None
    if hinted:
        found = _whole(f"{era_hint}{inner}")
    if found is None or not isinstance(found.span, FuzzyDate):
        return None if found is None else found.span
    assumed = INHERITED if hinted else found.span.assumed
    return replace(found.span, as_printed=text.strip(), assumed=assumed)


def _whole(text: str) -> Match | None:
    found = match_span(text, 0)
    if found is None or found.faint:
        return None
    rest = text[found.end :].strip()
    unsaid = isinstance(found.span, Year)
    return found if not rest or (rest in {"の", "中"} and not unsaid) else None


def _unbracketed(text: str) -> str:
    for _ in range(2):
        if len(text) > 2 and BRACKETS.get(text[0]) == text[-1]:
            text = text[1:-1].strip()
    return text


def find_spans(text: str) -> tuple[FoundSpan, ...]:
    """All spans inside a text, from left to right, the longest at each place.

    A number of four digits alone is found only where brackets hold nothing else, (2018), or
    where 実績 or 目標 follows: in a text it is more often a count. 2025年問題 is found: it prints
    a year, and only the reader of the sentence can know it for a name. What stands around a
    year (以降, から, 末) is left to the caller.
    """
    folded = fold_with_offsets(text)
    found = []
    for match in all_matches(folded.text):
        if (span := match.span) is not None:
            start, end = _place(folded, match)
            if isinstance(span, FuzzyDate):
                span = replace(span, as_printed=text[start:end])
            found.append(FoundSpan(start, end, span, text[start:end]))
    return tuple(found)


def find_doubts(text: str) -> tuple[FoundDoubt, ...]:
    """The printed years that `find_spans` passes over because they must not be read."""
    folded = fold_with_offsets(text)
    places = [_place(folded, match) for match in all_matches(folded.text) if match.span is None]
    return tuple(FoundDoubt(start, end, text[start:end]) for start, end in places)


def _place(folded: Folded, match: Match) -> tuple[int, int]:
    """Where a match of the folded text begins and ends in the raw text."""
    return folded.offsets[match.mark.start], folded.offsets[match.end - 1] + 1
