"""Laws of the trend and the pace."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from keikaku.outlook.model import Point, Trend, Weakness
from keikaku.outlook.trend import cautions, trend

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=50)
YEARS = st.lists(st.integers(1990, 2060), min_size=4, max_size=9, unique=True)


@st.composite
def series(draw):
    years = draw(YEARS)
    return [Point(year, draw(NUMBERS)) for year in years]


def line(points):
    found = trend(points)
    assert isinstance(found, Trend)
    return found


@given(YEARS, NUMBERS, NUMBERS)
def test_a_straight_line_gives_its_slope_and_its_values_exactly(years, start, slope):
    found = line([Point(year, start + slope * year) for year in years])
    assert (found.slope, found.low, found.high, found.largest_miss) == (slope, slope, slope, 0)
    assert found.at(2100) == start + slope * 2100


@given(series(), st.randoms())
def test_the_order_of_the_values_changes_nothing(points, chance):
    mixed = list(points)
    chance.shuffle(mixed)
    assert trend(mixed) == trend(points)


@given(series())
def test_the_slope_lies_within_its_spread_and_within_the_steps(points):
    found = line(points)
    ordered = found.points
    steps = [(b.number - a.number) / (b.year - a.year) for a, b in pairwise(ordered)]
    assert found.low <= found.slope <= found.high
    assert min(steps) <= found.slope <= max(steps)


@given(series(), NUMBERS, st.integers(-300, 300))
def test_other_units_and_other_eras_give_the_same_line(points, added, moved):
    found = line(points)
    shifted = line([Point(one.year + moved, one.number * 3 + added) for one in points])
    assert shifted.slope == found.slope * 3
    assert shifted.at(2030 + moved) == found.at(2030) * 3 + added


@given(st.integers(6, 9), NUMBERS, NUMBERS, NUMBERS, st.data())
def test_one_outlier_on_a_line_does_not_move_it(count, start, slope, off, data):
    """Among seven or more values the pairs without the outlier are the most by far."""
    assume(off != 0)
    points = [Point(2000 + at, start + slope * at) for at in range(count + 1)]
    at = data.draw(st.integers(0, count))
    points[at] = Point(points[at].year, points[at].number + off)
    assert line(points).slope == slope


@given(series(), st.integers(2061, 2100))
def test_an_estimate_is_never_without_its_weakness(points, year):
    told = {one.weakness for one in cautions(line(points), year)}
    assert {Weakness.FEW_POINTS, Weakness.NO_CAUSES} <= told


@given(series())
def test_numbers_stay_exact(points):
    found = line(points)
    assert all(isinstance(each, Fraction) for each in (found.slope, found.intercept, found.low))
