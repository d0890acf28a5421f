"""A table falls into regions: 内容 rows, tables of indicators, tables of 取組, and the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.core.values.units import is_unit
from keikaku.core.years.model import FiscalYear, Year
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.heads import Head, read_head
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

# So many year columns in a row make a table of 取組 over years, not of values.
_YEAR_COLUMNS = 2
# A text of this length in a 内容 row is prose and no value.
_SHORTEST_CONTENT = 20
_SENTENCE_ENDS = ("。", "」", "』", "）", ")")
_MEASURED = frozenset(
    {ColumnRole.TARGET, ColumnRole.CURRENT, ColumnRole.BASE, ColumnRole.ACTUAL, ColumnRole.INTERIM}
)


class RegionKind(StrEnum):
    """What a run of rows is."""

    CONTENT = "content"
    OWNERS = "owners"
    INDICATORS = "indicators"
    INITIATIVES = "initiatives"
    OTHER = "other"


@dataclass(slots=True)
class Region:
    """Rows of one kind. `heads` are the rows of the column heads, `rows` the data."""

    kind: RegionKind
    heads: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: list[int] = field(default_factory=list)


def split_regions(grid: Grid, words: Vocabulary) -> list[Region]:
    """The regions of a table from the top, every row in exactly one."""
    regions: list[Region] = []
    row = 0
    while row < grid.n_rows:
        region = _begin(grid, row, words)
        if region is not None:
            regions.append(region)
        elif regions and _takes(regions[-1], grid, row):
            regions[-1].rows.append(row)
        else:
            regions.append(Region(RegionKind.OTHER, rows=[row]))
        row += len(region.heads) or 1 if region is not None else 1
    return [_checked(region, grid, words) for region in regions]


def _takes(region: Region, grid: Grid, row: int) -> bool:
    """Whether a row that begins nothing belongs to the region above it.

    A 内容 whose text a line break has cut goes on in a row of one cell.
    """
    if region.kind is RegionKind.OWNERS:
        return False
    if region.kind is not RegionKind.CONTENT:
        return True
    last = _filled(grid, region.rows[-1])[-1]
    cut = not last.rstrip().endswith(_SENTENCE_ENDS)
    return cut and bool(grid.text(row, 0).strip()) and len(_filled(grid, row)) == 1


def _begin(grid: Grid, row: int, words: Vocabulary) -> Region | None:
    """The region that a row begins; None when it goes on with the one before."""
    filled = _filled(grid, row)
    if _is_content(filled, words):
        return Region(RegionKind.CONTENT, rows=[row])
    if _is_owner_row(filled, words):
        return Region(RegionKind.OWNERS, rows=[row])
    head = read_head(grid, row, words)
    kind = _kind_of(head, words) if head is not None else None
    if head is None or kind is None:
        return None
    return Region(kind, tuple(range(row, row + head.n_rows)), head.columns)


def _filled(grid: Grid, row: int) -> list[str]:
    """The texts of a row that are not blank; a merged one stands there once."""
    return [cell.text for cell in grid.row_cells(row) if cell.text.strip()]


def _is_content(filled: Sequence[str], words: Vocabulary) -> bool:
    named = len(filled) == 2 and squeeze(filled[0]) in words.rows["content"]
    return named and len(filled[1]) > _SHORTEST_CONTENT


def _is_owner_row(filled: Sequence[str], words: Vocabulary) -> bool:
    """担当課 and the name of a department, and nothing else in the row."""
    named = len(filled) == 2 and squeeze(filled[0]) in words.columns["owner"]
    return named and read_header(0, filled[1], words).role is None


def _kind_of(head: Head, words: Vocabulary) -> RegionKind | None:
    if _is_of_years(head.columns):
        return RegionKind.INITIATIVES
    return RegionKind.INDICATORS if _is_of_indicators(head.columns, words) else None


def _is_of_years(columns: Sequence[Column]) -> bool:
    """Years as columns and nothing else of a table of values: R2 R3 R4 R5 R6."""
    years = [column for column in columns if column.role is ColumnRole.YEAR]
    values = VALUE_ROLES | {ColumnRole.UNIT}
    others = [c for c in columns if c.role in values and c.role is not ColumnRole.YEAR]
    plain = all(isinstance(parse_span(column.header), Year | FiscalYear) for column in years)
    first = next((column for column in columns if column.header.strip()), None)
    led = first is None or first.role is not ColumnRole.YEAR or not columns[0].header.strip()
    return len(years) >= _YEAR_COLUMNS and plain and not others and led


def _is_of_indicators(columns: Sequence[Column], words: Vocabulary) -> bool:
    """A target beside another value or a name, or what is headed as an indicator with a value.

    Under other names (項目, 区分) values without a target are no indicators: a table of
    population or money has such heads too.
    """
    roles = {column.role for column in columns}
    values = [column for column in columns if column.role in VALUE_ROLES]
    if ColumnRole.TARGET in roles:
        named = {ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE}
        return len(values) > 1 or bool(roles & named)
    return named_as_indicators(columns, words) and bool(roles & _MEASURED)


def named_as_indicators(columns: Sequence[Column], words: Vocabulary) -> bool:
    """Whether the head of the names says 指標, KPI or KGI."""
    heads = [squeeze(c.header) for c in columns if c.role is ColumnRole.NAME]
    return any(word in head for head in heads for word in words.outline["indicator"])


def _checked(region: Region, grid: Grid, words: Vocabulary) -> Region:
    """Heads without rows are no region, and years over numbers are no 取組."""
    if region.heads and not region.rows:
        return _unread(region)
    if region.kind is not RegionKind.INITIATIVES or not _holds_numbers(region, grid):
        return region
    if named_as_indicators(region.columns, words):
        return Region(RegionKind.INDICATORS, region.heads, region.columns, region.rows)
    return _unread(region)


def _unread(region: Region) -> Region:
    return Region(RegionKind.OTHER, rows=[*region.heads, *region.rows])


def _holds_numbers(region: Region, grid: Grid) -> bool:
    """Whether most filled cells under the years are numbers: a budget, a population."""
    years = [column.index for column in region.columns if column.role is ColumnRole.YEAR]
    texts = [grid.text(row, column) for row in region.rows for column in years]
    return mostly_figures(texts)


def mostly_figures(texts: Iterable[str]) -> bool:
    """Whether most of the texts that are not blank are bare numbers or numbers with a unit."""
    figures = [_is_figure(text) for text in texts if text.strip()]
    return 2 * sum(figures) > len(figures)


def _is_figure(text: str) -> bool:
    """A number without a unit or with a known one: 1,200 and 3人, unlike 1棟改修."""
    return all(
        isinstance(value.reading, Amount)
        and (value.reading.unit is None or is_unit(value.reading.unit))
        and not value.notes
        for value in parse_cell(text)
    )
