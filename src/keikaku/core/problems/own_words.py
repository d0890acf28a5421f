"""The program's own words among the details of a problem, in English: places, ways of counting.

What was printed stays as it was printed; these are words that a check put there itself.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from keikaku.core.problems.places import is_place, place_in_english

_PRINTED = frozenset({"raw", "name", "header"})
"""Details that hold what stands in a document."""

_WORDS: Mapping[str, str] = MappingProxyType({
    "記載なし": "not said",
    "年間": "within a year",
    "時点": "at one time",
    "平均": "mean",
    "累計": "cumulative",
})  # fmt: skip
_PATTERNS = (
    (re.compile(r"(\d+)年平均"), r"mean over \1 years"),
    (re.compile(r"(\d+)年累計"), r"cumulative over \1 years"),
    (re.compile(r"(\d+)年度以降累計"), r"cumulative since FY\1"),
    (re.compile(r"(\d+)年度以降(\d+)年累計"), r"cumulative over \2 years since FY\1"),
)  # fmt: skip


def in_english(detail: str, text: str) -> str:
    """The text of a detail; where it is one of the own words as a whole, in English."""
    if detail in _PRINTED:
        return text
    if is_place(text):
        return place_in_english(text)
    if text in _WORDS:
        return _WORDS[text]
    for pattern, english in _PATTERNS:
        found = pattern.fullmatch(text)
        if found is not None:
            return found.expand(english).replace("over 1 years", "over 1 year")
    return text
