"""Figures in rows of indicators that became no value of theirs: told once a column, never dropped.

A figure may stay out where its own head says that it is none of the plan's values: what is computed
or judged (達成率), what is spent, what numbers the rows, what others have reached.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from keikaku.core.sources import Location
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Range
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import Column, header_words, is_year, read_header
from keikaku.ingest.tables.formed_columns import compares
from keikaku.ingest.tables.found_then import is_grade, judges
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.regions import Region
from keikaku.ingest.tables.roles import ColumnRole, is_of_earlier, is_of_others
from keikaku.ingest.vocabulary import Vocabulary

# Heads that say that a figure under them is no value.
_NO_VALUES = frozenset({ColumnRole.DERIVED, ColumnRole.COST, ColumnRole.CODE})
_AIMED = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM})
# Heads of words: a single figure under them is a remark (5路線).
_WORDED = frozenset({ColumnRole.REMARKS, ColumnRole.DEFINITION, ColumnRole.OWNER})
_MOST_FIGURES = 3
_SEVERAL = 2
# 1, (2), 1-3, 8.2: numbers of rows, of measures and of goals.
_NUMBERING = re.compile(r"[(（]?\d{1,3}[)）]?[.．]?|\d{1,2}(?:[-‐－.．]\d{1,2}){1,3}")
_OF_TIME = re.compile("年|期|時|前回|今回")
_NUMBER = re.compile(r"[(（]?(?:約|およそ)?[▲△＋+＜<≦≧≒－−‐-]?\s?[0-9０-９]")


class LeftOut(NamedTuple):
    """A cell with a figure that became no value, and the head over it."""

    cell: Cell
    header: str


def unread_columns(
    grid: Grid, region: Region, layout: Layout, words: Vocabulary
) -> Iterator[tuple[int, Doubt]]:
    """The columns beside those that were read in which figures stand that no head explains.

    What is no figure is told too under a head that is not understood, where no column is one of
    targets; sentences are a comment, whatever figures they name.
    """
    aimed = any(column.role is ColumnRole.TARGET for column in layout.values)
    for column in _not_read(region.columns, layout):
        texts = [
            text
            for row in region.rows
            if grid.starts_at(row, column.index) and (text := _text(grid, row, column.index))
        ]
        figures = [text for text in texts if is_value_like(text)]
        most = 2 * len(figures) > len(texts)
        unknown = column.role is None and column.index > layout.name and not aimed
        unknown = unknown and 2 * sum(map(_is_sentence, texts)) <= len(texts)
        if not texts or not (most or unknown):
            continue
        if not _is_explained(column, figures, layout, words, len(region.rows)):
            place = _place(grid, region, column.index)
            yield column.index, _doubt(column.header, figures, column.role, place)


def unread_behind(columns: Sequence[Column], layout: Layout, unread: Sequence[Doubt]) -> str:
    """The head of a column behind the values that was not understood, where no head says 目標.

    Which of the values is the last target is then open: its years or its rows alone tell it.
    """
    said = {doubt.details["header"] for doubt in unread if doubt.code == "column.unknown"}
    named = any(column.role is ColumnRole.TARGET for column in layout.values)
    last = max((column.index for column in layout.values), default=0)
    heads = (column.header.strip() for column in columns if column.index > last)
    found = next((head for head in heads if head in said), "")
    return "" if named and layout.kinds is None else found


def _not_read(columns: Sequence[Column], layout: Layout) -> Iterator[Column]:
    """The columns whose cells become no values: those left over, and those of words."""
    words = {layout.owner, layout.definition, layout.direction}
    words |= {at for measure in layout.measures for at in (measure.title, measure.code)}
    left = {column.index for column in (*layout.labels, *layout.others)}
    return (column for column in columns if column.index in left | words)


def _is_explained(
    column: Column, figures: Sequence[str], layout: Layout, words: Vocabulary, n_rows: int
) -> bool:
    """Whether the head or the form of a column says that it holds none of the plan's values."""
    if is_told_apart(column, layout, words):
        return True
    if column.role is ColumnRole.DERIVED and judges(column):
        return all(is_grade(text) or "%" in text or "％" in text for text in figures)
    few = column.role in _WORDED and (len(figures) < _SEVERAL or 2 * len(figures) < n_rows)
    if column.role in _NO_VALUES or few:
        return True
    measures = {at for measure in layout.measures for at in (measure.title, measure.code)}
    numbers = column.index < layout.name or column.index in measures
    timed = column.period is not None or _OF_TIME.search(column.header)
    return numbers and not timed and all(map(_NUMBERING.fullmatch, figures))


def is_told_apart(column: Column, layout: Layout, words: Vocabulary) -> bool:
    """Whether a head says that what stands under it is of others, or compares two values.

    What an earlier plan reached may be where this one begins, if nothing else was measured.
    """
    said = header_words(column.header)
    if is_of_earlier(said, words) and all(value.role in _AIMED for value in layout.values):
        return False
    return is_of_others(said, words) or compares(column)


def is_value_like(text: str) -> bool:
    """Whether a text is one number as values are, and neither a year nor a label (指標1)."""
    if is_year(text) or parse_span(text) is not None or not _NUMBER.match(text.strip()):
        return False
    readings = [value.reading for value in parse_cell(text)]
    return len(readings) == 1 and isinstance(readings[0], Amount | Range)


def _is_sentence(text: str) -> bool:
    return "。" in text


def _text(grid: Grid, row: int, column: int) -> str:
    return grid.text(row, column).strip()


def _place(grid: Grid, region: Region, column: int) -> Location:
    cell = grid.at(region.heads[-1] if region.heads else region.rows[0], column)
    return cell.source if cell is not None else grid.source


def _doubt(header: str, figures: Sequence[str], role: ColumnRole | None, source: Location) -> Doubt:
    """A head that is not understood, or one that is and yet stands over figures."""
    details = {"header": header.strip() or "(見出しなし)"}
    if role is None:
        return Doubt("column.unknown", None, details, source)
    told = "、".join(figures[:_MOST_FIGURES]) + ("…" if len(figures) > _MOST_FIGURES else "")
    return Doubt("column.unread", None, {**details, "figures": told}, source)


def leaves_most(grid: Grid, parts: Sequence[Grid], words: Vocabulary) -> bool:
    """Whether a table has more figures beside its parts than in them: it is of another form.

    What a measure costs does not count: forms print it by year below its indicators.
    """
    taken = _sources(parts)
    costs = {row for row in range(grid.n_rows) if _is_of_costs(grid, row, words)}
    cells = (cell for cell in grid.cells if cell.row not in costs)
    figures = [cell.source in taken for cell in cells if is_value_like(cell.text)]
    return 2 * sum(figures) < len(figures)


def _is_of_costs(grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether the first cell of a row, or the last one printed above a blank one, says costs."""
    labels = (text for at in range(row, -1, -1) if (text := _text(grid, at, 0)))
    return read_header(0, next(labels, ""), words).role is ColumnRole.COST


def rows_left_out(grid: Grid, parts: Sequence[Grid]) -> list[int]:
    """The rows with figures of which nothing stands in the forms that were read."""
    taken = _sources(parts)
    rows = ((row, grid.row_cells(row)) for row in range(grid.n_rows))
    return [
        row
        for row, cells in rows
        if any(is_value_like(cell.text) for cell in cells)
        and not any(cell.source in taken for cell in cells)
    ]


def rows_beside(grid: Grid, parts: Sequence[Grid]) -> list[int]:
    """The rows of which nothing stands in the forms that were read, with figures or without."""
    taken = _sources(parts)
    rows = ((row, grid.row_cells(row)) for row in range(grid.n_rows))
    return [row for row, cells in rows if not any(cell.source in taken for cell in cells)]


def _sources(parts: Sequence[Grid]) -> set[Location]:
    return {cell.source for part in parts for cell in part.cells if cell.text.strip()}


def figures_left_out(grid: Grid, parts: Sequence[Grid], words: Vocabulary) -> list[LeftOut]:
    """Figures of a table that stand in none of the forms in which it was read."""
    taken = _sources(parts)
    rows = {cell.row for cell in grid.cells if cell.source in taken and is_value_like(cell.text)}
    left = [
        (cell, _labels(grid, cell))
        for cell in grid.cells
        if cell.row in rows and cell.source not in taken and is_value_like(cell.text)
    ]
    return [
        LeftOut(cell, labels[0] if labels else "")
        for cell, labels in left
        if not any(_says_no_value(label, words) for label in labels)
    ]


def doubt_left_out(left: Sequence[LeftOut]) -> Iterator[Doubt]:
    """Such figures, told once for each head."""
    for header in dict.fromkeys(one.header for one in left):
        same = [one.cell for one in left if one.header == header]
        figures = [cell.text.strip() for cell in same]
        yield _doubt(header, figures, ColumnRole.NAME, same[0].source)


def _labels(grid: Grid, cell: Cell) -> list[str]:
    """The texts nearest above a cell and at its left that are no figures."""
    above = (_text(grid, row, cell.column) for row in range(cell.row - 1, -1, -1))
    beside = (_text(grid, cell.row, column) for column in range(cell.column - 1, -1, -1))
    found = (
        next((t for t in texts if t and not is_value_like(t)), "") for texts in (above, beside)
    )
    return [text for text in found if text]


def _says_no_value(label: str, words: Vocabulary) -> bool:
    role = read_header(0, label, words).role
    return role in _NO_VALUES or is_of_others(header_words(label), words)
