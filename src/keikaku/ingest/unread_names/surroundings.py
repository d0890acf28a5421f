"""Whether indicators are expected at a block: by what was read near it and what stands above it."""

import re
from collections.abc import Sequence

from keikaku.core.text import fold
from keikaku.documents.model import Block
from keikaku.ingest.unread_names.accounted import Accounted
from keikaku.ingest.unread_names.candidates import AIMS

_NEAR, _OVER = 6, 4
# A line and what it stands over, perhaps with the unit between both.
_TABLE_BELOW = 3
_FEW_ROWS = 2
_STATISTICS = re.compile(
    "推移|統計|財政|収支|アンケート|意識調査|見通し|推計|試算|歳入|歳出|予算|用語|の状況"
)


class Surroundings:
    """The blocks of a document with what of them speaks of indicators.

    `lively` are blocks of which indicators were read, or missed.
    """

    def __init__(self, blocks: Sequence[Block], known: Accounted) -> None:
        self.blocks = blocks
        self.lively = [_is_used(block, known) for block in blocks]
        texts = [fold(_text(block)) for block in blocks]
        self._aims = [AIMS.search(text) is not None for text in texts]
        self._statistics = [_STATISTICS.search(text) is not None for text in texts]

    def expect(self, index: int) -> bool:
        """Whether indicators were read or missed near a block, or words announce them."""
        if self.blocks[index].grid is None:
            near = self.lively[max(0, index - _NEAR) : index + 1 + _NEAR]
            around = range(max(0, index - _OVER), min(len(self.blocks), index + _OVER))
            return (
                any(near)
                or any(self._aims[at] for at in self._lines(around))
                or any(self._aims[index : index + _TABLE_BELOW])
            )
        if self.lively[index] or self._aims[index]:
            return True
        over = self._lines(range(max(0, index - _OVER), index))
        announced = self._goes_on(index) or any(self._aims[at] for at in over)
        return announced and not any(self._statistics[at] for at in over)

    def _lines(self, places: Sequence[int]) -> list[int]:
        return [at for at in places if self.blocks[at].grid is None]

    def _goes_on(self, index: int) -> bool:
        """Whether a row or two stand near below a table of the same width."""
        grid = self.blocks[index].grid
        above = (block.grid for block in reversed(self.blocks[max(0, index - _NEAR) : index]))
        last = next((one for one in above if one is not None), None)
        if grid is None or last is None:
            return False
        return grid.n_columns == last.n_columns and grid.n_rows <= _FEW_ROWS


def _text(block: Block) -> str:
    return block.text if block.grid is None else " ".join(cell.text for cell in block.grid.cells)


def _is_used(block: Block, known: Accounted) -> bool:
    """Whether an indicator was read from a block."""
    if block.grid is not None:
        return any(cell.source in known.used for cell in block.grid.cells)
    return block.source in known.used
