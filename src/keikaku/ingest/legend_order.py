"""Which labels with their years make a legend: by their number, and by the order of the years."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from keikaku.ingest.legend_pairs import Pair, ends
from keikaku.ingest.tables.roles import BASES, ColumnRole

_TWO = 2
# So many years lie between where it stood and what is to be reached.
_FAR = 3
_VALUES = re.compile(r"(?:値|数字|水準|姿|点|時|年度)$")
_ORDER = (
    (*BASES, ColumnRole.ACTUAL),
    (ColumnRole.INTERIM,),
    (ColumnRole.TARGET, ColumnRole.PLANNED),
)


def settled(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs of a sentence if they make a legend, those of unknown words by their order."""
    if len(pairs) < _TWO:
        return [pair for pair in pairs if pair.alone]
    pairs = sorted(pairs, key=_place)
    if any(ends(a.period) == ends(b.period) and not _share(a, b) for a, b in pairwise(pairs)):
        return []
    if ends(pairs[0].period) == ends(pairs[-1].period):
        return pairs if all(pair.alone for pair in pairs) else []
    known = [pair.role for pair in pairs if pair.role is not None]
    if len(known) != len(set(known)) or not _in_order(known):
        return []
    if len(known) == len(pairs):
        return pairs
    far = pairs[-1].period.end - pairs[0].period.end >= _FAR
    valued = all(_VALUES.search(pair.label) for pair in pairs if pair.role is None)
    return _by_order(pairs) if valued and (known or far) else []


def _share(one: Pair, other: Pair) -> bool:
    return one.shared and other.shared


def _place(pair: Pair) -> tuple[int, object, int]:
    """Where a pair stands among others: by its year, then as values follow one another."""
    order = next((n for n, alike in enumerate(_ORDER) if pair.role in alike), len(_ORDER))
    return pair.period.end, pair.period.start, order


def _in_order(roles: Sequence[ColumnRole]) -> bool:
    places = [n for role in roles for n, alike in enumerate(_ORDER) if role in alike]
    return len(places) == len(roles) and places == sorted(places)


def _by_order(pairs: Sequence[Pair]) -> list[Pair]:
    """The first year is where it stood, the last one is to be reached."""
    last = {0: ColumnRole.BASE, len(pairs) - 1: ColumnRole.TARGET}
    told = [
        replace(pair, role=pair.role or last.get(n, ColumnRole.INTERIM), ordered=pair.role is None)
        for n, pair in enumerate(pairs)
    ]
    roles = [pair.role for pair in told if pair.role is not None]
    several = [role for role in roles if role is not ColumnRole.INTERIM]
    return told if _in_order(roles) and len(several) == len(set(several)) else []
