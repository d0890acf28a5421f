"""Two values of one role and year in an indicator: one may be that of another (a row, a part)."""

import re
from collections.abc import Hashable

from keikaku.core.values.model import Amount, Range
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue

# 当初 | 変更後 under 目標値 are one target before and after a change: one of them is in force.
_REVISED = re.compile("当初|現行|従来|変更|改[訂定]|見直|修正|[新旧]$")


def doubt_twice(indicator: DraftIndicator) -> None:
    """Doubt every number whose role and year another one has, where nothing tells them apart.

    A label (小学生), another status (速報値) or another way of counting (累計) tells them apart, a
    label that says before or after which change does not. What is doubted already, as one of
    several values in a cell, is not told twice.
    """
    first: dict[Hashable, DraftValue] = {}
    for value in indicator.values:
        if not isinstance(value.reading, Amount | Range) or value.year is None:
            continue
        place = (value.role, value.year.start, value.year.end, _told_apart(value))
        other = first.setdefault(place, value)
        told = any(doubt.field == "amount" for doubt in value.doubts)
        if other.reading != value.reading and not told:
            details = {"raw": value.raw.strip(), "other": other.raw.strip()}
            value.doubts.append(Doubt("value.twice", "amount", details, value.source))


def _told_apart(value: DraftValue) -> Hashable:
    revised = value.label is not None and _REVISED.search(value.label)
    return None if revised else value.label, value.status, value.accumulation
