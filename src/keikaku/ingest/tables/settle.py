"""What the cells of one row say about each other: units, accumulation, what is missing."""

import re
from dataclasses import replace
from decimal import Decimal

from keikaku.core.indicators import Role
from keikaku.core.labels import label
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Bound,
    Comparison,
    Event,
    Missing,
    On,
    Range,
    Reason,
    Relative,
)
from keikaku.core.values.units import dimension
from keikaku.core.years.model import YearRange
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.bracketed_bases import take_bracketed_base
from keikaku.ingest.tables.direction import (
    RANK_UNIT,
    counted_differently,
    indicator_unit,
    is_bad,
    is_milestone,
)
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue, with_unit
from keikaku.ingest.tables.era_less import date_without_era
from keikaku.ingest.tables.multiples import settle_multiples
from keikaku.ingest.tables.name_doubts import doubt_name
from keikaku.ingest.tables.odd_amounts import doubt_amounts
from keikaku.ingest.tables.revised import leave_superseded
from keikaku.ingest.tables.said_roles import doubt_said_roles
from keikaku.ingest.tables.summed_years import holds_for, with_years_of
from keikaku.ingest.tables.twice import doubt_twice
from keikaku.ingest.tables.unit_doubts import doubt_missing_unit, doubt_shares
from keikaku.ingest.tables.values_in_names import take_values_of_name
from keikaku.ingest.tables.year_roles import Setting, settle_roles
from keikaku.ingest.vocabulary import Vocabulary

# 以上を維持 says which way.
_IS_KEPT = re.compile(r"^(?!.*(?:以[上下内]|[上下]回)).*維持", re.DOTALL).match
_TARGETS = (Role.TARGET, Role.INTERIM_TARGET)


def settle(indicator: DraftIndicator, setting: Setting, words: Vocabulary) -> None:
    """Fill in what one cell leaves to its neighbours, each inference marked and said."""
    date_without_era(indicator, words)
    leave_superseded(indicator)
    settle_roles(indicator, setting, words)
    take_bracketed_base(indicator, setting, words)
    take_values_of_name(indicator, setting, words)
    _doubt_last_target(indicator)
    settle_multiples(indicator)
    _state_units(indicator)
    _inherit_units(indicator)
    _accumulate(indicator)
    _relate_magnitudes(indicator)
    _keep_down(indicator, words)
    _await_first_survey(indicator)
    _say_what_is_missing(indicator)
    _doubt_places(indicator)
    doubt_twice(indicator)
    doubt_amounts(indicator)
    _check_milestone(indicator, words)
    doubt_missing_unit(indicator, words)
    doubt_shares(indicator)
    doubt_said_roles(indicator)
    doubt_name(indicator, words)


def _doubt_last_target(indicator: DraftIndicator) -> None:
    """What stands last of what was read may lie on the way to what was not."""
    for value in indicator.of_role(Role.TARGET) if indicator.unread_behind else ():
        details = {"raw": value.raw.strip(), "header": indicator.unread_behind}
        value.doubts.append(Doubt("target.before_unread", "role", details, value.source))


def _state_units(indicator: DraftIndicator) -> None:
    """The unit column, else the note in the name, states the unit of numbers that print none."""
    stated = indicator.unit or indicator.name.unit
    if stated is None:
        return
    for value in indicator.numbers():
        if value.unit is None:
            value.reading = with_unit(value.reading, stated)
        elif dimension(value.unit) != dimension(stated):
            value.assume("unit", "unit.conflict", printed=value.unit, stated=stated)


def _inherit_units(indicator: DraftIndicator) -> None:
    """A number without a unit takes its sister's when there is only one to take (N10)."""
    units = list(dict.fromkeys(v.unit for v in indicator.numbers() if v.unit is not None))
    bare = [value for value in indicator.numbers() if value.unit is None]
    if len(units) == 1:
        for value in bare:
            value.reading = with_unit(value.reading, units[0])
            value.assume("unit", "unit.inherited", unit=units[0], raw=value.raw.strip())
    elif units:
        for value in bare:
            value.assume("unit", "unit.unclear", units="・".join(units), raw=value.raw.strip())
    if len({dimension(unit) for unit in units}) > 1 and not (indicator.unit or indicator.name.unit):
        indicator.doubt("unit.differs", "unit", units="・".join(units))


def _accumulate(indicator: DraftIndicator) -> None:
    """The name's note (累計, 年間, 3年平均) holds for its values; 目標は累計 for the target alone.

    It holds for a missing value too: what will be entered there is to be counted so.
    """
    for value in indicator.values:
        stated = indicator.name.accumulation
        if value.role in _TARGETS:
            stated = indicator.name.target_accumulation or stated
        if not isinstance(value.reading, Amount | Range | Missing):
            value.accumulation = None
        elif stated is not None and _takes(value, stated):
            value.accumulation = _windowed(value, stated)
            with_years_of(value, stated)
    _doubt_other_windows(indicator)


def _takes(value: DraftValue, stated: Accumulation) -> bool:
    """Whether a value says nothing else, nor was measured before the counting began."""
    return (value.accumulation is None or _on_a_day(value)) and holds_for(value, stated)


def _on_a_day(value: DraftValue) -> bool:
    """12人(R5年度末) under a running total: the day on which the total was taken."""
    return value.accumulation is not None and value.accumulation.kind is AccumulationKind.POINT


def _windowed(value: DraftValue, stated: Accumulation) -> Accumulation:
    # 所要時間（平均） is a mean of what was counted, and of no years.
    if stated.kind is not AccumulationKind.MEAN or stated.years is None:
        return stated
    if value.role is Role.BASELINE or value.missing:
        return stated
    # A mean in the name, but the target prints no years of its own: one year may be meant (T16).
    if value.period is None or not isinstance(value.period.span, YearRange):
        names = {"role": label(value.role), "role_en": value.role.value}
        value.assume("accumulation", "accumulation.unsure", raw=value.raw.strip(), **names)
    return stated


def _doubt_other_windows(indicator: DraftIndicator) -> None:
    """Baseline and target counted over different times must not be subtracted (T15)."""
    if counted_differently(indicator):
        target = indicator.of_role(Role.TARGET)[-1]
        details = {"raw": target.raw.strip()}
        code = "accumulation.of_years" if _defines(indicator, target) else "accumulation.differs"
        target.doubts.append(Doubt(code, "accumulation", details, target.source))


def _defines(indicator: DraftIndicator, target: DraftValue) -> bool:
    """Whether a target prints the years that it counts, and the baseline one year before them."""
    years = target.year
    before = [value.year for value in indicator.of_role(Role.BASELINE)]
    return (
        years is not None
        and years.start < years.end
        and all(year and year.start == year.end < years.start for year in before)
    )


def _relate_magnitudes(indicator: DraftIndicator) -> None:
    """基準値より減少 on a ▲ series means the size of the outflow, not the signed number (T19)."""
    baseline = next(
        (v.reading for v in indicator.of_role(Role.BASELINE) if isinstance(v.reading, Amount)), None
    )
    if baseline is None or baseline.amount >= 0:
        return
    for value in indicator.of_role(Role.TARGET):
        if isinstance(value.reading, Relative) and _shrinks(value.reading):
            value.reading = replace(value.reading, on=On.MAGNITUDE)
            value.assume("relation", "relation.on_magnitude", raw=value.raw.strip())


def _keep_down(indicator: DraftIndicator, words: Vocabulary) -> None:
    """死者数 3人を維持, 0件を維持 and 5位を維持 are not to rise, though 維持 mostly sets a floor.

    Nothing lies below 0, but for a series that shows minus numbers.
    """
    amounts = [v.reading.amount for v in indicator.numbers() if isinstance(v.reading, Amount)]
    bad = is_bad(indicator.name.name, words) or indicator_unit(indicator) == RANK_UNIT
    for value in indicator.numbers():
        if not isinstance(value.reading, Amount) or not _IS_KEPT(value.raw):
            continue
        floor = value.reading.bound is Bound.AT_LEAST
        if floor and (bad or value.reading.amount == 0 <= min(amounts)):
            value.reading = replace(value.reading, bound=Bound.AT_MOST)
            value.assume("bound", "bound.of_kept", raw=value.raw.strip())


def _shrinks(relation: Relative) -> bool:
    """Whether something is to become less; 増加, 以上 and 維持 of a ▲ series are of the number."""
    less = relation.op is Comparison.LESS or relation.bound in (Bound.AT_MOST, Bound.LESS_THAN)
    smaller = relation.factor is not None and relation.factor < 1
    return relation.on is On.VALUE and (less or smaller)


def _await_first_survey(indicator: DraftIndicator) -> None:
    """2021年度に初回調査 in place of the baseline of a number says that there is none yet."""
    for value in indicator.of_role(Role.BASELINE) if indicator.numbers() else ():
        if isinstance(value.reading, Event) and "初回調査" in value.reading.text:
            value.reading = Missing(Reason.NOT_YET)


def _say_what_is_missing(indicator: DraftIndicator) -> None:
    for value in indicator.values:
        code = _missing_code(value)
        if code is not None:
            value.doubts.append(_doubt(code, value))


def _doubt(code: str, value: DraftValue) -> Doubt:
    return Doubt(code, "amount", {"raw": value.raw.strip()}, value.source)


def _missing_code(value: DraftValue) -> str | None:
    if not isinstance(value.reading, Missing):
        return None
    if value.role is Role.TARGET:
        return "target.pending" if value.reading.reason is Reason.PENDING else "target.missing"
    if value.role is Role.BASELINE:
        return "baseline.missing"
    return "value.missing"


def _doubt_places(indicator: DraftIndicator) -> None:
    """A value in the column beside its own leaves signs: a gap before it, a year that is past."""
    baselines, targets = indicator.of_role(Role.BASELINE), indicator.of_role(Role.TARGET)
    present = [value for value in targets if not value.missing]
    blank = [v for v in baselines if isinstance(v.reading, Missing) and not v.raw.strip()]
    if present and blank and len(blank) == len(baselines):
        details = {"name": indicator.name.name, "raw": present[0].raw.strip()}
        blank[0].doubts.append(Doubt("baseline.blank", "amount", details, blank[0].source))
    known = [value.period.end for value in baselines if value.period and not value.missing]
    for value in present:
        if known and value.period and value.period.end <= known[-1]:
            details = {"raw": value.raw.strip(), "baseline": str(known[-1])}
            value.doubts.append(Doubt("target.year_past", "period", details, value.source))


def _check_milestone(indicator: DraftIndicator, words: Vocabulary) -> None:
    """A plan still to be made whose baseline already says 1 contradicts itself (T14)."""
    if not is_milestone(indicator, words):
        return
    baseline, target = _last_amount(indicator, Role.BASELINE), _last_amount(indicator, Role.TARGET)
    if baseline and target and _amount(baseline) == _amount(target):
        details = {"name": indicator.name.name}
        target.doubts.append(Doubt("milestone.already_done", "amount", details, target.source))


def _last_amount(indicator: DraftIndicator, role: Role) -> DraftValue | None:
    amounts = [value for value in indicator.of_role(role) if _amount(value) is not None]
    return amounts[-1] if amounts else None


def _amount(value: DraftValue) -> Decimal | None:
    return value.reading.amount if isinstance(value.reading, Amount) else None
