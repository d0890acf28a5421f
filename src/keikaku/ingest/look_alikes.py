"""Indicators that may be one and the same although nothing says so (T21, T22)."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from keikaku.core.text import squeeze
from keikaku.ingest.cross_listing import bigrams, likeness
from keikaku.ingest.tables.drafts import DraftIndicator

_SIMILAR = 0.7
_SAME_SCOPE = 0.5
# Only names with the same ending are compared: 店舗割合 with 店舗割合, never with 件数.
_ENDING = 4
# A name like many others (第1班の参加者数, 第2班 …) is one of its kind: to name each of them would
# tell nothing more, and take the square of their number.
_MOST_TOLD, _MOST_COMPARED = 3, 500


class _Named(NamedTuple):
    """An indicator and the pairs of letters of its name, taken once for all comparisons."""

    indicator: DraftIndicator
    pairs: frozenset[str]


def doubt_look_alikes(indicators: Sequence[DraftIndicator]) -> None:
    """Write a doubt at the later one of two that look alike, naming the earlier one."""
    same: dict[str, list[DraftIndicator]] = defaultdict(list)
    by_ending: dict[str, list[_Named]] = defaultdict(list)
    for indicator in indicators:
        name = squeeze(indicator.name.name)
        named = _Named(indicator, bigrams(name))
        twin = next((other for other in same[name] if same_scope(other, indicator)), None)
        if twin is not None:
            _doubt(indicator, twin, "indicator.look_alike")
        elif not same[name]:
            _doubt_similar(named, by_ending[name[-_ENDING:]])
        same[name].append(indicator)
        by_ending[name[-_ENDING:]].append(named)


def same_scope(one: DraftIndicator, other: DraftIndicator) -> bool:
    """(男性) and (女性) count two things; (転出超過の抑制) and (転出超過抑制) say the same.

    A note that both have (1人当たり) tells neither from the other, and one that has another letter
    in its place (小学生, 中学生) does. What one table counts of different parts or in different
    units is not one thing either.
    """
    other_unit = one.unit != other.unit and bool(one.unit and other.unit)
    if one.order == other.order and (one.part != other.part or other_unit):
        return False
    notes = one.name.scope_notes, other.name.scope_notes
    both = set(notes[0]).intersection(notes[1])
    scopes = [squeeze("".join(note for note in said if note not in both)) for said in notes]
    if scopes[0] != scopes[1] and len(scopes[0]) == len(scopes[1]):
        return False
    return not all(scopes) or likeness(bigrams(scopes[0]), bigrams(scopes[1])) >= _SAME_SCOPE


def _doubt_similar(named: _Named, others: Sequence[_Named]) -> None:
    near = others[-_MOST_COMPARED:]
    similar = (o for o in near if likeness(o.pairs, named.pairs) >= _SIMILAR)
    for other in islice(similar, _MOST_TOLD):
        _doubt(named.indicator, other.indicator, "indicator.similar")


def _doubt(later: DraftIndicator, earlier: DraftIndicator, code: str) -> None:
    place = earlier.source.address if earlier.source else ""
    later.doubt(code, "name", name=later.name.name, other=earlier.name.name, place=place)
