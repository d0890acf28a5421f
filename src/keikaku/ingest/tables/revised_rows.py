"""Rows of one indicator from before and after a change, told apart in a column beside the value.

町内宿泊者数 | 当初 | 25,000 over 改訂後 | 19,000, and 改訂なし where there is but one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.revised import says_after, says_before, says_unchanged


@dataclass(frozen=True, slots=True)
class _Form:
    """The first row of values, the column that tells rows apart, those of values behind it.

    `pairs` are the rows from before a change, each with the one below it.
    """

    first: int
    marks: int
    values: tuple[int, ...]
    pairs: frozenset[int]


def revised_apart(grid: Grid) -> Grid:
    """The table with a column for each side of a change; itself where no column tells them."""
    for column in range(1, grid.n_columns - 1):
        form = _form(grid, column)
        if form is not None:
            return _Apart(grid, form).grid_of()
    return grid


def _form(grid: Grid, column: int) -> _Form | None:
    told = {row: text for row in range(grid.n_rows) if (text := grid.text(row, column).strip())}
    pairs = [
        row
        for row, text in told.items()
        if says_before(text) and says_after(told.get(row + 1, "")) and _is_one(grid, row, column)
    ]
    if not pairs:
        return None
    first = min(row for row, text in told.items() if _is_mark(text))
    body = {row: told.get(row, "") for row in range(first, grid.n_rows)}
    paired = {row + more for row in pairs for more in (0, 1)}
    others = [text for row, text in body.items() if row not in paired]
    if first == 0 or not all(not text or says_unchanged(text) for text in others):
        return None
    values = _values(grid, column, pairs)
    return _Form(first, column, values, frozenset(pairs)) if values else None


def _is_mark(text: str) -> bool:
    return says_before(text) or says_after(text) or says_unchanged(text)


def _is_one(grid: Grid, row: int, column: int) -> bool:
    """Whether two rows are of one indicator: all before the marks is merged, or blank below."""
    cells = [(grid.at(row, at), grid.at(row + 1, at)) for at in range(column)]
    same = all(a is b or b is None or not b.text.strip() for a, b in cells)
    return same and any(a is not None and a.text.strip() for a, _ in cells)


def _values(grid: Grid, marks: int, pairs: Sequence[int]) -> tuple[int, ...]:
    """The columns behind the marks that hold a cell of figures for each of two rows."""
    behind = range(marks + 1, grid.n_columns)
    return tuple(at for at in behind if any(_has_two(grid, row, at) for row in pairs))


def _has_two(grid: Grid, row: int, column: int) -> bool:
    apart = grid.at(row, column) is not grid.at(row + 1, column)
    return apart and is_figure(grid.text(row, column)) and is_figure(grid.text(row + 1, column))


class _Apart:
    """Puts the cells of a table into its new places, one more line under its heads."""

    def __init__(self, grid: Grid, form: _Form) -> None:
        self._grid, self._form = grid, form
        self._columns: dict[int, tuple[int, ...]] = {}
        at = 0
        for column in range(grid.n_columns):
            width = 0 if column == form.marks else 1 + (column in form.values)
            self._columns[column] = tuple(range(at, at + width))
            at += width
        self._width = at
        lower = {row + 1 for row in form.pairs}
        kept = [row for row in range(grid.n_rows) if row not in lower]
        self._rows = {row: kept.index(row) + (row >= form.first) for row in kept}
        self._rows |= {row: self._rows[row - 1] for row in lower}

    def grid_of(self) -> Grid:
        grid, form = self._grid, self._form
        cells = [*self._marks()]
        for cell in grid.cells:
            cells += self._moved(cell)
        ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
        height = grid.n_rows - len(form.pairs) + 1
        header_rows = grid.header_rows + 1 if grid.header_rows else 0
        taken = tuple(ordered)
        return Grid(height, self._width, taken, grid.source, grid.caption, header_rows)

    def _marks(self) -> Iterator[Cell]:
        """The line of heads that says which side of the change stands under it."""
        for column in self._form.values:
            for side, at in enumerate(self._columns[column]):
                mark = self._grid.at(min(self._form.pairs) + side, self._form.marks)
                if mark is not None:
                    yield replace(mark, row=self._form.first, column=at, rowspan=1, colspan=1)

    def _moved(self, cell: Cell) -> Iterator[Cell]:
        form = self._form
        columns = [
            at
            for column in range(cell.column, cell.column + cell.colspan)
            for at in self._columns[column]
        ]
        lower = cell.row - 1 in form.pairs and cell.column not in form.values
        if not columns or lower:
            return
        if cell.column in form.values and cell.row >= form.first:
            yield from self._on_its_side(cell)
            return
        rows = {self._rows[row] for row in range(cell.row, cell.row + cell.rowspan)}
        ends = cell.row < form.first == cell.row + cell.rowspan
        under = ends and not set(form.values) & set(range(cell.column, cell.column + cell.colspan))
        place = replace(cell, row=self._rows[cell.row], rowspan=len(rows) + under)
        yield replace(place, column=columns[0], colspan=len(columns))

    def _on_its_side(self, cell: Cell) -> Iterator[Cell]:
        """A value under the side that its row is of; one of no side has none before it."""
        before, after = self._columns[cell.column]
        at = replace(cell, row=self._rows[cell.row], rowspan=1, colspan=1)
        first = cell.row in self._form.pairs and cell.rowspan == 1
        if cell.row - 1 not in self._form.pairs and not first:
            yield replace(at, column=before, text="")
        yield replace(at, column=before if first else after)
