"""The order of the table: that of the report, without one node cut in two by another."""

from collections.abc import Iterable, Iterator

from keikaku.core.revision import Part, home_of
from keikaku.core.revision.reading_order import Of, Told


def in_table_order(order: Iterable[Told], old: Part) -> Iterator[Told]:
    """What was dropped as a whole node, with all that stood in it, comes before the next node.

    Right behind what it followed it could stand between the indicators of a node that goes on.
    """
    homes: dict[str, str | None] = {
        **{each.id: home_of(each) for each in old.indicators},
        **{each.id: each.node for each in old.initiatives},
    }
    gone: set[str] = set()
    held: list[Told] = []
    for told in order:
        thing = told.link.old[0] if told.link.old else ""
        if told.of is Of.NODES and not told.link.new:
            gone.add(thing)
            held.append(told)
        elif not told.link.new and homes.get(thing) in gone:
            held.append(told)
        else:
            if told.of is Of.NODES:
                yield from held
                held.clear()
            yield told
    yield from held
