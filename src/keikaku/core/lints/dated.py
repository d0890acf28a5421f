"""Lint 3: every value has a year and a unit."""

from collections.abc import Iterator

from keikaku.core.indicators import Indicator, IndicatorType, Role, Value
from keikaku.core.lints.looks import Beside, Looks
from keikaku.core.lints.model import Finding, LintWords, found, found_throughout
from keikaku.core.lints.parts import quantity
from keikaku.core.plan import Plan
from keikaku.core.plan.fields import values_of
from keikaku.core.remembered import Kept
from keikaku.core.sources import Location
from keikaku.core.values.model import Missing, Words
from keikaku.core.years.model import PeriodKind


def _of_indicator(indicator: Indicator, beside: Beside, words: LintWords) -> Iterator[Finding]:
    yield from _undated(indicator, beside)
    if indicator.type in (IndicatorType.LEVEL, IndicatorType.RANK):
        yield from _units(indicator, words)


def _of_plan(plan: Plan, _words: LintWords, kept: Kept) -> Iterator[Finding]:
    yield from _bare_years(plan, kept)
    yield from _records(plan)


years_and_units = Looks(of_plan=_of_plan, of_indicator=_of_indicator)
"""Values without a year, without a unit, in units that cannot be compared."""


def _bare_years(plan: Plan, kept: Kept) -> Iterator[Finding]:
    """How many years do not say whether 年 or 年度 is meant: one note, for it is one habit."""
    counted = kept.each(plan.indicators, "years", _years)
    bare, total = sum(bare for bare, _ in counted), sum(total for _, total in counted)
    if bare:
        yield found_throughout(
            "lint.year_kind_unsaid", plan, count=str(bare), total=str(total),
        )  # fmt: skip


def _years(indicator: Indicator) -> tuple[int, int]:
    """How many of the years are bare, and how many there are."""
    kinds = [value.period.kind for value in indicator.values if value.period is not None]
    return kinds.count(PeriodKind.YEAR), len(kinds)


def _undated(indicator: Indicator, beside: Beside) -> Iterator[Finding]:
    for field, value in values_of(indicator):
        # Without a period of the plan all its targets are open: lint 9 says so once.
        of_plan = value.role is Role.TARGET and beside.period is None
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
