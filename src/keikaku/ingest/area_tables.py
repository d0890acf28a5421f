"""Tables of the members of an area (圏域): 区分 | 市町名 | 人口（令和2年）."""

import re
from dataclasses import dataclass, replace

from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Member
from keikaku.core.sources import Location
from keikaku.core.text import fold, squeeze
from keikaku.core.values.model import Amount, CellValue
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, Grid
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.list_words import list_words
from keikaku.ingest.municipalities import read_municipalities
from keikaku.ingest.stated import amounts_in, as_value, doubts_of

_UNIT = re.compile(r"\(\s*(?:単位\s*[:：]?\s*)?([千万]?人)\s*\)")


@dataclass(frozen=True, slots=True)
class _Columns:
    name: int
    role: int | None
    population: int | None
    # The role that the header itself names (連携市町), for a table without a column of roles.
    all_are: str | None


def members_in_table(block: Block, area: str) -> tuple[Find[Member], ...]:
    """The members that a table lists, each with its role and population; none where it lists other
    things or prints no role.

    The unit and the year of a population are its own, else those of its header.
    """
    grid = block.grid
    columns = _columns(grid) if grid is not None else None
    if grid is None or columns is None:
        return ()
    rows = range(1, grid.n_rows)
    read = [_member(grid, row, columns, area) for row in rows if not _is_total(grid, row)]
    found = tuple(one for one in read if one is not None)
    if len(found) < max(2, len(read)):
        return ()
    used = {columns.name, columns.role, columns.population}
    whole = len(read) == len(rows) and used >= set(range(grid.n_columns))
    uses = frozenset({block.order}) if whole else frozenset[int]()
    return tuple(Find(member, block.order, uses, doubts) for member, doubts in found)


def _columns(grid: Grid) -> _Columns | None:
    header = [squeeze(text) for text in grid.row(0)]
    names = [c for c, text in enumerate(header) if text in list_words("member_header")]
    roles = [c for c, text in enumerate(header) if text in list_words("role_header")]
    people = [c for c, text in enumerate(header) if "人口" in text]
    if len(names) != 1 or len(people) > 1 or len(roles) > 1:
        return None
    all_are = header[names[0]] if header[names[0]] in list_words("area_role") else None
    if not roles and all_are is None:
        return None
    return _Columns(names[0], roles[0] if roles else None, people[0] if people else None, all_are)


def _is_total(grid: Grid, row: int) -> bool:
    return any(squeeze(text) in list_words("total_row") for text in grid.row(row))


def _member(
    grid: Grid, row: int, columns: _Columns, area: str
) -> tuple[Member, tuple[Doubt, ...]] | None:
    cell = grid.at(row, columns.name)
    named = read_municipalities(cell.text) if cell is not None else None
    role = _role(grid, row, columns)
    if cell is None or named is None or len(named.municipalities) != 1 or role is None:
        return None
    value, doubts = _population(grid, row, columns)
    one = named.municipalities[0]
    if columns.population is not None and value is None:
        return None
    return Member("", area, one.name, role, value, cell.source), doubts


def _role(grid: Grid, row: int, columns: _Columns) -> str | None:
    """The role of a row; a blank one below another goes on."""
    if columns.role is None:
        return columns.all_are
    for above in range(row, 0, -1):
        text = squeeze(grid.text(above, columns.role))
        if text:
            return text if text in list_words("area_role") else None
    return None


def _population(grid: Grid, row: int, columns: _Columns) -> tuple[Value | None, tuple[Doubt, ...]]:
    cell = grid.at(row, columns.population) if columns.population is not None else None
    cells = amounts_in(cell.text) if cell is not None else ()
    if cell is None or columns.population is None or len(cells) != 1:
        return None, ()
    return _stated(cells[0], grid.text(0, columns.population), cell.source)


def _stated(cell: CellValue, header: str, source: Location) -> tuple[Value, tuple[Doubt, ...]]:
    value = as_value(cell, Role.ACTUAL, source)
    unit = _UNIT.search(fold(header))
    if isinstance(value.reading, Amount) and value.reading.unit is None and unit:
        value = replace(value, reading=replace(value.reading, unit=unit[1]))
    value = replace(value, period=value.period or _period_of(header))
    doubts = list(doubts_of(cell, "population", source))
    if value.period is None:
        doubts.append(Doubt("population.no_date", "population", {"raw": cell.raw}, source))
    if isinstance(value.reading, Amount) and value.reading.unit is None:
        doubts.append(Doubt("population.no_unit", "population", {"raw": cell.raw}, source))
    return value, tuple(doubts)


def _period_of(header: str) -> Period | None:
    spans = find_spans(header)
    if len(spans) != 1:
        return None
    span = spans[0].span
    return Period(span, spans[0].as_printed, StatedIn.HEADER) if has_both_ends(span) else None


def area_named_in(text: str) -> str | None:
    """The area that a heading over a table names: しおさい圏域の構成市町 → しおさい圏域."""
    for suffix in list_words("area_suffix"):
        name, found, rest = text.strip().partition(suffix)
        if found and "圏" in suffix and name and (not rest or rest.startswith(("の", "を"))):
            return name + suffix
    return None
