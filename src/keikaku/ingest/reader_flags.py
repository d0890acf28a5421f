"""What a reader doubts of a cell or a line is a doubt of everything that was read from there."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from keikaku.core.sources import Location
from keikaku.documents.model import Block, Cell
from keikaku.ingest.finds import Doubt

_CHANGES = ("text.tracked_change", "text.struck_out")
_TOLD = 30

Flags = Mapping[Location, tuple[str, ...]]


def flagged_places(blocks: Iterable[Block]) -> Flags:
    """The codes that readers put on places, for the places that have any."""
    return {place.source: place.flags for place in _places(blocks) if place.flags}


def flag_doubts(flags: Flags, place: Location | None, field: str, text: str) -> list[Doubt]:
    """A doubt of `field` for each code on the place that it was read from."""
    codes = flags.get(place, ()) if place is not None else ()
    return [Doubt(code, field, {"text": text.strip()}, place) for code in codes]


def untold(blocks: Iterable[Block], tells: Callable[[str, Location], bool]) -> Iterator[Doubt]:
    """Changes at places that no field was read from by itself: heads of columns, tables kept.

    `tells` says whether a problem with a code is there at a place already. Other codes doubt
    letters, and letters that nothing was read from need no doubt.
    """
    for place in _places(blocks):
        for code in place.flags:
            if code in _CHANGES and not tells(code, place.source):
                yield Doubt(code, None, {"text": shortened(place.text.strip())}, place.source)


def shortened(text: str) -> str:
    """The beginning of a text, for the sentence that tells of it."""
    return text if len(text) <= _TOLD else f"{text[:_TOLD]}…"


def _places(blocks: Iterable[Block]) -> Iterator[Block | Cell]:
    for block in blocks:
        yield block
        if block.grid is not None:
            yield from block.grid.cells
