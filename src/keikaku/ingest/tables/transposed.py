"""Tables with one indicator a column (転置), read by what their rows hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from keikaku.core.indicators import IndicatorKind, Role
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, CellValue, Ditto, Missing, Range, Relative
from keikaku.core.values.names import parse_name
from keikaku.core.years.model import FuzzyDate, Period, StatedIn
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import VALUE_ROLES, read_header
from keikaku.ingest.tables.drafts import DraftIndicator, draft_value
from keikaku.ingest.tables.layout import kind_in
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
    years = next((row for row in range(2, grid.n_rows) if row not in values and _all(grid, row, _has_year)), None)
    if not values:
        return None
    # The row right above the years holds the values of those years: the baseline.
    baselines = years - 1 if years is not None and years - 1 in values else None
    targets = next((row for row in values if row != baselines), None)
    if targets is None:
        return None
    used = {0, 1, targets, baselines, years}
    return _Rows(0, 1, targets, baselines, years, tuple(r for r in range(grid.n_rows) if r not in used))


def _holds_role(text: str, words: Vocabulary) -> bool:
    return read_header(0, text, words).role in VALUE_ROLES


def _all(grid: Grid, row: int, test: object) -> bool:
    return all(test(text) for text in grid.row(row))  # type: ignore[operator]


def _is_value(text: str) -> bool:
    values = parse_cell(text)
    return bool(text.strip()) and all(isinstance(v.reading, Amount | Range | Relative | Missing) for v in values)


def _has_year(text: str) -> bool:
    return len(find_spans(text)) == 1


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
        _add(indicator, grid, rows.baselines, column, Role.BASELINE, _years_of(grid, rows, column))
    _add(indicator, grid, rows.targets, column, Role.TARGET, ())
    for row in rows.others:
        _keep_aside(indicator, grid, row, column, label)
    return indicator


def _source(grid: Grid, row: int, column: int):  # type: ignore[no-untyped-def]
    cell = grid.at(row, column)
    return cell.source if cell else grid.source


def _years_of(grid: Grid, rows: _Rows, column: int) -> tuple[CellValue, ...]:
    """The row of years reads like the bracket behind a value (直近5年間の平均値 and all)."""
    if rows.years is None:
        return ()
    text = grid.text(rows.years, column).strip()
    return parse_cell(f"0({text})")


def _add(
    indicator: DraftIndicator, grid: Grid, row: int, column: int, role: Role, years: Sequence[CellValue]
) -> None:
    cell = grid.at(row, column)
    source = cell.source if cell else grid.source
    for value in parse_cell(cell.text if cell else ""):
        if isinstance(value.reading, Ditto):
            continue
        draft = draft_value(role, _dated(value, years, grid, row, column), value.reading, source)
        draft.assume("role", "column.role_assumed", header=grid.text(0, column).strip(), role=role.value)
        indicator.values.append(draft)


def _dated(
    value: CellValue, years: Sequence[CellValue], grid: Grid, row: int, column: int
) -> CellValue:
    if isinstance(value.reading, Missing) or not years:
        return value
    stated = years[0]
    period = value.period or (_period(grid, row + 1, column) if stated.period is None else stated.period)
    period = replace(period, stated_in=StatedIn.HEADER) if period else None
    return replace(value, period=period, accumulation=value.accumulation or stated.accumulation)


def _period(grid: Grid, row: int, column: int) -> Period | None:
    spans = find_spans(grid.text(row, column))
    if len(spans) != 1 or isinstance(spans[0].span, FuzzyDate):
        return None
    return Period(spans[0].span, spans[0].as_printed, StatedIn.HEADER)


def _keep_aside(indicator: DraftIndicator, grid: Grid, row: int, column: int, label: str) -> None:
    cell: Cell | None = grid.at(row, column)
    if cell is not None and cell.text.strip():
        details = {"header": label.strip(), "text": cell.text.strip()[:80]}
        indicator.doubts.append(Doubt("cell.not_taken", None, details, cell.source))
