from datetime import date
from fractions import Fraction

import pytest

from keikaku.core.rules import (
    Against,
    Band,
    Compared,
    EvaluationRule,
    InputIs,
    Measure,
    Op,
    Rounding,
    Standing,
)

A, B = Band("A", "a"), Band("B", "b")


def rule(*bands: Band, **fields) -> EvaluationRule:
    return EvaluationRule("r", "題", "市", "典", bands or (A, B), **fields)


def test_a_rule_knows_its_bands():
    assert rule().band("B") == B
    with pytest.raises(KeyError):
        rule().band("C")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: EvaluationRule("r", "題", "市", "典", ()),
        lambda: rule(A, A),
        lambda: rule(measures=()),
        lambda: rule(measures=(Measure.RATE,)),
        lambda: rule(valid_from=date(2024, 4, 1), valid_to=date(2024, 3, 31)),
        lambda: Rounding(-1),
        lambda: Rounding(7),
        lambda: Against("neighbour", frozenset({Standing.BETTER})),
        lambda: Against("target", frozenset()),
    ],
)
def test_no_half_valid_rule_can_exist(wrong):
    with pytest.raises(ValueError, match=r"."):
        wrong()


VALID = [
    (None, None, True),
    (date(2023, 3, 31), None, True),
    (date(2023, 4, 1), None, False),
    (None, date(2022, 4, 1), True),
    (None, date(2022, 3, 31), False),
    (date(2020, 4, 1), date(2025, 3, 31), True),
]


@pytest.mark.parametrize(("start", "end", "holds"), VALID)
def test_a_rule_holds_in_a_fiscal_year_of_which_it_holds_a_day(start, end, holds):
    assert rule(valid_from=start, valid_to=end).holds_in(2022) is holds


def test_a_rule_uses_what_its_bands_compare():
    by_rate = Band("A", "a", ((Compared(Measure.RATE, Op.MORE, Fraction(1)),),))
    of = rule(by_rate, B, measures=(Measure.PACE,))
    assert (of.uses(Measure.PACE), of.uses(Measure.PROGRESS)) == (True, False)


def test_figures_are_needed_unless_everything_is_put_in():
    put_in = Band("A", "a", ((InputIs("x", frozenset({"1"})),),))
    compared = Band("A", "a", ((Compared(Measure.PACE, Op.MORE, Fraction(1)),),))
    needs = [rule(put_in, B).needs_figures(), rule(compared, B).needs_figures()]
    assert [*needs, rule(judged_by="x").needs_figures()] == [False, True, False]
