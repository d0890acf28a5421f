"""Which target, baseline and actual value are in force in a year. Of several none is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.evaluation.actuals import Actual
from keikaku.core.evaluation.model import CannotJudge
from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.progress import NoRate
from keikaku.core.rules import EvaluationRule, TargetOf, Treatment
from keikaku.core.values.model import Event, Missing, Reason, Status, Words
from keikaku.core.years.reporting import reporting_year

_DATED = (Role.INTERIM_TARGET, Role.PLANNED, Role.TARGET)


def target_of(indicator: Indicator, year: int, of: TargetOf) -> Value | CannotJudge:
    """The target that a year is judged by, or why there is none.

    Of several targets of one time none is chosen: they are sub-rows, or two indicators in one.
    """
    finals = indicator.of_role(Role.TARGET)
    if of is TargetOf.FINAL:
        return _one(finals)
    dated = [(when, value) for value in _dated(indicator) if (when := _year(value)) is not None]
    if of is TargetOf.YEAR:
        of_year = [value for when, value in dated if when == year]
        return _one(of_year) if of_year else CannotJudge.NO_TARGET_OF_YEAR
    ahead = [when for when, _ in dated if when >= year]
    if not ahead:
        return _one(finals)
    return _one([value for when, value in dated if when == min(ahead)])


def baseline_of(indicator: Indicator) -> Value | NoRate:
    """The one baseline with a value; with several, or none, progress does not exist."""
    values = [
        value
        for value in indicator.of_role(Role.BASELINE)
        if not isinstance(value.reading, Missing | Words)
    ]
    if not values:
        return NoRate.NO_BASELINE
    return values[0] if len(values) == 1 else NoRate.SEVERAL_BASELINES


def actual_of(
    actuals: Sequence[Actual], year: int, rule: EvaluationRule, target: Value
) -> Actual | CannotJudge:
    """The actual value of a year that the rule may judge, or why there is none.

    Final values go before provisional ones and these before estimates; 参考 is never judged. Of
    a milestone 検討中 says that it is not done; of a number it says nothing.
    """
    of_year = [actual for actual in actuals if actual.year == year]
    pending = Missing(Reason.PENDING) if isinstance(target.reading, Event) else None
    measured = [
        actual
        for actual in of_year
        if actual.reading == pending or not isinstance(actual.reading, Missing)
    ]
    if not measured:
        return CannotJudge.NOT_MEASURED
    for status in (Status.FINAL, Status.PROVISIONAL, Status.ESTIMATE):
        found = [actual for actual in measured if actual.status is status]
        if found and _waits(status, rule):
            return _WAITING[status]
        if found:
            return found[0] if _agree(found) else CannotJudge.SEVERAL_ACTUALS
    return CannotJudge.REFERENCE_ONLY


def judgeable(actuals: Sequence[Actual], rule: EvaluationRule) -> tuple[Actual, ...]:
    """The values that a rule takes into account: no 参考, and none that it waits for."""
    return tuple(
        one
        for one in actuals
        if one.status is not Status.REFERENCE and not _waits(one.status, rule)
    )


@dataclass(frozen=True, slots=True)
class Due:
    """First and last year of the way from baseline to target, as far as they are known."""

    start: int | None
    end: int | None


def due_of(baseline: Value | NoRate, target: Value) -> Due:
    """From the year of the baseline to that of the target."""
    start = None if isinstance(baseline, NoRate) else _year(baseline)
    return Due(start, _year(target))


_WAITING = {Status.PROVISIONAL: CannotJudge.PROVISIONAL, Status.ESTIMATE: CannotJudge.ESTIMATE}


def _waits(status: Status, rule: EvaluationRule) -> bool:
    if status is Status.PROVISIONAL:
        return rule.provisional is Treatment.WAIT
    return status is Status.ESTIMATE and rule.estimate is Treatment.WAIT


def _agree(found: Sequence[Actual]) -> bool:
    return all(each.reading == found[0].reading for each in found)


def _dated(indicator: Indicator) -> tuple[Value, ...]:
    return tuple(value for value in indicator.values if value.role in _DATED)


def _year(value: Value) -> int | None:
    return None if value.period is None else reporting_year(value.period)


def _one(values: Sequence[Value]) -> Value | CannotJudge:
    told = [value for value in values if not isinstance(value.reading, Missing)]
    if len(told) > 1:
        return CannotJudge.SEVERAL_TARGETS
    if told:
        words = isinstance(told[0].reading, Words)
        return CannotJudge.TARGET_IN_WORDS if words else told[0]
    pending = any(value.reading == Missing(Reason.PENDING) for value in values)
    return CannotJudge.TARGET_PENDING if pending else CannotJudge.NO_TARGET
