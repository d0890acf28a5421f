"""Tables that cross what is measured with whom it counts, under a line that says 目標値.

新しい交通の目標値
区分　　　　　年間収支率　年間利用者数
デマンド交通　8％以上　　 800人以上
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Missing
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Cell, Grid, Origin
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_VALUES = re.compile("目標(?:数?値|水準)")
_FEWEST = 2
_PARTS = frozenset({None, ColumnRole.PART, ColumnRole.NAME, ColumnRole.MEASURE})


def crossed_as_rows(grid: Grid, caption: str, words: Vocabulary) -> tuple[Grid, ...]:
    """The table with a row for each name and part, and one column of targets; none for others."""
    heads = next((row for row in range(grid.n_rows - 1) if _are_measured(grid, row, words)), None)
    title = _title(grid, heads, caption, words) if heads is not None else None
    if heads is None or title is None:
        return ()
    rows = [row for row in range(heads + 1, grid.n_rows) if any(grid.row(row))]
    pairs = [pair for row in rows for pair in _pairs(grid, heads, row)]
    if not pairs or not all(_is_of_values(grid, row) for row in rows):
        return ()
    return (_rows(grid, heads, title, pairs),)


def _are_measured(grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether a row heads what is measured, each in a column, behind a head of parts."""
    first, *others = grid.row(row)
    said = read_header(0, first, words).role
    names = [text.strip() for text in others]
    own = len(set(names)) == len(names) >= _FEWEST
    measured = all(measures(name) and read_header(0, name, words).role is None for name in names)
    return own and measured and said in _PARTS and not measures(first)


def _title(grid: Grid, heads: int, caption: str, words: Vocabulary) -> Cell | None:
    """The line right over the heads that says that they are targets: in the table, else over it."""
    wide = [c for c in grid.row_cells(heads - 1) if c.colspan >= _FEWEST] if heads else []
    over = wide or [Cell(0, 0, caption, grid.source)]
    return next((cell for cell in over if _says_targets(cell.text, words)), None)


def _says_targets(text: str, words: Vocabulary) -> bool:
    """Whether a line ends with the word of targets that are values; 計画の目標 may be over any."""
    target = read_header(0, text, words).role is ColumnRole.TARGET
    return target and _VALUES.search(squeeze(text)) is not None


def _is_of_values(grid: Grid, row: int) -> bool:
    label, *texts = grid.row(row)
    return bool(label.strip()) and not is_figure(label) and all(map(_may_be_value, texts))


def _may_be_value(text: str) -> bool:
    return is_figure(text) or _is_missing(text)


def _is_missing(text: str) -> bool:
    return all(isinstance(value.reading, Missing) for value in parse_cell(text))


_Pair = tuple[Cell, Cell, Cell]


def _pairs(grid: Grid, heads: int, row: int) -> Iterator[_Pair]:
    """Each name, the part and the value, where there is one."""
    label = grid.at(row, 0)
    for column in range(1, grid.n_columns):
        name, value = grid.at(heads, column), grid.at(row, column)
        if name is None or label is None or value is None or _is_missing(value.text):
            continue
        yield name, label, value


def _rows(grid: Grid, heads: int, title: Cell, pairs: Sequence[_Pair]) -> Grid:
    first = grid.at(heads, 0) or title
    spans = find_spans(fold(title.text))
    year = f"（{spans[0].as_printed}）" if len(spans) == 1 else ""
    head = (
        _inferred(first, "指標名"),
        _inferred(first, squeeze(first.text) or "区分"),
        _inferred(title, f"目標値{year}"),
    )
    cells = tuple(
        replace(cell, row=row, column=column, rowspan=1, colspan=1)
        for row, line in enumerate((head, *pairs))
        for column, cell in enumerate(line)
    )
    return Grid(1 + len(pairs), len(head), cells, grid.source, grid.caption, 1)


def _inferred(cell: Cell, text: str) -> Cell:
    return replace(cell, text=text, origin=Origin.INFERRED)
