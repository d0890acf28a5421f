"""Where a name of measure stands beside a figure: in a row, over a cell, in a line, on a line."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from keikaku.core.sources import Location
from keikaku.core.text import fold
from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.tables.columns import is_year
from keikaku.ingest.tables.group_units import says_only_unit
from keikaku.ingest.unread_names.figures import figures_in, is_figure_cell
from keikaku.ingest.unread_names.names import bare_name, is_measured_name

_LONGEST_LINE = 90
_LONGEST_NOTE = 60
_NEXT_LINES = 4
_SEVERAL = 2
# Where the name of a line may end and its values begin.
_VALUES_BEGIN = re.compile(
    r"[:\s]*(?:[(〔]?(?:令和|平成|[HR]\d|基準|現状|目標|実績|策定時|20\d\d|[約▲△]?\d)|-\s*→)"
)
# A footnote explains a name above it, and names nothing below.
_FOOTNOTE = re.compile(r"\s*[(（]?(?:※|＊|\*|注)\s?[0-9０-９]")
AIMS = re.compile(
    r"KPI|KGI|指標|目標値?|現状値|基準値|実績値|ものさし|め?ざす値|目指す値|アウトカム|アウトプット|[→⇒➡⇨➔➜]|[▶►▷]\s*[約▲△]?\d"
)
"""Words and signs around indicators; ▶ marks headings too, where no figure stands behind it."""


def names_in_line(text: str, *, aimed: bool = False) -> Iterator[str]:
    """The name of a line that goes on with its values: 新規就農者数：3組〔Ｒ５〕→5組.

    One figure is enough where words of aims stand around the line (`aimed`) or in it.
    """
    line = fold(text).strip()
    if "。" in line or len(line) > _LONGEST_LINE:
        return
    aimed = aimed or AIMS.search(line) is not None
    if len(figures_in(line)) < _SEVERAL and not (figures_in(line) and aimed):
        return
    line = bare_name(line)
    heads = (line[: begin.start()].strip(" :は→、が") for begin in _VALUES_BEGIN.finditer(line))
    name = next(filter(is_measured_name, heads), None)
    if name is not None:
        yield name


def named_lines(
    blocks: Sequence[Block], index: int, used: Collection[Location] = ()
) -> Iterator[str]:
    """The names of a line of text: over lines of figures or a table, or before its own figures."""
    text = blocks[index].text.replace("\n", "")
    if not is_measured_name(text):
        for line in blocks[index].text.split("\n"):
            yield from names_in_line(line)
        return
    below = blocks[index + 1 : index + 1 + _NEXT_LINES]
    if below and says_only_unit(below[0].text):
        below = below[1:]
    if _FOOTNOTE.match(text):
        return
    lines = any(b.grid is None and _is_line_of_figures(b.text) for b in below)
    if lines or any(_is_of_one_name(text, block, used) for block in below[:1]):
        yield text


def _is_of_one_name(name: str, below: Block, used: Collection[Location]) -> bool:
    """Whether a table has figures, no name of its own and nothing read: KPI①相談件数 over years.

    Either of the two speaks of aims: a table of statistics does not.
    """
    if below.grid is None or any(cell.source in used for cell in below.grid.cells):
        return False
    texts = [cell.text for cell in below.grid.cells]
    aims = any(AIMS.search(fold(text)) for text in (name, *texts))
    return aims and any(map(is_figure_cell, texts)) and not any(map(is_measured_name, texts))


def _is_line_of_figures(text: str) -> bool:
    few = len(text) < _LONGEST_NOTE and "。" not in text and "、" not in text
    return is_figure_cell(text) or (few and bool(figures_in(text)))


def named_cells(grid: Grid, used: Collection[Location]) -> Iterator[tuple[str, Location]]:
    """The names of cells with figures in their rows, in the cell below, or among their own lines.

    Figures that were read are another name's.
    """
    for cell in grid.cells:
        yield from ((name, cell.source) for name in _names_of(grid, cell, used))


def _names_of(grid: Grid, cell: Cell, used: Collection[Location]) -> Iterator[str]:
    lines = cell.text.split("\n")
    whole = "" if len(lines) > 1 and all(map(is_measured_name, lines)) else "".join(lines)
    if is_measured_name(whole):
        right = (is_figure_cell(c.text) for c in _right_of(grid, cell, used))
        below = _figure_below(grid, cell, used) or _over_years(grid, cell, used)
        if any(right) or below or _heads_figures(grid, cell, used):
            yield whole
        return
    aimed = AIMS.search(fold(cell.text)) is not None
    for at, line in enumerate(lines):
        yield from names_in_line(line, aimed=aimed)
        if len(lines) > 1 and is_measured_name(line):
            own = any(map(is_figure_cell, lines[at + 1 : at + _NEXT_LINES]))
            right = (_is_line_of_figures(c.text) for c in _right_of(grid, cell, used))
            if own or any(right) or _figure_below(grid, cell, used):
                yield line


def _right_of(grid: Grid, cell: Cell, used: Collection[Location]) -> Iterator[Cell]:
    """The cells in the row of a cell behind it that nothing was read from."""
    places = (grid.at(cell.row, at) for at in range(cell.column + cell.colspan, grid.n_columns))
    return (one for one in places if one is not None and one.source not in used)


def _figure_below(grid: Grid, cell: Cell, used: Collection[Location]) -> bool:
    """Whether one cell of figures stands below: several make a column of a list."""
    under = grid.at(cell.row + cell.rowspan, cell.column)
    if under is None or under.source in used or not _is_line_of_figures(under.text):
        return False
    third = grid.at(under.row + under.rowspan, cell.column)
    return third is None or not is_figure_cell(third.text)


def _heads_figures(grid: Grid, cell: Cell, used: Collection[Location]) -> bool:
    """Whether rows below a name, down to the next one, have figures that nothing was read from.

    A form prints the name over its labels and values; over a list of names it heads a column.
    """
    below = range(cell.row + 1, min(cell.row + cell.rowspan + _NEXT_LINES, grid.n_rows))
    own = list(takewhile(lambda row: not _is_of_others(grid, cell, row, used), below))
    under = [row for row in own if is_figure_cell(grid.text(row, cell.column))]
    listed = any(not _is_label(grid.text(row, 0)) for row in under)
    beside = range(cell.column, grid.n_columns)
    figures = (is_figure_cell(grid.text(row, at)) for row in own for at in beside)
    return any(figures) and not (listed and len(under) >= _SEVERAL)


def _is_label(text: str) -> bool:
    """Whether a text says what values are, or of which year: 目標値, R7."""
    return is_year(text) or AIMS.search(fold(text)) is not None


def _is_of_others(grid: Grid, cell: Cell, row: int, used: Collection[Location]) -> bool:
    """Whether a row below a name has a name of its own, or gave an indicator."""
    begun = [one for one in grid.row_cells(row) if one.row == row]
    named = any(is_measured_name("".join(one.text.split("\n"))) for one in begun)
    return named or any(one.source in used for one in begun)


def _over_years(grid: Grid, cell: Cell, used: Collection[Location]) -> bool:
    """Whether figures stand below in rows that are years, so that each column is one name's."""
    rows = range(cell.row + cell.rowspan, grid.n_rows)
    under = [grid.at(row, cell.column) for row in rows]
    return (
        len(rows) >= _SEVERAL
        and cell.column > 0
        and all(is_year(grid.text(row, 0)) for row in rows)
        and all(one is not None and one.source not in used for one in under)
        and any(one is not None and is_figure_cell(one.text) for one in under)
    )
