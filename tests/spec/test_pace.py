import pytest

from keikaku.core.evaluation.figures import shown
from keikaku.outlook.model import CannotPace
from keikaku.outlook.pace import needed_pace
from tests.spec import judged
from tests.spec import rules_pace as table


def told(number) -> str:
    return shown(number).replace("▲", "-").replace(",", "")


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: row[0])
def test_the_pace_is_that_of_the_table(row):
    _, direction, baseline, target, cells, *expected = row
    indicator = judged.indicator(direction, baseline, target)
    actuals = judged.actuals(cells, 2022) if cells else ()
    found = needed_pace(indicator, actuals, 2022, judged.PERIOD[0])
    if isinstance(found, CannotPace):
        assert [found.why.value, "", ""] == expected
    else:
        assert [told(found.left), str(found.years), told(found.per_year)] == expected
        assert found.per_year * found.years == found.left
