"""Years of whole columns that stand outside the heads: 〔現状：令和元年度　目標：令和12年度〕."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from keikaku.core.text import fold, squeeze
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.legend import Legend
from keikaku.ingest.legend_joined import parted, with_one_sign
from keikaku.ingest.legend_pairs import ends
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.roles import (
    BASES,
    VALUE_ROLES,
    ColumnRole,
    exact_role,
    is_of_others,
    role_of_words,
)
from keikaku.ingest.vocabulary import Vocabulary

Stated = Mapping[ColumnRole, Period]

_LONGEST = 160
_OPENING = "([〔【「 "
_BRACKETS = ("(", "[", "【", "〔")
_PART = re.compile(r"[、,。・;/\s()\[\]〔〕【】「」※]+")
_LINKING = re.compile(r"(?:の年度|の年|年度)?(?:は|が|を|:|=|-)*$")
_OF_YEARS = {ColumnRole.BASE_YEAR: ColumnRole.BASE, ColumnRole.TARGET_YEAR: ColumnRole.TARGET}


def stated_years(texts: Iterable[str], words: Vocabulary) -> Stated:
    """The years that captions, lines and notes around a table give to the roles of its columns.

    A role to which they give two years is left out.
    """
    found: dict[ColumnRole, set[Period]] = {}
    for text in texts:
        for role, period in _stated_in(fold(text), words):
            found.setdefault(role, set()).add(period)
    return {role: periods.pop() for role, periods in found.items() if _one(periods)}


def _one(periods: Iterable[Period]) -> bool:
    return len({(period.start, period.end) for period in periods}) == 1


def _stated_in(text: str, words: Vocabulary) -> Iterable[tuple[ColumnRole, Period]]:
    text = with_one_sign(text)
    spans = find_spans(text) if len(text) <= _LONGEST else ()
    ends = [0, *(span.end for span in spans)]
    begins = [*(span.start for span in spans[1:]), len(text)]
    for before, span, after in zip(ends, spans, begins, strict=False):
        roles = _roles_before(text[before : span.start], words)
        roles = roles or _one_or_none(_role_over(text[before : span.start], span, words))
        roles = roles or _one_or_none(_role_behind(text[span.end : after], words))
        for role in roles if has_both_ends(span.span) else ():
            yield role, _period(span)


def _period(span: FoundSpan) -> Period:
    return Period(span.span, span.as_printed, StatedIn.CAPTION)


def _one_or_none(role: ColumnRole | None) -> list[ColumnRole]:
    return [role] if role is not None else []


def _roles_before(text: str, words: Vocabulary) -> list[ColumnRole]:
    """現状値： and 目標年度は right before a year, or before the bracket around it.

    実績値及び目標値は are two.
    """
    last = _PART.split(text.rstrip(_OPENING))[-1]
    each = [_role(label, words) for label in parted(last)] if last.strip(":=") else []
    roles = [role for role in each if role is not None]
    return roles if len(set(roles)) == len(each) else []


def _role_over(text: str, span: FoundSpan, words: Vocabulary) -> ColumnRole | None:
    """まちの数値目標（2028年度）: words that end as a head does, before one year in a bracket."""
    phrase = text.rstrip(" ")
    if not phrase.endswith(_BRACKETS) or isinstance(span.span, YearRange):
        return None
    word = squeeze(_PART.split(phrase.rstrip(_OPENING))[-1])
    role = role_of_words(word, words, dated=True).role if word else None
    return role if role in VALUE_ROLES else None


def _role_behind(text: str, words: Vocabulary) -> ColumnRole | None:
    """R5現状値: nothing stands between the year and the word."""
    parts = _PART.split(text)
    return _role(parts[0].removeprefix("の"), words) if parts and parts[0] else None


def _role(text: str, words: Vocabulary) -> ColumnRole | None:
    word = squeeze(text)
    role = exact_role(word, words) or exact_role(_LINKING.sub("", word), words)
    role = _OF_YEARS.get(role, role) if role is not None else None
    return role if role in VALUE_ROLES else None


def with_stated_years(columns: Sequence[Column], stated: Stated) -> list[Column]:
    """The columns, each alone in its role without a year with the year that is stated for it."""
    return [_dated(column, columns, stated) for column in columns]


def _dated(column: Column, columns: Sequence[Column], stated: Stated) -> Column:
    alike = [other for other in columns if other.role is column.role]
    if column.period is not None or column.contradiction or len(alike) > 1:
        return column
    period = stated.get(column.role) if column.role is not None else None
    if period is None and column.role in BASES and not _is_one_of_two(columns):
        period = next((stated[role] for role in BASES if role in stated), None)
    return replace(column, period=period) if period is not None else column


def _is_one_of_two(columns: Sequence[Column]) -> bool:
    """基準値 and 現状値 in one table are two things."""
    return all(any(column.role is role for column in columns) for role in BASES)


def with_legend(columns: Sequence[Column], legend: Legend, words: Vocabulary) -> list[Column]:
    """The columns with what sentences farther off say of them, where nothing nearer does.

    Heads that are years take their roles from it, heads without a year take theirs. Those of
    other bodies (県平均) take nothing.
    """
    years = {ends(c.period) for c in columns if c.period is not None}
    whole = bool(legend.pairs) and all(ends(pair.period) in years for pair in legend.pairs)
    heads = Counter(squeeze(column.header) for column in columns)
    told = [
        _of_legend(column, legend, whole=whole)
        if heads[squeeze(column.header)] == 1 and not is_of_others(column.header, words)
        else column
        for column in columns
    ]
    told = [_begun(column, told, legend) for column in told]
    roles = {pair.role for pair in legend.pairs if pair.role is not None}
    stated = {role: period for role in roles if (period := legend.of_role(role)) is not None}
    return with_stated_years(told, stated)


def _begun(column: Column, columns: Sequence[Column], legend: Legend) -> Column:
    """The result of the year that a legend calls that of the baseline, where none is called so."""
    if column.role is not ColumnRole.ACTUAL or column.period is None:
        return column
    roles = {other.role for other in columns}
    role = legend.role_of(column.period)
    begins = role in BASES and roles.isdisjoint(BASES) and ColumnRole.TARGET in roles
    return replace(column, role=role) if begins else column


def _of_legend(column: Column, legend: Legend, *, whole: bool) -> Column:
    """A column of whose year or of whose very words a legend speaks.

    `whole` tells that it goes through the years of the heads, also of one with a further word.
    """
    by_year = column.role is ColumnRole.YEAR or (whole and column.role not in VALUE_ROLES)
    if by_year and column.period is not None:
        role = legend.role_of(column.period)
        return replace(column, role=role, assumed=False) if role is not None else column
    pair = legend.of_label(column.header)
    unsaid = column.role is None or column.role in VALUE_ROLES
    if pair is None or pair.role is None or column.period or column.contradiction or not unsaid:
        return column
    return replace(column, role=column.role or pair.role, period=pair.period)
