from fractions import Fraction

import pytest

from keikaku.core.evaluation.amounts import Measured, alike
from keikaku.core.evaluation.figures import all_percent, percent, shown, with_unit

SHOWN = [
    ("0", "0"), ("5", "5"), ("-116", "▲116"), ("1184", "1,184"), ("0.29", "0.29"), ("70.0", "70"),
    ("2/3", "0.6666667…"), ("-1/3", "▲0.3333333…"), ("1184/1700", "0.6964706…"),
    ("123456789012.5", "123,456,789,012.5"), ("0.000000000001", "0.000000000001"),
    ("100000", "100,000"), ("1000000000000000/3", "333,333,300,000,000…"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "text"), SHOWN)
def test_figures_are_shown_whole_or_with_a_mark(number, text):
    assert shown(Fraction(number)) == text


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        ("1.01", "101％"),
        ("1184/1700", "69.65％"),
        ("-0.29", "▲29％"),
        ("0.799996", "80％"),
        ("0", "0％"),
        ("20", "2,000％"),
    ],
)
def test_a_rate_is_shown_in_per_cent(rate, text):
    assert percent(Fraction(rate)) == text


def test_a_rate_that_is_compared_is_shown_with_all_its_digits():
    assert [all_percent(Fraction(rate)) for rate in ("0.79996", "2/3")] == [
        "79.996％",
        "66.66667…％",
    ]


def test_an_amount_is_shown_with_its_unit():
    assert [with_unit(Measured(Fraction(1184), unit)) for unit in ("万人", None)] == [
        "1,184万人",
        "1,184",
    ]


ALIKE = [
    ((("499", "千人"), ("540", "千人")), (("499", "千人"), ("540", "千人"))),
    ((("499", "千人"), ("540000", "人")), (("499000", "人"), ("540000", "人"))),
    ((("120", "人"), ("150", "人/年間")), (("120", "人"), ("150", "人"))),
    ((("1", "㎡"), ("2", "m²")), (("1", "m2"), ("2", "m2"))),
    ((("15", None), ("20", "件")), (("15", "件"), ("20", "件"))),
    ((("15", None), ("20", None)), (("15", None), ("20", None))),
    ((("1", "件"), ("2", "人")), None),
    ((("1", "％"), ("2", "ポイント")), None),
    ((("1", None), ("2", "千人"), ("3", "人")), None),
]


@pytest.mark.parametrize(("given", "same"), ALIKE)
def test_amounts_are_brought_to_one_unit_or_not_compared(given, same):
    found = alike(*(Measured(Fraction(number), unit) for number, unit in given))
    assert found == (same and tuple(Measured(Fraction(number), unit) for number, unit in same))
