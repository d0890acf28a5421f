"""Rows of a table without rules whose pitch does not tell them: full lines go on."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.documents.pdf.cell_blocks import CellBlock, CellLine, with_piece
from keikaku.documents.pdf.table_rows import TableRow, TableRows
from keikaku.documents.pdf.unruled_rows import Columns, Row, rows_of
from keikaku.documents.pdf.value_columns import value_columns


def full_rows(columns: Columns, breaks: Sequence[float]) -> TableRows:
    """The rows of a table, which are inferred from how full their lines are.

    A name that goes on beside the second of its labels (男性, 女性) holds for both of their rows.
    """
    rows = rows_of(columns, breaks)
    made = [_table_row(row, columns) for row in rows]
    found = TableRows(made, [], centred=False, values=value_columns(columns.lines()), told=False)
    names = _Names(rows, found, columns)
    for place in [place for place in range(1, len(rows)) if names.goes_on(place)]:
        del made[place].cells[found.name]
    return found


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of rows, some of which are the ends of those above them."""

    rows: Sequence[Row]
    found: TableRows
    columns: Columns

    def goes_on(self, place: int) -> bool:
        """Whether what begins a row goes on with the name of the row above it."""
        name, above = self.found.name, self.rows[place - 1]
        label = self._label_of_both(place)
        if label is None:
            return False
        first, last = self.rows[place].columns[name][0], above.columns[name][-1]
        pair = self.found.text(place - 1, label), self.found.text(place, label)
        both = self._is_unnamed(place + 1, label) or pair in self.found.pairs_of(label)
        full = both and self.columns.is_full(last, first)
        return self.columns.is_note(first) or full or self._is_second(place, label)

    def _label_of_both(self, place: int) -> int | None:
        """The column of labels behind the names that a row and the one above both fill."""
        if not (self.found.is_valued(place - 1) and self.found.is_valued(place)):
            return None
        above, cells = (self.found.rows[row].cells for row in (place - 1, place))
        if self.found.name not in above or self.found.name not in cells:
            return None
        labels = range(self.found.name + 1, self.found.first_value)
        return next((column for column in labels if column in above and column in cells), None)

    def _is_second(self, place: int, label: int) -> bool:
        """Whether rows without a name have the label of a row, and not that of the row above."""
        own, before = self.found.text(place, label), self.found.text(place - 1, label)
        places = (row for row in range(len(self.rows)) if self._is_unnamed(row, label))
        unnamed = {self.found.text(row, label) for row in places}
        return own in unnamed and before not in unnamed

    def _is_unnamed(self, place: int, label: int) -> bool:
        """Whether a row has values and a label, but no name."""
        if place >= len(self.rows) or not self.found.is_valued(place):
            return False
        cells = self.found.rows[place].cells
        return label in cells and self.found.name not in cells


def _table_row(row: Row, columns: Columns) -> TableRow:
    cells = {column: _block(column, pieces, columns) for column, pieces in row.columns.items()}
    return TableRow(row.base, row.top, row.bottom, cells)


def _block(column: int, pieces: Sequence[int], columns: Columns) -> CellBlock:
    lines: list[CellLine] = []
    for piece in pieces:
        with_piece(lines, columns.line(column, piece))
    return CellBlock(tuple(lines))
