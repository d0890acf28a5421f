"""Values whose year lies far before all others of the plan: 平成６年度 among 令和６年度."""

import re
from collections.abc import Sequence
from statistics import median_low

from keikaku.core.indicators import Role
from keikaku.core.text import fold
from keikaku.core.years.model import StatedIn
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue

# An era taken for the next one moves a year by thirty years or more. What a plan compares with is
# seldom older than this, and its census of five years before is not.
_FAR = 20
_OTHERS = 2
_WESTERN = re.compile("[0-9]{4}")
_MEASURED = (Role.BASELINE, Role.ACTUAL)


def doubt_stray_years(indicators: Sequence[DraftIndicator], first: int | None) -> None:
    """Tell each value that was measured long before the plan begins, unless a later one follows.

    `first` is the plan's first year; without it the other values say where the plan stands. A
    western year (2000年, of a peak) is what it says; the first of a series may be old too.
    """
    dated = [v for one in indicators for v in one.values if _year(v) is not None]
    known = [year for v in dated if (year := _year(v)) is not None and v.role in _MEASURED]
    begins = first if first is not None else median_low(known) if known else None
    for one in indicators if begins is not None else ():
        for value in one.values:
            year = _year(value)
            far = year is not None and begins is not None and year <= begins - _FAR
            if (
                far
                and not _is_western(value)
                and (_is_latest(value, one) or _is_alone(value, one, indicators))
            ):
                details = {"raw": value.raw.strip(), "year": str(year)}
                value.doubts.append(Doubt("value.year_far", "period", details, value.source))


def _year(value: DraftValue) -> int | None:
    return value.period.end if value.period is not None and not value.missing else None


def _is_western(value: DraftValue) -> bool:
    printed = value.period.as_printed if value.period is not None else None
    return _WESTERN.search(fold(printed or "")) is not None


def _is_latest(value: DraftValue, indicator: DraftIndicator) -> bool:
    """Whether nothing was measured within the same indicator since."""
    since = [year for v in indicator.values if v.role in _MEASURED and (year := _year(v))]
    return value.role in _MEASURED and _year(value) == max(since)


def _is_alone(
    value: DraftValue, indicator: DraftIndicator, indicators: Sequence[DraftIndicator]
) -> bool:
    """Whether its cell prints a year far from that of each other value in the same place."""
    year = _year(value)
    if year is None or value.period is None or value.period.stated_in is not StatedIn.CELL:
        return False
    beside = [
        other
        for one in indicators
        if one.order == indicator.order and one is not indicator
        for v in one.of_role(value.role)
        if (other := _year(v)) is not None
    ]
    return len(beside) >= _OTHERS and all(other >= year + _FAR for other in beside)
