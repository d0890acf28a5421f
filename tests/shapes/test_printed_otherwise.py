"""A document printed a little otherwise reads as it did: marks, notes, blank columns, eras.

Its heads may bracket their years otherwise, and a title may stand over them.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from zlib import crc32

import pytest

from keikaku.documents.model import Cell, Document, Grid
from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from tests.shapes.record import DOCUMENTS, names

# One document in so many, chosen by its name: more documents do not change which.
_EVERY = 24
_FIGURE = re.compile(r"[▲△]?\d{1,3}(?:,\d{3})*(?:\.\d+)?[^\W\d]{0,4}\Z")
_YEAR = re.compile(r"年|\A(?:19|20)\d\d\Z|[RH]\d")
_YEAR_IN_BRACKETS = re.compile(r"[(（]((?:令和|平成|[RHＲＨ])[0-9０-９元]{1,2}(?:年度?)?)[)）]")
_ERA = re.compile(r"令和([1-9]|1\d)(年度?)")

Way = Callable[[Grid], Grid]


def _cells(grid: Grid, cells: list[Cell], width: int) -> Grid:
    return Grid(grid.n_rows, width, tuple(cells), grid.source, grid.caption, grid.header_rows)


def _is_figure(cell: Cell) -> bool:
    text = cell.text.strip()
    return cell.column > 0 and _FIGURE.match(text) is not None and not _YEAR.search(text)


def _behind(note: str) -> Way:
    """Something printed behind the figures of a table."""

    def way(grid: Grid) -> Grid:
        cells = [replace(c, text=c.text + note) if _is_figure(c) else c for c in grid.cells]
        return _cells(grid, cells, grid.n_columns)

    return way


def _blank_column(grid: Grid) -> Grid:
    """A column without a word before the first one with figures."""
    first = min((cell.column for cell in grid.cells if _is_figure(cell)), default=None)
    if first is None or any(c.column < first < c.column + c.colspan for c in grid.cells):
        return grid
    cells = [replace(c, column=c.column + (c.column >= first)) for c in grid.cells]
    return _cells(grid, cells, grid.n_columns + 1)


def _blank_edge(grid: Grid) -> Grid:
    """A column without a word behind all others."""
    return _cells(grid, [*grid.cells], grid.n_columns + 1)


def _titled(grid: Grid) -> Grid:
    """A line over the whole of a table with heads, which says the years of the plan."""
    if not any(_YEAR_IN_BRACKETS.search(cell.text) for cell in grid.cells if cell.row == 0):
        return grid
    title = Cell(0, 0, "計画の期間：令和7年度～令和11年度", grid.source, 1, grid.n_columns)
    cells = (title, *(replace(cell, row=cell.row + 1) for cell in grid.cells))
    rows = grid.n_rows + 1
    return Grid(rows, grid.n_columns, cells, grid.source, grid.caption, grid.header_rows)


def _year_between(opening: str, closing: str) -> Way:
    """The years that heads print in brackets, between other signs."""

    def way(grid: Grid) -> Grid:
        cells = [
            replace(c, text=_YEAR_IN_BRACKETS.sub(rf"{opening}\1{closing}", c.text))
            if not any(map(str.isdigit, _YEAR_IN_BRACKETS.sub("", c.text)))
            else c
            for c in grid.cells
        ]
        return _cells(grid, cells, grid.n_columns)

    return way


def _both_eras(grid: Grid) -> Grid:
    def both(match: re.Match[str]) -> str:
        return f"令和{match[1]}（{2018 + int(match[1])}）{match[2]}"

    cells = [replace(c, text=_ERA.sub(both, c.text)) for c in grid.cells]
    return _cells(grid, cells, grid.n_columns)


def _printed(document: Document, way: Way) -> Document:
    pages = tuple(
        replace(
            page,
            blocks=tuple(replace(b, grid=way(b.grid)) if b.grid else b for b in page.blocks),
        )
        for page in document.pages
    )
    return replace(document, pages=pages)


def _values(document: Document) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Each indicator with the role, amount and year of each value."""
    return [
        (
            "".join(one.name.split()),
            [
                (v.role, str(getattr(v.reading, "amount", "")), str(v.period and v.period.end))
                for v in one.values
            ],
        )
        for one in read_plan([document]).plan.indicators
    ]


@pytest.mark.parametrize(
    "way",
    [
        _behind("（県平均）"),
        _behind("¹"),
        _behind(" 2)"),
        _blank_column,
        _blank_edge,
        _both_eras,
        _titled,
        _year_between("〔", "〕"),
        _year_between("【", "】"),
        _year_between("：", ""),
    ],
    ids=[
        "a note",
        "a footnote",
        "the number of a footnote",
        "a blank column",
        "a blank edge",
        "both eras",
        "a title",
        "years in shells",
        "years in thick brackets",
        "years behind a colon",
    ],
)
@pytest.mark.parametrize("name", [name for name in names() if crc32(name.encode()) % _EVERY == 0])
def test_a_document_printed_otherwise_says_the_same(name, way):
    document = read_document(next((DOCUMENTS / name).glob("document.*")))
    assert _values(_printed(document, way)) == _values(document)
