"""What a reader doubts of a cell or a line is a doubt of everything that was read from there."""

from collections.abc import Iterable, Iterator, Mapping

from keikaku.core.sources import Location
from keikaku.documents.model import Block, Cell
from keikaku.ingest.finds import Doubt

Flags = Mapping[Location, tuple[str, ...]]


def flagged_places(blocks: Iterable[Block]) -> Flags:
    """The codes that readers put on places, for the places that have any."""
    return {place.source: place.flags for place in _places(blocks) if place.flags}


def flag_doubts(flags: Flags, place: Location | None, field: str, text: str) -> list[Doubt]:
    """A doubt of `field` for each code on the place that it was read from."""
    codes = flags.get(place, ()) if place is not None else ()
    return [Doubt(code, field, {"text": text.strip()}, place) for code in codes]


def _places(blocks: Iterable[Block]) -> Iterator[Block | Cell]:
    for block in blocks:
        yield block
        if block.grid is not None:
            yield from block.grid.cells
