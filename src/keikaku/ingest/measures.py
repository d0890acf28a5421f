"""Measures (施策) that stand as columns of one table for all: a node each, in order."""

from keikaku.ingest.nodes import DraftNode
from keikaku.ingest.tables.drafts import DraftIndicator, MeasureCell
from keikaku.ingest.tables.reading import TableReading


class Measures:
    """The nodes that tables name in columns, and which indicator stands at which."""

    def __init__(self) -> None:
        self.nodes: list[DraftNode] = []
        self._at: dict[int, DraftNode] = {}

    def take(self, table: TableReading, heading: DraftNode | None) -> None:
        """Make a node of every measure of a table, once each under the measure over it."""
        made: dict[MeasureKey, DraftNode] = {}
        for indicator in table.indicators:
            if indicator.measure is not None:
                node = _node(indicator.measure, table.order, made, heading)
                self._at[id(indicator)] = node
        self.nodes += made.values()

    def node_of(self, indicator: DraftIndicator) -> DraftNode | None:
        """The node that the row of an indicator names; None when it names none."""
        return self._at.get(id(indicator))


MeasureKey = tuple[int | None, str | None, str]


def _node(
    cell: MeasureCell, order: int, made: dict[MeasureKey, DraftNode], heading: DraftNode | None
) -> DraftNode:
    over = _node(cell.parent, order, made, heading) if cell.parent is not None else heading
    key = (id(over) if over is not None else None, cell.code, cell.title)
    if key not in made:
        made[key] = DraftNode(
            order, len(made), cell.title, cell.level, cell.code, cell.source, over
        )
    return made[key]
