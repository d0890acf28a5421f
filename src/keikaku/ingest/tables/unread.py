"""Tables of which nothing was read although they may hold indicators: these are told."""

from collections.abc import Iterator, Sequence

from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.core.values.units import is_unit, split_scale
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import header_words, is_year, read_header, unit_in
from keikaku.ingest.tables.counting_names import counts_only
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.planned_services import says_plan_of_service
from keikaku.ingest.tables.purpose import is_money, says_indicators
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

# What marks a table of which cells were read as lines, or seem to hold some that were not.
READ_IN_CELLS, UNREAD_IN_CELLS = "lines in cells", "unread lines in cells"
_FEWEST_FIGURES = 2
_FEWEST_UNITS = 2
_SHORTEST_NAME = 3


def doubt_unread(grid: Grid, rows: Sequence[int], words: Vocabulary) -> Iterator[Doubt]:
    """What is told of rows of a table that gave no indicator but look as if they held some."""
    said = word_of_indicators(grid, rows, words) or name_by_form(grid, rows, words)
    said = said or plan_of_service(grid, rows, words)
    if said is not None:
        yield Doubt("table.indicators_unread", None, {"text": said}, grid.source)


def doubt_unread_table(
    block: Block, grid: Grid, rows: Sequence[int], words: Vocabulary
) -> Iterator[Doubt]:
    """Likewise of a table of which cells may have been read as lines."""
    if UNREAD_IN_CELLS in block.evidence:
        said = next(c.text for c in grid.cells if says_indicators(c.text, words))
        yield Doubt("table.indicators_unread", None, {"text": said.strip()}, grid.source)
    elif READ_IN_CELLS not in block.evidence:
        yield from doubt_unread(grid, rows, words)


def word_of_indicators(grid: Grid, rows: Sequence[int], words: Vocabulary) -> str | None:
    """A word such as 成果指標 or 目標値 by which rows with numbers may hold indicators."""
    places = [
        (row, column)
        for row in rows
        for column in range(1, grid.n_columns)
        if grid.starts_at(row, column) and grid.text(row, column).strip()
    ]
    figures = [place for place in places if is_figure(grid.text(*place))]
    if figures:
        # 現状 － beside 目標 50％ is told as well as two figures.
        figures = [place for place in places if is_number(grid.text(*place))]
    if len(figures) < _FEWEST_FIGURES or is_money(grid, rows, words):
        return None
    columns, lines = {column for _, column in figures}, {row for row, _ in figures}
    cells = (cell for row in rows for cell in grid.row_cells(row))
    return next((c.text.strip() for c in cells if _speaks_of(c, columns, lines, words)), None)


def _speaks_of(cell: Cell, columns: set[int], rows: set[int], words: Vocabulary) -> bool:
    """Whether a cell names indicators, or targets that stand under it or beside it."""
    role, plain = exact_role(header_words(cell.text), words), squeeze(cell.text)
    # 令和6年（目標値） has its word in the bracket.
    role = role or read_header(0, cell.text, words).role
    named = any(word in plain for word in words.outline["indicator"])
    targeted = cell.column in columns or cell.row in rows
    heads = role is ColumnRole.NAME or plain.endswith(words.outline["indicator"])
    return (role is ColumnRole.TARGET and targeted) or (heads and named)


def plan_of_service(grid: Grid, rows: Sequence[int], words: Vocabulary) -> str | None:
    """The label of a row of figures that plans a service: 量の見込み."""
    counted = () if is_money(grid, rows, words) else rows
    for texts in map(grid.row, counted):
        said = next((text.strip() for text in texts if says_plan_of_service(text, words)), None)
        if said is not None and sum(map(is_figure, texts)) >= _FEWEST_FIGURES:
            return said
    return None


def name_by_form(grid: Grid, rows: Sequence[int], words: Vocabulary) -> str | None:
    """A name beside figures, where rows or columns count in different units over years or kinds.

    A population or a budget counts all in one unit.
    """
    if is_money(grid, rows, words) or not _has_times(grid, rows, words):
        return None
    lines = [[grid.at(row, column) for column in range(grid.n_columns)] for row in rows]
    stands = [list(line) for line in zip(*lines, strict=True)]
    return _named_among(lines) or _named_among(stands)


def _has_times(grid: Grid, rows: Sequence[int], words: Vocabulary) -> bool:
    """Whether a year or a kind such as 目標 stands anywhere."""
    cells = {id(cell): cell for row in rows for cell in grid.row_cells(row)}
    return any(
        bool(find_spans(cell.text)) or kind_of_row(cell.text, words) is not None
        for cell in cells.values()
    )


def _named_among(lines: Sequence[Sequence[Cell | None]]) -> str | None:
    """The first name of lines that have one beside figures, where their units differ."""
    named = [(name, unit) for line in lines if (name := _name(line)) and (unit := _unit(line))]
    counted = {name for name, unit in named if split_scale(unit)[1] != "円"}
    units = {unit for _, unit in named}
    several = len(counted) >= _FEWEST_FIGURES and len(units) >= _FEWEST_UNITS
    return named[0][0] if several else None


def _name(line: Sequence[Cell | None]) -> str | None:
    texts = [cell.text.strip() for cell in line if cell is not None]
    if not any(is_figure(text) for text in texts if text):
        return None
    return next(filter(_can_name, texts), None)


def _can_name(text: str) -> bool:
    told = is_figure(text) or is_unit(text) or is_year(text)
    said = header_words(text)
    return (len(squeeze(said)) >= _SHORTEST_NAME or counts_only(said)) and not told


def _unit(line: Sequence[Cell | None]) -> str | None:
    """The unit that a line prints: alone in a cell, behind a figure or in brackets."""
    for cell in line:
        text = cell.text.strip() if cell is not None else ""
        if not text:
            continue
        unit = text if is_unit(text) else unit_in(text) or _unit_of_figure(text)
        if unit is not None:
            return squeeze(unit)
    return None


def _unit_of_figure(text: str) -> str | None:
    readings = [value.reading for value in parse_cell(text)]
    units = (reading.unit for reading in readings if isinstance(reading, Amount) and reading.unit)
    return next((unit for unit in units if is_unit(unit)), None)
