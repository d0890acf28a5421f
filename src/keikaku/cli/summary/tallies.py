"""How much stands at each node of a plan, everything below it included."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from keikaku.core.plan import PlanDraft, homes
from keikaku.core.problems.model import Problem, Severity


@dataclass(frozen=True, slots=True)
class Tally:
    """What stands at a node and below it. `doubts` are errors and warnings, not notes."""

    indicators: int = 0
    values: int = 0
    doubts: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.indicators + other.indicators,
            self.values + other.values,
            self.doubts + other.doubts,
        )


def open_doubts(problems: Iterable[Problem]) -> list[Problem]:
    """Errors and warnings that no person has settled."""
    return [
        problem
        for problem in problems
        if not problem.settled and problem.severity is not Severity.NOTE
    ]


def tallies(draft: PlanDraft) -> Mapping[str | None, Tally]:
    """For each node what stands there and below; under None what stands at no node."""
    total = _own(draft)
    # Parents stand before their children, so that from the end every child is complete.
    for node in reversed(draft.plan.nodes):
        if node.parent is not None:
            total[node.parent] += total[node.id]
    return total


def _own(draft: PlanDraft) -> dict[str | None, Tally]:
    plan = draft.plan
    home = homes(plan)
    indicators: Counter[str | None] = Counter(
        placement.node for indicator in plan.indicators for placement in indicator.placements
    )
    values: Counter[str | None] = Counter()
    for indicator in plan.indicators:
        values[home[indicator.id]] += len(indicator.values)
    doubts = Counter(home.get(problem.where or "") for problem in open_doubts(draft.problems))
    places: list[str | None] = [None, *(node.id for node in plan.nodes)]
    return {place: Tally(indicators[place], values[place], doubts[place]) for place in places}
