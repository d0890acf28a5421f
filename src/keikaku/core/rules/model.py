"""Rules of evaluation (評価基準): dated data that one body printed. A rule never needs code.

A rule is an ordered list of bands. The first band whose conditions hold is the grade; a band
whose conditions cannot be told stops the search, for a later one would be a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from keikaku.core.rules.conditions import (
    Case,
    Compared,
    Condition,
    InputCompared,
    InputIs,
    Measure,
)


@dataclass(frozen=True, slots=True)
class Band:
    """One grade (評価区分). It is given where one of its `cases` holds; without cases, always.

    `sign` and the words tell the grade without `colour`. `points` count in a roll-up by points.
    A band that is not `judged` sets an indicator apart: その他, 判断が困難.
    """

    grade: str
    label: str
    cases: tuple[Case, ...] = ()
    sign: str | None = None
    colour: str | None = None
    points: Fraction | None = None
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Input:
    """A named input of a person (人の入力): what it asks, and what holds where nobody answers."""

    asks: str
    default: str | None = None


class RoundingMode(StrEnum):
    """四捨五入, 切り捨て, 切り上げ."""

    HALF_UP = "half_up"
    DOWN = "down"
    UP = "up"


@dataclass(frozen=True, slots=True)
class Rounding:
    """Rounds a rate before it is banded, to so many digits of a per cent."""

    digits: int
    mode: RoundingMode = RoundingMode.HALF_UP

    def __post_init__(self) -> None:
        if not 0 <= self.digits <= 6:
            raise ValueError(f"{self.digits} digits of a per cent")

    def of(self, rate: Fraction) -> Fraction:
        """The rounded rate; the size is rounded, so that −0.5 and 0.5 are treated alike."""
        step = Fraction(1, 100 * 10**self.digits)
        whole, rest = divmod(abs(rate) / step, 1)
        up = self.mode is RoundingMode.UP and rest > 0
        half_up = self.mode is RoundingMode.HALF_UP and rest >= Fraction(1, 2)
        size = (whole + (up or half_up)) * step
        return -size if rate < 0 else size


class TargetOf(StrEnum):
    """Which target a year is judged by."""

    FINAL = "final"
    """The target at the end of the plan."""
    YEAR = "year"
    """The interim target or plan figure of the year itself; without one the rule cannot judge."""
    NEXT = "next"
    """The nearest interim target at or after the year, else the final one."""


class Schedule(StrEnum):
    """From where the time that has passed is counted."""

    BASELINE = "baseline"
    """From the year of the baseline to that of the target."""
    PLAN = "plan"
    """In years of the plan's period: the second of five is 40 %."""


class Treatment(StrEnum):
    """What a rule does with values that are not final."""

    JUDGE = "judge"
    WAIT = "wait"


class Unmeasured(StrEnum):
    """What becomes of an indicator without an actual value."""

    APART = "apart"
    """It is not judged, and counted apart."""
    LOWEST = "lowest"
    """It has the last grade, as a value that was due and is not there."""


class RollUpBy(StrEnum):
    """How the grades below a node are put together."""

    COUNTS = "counts"
    MEAN = "mean"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class RollUp:
    """How a node is judged by the indicators below it (積み上げ).

    `MEAN` bands the mean of `measure`, each rate capped at `cap` if there is one; `POINTS` the
    points of the grades as a share of the most that they could be. Without bands a mean is shown
    and no grade is given.
    """

    by: RollUpBy = RollUpBy.COUNTS
    measure: Measure = Measure.RATE
    cap: Fraction | None = None
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluationRule:
    """評価基準: who printed it and where, in which years it holds, and its bands.

    `measures` are the rates that the rule uses, the first that exists for an indicator; `confirm`
    lists the fields that must not be assumed. `inputs` are the named inputs of a person with what
    each asks; a rule by a person's judgement has `judged_by` set to one of them and no cases.
    """

    id: str
    title: str
    body: str
    source: str
    bands: tuple[Band, ...]
    measures: tuple[Measure, ...] = (Measure.ATTAINMENT,)
    valid_from: date | None = None
    valid_to: date | None = None
    rounding: Rounding | None = None
    target: TargetOf = TargetOf.FINAL
    schedule: Schedule = Schedule.BASELINE
    provisional: Treatment = Treatment.JUDGE
    estimate: Treatment = Treatment.WAIT
    unmeasured: Unmeasured = Unmeasured.APART
    cap: Fraction | None = None
    maintain_band: Fraction = Fraction(0)
    confirm: frozenset[str] = frozenset()
    inputs: Mapping[str, Input] = field(default_factory=lambda: MappingProxyType({}))
    judged_by: str | None = None
    roll_up: RollUp = RollUp()
    remarks: str = ""
    _by_figures: bool = field(init=False, repr=False, compare=False, default=True)
    _compared: frozenset[Measure] = field(
        init=False, repr=False, compare=False, default=frozenset()
    )

    def __post_init__(self) -> None:
        grades = [band.grade for band in self.bands]
        if not grades or len(set(grades)) < len(grades):
            raise ValueError("a rule has bands, each with a grade of its own")
        if Measure.RATE in self.measures or not self.measures:
            raise ValueError("the measures of a rule are rates themselves")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("a rule that ends before it begins")
        # Asked for every indicator of every city, so looked up once.
        object.__setattr__(self, "_by_figures", self._asks_for_figures())
        object.__setattr__(self, "_compared", self._compared_measures())

    def needs_figures(self) -> bool:
        """Whether any condition asks for more than what a person puts in."""
        return self._by_figures

    def uses(self, measure: Measure) -> bool:
        """Whether the rule compares this measure, itself or as its rate."""
        return measure in self._compared

    def _asks_for_figures(self) -> bool:
        conditions = self._conditions()
        by_person = all(isinstance(one, InputIs | InputCompared) for one in conditions)
        return self.judged_by is None and not (conditions and by_person)

    def _compared_measures(self) -> frozenset[Measure]:
        asked = {one.measure for one in self._conditions() if isinstance(one, Compared)}
        return frozenset(asked.union(self.measures if Measure.RATE in asked else ()))

    def _conditions(self) -> list[Condition]:
        return [one for band in self.bands for case in band.cases for one in case]

    def band(self, grade: str) -> Band:
        """The band of a grade. Raises KeyError for a grade that the rule has not."""
        found = {band.grade: band for band in self.bands}
        return found[grade]

    def holds_in(self, year: int) -> bool:
        """Whether the rule is valid for a fiscal year: on some day of it."""
        if self.valid_from is None and self.valid_to is None:
            return True
        first, last = date(year, 4, 1), date(year + 1, 3, 31)
        begun = self.valid_from is None or self.valid_from <= last
        return begun and (self.valid_to is None or self.valid_to >= first)
