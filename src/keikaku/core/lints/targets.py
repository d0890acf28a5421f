"""Lints 1 and 9: every indicator has a target, and the plan's period covers the target years."""

from collections.abc import Iterator

from keikaku.core.indicators import Indicator, IndicatorKind, Role, Value
from keikaku.core.lints.looks import Beside, Looks, is_aimed
from keikaku.core.lints.model import Finding, LintWords, found, found_throughout
from keikaku.core.lints.parts import fields_of, last_of
from keikaku.core.plan import Plan, TitledPeriod
from keikaku.core.remembered import Kept
from keikaku.core.text import squeeze
from keikaku.core.values.model import Missing, Reason, Words
from keikaku.core.years.model import Period

_AIMS = (Role.TARGET, Role.INTERIM_TARGET)


def _none_recorded(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    """Where no indicator of the plan has a target, as in a report, that is said once."""
    aiming = [each for each in plan.indicators if each.kind is not IndicatorKind.REFERENCE]
    if aiming and not any(map(is_aimed, aiming)):
        count = str(len(aiming))
        yield found_throughout(
            "lint.targets_not_recorded", plan, count=count,
        )  # fmt: skip


def _targets(indicator: Indicator, beside: Beside, _words: LintWords) -> Iterator[Finding]:
    if not beside.aimed or indicator.kind is IndicatorKind.REFERENCE:
        return
    name, source = indicator.name, indicator.source
    targets = fields_of(indicator, Role.TARGET)
    if not targets:
        yield found("lint.target_none", indicator.id, "target", source, name=name)
    elif len(indicator.values) > 1 and all(_is_blank(each) for each in indicator.values):
        yield found("lint.row_empty", indicator.id, None, source, name=name)
    else:
        for field, value in targets:
            if isinstance(value.reading, Missing):
                pending = value.reading.reason is Reason.PENDING
                code = "lint.target_pending" if pending else "lint.target_empty"
                place = value.source or source
                yield found(
                    code, indicator.id, f"{field}.amount", place, name=name, raw=value.raw
                )  # fmt: skip


targets_set = Looks(of_plan=_none_recorded, of_indicator=_targets)
"""Targets that are blank, pending or not there; rows in which nothing at all is filled in."""


def _is_blank(value: Value) -> bool:
    return value.reading == Missing(Reason.BLANK)


def _years(indicator: Indicator, beside: Beside, _words: LintWords) -> Iterator[Finding]:
    for field, value in _aims(indicator):
        if beside.period and value.period and _outside(value.period, beside.period):
            yield _of_years("lint.target_outside_period", indicator, field, value, beside.period)
    yield from _not_later(indicator)


def _periods(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    """Without a period of the plan no target that prints no year has one: said once."""
    if plan.head.period is None:
        yield from _no_period(plan)
    yield from _titled(plan)


period_covers = Looks(of_plan=_periods, of_indicator=_years)
"""Targets for years outside the plan, or not later than their baseline; a plan without years."""


def _titled(plan: Plan) -> Iterator[Finding]:
    """One plan named with two periods (T37)."""
    first: dict[str, TitledPeriod] = {}
    for period in plan.periods:
        earlier = first.setdefault(squeeze(period.title), period)
        if (earlier.start, earlier.end) != (period.start, period.end):
            yield found(
                "lint.periods_differ", period.id, "start", period.source, title=period.title,
                one=f"{earlier.start}～{earlier.end}", other=f"{period.start}～{period.end}",
            )  # fmt: skip


def _no_period(plan: Plan) -> Iterator[Finding]:
    undated = [
        value
        for indicator in plan.indicators
        for value in indicator.of_role(Role.TARGET)
        if value.period is None and not isinstance(value.reading, Missing | Words)
    ]
    if undated:
        yield found_throughout("lint.period_missing", plan, "period", count=str(len(undated)))
    elif plan.indicators:
        yield found_throughout("lint.period_not_recorded", plan, "period")


def _aims(indicator: Indicator) -> Iterator[tuple[str, Value]]:
    for role in _AIMS:
        yield from fields_of(indicator, role)


def _outside(period: Period, years: tuple[int, int]) -> bool:
    return period.end > years[1] or period.end < years[0]


def _not_later(indicator: Indicator) -> Iterator[Finding]:
    baseline, target = last_of(indicator, Role.BASELINE), last_of(indicator, Role.TARGET)
    if baseline is None or target is None:
        return
    (_, before), (field, after) = baseline, target
    if before.period and after.period and after.period.end <= before.period.end:
        years = (before.period.start, before.period.end)
        yield _of_years("lint.target_not_later", indicator, field, after, years)


def _of_years(
    code: str, indicator: Indicator, field: str, value: Value, years: tuple[int, int]
) -> Finding:
    assert value.period is not None  # its callers look
    return found(
        code, indicator.id, f"{field}.period", value.source or indicator.source,
        name=indicator.name, raw=value.raw, year=str(value.period.end),
        start=str(years[0]), end=str(years[1]),
    )  # fmt: skip
