"""Which year and role the words around a figure tell (年度と、目標・実績の別)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.core.years.model import Span, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_doubts, find_spans
from keikaku.verification.statements import RoleGroup

_ROLES = {
    RoleGroup.TARGET: re.compile("目標|目指|見据え|KPI"),
    RoleGroup.ACTUAL: re.compile("実績|現状|基準|現在"),
}
_AFTERWARDS = {
    RoleGroup.TARGET: re.compile(
        "(?:程度|以上|以下)?(?:[をにへとのますむる]|する|増や|減ら|増加|減少|引き上げ|引き下げ|高め|こと|で|さ|せ|し|拡大|向上){0,6}(?:目標|目指)"
    ),
    RoleGroup.ACTUAL: re.compile("(?:でした|であった|であり|だった|となりました|となっ|にとどま)"),
}
_VAGUE = re.compile("前年|昨年|前回|翌年|来年|今年|本年度|当年度|同年|前期|次年度")
# 令和5年度から増えて, 令和5年度と比べ: a year that something is compared with.
_COMPARED = re.compile(r"(?:実績|現状値?|基準値?)?(?:から|より|に比べ|と比べ|比|と比較|対比)")
_ARRIVES = re.compile("末?(?:まで|に)")
_SETS_OUT = re.compile(r"から、?[^。、0-9]{0,8}[0-9]")
_ACCUMULATIONS = (
    (re.compile("累計|累積|通算|延べ合計|これまで|開始以来|当初から"), AccumulationKind.CUMULATIVE),
    (re.compile("単年度?|年間"), AccumulationKind.ANNUAL),
    (re.compile("年平均|か年平均|年間平均"), AccumulationKind.MEAN),
)


@dataclass(frozen=True, slots=True)
class Years:
    """The years of a text, and the stretches that look like years and cannot be read."""

    spans: tuple[FoundSpan, ...]
    doubtful: tuple[tuple[int, int], ...]

    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Where no figure may be looked for."""
        return tuple((span.start, span.end) for span in self.spans) + self.doubtful

    def within(self, start: int, end: int) -> tuple[FoundSpan, ...]:
        """The years between two places."""
        return tuple(span for span in self.spans if start <= span.start and span.end <= end)


def years_of(text: str) -> Years:
    """The years of a text that can date a value."""
    spans = tuple(span for span in find_spans(text) if has_both_ends(span.span))
    return Years(spans, tuple((doubt.start, doubt.end) for doubt in find_doubts(text)))


def year_before(text: str, years: Sequence[FoundSpan], end: int) -> Span | None:
    """The last year before a figure, unless it only says what the figure is compared with."""
    for found in reversed(years):
        compared = _COMPARED.match(text, found.end)
        # 令和5年度から612千人: right before a figure it is its year all the same.
        starts_there = compared is not None and compared.group().endswith("から")
        if compared is None or (starts_there and compared.end() >= end):
            return found.span
    return None


def is_way_to(text: str, year: FoundSpan, start: int, end: int) -> bool:
    """令和6年度までに120件から100件に: the year before the figure from `start` to `end` is that of
    the other one, to which the way leads.
    """
    arrives = _ARRIVES.match(text, year.end)
    return arrives is not None and arrives.end() <= start and bool(_SETS_OUT.match(text, end))


def is_vague(text: str) -> bool:
    """Whether a year is told only in relation to another (前年度), or is no single one."""
    return bool(_VAGUE.search(text) or find_doubts(text))


def role_in(text: str) -> RoleGroup | None:
    """The role that words before a figure or in a head tell; None where both or neither."""
    told = [role for role, words in _ROLES.items() if words.search(text)]
    return told[0] if len(told) == 1 else None


def role_behind(text: str) -> RoleGroup | None:
    """The role that the words right behind a figure tell: を目指します, でした."""
    told = [role for role, words in _AFTERWARDS.items() if words.match(text)]
    return told[0] if len(told) == 1 else None


def accumulation_in(text: str) -> Accumulation | None:
    """累計, 年間 or 年平均 before a figure, when exactly one of them is said."""
    told = [kind for words, kind in _ACCUMULATIONS if words.search(text)]
    return Accumulation(told[0]) if len(told) == 1 else None
