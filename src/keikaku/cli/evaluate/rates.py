"""Rates as people read them: in per cent with one digit, each with its name."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from keikaku.core.evaluation import Evaluation
from keikaku.core.evaluation.wording import measure_words
from keikaku.core.problems.model import Language
from keikaku.core.rules import EvaluationRule, Measure
from keikaku.core.values.printing import print_number

_WIDE = Context(prec=50)
_ALWAYS = (Measure.ATTAINMENT, Measure.PROGRESS, Measure.IMPROVEMENT)


def per_cent(rate: Fraction) -> str:
    """101.0％, −29.0％: rounded half up to one digit; the trace has the others."""
    hundred = rate * 100
    exact = _WIDE.divide(Decimal(hundred.numerator), Decimal(hundred.denominator))
    rounded = exact.quantize(Decimal("0.1"), ROUND_HALF_UP, context=_WIDE)
    return f"{print_number(rounded)}％"


def rate_texts(evaluation: Evaluation, rule: EvaluationRule, language: Language) -> Iterator[str]:
    """達成率 101.0％: the rates that exist, and of the paces only those that the rule uses."""
    for measure, rate in evaluation.rates.items():
        if isinstance(rate, Fraction) and (measure in _ALWAYS or _asked(rule, measure)):
            yield f"{measure_words(measure, language)} {per_cent(rate)}"


def _asked(rule: EvaluationRule, measure: Measure) -> bool:
    return measure is not Measure.IMPROVEMENT_POINTS and rule.uses(measure)
