"""Actual values (実績) as they are reported or as the plan itself prints them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan import Plan
from keikaku.core.progress import Stage
from keikaku.core.values.model import Accumulation, Reading, Status
from keikaku.core.years.model import Period
from keikaku.core.years.reporting import reporting_year


@dataclass(frozen=True, slots=True)
class Actual:
    """An actual value of one indicator, told for one fiscal year.

    `year` is the reporting year; `period` is when it was measured, which may be another (the
    survey of 2016 is the value of 平成29年度). `place` says where it stands: the address in the
    document or the row of the file. `inputs` are what a person adds for the rule, `stages` the
    dated stages of a milestone.
    """

    indicator: str
    year: int
    reading: Reading
    place: str = ""
    raw: str = ""
    period: Period | None = None
    accumulation: Accumulation | None = None
    status: Status = Status.FINAL
    note: str = ""
    inputs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    stages: tuple[Stage, ...] = ()
    assumed: tuple[str, ...] = ()


def printed_actuals(plan: Plan) -> tuple[Actual, ...]:
    """The actual values that the plan itself prints, each for the last year it was measured in.

    A value without a year can be told for none and is left out; the reading has a problem there.
    """
    return tuple(
        _printed(indicator, value)
        for indicator in plan.indicators
        for value in indicator.of_role(Role.ACTUAL)
        if value.period is not None
    )


def of_indicator(actuals: Iterable[Actual], indicator: Indicator) -> tuple[Actual, ...]:
    """The actual values of one indicator."""
    return tuple(actual for actual in actuals if actual.indicator == indicator.id)


def _printed(indicator: Indicator, value: Value) -> Actual:
    assert value.period is not None  # those without are left out
    return Actual(
        indicator=indicator.id,
        year=reporting_year(value.period),
        reading=value.reading,
        place="" if value.source is None else value.source.address,
        raw=value.raw,
        period=value.period,
        accumulation=value.accumulation,
        status=value.status,
        assumed=value.assumed,
    )
