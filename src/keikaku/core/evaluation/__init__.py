"""Judging indicators and plans (評価): the values in force, the rule, the grade and its trace."""

from keikaku.core.evaluation.actuals import Actual, printed_actuals, reporting_year
from keikaku.core.evaluation.evaluate import evaluate
from keikaku.core.evaluation.model import CannotJudge, Evaluation, Mark, Step

__all__ = [
    "Actual",
    "CannotJudge",
    "Evaluation",
    "Mark",
    "Step",
    "evaluate",
    "printed_actuals",
    "reporting_year",
]
