"""The measure (施策) at which a row stands: in columns of its own, or in a line over the rows."""

from collections.abc import Iterator
from dataclasses import replace

from keikaku.core.sources import Location
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.drafts import DraftIndicator, MeasureCell
from keikaku.ingest.tables.measure_columns import MeasureColumn
from keikaku.ingest.tables.row_cells import RowCells, says_nothing

_CODED = ("chapter", "clause", "compound", "label", "paren", "circled", "number", "angle", "sign")


def measure_of(cells: RowCells, heading: str | None) -> MeasureCell | None:
    """The innermost measure of a row: the heading over its name, else what its columns print."""
    over = _of_columns(cells)
    if heading is None:
        return over
    return replace(measure_titled(heading, cells.source(cells.layout.name)), parent=over)


def _of_columns(cells: RowCells) -> MeasureCell | None:
    """The measure in the columns; a blank under a measure goes on with it (merged cells)."""
    over = cells.above.group
    changed = False
    for column in cells.layout.measures:
        printed = _printed(cells, column)
        last = cells.above.measures.get(column.title)
        if printed is not None:
            changed = changed or last is None or _key(last) != _key(printed)
            # A cell over several rows is one measure, with the inner ones that stand under it.
            if last is None or last.source != printed.source or last.parent is not over:
                last = replace(printed, parent=over)
        elif changed or (last is not None and last.parent is not over):
            last = None  # it was that of another measure over it
        if last is not None:
            cells.above.measures[column.title] = over = last
        else:
            cells.above.measures.pop(column.title, None)
    return over


def _key(cell: MeasureCell) -> tuple[str | None, str]:
    return cell.code, cell.title


def _printed(cells: RowCells, column: MeasureColumn) -> MeasureCell | None:
    title, code = cells.said(column.title), cells.said(column.code)
    title = "" if says_nothing(title) else title
    if not title and not code:
        return None
    at = column.code if column.title is None else column.title
    if code or column.title is None:
        return MeasureCell(title, code or None, column.level, cells.source(at))
    return measure_titled(title, cells.source(at), column.level)


def measure_titled(text: str, source: Location | None, level: str | None = None) -> MeasureCell:
    """A measure with the number that stands before its title: 1-1 観光の振興, 基本方針１ 意識."""
    mark = parse_mark(text)
    if mark is None or not mark.style.startswith(_CODED) or not mark.title:
        return MeasureCell(text, None, level, source)
    return MeasureCell(mark.title, mark.code, mark.word or level, source)


def doubt_filled_down(cells: RowCells, indicator: DraftIndicator) -> None:
    """A measure that the row does not print is told."""
    inner = cells.layout.measures[-1:]
    if indicator.measure is None or not inner or any(_prints(cells, inner[0])):
        return
    measure = f"{indicator.measure.code or ''} {indicator.measure.title}".strip()
    indicator.doubt("measure.filled_down", "placements", measure=measure)


def _prints(cells: RowCells, column: MeasureColumn) -> Iterator[str]:
    return (t for at in (column.title, column.code) if (t := cells.text(at).strip()))
