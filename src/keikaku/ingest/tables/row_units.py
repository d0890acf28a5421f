"""The unit that a row prints in its column, or those of the several indicators that it holds."""

from keikaku.core.text import readable
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, CellValue, Missing, Range
from keikaku.core.values.units import is_unit
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.row_cells import RowCells, says_nothing
from keikaku.ingest.tables.unit_cells import printed_unit, stated_unit

_SEVERAL = 2


def unit_of_row(cells: RowCells, nth: int) -> str | None:
    """The unit of the `nth` indicator of a row."""
    unit = readable(cells.said(cells.layout.unit)).strip()
    units = several_units(unit)
    if nth < len(units):
        return units[nth]
    said = stated_unit("".join(unit.split())) or printed_unit(unit)
    return None if said is None or is_number(said) else said


def has_no_unit(cells: RowCells) -> bool:
    """Whether a row has no unit where others have one, so that 人口10万対 is of what is counted.

    The column of units prints a dash, or units stand with the values of most other rows.
    """
    if cells.layout.unit is not None:
        text = cells.text(cells.layout.unit).strip()
        return bool(text) and says_nothing(text)
    own = {line.row for line in cells.lines}
    rows = [row for row in range(cells.grid.n_rows) if row not in own]
    texts = [cells.grid.text(row, column.index) for row in rows for column in cells.layout.values]
    found = [unit is not None for text in texts for unit in _units_of(text)]
    return 2 * sum(found) > len(found)


def prints_unit(cells: RowCells) -> bool:
    """Whether a value of the row has its unit beside it."""
    texts = (cells.text(column.index) for column in cells.layout.values)
    return any(unit is not None for text in texts for unit in _units_of(text))


def _units_of(text: str) -> list[str | None]:
    """The unit of each number in a cell, None of one that has none."""
    readings = (value.reading for value in parse_cell(text))
    return [reading.unit for reading in readings if isinstance(reading, Amount | Range)]


def several_units(text: str) -> tuple[str, ...]:
    """The units of a cell that prints several (% 人), none where it prints one (か 所)."""
    units = tuple(text.split())
    several = len(units) >= _SEVERAL and not is_unit("".join(units))
    return units if several and all(map(is_unit, units)) else ()


def values_by_units(text: str, units: tuple[str, ...]) -> tuple[CellValue, ...]:
    """As many bare values as the row has units (18.2 146); none where the cell says otherwise."""
    pieces = text.split()
    if not units or len(pieces) != len(units):
        return ()
    values = tuple(parse_cell(piece) for piece in pieces)
    plain = all(len(each) == 1 and _is_bare(each[0]) for each in values)
    return tuple(each[0] for each in values) if plain else ()


def _is_bare(value: CellValue) -> bool:
    reading = value.reading
    return isinstance(reading, Missing) or (isinstance(reading, Amount) and reading.unit is None)
