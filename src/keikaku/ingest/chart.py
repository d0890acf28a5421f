"""A chart of the plan's structure (体系図) that was flattened to a table (T36, T39)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.indicators import IndicatorKind
from keikaku.core.sources import Location
from keikaku.core.text import fold, fold_with_offsets, squeeze
from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.finds import Doubt, Find, FoundNode
from keikaku.ingest.numbering import number_of
from keikaku.ingest.packed import is_packed, number_gaps, unpack

_COUNTED = re.compile(r"^([0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*(?:つ|本|個)?の\s*(\S.*)$")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_CHAPTER = re.compile(r"^([IVX]{1,4}|[Ⅰ-Ⅻ])[\s.]+(\S.*)$")
_GOAL = re.compile(r"^(.+?)\s*\(\s*(K\s*G\s*I|K\s*P\s*I|数値目標)\s*\)\s*(\S.*)$", re.DOTALL)
_KINDS = {
    "kgi": IndicatorKind.KGI,
    "kpi": IndicatorKind.KPI,
    "数値目標": IndicatorKind.NUMERICAL_TARGET,
}
_JAPANESE = "[ぁ-ゖァ-ヶー一-龥々]"
_SPREAD = re.compile(rf"(?<={_JAPANESE})\s+(?={_JAPANESE})")


@dataclass(frozen=True, slots=True)
class FoundGoal:
    """An indicator that a chart prints with its target: 人口（KGI） 2060年に約17万人の維持."""

    name: str
    kind: IndicatorKind
    raw_value: str
    source: Location
    order: int


@dataclass(frozen=True, slots=True)
class ChartColumn:
    """One column of nodes under its header; `level` is the header without count and brackets."""

    header: str
    level: str
    nodes: tuple[FoundNode, ...]
    source: Location


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart holds. Rows that stand side by side are layout and link nothing.

    `chapters` are the roman-numbered headers; in `columns`, nodes below a 再掲 are `cross_listed`
    too, for they stand a second time as well.
    """

    chapters: tuple[FoundNode, ...]
    columns: tuple[ChartColumn, ...]
    goals: tuple[FoundGoal, ...]


def find_chart(block: Block) -> Find[Chart] | None:
    """The chart that a table is: None unless one column packs subtrees (1 … (1) … ・…).

    Doubts: `chart.count_differs` (5つの… against what is there), `chart.number_gap`,
    `text.spread` (spaces inside a title, which is kept as printed).
    """
    grid = block.grid
    trees = _tree_columns(grid) if grid is not None else []
    if grid is None or not trees:
        return None
    first_row = min(_first_packed_row(grid, column) for column in trees)
    columns = tuple(_columns(grid, trees, first_row))
    if not columns:
        return None
    chart = Chart(tuple(_chapters(grid, first_row)), columns, tuple(_goals(block, grid, first_row)))
    return Find(chart, block.order, doubts=tuple(_doubts(grid, columns)))


def _tree_columns(grid: Grid) -> list[int]:
    """Columns in which two cells or more are subtrees."""
    packed = [
        [is_packed(grid.text(row, column)) for row in range(grid.n_rows)]
        for column in range(grid.n_columns)
    ]
    return [column for column, cells in enumerate(packed) if sum(cells) >= 2]


def _first_packed_row(grid: Grid, column: int) -> int:
    return next(row for row in range(grid.n_rows) if is_packed(grid.text(row, column)))


def _columns(grid: Grid, trees: list[int], first_row: int) -> Iterator[ChartColumn]:
    for column in range(grid.n_columns):
        header = _header(grid, column, first_row)
        if header is None or not (column in trees or _COUNTED.match(fold(header.text.strip()))):
            continue
        level = level_of(header.text)
        nodes = tuple(
            node for cell in _cells(grid, column, first_row) for node in _nodes(cell, level)
        )
        yield ChartColumn(header.text.strip(), level, nodes, header.source)


def _header(grid: Grid, column: int, first_row: int) -> Cell | None:
    """The lowest header cell over a column that says something."""
    cells = (grid.at(row, column) for row in range(first_row - 1, -1, -1))
    return next((cell for cell in cells if cell is not None and cell.text.strip()), None)


def level_of(header: str) -> str:
    """5つの基本目標（数値目標・KPI） → 基本目標."""
    text = _BRACKETS.sub("", fold(header).strip())
    counted = _COUNTED.match(text)
    return (counted[2] if counted else text).strip()


def _cells(grid: Grid, column: int, first_row: int) -> Iterator[Cell]:
    """The filled cells below the header, each once however many rows it covers."""
    for row in range(first_row, grid.n_rows):
        cell = grid.at(row, column)
        if cell is not None and cell.text.strip() and grid.starts_at(row, column):
            yield cell


def _nodes(cell: Cell, level: str) -> Iterator[FoundNode]:
    for item in unpack(cell.text):
        yield FoundNode(
            level if item.depth == 0 else None,
            item.code,
            item.title,
            item.depth,
            item.cross_listed,
            cell.source,
        )


def _chapters(grid: Grid, first_row: int) -> Iterator[FoundNode]:
    for row in range(first_row):
        for column in range(grid.n_columns):
            cell = grid.at(row, column)
            if cell is None or not grid.starts_at(row, column):
                continue
            match = _CHAPTER.match(cell.text.strip())
            if match:
                yield FoundNode(None, match[1], match[2].strip(), 0, False, cell.source)


def _goals(block: Block, grid: Grid, first_row: int) -> Iterator[FoundGoal]:
    for cell in grid.cells:
        folded = fold_with_offsets(cell.text)
        match = _GOAL.match(folded.text) if cell.row >= first_row else None
        if match is None or is_packed(cell.text):
            continue
        name, value = (folded.raw_slice(*match.span(part)).strip() for part in (1, 3))
        kind = _KINDS[squeeze(match[2])]
        yield FoundGoal(name, kind, value, cell.source, block.order)


def _doubts(grid: Grid, columns: tuple[ChartColumn, ...]) -> Iterator[Doubt]:
    for column in columns:
        yield from _count_doubt(column)
        for node in column.nodes:
            if _SPREAD.search(node.title):
                joined = _SPREAD.sub("", node.title)
                details = {"printed": node.title, "joined": joined}
                yield Doubt("text.spread", "title", details, node.source)
    for cell in grid.cells:
        if is_packed(cell.text):
            for item in number_gaps(unpack(cell.text)):
                details = {"code": item.code or "", "title": item.title}
                yield Doubt("chart.number_gap", "code", details, cell.source)


def _count_doubt(column: ChartColumn) -> Iterator[Doubt]:
    counted = _COUNTED.match(fold(column.header))
    found = sum(node.depth == 0 for node in column.nodes)
    if counted and number_of(counted[1]) != found:
        details = {"header": column.header, "found": str(found)}
        yield Doubt("chart.count_differs", None, details, column.source)
