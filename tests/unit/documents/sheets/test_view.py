"""What is hidden is gone from a view, and lines lie around merged cells."""

import time

import pytest

from keikaku.documents.sheets.rules import ruled_areas
from keikaku.documents.sheets.sheet import BOTTOM, LEFT, RIGHT, TOP, Area, Look, Sheet, SheetCell
from keikaku.documents.sheets.view import Axis, View
from tests.unit.documents.sheets.drawing import RULED, drawn


@pytest.mark.parametrize(
    ("hidden", "first", "last", "shown"),
    [
        (set(), 2, 4, (2, 4)),
        ({0, 1}, 2, 4, (0, 2)),
        ({3}, 2, 4, (2, 3)),
        ({2}, 2, 4, (2, 3)),
        ({2, 3, 4}, 2, 4, None),
        ({9}, 2, 4, (2, 4)),
    ],
)
def test_numbers_in_the_view(hidden, first, last, shown):
    assert Axis(hidden).shown(first, last) == shown


def test_numbers_lead_back_to_the_sheet():
    axis = Axis({0, 1, 5})
    assert [axis.at(number) for number in range(5)] == [2, 3, 4, 6, 7]


def test_lines_of_merged_cells_lie_around_the_whole():
    ruling = View(drawn("|a|<|\n|^|^|\n\nx,x")).ruling
    lines = [[ruling.lines(row, column) for column in range(2)] for row in range(2)]
    assert lines == [[LEFT | TOP, TOP | RIGHT], [LEFT | BOTTOM, RIGHT | BOTTOM]]


def test_a_line_is_that_of_both_cells_beside_it():
    cells = {(0, 0): SheetCell("a", Look(borders=RIGHT)), (0, 1): SheetCell("b", Look(borders=TOP))}
    view = View(Sheet("KPI", cells))
    assert (view.ruling.lines(0, 0), view.ruling.lines(0, 1)) == (RIGHT, LEFT | TOP)


def test_formats_beyond_all_text_are_nothing():
    sheet = drawn("|a|b|\n|c|d|")
    sheet.blanks[1_048_575] = {16_383: RULED}
    sheet.merged[0, 0] = Area(0, 0, 1_048_575, 0)
    view = View(sheet)
    assert view.ruling.rows_begun(Area(0, 0, 1_048_575, 16_383)) == [0, 1]
    assert view.boxes[0].area == Area(0, 0, 1, 0)


def test_frames_around_tables_are_no_tables():
    sheet = Sheet("KPI")
    for row in range(6):
        for column in range(7):
            sides = TOP * (row == 0) | BOTTOM * (row == 5) | LEFT * (column == 0)
            sides |= RIGHT * (column == 6)
            if sides:
                sheet.blanks.setdefault(row, {})[column] = Look(borders=sides)
    for row in (2, 3):
        for column in (2, 3):
            sheet.cells[row, column] = SheetCell("a", RULED)
    sheet.cells[5, 6] = SheetCell("欄外", Look())
    assert ruled_areas(View(sheet)) == [Area(2, 2, 3, 3)]


def test_tables_that_touch_at_a_corner_are_two():
    assert ruled_areas(View(drawn("|a|b|·|·|\n|c|d|·|·|\n·,·,x,·\n|·|·|e|f|\n|·|·|g|h|"))) == [
        Area(0, 0, 1, 1),
        Area(3, 2, 4, 3),
    ]


def test_declared_and_drawn_tables_that_overlap_are_one():
    view = View(drawn("|a|b|\n|c|d|\ne,f"))
    assert ruled_areas(view, [Area(1, 0, 2, 1)]) == [Area(0, 0, 2, 1)]


def test_many_lines_take_bounded_time():
    cells = {
        (row, 2 * column): SheetCell("a", RULED) for row in range(0, 400, 2) for column in range(50)
    }
    sheet = Sheet(
        "KPI",
        cells,
        blanks={row: dict.fromkeys(range(1, 99, 4), RULED) for row in range(0, 400, 2)},
    )
    begin = time.process_time()
    ruled_areas(View(sheet))
    assert time.process_time() - begin < 10


def test_merged_cells_without_end_take_bounded_time():
    cells = {(row, 0): SheetCell("a", RULED) for row in range(2_000)} | {
        (99_999, 16_000): SheetCell("z", Look())
    }
    merged = {(row, 0): Area(row, 0, 99_999, 16_000) for row in range(2_000)}
    begin = time.process_time()
    View(Sheet("KPI", cells, merged=merged))
    # As long as the most cells that a view may lay out take; on a busy machine thrice that.
    assert time.process_time() - begin < 60
