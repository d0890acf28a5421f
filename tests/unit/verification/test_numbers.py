"""Whether two amounts say the same."""

from decimal import Decimal

import pytest

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.verification.numbers import agreement, significant_digits


def amount(text: str) -> Amount:
    reading = parse_cell(text)[0].reading
    assert isinstance(reading, Amount)
    return reading


@pytest.mark.parametrize(
    ("printed", "known", "expected"),
    [
        ("612千人", "612千人", "exact"),
        ("61.2万人", "612千人", "exact"),
        ("612,000名", "612千人", "exact"),
        ("106人", "106人/年間", "exact"),
        ("612", "612千人", "exact"),
        ("43.60%", "43.6%", "exact"),
        ("▲112百万円", "▲112百万円", "exact"),
        ("0人", "0人", "exact"),
        ("約60万人", "606,000人", "rounded"),
        ("60万人", "606,000人", "different"),
        ("61万人", "606,000人", "rounded"),
        ("約2億円", "1.9億円", "rounded"),
        ("2億円", "1.9億円", "different"),
        ("約3万人", "28,000人", "rounded"),
        ("約1万人", "14,000人", "different"),
        ("44%", "43.6%", "rounded"),
        ("43%", "43.6%", "different"),
        ("43.6%", "44%", "different"),
        ("620千人", "612千人", "different"),
        ("8,135人", "約8,100人", "rounded"),
        ("約8,135人", "約8,100人", "rounded"),
        ("8,200人", "約8,100人", "different"),
        ("約8千人", "約8,100人", "rounded"),
        ("約612千人", "613千人", "different"),
        ("60万人超", "606,000人", "bound"),
        ("60万人未満", "606,000人", "different"),
        ("61万人未満", "606,000人", "rounded"),
        ("50万人超", "606,000人", "different"),
        ("85%", "85%以上", "exact"),
        ("612人", "612千人", "other_unit"),
        ("9,842人", "9,842件", "other_unit"),
        ("12.5%", "186件", "unlike"),
        ("0%", "0件", "unlike"),
        ("112百万円", "▲112百万円", "different"),
    ],
)
def test_an_amount_beside_that_of_the_register(printed, known, expected):
    assert agreement(amount(printed), amount(known)).value == expected


@pytest.mark.parametrize(
    ("number", "digits"), [("612", 3), ("1200", 2), ("0.12", 2), ("0", 0), ("-43.6", 3)]
)
def test_digits_that_carry_a_number(number, digits):
    assert significant_digits(Decimal(number)) == digits
