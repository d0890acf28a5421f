"""Judging indicators and plans (評価): the values in force, the rule, the grade and its trace."""

from keikaku.core.evaluation.actuals import Actual, printed_actuals
from keikaku.core.evaluation.editions import in_force
from keikaku.core.evaluation.evaluate import evaluate
from keikaku.core.evaluation.model import CannotJudge, Evaluation, Mark, Step
from keikaku.core.evaluation.roll_up import NO_OWNER, Group, PlanEvaluation, Tally, evaluate_plan

__all__ = [
    "NO_OWNER",
    "Actual",
    "CannotJudge",
    "Evaluation",
    "Group",
    "Mark",
    "PlanEvaluation",
    "Step",
    "Tally",
    "evaluate",
    "evaluate_plan",
    "in_force",
    "printed_actuals",
]
