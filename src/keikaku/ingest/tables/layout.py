"""Which column of a region is which, by their heads and, where those are silent, by their cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.indicators import IndicatorKind, Role
from keikaku.documents.model import Grid
from keikaku.ingest.tables.around import NOTHING_AROUND, Around
from keikaku.ingest.tables.beside import unheaded_units, units_beside, years_beside
from keikaku.ingest.tables.columns import Column, header_words, open_units, unit_in
from keikaku.ingest.tables.corner_units import corner_unit, corner_units
from keikaku.ingest.tables.heads import n_cells
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.marked_years import with_marked_years
from keikaku.ingest.tables.measure_columns import MeasureColumn, measure_columns
from keikaku.ingest.tables.measured_names import measures, says_of_values
from keikaku.ingest.tables.name_columns import NameColumns, name_columns
from keikaku.ingest.tables.regions import Region
from keikaku.ingest.tables.roles import BASES, VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.source_columns import source_columns
from keikaku.ingest.tables.stated_years import stated_years, with_legend, with_stated_years
from keikaku.ingest.vocabulary import Vocabulary

_ROLES = {
    ColumnRole.BASE: Role.BASELINE,
    ColumnRole.TARGET: Role.TARGET,
    ColumnRole.INTERIM: Role.INTERIM_TARGET,
    ColumnRole.PLANNED: Role.PLANNED,
    ColumnRole.ACTUAL: Role.ACTUAL,
    ColumnRole.YEAR: Role.ACTUAL,
}
# Columns that are read beside the name and the values, one of each.
_READ = (ColumnRole.UNIT, ColumnRole.OWNER, ColumnRole.DEFINITION, ColumnRole.DIRECTION)
_NEVER_NAMES = frozenset(ColumnRole) - {ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE}


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a region by what they hold; indexes count from 0.

    `parts` divide what `name` names (男, 女), `kinds` says of each row what its values are.
    `years` and `units` tell which column prints the years or units of the values of another.
    `labels` and `others` stand before and after the name; `sources` are those of any kind that say
    where the figures come from. `caption` names the one indicator of
    a table that has no column of names.
    """

    name: int
    values: tuple[Column, ...]
    parts: tuple[int, ...] = ()
    kinds: int | None = None
    unit: int | None = None
    owner: int | None = None
    definition: int | None = None
    direction: int | None = None
    measures: tuple[MeasureColumn, ...] = ()
    years: Mapping[int, int] = field(default_factory=dict)
    units: Mapping[int, int] = field(default_factory=dict)
    labels: tuple[Column, ...] = ()
    others: tuple[Column, ...] = ()
    sources: frozenset[int] = frozenset()
    kind: IndicatorKind | None = None
    caption: str = ""
    n_cells: int = 0

    def role_of(self, column: Column) -> Role:
        """現状値 alone is the baseline; beside 基準値 it is an actual.

        Years without a word are actuals, but behind a baseline and without a target they are
        targets, the last one the target of the plan.
        """
        roles = [other.role for other in self.values]
        if column.role is ColumnRole.CURRENT:
            return Role.ACTUAL if ColumnRole.BASE in roles else Role.BASELINE
        planned = ColumnRole.TARGET not in roles and any(base in roles for base in BASES)
        if column.role is ColumnRole.YEAR and planned and ColumnRole.ACTUAL not in roles:
            single = [other.index for other in self.values if other.accumulation is None]
            last = column.accumulation is not None or column.index == single[-1]
            return Role.TARGET if last else Role.INTERIM_TARGET
        assert column.role is not None  # only columns with a value role are in `values`
        return _ROLES[column.role]

    def has_twin(self, column: Column) -> bool:
        """Whether another column says the same role and year, so that only labels part them."""
        alike = [c for c in self.values if c.role is column.role and c.period == column.period]
        return len(alike) > 1

    def kind_of(self, label: str, words: Vocabulary) -> IndicatorKind:
        """The kind that the label at the left, else the heading or caption over the table, says."""
        return kind_in(label, words) or self.kind or IndicatorKind.KPI


def layout_of(
    grid: Grid,
    region: Region,
    words: Vocabulary,
    kind: IndicatorKind | None = None,
    around: Around = NOTHING_AROUND,
) -> Layout | None:
    """The layout of a region of indicators; None where no column can hold names.

    What stands around the table gives columns the units and years that their heads do not print.
    """
    columns = _told_by_what_is_around(region, around, words)
    columns = _aimed_at(columns) if region.kinds is None else columns
    values = tuple(column for column in columns if column.role in VALUE_ROLES)
    names = _names(grid, region, columns, words) if values else None
    caption = _naming_caption(region, around, words) if names is None else ""
    if caption and region.kinds is not None:
        names = NameColumns(region.kinds)
    if names is None:
        return None
    read = {role: _index(columns, role, names.name) for role in _READ}
    if read[ColumnRole.UNIT] is None:
        read[ColumnRole.UNIT] = unheaded_units(grid, region.rows, columns, names.name)
    layout = Layout(
        name=names.name,
        values=values,
        parts=tuple(part for part in names.parts if part != read[ColumnRole.UNIT]),
        kinds=region.kinds,
        unit=read[ColumnRole.UNIT],
        owner=read[ColumnRole.OWNER],
        definition=read[ColumnRole.DEFINITION],
        direction=read[ColumnRole.DIRECTION],
        measures=measure_columns(grid, region.rows, columns, names, words),
        years=years_beside(grid, region.rows, columns),
        units=units_beside(grid, region, columns),
        kind=kind,
        caption=caption,
        n_cells=max(n_cells(grid, row) for row in region.heads),
    )
    return _with_the_rest(layout, columns, around)


def _naming_caption(region: Region, around: Around, words: Vocabulary) -> str:
    """The title over rows of kinds (計画, 実績) without names, where it may name what they count.

    It does where it measures, prints a unit or says that it is an indicator (KPI①), but a word of
    values or a sentence names nothing.
    """
    title = around.title
    told = measures(title) or unit_in(title) is not None or kind_in(title, words) is not None
    named = region.kinds is not None and told and not says_of_values(title)
    return title if named and "。" not in title else ""


def _told_by_what_is_around(region: Region, around: Around, words: Vocabulary) -> list[Column]:
    """The columns with what the corner, the head of the names and the lines around say of all."""
    kinds = next((c.header for c in region.columns if c.index == region.kinds), "")
    unit = unit_in(kinds) or corner_unit(region.columns) or unit_in(around.above)
    several = corner_units(region.columns) or open_units(around.above)
    columns = [
        replace(c, unit=c.unit or unit, open_units=c.open_units or several) for c in region.columns
    ]
    united = with_stated_years(columns, stated_years(around.lines, words))
    return with_legend(with_marked_years(united, around.marks), around.legend, words)


def _aimed_at(columns: list[Column]) -> list[Column]:
    """計画値 alone beside a baseline, where nothing else is aimed at in the end, is the target."""
    values = [column for column in columns if column.role in VALUE_ROLES]
    planned = [column for column in values if column.role is ColumnRole.PLANNED]
    roles = {column.role for column in values}
    alone = len(planned) == 1 and bool(roles & {*BASES})
    known = {*BASES, ColumnRole.ACTUAL, ColumnRole.PLANNED, ColumnRole.INTERIM}
    if not alone or not roles <= known or not header_words(planned[0].header).startswith("計画"):
        return columns
    if any(_is_later(column, planned[0]) for column in values):
        return columns
    target = replace(planned[0], role=ColumnRole.TARGET, assumed=True)
    return [target if column is planned[0] else column for column in columns]


def _is_later(column: Column, planned: Column) -> bool:
    """Whether an interim target stands behind a planned value, by their years or their places."""
    if column.role is not ColumnRole.INTERIM:
        return False
    if column.period is None or planned.period is None:
        return column.index > planned.index
    return column.period.end >= planned.period.end


def _with_the_rest(layout: Layout, columns: Sequence[Column], around: Around) -> Layout:
    used = {
        *(column.index for column in layout.values),
        *(at for measure in layout.measures for at in (measure.title, measure.code)),
        *(layout.name, layout.kinds, layout.unit, layout.owner, layout.definition),
        *(layout.direction, *layout.parts, *layout.years.values(), *layout.units.values()),
    }
    left = [column for column in columns if column.index not in used]
    return replace(
        layout,
        labels=tuple(column for column in left if column.index < layout.name),
        others=tuple(column for column in left if column.index > layout.name),
        sources=source_columns(columns, around.lines) - {layout.name},
    )


def _names(
    grid: Grid, region: Region, columns: Sequence[Column], words: Vocabulary
) -> NameColumns | None:
    values = [column for column in columns if column.role in VALUE_ROLES]
    before = [
        column
        for column in columns
        if column.index < values[0].index
        and column.role not in _NEVER_NAMES
        and column.index != region.kinds
    ]
    filled = [r for r in region.rows if any(grid.text(r, c.index).strip() for c in values)]
    if region.kinds is not None:  # other lines of a sheet (評価, 今後の方向性) name nothing
        said = [r for r in filled if kind_of_row(grid.text(r, region.kinds), words) is not None]
        filled = _of_first_kind(grid, said, region.kinds) or filled
    if region.kinds is not None and columns[region.kinds].role is ColumnRole.NAME:
        columns, before = (_named_behind(of, region.kinds) for of in (columns, before))
    return name_columns(grid, filled or region.rows, columns, before, words)


def _named_behind(columns: Sequence[Column], kinds: int) -> list[Column]:
    """The columns where one head reaches over the kinds of rows and the names behind them."""
    behind = [c for c in columns if c.continues and c.group == kinds and c.index == kinds + 1]
    roles = {kinds: None, **{c.index: ColumnRole.NAME for c in behind}} if behind else {}
    return [replace(c, role=roles[c.index]) if c.index in roles else c for c in columns]


def _of_first_kind(grid: Grid, rows: Sequence[int], kinds: int) -> list[int]:
    """The rows in which indicators begin: 実績 under 目標 may have no name, where a page ends."""
    return [row for row in rows if grid.text(row, kinds) == grid.text(rows[0], kinds)]


def _index(columns: Sequence[Column], role: ColumnRole, name: int) -> int | None:
    found = (column.index for column in columns if column.role is role and column.index != name)
    return next(found, None)
