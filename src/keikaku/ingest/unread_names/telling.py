"""The names beside figures, where indicators are expected, that nobody has read or told."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.indicators import Indicator
from keikaku.core.sources import Location
from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.unread_names.candidates import AIMS, named_cells, named_lines
from keikaku.ingest.unread_names.names import core_name

_NEAR, _OVER = 6, 4
# So much of a name has to be the name of an indicator that is a little shorter.
_MOST = 0.6
_STATISTICS = re.compile(
    "推移|統計|財政|収支|アンケート|意識調査|見通し|推計|試算|歳入|歳出|予算|用語|の状況"
)


@dataclass(frozen=True, slots=True)
class Accounted:
    """What is known of a reading: the names and places of its indicators, and what is told.

    `told` are the sentences of warnings and errors, `doubted` the tables told as a whole.
    """

    names: frozenset[str]
    used: frozenset[Location]
    told: tuple[str, ...] = ()
    doubted: frozenset[Location] = frozenset()

    @classmethod
    def of(
        cls, indicators: Sequence[Indicator], told: Iterable[str], doubted: Iterable[Location]
    ) -> "Accounted":
        """What indicators say, beside what is told."""
        names = [indicator.name for indicator in indicators]
        names += [v.label for one in indicators for v in one.values if v.label]
        said = (squeeze(one.definition) for one in indicators if one.definition)
        places = (v.source for one in indicators for v in one.values if v.source)
        return cls(
            frozenset({*map(core_name, names), *said}),
            frozenset(places),
            tuple(squeeze(text) for text in told),
            frozenset(doubted),
        )

    def holds(self, name: str) -> bool:
        """Whether an indicator has this name, or a part of it, or a problem speaks of it."""
        return any(_are_one(name, known) for known in self.names) or any(
            name in text for text in self.told
        )


def _are_one(name: str, known: str) -> bool:
    return name in known or (known in name and len(known) >= _MOST * len(name) > 0)


def unread_names(blocks: Sequence[Block], known: Accounted) -> Iterator[tuple[int, Doubt]]:
    """A doubt for each table or line with such names, which it tells, with the block's order."""
    printed = [block for block in blocks if _may_name(block)]
    lively = [_is_used(block, known) for block in printed]
    seen: set[str] = set()
    for index, block in enumerate(printed):
        if not _are_expected(printed, index, lively):
            continue
        fresh: dict[str, tuple[str, Location]] = {}
        for name, source in _names(printed, index, known):
            core = core_name(name)
            if core not in seen and not known.holds(core):
                fresh.setdefault(core, (name.strip(), source))
        if fresh:
            seen.update(fresh)
            lively[index] = True
            text = "」「".join(name for name, _ in fresh.values())
            place = next(iter(fresh.values()))[1]
            yield block.order, Doubt("indicator.figures_unread", None, {"text": text}, place)


def _may_name(block: Block) -> bool:
    if block.kind is BlockKind.FURNITURE or "contents" in block.evidence:
        return False
    return block.grid is not None or bool(block.text.strip())


def _is_used(block: Block, known: Accounted) -> bool:
    """Whether an indicator was read from a block."""
    if block.grid is not None:
        return any(cell.source in known.used for cell in block.grid.cells)
    return block.source in known.used


def _names(blocks: Sequence[Block], index: int, known: Accounted) -> Iterator[tuple[str, Location]]:
    block = blocks[index]
    if block.grid is not None and block.grid.source in known.doubted:
        return
    if block.grid is not None:
        yield from named_cells(block.grid, known.used)
    elif block.source not in known.used:
        yield from ((name, block.source) for name in named_lines(blocks, index))


def _are_expected(blocks: Sequence[Block], index: int, lively: Sequence[bool]) -> bool:
    """Whether indicators were read or missed near a block, or words around it announce them."""
    block = blocks[index]
    over = _words_over(blocks, index)
    if block.grid is None:
        near = lively[max(0, index - _NEAR) : index + 1 + _NEAR]
        under = " ".join(b.text for b in blocks[index + 1 : index + _OVER] if b.grid is None)
        return any(near) or AIMS.search(f"{over} {block.text} {under}") is not None
    own = fold(" ".join(cell.text for cell in block.grid.cells))
    if lively[index] or AIMS.search(own):
        return True
    goes_on = _goes_on(blocks, index)
    return (goes_on or AIMS.search(over) is not None) and _STATISTICS.search(over) is None


def _words_over(blocks: Sequence[Block], index: int) -> str:
    return fold(" ".join(b.text for b in blocks[max(0, index - _OVER) : index] if b.grid is None))


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """Whether a row or two stand near below a table of the same width."""
    grid = blocks[index].grid
    above = (b.grid for b in reversed(blocks[max(0, index - _NEAR) : index]))
    last = next((g for g in above if g is not None), None)
    return (
        grid is not None
        and last is not None
        and (grid.n_columns == last.n_columns and grid.n_rows <= 2)
    )
