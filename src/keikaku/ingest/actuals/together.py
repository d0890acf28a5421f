"""What can only be seen of all rows together: years outside the plan, values told twice."""

from collections.abc import Iterable, Iterator

from keikaku.core.evaluation import Actual
from keikaku.core.indicators import Indicator, Value
from keikaku.core.labels import label
from keikaku.core.plan import Plan
from keikaku.core.values.model import AccumulationKind, Relative, Status
from keikaku.core.years.model import FiscalYear, YearRange
from keikaku.core.years.printing import print_era
from keikaku.ingest.actuals.findings import Finding, found
from keikaku.ingest.actuals.values import TARGETS


def outside_the_plan(actuals: Iterable[Actual], plan: Plan) -> Iterator[Finding]:
    """Values for years that the plan does not cover, save those that a total or mean needs."""
    if plan.head.period is None:
        return
    first, last = plan.head.period
    earliest = {one.id: _earliest(one, first) for one in plan.indicators}
    period = print_era(YearRange(FiscalYear(first), FiscalYear(last)))
    for actual in actuals:
        if not earliest[actual.indicator] <= actual.year <= last:
            year = print_era(FiscalYear(actual.year))
            yield found("actuals.year_outside", actual.place, year=year, period=period)


def told_twice(actuals: Iterable[Actual], plan: Plan) -> Iterator[Finding]:
    """A second value of one indicator, year and status."""
    names = {indicator.id: indicator.name for indicator in plan.indicators}
    first: dict[tuple[str, int, Status], Actual] = {}
    for actual in actuals:
        before = first.setdefault((actual.indicator, actual.year, actual.status), actual)
        if before is not actual:
            yield found(
                "actuals.twice", actual.place, name=names[actual.indicator],
                year=print_era(FiscalYear(actual.year)), status=label(actual.status),
                first=before.place,
            )  # fmt: skip


def _earliest(indicator: Indicator, first: int) -> int:
    """The first year that the judgement of an indicator within the plan may need."""
    of_targets = [_needed(value, first) for value in indicator.values if value.role in TARGETS]
    return min([first, *of_targets])


def _needed(target: Value, first: int) -> int:
    how = target.accumulation
    if isinstance(target.reading, Relative) and target.reading.to == "previous_year":
        return first - 1
    if how is None:
        return first
    if how.kind is AccumulationKind.CUMULATIVE and how.since is not None:
        return how.since
    if how.years is not None and how.kind is AccumulationKind.MEAN:
        return first - how.years + 1
    return first
