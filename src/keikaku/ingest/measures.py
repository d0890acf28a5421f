"""Measures (施策) that tables name: in columns, in lines over rows, at the top of a sheet."""

import re
from dataclasses import dataclass

from keikaku.core.text import squeeze
from keikaku.documents.model import Grid
from keikaku.ingest.nodes import DraftNode
from keikaku.ingest.tables.cards import pairs_of
from keikaku.ingest.tables.drafts import DraftIndicator, MeasureCell
from keikaku.ingest.tables.reading import TableReading
from keikaku.ingest.tables.roles import exact_role
from keikaku.ingest.vocabulary import Vocabulary

_LEVEL_END = re.compile("(?:名称|名)$")


class Measures:
    """The nodes that tables name in columns, and which indicator stands at which."""

    def __init__(self) -> None:
        self.nodes: list[DraftNode] = []
        self._at: dict[int, DraftNode] = {}
        self._subject: _Subject | None = None

    def take(self, table: TableReading, heading: DraftNode | None, words: Vocabulary) -> None:
        """Make a node of every measure of a table, once each under the measure over it.

        A table that names a subject (事務事業名) does so for the tables after it, as long as they
        stand on its sheet and under its heading.
        """
        made: dict[MeasureKey, DraftNode] = {}
        subject = subject_of(table.grid, words) if not table.indicators else None
        if subject is not None:
            over = _on_its_sheet(table, heading)
            self._subject = _Subject(subject, table.grid.source.sheet, over)
        elif self._subject is not None and not self._subject.covers(table, heading):
            self._subject = None
        heading = self._under_subject(table, heading)
        for indicator in table.indicators:
            if indicator.measure is not None:
                node = _node(indicator.measure, table.order, made, heading)
                self._at[id(indicator)] = node
        self.nodes += made.values()

    def _under_subject(self, table: TableReading, heading: DraftNode | None) -> DraftNode | None:
        """The node of the subject, at which all indicators of the table stand."""
        if self._subject is None or not table.indicators:
            return heading
        if self._subject.node is None:
            made: dict[MeasureKey, DraftNode] = {}
            self._subject.node = _node(self._subject.cell, table.order, made, self._subject.heading)
            self.nodes.append(self._subject.node)
        self._at |= {id(one): self._subject.node for one in table.indicators}
        return self._subject.node

    def node_of(self, indicator: DraftIndicator) -> DraftNode | None:
        """The node that the row of an indicator names; None when it names none."""
        return self._at.get(id(indicator))


@dataclass(slots=True)
class _Subject:
    """What a sheet or a section is about."""

    cell: MeasureCell
    sheet: str | None
    heading: DraftNode | None
    node: DraftNode | None = None

    def covers(self, table: TableReading, heading: DraftNode | None) -> bool:
        """Whether a table stands on the same sheet, else under the same heading or one below it."""
        if self.sheet is not None:
            return table.grid.source.sheet == self.sheet
        over = heading
        while over is not None and over is not self.heading:
            over = over.parent
        return over is self.heading


def _on_its_sheet(table: TableReading, heading: DraftNode | None) -> DraftNode | None:
    """The heading over a table, unless it is one of the sheet before."""
    sheet = heading.source.sheet if heading is not None and heading.source is not None else None
    return heading if sheet == table.grid.source.sheet else None


def subject_of(grid: Grid, words: Vocabulary) -> MeasureCell | None:
    """The measure that a table of labels and texts names; None where it names none.

    施策 | KPI are two heads.
    """
    said = {
        squeeze(label.text): cell
        for row in range(grid.n_rows)
        for label, cell in pairs_of(grid, row)
        if cell.text.strip() and exact_role(squeeze(cell.text), words) is None
    }
    label = next((word for word in words.rows["subject"] if word in said), None)
    if label is None:
        return None
    code = next((said[word] for word in words.rows["subject_code"] if word in said), None)
    title, number = said[label], code.text.strip() if code is not None else None
    return MeasureCell(title.text.strip(), number, _LEVEL_END.sub("", label), title.source)


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
