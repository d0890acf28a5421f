from decimal import Decimal

import pytest

from keikaku.core.values.model import Bound, Comparison, Range, Relative


def test_a_range_has_at_least_one_end():
    with pytest.raises(ValueError, match="without ends"):
        Range(None, None)


def test_a_range_does_not_run_backwards():
    with pytest.raises(ValueError, match="backwards"):
        Range(Decimal(2), Decimal(1))


@pytest.mark.parametrize(
    ("op", "factor"), [(Comparison.TIMES, None), (Comparison.GREATER, Decimal(2))]
)
def test_a_factor_belongs_to_times_alone(op: Comparison, factor: Decimal | None):
    with pytest.raises(ValueError, match="factor"):
        Relative(op, factor)


def test_a_strict_comparison_has_no_bound():
    with pytest.raises(ValueError, match="strict"):
        Relative(Comparison.LESS, bound=Bound.AT_MOST)
