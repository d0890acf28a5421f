"""The rows that belong to one indicator: one, or those of 目標 and 実績 under one name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, without_brackets
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table and what it says itself of its values, where it says anything."""

    row: int
    kind: Column | None = None


def row_groups(
    grid: Grid, rows: Sequence[int], layout: Layout, words: Vocabulary
) -> Iterator[tuple[Line, ...]]:
    """The rows of a region, together where they are one indicator's; blank ones left out."""
    filled = [row for row in rows if any(text.strip() for text in grid.row(row))]
    if layout.kinds is None:
        yield from _with_years(grid, filled, layout)
        return
    group: list[Line] = []
    for row in filled:
        line = Line(row, kind_of_row(grid.text(row, layout.kinds), words))
        if group and _begins(grid, group, line, layout):
            yield tuple(group)
            group = []
        group.append(line)
    if group:
        yield tuple(group)


def _with_years(grid: Grid, rows: Sequence[int], layout: Layout) -> Iterator[tuple[Line, ...]]:
    """Each row, with the one under it where that only prints the years of its values."""
    dating = {row for above, row in pairwise(rows) if _dates(grid, above, row, layout)}
    for nth, row in enumerate(rows):
        if row not in dating:
            below = rows[nth + 1] if nth + 1 < len(rows) else None
            dated = below is not None and below in dating
            yield ((Line(row), Line(below)) if dated and below is not None else (Line(row),))


def _dates(grid: Grid, above: int, row: int, layout: Layout) -> bool:
    name = grid.at(row, layout.name)
    same = name is grid.at(above, layout.name) or name is None or not name.text.strip()
    texts = [grid.text(row, c.index) for c in layout.values if grid.starts_at(row, c.index)]
    filled = [text for text in texts if text.strip()]
    return (
        same
        and bool(filled)
        and all(parse_span(without_brackets(text)) is not None for text in filled)
    )


def _begins(grid: Grid, group: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Whether a row is the first of another indicator than the rows above it.

    It is where another name or part begins, and where its kind has been said already, for then its
    name is missing: two rows of what is planned would be mixed up. A row without a kind stands
    alone, save as the name of the rows under it.
    """
    names_rows = layout.kinds == layout.name
    if line.kind is None or group[-1].kind is None:
        return not (names_rows and line.kind is not None)
    columns = layout.parts if names_rows else (layout.name, *layout.parts)
    if any(_is_new(grid, group[0].row, line.row, column) for column in columns):
        return True
    said = {(other.kind.role, other.kind.header) for other in group if other.kind}
    planned = any(role is ColumnRole.PLANNED for role, _ in said)
    again = planned and line.kind.role is ColumnRole.PLANNED
    return again or (line.kind.role, line.kind.header) in said


def _is_new(grid: Grid, first: int, row: int, column: int) -> bool:
    """Whether a cell begins here that says something else, or that is made for several rows."""
    cell = grid.at(row, column)
    if cell is None or not grid.starts_at(row, column):
        return False
    text = cell.text.strip()
    return cell.rowspan > 1 or (bool(text) and text != grid.text(first, column).strip())
