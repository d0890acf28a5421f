"""Roles that no single cell tells: which of several targets is the last, what a bare year holds."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.indicators import Role
from keikaku.core.labels import label
from keikaku.core.text import squeeze
from keikaku.core.years.model import FiscalYear, Period, StatedIn, YearRange
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.vocabulary import Vocabulary

_TWO = 2
# So many years lie between a baseline and a target, and seldom between two measurements.
_FAR = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """What the document around a table tells: the plan's years, and whether it reports."""

    first_year: int | None = None
    last_year: int | None = None
    reports: bool = False

    def spans(self, years: Sequence[int]) -> bool:
        """Whether years reach from one before the plan to its last, the others lying in it."""
        if self.first_year is None or len(years) < _TWO:
            return False
        return years[0] < self.first_year <= years[1] and years[-1] == self.last_year


def settle_roles(indicator: DraftIndicator, setting: Setting, words: Vocabulary) -> None:
    """Give every value its role by its neighbours, each inference marked and said.

    A blank under a head that says nothing but a year is no value of any role.
    """
    indicator.values = [v for v in indicator.values if v.raw.strip() or not v.only_year]
    for value in indicator.values:
        if value.unsaid is not None and value.only_year:
            _place(value, indicator, setting)
        elif value.unsaid is not None:
            _say(value, "column.role_assumed")
    _measure_halfway(indicator, setting)
    _span_totals(indicator)
    _part_targets(indicator, words)


def _place(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> None:
    """The role of a value under a head that says nothing but its year.

    Where the neighbours leave no choice it is a note, else a warning.
    """
    role = _between(value, indicator, setting) or _before(value, indicator, setting)
    by_plan = _by_plan(value, indicator, setting)
    reported = setting.reports and value.role is Role.ACTUAL
    certain = role is not None or reported or (by_plan is not None and _is_sure(indicator, setting))
    value.role = role or by_plan or value.role
    _say(value, "column.role_inferred" if certain else "column.role_assumed")


def _is_sure(indicator: DraftIndicator, setting: Setting) -> bool:
    """Whether the years are those of the plan, or a direction to go is printed beside two years."""
    years = sorted({v.year.end for v in indicator.values if v.year is not None})
    return setting.spans(years) or indicator.direction is not None


def _by_plan(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> Role | None:
    """Where no head says 目標, a year long after the first, or the plan's last, is the target's.

    The first is the baseline's, and what lies between is on the way.
    """
    years = sorted({v.year.end for v in indicator.values if v.year is not None})
    if value.year is None or setting.reports or _years(indicator, Role.TARGET):
        return None
    two = len(years) == _TWO and years[1] - years[0] >= _FAR
    if not two and not setting.spans(years):
        return None
    if value.year.end in (years[0], years[-1]):
        return Role.BASELINE if value.year.end == years[0] else Role.TARGET
    return Role.INTERIM_TARGET


def _between(value: DraftValue, indicator: DraftIndicator, setting: Setting) -> Role | None:
    """Years of the plan between a baseline and a target that are named are targets on the way."""
    baselines = _years(indicator, Role.BASELINE)
    targets = _years(indicator, Role.TARGET)
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
    targeted = bool(_years(indicator, Role.TARGET)) and not setting.reports
    if year is None or setting.first_year is None or year >= setting.first_year or not targeted:
        return None
    others = [v for v in indicator.values if v.role not in (Role.TARGET, Role.INTERIM_TARGET)]
    return Role.BASELINE if others == [value] else Role.ACTUAL


def _years(indicator: DraftIndicator, role: Role) -> list[int]:
    """The years of the values whose role is printed."""
    return [v.year.end for v in indicator.of_role(role) if v.year and v.unsaid is None]


def _say(value: DraftValue, code: str) -> None:
    names = {"header": value.unsaid or "", "role": label(value.role), "role_en": value.role.value}
    value.assume("role", code, **names)


def _measure_halfway(indicator: DraftIndicator, setting: Setting) -> None:
    """中間値 was measured where newer values are or where its year lies before the plan.

    Where nothing tells the plan's years it may be either, which is said.
    """
    measured = max(_years(indicator, Role.ACTUAL), default=None)
    for value in indicator.of_role(Role.INTERIM_TARGET):
        if not value.halfway or value.year is None:
            continue
        value.unsaid = value.unsaid or "中間値"
        past = [year for year in (measured, setting.first_year) if year is not None]
        if any(value.year.end < year for year in past):
            value.role = Role.ACTUAL
            _say(value, "column.role_inferred")
        elif not past or setting.reports:
            _say(value, "column.role_assumed")


def _span_totals(indicator: DraftIndicator) -> None:
    """5年間の累計目標 beside the targets of five years in a row is the total over those years."""
    targets = [v for v in indicator.values if v.role in (Role.TARGET, Role.INTERIM_TARGET)]
    years = sorted({v.year.end for v in targets if v.year is not None})
    for value in targets:
        length = value.accumulation.years if value.accumulation is not None else None
        whole = bool(years) and len(years) == length == years[-1] - years[0] + 1
        if whole and value.period is None and not value.missing:
            span = YearRange(FiscalYear(years[0]), FiscalYear(years[-1]))
            value.period = value.year = Period(span, None, StatedIn.HEADER)
            value.assume("period", "period.of_total", first=str(years[0]), last=str(years[-1]))


def _part_targets(indicator: DraftIndicator, words: Vocabulary) -> None:
    """Of the targets for several years only the last is the target, the others lie on the way."""
    early = words.columns["early"]
    by_label: dict[str | None, list[DraftValue]] = defaultdict(list)
    for value in indicator.of_role(Role.TARGET):
        named = squeeze(value.label or "")
        if named in early:
            value.role = Role.INTERIM_TARGET
        else:
            by_label[None if named in words.columns["final"] else value.label].append(value)
    for values in by_label.values():
        _leave_the_last(values)


def _leave_the_last(targets: Sequence[DraftValue]) -> None:
    """The last year is that of the target; one without a year (最終目標) comes after all years."""
    years = [value.year.end for value in targets if value.year]
    final = any(not v.year and not v.missing and v.accumulation is None for v in targets)
    for value in targets:
        if value.year is not None and (final or value.year.end < max(years)):
            value.role = Role.INTERIM_TARGET
            last, last_en = ("計画の最終", "the plan") if final else (str(max(years)),) * 2
            told = {"raw": value.raw.strip(), "last": last, "last_en": last_en}
            value.assume("role", "target.on_the_way", **told)
