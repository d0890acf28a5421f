"""The outlook of one indicator: the pace that is needed, the trend, and what is reported ahead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from keikaku.core.evaluation.actuals import Actual, of_indicator
from keikaku.core.evaluation.amounts import Measured, alike
from keikaku.core.evaluation.pick import target_of
from keikaku.core.evaluation.sums import Sum, actual_sum
from keikaku.core.indicators import Indicator, Value
from keikaku.core.rules import TargetOf
from keikaku.core.values.model import Status
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.reporting import reporting_year
from keikaku.outlook.model import CannotPace, Caution, Pace, Point, TooFew, Trend
from keikaku.outlook.pace import measured_of, needed_pace, wanted_by
from keikaku.outlook.trend import cautions, trend


@dataclass(frozen=True, slots=True)
class Estimate:
    """Where the line lies in the year of the target, with all that is weak about it."""

    trend: Trend
    year: int
    value: Measured
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What can be said ahead of one indicator. `reported` are estimates that somebody reported
    for years that are not over: they are never computed here.
    """

    indicator: Indicator
    year: int
    pace: Pace | CannotPace
    estimate: Estimate | TooFew | None
    reported: tuple[Actual, ...] = ()


def outlook(
    indicator: Indicator,
    actuals: Sequence[Actual],
    year: int,
    today: date,
    plan_start: int | None = None,
) -> Outlook:
    """The outlook at the end of a fiscal year. `actuals` may be those of other indicators too."""
    own = of_indicator(actuals, indicator)
    pace = needed_pace(indicator, own, year, plan_start)
    estimate = _estimate(indicator, own, year, plan_start)
    return Outlook(indicator, year, pace, estimate, reported_ahead(own, today))


def reported_ahead(actuals: Sequence[Actual], today: date) -> tuple[Actual, ...]:
    """The estimates (見込) that were reported for years that are not over on a day."""
    return tuple(
        actual
        for actual in actuals
        if actual.status is Status.ESTIMATE and not is_over(actual.year, today)
    )


def is_over(year: int, today: date) -> bool:
    """Whether a fiscal year has ended."""
    return today > FiscalYear(year).last_day


def _estimate(
    indicator: Indicator, own: Sequence[Actual], year: int, plan_start: int | None
) -> Estimate | TooFew | None:
    """The line through the actual values, accumulated as the target is; None without a target
    year or where the values are not of one unit.
    """
    target = target_of(indicator, year, TargetOf.FINAL)
    if not isinstance(target, Value) or target.period is None:
        return None
    known = [one for one in measured_of(own) if one.year <= year]
    summed = list(_sums(target, known, plan_start))
    same = alike(*(amount for _, amount in summed))
    if same is None or len({when for when, _ in summed}) < len(summed):
        return None
    points = [Point(when, one.number) for (when, _), one in zip(summed, same, strict=True)]
    found = trend(points)
    if isinstance(found, TooFew):
        return found
    until, unit = reporting_year(target.period), same[0].unit
    weak = cautions(found, until, unit, _provisional(known))
    return Estimate(found, until, Measured(found.at(until), unit), weak)


def _sums(
    target: Value, known: Sequence[Actual], plan_start: int | None
) -> Iterator[tuple[int, Measured]]:
    """Each year's value as the target counts; years that cannot be summed are left out."""
    for actual in known:
        total = actual_sum(wanted_by(target, plan_start), actual, known)
        if isinstance(total, Sum):
            yield actual.year, total.total


def _provisional(known: Sequence[Actual]) -> tuple[int, ...]:
    return tuple(sorted({one.year for one in known if one.status is Status.PROVISIONAL}))
