"""Laws of the plan's own order: placements, 再掲, and time that runs forwards."""

from collections.abc import Iterator

from keikaku.core.checks.laws import Violation, broken
from keikaku.core.indicators import Indicator
from keikaku.core.plan import Plan
from keikaku.core.problems import PLAN


def order_violations(plan: Plan) -> Iterator[Violation]:
    """Breaches of these laws, in the order of the plan."""
    for indicator in plan.indicators:
        yield from _placements(indicator)
    again = {node.id for node in plan.nodes if node.cross_listed is not None}
    for node in plan.nodes:
        if node.cross_listed in again:
            yield broken("node.again_of_again", node.id)
    yield from _years(plan)


def _placements(indicator: Indicator) -> Iterator[Violation]:
    """The first placement is the original. It may be a 再掲 only where the plan prints no other."""
    if not indicator.placements:
        yield broken("placement.none", indicator.id)
        return
    first, *others = indicator.placements
    if first.cross_listed and "placements" not in indicator.assumed:
        yield broken("placement.first_again", indicator.id)
    if not all(placement.cross_listed for placement in others):
        yield broken("placement.copy", indicator.id)


def _years(plan: Plan) -> Iterator[Violation]:
    told: list[tuple[str, str, int, int]] = []
    if plan.head.period:
        told.append((PLAN, "period", *plan.head.period))
    told += [(period.id, "start", period.start, period.end) for period in plan.periods]
    told += [
        (initiative.id, f"spans[{n}]", span.start, span.end)
        for initiative in plan.initiatives
        for n, span in enumerate(initiative.spans)
    ]
    for where, field, start, end in told:
        if end < start:
            yield broken("years.backwards", where, field=field)
