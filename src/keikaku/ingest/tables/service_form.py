"""The form of a table of services, and the same table with a column that names them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.documents.model import Cell, Grid, Origin
from keikaku.ingest.tables.columns import Column, header_words, is_silent, unit_in
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.listed import without_signs
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.unit_cells import bare_unit
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_MOST_LABELS = 3
# Heads of labels that are counters elsewhere.
_HEADS = frozenset({"種類", "サービス", "事業", "施設", "学年", "区域", "地区", "校区", "学校"})
_NAME, _PART, _UNIT = "指標名", "区分", "単位"
# What is said behind a year, so that its values are what is planned for it.
_PLANNED = "予定値"
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_AIMS = frozenset({ColumnRole.PLANNED, ColumnRole.TARGET})
_OPEN = frozenset({None, ColumnRole.PART, ColumnRole.NAME, ColumnRole.MEASURE})
Rows = Callable[[Sequence[int], Sequence[int]], tuple[int, ...]]
"""Which of some rows with figures are read, by their columns of labels."""


@dataclass(frozen=True, slots=True)
class ServiceForm:
    """The first row of values, the rows that are read, the columns of labels and of years.

    `aims` counts the years whose head says itself that they are planned for: 見込み over R7 and R8.
    `units` tells that units stand in the labels, `unit` is that of their head, which holds for all.
    """

    first: int
    rows: tuple[int, ...]
    labels: tuple[int, ...]
    years: tuple[int, ...]
    aims: int
    units: bool
    unit: str = ""

    @property
    def added(self) -> tuple[str, ...]:
        """The heads of the columns that are put before all others."""
        return (_NAME, _UNIT) if self.units else (_NAME,)


def service_form(grid: Grid, words: Vocabulary, rows_of: Rows) -> ServiceForm | None:
    """The form of a table of years with labels before them; None for others."""
    head = read_head(grid, 0, words) if grid.n_rows > 1 else None
    if head is None:
        return None
    values = [column for column in head.columns if column.role in VALUE_ROLES]
    years = [column.index for column in values if column.role is ColumnRole.YEAR]
    aims = sum(column.role in _AIMS for column in values)
    labels = _labels(head.columns, values)
    filled = [r for r in range(head.n_rows, grid.n_rows) if any(map(is_figure, grid.row(r)))]
    rows = rows_of(filled, labels) if labels else ()
    if len(values) < _FEWEST or any(column.period is None for column in values) or not rows:
        return None
    counted = any(column.role is ColumnRole.UNIT for column in head.columns)
    unit = next(filter(None, (_unit_noted(head.columns[at].header) for at in labels)), "")
    noted = bool(unit) or any(unit_in(grid.text(row, at)) for row in rows for at in labels)
    return ServiceForm(head.n_rows, rows, labels, tuple(years), aims, noted and not counted, unit)


def _unit_noted(head: str) -> str:
    """The unit in the corner: （単位：人）, 区分（人）, 人."""
    unit = unit_in(head) or bare_unit(head) or ""
    return "" if unit in _HEADS else unit


def _labels(columns: Sequence[Column], values: Sequence[Column]) -> tuple[int, ...]:
    """The columns before the years that say what the rows are, whatever their heads; none else."""
    before = [column for column in columns if values and column.index < values[0].index]
    labels = [column for column in before if column.role is not ColumnRole.UNIT]
    plain = all(c.role in _OPEN or is_silent(header_words(c.header)) for c in labels)
    return tuple(c.index for c in labels) if plain and len(labels) <= _MOST_LABELS else ()


def with_services(
    grid: Grid, form: ServiceForm, services: Sequence[Cell], named: int | None = None
) -> Grid:
    """The table with a column of services before all others, one for each row that is read.

    `named` is the column of labels in which they stand, which so is left out.
    """
    kept = [at for at in range(grid.n_columns) if at != named]
    places = {at: len(form.added) + nth for nth, at in enumerate(kept)}
    printed = [*_heads_of_labels(grid, form), *_moved(grid, form)]
    moved = [replace(cell, column=places[cell.column]) for cell in printed if cell.column in places]
    cells = sorted((*_added(grid, form, services), *moved), key=lambda c: (c.row, c.column))
    width = len(form.added) + len(kept)
    return Grid(grid.n_rows, width, tuple(cells), grid.source, grid.caption, form.first)


def _added(grid: Grid, form: ServiceForm, services: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of the services and of the units, beside those of each row that is read."""
    for column, header in enumerate(form.added):
        yield _head(grid, form, column, header)
        for row, service in zip(form.rows, services, strict=True):
            text = _label(service.text) if header == _NAME else _unit_of(grid, form, row)
            yield replace(service, row=row, column=column, text=text, rowspan=1, colspan=1)


def _head(grid: Grid, form: ServiceForm, column: int, text: str) -> Cell:
    return Cell(0, column, text, grid.source, rowspan=form.first, origin=Origin.INFERRED)


def _unit_of(grid: Grid, form: ServiceForm, row: int) -> str:
    return next(filter(None, (unit_in(grid.text(row, at)) for at in form.labels)), form.unit)


def _heads_of_labels(grid: Grid, form: ServiceForm) -> Iterator[Cell]:
    for at in form.labels:
        yield _head(grid, form, at, _PART)


def _moved(grid: Grid, form: ServiceForm) -> Iterator[Cell]:
    """The heads of all columns but labels, and the rows that are read."""
    for cell in grid.cells:
        if cell.row < form.first:
            if cell.column not in form.labels:
                yield replace(cell, text=_said_over(cell, form))
        elif cell.row in form.rows:
            yield from _labels_of(cell) if cell.column in form.labels else (cell,)


def _labels_of(cell: Cell) -> Iterator[Cell]:
    """A label; over both columns of labels it is said once."""
    yield replace(cell, text=_label(cell.text), colspan=1)
    for behind in range(1, cell.colspan):
        yield replace(cell, text="", column=cell.column + behind, colspan=1)


def _said_over(cell: Cell, form: ServiceForm) -> str:
    last = cell.row + cell.rowspan == form.first
    return f"{cell.text.strip()} {_PLANNED}" if last and cell.column in form.years else cell.text


def _label(text: str) -> str:
    """量の見込み of ①量の見込み（人）."""
    plain = without_signs(text)
    return _BRACKETS.sub("", plain) if unit_in(plain) else plain
