"""The plan as a whole, checked when it is built, and the draft that a reading gives."""

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import Protocol

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
        nodes = frozenset(node.id for node in self.nodes)
        areas = frozenset(area.id for area in self.areas)
        _check_references(self._node_references(), nodes, "施策体系の節")
        _check_references(((member.id, member.area) for member in self.members), areas, "圏域")
        ends = (("links", end) for link in self.links for end in (link.start, link.end))
        _check_references(ends, self._ids, "計画")

    def _all_ids(self) -> list[str]:
        """One list: each edit makes a plan, and a large one has ten thousand ids."""
        lists: tuple[tuple[_Identified, ...], ...] = (
            self.nodes, self.indicators, self.initiatives, self.results, self.areas, self.members,
            self.bodies, self.terms, self.periods, self.events, self.tables,
        )  # fmt: skip
        found = [thing.id for things in lists for thing in things]
        found += [value.id for indicator in self.indicators for value in indicator.values]
        found += [value.id for result in self.results for value in result.values]
        populations = [area.population for area in self.areas]
        populations += [member.population for member in self.members]
        found += [value.id for value in populations if value]
        return found

    def _node_references(self) -> Iterable[tuple[str, str]]:
        for indicator in self.indicators:
            for placement in indicator.placements:
                if placement.node is not None:
                    yield indicator.id, placement.node
        things: tuple[tuple[Placed, ...], ...] = (
            self.initiatives, self.results, self.events, self.tables,
        )  # fmt: skip
        for thing in chain.from_iterable(things):
            if thing.node is not None:
                yield thing.id, thing.node
        yield from (("plan.scope", node) for node in self.head.scope or ())

    def has(self, identifier: str) -> bool:
        """Whether something of this plan carries the id."""
        return identifier in self._ids


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


class Placed(_Identified, Protocol):
    """What stands at a node of the structure, or at none."""

    @property
    def node(self) -> str | None: ...


def _check_references(
    references: Iterable[tuple[str, str]], among: Container[str], kind: str
) -> None:
    for place, target in references:
        if target not in among:
            raise Invalid(place, f"{target} を指していますが、{kind}の中にありません。")


def _unique(listed: list[str]) -> frozenset[str]:
    found = frozenset(listed)
    if len(found) < len(listed):
        twice = next(each for each, count in Counter(listed).items() if count > 1)
        raise Invalid(twice, "同じIDが二度使われています。")
    return found


def _check_tree(nodes: tuple[Node, ...]) -> None:
    """Parents stand before their children, so there is no cycle and no orphan."""
    seen: set[str] = set()
    for node in nodes:
        if node.parent is not None and node.parent not in seen:
            raise Invalid(node.id, f"上位の {node.parent} がこれより前にありません。")
        seen.add(node.id)
    for node in nodes:
        if node.cross_listed is not None and node.cross_listed not in seen - {node.id}:
            raise Invalid(node.id, f"再掲元の {node.cross_listed} が、ほかの節の中にありません。")


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What a reading gives: the plan and every doubt about it. Nothing is settled yet."""

    plan: Plan
    problems: tuple[Problem, ...] = ()

    def worst(self) -> Severity | None:
        """The gravest severity among the unsettled problems."""
        open_ones = [problem.severity for problem in self.problems if not problem.settled]
        return min(open_ones, key=lambda severity: severity.rank, default=None)
