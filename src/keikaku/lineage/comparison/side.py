"""One of the two plans: its things by id, what they print and where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Initiative, Node, Plan
from keikaku.lineage.comparison.cards import (
    Card,
    indicator_card,
    initiative_card,
    node_card,
)
from keikaku.lineage.comparison.model import Cell, Line
from keikaku.lineage.comparison.places import Headings

Thing = Node | Indicator | Initiative


class Side:
    """What rows are made of, on one side."""

    def __init__(self, plan: Plan) -> None:
        self.headings = Headings(plan)
        self._files = {source.id: source.name for source in plan.sources}
        things: Iterable[Thing] = chain(plan.nodes, plan.indicators, plan.initiatives)
        self._things = {thing.id: thing for thing in things}

    def things(self, ids: Sequence[str]) -> list[Thing]:
        """The things themselves."""
        return [self._things[each] for each in ids]

    def cards(self, ids: Sequence[str]) -> list[Card]:
        """The cards of the things."""
        return [_card(each) for each in self.things(ids)]

    def cell(self, ids: Sequence[str], lines: tuple[Line, ...]) -> Cell | None:
        """The side of a row; None where there is nothing."""
        return Cell(lines, tuple(dict.fromkeys(self._addresses(ids)))) if ids else None

    def _addresses(self, ids: Sequence[str]) -> Iterator[str]:
        """Where the things stand; with the file where the plan is of several."""
        for source in (each.source for each in self.things(ids)):
            if source is not None:
                name = f"{self._files.get(source.source, '')} " if len(self._files) > 1 else ""
                yield f"{name}{source.address}"


def _card(thing: Thing) -> Card:
    match thing:
        case Node():
            return node_card(thing)
        case Indicator():
            return indicator_card(thing)
        case Initiative():
            return initiative_card(thing)
