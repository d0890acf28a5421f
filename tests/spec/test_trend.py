from fractions import Fraction

import pytest

from keikaku.core.evaluation.figures import shown
from keikaku.outlook.model import Point, TooFew
from keikaku.outlook.trend import cautions, trend
from tests.spec import rules_trend as table

ERAS = {"H": 1988, "R": 2018}
YEAR = 2029


def points(cell: str) -> list[Point]:
    parts = [part.split(":") for part in cell.split()]
    return [Point(ERAS[when[0]] + int(when[1:]), Fraction(number)) for when, number in parts]


def told(number: Fraction) -> str:
    rounded = round(number, 6)
    return shown(rounded).replace("▲", "-").replace(",", "")


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: row[0])
def test_the_trend_is_that_of_the_table(row):
    _, cells, unit, *expected = row
    found = trend(points(cells))
    if isinstance(found, TooFew):
        assert [f"{len(found.points)}点", "", "", ""] == expected
        return
    weak = " ".join(one.weakness.value for one in cautions(found, YEAR, unit))
    spread = f"{told(found.low)}～{told(found.high)}"
    assert [told(found.slope), spread, told(found.at(YEAR)), weak] == expected


def test_two_values_of_one_year_are_refused():
    with pytest.raises(ValueError, match="two values"):
        trend([Point(2020, Fraction(1)), Point(2020, Fraction(2))])
