"""Tables with one indicator a column (転置), read by what their rows hold."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from keikaku.core.indicators import IndicatorKind, Role
from keikaku.core.sources import Location
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import (
    Amount,
    CellValue,
    Ditto,
    Missing,
    Range,
    Relative,
)
from keikaku.core.values.names import parse_name
from keikaku.core.values.notes import Note, read_note
from keikaku.core.years.model import StatedIn
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue, assume_role, draft_value
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.left_out import tell
from keikaku.ingest.tables.roles import VALUE_ROLES
from keikaku.ingest.tables.unread_figures import LeftOut, is_value_like
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a transposed table by what they hold."""

    labels: int
    names: int
    targets: int
    baselines: int | None
    years: int | None
    others: tuple[int, ...]


def read_transposed(
    grid: Grid, order: int, words: Vocabulary, kind: IndicatorKind | None
) -> list[DraftIndicator]:
    """The indicators of a table whose first row numbers them (KPI①, KPI②); none otherwise."""
    rows = _recognise(grid, words)
    if rows is None:
        return []
    return [_read_column(grid, column, rows, order, kind) for column in range(grid.n_columns)]


def _recognise(grid: Grid, words: Vocabulary) -> _Rows | None:
    if grid.n_columns < _FEWEST_COLUMNS or grid.n_rows < 3:
        return None
    if not all(kind_in(text, words) and not _holds_role(text, words) for text in grid.row(0)):
        return None
    values = [row for row in range(2, grid.n_rows) if _all(grid, row, _is_value)]
    years = next(
        (row for row in range(2, grid.n_rows) if row not in values and _all(grid, row, _has_year)),
        None,
    )
    if not values:
        return None
    # The row right above the years holds the values of those years: the baseline.
    baselines = years - 1 if years is not None and years - 1 in values else None
    targets = next((row for row in values if row != baselines), None)
    if targets is None:
        return None
    used = {0, 1, targets, baselines, years}
    return _Rows(
        0, 1, targets, baselines, years, tuple(r for r in range(grid.n_rows) if r not in used)
    )


def _holds_role(text: str, words: Vocabulary) -> bool:
    return read_header(0, text, words).role in VALUE_ROLES


def _all(grid: Grid, row: int, test: Callable[[str], bool]) -> bool:
    return all(test(text) for text in grid.row(row))


def _is_value(text: str) -> bool:
    values = parse_cell(text)
    return bool(text.strip()) and all(
        isinstance(v.reading, Amount | Range | Relative | Missing) for v in values
    )


def _has_year(text: str) -> bool:
    """One year, or a time over which is counted (直近5年間の平均値)."""
    return read_note(text.strip()).accumulation is not None or len(find_spans(text)) == 1


def _read_column(
    grid: Grid, column: int, rows: _Rows, order: int, kind: IndicatorKind | None
) -> DraftIndicator:
    printed = grid.text(rows.names, column).strip()
    name = parse_name(printed)
    label = grid.text(rows.labels, column)
    own = IndicatorKind(name.kind) if name.kind else None
    indicator = DraftIndicator(
        printed=printed,
        name=name,
        source=_source(grid, rows.names, column),
        order=order,
        kind=own or kind or IndicatorKind.KPI,
    )
    if rows.baselines is not None:
        cell, years = grid.at(rows.baselines, column), _years_of(grid, rows, column)
        indicator.values += _values(cell, Role.BASELINE, label, years)
    indicator.values += _values(grid.at(rows.targets, column), Role.TARGET, label, None)
    for row in rows.others:
        _keep_aside(indicator, grid, row, column, label)
    return indicator


def _source(grid: Grid, row: int, column: int) -> Location:
    cell = grid.at(row, column)
    return cell.source if cell else grid.source


def _years_of(grid: Grid, rows: _Rows, column: int) -> Note | None:
    """The row of years reads like the bracket behind a value (直近5年間の平均値 and all)."""
    return read_note(grid.text(rows.years, column).strip()) if rows.years is not None else None


def _values(cell: Cell | None, role: Role, label: str, years: Note | None) -> Iterator[DraftValue]:
    """The values of a cell; by their place alone they are known for what they are."""
    for value in parse_cell(cell.text if cell else ""):
        assert not isinstance(value.reading, Ditto)  # a row with one is not taken for values
        source = cell.source if cell else None
        draft = draft_value(role, _dated(value, years), value.reading, source)
        assume_role(draft, label.strip())
        yield draft


def _dated(value: CellValue, years: Note | None) -> CellValue:
    if isinstance(value.reading, Missing) or years is None:
        return value
    period = replace(years.period, stated_in=StatedIn.HEADER) if years.period else None
    return replace(
        value,
        period=value.period or period,
        accumulation=years.accumulation or value.accumulation,
    )


def _keep_aside(indicator: DraftIndicator, grid: Grid, row: int, column: int, label: str) -> None:
    cell: Cell | None = grid.at(row, column)
    if cell is not None and is_value_like(cell.text):
        tell(indicator, LeftOut(cell, label.strip()))
    elif cell is not None and cell.text.strip():
        details = {"header": label.strip(), "text": cell.text.strip()[:80]}
        indicator.doubts.append(Doubt("cell.not_taken", None, details, cell.source))
