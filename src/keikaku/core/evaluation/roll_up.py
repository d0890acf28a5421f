"""Judging a plan (計画の評価): every indicator once, counted by node, level and department."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from keikaku.core.evaluation.actuals import Actual
from keikaku.core.evaluation.evaluate import evaluate
from keikaku.core.evaluation.model import CannotJudge, Evaluation
from keikaku.core.indicators import Indicator
from keikaku.core.plan import Node, Plan
from keikaku.core.rules import (
    EvaluationRule,
    Facts,
    Measure,
    RollUp,
    RollUpBy,
    decide,
    rate_of,
)

NO_OWNER = ""
"""The department of indicators for which neither they nor their nodes name one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How the indicators of one group came out.

    `grades` has every grade of the rule, also those that nobody has; `unjudged` counts the rest
    by reason. `mean` is what the roll-up of the rule made of the judged ones, with how many
    entered it, and `grade` the band of that mean; all three are None where the rule only counts.
    """

    grades: Mapping[str, int]
    unjudged: Mapping[CannotJudge, int]
    mean: Fraction | None = None
    in_mean: int | None = None
    grade: str | None = None

    @property
    def judged(self) -> int:
        """How many have a grade: the denominator (分母) of every share."""
        return sum(self.grades.values())

    @property
    def total(self) -> int:
        """How many there are, judged or not."""
        return self.judged + sum(self.unjudged.values())

    def share(self, grade: str) -> Fraction | None:
        """The share of a grade among the judged; None where none is judged."""
        return Fraction(self.grades[grade], self.judged) if self.judged else None


@dataclass(frozen=True, slots=True)
class Group:
    """A node, a level or a department with its tally; `key` is its id or name."""

    key: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class PlanEvaluation:
    """The judgement of a plan in one year by one rule.

    `evaluations` has every indicator once, in the order of the plan. A 再掲 counts at each node
    where it stands and once in whatever lies above both.
    """

    year: int
    rule: EvaluationRule
    evaluations: tuple[Evaluation, ...]
    total: Tally
    nodes: tuple[Group, ...]
    levels: tuple[Group, ...]
    owners: tuple[Group, ...]


def evaluate_plan(
    plan: Plan,
    actuals: Iterable[Actual],
    year: int,
    rule: EvaluationRule,
    *,
    under: str | None = None,
) -> PlanEvaluation:
    """Judges every indicator of a plan, or those at and below one node.

    Raises KeyError for a node that the plan has not.
    """
    by_indicator: dict[str, list[Actual]] = {}
    for actual in actuals:
        by_indicator.setdefault(actual.indicator, []).append(actual)
    tree = _Tree(plan)
    indicators = tree.below(under) if under is not None else plan.indicators
    found = {
        one.id: evaluate(one, year, rule, by_indicator.get(one.id, ()), plan.head.period)
        for one in indicators
    }
    judged = tuple(found.values())
    nodes = tuple(
        Group(node.id, tally(rule, _of(found, below)))
        for node in tree.nodes(under)
        if (below := tree.below(node.id))
    )
    return PlanEvaluation(
        year=year,
        rule=rule,
        evaluations=judged,
        total=tally(rule, judged),
        nodes=nodes,
        levels=tuple(_groups(rule, found, tree.levels(indicators))),
        owners=tuple(_groups(rule, found, tree.owners(indicators))),
    )


def tally(rule: EvaluationRule, evaluations: Sequence[Evaluation]) -> Tally:
    """Counts grades and reasons, and rolls them up as the rule says."""
    counted = Counter(one.grade for one in evaluations if one.grade is not None)
    judged_bands = [band for band in rule.bands if band.judged]
    grades = {band.grade: counted[band.grade] for band in judged_bands}
    reasons = Counter(one.reason for one in evaluations if one.reason is not None)
    unjudged = {reason: reasons[reason] for reason in CannotJudge if reasons[reason]}
    mean, entered = _mean(rule, evaluations)
    return Tally(
        MappingProxyType(grades), MappingProxyType(unjudged), mean, entered, _grade(rule, mean)
    )


def _mean(
    rule: EvaluationRule, evaluations: Sequence[Evaluation]
) -> tuple[Fraction | None, int | None]:
    if rule.roll_up.by is RollUpBy.COUNTS:
        return None, None
    shares = _points if rule.roll_up.by is RollUpBy.POINTS else _rates
    found = [one for one in shares(rule, evaluations) if one is not None]
    return (sum(found, Fraction()) / len(found) if found else None), len(found)


def _rates(rule: EvaluationRule, evaluations: Sequence[Evaluation]) -> Iterator[Fraction | None]:
    """The rate of each judged indicator that has one, capped where the rule says so."""
    for one in evaluations:
        if one.grade is None:
            continue
        measure, cap = rule.roll_up.measure, rule.roll_up.cap
        rate = rate_of(rule, one.rates)[1] if measure is Measure.RATE else one.rates.get(measure)
        if isinstance(rate, Fraction):
            yield rate if cap is None else min(rate, cap)


def _points(rule: EvaluationRule, evaluations: Sequence[Evaluation]) -> Iterator[Fraction | None]:
    """The points of each grade as a share of the most that a grade has."""
    most = max((band.points for band in rule.bands if band.points is not None), default=None)
    for one in evaluations:
        points = None if one.grade is None else rule.band(one.grade).points
        if points is not None and most:
            yield points / most


def _grade(rule: EvaluationRule, mean: Fraction | None) -> str | None:
    if mean is None or not rule.roll_up.bands:
        return None
    rates = {Measure.RATE: mean, rule.roll_up.measure: mean, **dict.fromkeys(rule.measures, mean)}
    facts = Facts(False, None, None, MappingProxyType(rates), MappingProxyType({}))
    band = decide(_of_means(rule, rule.roll_up), facts).band
    return None if band is None else band.grade


def _of_means(rule: EvaluationRule, roll_up: RollUp) -> EvaluationRule:
    """The bands of the roll-up as a rule of their own."""
    return EvaluationRule(
        id=rule.id, title=rule.title, body=rule.body, source=rule.source, bands=roll_up.bands,
        measures=rule.measures, rounding=rule.rounding,
    )  # fmt: skip


def _of(found: Mapping[str, Evaluation], indicators: Iterable[Indicator]) -> list[Evaluation]:
    return [found[one.id] for one in indicators if one.id in found]


def _groups(
    rule: EvaluationRule, found: Mapping[str, Evaluation], members: Mapping[str, set[str]]
) -> Iterator[Group]:
    for key, ids in members.items():
        yield Group(key, tally(rule, [one for name, one in found.items() if name in ids]))


class _Tree:
    """The nodes of a plan with the indicators that stand at and below each."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._by_id = {node.id: node for node in plan.nodes}
        self._at: dict[str, set[str]] = {node.id: set() for node in plan.nodes}
        for indicator in plan.indicators:
            for placement in indicator.placements:
                for node in self._up(placement.node):
                    self._at[node.id].add(indicator.id)

    def below(self, node: str) -> tuple[Indicator, ...]:
        """The indicators at and below a node, each once, in the order of the plan."""
        ids = self._at[node]
        return tuple(one for one in self._plan.indicators if one.id in ids)

    def nodes(self, under: str | None) -> Iterator[Node]:
        """All nodes, or one with those below it."""
        for node in self._plan.nodes:
            if under is None or under in {each.id for each in self._up(node.id)}:
                yield node

    def levels(self, indicators: Iterable[Indicator]) -> Mapping[str, set[str]]:
        """The indicators by the level of the nodes at which they stand."""
        found: dict[str, set[str]] = {}
        for indicator in indicators:
            for placement in indicator.placements:
                node = self._by_id.get(placement.node or "")
                level = node.level if node is not None and node.level else ""
                found.setdefault(level, set()).add(indicator.id)
        return found

    def owners(self, indicators: Iterable[Indicator]) -> Mapping[str, set[str]]:
        """The indicators by department: their own, else that of the nearest node above."""
        found: dict[str, set[str]] = {}
        for indicator in indicators:
            for owner in self._owners(indicator) or (NO_OWNER,):
                found.setdefault(owner, set()).add(indicator.id)
        return found

    def _owners(self, indicator: Indicator) -> tuple[str, ...]:
        if indicator.owners:
            return indicator.owners
        above = self._up(indicator.placements[0].node) if indicator.placements else ()
        return next((node.owners for node in above if node.owners), ())

    def _up(self, node: str | None) -> Iterator[Node]:
        """A node and those above it."""
        while node is not None:
            found = self._by_id[node]
            yield found
            node = found.parent
