"""One span at one place of a folded text, the longest, and whether it stands there for a year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from keikaku.core.remembered import remembered
from keikaku.core.years.fuzzy import read_point
from keikaku.core.years.marks import ERA_INITIALS, ERA_NAMES, KANJI_DIGITS, Mark, read_mark
from keikaku.core.years.model import Span, Year, YearRange
from keikaku.core.years.ranges import read_range

BRACKETS = {"(": ")", "[": "]", "〔": "〕"}
# 平成30年度末 is the figure of fiscal year 2018; H30末 may be December or March.
_AS_OF = re.compile(r"末?\s?(?:現在|時点)|末")
_AS_OF_UNSAID = re.compile(r"\s?(?:現在|時点)")
_START = re.compile(
    rf"{ERA_NAMES}|(?<![A-Za-z0-9])(?:[MTSHR](?=\s?[0-9元十{KANJI_DIGITS}])|FY)"
    rf"|(?<![一-鿿])[{ERA_INITIALS}](?=\s?[0-9元])"
    r"|(?<![0-9約])(?<![0-9][,.])[0-9]{4}(?![0-9])"
    rf"|(?<![{KANJI_DIGITS}])[{KANJI_DIGITS}]{{4}}(?=年)",
    re.IGNORECASE,
)

# Without any of these there is no year, whatever letters there are.
_NUMBER = re.compile(f"[0-9元十{KANJI_DIGITS}]")


@dataclass(frozen=True, slots=True)
class Match:
    """A span from the start of `mark` to `end`; `span` is None when it must not be read."""

    mark: Mark
    end: int
    span: Span | None

    @property
    def faint(self) -> bool:
        """Whether it is nothing but letters and numbers that more often mean something else."""
        first = self.span.first if isinstance(self.span, YearRange) else self.span
        return self.mark.faint and isinstance(first, Year | None)


def match_span(text: str, at: int) -> Match | None:
    """The longest span that begins at `at` of a folded text."""
    mark = read_mark(text, at)
    if mark is None:
        return None
    if point := read_point(text, mark):
        return Match(mark, point.end, point.date)
    if found := read_range(text, mark):
        return Match(mark, found.end, found.span)
    as_of = (_AS_OF if mark.kind else _AS_OF_UNSAID).match(text, mark.end)
    span = None if mark.year is None else (mark.kind or Year)(mark.year)
    return Match(mark, as_of.end() if as_of else mark.end, span)


@remembered
def all_matches(text: str) -> tuple[Match, ...]:
    """All spans of a folded text, also those that must not be read; never parts of codes."""
    return tuple(_matches(text)) if _NUMBER.search(text) else ()


def _matches(text: str) -> Iterator[Match]:
    at = 0
    while start := _START.search(text, at):
        match = match_span(text, start.start())
        if match is None:
            at = start.start() + 1
            continue
        at = match.end
        if further := _goes_on(text, match):
            at = further
            yield replace(match, end=further, span=None)
        elif _stands_alone(text, match):
            yield match


_NEXT_YEAR = r"\s?(?:元|[0-9]{4}|[0-9]{1,2})(?![0-9])"
_YEAR_WORD = r"\s?年度?(?![間後前])"
# 平成30・31年度 is two years, 令和3年1～3月 three months: neither is the year it begins with.
_LISTED = re.compile(rf"(?:\s?[・/&]{_NEXT_YEAR}){{1,9}}(?:{_YEAR_WORD}|(?=\s?[)\]〕]|$))")
_LISTED_BARE = re.compile(rf"(?:\s?[・/&,、]{_NEXT_YEAR}){{1,9}}{_YEAR_WORD}")
_MONTHS = re.compile(r"\s?[0-9]{1,2}\s?(?:[~\-・]\s?[0-9]{1,2}\s?)?[かカヵヶケ]?月")
_SPREAD_DIGITS = re.compile(r"\s[0-9]{1,2}\s?年度?")


def _goes_on(text: str, match: Match) -> int | None:
    """Where an expression ends of which the match is but the beginning; None when it is whole."""
    mark = match.mark
    # Four digits alone are mostly a count, and what stands behind them no part of it.
    patterns = [_LISTED, _MONTHS] if mark.kind or mark.era else []
    if mark.kind is None:
        patterns += [_LISTED_BARE, _SPREAD_DIGITS] if mark.era else [_LISTED_BARE]
    ends = [found.end() for pattern in patterns if (found := pattern.match(text, match.end))]
    return max(ends, default=None)


_CODE = re.compile(r"[0-9A-Za-z%=]|[.,/-][0-9]|-[A-Za-z]|\s?(?:年|月|日|丁目|番|号|条|区)")
_CODE_BEFORE = frozenset("-_.#&")
_KATAKANA = re.compile("[ァ-ヺー]")
_DIGITS_ONLY = re.compile(r"[0-9]{4}(?:\s?[~\-—ー/]\s?[0-9]+)?")
_YEAR_FOLLOWS = re.compile("実績|目標|現状|見込|推計")
# 2026~30累計: a sum is one of years where two of them stand before it.
_SUM_FOLLOWS = re.compile(r"\s?の?(?:累計|累積|合計|総計|計(?!画)|通算|平均)")


def _stands_alone(text: str, match: Match) -> bool:
    """Whether the match is a year and not a part of a code, a count or a name."""
    start, end = match.mark.start, match.end
    printed = text[start:end]
    if _DIGITS_ONLY.fullmatch(printed):
        enclosed = start > 0 and BRACKETS.get(text[start - 1]) == text[end : end + 1]
        summed = isinstance(match.span, YearRange) and _SUM_FOLLOWS.match(text, end)
        return enclosed or bool(summed or _YEAR_FOLLOWS.match(text, end))
    if "年" in printed or printed[-1] in "月末頃旬":
        return True
    if _CODE.match(text, end) or text[start - 1 : start] in _CODE_BEFORE or match.faint:
        return False
    return not match.mark.letter or _letter_stands_alone(text, match)


def _letter_stands_alone(text: str, match: Match) -> bool:
    """r2 is a coefficient, H2ステーション hydrogen, タイプR2 a model."""
    before = text[match.mark.start - 1 : match.mark.start]
    return (
        not match.mark.letter.islower()
        and not _KATAKANA.match(text, match.end)
        and not _KATAKANA.match(before)
    )
