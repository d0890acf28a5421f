"""Which edition of a plan is in force in a year (有効な版): its targets are those that judge."""

from collections.abc import Sequence
from datetime import date

from keikaku.core.plan import Plan
from keikaku.core.years.model import FiscalYear


def in_force(editions: Sequence[Plan], year: int) -> Plan | None:
    """The last edition that stood by the end of a fiscal year and whose period covers it.

    An edition without a date stands from the first day of its period, one without a period
    covers no year. Editions of the same day: the later in the order given, as the office gave
    them. None where no edition covers the year.
    """
    covering = [
        (_since(plan), place, plan)
        for place, plan in enumerate(editions)
        if plan.head.period is not None and plan.head.period[0] <= year <= plan.head.period[1]
    ]
    standing = [one for one in covering if one[0] <= FiscalYear(year).last_day]
    return max(standing, key=lambda one: one[:2])[2] if standing else None


def _since(plan: Plan) -> date:
    as_of = plan.head.as_of
    if as_of is not None and as_of.end is not None:
        return as_of.end
    assert plan.head.period is not None  # only covering editions are asked
    return FiscalYear(plan.head.period[0]).first_day
