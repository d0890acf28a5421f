"""A row of a table whose columns are parted by spaces."""

import re
from dataclasses import dataclass, field, replace

from keikaku.core.text import fold
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_heads import Heads

# What a card prints beside the names of all its indicators.
_LABEL = re.compile(r"(?:成果|評価|目標)?指標(?:\(KPI\))?|\(?KPI\)?|KGI|(?:数値|成果)目標")


@dataclass(slots=True)
class Row:
    """A row: its cells by column, the name as far as it is printed here, and what it is part of."""

    cells: dict[int, Slice] = field(default_factory=dict)
    name: Slice | None = None
    indent: int = 0
    group: Slice | None = None

    def holds_values(self, heads: Heads) -> bool:
        """Whether it has values, rather than more words of a name and of what stands beside it."""
        return any(n in self.cells for n in heads.values)

    def doubt_places(self, other: "Row") -> None:
        """Doubt the cells that another reading of the line puts in other columns."""
        for n, cell in self.cells.items():
            there = other.cells.get(n)
            if there is None or (there.text, there.at) != (cell.text, cell.at):
                self.cells[n] = assumed(cell)


def assumed(cell: Slice) -> Slice:
    """A cell with a doubt of the column in which it stands."""
    code = "value.place_assumed"
    return cell if code in cell.flags else replace(cell, flags=(*cell.flags, code))


def is_label(text: str) -> bool:
    """Whether a text says that indicators stand beside it, and names none: ＫＰＩ, 成果指標."""
    return _LABEL.fullmatch(fold(text).strip()) is not None
