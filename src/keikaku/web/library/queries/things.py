"""One thing through the documents of a plan, as search tells it once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# Which document: a draft or an edition, by its number in the database.
Where = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing was found: the document, and what the index has of it there."""

    where: Where
    entry: int
    kind: str
    key: str
    title: str


Thing = list[Place]
"""The places of one thing, at most one in each document, in the order of the documents."""


def things_of(
    found: Mapping[Where, Sequence[Place]], stocks: Mapping[Where, int]
) -> list[Thing]:  # fmt: skip
    """The things of one plan in their order; `stocks` tells in which documents ids mean the same.

    In others a thing is known by its kind and its title: of several of one title the first is the
    first.
    """
    things: list[Thing] = []
    by_id: dict[tuple[int, str, str], Thing] = {}
    by_title: dict[tuple[str, str, int], Thing] = {}
    for where, places in found.items():
        titles: Counter[tuple[str, str]] = Counter()
        for place in places:
            alike = (place.kind, place.title)
            titles[alike] += 1
            same_id = (stocks[where], place.kind, place.key)
            thing = by_id.get(same_id)
            if thing is None:
                thing = by_title.get((*alike, titles[alike]))
                # Where ids mean the same, another id is another thing, whatever it is called.
                if thing is None or stocks[where] in {stocks[each.where] for each in thing}:
                    thing = []
                    things.append(thing)
            thing.append(place)
            by_id[same_id] = thing
            by_title.setdefault((*alike, titles[alike]), thing)
    return things
