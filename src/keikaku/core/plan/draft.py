"""The plan as a whole, checked when it is built, and the draft that a reading gives."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from keikaku.core.errors import Invalid
from keikaku.core.indicators import Indicator
from keikaku.core.plan.parts import (
    Area,
    Body,
    Correction,
    Initiative,
    Link,
    Member,
    Node,
    PlanEvent,
    Result,
    Table,
    Term,
    TitledPeriod,
)
from keikaku.core.problems.model import Problem, Severity
from keikaku.core.sources import Location, SourceFile
from keikaku.core.years.model import FuzzyDate

Scope = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class PlanHead:
    """Title, issuer and dates of one edition. `period` is first and last fiscal year.

    `scope` lists the nodes that the document covers; None means the whole plan.
    """

    title: str
    issuer: str | None = None
    kind: str | None = None
    edition: str | None = None
    as_of: FuzzyDate | None = None
    period: tuple[int, int] | None = None
    scope: Scope = None
    assumed: tuple[str, ...] = ()
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One edition of one plan. Building it checks that every id is unique and every link resolves.

    Raises `Invalid` naming the thing that breaks a law.
    """

    head: PlanHead
    sources: tuple[SourceFile, ...] = ()
    nodes: tuple[Node, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    results: tuple[Result, ...] = ()
    areas: tuple[Area, ...] = ()
    members: tuple[Member, ...] = ()
    bodies: tuple[Body, ...] = ()
    terms: tuple[Term, ...] = ()
    periods: tuple[TitledPeriod, ...] = ()
    events: tuple[PlanEvent, ...] = ()
    links: tuple[Link, ...] = ()
    tables: tuple[Table, ...] = ()
    corrections: tuple[Correction, ...] = ()
    _ids: frozenset[str] = field(init=False, repr=False, compare=False, default=frozenset())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ids", _unique(self._all_ids()))
        _check_tree(self.nodes)
        for place, target in self._references():
            if target not in self._ids:
                raise Invalid(place, f"points to {target}, which is not in the plan")

    def _all_ids(self) -> Iterable[str]:
        lists = (
            self.nodes, self.indicators, self.initiatives, self.results, self.areas, self.members,
            self.bodies, self.terms, self.periods, self.events, self.tables,
        )  # fmt: skip
        for things in lists:
            for thing in things:
                yield thing.id
        for indicator in self.indicators:
            yield from (value.id for value in indicator.values)

    def _references(self) -> Iterable[tuple[str, str]]:
        for indicator in self.indicators:
            for placement in indicator.placements:
                if placement.node is not None:
                    yield indicator.id, placement.node
        for thing in (*self.initiatives, *self.results, *self.events, *self.tables):
            if thing.node is not None:
                yield thing.id, thing.node
        yield from ((member.id, member.area) for member in self.members)
        for link in self.links:
            yield "links", link.start
            yield "links", link.end
        yield from (("plan.scope", node) for node in self.head.scope or ())

    def has(self, identifier: str) -> bool:
        """Whether something of this plan carries the id."""
        return identifier in self._ids


def _unique(ids: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            raise Invalid(identifier, "stands twice in the plan")
        seen.add(identifier)
    return frozenset(seen)


def _check_tree(nodes: tuple[Node, ...]) -> None:
    """Parents stand before their children, so there is no cycle and no orphan."""
    seen: set[str] = set()
    for node in nodes:
        if node.parent is not None and node.parent not in seen:
            raise Invalid(node.id, f"its parent {node.parent} does not stand before it")
        seen.add(node.id)
    for node in nodes:
        if node.cross_listed is not None and node.cross_listed not in seen - {node.id}:
            raise Invalid(node.id, f"is a 再掲 of {node.cross_listed}, which is no other node")


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What a reading gives: the plan and every doubt about it. Nothing is settled yet."""

    plan: Plan
    problems: tuple[Problem, ...] = ()

    def worst(self) -> Severity | None:
        """The gravest severity among the unsettled problems."""
        open_ones = [problem.severity for problem in self.problems if not problem.settled]
        return min(open_ones, key=lambda severity: severity.rank, default=None)
