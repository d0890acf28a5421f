"""What an evaluation (評価) says: a grade or why there is none, the rates, the trace."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from types import MappingProxyType

from keikaku.core.progress import Rate
from keikaku.core.rules import Measure


class CannotJudge(StrEnum):
    """Why an indicator is not judged (判定不可の理由). Each is an answer, none a grade."""

    NO_TARGET = "no_target"
    TARGET_PENDING = "target_pending"
    TARGET_IN_WORDS = "target_in_words"
    SEVERAL_TARGETS = "several_targets"
    NO_TARGET_OF_YEAR = "no_target_of_year"
    NOT_MEASURED = "not_measured"
    REFERENCE_ONLY = "reference_only"
    PROVISIONAL = "provisional"
    ESTIMATE = "estimate"
    SEVERAL_ACTUALS = "several_actuals"
    ACTUAL_IN_WORDS = "actual_in_words"
    ACTUAL_IS_BOUND = "actual_is_bound"
    UNITS_DIFFER = "units_differ"
    ACCUMULATIONS_DIFFER = "accumulations_differ"
    ACCUMULATION_UNSTATED = "accumulation_unstated"
    START_UNKNOWN = "start_unknown"
    YEARS_MISSING = "years_missing"
    NO_BASELINE = "no_baseline"
    BASELINE_ZERO = "baseline_zero"
    SIGNS_DIFFER = "signs_differ"
    NO_REFERENCE_YEAR = "no_reference_year"
    NO_DIRECTION = "no_direction"
    NOT_DUE = "not_due"
    UNCONFIRMED = "unconfirmed"
    NO_INPUT = "no_input"
    NO_RATE = "no_rate"
    NO_BAND = "no_band"
    SET_APART = "set_apart"
    RULE_NOT_VALID = "rule_not_valid"


class Mark(StrEnum):
    """What is to be known of a grade beside it."""

    PROVISIONAL = "provisional"
    """速報値による."""
    ESTIMATE = "estimate"
    """見込値による."""
    APPROXIMATE = "approximate"
    """約の付いた値による."""
    ASSUMED = "assumed"
    """確認されていない推定（方向・集計・単位など）による."""
    LOWEST = "lowest"
    """実績がないため、最も低い区分とした."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the trace (計算の跡): which sentence, and the words and figures it needs."""

    code: str
    details: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


Ground = Callable[[], Iterable[Step]]
"""A part of a judgement that can tell its steps."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The judgement of one indicator in one year by one rule.

    Exactly one of `grade` and `reason` is there. `rates` holds every rate that exists and, for
    those that do not, why; `achieved` is None where not even that can be said. `grounds` make the
    trace when it is asked for, since most of a nation's judgements are never looked at.
    """

    indicator: str
    year: int
    rule: str
    grade: str | None
    reason: CannotJudge | None
    achieved: bool | None = None
    rates: Mapping[Measure, Rate] = field(default_factory=lambda: MappingProxyType({}))
    marks: tuple[Mark, ...] = ()
    grounds: tuple[Ground, ...] = field(default=(), compare=False, repr=False)

    @property
    def trace(self) -> tuple[Step, ...]:
        """Every step, in order: enough to redo the sum with a pocket calculator."""
        return tuple(chain.from_iterable(ground() for ground in self.grounds))

    def __post_init__(self) -> None:
        if (self.grade is None) == (self.reason is None):
            raise ValueError("an evaluation has a grade or a reason, and never both")
