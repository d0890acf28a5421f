"""What an outlook says. It stands apart from judgement: nothing here is a grade."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from keikaku.core.evaluation.amounts import Measured
from keikaku.core.evaluation.model import CannotJudge


class NoPace(StrEnum):
    """Why no pace can be told."""

    NO_TARGET = "no_target"
    NOT_A_NUMBER = "not_a_number"
    NO_ACTUAL = "no_actual"
    NO_TARGET_YEAR = "no_target_year"
    NO_TIME_LEFT = "no_time_left"
    NO_DIRECTION = "no_direction"
    NOT_COMPARABLE = "not_comparable"
    REACHED = "reached"


@dataclass(frozen=True, slots=True)
class Pace:
    """How much a year is needed: `per_year` × `years` is `left`, exactly.

    `last` is the last actual value and `year` its year; `baseline` says that it is the baseline,
    for nothing was measured since. `total` tells a running total, of which `left` is still to be
    added, from a level, which is still to change by it.
    """

    per_year: Fraction
    left: Fraction
    years: int
    last: Measured
    year: int
    target: Measured
    target_year: int
    total: bool = False
    baseline: bool = False


@dataclass(frozen=True, slots=True)
class CannotPace:
    """Why there is no pace, with what the summing of actual values says where that is why."""

    why: NoPace
    because: CannotJudge | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """An actual value of one year."""

    year: int
    number: Fraction


class Weakness(StrEnum):
    """What makes a trend weak. The first two are said of every trend."""

    FEW_POINTS = "few_points"
    NO_CAUSES = "no_causes"
    SPREAD = "spread"
    YEARS_MISSING = "years_missing"
    BREAK = "break"
    FAR = "far"
    IMPOSSIBLE = "impossible"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True)
class Trend:
    """A straight line through actual values that one outlier does not carry away (Theil–Sen).

    `slope` is the median of the slopes between all pairs of years; a half of them lies between
    `low` and `high`. `intercept` is the value of the line in year 0. `largest_miss` is how far the
    actual value farthest from the line lies from it.
    """

    points: tuple[Point, ...]
    slope: Fraction
    low: Fraction
    high: Fraction
    intercept: Fraction
    largest_miss: Fraction

    def at(self, year: int) -> Fraction:
        """The line in a year."""
        return self.intercept + self.slope * year


@dataclass(frozen=True, slots=True)
class TooFew:
    """A trend needs at least four actual values of different years."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Caution:
    """One weakness of an estimate with the years or the count that it speaks of."""

    weakness: Weakness
    years: tuple[int, ...] = ()
    count: int = 0
