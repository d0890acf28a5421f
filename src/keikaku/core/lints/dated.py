"""Lint 3: every value has a year and a unit."""

from collections.abc import Iterator

from keikaku.core.indicators import Indicator, IndicatorType, Role, Value
from keikaku.core.lints.model import Finding, LintWords, found, found_throughout
from keikaku.core.lints.parts import quantity
from keikaku.core.plan import Plan
from keikaku.core.plan.fields import values_of
from keikaku.core.sources import Location
from keikaku.core.values.model import Missing, Words
from keikaku.core.years.model import PeriodKind


def years_and_units(plan: Plan, words: LintWords) -> Iterator[Finding]:
    """Values without a year, without a unit, in units that cannot be compared."""
    yield from _bare_years(plan)
    for indicator in plan.indicators:
        yield from _undated(plan, indicator)
        if indicator.type in (IndicatorType.LEVEL, IndicatorType.RANK):
            yield from _units(indicator, words)
    yield from _records(plan)


def _bare_years(plan: Plan) -> Iterator[Finding]:
    """How many years do not say whether 年 or 年度 is meant: one note, for it is one habit."""
    kinds = [
        value.period.kind
        for indicator in plan.indicators
        for value in indicator.values
        if value.period is not None
    ]
    bare = kinds.count(PeriodKind.YEAR)
    if bare:
        yield found_throughout(
            "lint.year_kind_unsaid", plan, count=str(bare), total=str(len(kinds)),
        )  # fmt: skip


def _undated(plan: Plan, indicator: Indicator) -> Iterator[Finding]:
    for field, value in values_of(indicator):
        # Without a period of the plan all its targets are open: lint 9 says so once.
        of_plan = value.role is Role.TARGET and plan.head.period is None
        if value.period is None and not of_plan and not isinstance(value.reading, Missing | Words):
            yield found(
                "lint.year_missing", indicator.id, f"{field}.period",
                value.source or indicator.source, name=indicator.name, raw=value.raw,
            )  # fmt: skip


def _units(indicator: Indicator, words: LintWords) -> Iterator[Finding]:
    read = [quantity(indicator, value) for value in indicator.values]
    units = {each.unit.removesuffix("/年"): None for each in read if each is not None}
    if "" in units and not indicator.name.endswith(words.unitless):
        yield found(
            "lint.unit_missing", indicator.id, "unit", indicator.source, name=indicator.name
        )
    named = [unit for unit in units if unit]
    if len(named) > 1:
        yield found(
            "lint.units_differ", indicator.id, "unit", indicator.source,
            name=indicator.name, units="、".join(named),
        )  # fmt: skip


def _records(plan: Plan) -> Iterator[Finding]:
    """Populations and results without a time: right for some day, and useless without it (T45)."""
    for result in plan.results:
        if any(value.period is None for value in result.values):
            yield _undated_record(result.id, "values", result.text, result.source)
    populations: list[tuple[str, Value | None, Location | None]] = [
        *((area.id, area.population, area.source) for area in plan.areas),
        *((member.id, member.population, member.source) for member in plan.members),
    ]
    for where, value, source in populations:
        if value is not None and value.period is None:
            yield _undated_record(where, "population", value.raw, value.source or source)


def _undated_record(where: str, field: str, raw: str, source: Location | None) -> Finding:
    shown = " ".join(raw.split())
    return found("lint.record_undated", where, field, source, raw=shown)
