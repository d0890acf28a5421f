"""Tables of web pages as grids, by the rules that browsers lay them out with."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.html.elements import (
    HEADINGS,
    Element,
    is_shown,
    line_of,
    number_in,
    tag_of,
)
from keikaku.documents.html.small_letters import smaller_end
from keikaku.documents.html.wording import text_of
from keikaku.documents.limits import MAX_COLUMNS
from keikaku.documents.model import Cell, Grid

STRUCK_OUT = "text.struck_out"
_MOST_COLSPAN = 1_000  # what browsers allow
_MOST_PLACES = 2_000_000
_CHECK = "計画の文書であることを確かめてください。"


@dataclass(slots=True)
class RowGroup:
    """Rows over which spans may reach; `kind` is thead, tbody or tfoot."""

    kind: str
    rows: list[list[Element]] = field(default_factory=list)


class Placed(NamedTuple):
    """A cell and where its corner came to stand."""

    element: Element
    row: int
    column: int
    rowspan: int
    colspan: int


def is_for_layout(table: Element) -> bool:
    """Whether a table only arranges a page: its cells hold sections or tables, or it is a frame."""
    if table.get("role", "").lower() in ("presentation", "none"):
        return True
    if caption_of(table) is not None:
        return False
    cells = list(cells_of(table))
    if len(cells) == 1:
        return True
    return not any(tag_of(cell) == "th" for cell in cells) and any(
        next(cell.iter("table", *HEADINGS), None) is not None for cell in cells
    )


def cells_of(table: Element) -> Iterator[Element]:
    """The cells of a table in the order of the page."""
    return (cell for group in _row_groups(table) for row in group.rows for cell in row)


def caption_of(table: Element) -> str | None:
    """The caption of a table; None where there is none."""
    captions = [child for child in table if tag_of(child) == "caption" and is_shown(child)]
    return (text_of(captions[0]).text or None) if captions else None


def grid_of(table: Element, name: str, source: str, number: int) -> Grid | None:
    """The table as a grid; None for one without cells. Raises Unreadable when it is too large."""
    groups = _row_groups(table)
    cells = _without_extent(_Placing(name, f"表{number}").placed(groups))
    if not cells:
        return None
    n_rows = 1 + max(cell.row for cell in cells)
    n_columns = 1 + max(cell.column for cell in cells)
    if n_columns > MAX_COLUMNS or n_rows * n_columns > _MOST_PLACES:
        raise _too_large(name, f"表{number}")
    return Grid(
        n_rows,
        n_columns,
        tuple(_cell(cell, source, number) for cell in cells),
        Location(source, f"表{number}", line=line_of(table), table=number),
        caption=caption_of(table),
        header_rows=min(_header_rows(cells), n_rows - 1),
    )


def _row_groups(table: Element) -> list[RowGroup]:
    """The groups in the order in which they are shown."""
    groups: list[RowGroup] = []
    _collect(table, None, groups)
    order = {"thead": 0, "tbody": 1, "tfoot": 2}
    return sorted(groups, key=lambda group: order[group.kind])


def _collect(parent: Element, group: RowGroup | None, groups: list[RowGroup]) -> None:
    """Rows that stand in no group make one, and cells that stand in no row."""
    loose: list[Element] | None = None
    for child in parent:
        tag = tag_of(child)
        if not is_shown(child) or tag in ("caption", "table"):
            continue
        if tag in ("thead", "tbody", "tfoot"):
            groups.append(RowGroup(tag))
            _collect(child, groups[-1], groups)
            group = None
            continue
        if group is None:
            group = RowGroup("tbody")
            groups.append(group)
        if tag in ("td", "th"):
            if loose is None:
                loose = []
                group.rows.append(loose)
            loose.append(child)
            continue
        loose = None
        if tag == "tr":
            group.rows.append([c for c in child if tag_of(c) in ("td", "th") and is_shown(c)])
        else:
            _collect(child, group, groups)


class _Placing:
    """Sets cells where the ones before have left room, as browsers do."""

    def __init__(self, name: str, place: str) -> None:
        self._name, self._place = name, place
        self._taken_until: dict[int, int] = {}
        self._steps = 0

    def placed(self, groups: Sequence[RowGroup]) -> list[Placed]:
        """All cells of a table. Raises Unreadable when they would fill the memory."""
        cells: list[Placed] = []
        row = 0
        for group in groups:
            self._taken_until = {}
            end = row + len(group.rows)
            for elements in group.rows:
                cells += self._row(elements, row, end)
                row += 1
        return cells

    def _row(self, elements: Sequence[Element], row: int, end: int) -> Iterator[Placed]:
        column = 0
        for element in elements:
            while not self._is_free(row, column):
                column += 1
            rowspan = number_in(element, "rowspan", 1)
            # 0 reaches to the end of the group.
            rowspan = end - row if rowspan == 0 else min(max(rowspan, 1), end - row)
            width = min(max(number_in(element, "colspan", 1), 1), _MOST_COLSPAN)
            # A cell that would lie over another one ends before it.
            reach = range(column, column + width)
            colspan = sum(1 for _ in takewhile(lambda c: self._is_free(row, c), reach))
            for taken in range(column, column + colspan):
                self._taken_until[taken] = row + rowspan
            yield Placed(element, row, column, rowspan, colspan)
            column += colspan

    def _is_free(self, row: int, column: int) -> bool:
        self._steps += 1
        if self._steps > 4 * _MOST_PLACES:
            raise _too_large(self._name, self._place)
        return self._taken_until.get(column, 0) <= row


def _too_large(name: str, place: str) -> Unreadable:
    return Unreadable(name, place, "表が大きすぎます。", _CHECK)


def _without_extent(cells: Sequence[Placed]) -> list[Placed]:
    """The cells without the rows and columns in which none begins, which no person sees."""
    rows = sorted({cell.row for cell in cells})
    columns = sorted({cell.column for cell in cells})

    def fitted(cell: Placed) -> Placed:
        row, column = bisect_left(rows, cell.row), bisect_left(columns, cell.column)
        rowspan = bisect_left(rows, cell.row + cell.rowspan) - row
        colspan = bisect_left(columns, cell.column + cell.colspan) - column
        return Placed(cell.element, row, column, rowspan, colspan)

    return [fitted(cell) for cell in cells]


def _header_rows(cells: Sequence[Placed]) -> int:
    """How many rows at the top hold head cells only, or stand in the group for heads."""
    others = (cell.row for cell in cells if not _is_head(cell.element))
    last = max(cell.row for cell in cells)
    return min(others, default=last + 1)


def _is_head(element: Element) -> bool:
    return tag_of(element) == "th" or next(element.iterancestors("thead", "table")).tag == "thead"


def _cell(placed: Placed, source: str, table: int) -> Cell:
    element, row, column, rowspan, colspan = placed
    text = text_of(element)
    place = Location(
        source,
        f"表{table} {row + 1}行目 {column + 1}列目",
        line=line_of(element),
        table=table,
        row=row + 1,
        column=column + 1,
    )
    return Cell(
        row,
        column,
        text.text,
        place,
        rowspan,
        colspan,
        flags=() if text.original is None else (STRUCK_OUT,),
        original=text.original,
        small=smaller_end(element, text.text),
    )
