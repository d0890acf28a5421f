"""The values of an indicator as points of a chart; what cannot be drawn is told with its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from keikaku.core.evaluation.actuals import Actual, of_indicator
from keikaku.core.evaluation.amounts import Measured, alike, measured
from keikaku.core.evaluation.kinds import less_is_better
from keikaku.core.evaluation.sums import same_accumulation
from keikaku.core.indicators import Indicator, IndicatorType, Role, Value
from keikaku.core.problems.model import Language
from keikaku.core.values.model import Accumulation, Amount, Missing, Reading, Status
from keikaku.core.values.telling import tell_reading
from keikaku.core.years.model import FiscalYear, Span
from keikaku.core.years.reporting import reporting_year

_ROLES = tuple(Role)


@dataclass(frozen=True, slots=True)
class Told:
    """One value, drawn or not: its year, how it is printed, why it is not drawn.

    `year` is where it is drawn; `span` is when it holds, which may be a calendar year or a day.
    """

    role: Role
    year: int | None
    span: Span | None
    shown: str
    status: Status
    number: Fraction | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """What the chart of an indicator shows. `less` is None where nobody knows what is better."""

    name: str
    unit: str | None
    told: tuple[Told, ...]
    less: bool | None
    rank: bool

    @property
    def drawn(self) -> tuple[Told, ...]:
        """The points, in the order of years."""
        points = [one for one in self.told if one.number is not None and one.year is not None]
        return tuple(sorted(points, key=lambda one: (one.year or 0, _ROLES.index(one.role))))

    @property
    def levels(self) -> tuple[Told, ...]:
        """Targets whose year is not told: lines across the years, where there are any."""
        level = [one for one in self.told if one.number is not None and one.year is None]
        return tuple(level) if self.drawn else ()

    def of(self, *roles: Role) -> tuple[Told, ...]:
        """The points of some roles, in the order of years."""
        return tuple(one for one in self.drawn if one.role in roles)

    @property
    def pace(self) -> tuple[Told, Told] | None:
        """From the one baseline to the one target, where the target lies later."""
        start, end = self.of(Role.BASELINE), self.of(Role.TARGET)
        if len(start) != 1 or len(end) != 1 or (start[0].year or 0) >= (end[0].year or 0):
            return None
        return start[0], end[0]

    @property
    def gaps(self) -> tuple[int, ...]:
        """The years between the first and the last actual value for which there is none."""
        years = [one.year for one in self.of(Role.ACTUAL) if one.year is not None]
        return (
            tuple(year for year in range(min(years), max(years)) if year not in years)
            if years
            else ()
        )


@dataclass(frozen=True, slots=True)
class _Candidate:
    told: Told
    reading: Reading
    accumulation: Accumulation | None


def series_of(
    indicator: Indicator, actuals: Sequence[Actual] = (), language: Language = Language.JA
) -> Series:
    """The values that a plan prints and those that were reported; `actuals` may be of others too.

    Of one year and role only what is in the unit of the target and counted as it is drawn: a
    picture compares. A reported actual value goes before a printed one of the same year.
    """
    own = [_reported(each, language) for each in of_indicator(actuals, indicator)]
    years = {each.told.year for each in own}
    printed = [
        _printed(value, language)
        for value in indicator.values
        if not (value.role is Role.ACTUAL and own and _year(value) in years)
    ]
    target = next((each for each in printed if each.told.role is Role.TARGET), None)
    told = _in_one_unit(list(_comparable([*printed, *own], target)))
    rank = indicator.type is IndicatorType.RANK
    final = next(iter(indicator.of_role(Role.TARGET)), None)
    less = less_is_better(indicator, final) if final is not None else None
    return Series(indicator.name, _unit_of(told) or indicator.unit, _only(told), less, rank)


def _printed(value: Value, language: Language) -> _Candidate:
    why = "sub_row" if value.label is not None else None
    shown = tell_reading(value.reading, language)
    span = None if value.period is None else value.period.span
    told = Told(value.role, _year(value), span, shown, value.status, why=why)
    return _Candidate(told, value.reading, value.accumulation)


def _reported(actual: Actual, language: Language) -> _Candidate:
    shown = tell_reading(actual.reading, language)
    span = FiscalYear(actual.year) if actual.period is None else actual.period.span
    told = Told(Role.ACTUAL, actual.year, span, shown, actual.status)
    return _Candidate(told, actual.reading, actual.accumulation)


def _year(value: Value) -> int | None:
    return None if value.period is None else reporting_year(value.period)


_Measured = tuple[Told, Measured | None]


def _comparable(found: Iterable[_Candidate], target: _Candidate | None) -> Iterable[_Measured]:
    for each in found:
        told = each.told
        why = told.why
        if not isinstance(each.reading, Amount):
            why = "no_value" if isinstance(each.reading, Missing) else "no_number"
        elif told.year is None:
            why = "no_year"
        elif target is not None and not same_accumulation(each.accumulation, target.accumulation):
            why = "counting"
        level = why == "no_year" and told.role is Role.TARGET  # a line needs no year
        number = each.reading if why is None or level else None
        amount = measured(number) if isinstance(number, Amount) else None
        yield replace(told, why=why), amount


def _in_one_unit(found: Sequence[_Measured]) -> list[_Measured]:
    """All in one unit; what is in another than the target, or else the last value, is left out."""
    amounts = [amount for _, amount in found if amount is not None]
    chosen = [amount for told, amount in found if amount and told.role is Role.TARGET] or amounts[
        -1:
    ]
    if not chosen:
        return list(found)
    good = [one for one in amounts if alike(one, chosen[0]) is not None]
    if alike(*good) is None:  # of which of several scales a bare number is cannot be told
        good = [one for one in good if one.unit is not None]
    same = dict(zip(good, alike(*good) or (), strict=False))
    return [_placed(told, amount, same) for told, amount in found]


def _placed(told: Told, amount: Measured | None, same: Mapping[Measured, Measured]) -> _Measured:
    if amount is None or amount in same:
        return told, None if amount is None else same[amount]
    return replace(told, why="unit"), None


def _unit_of(found: Sequence[_Measured]) -> str | None:
    return next((amount.unit for _, amount in found if amount is not None and amount.unit), None)


def _only(found: Sequence[_Measured]) -> tuple[Told, ...]:
    return tuple(
        replace(told, number=None if amount is None else amount.number) for told, amount in found
    )
