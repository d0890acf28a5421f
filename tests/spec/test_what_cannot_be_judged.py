from decimal import ROUND_HALF_UP, Decimal

import pytest

from keikaku.core.evaluation import evaluate
from keikaku.core.progress import NoRate
from keikaku.core.rules import Band, EvaluationRule, Measure, Reached
from tests.spec import judged
from tests.spec import rules_what_cannot_be_judged as table

REACHED = EvaluationRule(
    id="reached",
    title="達成か未達成か",
    body="試験",
    source="試験",
    bands=(
        Band(table.YES, "達成", ((Reached(True),),)),
        Band(table.NO, "未達成", ((Reached(False),),)),
    ),
)


def shown(rate) -> str:
    if rate is None or isinstance(rate, NoRate):
        return "" if rate is None else rate.value
    hundred = Decimal(rate.numerator * 100) / Decimal(rate.denominator)
    return f"{hundred.quantize(Decimal('0.01'), ROUND_HALF_UP).normalize() + 0:f}"


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: row[0])
def test_the_outcome_is_that_of_the_table(row):
    _, direction, baseline, target, cells, *expected = row
    found = evaluate(
        judged.indicator(direction, baseline, target),
        2022,
        REACHED,
        judged.actuals(cells, 2022),
        judged.PERIOD,
    )
    rates = [shown(found.rates.get(each)) for each in (Measure.ATTAINMENT, Measure.PROGRESS)]
    assert [*rates, found.grade or found.reason] == expected
