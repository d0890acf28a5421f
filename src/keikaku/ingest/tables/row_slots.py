"""The cells of values of one indicator, each with its column as its row speaks of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import readable
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import CellValue, Missing
from keikaku.documents.model import Cell
from keikaku.ingest.tables.columns import Column, is_year
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_cells import RowCells
from keikaku.ingest.tables.row_groups import Line
from keikaku.ingest.tables.row_kinds import FIXED, spoken
from keikaku.ingest.tables.row_units import several_units, values_by_units

_AIMED = frozenset({ColumnRole.TARGET, ColumnRole.PLANNED})


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of values. `spread` says that it reaches over columns of values at its left.

    `fixed` says that its column is of one role, whatever its row says.
    """

    line: Line
    column: Column
    cell: Cell | None
    values: tuple[CellValue, ...]
    spread: bool = False
    fixed: bool = False

    @property
    def key(self) -> tuple[int, object]:
        """What a ditto mark under it points to: the same column, in a row of the same kind."""
        return self.column.index, self.line.kind and self.line.kind.role

    @property
    def text(self) -> str:
        """What the cell prints."""
        return self.cell.text if self.cell is not None else ""


def slots_of(cells: RowCells) -> list[Slot]:
    """The cells of values of one indicator, column by column within each of its rows."""
    if cells.layout.kinds is None:
        return list(_of_line(cells, cells.lines[0], ()))
    slots: list[Slot] = []
    before: list[Line] = []
    for line in filter(_is_of_values, cells.lines):
        slots += _of_line(cells, line, before)
        before.append(line)
    return [slot for slot in slots if not _is_empty_beside(slot, slots)]


def years_to_come(groups: Sequence[Sequence[Slot]]) -> frozenset[tuple[int, object]]:
    """The columns of a bare year that no row fills: no head says what might come to stand there."""
    slots = [slot for group in groups for slot in group if _says_only_a_year(slot.column)]
    filled = {slot.key for slot in slots if slot.text.strip()}
    return frozenset(slot.key for slot in slots) - filled


def _says_only_a_year(column: Column) -> bool:
    return column.role is ColumnRole.YEAR and column.assumed and column.period is not None


def _is_of_values(line: Line) -> bool:
    return line.kind is not None and line.kind.role in VALUE_ROLES


def _of_line(cells: RowCells, line: Line, before: Sequence[Line]) -> Iterator[Slot]:
    """The cells of a row: one that reaches down from a row before it was that row's already.

    One that reaches over several columns stands in the last of them.
    """
    columns = cells.layout.values
    units = several_units(readable(cells.said(cells.layout.unit)))
    aimed = any(other.kind and other.kind.role in _AIMED for other in cells.lines)
    for nth, column in enumerate(columns):
        cell = cells.cell(column.index, line)
        if cell is not None and any(cell.row <= other.row for other in before):
            continue
        if cell is not None and any(cells.cell(c.index, line) is cell for c in columns[nth + 1 :]):
            continue
        text = cell.text if cell is not None else ""
        spread = cell is not None and any(cells.cell(c.index, line) is cell for c in columns[:nth])
        values = values_by_units(text, units) or parse_cell(text)
        said = _said(column, line, values, aimed=aimed)
        yield Slot(line, said, cell, values, spread, column.role in FIXED)


def _said(column: Column, line: Line, values: Sequence[CellValue], *, aimed: bool) -> Column:
    """What column and row say of a cell; 実績 that is missing under （計画） is still to come."""
    said = spoken(column, line.kind, aimed=aimed)
    missing = all(isinstance(value.reading, Missing) for value in values)
    to_come = missing and said.role is ColumnRole.PLANNED
    return replace(said, role=line.kind.role) if to_come and line.kind is not None else said


def _is_empty_beside(slot: Slot, slots: Sequence[Slot]) -> bool:
    """A blank or a year in a column of one role (基準値) that another row of the indicator fills.

    So is a dash beside a value. Where no row fills it, the first blank stands for all. A dash that
    a row of 目標 prints under a year is no such thing.
    """
    if slot.column.role not in FIXED:
        return False
    same = [other for other in slots if other.column.index == slot.column.index]
    if _holds_value(slot):
        valued = not all(map(_is_missing, filter(_holds_value, same)))
        return slot.fixed and _is_missing(slot) and valued
    return any(_holds_value(other) for other in same) or slot is not same[0]


def _holds_value(slot: Slot) -> bool:
    return bool(slot.text.strip()) and not is_year(slot.text)


def _is_missing(slot: Slot) -> bool:
    return all(isinstance(value.reading, Missing) for value in slot.values)
