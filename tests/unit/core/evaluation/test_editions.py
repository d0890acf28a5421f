from datetime import date

import pytest

from keikaku.core.evaluation import in_force
from keikaku.core.plan import Plan, PlanHead
from keikaku.core.years.model import FuzzyDate, Precision


def edition(title: str, period, as_of: date | None = None) -> Plan:
    day = None if as_of is None else FuzzyDate("", as_of, as_of, Precision.DAY)
    return Plan(PlanHead(title, period=period, as_of=day))


FIRST = edition("前期", (2020, 2024))
REVISED = edition("改訂", (2020, 2024), date(2022, 10, 1))
SECOND = edition("後期", (2025, 2029))
NO_PERIOD = edition("方針", None)

CASES = [
    ((FIRST, SECOND), 2024, "前期"),
    ((FIRST, SECOND), 2025, "後期"),
    ((FIRST, REVISED), 2021, "前期"),
    ((REVISED, FIRST), 2022, "改訂"),
    ((FIRST, REVISED), 2024, "改訂"),
    ((FIRST, edition("同日", (2020, 2024))), 2021, "同日"),
    ((FIRST, SECOND), 2019, None),
    ((FIRST, SECOND), 2030, None),
    ((NO_PERIOD,), 2021, None),
    ((), 2021, None),
]


@pytest.mark.parametrize(("editions", "year", "title"), CASES)
def test_the_last_edition_that_stood_in_the_year_is_in_force(editions, year, title):
    found = in_force(editions, year)
    assert (found and found.head.title) == title
