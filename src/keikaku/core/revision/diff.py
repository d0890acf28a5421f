"""What changed between two editions, in the reading order of the new one (新旧の差).

Pure: the two plans and their lineage in, every change out. What is of the plan as a whole comes
first. What was dropped is told where it stood: behind what it followed in the old edition.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Initiative, Node, Plan
from keikaku.core.revision.changes import Change
from keikaku.core.revision.indicator_diff import IndicatorDiff
from keikaku.core.revision.links import Continuation, ContinuationKind, Lineage
from keikaku.core.revision.node_diff import initiative_changes, node_changes
from keikaku.core.revision.of_indicators import (
    IndicatorAdded,
    IndicatorDropped,
    IndicatorMoved,
    IndicatorRedefined,
    IndicatorsRegrouped,
)
from keikaku.core.revision.of_initiatives import (
    InitiativeAdded,
    InitiativeDropped,
    InitiativesRegrouped,
)
from keikaku.core.revision.of_nodes import NodeAdded, NodeDropped, NodesRegrouped
from keikaku.core.revision.of_plans import PeriodChanged, PlanChange
from keikaku.core.revision.parts import Part, home_of, part_of
from keikaku.core.revision.places import Places
from keikaku.core.revision.reading_order import Of, in_report_order
from keikaku.core.revision.times import same_term

_MANY = (ContinuationKind.MERGED, ContinuationKind.SPLIT, ContinuationKind.REGROUPED)


def diff(old: Plan, new: Plan, lineage: Lineage) -> tuple[Change, ...]:
    """Every change between the compared parts. Raises `Invalid` where the lineage does not fit."""
    lineage.check(old, new)
    there, here = part_of(old, lineage.old_roots), part_of(new, lineage.new_roots)
    things = _Things(
        _by_id(there),
        _by_id(here),
        Places.of(there, here, lineage),
        same_term(old.head.period, new.head.period),
    )
    order = in_report_order(lineage, there, here)
    return (
        *_of_plan(old, new, lineage),
        *(change for told in order for change in things.changes(told.of, told.link)),
    )


def _of_plan(old: Plan, new: Plan, lineage: Lineage) -> Iterator[PlanChange]:
    """A part of a plan, such as one chapter, may print no period: that is no change of it."""
    periods = (old.head.period, new.head.period)
    of_parts = lineage.old_roots is not None or lineage.new_roots is not None
    if periods[0] != periods[1] and not (None in periods and of_parts):
        yield PeriodChanged(old.head, new.head)


@dataclass(frozen=True, slots=True)
class _ById:
    nodes: dict[str, Node]
    indicators: dict[str, Indicator]
    initiatives: dict[str, Initiative]


def _by_id(part: Part) -> _ById:
    return _ById(
        {each.id: each for each in part.nodes},
        {each.id: each for each in part.indicators},
        {each.id: each for each in part.initiatives},
    )


@dataclass(frozen=True, slots=True)
class _Things:
    old: _ById
    new: _ById
    places: Places
    same_term: bool

    def changes(self, of: Of, link: Continuation) -> Iterator[Change]:
        """The changes of what one link is about."""
        match of:
            case Of.NODES:
                return self._of_nodes(link)
            case Of.INDICATORS:
                return self._of_indicators(link)
            case Of.INITIATIVES:
                return self._of_initiatives(link)

    def _of_nodes(self, link: Continuation) -> Iterator[Change]:
        old = tuple(self.old.nodes[each] for each in link.old)
        new = tuple(self.new.nodes[each] for each in link.new)
        if not old:
            yield NodeAdded(new[0])
        elif not new:
            yield NodeDropped(old[0])
        elif link.kind in _MANY:
            yield NodesRegrouped(old, new)
        else:
            yield from node_changes(old[0], new[0], self.places)

    def _of_initiatives(self, link: Continuation) -> Iterator[Change]:
        old = tuple(self.old.initiatives[each] for each in link.old)
        new = tuple(self.new.initiatives[each] for each in link.new)
        if not old:
            yield InitiativeAdded(new[0])
        elif not new:
            yield InitiativeDropped(old[0])
        elif link.kind in _MANY:
            yield InitiativesRegrouped(old, new)
        else:
            yield from initiative_changes(old[0], new[0], self.places)

    def _of_indicators(self, link: Continuation) -> Iterator[Change]:
        old = tuple(self.old.indicators[each] for each in link.old)
        new = tuple(self.new.indicators[each] for each in link.new)
        if not old:
            yield IndicatorAdded(new[0])
        elif not new:
            yield IndicatorDropped(old[0])
        elif link.kind in _MANY:
            yield IndicatorsRegrouped(old, new, link.reasons)
        else:
            yield from self._of_indicator(link, old[0], new[0])

    def _of_indicator(self, link: Continuation, old: Indicator, new: Indicator) -> Iterator[Change]:
        """A redefined indicator has no changes of values: they are values of another thing."""
        moved = self.places.moved(home_of(old), home_of(new))
        if moved is not None:
            yield IndicatorMoved(old, new, *moved)
        if link.kind is ContinuationKind.REDEFINED:
            yield IndicatorRedefined(old, new, link.reasons)
        elif not self.same_term or old != new:  # what is equal has no changes, which takes longest
            yield from IndicatorDiff(old, new, self.same_term).changes()
