from fractions import Fraction

import pytest

from keikaku.cli.evaluate.rates import per_cent


@pytest.mark.parametrize(
    ("rate", "shown"),
    [
        (Fraction(606, 600), "101.0％"),
        (Fraction(-29, 100), "▲29.0％"),
        (Fraction(1184, 1700), "69.6％"),
        (Fraction(1, 2000), "0.1％"),
        (Fraction(-1, 2000), "▲0.1％"),
        (Fraction(0), "0.0％"),
        (Fraction(12345), "1,234,500.0％"),
    ],
)
def test_a_rate_has_one_digit(rate, shown):
    assert per_cent(rate) == shown
