"""One of the two plans: its things by id, what they print and where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Protocol

from keikaku.core.plan import Plan
from keikaku.core.sources import Location
from keikaku.lineage.comparison.cards import (
    Card,
    indicator_card,
    initiative_card,
    node_card,
)
from keikaku.lineage.comparison.model import Cell, Line
from keikaku.lineage.comparison.places import Headings


class _Thing(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def source(self) -> Location | None: ...


class Side:
    """What rows are made of, on one side."""

    def __init__(self, plan: Plan) -> None:
        self.headings = Headings(plan)
        self._files = {source.id: source.name for source in plan.sources}
        self._cards: dict[str, Card] = {
            **{node.id: node_card(node) for node in plan.nodes},
            **{each.id: indicator_card(each) for each in plan.indicators},
            **{each.id: initiative_card(each) for each in plan.initiatives},
        }
        things: Iterable[_Thing] = chain(plan.nodes, plan.indicators, plan.initiatives)
        self._sources = {thing.id: thing.source for thing in things}

    def cards(self, ids: Sequence[str]) -> list[Card]:
        """The cards of the things."""
        return [self._cards[each] for each in ids]

    def cell(self, ids: Sequence[str], lines: tuple[Line, ...]) -> Cell | None:
        """The side of a row; None where there is nothing."""
        return Cell(lines, tuple(dict.fromkeys(self._addresses(ids)))) if ids else None

    def _addresses(self, ids: Sequence[str]) -> Iterator[str]:
        """Where the things stand; with the file where the plan is of several."""
        for each in ids:
            source = self._sources[each]
            if source is not None:
                name = f"{self._files.get(source.source, '')} " if len(self._files) > 1 else ""
                yield f"{name}{source.address}"
