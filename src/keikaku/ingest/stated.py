"""Numbers stated in a line of text, outside of any KPI table, as values of a plan."""

from keikaku.core.indicators import Role, Value
from keikaku.core.sources import Location
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, CellValue, Range
from keikaku.ingest.finds import Doubt
from keikaku.ingest.list_words import list_words


def amounts_in(raw: str) -> tuple[CellValue, ...]:
    """The text read whole as one or several numbers; empty when it is anything else."""
    cells = parse_cell(raw)
    numbers = all(isinstance(cell.reading, Amount | Range) for cell in cells)
    return cells if numbers else ()


def as_value(cell: CellValue, role: Role, source: Location, label: str | None = None) -> Value:
    """The value without an id. A word of total (合計) before the number is a note, no label."""
    assert isinstance(cell.reading, Amount | Range)  # what amounts_in gives
    total = cell.label in list_words("total_word")
    notes = (*cell.notes, cell.label) if total and cell.label else cell.notes
    return Value(
        id="",
        role=role,
        raw=cell.raw,
        reading=cell.reading,
        label=label or (None if total else cell.label),
        accumulation=cell.accumulation,
        status=cell.status,
        notes=notes,
        period=cell.period,
        assumed=cell.assumed,
        source=source,
    )


def doubts_of(cell: CellValue, field: str, source: Location) -> tuple[Doubt, ...]:
    """What the reading of the number doubts; that there are several is no doubt in a sentence."""
    return tuple(
        Doubt(code, field, details, source)
        for code, details in cell.problems
        if code != "value.several"
    )
