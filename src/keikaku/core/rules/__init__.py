"""Rules of evaluation (評価基準): what a body printed as data, and which band of it holds."""

from keikaku.core.rules.conditions import (
    Against,
    Case,
    Compared,
    Condition,
    InputCompared,
    InputIs,
    Measure,
    Op,
    Reached,
    Standing,
)
from keikaku.core.rules.decide import Decision, Facts, Tested, as_banded, decide, number_of, rate_of
from keikaku.core.rules.model import (
    Band,
    EvaluationRule,
    Input,
    RollUp,
    RollUpBy,
    Rounding,
    RoundingMode,
    Schedule,
    TargetOf,
    Treatment,
    Unmeasured,
)

__all__ = [
    "Against", "Band", "Case", "Compared", "Condition", "Decision", "EvaluationRule", "Facts",
    "Input", "InputCompared", "InputIs", "Measure", "Op", "Reached", "RollUp", "RollUpBy",
    "Rounding", "RoundingMode", "Schedule", "Standing", "TargetOf", "Tested", "Treatment",
    "Unmeasured", "as_banded", "decide", "number_of", "rate_of",
]  # fmt: skip
