import re
from dataclasses import replace

import pytest

from keikaku.core.indicators import Direction, Role
from keikaku.core.revision import Effect, diff
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Accumulation, AccumulationKind
from tests.editions import kpi, plan, same_ids, value, with_values
from tests.spec import rules_revision_values as table

ROLES = {"基準値": Role.BASELINE, "実績値": Role.ACTUAL}
COUNTS = {"年間": AccumulationKind.ANNUAL, "累計": AccumulationKind.CUMULATIVE}
EFFECTS = {"緩和": Effect.EASED, "強化": Effect.TIGHTENED, "": None}
DIRECTIONS = {
    "減少": (Direction.DECREASE, Direction.DECREASE),
    "方向不明": (None, None),
    "方向食い違い": (Direction.INCREASE, Direction.DECREASE),
}


def printed(case, identifier, text, year):
    """The value that a cell of the table stands for."""
    role = ROLES.get(case.partition(" ")[0], Role.TARGET)
    counted = next((kind for word, kind in COUNTS.items() if text.startswith(word)), None)
    (read,) = parse_cell(re.sub("年間|累計", "", text))
    number = int(year.rstrip("*")) if year else None
    assumed = ["period"] if year.endswith("*") else []
    made = value(identifier, role, read.reading, number, assumed=assumed)
    return replace(made, raw=text, accumulation=counted and Accumulation(counted))


def edition(case, identifier, text, year, side):
    first = case.partition(" ")[0]
    direction = DIRECTIONS.get(first, (Direction.INCREASE,) * 2)[side]
    assumed = ["direction"] if first == "方向推定" else []
    indicator = kpi("i", "指標", direction=direction, assumed=assumed)
    return plan(with_values(indicator, printed(case, identifier, text, year)))


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: row[0])
def test_what_is_said_is_that_of_the_table(row):
    case, was, was_year, now, now_year, codes, effect, assumed = row
    old, new = edition(case, "a", was, was_year, 0), edition(case, "b", now, now_year, 1)
    changes = diff(old, new, same_ids(old, new))
    assert [change.code for change in changes] == codes.split()
    if changes:
        assert getattr(changes[-1], "effect", None) == EFFECTS[effect]
        assert getattr(changes[-1], "assumed", ()) == tuple(assumed.split())
