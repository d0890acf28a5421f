"""A robust trend (Theil–Sen) with exact numbers, and what is weak about it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from keikaku.core.text import fold
from keikaku.outlook.model import Caution, Point, TooFew, Trend, Weakness

FEWEST = 4
_BREAK = 3


def trend(points: Sequence[Point]) -> Trend | TooFew:
    """The line through the points, in whatever order they come.

    Raises ValueError where a year has two points.
    """
    ordered = tuple(sorted(points, key=lambda point: point.year))
    if any(one.year == other.year for one, other in pairwise(ordered)):
        raise ValueError("two values of one year")
    if len(ordered) < FEWEST:
        return TooFew(ordered)
    slopes = sorted(_slope(one, other) for one, other in combinations(ordered, 2))
    slope = _quantile(slopes, Fraction(1, 2))
    rests = sorted(point.number - slope * point.year for point in ordered)
    intercept = _quantile(rests, Fraction(1, 2))
    return Trend(
        ordered,
        slope,
        _quantile(slopes, Fraction(1, 4)),
        _quantile(slopes, Fraction(3, 4)),
        intercept,
        max(abs(rest - intercept) for rest in rests),
    )


def cautions(
    found: Trend, year: int, unit: str | None = None, provisional: Sequence[int] = ()
) -> tuple[Caution, ...]:
    """All that is weak about the value of the line in a year; never empty."""
    years = tuple(point.year for point in found.points)
    return (
        Caution(Weakness.FEW_POINTS, (years[0], years[-1]), len(years)),
        Caution(Weakness.NO_CAUSES),
        *_of_years(years, year),
        *_of_numbers(found, year, unit),
        *([Caution(Weakness.PROVISIONAL, tuple(provisional))] if provisional else []),
    )


def _of_years(years: Sequence[int], year: int) -> Iterator[Caution]:
    missing = tuple(one for one in range(years[0], years[-1]) if one not in years)
    if missing:
        yield Caution(Weakness.YEARS_MISSING, missing)
    beyond = year - years[-1]
    if beyond > years[-1] - years[0]:
        yield Caution(Weakness.FAR, (years[-1], year), beyond)


def _of_numbers(found: Trend, year: int, unit: str | None) -> Iterator[Caution]:
    if found.low != found.high:
        yield Caution(Weakness.SPREAD)
    if broken := _break(found.points):
        yield Caution(Weakness.BREAK, broken)
    estimate = found.at(year)
    measured_minus = any(point.number < 0 for point in found.points)
    over = unit is not None and fold(unit) == "%" and estimate > 100
    if over or (estimate < 0 and not measured_minus):
        yield Caution(Weakness.IMPOSSIBLE)


def _break(points: Sequence[Point]) -> tuple[int, ...]:
    """The two years between which by far the largest step lies; empty where none stands out."""
    steps = [(abs(_slope(one, other)), one.year, other.year) for one, other in pairwise(points)]
    largest, before, behind = max(steps)
    usual = _quantile(sorted(size for size, _, _ in steps), Fraction(1, 2))
    return (before, behind) if largest > _BREAK * usual else ()


def _slope(one: Point, other: Point) -> Fraction:
    return (other.number - one.number) / (other.year - one.year)


def _quantile(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """The value below which a share lies; between two values it is the straight way."""
    place = share * (len(ordered) - 1)
    below = place.numerator // place.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
