"""Measures (施策) that tables name: in columns, in lines over rows, at the top of a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.text import squeeze
from keikaku.ingest.nodes import DraftNode
from keikaku.ingest.subjects import row_of, subjects_of
from keikaku.ingest.tables.drafts import DraftIndicator, MeasureCell
from keikaku.ingest.tables.numbered_titles import name_by_title
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.vocabulary import Vocabulary

MeasureKey = tuple[int | None, str | None, str]

# The sections of a form begin so many blocks behind its head.
_CLOSE = 3


class Measures:
    """The nodes that tables name in columns, and which indicator stands at which."""

    def __init__(self, headings: Sequence[DraftNode] = ()) -> None:
        self.nodes: list[DraftNode] = []
        self._headings = headings
        self._at: dict[int, DraftNode] = {}
        self._subject: _Subject | None = None

    def take(self, table: TableReading, heading: DraftNode | None, words: Vocabulary) -> None:
        """Make a node of every measure of a table, once each under the measure over it.

        A table that names a subject (事務事業名) does so for the tables after it, as long as they
        stand on its sheet and under its heading, or in sections that begin anew behind it.
        """
        made: dict[MeasureKey, DraftNode] = {}
        name_by_title(table, words)
        if self._subject is not None and not self._subject.covers(table, heading):
            self._subject = None
        waiting = [*table.indicators]
        for row, subject in subjects_of(table, words):
            above = [one for one in waiting if row_of(one, table.grid) < row]
            self._place(above, table, heading, made)
            waiting = [one for one in waiting if one not in above]
            over = _on_its_sheet(table, heading)
            self._subject = _Subject(subject, table.grid.source.sheet, over, table.order)
        self._place(waiting, table, heading, made)
        self.nodes += made.values()

    def _place(
        self,
        indicators: Sequence[DraftIndicator],
        table: TableReading,
        heading: DraftNode | None,
        made: dict[MeasureKey, DraftNode],
    ) -> None:
        """Put indicators at the measures of their rows, else at the subject, if there is one."""
        over = self._node_of_subject(table.order, heading) if indicators else heading
        for one in indicators:
            if one.measure is not None:
                printed = self._heading_of(one.measure, heading)
                self._at[id(one)] = printed or _node(one.measure, table.order, made, over)
            elif over is not None and over is not heading:
                self._at[id(one)] = over

    def _heading_of(self, cell: MeasureCell, heading: DraftNode | None) -> DraftNode | None:
        """The heading (1) 保育の充実 of the same section, which a table prints again in a cell."""
        section = heading.parent or heading if heading is not None else None
        if section is None or cell.code is None or cell.parent is not None:
            return None
        key = cell.code, squeeze(cell.title)
        same = [
            node
            for node in self._headings
            if (node.code, squeeze(node.title)) == key and section in _over(node)
        ]
        return same[0] if len(same) == 1 else None

    def _node_of_subject(self, order: int, heading: DraftNode | None) -> DraftNode | None:
        """The node of the subject; the heading where there is none."""
        if self._subject is None:
            return heading
        if self._subject.node is None:
            made: dict[MeasureKey, DraftNode] = {}
            self._subject.node = _node(self._subject.cell, order, made, self._subject.over)
            self.nodes.append(self._subject.node)
        return self._subject.node

    def node_of(self, indicator: DraftIndicator) -> DraftNode | None:
        """The node that the row of an indicator names; None when it names none."""
        return self._at.get(id(indicator))


@dataclass(slots=True)
class _Subject:
    """What a sheet or a section is about, as the table `order` says.

    `begun` is the first section of a form behind it, where these are counted from 1 again.
    """

    cell: MeasureCell
    sheet: str | None
    heading: DraftNode | None
    order: int
    node: DraftNode | None = None
    begun: DraftNode | None = None

    @property
    def over(self) -> DraftNode | None:
        """The heading that it stands under: with sections of its own it is none of those before."""
        return self.heading if self.begun is None else self.begun.parent

    def covers(self, table: TableReading, heading: DraftNode | None) -> bool:
        """Whether a table stands on the same sheet, else under the same heading or one below it.

        The head of a form stands over sections of its own: 1, 2 and 3 behind it go on with it.
        """
        if self.sheet is not None:
            return table.grid.source.sheet == self.sheet
        over = heading
        while over is not None and over is not self.heading:
            over = over.parent
        return over is self.heading or self._begins_anew(heading)

    def _begins_anew(self, heading: DraftNode | None) -> bool:
        """Whether a heading is one of the sections, beside the heading over the subject."""
        assert self.heading is not None  # what has no heading over it covers all
        section = heading
        while section is not None and section.parent is not self.heading.parent:
            section = section.parent
        if section is None or section.order < self.order:
            return False
        close = section.code == "1" and section.order - self.order <= _CLOSE
        if self.begun is None and close and self.heading.code is not None:
            self.begun = section
        return self.begun is not None and section.level == self.begun.level


def _over(node: DraftNode) -> Iterator[DraftNode]:
    over = node.parent
    while over is not None:
        yield over
        over = over.parent


def _on_its_sheet(table: TableReading, heading: DraftNode | None) -> DraftNode | None:
    """The heading over a table, unless it is one of the sheet before."""
    sheet = heading.source.sheet if heading is not None and heading.source is not None else None
    return heading if sheet == table.grid.source.sheet else None


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
