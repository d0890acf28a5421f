"""Where the spellings that disagree stand: at which thing of the plan, in which field (T01)."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from keikaku.core.indicators import Indicator
from keikaku.core.problems import PLAN
from keikaku.core.sources import Location
from keikaku.documents.model import Block
from keikaku.ingest.finds import Doubt
from keikaku.ingest.outline.heading import Heading
from keikaku.ingest.variants import Variant, VariantKind, find_variants

Address = tuple[str, str]
Places = dict[Location, Address]


def spelling_doubts(
    blocks: Sequence[Block], places: Places, aliases: Mapping[str, Sequence[str]], told: set[str]
) -> Iterator[tuple[str, Doubt]]:
    """A doubt for each field in which a rare spelling stands, with the id of the thing.

    Names of bodies in `told` are left out: the body itself carries that doubt.
    """
    texts = [(text, source) for block in blocks for text, source in _texts(block)]
    for variant in find_variants(texts, aliases):
        if variant.rare not in told:
            yield from _of_variant(variant, places)


def _of_variant(variant: Variant, places: Places) -> Iterator[tuple[str, Doubt]]:
    code = "name.alias" if variant.kind is VariantKind.ALIAS else "name.variant"
    details = {"printed": variant.rare, "name": variant.dominant}
    for place in variant.places:
        where, field = places.get(place, (PLAN, "title")) if place else (PLAN, "title")
        yield where, Doubt(code, field, details, place)


def _texts(block: Block) -> Iterator[tuple[str, Location]]:
    if block.grid is None:
        yield block.text, block.source
        return
    for cell in block.grid.cells:
        if cell.text.strip():
            yield cell.text, cell.source


def places_of(
    blocks: Sequence[Block],
    indicators: Sequence[Indicator],
    over: Callable[[int], Heading | None],
    node_at: Callable[[int], str | None],
) -> Places:
    """Which field of which thing each block and cell became; what became none is the plan's."""
    places: Places = {}
    for block in blocks:
        heading, node = over(block.order), node_at(block.order)
        in_title = heading is not None and block.order in heading.uses
        address = (node, "title" if in_title else "text") if node is not None else (PLAN, "title")
        for _, source in _texts(block):
            places[source] = address
    for indicator in indicators:
        for placement in indicator.placements:
            if placement.source is not None:
                places[placement.source] = (indicator.id, "name")
    return places
