"""What a band of a rule can ask (条件): rates, standings, and what a person put in."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Measure(StrEnum):
    """What a condition can compare, besides named inputs; shares of 1 unless said otherwise."""

    ATTAINMENT = "attainment"
    """達成率: A/T, or T/A where less is better."""
    PROGRESS = "progress"
    """進捗率: (A − B)/(T − B)."""
    PACE = "pace"
    """進度: progress by the share of time that has passed; of a running total its attainment."""
    ATTAINMENT_PACE = "attainment_pace"
    """経過割合に応じた達成率: attainment by the share of the time that has passed."""
    IMPROVEMENT = "improvement"
    """改善率: the change since the baseline by the baseline's size, positive where it is better."""
    IMPROVEMENT_POINTS = "improvement_points"
    """改善幅: the change since the baseline in the indicator's own unit, positive where better."""
    RATE = "rate"
    """The first of the rule's own measures that exists."""


class Standing(StrEnum):
    """How the actual value stands to another: 上回る, 同じ, 下回る in the wanted direction."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class Op(StrEnum):
    """Comparisons."""

    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    EQUAL = "="

    def holds(self, left: Fraction, right: Fraction) -> bool:
        """Whether the comparison holds."""
        match self:
            case Op.AT_LEAST:
                return left >= right
            case Op.MORE:
                return left > right
            case Op.AT_MOST:
                return left <= right
            case Op.LESS:
                return left < right
            case Op.EQUAL:
                return left == right


@dataclass(frozen=True, slots=True)
class Compared:
    """A measure compared with a limit: 達成率 80 % 以上. `percent` is how the rule printed it."""

    measure: Measure
    op: Op
    limit: Fraction
    percent: bool = True


@dataclass(frozen=True, slots=True)
class Reached:
    """目標を達成した, or not."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Against:
    """The actual value against the target or the baseline: 目標を上回る, 基準値と同じ."""

    other: str
    standings: frozenset[Standing]

    def __post_init__(self) -> None:
        if self.other not in {"target", "baseline"}:
            raise ValueError(f"against {self.other}")
        if not self.standings:
            raise ValueError("against nothing")


@dataclass(frozen=True, slots=True)
class InputIs:
    """A named input of a person is one of these words."""

    name: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class InputCompared:
    """A named input that is a number, compared with a limit."""

    name: str
    op: Op
    limit: Fraction
    percent: bool = False


Condition = Compared | Reached | Against | InputIs | InputCompared
Case = tuple[Condition, ...]
"""Conditions that must all hold."""
