"""The document model: what covers a place of a table."""

from keikaku.core.sources import Location
from keikaku.documents.model import Cell, Grid
from tests.unit.documents.reading import read

PLACE = Location("s1", "p.1 表1")
KPI = Cell(0, 0, "KPI", PLACE, rowspan=2)
NAME = Cell(0, 1, "設置数", PLACE, colspan=2)
GRID = Grid(3, 3, (KPI, NAME, Cell(1, 1, "11", PLACE)), PLACE)


def test_merged_text_shows_at_each_place_that_it_covers():
    assert [GRID.row(row) for row in range(3)] == [
        ("KPI", "設置数", "設置数"),
        ("KPI", "11", ""),
        ("", "", ""),
    ]


def test_a_cell_starts_at_one_place():
    starts = [[GRID.starts_at(row, column) for column in range(3)] for row in range(3)]
    assert starts == [[True, True, False], [False, True, False], [False, False, False]]


def test_the_cell_that_covers_a_place_is_given():
    assert GRID.at(1, 0) is KPI
    assert GRID.at(0, 2) is NAME
    assert GRID.at(2, 2) is None


def test_a_row_has_each_of_its_cells_once():
    assert GRID.row_cells(0) == (KPI, NAME)
    assert [cell.text for cell in GRID.row_cells(1)] == ["KPI", "11"]
    assert GRID.row_cells(2) == ()


def test_blocks_run_over_the_pages():
    assert [block.text for block in read("a\n\fb\nc").blocks] == ["a", "b", "c"]
