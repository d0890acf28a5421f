"""A judgement with what it was made of: the plan, the actual values, what is to be known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from keikaku.core.evaluation import Actual, Evaluation, PlanEvaluation
from keikaku.core.indicators import Indicator, Role
from keikaku.core.plan import Node, Plan
from keikaku.core.problems.model import Language
from keikaku.core.rules import Band
from keikaku.core.values.model import Amount, Missing, Status

# A number that stands alone, without a unit of its own.
_BARE = re.compile(r"[-−▲△+]?[0-9０-９.,，．]+")


@dataclass(frozen=True)
class EvaluationReport:
    """The judgement of a plan in one year, ready to be shown.

    `file` names the file of actual values; without one those that the plan prints were judged.
    `term` says that the whole term was judged, estimates included; `only` are the indicators to
    be shown, all where it is None. `notes` are sentences that a reader must know.
    """

    plan: Plan
    found: PlanEvaluation
    actuals: Sequence[Actual]
    file: str | None = None
    term: bool = False
    under: str | None = None
    only: frozenset[str] | None = None
    notes: Sequence[str] = ()
    language: Language = Language.JA

    @property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """The judgements to be shown, in the order of the plan."""
        every = self.found.evaluations
        return tuple(one for one in every if self.only is None or one.indicator in self.only)

    def indicator(self, evaluation: Evaluation) -> Indicator:
        """The indicator that was judged."""
        return self._indicators[evaluation.indicator]

    def band(self, evaluation: Evaluation) -> Band | None:
        """The band of its grade."""
        return None if evaluation.grade is None else self.found.rule.band(evaluation.grade)

    def reported(self, evaluation: Evaluation) -> Actual | None:
        """What was reported for the year: the value that was judged, or what stood in its place."""
        of_year = self._of_year.get(evaluation.indicator, [])
        return min(of_year, key=_rank, default=None)

    def node(self, identifier: str | None) -> Node | None:
        """A node by its id."""
        return self._nodes.get(identifier or "")

    def home(self, evaluation: Evaluation) -> Node | None:
        """The node at which the indicator stands first."""
        placements = self.indicator(evaluation).placements
        return self.node(placements[0].node) if placements else None

    def owners(self, evaluation: Evaluation) -> tuple[str, ...]:
        """The departments of an indicator, its own or those of the nearest node above."""
        own = self.indicator(evaluation).owners
        node = self.home(evaluation)
        while not own and node is not None:
            own, node = node.owners, self.node(node.parent)
        return own

    def printed(self, evaluation: Evaluation, role: Role) -> str:
        """What the plan prints for a role, several values one after the other."""
        values = self.indicator(evaluation).of_role(role)
        return "; ".join(value.raw for value in values if value.raw)

    def judged_by(self, evaluation: Evaluation) -> str:
        """The target that judged as printed, which may be one on the way; else all of the plan."""
        used = [step.details["raw"] for step in evaluation.trace if step.code == "target"]
        return used[0] if used else self.printed(evaluation, Role.TARGET)

    def told(self, evaluation: Evaluation) -> str:
        """The actual value as reported, with the unit that its own column gave it."""
        actual = self.reported(evaluation)
        if actual is None:
            return ""
        amount = actual.reading
        unit = amount.unit if isinstance(amount, Amount) and "unit" not in actual.assumed else None
        return actual.raw if unit is None or not _BARE.fullmatch(actual.raw) else actual.raw + unit

    def path(self, node: Node | None) -> str:
        """The titles from the top of the plan down to a node."""
        titles: list[str] = []
        while node is not None:
            titles.insert(0, f"{node.code or ''} {node.title}".strip())
            node = self.node(node.parent)
        return " > ".join(titles)

    @cached_property
    def _indicators(self) -> dict[str, Indicator]:
        return {indicator.id: indicator for indicator in self.plan.indicators}

    @cached_property
    def _nodes(self) -> dict[str, Node]:
        return {node.id: node for node in self.plan.nodes}

    @cached_property
    def _of_year(self) -> dict[str, list[Actual]]:
        found: dict[str, list[Actual]] = {}
        for actual in self.actuals:
            if actual.year == self.found.year:
                found.setdefault(actual.indicator, []).append(actual)
        return found


_ORDER = (Status.FINAL, Status.PROVISIONAL, Status.ESTIMATE, Status.REFERENCE)


def _rank(actual: Actual) -> tuple[bool, int]:
    """What is judged first: a value before none, final before provisional before estimated."""
    return isinstance(actual.reading, Missing), _ORDER.index(actual.status)
