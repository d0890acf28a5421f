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
        """Make a node of every measure of a table, once each."""
        made: dict[MeasureKey, DraftNode] = {}
        for indicator in table.indicators:
            if indicator.measure is None:
                continue
            key = (indicator.measure.code, indicator.measure.title)
            if key not in made:
                made[key] = _node(indicator.measure, table.order, len(made), heading)
            self._at[id(indicator)] = made[key]
        self.nodes += made.values()

    def node_of(self, indicator: DraftIndicator) -> DraftNode | None:
        """The node that the row of an indicator names; None when it names none."""
        return self._at.get(id(indicator))


MeasureKey = tuple[str | None, str]


def _node(cell: MeasureCell, order: int, nth: int, heading: DraftNode | None) -> DraftNode:
    return DraftNode(order, nth, cell.title, cell.level, cell.code, cell.source, heading)
