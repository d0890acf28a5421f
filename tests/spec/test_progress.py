from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from keikaku.core import progress
from keikaku.core.progress import NoRate, Progress, Rate
from tests.spec import rules_progress as table

Numbers = Sequence[Decimal]
HALF = Fraction(1, 2)


def one(numbers: Numbers) -> Decimal:
    (number,) = numbers
    return number


def maybe(numbers: Numbers) -> Decimal | None:
    return one(numbers) if numbers else None


KINDS: dict[str, Callable[[Numbers, Numbers, Numbers], Progress]] = {
    table.MORE: lambda b, a, t: progress.more_is_better(one(a), one(t), maybe(b)),
    table.LESS: lambda b, a, t: progress.less_is_better(one(a), one(t), maybe(b)),
    table.RANK: lambda b, a, t: progress.rank(one(a), one(t), maybe(b)),
    table.MAINTAIN: lambda b, a, t: progress.maintain(one(a), one(t)),
    table.AT_LEAST: lambda b, a, t: progress.at_least(one(a), one(t)),
    table.AT_MOST: lambda b, a, t: progress.at_most(one(a), one(t)),
    table.YEARLY: lambda b, a, t: progress.yearly(one(a), one(t), maybe(b)),
    table.CUMULATIVE: lambda b, a, t: progress.cumulative(a, one(t)),
    table.MEAN: lambda b, a, t: progress.mean(a, one(t), maybe(b)),
    table.MILESTONE: lambda b, a, t: progress.milestone(int(one(a)), int(one(t))),
    table.DOUBLE: lambda b, a, t: progress.multiple(one(a), one(b), 2, magnitude=False),
    table.HALVE: lambda b, a, t: progress.multiple(one(a), one(b), HALF, magnitude=False),
    table.HALVE_SIZE: lambda b, a, t: progress.multiple(one(a), one(b), HALF, magnitude=True),
    table.ABOVE: lambda b, a, t: progress.above_baseline(one(a), one(b)),
    table.BELOW: lambda b, a, t: progress.below_baseline(one(a), one(b)),
    table.BELOW_SIZE: lambda b, a, t: progress.below_baseline(one(a), one(b), magnitude=True),
}


def numbers(cell: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, cell.split()))


def shown(rate: Rate) -> str:
    """A rate in per cent with at most two digits, or its reason."""
    if isinstance(rate, NoRate):
        return table.NONE if rate is NoRate.NOT_OF_THIS_KIND else rate.value
    hundred = Decimal(rate.numerator * 100) / Decimal(rate.denominator)
    rounded = hundred.quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    return f"{rounded + 0:f}"


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: f"{row[1]} {row[0]}")
def test_the_rates_are_those_of_the_table(row):
    _, kind, baseline, actual, target, *expected = row
    found = KINDS[kind](numbers(baseline), numbers(actual), numbers(target))
    reached = table.YES if found.achieved else table.NO
    rates = map(shown, (found.attainment, found.progress, found.change))
    assert [reached, *rates] == expected


def test_every_kind_has_a_row():
    assert {row[1] for row in table.ROWS} == set(KINDS)
