"""The order of a report: that of the new edition, with what was dropped where it stood."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from keikaku.core.revision.links import Continuation, Lineage
from keikaku.core.revision.parts import Part, home_of


class Of(StrEnum):
    """Which list of a plan a thing stands in."""

    NODES = "nodes"
    INDICATORS = "indicators"
    INITIATIVES = "initiatives"


class Spot(NamedTuple):
    """One thing of a plan."""

    of: Of
    id: str


class Told(NamedTuple):
    """One link, with the list that it is about."""

    of: Of
    link: Continuation


def in_reading_order(part: Part) -> tuple[Spot, ...]:
    """Each node with its indicators and initiatives; what stands at no node comes last."""
    at: dict[str | None, list[Spot]] = {}
    for indicator in part.indicators:
        at.setdefault(home_of(indicator), []).append(Spot(Of.INDICATORS, indicator.id))
    for initiative in part.initiatives:
        at.setdefault(initiative.node, []).append(Spot(Of.INITIATIVES, initiative.id))
    order: list[Spot] = []
    for node in part.nodes:
        order += [Spot(Of.NODES, node.id), *at.pop(node.id, ())]
    return (*order, *(spot for spots in at.values() for spot in spots))


def in_report_order(lineage: Lineage, old: Part, new: Part) -> tuple[Told, ...]:
    """Every link once: at its first new thing, else behind what its old thing followed."""
    of_old = {Spot(told.of, each): told for told in _all(lineage) for each in told.link.old}
    of_new = {Spot(told.of, each): told for told in _all(lineage) for each in told.link.new}
    behind = _dropped_behind(of_old, in_reading_order(old))
    order: list[Told] = list(behind.get(None, ()))
    for spot in in_reading_order(new):
        order += [of_new[spot], *behind.get(spot, ())]
    return tuple(dict.fromkeys(order))


def _all(lineage: Lineage) -> Iterator[Told]:
    lists: Sequence[tuple[Of, tuple[Continuation, ...]]] = (
        (Of.NODES, lineage.nodes),
        (Of.INDICATORS, lineage.indicators),
        (Of.INITIATIVES, lineage.initiatives),
    )
    for of, links in lists:
        yield from (Told(of, link) for link in links)


def _dropped_behind(
    of_old: dict[Spot, Told], there: tuple[Spot, ...]
) -> dict[Spot | None, list[Told]]:
    """What continues as nothing, by the new thing that the one before it continues as."""
    behind: dict[Spot | None, list[Told]] = {}
    anchor: Spot | None = None
    for spot in there:
        told = of_old[spot]
        if told.link.new:
            anchor = Spot(told.of, told.link.new[0])
        else:
            behind.setdefault(anchor, []).append(told)
    return behind
