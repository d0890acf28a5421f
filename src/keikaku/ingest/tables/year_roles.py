"""Roles that no single cell tells: which of several targets is the last, what a bare year holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from keikaku.core.indicators import Role
from keikaku.core.values.model import Amount, Range
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.found_then import names_evaluation
from keikaku.ingest.tables.guessed_columns import role_details
from keikaku.ingest.tables.order_of_roles import is_in_order, years_said
from keikaku.ingest.tables.plan_or_target import doubt_plans
from keikaku.ingest.tables.several_targets import (
    drop_repeated,
    end_with_event,
    part_targets,
    span_totals,
)
from keikaku.ingest.vocabulary import Vocabulary

_TWO = 2
# So many years lie between a baseline and a target, and seldom between two measurements.
_FAR = 3
_EXPECTED = re.compile("見込|推計|予測|見通")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the document around a table tells: the plan's years, and whether it reports or aims.

    `heads_aims` says that the heading right over it is one of targets, `aims` that any speaks so.
    """

    first_year: int | None = None
    last_year: int | None = None
    reports: bool = False
    aims: bool = False
    heads_aims: bool = False

    def spans(self, years: Sequence[int]) -> bool:
        """Whether years reach from one before the plan to its last, the others lying in it."""
        if self.first_year is None or len(years) < _TWO:
            return False
        return years[0] < self.first_year <= years[1] and years[-1] == self.last_year


def settle_roles(indicator: DraftIndicator, setting: Setting, words: Vocabulary) -> None:
    """Give every value its role by its neighbours, each inference marked and said.

    A blank under a head that says nothing but a year is no value, unless others were measured then.
    """
    if _are_aims(indicator, setting):
        _aim(indicator, setting)
        return
    for value in indicator.values:
        if value.unsaid is not None and value.only_year:
            _place(value, indicator, setting)
        elif value.unsaid is not None:
            aimed = _is_aimed_at(value, indicator, setting)
            value.role = Role.TARGET if aimed else value.role
            _say(value, certain=not aimed and is_in_order(value, indicator))
    indicator.values = [v for v in indicator.values if not _is_no_value(v)]
    _measure_halfway(indicator, setting)
    _begin_at_the_only_actual(indicator, setting)
    span_totals(indicator)
    part_targets(indicator, words)
    end_with_event(indicator)
    drop_repeated(indicator)
    doubt_plans(indicator)


def _are_aims(indicator: DraftIndicator, setting: Setting) -> bool:
    """Whether nothing but years of the plan to its last stand under a heading of 目標."""
    bare = [v for v in indicator.values if v.unsaid is not None and v.role is Role.ACTUAL]
    years = [v.year.end for v in bare if v.only_year and v.year is not None]
    rest = [v for v in bare if not v.only_year and v.accumulation is None]
    if not setting.heads_aims or setting.reports or setting.first_year is None or len(years) < _TWO:
        return False
    whole = len(bare) == len(indicator.values) and not rest
    return whole and min(years) >= setting.first_year and max(years) == setting.last_year


def _aim(indicator: DraftIndicator, setting: Setting) -> None:
    """The years lie on the way to the last, and what has none is the total of them."""
    for value in indicator.values:
        last = value.year is None or value.year.end == setting.last_year
        value.role = Role.TARGET if last else Role.INTERIM_TARGET
        _say(value, certain=True)
    indicator.values = [v for v in indicator.values if v.raw.strip()]
    span_totals(indicator)


def _is_no_value(value: DraftValue) -> bool:
    return value.only_year and not value.raw.strip() and value.role is not Role.ACTUAL


def _place(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> None:
    """The role of a value under a head that says nothing but its year.

    Where the neighbours leave no choice it is a note, else a warning.
    """
    role = (
        _before_plans(value, indicator)
        or _between(value, indicator, setting)
        or _before(value, indicator, setting)
        or _unlike_target(value, indicator, setting)
    )
    by_plan = _by_plan(value, indicator, setting)
    reported = setting.reports and value.role is Role.ACTUAL
    certain = role is not None or reported or (by_plan is not None and _is_sure(indicator, setting))
    value.role = role or by_plan or _after_plans(value, indicator) or value.role
    _say(value, certain=certain)


def _is_aimed_at(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> bool:
    """Whether years of 第9期（計画）, not 見込量, hold targets: a title says so, no head does."""
    expected = _EXPECTED.search(value.unsaid or "") is not None
    planned = value.role is Role.PLANNED and value.year is not None and not expected
    targets = [v for v in indicator.of_role(Role.TARGET) if v.unsaid is None]
    return planned and setting.aims and not targets


def _is_expected(value: DraftValue, indicator: DraftIndicator) -> bool:
    """Whether a year lies after one that is said to be expected (見込), so was not measured yet."""
    year = value.year.end if value.year is not None else None
    expected = years_said(indicator, Role.PLANNED)
    return year is not None and bool(expected) and year > min(expected)


def _after_plans(value: DraftValue, indicator: DraftIndicator) -> Role | None:
    """A bare year after one that is expected is planned too, or lies on the way to a target."""
    if not _is_expected(value, indicator) or value.role is not Role.ACTUAL:
        return None
    return Role.INTERIM_TARGET if years_said(indicator, Role.TARGET) else Role.PLANNED


def _before_plans(value: DraftValue, indicator: DraftIndicator) -> Role | None:
    """A bare year before one of 計画 or 推計, behind the baseline, was measured."""
    year = value.year.end if value.year is not None else None
    planned = years_said(indicator, Role.PLANNED)
    if year is None or not planned or year >= min(planned):
        return None
    return Role.ACTUAL if year > max(years_said(indicator, Role.BASELINE), default=0) else None


def _unlike_target(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> Role | None:
    """Bare years before one that says 目標 were measured, where no plan tells otherwise."""
    year = value.year.end if value.year is not None else None
    targets = years_said(indicator, Role.TARGET)
    if year is None or not targets or year >= min(targets) or setting.first_year is not None:
        return None
    if _is_expected(value, indicator):
        return None
    return None if years_said(indicator, Role.BASELINE) else Role.ACTUAL


def _has_others(value: DraftValue, indicator: DraftIndicator) -> bool:
    """Whether another value is no target."""
    targets = (Role.TARGET, Role.INTERIM_TARGET)
    return any(v.role not in targets for v in indicator.values if v is not value)


def _is_sure(indicator: DraftIndicator, setting: Setting) -> bool:
    """Whether the years are those of the plan, or a direction to go is printed beside two years."""
    years = sorted({v.year.end for v in indicator.values if v.year is not None})
    return setting.spans(years) or indicator.direction is not None


def _by_plan(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> Role | None:
    """Where no head says 目標, a year long after the first, or the plan's last, is the target's.

    The first is the baseline's, and what lies between is on the way.
    """
    years = sorted({v.year.end for v in indicator.values if v.year is not None})
    if value.year is None or setting.reports or years_said(indicator, Role.TARGET):
        return None
    gaps = [later - year for year, later in pairwise(years)]
    apart = bool(gaps) and min(gaps) >= _FAR
    if not apart and not setting.spans(years):
        return None
    if value.year.end in (years[0], years[-1]):
        return Role.BASELINE if value.year.end == years[0] else Role.TARGET
    past = setting.first_year is not None and value.year.end < setting.first_year
    return Role.ACTUAL if past else Role.INTERIM_TARGET


def _between(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> Role | None:
    """Years of the plan between a baseline and a target that are named are targets on the way."""
    baselines = years_said(indicator, Role.BASELINE)
    targets = years_said(indicator, Role.TARGET)
    year = value.year.end if value.year is not None else None
    if year is None or not baselines or not targets or setting.reports:
        return None
    planned = setting.first_year is not None and year >= setting.first_year
    on_the_way = planned and max(baselines) < year < max(targets)
    return Role.INTERIM_TARGET if on_the_way else None


def _before(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> Role | None:
    """What stands beside a target for a year before the plan began is measured.

    The only such value is the baseline.
    """
    year = value.year.end if value.year is not None else None
    targeted = bool(years_said(indicator, Role.TARGET)) and not setting.reports
    if year is None or setting.first_year is None or year >= setting.first_year or not targeted:
        return None
    return Role.ACTUAL if _has_others(value, indicator) else Role.BASELINE


def _say(value: DraftValue, *, certain: bool) -> None:
    """Note that no head says the role; where it is a guess, its column will be doubted."""
    value.assume("role", "column.role_inferred", **role_details(value))
    value.guessed = value.guessed or not certain


def _measure_halfway(indicator: DraftIndicator, setting: Setting) -> None:
    """中間値 was measured where newer values are or where its year lies before the plan.

    Where nothing tells the plan's years, or a report tells of it, it may be either, which is said.
    """
    measured = max(years_said(indicator, Role.ACTUAL), default=None)
    for value in indicator.of_role(Role.INTERIM_TARGET):
        if not value.halfway or value.year is None:
            continue
        value.unsaid = value.unsaid or value.halfway
        past = [year for year in (measured, setting.first_year) if year is not None]
        if any(value.year.end < year for year in past):
            value.role = Role.ACTUAL
            _say(value, certain=True)
        elif not past or setting.reports:
            if setting.reports and measured is None and names_evaluation(value.halfway):
                value.role = Role.ACTUAL
            _say(value, certain=False)


def _stands_before(actual: DraftValue, targets: Sequence[DraftValue], setting: Setting) -> bool:
    """Whether a value is older than all targets; those without a year are of the plan."""
    years = [v.year.end for v in targets if v.year is not None]
    first = min(years, default=setting.first_year)
    return bool(targets) and actual.year is not None and (first is None or actual.year.end < first)


def _begin_at_the_only_actual(indicator: DraftIndicator, setting: Setting) -> None:
    """The one value before targets that no head calls 実績 is where the plan begins.

    Where a head does, it may be meant so, which is said. A report tells what was measured since.
    """
    actuals = indicator.of_role(Role.ACTUAL)
    targets = [v for v in indicator.values if v.role in (Role.TARGET, Role.INTERIM_TARGET)]
    if len(actuals) != 1 or indicator.of_role(Role.BASELINE) or setting.reports:
        return
    (actual,) = actuals
    others = [value for value in indicator.values if value is not actual]
    before = _stands_before(actual, targets, setting)
    if before and actual.unsaid is not None:
        actual.role = Role.BASELINE
        _say(actual, certain=not actual.guessed)
    elif before and isinstance(actual.reading, Amount | Range) and len(targets) == len(others):
        printed = actual.year.as_printed if actual.year is not None else None
        details = {"year": printed or ""}
        actual.doubts.append(Doubt("value.actual_alone", "role", details, actual.source))
