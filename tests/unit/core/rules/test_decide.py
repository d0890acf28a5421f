from fractions import Fraction
from types import MappingProxyType

import pytest

from keikaku.core.progress import NoRate, Rate
from keikaku.core.rules import (
    Against,
    Band,
    Compared,
    EvaluationRule,
    Facts,
    InputCompared,
    InputIs,
    Measure,
    Op,
    Reached,
    Rounding,
    RoundingMode,
    Standing,
    as_banded,
    decide,
    number_of,
    rate_of,
)

EIGHTY = Compared(Measure.ATTAINMENT, Op.AT_LEAST, Fraction(8, 10))
HANDLED = InputIs("handled", frozenset({"はい"}))
BETTER = Against("baseline", frozenset({Standing.BETTER}))


def rule(*bands: Band, **fields) -> EvaluationRule:
    return EvaluationRule("r", "題", "市", "典", bands, **fields)


def facts(rate=Fraction(9, 10), baseline=Standing.BETTER, achieved=False, **inputs) -> Facts:
    rates = MappingProxyType({Measure.ATTAINMENT: rate})
    return Facts(achieved, Standing.WORSE, baseline, rates, MappingProxyType(inputs))


def band(*cases) -> Band:
    return Band("A", "a", cases)


REST = Band("Z", "rest")

CASES = [
    ("holds", band((EIGHTY,)), facts(), "A"),
    ("fails", band((EIGHTY,)), facts(Fraction(79, 100)), "Z"),
    ("the rate lacks a figure", band((EIGHTY,)), facts(NoRate.NO_BASELINE), None),
    ("such a rate there never is", band((EIGHTY,)), facts(NoRate.NOT_OF_THIS_KIND), "Z"),
    ("no way to go", band((EIGHTY,)), facts(NoRate.BASELINE_IS_TARGET), "Z"),
    ("both hold", band((EIGHTY, HANDLED)), facts(handled="はい"), "A"),
    ("one of two fails", band((EIGHTY, HANDLED)), facts(handled="いいえ"), "Z"),
    ("one of two is not told", band((EIGHTY, HANDLED)), facts(), None),
    (
        "one fails, so the untold one does not matter",
        band((EIGHTY, HANDLED)),
        facts(Fraction(1, 2)),
        "Z",
    ),
    ("one of two cases holds", band((HANDLED,), (EIGHTY,)), facts(), "A"),
    (
        "one case fails, the other is not told",
        band((HANDLED,), (EIGHTY,)),
        facts(Fraction(1, 2)),
        None,
    ),
    ("no baseline to compare with", band((BETTER,)), facts(baseline=None), None),
    ("better than the baseline", band((BETTER,)), facts(), "A"),
    ("as the baseline", band((BETTER,)), facts(baseline=Standing.SAME), "Z"),
    ("reached", band((Reached(True),)), facts(achieved=True), "A"),
    ("not reached", band((Reached(True),)), facts(), "Z"),
    ("no cases hold always", band(), facts(NoRate.NO_BASELINE), "A"),
]


@pytest.mark.parametrize(("of", "first", "known", "grade"), CASES, ids=[case[0] for case in CASES])
def test_a_band_is_given_only_where_it_is_told_to_hold(of, first, known, grade):
    found = decide(rule(first, REST), known).band
    assert (found and found.grade) == grade


def test_what_is_not_told_stops_the_search_and_is_named():
    found = decide(rule(band((EIGHTY, HANDLED)), REST), facts())
    assert [one.condition for one in found.untold()] == [HANDLED]


def test_where_no_band_fits_nothing_is_untold():
    found = decide(rule(band((EIGHTY,))), facts(Fraction(1, 2)))
    assert (found.band, found.untold()) == (None, ())


@pytest.mark.parametrize(
    ("given", "limit", "percent", "holds"),
    [
        ("86%", "0.86", True, True),
        ("85.9％", "0.86", True, False),
        ("50", "0.86", True, None),
        ("0.9", "0.86", True, None),
        ("3", "3", False, True),
        ("300%", "3", False, None),
        ("多い", "3", False, None),
        (None, "3", False, None),
    ],
)
def test_an_input_is_compared_as_a_number_of_the_kind_that_the_limit_is(
    given, limit, percent, holds
):
    condition = InputCompared("score", Op.AT_LEAST, Fraction(limit), percent)
    known = facts(**({} if given is None else {"score": given}))
    ((_, ((tested,),)), *_) = decide(rule(band((condition,)), REST), known).looked_at
    assert tested.holds is holds


OPS = [
    (Op.AT_LEAST, (False, True, True)), (Op.MORE, (False, False, True)), (Op.EQUAL, (False, True, False)),
    (Op.AT_MOST, (True, True, False)), (Op.LESS, (True, False, False)),
]  # fmt: skip


@pytest.mark.parametrize(("op", "outcomes"), OPS)
def test_comparisons(op, outcomes):
    assert tuple(op.holds(Fraction(n), Fraction(2)) for n in (1, 2, 3)) == outcomes


def test_the_rate_is_the_first_measure_that_exists():
    of = rule(REST, measures=(Measure.PROGRESS, Measure.ATTAINMENT))
    rates: dict[Measure, Rate] = {
        Measure.PROGRESS: NoRate.NO_BASELINE,
        Measure.ATTAINMENT: Fraction(1, 2),
    }
    assert rate_of(of, rates) == (Measure.ATTAINMENT, Fraction(1, 2))
    assert rate_of(of, {Measure.PROGRESS: NoRate.NO_BASELINE}) == (
        Measure.PROGRESS,
        NoRate.NO_BASELINE,
    )


ROUNDED = [
    ("79.95", 1, RoundingMode.HALF_UP, "80.0"),
    ("79.94", 1, RoundingMode.HALF_UP, "79.9"),
    ("79.99", 0, RoundingMode.DOWN, "79"),
    ("79.01", 0, RoundingMode.UP, "80"),
    ("80", 0, RoundingMode.UP, "80"),
    ("-0.5", 0, RoundingMode.HALF_UP, "-1"),
    ("0.5", 0, RoundingMode.HALF_UP, "1"),
    ("-0.9", 0, RoundingMode.DOWN, "0"),
]


@pytest.mark.parametrize(("rate", "digits", "mode", "rounded"), ROUNDED)
def test_rounding_is_of_so_many_digits_of_a_per_cent(rate, digits, mode, rounded):
    assert Rounding(digits, mode).of(Fraction(rate) / 100) == Fraction(rounded) / 100


def test_a_rule_may_cap_and_round_before_it_bands():
    of = rule(REST, cap=Fraction(1), rounding=Rounding(0))
    found = [as_banded(of, Fraction(rate)) for rate in ("1.5", "0.795", "0.794")]
    assert found == [1, Fraction(80, 100), Fraction(79, 100)]


def test_a_rounded_rate_reaches_the_band_that_the_exact_one_misses():
    of = rule(band((EIGHTY,)), REST, rounding=Rounding(0))
    found = decide(of, facts(Fraction("0.795"))).band
    assert found is not None and found.grade == "A"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("86%", "0.86"),
        (" 86 ％", "0.86"),
        ("-3", "-3"),
        ("1e3", "1000"),
        ("nan", None),
        ("inf", None),
        ("", None),
    ],
)
def test_an_input_as_a_number(text, number):
    assert number_of(text) == (None if number is None else Fraction(number))
