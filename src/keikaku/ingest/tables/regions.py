"""A table falls into regions: 内容 rows, tables of indicators, tables of 取組, and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Ditto, Event, Missing
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, is_year, read_header, without_brackets
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.filled_columns import as_filled
from keikaku.ingest.tables.form_labels import labels_block, names_subject
from keikaku.ingest.tables.formed_columns import with_formed_roles
from keikaku.ingest.tables.heads import Head, read_head
from keikaku.ingest.tables.listed import is_reckoned
from keikaku.ingest.tables.purpose import (
    are_of_indicators,
    are_of_years,
    can_head,
    holds_figures,
    holds_indicators,
    holds_series,
    named_as_indicators,
    rows_of_indicators,
    says_indicators,
)
from keikaku.ingest.tables.roles import BASES, VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import are_plans, kind_of_row, kinds_column, parted
from keikaku.ingest.vocabulary import Vocabulary

# A text of this length in a 内容 row is prose and no value.
_SHORTEST_CONTENT = 20
_SEVERAL = 2
_SENTENCE_ENDS = ("。", "」", "』", "）", ")")
_VALUES = Amount | Event | Missing | Ditto
_OF_SERIES = frozenset({ColumnRole.YEAR, ColumnRole.PLANNED, ColumnRole.ACTUAL, ColumnRole.TARGET})

# Columns of which no row says what its values are: a remark (R5実績) speaks of one of them.
_NO_KINDS = frozenset({ColumnRole.REMARKS, ColumnRole.OWNER, ColumnRole.DEFINITION})


class RegionKind(StrEnum):
    """What a run of rows is."""

    CONTENT = "content"
    OWNERS = "owners"
    INDICATORS = "indicators"
    INITIATIVES = "initiatives"
    MATRIX = "matrix"
    OTHER = "other"


@dataclass(slots=True)
class Region:
    """Rows of one kind. `heads` are the rows of the column heads, `rows` the data.

    `kinds` is the column in which each row says what its values are: 目標, 実績, 達成率.
    """

    kind: RegionKind
    heads: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: list[int] = field(default_factory=list)
    kinds: int | None = None


def split_regions(grid: Grid, words: Vocabulary, above: str = "") -> list[Region]:
    """The regions of a table from the top, every row in exactly one.

    `above` is what stands over the table, which may say that it is one of indicators.
    """
    regions: list[Region] = []
    row = 0
    while row < grid.n_rows:
        goes_on = _hangs(grid, row, regions) or _dates(grid, row, regions)
        region = None if goes_on else _begin(grid, row, words)
        if region is not None:
            regions.append(region)
        elif regions and _takes(regions[-1], grid, row, words):
            regions[-1].rows.append(row)
        else:
            regions.append(Region(RegionKind.OTHER, rows=[row]))
        row += len(region.heads) or 1 if region is not None else 1
    named = says_indicators(above, words)
    return [_checked(region, grid, words, named=named) for region in regions]


def _hangs(grid: Grid, row: int, regions: Sequence[Region]) -> bool:
    """Whether a cell of a data row above reaches into a row, so that the row begins nothing."""
    rows = regions[-1].rows if regions else []
    return bool(rows) and any(rows[0] <= cell.row < row for cell in grid.row_cells(row))


def _dates(grid: Grid, row: int, regions: Sequence[Region]) -> bool:
    """Whether a row prints but the years of the values above it: (R4) under 1,206."""
    rows = regions[-1].rows if regions and regions[-1].heads else []
    filled = [c for c in range(grid.n_columns) if grid.text(row, c).strip()]
    if not rows or len(filled) < _SEVERAL or rows[-1] != row - 1:
        return False
    return all(
        text != without_brackets(text) and is_year(text) and is_figure(grid.text(row - 1, column))
        for column in filled
        if (text := grid.text(row, column).strip())
    )


def _takes(region: Region, grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether a row that begins nothing belongs to the region above it.

    A 内容 whose text a line break has cut goes on in a row of one cell.
    """
    if region.kind is RegionKind.OWNERS:
        return False
    if region.kind is not RegionKind.CONTENT:
        ends = _begins_costs(grid, row, words) or _begins_block(region, grid, row, words)
        return region.kind is RegionKind.OTHER or not ends
    last = _filled(grid, region.rows[-1])[-1]
    cut = not last.rstrip().endswith(_SENTENCE_ENDS)
    return cut and bool(grid.text(row, 0).strip()) and len(_filled(grid, row)) == 1


def _begins_block(region: Region, grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether a row labels a further block, which has a head of its own before any figure."""
    if not labels_block(grid, row, words):
        return False
    values = [column.index for column in region.columns if column.role in VALUE_ROLES]
    for below in range(row + 1, grid.n_rows):
        found = _begin(grid, below, words)
        if found is not None and found.heads:
            return True
        if any(is_figure(grid.text(below, at)) for at in values):
            return False
    return False


def _begins_costs(grid: Grid, row: int, words: Vocabulary) -> bool:
    """A line over the whole table that says what is spent: (2) 総事業費の推移（単位：千円）."""
    texts = {squeeze(text) for text in grid.row(row) if text.strip()}
    only = texts.pop() if len(texts) == 1 else ""
    return any(word in only for word in words.rows["cost"])


def _begin(grid: Grid, row: int, words: Vocabulary) -> Region | None:
    """The region that a row begins; None when it goes on with the one before."""
    filled = _filled(grid, row)
    if _is_content(filled, words):
        return Region(RegionKind.CONTENT, rows=[row])
    if _is_owner_row(filled, words):
        return Region(RegionKind.OWNERS, rows=[row])
    head = read_head(grid, row, words)
    if head is None or not _can_head(grid, row, head, words):
        return None
    return _headed(head, row)


def _can_head(grid: Grid, row: int, head: Head, words: Vocabulary) -> bool:
    """Whether a head says what stands under it, or what stands there says it in its place."""
    if can_head(head.columns, words):
        return True
    below = [r for r in range(row + head.n_rows, grid.n_rows) if len(_filled(grid, r)) > 1]
    return bool(below) and can_head(with_formed_roles(grid, below, head.columns, words), words)


def _is_matrix(region: Region, grid: Grid) -> bool:
    """Whether names stand under one head of values: 目標値 over 収支率 | 利用者数 | 稼働率.

    What its rows name are then no indicators.
    """
    for column in region.columns if region.rows else ():
        under = [c.index for c in region.columns if c.continues and c.group == column.index]
        texts = [squeeze(grid.text(region.rows[0], at)) for at in (column.index, *under)]
        words = all(text and not any(map(str.isdecimal, text)) for text in texts)
        words = words and not any(
            isinstance(parse_cell(text)[0].reading, _VALUES) for text in texts
        )
        if column.role in VALUE_ROLES and under and words and len(set(texts)) == len(texts):
            return True
    return False


def _filled(grid: Grid, row: int) -> list[str]:
    """The texts of a row that are not blank; a merged one stands there once."""
    return [cell.text for cell in grid.row_cells(row) if cell.text.strip()]


def _headed(head: Head, row: int) -> Region:
    """What stands under a head; which kind it is, its rows will tell."""
    return Region(RegionKind.INDICATORS, tuple(range(row, row + head.n_rows)), head.columns)


def _is_content(filled: Sequence[str], words: Vocabulary) -> bool:
    named = len(filled) == 2 and squeeze(filled[0]) in words.rows["content"]
    return named and len(filled[1]) > _SHORTEST_CONTENT


def _is_owner_row(filled: Sequence[str], words: Vocabulary) -> bool:
    """担当課 and the name of a department, and nothing else in the row."""
    named = len(filled) == 2 and squeeze(filled[0]) in words.columns["owner"]
    return named and read_header(0, filled[1], words).role is None


def _checked(region: Region, grid: Grid, words: Vocabulary, *, named: bool) -> Region:
    """The region as its rows show it; heads over blank rows or none are no region."""
    if not region.heads:
        return region
    columns = _as_rows_tell(region, grid, words)
    region = replace(region, columns=as_filled(grid, region.rows, columns, words))
    kinds = _kinds(region, grid, words)
    filled = any(_filled(grid, row) for row in region.rows)
    kind = _kind_of(region, kinds, grid, words) if filled else RegionKind.OTHER
    indicators = kind is RegionKind.INDICATORS
    if indicators and kinds is not None and are_plans(grid, region.rows, kinds, words):
        rows = [row for row in region.rows if not is_reckoned(grid.text(row, kinds))]
        return replace(region, kind=kind, columns=parted(region.columns, kinds), rows=rows)
    named = named or _is_of_form(region, grid, words)
    series = named and holds_series(grid, region.rows, region.columns, words)
    if kind is RegionKind.OTHER and series:
        kind = RegionKind.INDICATORS
    kind = RegionKind.MATRIX if _is_matrix(region, grid) else kind
    if kind in (RegionKind.OTHER, RegionKind.MATRIX):
        return Region(kind, rows=[*region.heads, *region.rows])
    return replace(region, kind=kind, kinds=kinds)


def _is_of_form(region: Region, grid: Grid, words: Vocabulary) -> bool:
    """Whether years go on from where an initiative stands whose name is printed over the head."""
    begun = any(column.role in BASES for column in region.columns)
    over = range(region.heads[0])
    kinds = (kind_of_row(grid.text(row, 0), words) for row in region.rows)
    if not begun or any(kind is not None and kind.role in VALUE_ROLES for kind in kinds):
        return False
    return any(names_subject(grid, row, words) for row in over)


def _as_rows_tell(region: Region, grid: Grid, words: Vocabulary) -> Sequence[Column]:
    """Years under unknown words (年度別の値) as years, where rows tell what their values are."""
    columns = region.columns
    if not any(column.of_years for column in columns):
        return columns
    years = [replace(c, role=ColumnRole.YEAR, assumed=True) if c.of_years else c for c in columns]
    told = _kinds(replace(region, columns=tuple(years)), grid, words) is not None
    return years if told else columns


def _kinds(region: Region, grid: Grid, words: Vocabulary) -> int | None:
    """The column of kinds, where columns of a series leave it to the rows what they hold."""
    values = [column for column in region.columns if column.role in VALUE_ROLES]
    if not any(column.role in _OF_SERIES for column in values):
        return None
    others = [column for column in region.columns if column.role not in VALUE_ROLES | _NO_KINDS]
    return kinds_column(grid, region.rows, others, words)


def _kind_of(region: Region, kinds: int | None, grid: Grid, words: Vocabulary) -> RegionKind:
    """What heads and rows together make of a region; years over numbers are no 取組."""
    columns = region.columns
    if kinds is not None and rows_of_indicators(grid, region.rows, kinds, words):
        return RegionKind.INDICATORS
    if are_of_years(columns) and not holds_figures(grid, region.rows, columns):
        return RegionKind.INITIATIVES
    named = are_of_years(columns) and named_as_indicators(columns, words)
    if named or are_of_indicators(columns, words):
        told = holds_indicators(grid, region.rows, columns, words)
        return RegionKind.INDICATORS if told else RegionKind.OTHER
    return RegionKind.OTHER
