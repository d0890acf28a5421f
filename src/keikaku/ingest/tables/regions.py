"""A table falls into regions: 内容 rows, tables of indicators, tables of 取組, and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from keikaku.core.text import squeeze
from keikaku.core.years.model import FiscalYear, Year
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import VALUE_ROLES, Column, ColumnRole, read_header
from keikaku.ingest.vocabulary import Vocabulary

# So many year columns in a row make a table of 取組 over years, not of values.
_YEAR_COLUMNS = 2


class RegionKind(StrEnum):
    """What a run of rows is."""

    CONTENT = "content"
    OWNERS = "owners"
    INDICATORS = "indicators"
    INITIATIVES = "initiatives"
    OTHER = "other"


@dataclass(slots=True)
class Region:
    """Rows of one kind. `header` is the row of the column heads (None: none), `rows` the data."""

    kind: RegionKind
    header: int | None = None
    columns: tuple[Column, ...] = ()
    rows: list[int] = field(default_factory=list)


def split_regions(grid: Grid, words: Vocabulary) -> list[Region]:
    """The regions of a table from the top, every row in exactly one."""
    regions: list[Region] = []
    for row in range(grid.n_rows):
        kind, columns = _row_kind(grid, row, words)
        if kind in (RegionKind.INDICATORS, RegionKind.INITIATIVES) and columns:
            regions.append(Region(kind, row, columns))
        elif kind in (RegionKind.CONTENT, RegionKind.OWNERS):
            regions.append(Region(kind, None, (), [row]))
        elif regions and regions[-1].kind in (
            RegionKind.INDICATORS,
            RegionKind.INITIATIVES,
            RegionKind.OTHER,
        ):
            regions[-1].rows.append(row)
        else:
            regions.append(Region(RegionKind.OTHER, None, (), [row]))
    return regions


def _row_kind(grid: Grid, row: int, words: Vocabulary) -> tuple[RegionKind, tuple[Column, ...]]:
    texts = [
        grid.text(row, column) if grid.starts_at(row, column) else ""
        for column in range(grid.n_columns)
    ]
    if _is_content(texts, words):
        return RegionKind.CONTENT, ()
    if _is_owner_row(texts, words):
        return RegionKind.OWNERS, ()
    columns = tuple(read_header(index, text, words) for index, text in enumerate(texts))
    if _is_initiative_header(texts, columns):
        return RegionKind.INITIATIVES, columns
    if _is_indicator_header(texts, columns, words):
        return RegionKind.INDICATORS, columns
    return RegionKind.OTHER, ()


def _is_content(texts: Sequence[str], words: Vocabulary) -> bool:
    filled = [text for text in texts if text.strip()]
    return len(filled) == 2 and squeeze(filled[0]) in words.rows["content"] and len(filled[1]) > 20


def _is_owner_row(texts: Sequence[str], words: Vocabulary) -> bool:
    """担当課 and the name of a department, and nothing else in the row."""
    filled = [text for text in texts if text.strip()]
    named = len(filled) == 2 and squeeze(filled[0]) in words.columns["owner"]
    return named and read_header(0, filled[1], words).role is None


def _is_initiative_header(texts: Sequence[str], columns: Sequence[Column]) -> bool:
    """Years as columns and nothing else of a table of values: R2 R3 R4 R5 R6."""
    years = [column for column in columns if column.role is ColumnRole.YEAR]
    others = [
        c
        for c in columns
        if c.role in VALUE_ROLES | {ColumnRole.UNIT} and c.role is not ColumnRole.YEAR
    ]
    plain = all(isinstance(parse_span(column.header), Year | FiscalYear) for column in years)
    first = next((text for text in texts if text.strip()), "")
    return len(years) >= _YEAR_COLUMNS and plain and not others and parse_span(first) is None


def _is_indicator_header(
    texts: Sequence[str], columns: Sequence[Column], words: Vocabulary
) -> bool:
    roles = [column.role for column in columns if column.role]
    if any(len(text) > 60 for text in texts):
        return False
    values = [role for role in roles if role in VALUE_ROLES]
    named = ColumnRole.NAME in roles or ColumnRole.MEASURE in roles
    pair = ColumnRole.TARGET in roles and len(values) > 1
    return pair or (
        named
        and bool(
            {ColumnRole.TARGET, ColumnRole.CURRENT, ColumnRole.BASE, ColumnRole.ACTUAL} & set(roles)
        )
    )
