"""The names beside figures, where indicators are expected, that nobody has read or told."""

from collections.abc import Iterator, Sequence

from keikaku.core.sources import Location
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.unread_names.accounted import Accounted
from keikaku.ingest.unread_names.candidates import named_cells, named_lines
from keikaku.ingest.unread_names.names import core_name
from keikaku.ingest.unread_names.names_apart import names_apart
from keikaku.ingest.unread_names.surroundings import Surroundings


def unread_names(blocks: Sequence[Block], known: Accounted) -> Iterator[tuple[int, Doubt]]:
    """A doubt for each table or line with such names, which it tells, with the block's order."""
    printed = [block for block in blocks if _may_name(block)]
    around = Surroundings(printed, known)
    apart = {index: (name, place) for index, name, place in names_apart(printed, known)}
    seen: set[str] = set()
    for index, block in enumerate(printed):
        names = list(_names(printed, index, known)) if around.expect(index) else []
        fresh: dict[str, tuple[str, Location]] = {}
        for name, source in names or ([apart[index]] if index in apart else []):
            core = core_name(name)
            if core not in seen and not known.holds(core):
                fresh.setdefault(core, (name.strip(), source))
        if fresh:
            seen.update(fresh)
            around.lively[index] = True
            text = "」「".join(name for name, _ in fresh.values())
            place = next(iter(fresh.values()))[1]
            yield block.order, Doubt("indicator.figures_unread", None, {"text": text}, place)


def _may_name(block: Block) -> bool:
    if block.kind is BlockKind.FURNITURE or "contents" in block.evidence:
        return False
    return block.grid is not None or bool(block.text.strip())


def _names(blocks: Sequence[Block], index: int, known: Accounted) -> Iterator[tuple[str, Location]]:
    block = blocks[index]
    if block.grid is None:
        if block.source not in known.used:
            yield from ((name, block.source) for name in named_lines(blocks, index, known.used))
    elif block.grid.source not in known.doubted:
        yield from named_cells(block.grid, known.used)
