"""Laws of judging, whatever the figures."""

import re
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from keikaku.core.evaluation import evaluate
from keikaku.core.evaluation.wording import sentence
from keikaku.core.rules import Measure, Rounding, RoundingMode
from keikaku.settings.rules import shipped_rules
from tests.spec import judged

RULES = shipped_rules()
COMPUTED = [rule for rule in RULES.values() if rule.needs_figures()]
NUMBERS = st.decimals(min_value=0, max_value=10**6, places=1)
rules = st.sampled_from(COMPUTED)
directions = st.sampled_from(["増加", "減少"])


def judge(rule, direction, baseline, target, actual, unit="人"):
    return evaluate(
        judged.indicator(direction, f"{baseline}{unit}", f"{target}{unit}"),
        2022,
        rule,
        judged.actuals(f"{actual}{unit}", 2022, inputs="survey=いいえ issues_handled=はい"),
        judged.PERIOD,
    )


@given(rules, directions, NUMBERS, NUMBERS, NUMBERS)
def test_there_is_a_grade_or_a_reason_and_never_both(rule, direction, b, t, a):
    found = judge(rule, direction, b, t, a)
    assert (found.grade is None) != (found.reason is None)


@given(rules, directions, NUMBERS, NUMBERS, NUMBERS)
def test_the_scale_of_the_unit_changes_nothing(rule, direction, b, t, a):
    one = judge(rule, direction, b, t, a)
    other = judge(rule, direction, b * 1000, t * 1000, a * 1000)
    assert (one.grade, one.reason, one.achieved) == (other.grade, other.reason, other.achieved)


@given(rules, directions, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_a_better_value_never_has_a_worse_grade(rule, direction, b, t, a, further):
    assume(rule.id != "kitsuki")  # its order is a person's
    better = a + further if direction == "増加" else max(a - further, Decimal(0))
    worse, best = judge(rule, direction, b, t, a), judge(rule, direction, b, t, better)
    assume(worse.grade is not None and best.grade is not None)
    order = [band.grade for band in rule.bands]
    assert order.index(best.grade) <= order.index(worse.grade)


@given(directions, NUMBERS, NUMBERS, NUMBERS)
def test_the_target_is_reached_exactly_where_the_value_is_as_good(direction, b, t, a):
    found = judge(RULES["standard"], direction, b, t, a)
    assert found.achieved == (a >= t if direction == "増加" else a <= t)


@given(directions, NUMBERS, NUMBERS, NUMBERS)
def test_a_citizen_gets_the_rates_again_from_the_figures_of_the_trace(direction, b, t, a):
    found = judge(RULES["standard"], direction, b, t, a)
    said = [sentence(step) for step in found.trace]
    for measure, name in ((Measure.ATTAINMENT, "達成率"), (Measure.PROGRESS, "進捗率")):
        rate = found.rates.get(measure)
        if isinstance(rate, Fraction):
            (line,) = [each for each in said if each.startswith(f"{name} = ")]
            upper, lower, result = quotient(line)
            assert upper / lower == rate
            assert abs(result - rate) <= abs(rate) / 10**6 + Fraction(1, 10**12)


def quotient(line: str) -> tuple[Fraction, Fraction, Fraction]:
    """The last division of a line and what it says comes out: … = 5 ÷ 10 = 0.5（50％）."""
    found = re.search(r"= ([▲0-9.,]+) ÷ ([▲0-9.,]+) = ([▲0-9.,E+-]+)…?（[^（]*％）\Z", line)
    assert found is not None, line
    upper, lower, result = (Fraction(n.replace(",", "").replace("▲", "-")) for n in found.groups())
    return upper, lower, result


@given(
    st.fractions(min_value=-3, max_value=3),
    st.integers(min_value=0, max_value=3),
    st.sampled_from(RoundingMode),
)
def test_rounding_moves_by_less_than_a_step_and_is_settled(rate, digits, mode):
    rounding = Rounding(digits, mode)
    once = rounding.of(rate)
    assert abs(once - rate) < Fraction(1, 100 * 10**digits)
    assert rounding.of(once) == once
    assert rounding.of(-rate) == -once
