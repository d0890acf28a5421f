"""Indicators that may be one and the same although nothing says so (T21, T22)."""

from collections import defaultdict
from collections.abc import Sequence

from keikaku.core.text import squeeze
from keikaku.ingest.cross_listing import bigrams, likeness
from keikaku.ingest.tables.drafts import DraftIndicator

_SIMILAR = 0.7
# Only names with the same ending are compared: 店舗割合 with 店舗割合, never with 件数.
_ENDING = 4


def doubt_look_alikes(indicators: Sequence[DraftIndicator]) -> None:
    """Write a doubt at the later one of two that look alike, naming the earlier one."""
    first: dict[str, DraftIndicator] = {}
    by_ending: dict[str, list[DraftIndicator]] = defaultdict(list)
    for indicator in indicators:
        key = squeeze(indicator.name.name)
        if key in first:
            _doubt(indicator, first[key], "indicator.look_alike")
            continue
        first[key] = indicator
        for other in by_ending[key[-_ENDING:]]:
            if likeness(bigrams(other.name.name), bigrams(indicator.name.name)) >= _SIMILAR:
                _doubt(indicator, other, "indicator.similar")
        by_ending[key[-_ENDING:]].append(indicator)


def _doubt(later: DraftIndicator, earlier: DraftIndicator, code: str) -> None:
    place = earlier.source.address if earlier.source else ""
    later.doubt(code, "name", name=later.name.name, other=earlier.name.name, place=place)
