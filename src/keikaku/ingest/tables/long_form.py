"""Tables with one value a row (縦持ち): each name gets one row, with a column for each value."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import header_words, is_year
from keikaku.ingest.tables.figures import mostly_figures
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

_NO_ERA = re.compile(r"(?<![0-9])(?:元|[0-9]{1,2})年度(?!目)")
_FEWEST_ROWS = 4
_FEWEST = 2
# Heads under which a figure is no value of the row.
_OTHERS = frozenset({ColumnRole.DERIVED, ColumnRole.COST, ColumnRole.CODE})


@dataclass(frozen=True, slots=True)
class _Long:
    """The columns of a long table: what tells a value from the others of its name, and the values.

    `keys` are the columns that stay; `names` those of them whose change begins another indicator.
    """

    keys: tuple[int, ...]
    name: int
    times: tuple[int, ...]
    values: tuple[int, ...]


def long_as_wide(grid: Grid, words: Vocabulary) -> Grid | None:
    """The table with a row for each name and a column for each year and kind; None for others."""
    grid = _without_lead(grid)
    rows = [row for row in range(1, grid.n_rows) if any(grid.row(row))]
    columns = _columns(grid, rows, words) if len(rows) >= _FEWEST_ROWS else None
    groups = list(_groups(grid, rows, columns.name)) if columns is not None else []
    if columns is None or len(groups) < _FEWEST or len(groups) == len(rows):
        return None
    heads = _heads(grid, groups, columns)
    return _wide(grid, groups, columns, heads) if heads else None


def _without_lead(grid: Grid) -> Grid:
    """The table from its heads on: titles and dates over them fill fewer columns than they do."""
    filled = [sum(bool(text.strip()) for text in grid.row(row)) for row in range(grid.n_rows)]
    first = next((row for row, n in enumerate(filled) if 2 * n > max(filled)), 0)
    if first == 0 or any(c.row < first < c.row + c.rowspan for c in grid.cells):
        return grid
    cells = tuple(replace(c, row=c.row - first) for c in grid.cells if c.row >= first)
    return Grid(grid.n_rows - first, grid.n_columns, cells, grid.source, grid.caption)


def _columns(grid: Grid, rows: Sequence[int], words: Vocabulary) -> _Long | None:
    """The columns by what they hold: years or kinds behind a name, and figures behind these."""
    times = [c for c in range(1, grid.n_columns) if _tells_time(grid, rows, c, words)]
    if not times or len(times) > _FEWEST:
        return None
    behind = range(min(times) + 1, grid.n_columns)
    values = [c for c in behind if c not in times and _holds_values(grid, rows, c, words)]
    name = _name(grid, rows, min(times), words)
    if name is None or not values or max(times) > values[0]:
        return None
    # Years in the heads are columns already, whatever the rows say of their values.
    if any(_prints_a_year(grid.text(0, column)) for column in values):
        return None
    # So is a value that stands for several rows at once: 最終目標値 beside 目標 and 実績.
    if any(not grid.starts_at(row, column) for row in rows for column in values):
        return None
    keys = tuple(c for c in range(grid.n_columns) if c not in (*times, *values))
    return _Long(keys, name, tuple(times), tuple(values))


def _prints_a_year(head: str) -> bool:
    """Whether a head says of which year its values are, also without the era: 4年度."""
    return bool(find_spans(head)) or _NO_ERA.search(fold(head)) is not None


def _texts(grid: Grid, rows: Sequence[int], column: int) -> list[str]:
    return [text for row in rows if (text := grid.text(row, column).strip())]


def _tells_time(grid: Grid, rows: Sequence[int], column: int, words: Vocabulary) -> bool:
    """Years or kinds in every row, one of them more than once and not all the same."""
    texts = _texts(grid, rows, column)
    every = len(texts) == len(rows) and _FEWEST <= len(set(texts)) < len(texts)
    kinds = all(kind_of_row(text, words) is not None for text in texts)
    return every and (kinds or all(map(is_year, texts)))


def _holds_values(grid: Grid, rows: Sequence[int], column: int, words: Vocabulary) -> bool:
    texts = _texts(grid, rows, column)
    role = exact_role(header_words(grid.text(0, column)), words)
    return bool(texts) and role not in _OTHERS and mostly_figures(texts)


def _name(grid: Grid, rows: Sequence[int], end: int, words: Vocabulary) -> int | None:
    """The last column before years and kinds in which names are repeated, merged or left blank."""
    before = [c for c in range(end) if len(set(_texts(grid, rows, c))) >= _FEWEST]
    named = [c for c in before if not mostly_figures(_texts(grid, rows, c))]
    headed = [
        c for c in named if exact_role(header_words(grid.text(0, c)), words) is ColumnRole.NAME
    ]
    plain = [
        c
        for c in named
        if exact_role(header_words(grid.text(0, c)), words) not in (ColumnRole.UNIT, *_OTHERS)
    ]
    return next(iter(headed[::-1] or plain[::-1]), None)


def _groups(grid: Grid, rows: Sequence[int], name: int) -> Iterator[list[int]]:
    """The rows of one name each; a blank goes on with the name above."""
    group: list[int] = []
    for row in rows:
        text = grid.text(row, name).strip()
        if group and text and text != grid.text(group[0], name).strip():
            yield group
            group = []
        group.append(row)
    if group:
        yield group


_Head = tuple[tuple[str, ...], int]


def _head(grid: Grid, row: int, value: int, columns: _Long) -> _Head:
    return tuple(grid.text(row, time).strip() for time in columns.times), value


def _heads(grid: Grid, groups: Sequence[list[int]], columns: _Long) -> list[tuple[_Head, int]]:
    """Each year and kind with the row that first says it; none where a name says one twice."""
    found: dict[_Head, int] = {}
    for group in groups:
        own = [_head(grid, row, value, columns) for row in group for value in columns.values]
        if len(set(own)) < len(own):
            return []
        for row in group:
            for value in columns.values:
                found.setdefault(_head(grid, row, value, columns), row)
    return list(found.items())


def _wide(
    grid: Grid, groups: Sequence[list[int]], columns: _Long, heads: Sequence[tuple[_Head, int]]
) -> Grid:
    """The heads over as many lines as tell a value, and a line for each name."""
    lines = len(columns.times) + (len(columns.values) > 1)
    cells: list[Cell] = []
    for at, column in enumerate(columns.keys):
        cells += _placed(grid.at(0, column), 0, at, lines)
        for nth, group in enumerate(groups):
            filled = (row for row in group if grid.text(row, column).strip())
            cells += _placed(grid.at(next(filled, group[0]), column), lines + nth, at)
    for at, (head, row) in enumerate(heads, start=len(columns.keys)):
        for line, time in enumerate(columns.times):
            cells += _placed(grid.at(row, time), line, at)
        if len(columns.values) > 1:
            cells += _placed(grid.at(0, head[1]), lines - 1, at)
        for nth, group in enumerate(groups):
            said = (r for r in group if _head(grid, r, head[1], columns) == head)
            own = next(said, None)
            cells += _placed(grid.at(own, head[1]), lines + nth, at) if own is not None else []
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    width = len(columns.keys) + len(heads)
    return Grid(lines + len(groups), width, ordered, grid.source, grid.caption, lines)


def _placed(cell: Cell | None, row: int, column: int, rowspan: int = 1) -> list[Cell]:
    if cell is None:
        return []
    return [replace(cell, row=row, column=column, rowspan=rowspan, colspan=1)]
