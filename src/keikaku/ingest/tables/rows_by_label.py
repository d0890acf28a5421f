"""Rows of a form that a label at their left makes those of indicators.

年度別計画 | 現状（令和6年度） | 令和7年度 stands over 活動指標 | 手続の数（件） | 42 | 60, and over
rows of a schedule and of costs: what the heads do not say, the label of each row does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Cell, Grid, Origin
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.heads import Head, read_head
from keikaku.ingest.tables.regions import RegionKind, split_regions
from keikaku.ingest.tables.roles import VALUE_ROLES
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_NUMBER_BEHIND = re.compile(r"[(]?(?:[0-9]{1,2}|[①-⑳])[)]?$")
_BRACKET = re.compile(r"\((?:KPI|KGI)\)", re.IGNORECASE)
_HEADS = ("区分", "指標")


@dataclass(frozen=True, slots=True)
class _Form:
    """The rows whose label stands in column `label`, under the head that begins in row `top`."""

    label: int
    rows: tuple[int, ...]
    top: int
    head: Head


def rows_by_label(grid: Grid, words: Vocabulary) -> tuple[tuple[Grid, ...], set[int]]:
    """The rows of indicators of a form under its heads, as a table of their own, and which.

    Nothing where no label says so, or where the heads do it themselves.
    """
    form = next(filter(None, (_form(grid, column, words) for column in range(_FEWEST))), None)
    if form is None or _is_told_by_heads(grid, form, words):
        return (), set()
    return (_table(grid, form),), {*form.rows, *range(form.top, form.top + form.head.n_rows)}


def _form(grid: Grid, label: int, words: Vocabulary) -> _Form | None:
    rows = tuple(_labelled(grid, label, words))
    if not rows:
        return None
    for top in range(rows[0] - 1, -1, -1):
        head = read_head(grid, top, words)
        if head is None or top + head.n_rows > rows[0]:
            continue
        values = [c.index for c in head.columns if c.role in VALUE_ROLES and c.index > label + 1]
        series = [c for c in head.columns if c.index in values and c.period is not None]
        if len(series) >= _FEWEST:
            counted = all(_counts(grid, row, label + 1, values, words) for row in rows)
            return _Form(label, rows, top, head) if counted else None
    return None


def _labelled(grid: Grid, label: int, words: Vocabulary) -> Iterator[int]:
    """The rows that a label makes those of indicators, with those under it that have none."""
    going_on = False
    for row in range(grid.n_rows):
        text, name = grid.text(row, label).strip(), grid.text(row, label + 1).strip()
        apart = grid.starts_at(row, label + 1) and grid.at(row, label) is not grid.at(
            row, label + 1
        )
        named = apart and bool(name) and not is_figure(name) and kind_of_row(name, words) is None
        going_on = named and (_is_label(text, words) or (not text and going_on))
        if going_on and not _is_label(name, words):
            yield row


def _is_label(text: str, words: Vocabulary) -> bool:
    """Whether a text is a word for indicators and no more: 活動指標, 成果指標②, 指標（KPI）."""
    plain = _NUMBER_BEHIND.sub("", _BRACKET.sub("", fold(squeeze(text))))
    kinds = (*words.rows["no_part"], *words.columns["name"])
    return plain in kinds and plain.endswith(words.outline["indicator"])


def _counts(grid: Grid, row: int, name: int, values: Sequence[int], words: Vocabulary) -> bool:
    """Whether a row has figures, and is no row of 目標 or 実績 under its name."""
    between = [grid.text(row, column) for column in range(name + 1, min(values))]
    cell = grid.at(row, name)
    alone = cell is not None and cell.rowspan == 1
    alone = alone and all(kind_of_row(text, words) is None for text in between)
    return alone and sum(is_figure(grid.text(row, column)) for column in values) >= _FEWEST


def _is_told_by_heads(grid: Grid, form: _Form, words: Vocabulary) -> bool:
    """Whether a region of indicators begins with the head, and not under a head of both columns."""
    regions = (region for region in split_regions(grid, words) if region.heads)
    found = next((region for region in regions if form.top in region.heads), None)
    if found is None or found.kind is not RegionKind.INDICATORS:
        return False
    both = grid.at(form.top, form.label) is grid.at(form.top, form.label + 1)
    return not both or set(found.rows) == set(form.rows)


def _table(grid: Grid, form: _Form) -> Grid:
    rows = [*range(form.top, form.top + form.head.n_rows), *form.rows]
    cells = [cell for nth, row in enumerate(rows) for cell in _cells(grid, row, nth, form)]
    return Grid(len(rows), grid.n_columns, tuple(cells), grid.source, grid.caption)


def _cells(grid: Grid, row: int, nth: int, form: _Form) -> Iterator[Cell]:
    """The cells of a row; those of the heads over label and name say what stands under them."""
    for cell in grid.row_cells(row):
        one = replace(cell, row=nth, rowspan=1)
        if row not in form.rows and cell.column <= form.label + 1:
            if nth == 0 and cell.column + cell.colspan > form.label + 1:
                yield from _heads(one, form)
            continue
        yield one


def _heads(cell: Cell, form: _Form) -> Iterator[Cell]:
    height = form.head.n_rows
    for column, text in enumerate(_HEADS, start=form.label):
        at = replace(cell, column=column, colspan=1, rowspan=height)
        yield replace(at, text=text, origin=Origin.INFERRED)
