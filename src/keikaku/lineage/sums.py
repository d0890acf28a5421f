"""Merges and splits that figures show: 120 and 80 of two indicators are 200 of one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import numpy as np

from keikaku.core.indicators import Indicator, Role
from keikaku.core.revision import LinkReason, LinkReasonKind
from keikaku.lineage.assignment import Assignment
from keikaku.lineage.continuations import Join
from keikaku.lineage.counting import unit_of
from keikaku.lineage.figures import figures
from keikaku.lineage.grams import Matrix, key
from keikaku.lineage.indicator_scores import IndicatorScores

_SCORE = 0.7
_ALIKE = 0.3
_Amounts = dict[tuple[Role, int | None], Decimal]


def sum_joins(
    old: Sequence[Indicator],
    new: Sequence[Indicator],
    assignment: Assignment,
    scores: IndicatorScores,
) -> Iterator[Join]:
    """Joins of lone indicators with a pair whose one figure is the sum of both others."""
    # What one sum proves among like names, two must prove among others of the same node.
    needed = np.where(scores.names >= _ALIKE, 1, 2)
    near = np.where((scores.places >= 1) | ((scores.places > 0) & (needed == 1)), needed, 0)
    for o, n, words in _found(old, new, assignment, near):
        yield Join(o, n, _SCORE, LinkReason(LinkReasonKind.SUM, was=words[0], now=words[1]))
    for n, o, words in _found(new, old, assignment.turned(), near.T):
        yield Join(o, n, _SCORE, LinkReason(LinkReasonKind.SUM, was=words[1], now=words[0]))


def _found(
    parts: Sequence[Indicator], wholes: Sequence[Indicator], assignment: Assignment, near: Matrix
) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """`near` says how many sums must come out for a link, 0 where none is looked for."""
    for single in assignment.old:
        for pair in assignment.pairs:
            needed = near[single.index, pair.new]
            if not needed:
                continue
            three = parts[single.index], parts[pair.old], wholes[pair.new]
            told = _summed(*three)
            # Figures of one name in both editions are of one thing, unless more than one adds up.
            if len(told) >= (2 if key(three[1].name) == key(three[2].name) else needed):
                yield single.index, pair.new, told[0]
                break


def _summed(first: Indicator, second: Indicator, whole: Indicator) -> list[tuple[str, str]]:
    """The sums that come out, in words; small ones come out by chance and do not count."""
    units = {unit_of(each) for each in (first, second, whole)} - {None}
    if len(units) > 1 or units & {"%", "‰"}:
        return []
    a, b, c = _amounts(first), _amounts(second), _amounts(whole)
    return [
        (f"{a[at]:,f} + {b[at]:,f}", f"{c[at]:,f}")
        for at in a.keys() & b.keys() & c.keys()
        if min(a[at], b[at]) > 0 and a[at] + b[at] == c[at] >= 10
    ]


def _amounts(indicator: Indicator) -> _Amounts:
    found: _Amounts = {}
    for role, value, amount in figures(indicator):
        found.setdefault((role, value.period.start if value.period else None), amount)
    return found
