"""The years of occasions: 令和11年度に中間評価を行います; 令和５年度実施事業の実績値等.

They date the values of heads that name the occasion (中間評価時の目標, 実績値), and no others: the
data of an evaluation may be those of the year before it.
"""

import re
from collections.abc import Iterator

from keikaku.core.text import fold
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.legend_pairs import Pair
from keikaku.ingest.tables.roles import ColumnRole

_LONGEST = 200
# 令和７年度施策評価調書（令和６年度実績）: the year of the paper, and that of the results.
_MOST_YEARS = 2
_WORD = r"(?P<word>(?P<half>中間)(?:評価|見直し|検証|点検|年度?)|最終(?:評価|年度))"
_BEHIND = re.compile(rf"^(?:末|中)?(?:に(?:は|おいて)?|の|を|が|は)、?\s?(?:計画の)?「?{_WORD}")
_BEFORE = re.compile(rf"{_WORD}(?:の年度?)?」?(?:は|を|:|=|[(〔\[])、?\s?\Z")
# A line that is no sentence and ends with the results of its one year.
_RESULTS = re.compile(
    r"[^。、]{0,40}?実績(?:数?値|額)?(?:等|一覧|表|報告書?|状況|について|に関する報告書?|の一覧)*[)\]〕】」\s]*\Z"
)


def occasions_of(sentence: str) -> list[Pair]:
    """The occasions that a sentence or a line names, each with its year."""
    return evaluations_of(sentence) or results_of(sentence)


def results_of(line: str) -> list[Pair]:
    """The year of results, where a line is a title of them."""
    text = fold(line).strip()
    spans = find_spans(text) if len(text) <= _LONGEST else ()
    if len(spans) > _MOST_YEARS or not spans or not _is_one_year(spans[-1]):
        return []
    last = spans[-1]
    if not _RESULTS.match(text[last.end :]):
        return []
    period = Period(last.span, last.as_printed, StatedIn.CAPTION)
    return [Pair("実績", ColumnRole.ACTUAL, period, named=True)]


def evaluations_of(sentence: str) -> list[Pair]:
    """The evaluations that a sentence names, each with its year; none of two years."""
    text = fold(sentence)
    found = {} if len(text) > _LONGEST else {pair.label: pair for pair in _pairs(text)}
    return [*found.values()] if len(found) == len([*_pairs(text)]) else []


def _pairs(text: str) -> Iterator[Pair]:
    spans = find_spans(text)
    for n, one in enumerate(spans):
        begin = spans[n - 1].end if n else 0
        end = spans[n + 1].start if n + 1 < len(spans) else len(text)
        match = _BEHIND.match(text[one.end : end]) or _BEFORE.search(text[begin : one.start])
        if match is not None and _is_one_year(one):
            role = ColumnRole.INTERIM if match["half"] else ColumnRole.TARGET
            period = Period(one.span, one.as_printed, StatedIn.CAPTION)
            yield Pair(match["word"], role, period, named=True)


def _is_one_year(one: FoundSpan) -> bool:
    return has_both_ends(one.span) and not isinstance(one.span, YearRange)
