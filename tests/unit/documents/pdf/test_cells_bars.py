"""Arrows, thick lines and shading over years are told; other figures are not."""

import pytest

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import (
    AMBER,
    BLUE,
    Table,
    arrow,
    fill,
    shown,
    tables_on,
)

ROWS = [
    ["取組", "R4", "R5", "R6", "R7"],
    ["公民館の改修", "", "", "", ""],
    ["農道の舗装", "", "", "", ""],
]
TABLE = Table(ROWS, widths=(120, 60, 60, 60, 60), step=24)


def barred(*draws):
    (table,) = tables_on(TABLE.draw, *draws)
    assert (table.n_rows, table.n_columns) == (3, 5)
    return [(cell.row, cell.column) for cell in table.cells if cell.bar]


def block_arrow(sheet: Sheet) -> None:
    arrow(sheet, (185, 127, 295, 145))


def thin_arrow(sheet: Sheet) -> None:
    sheet.rule(190, 136, 290, 136)
    head = sheet.canvas.beginPath()
    head.moveTo(290, sheet.height - 133)
    head.lineTo(296, sheet.height - 136)
    head.lineTo(290, sheet.height - 139)
    head.close()
    sheet.canvas.drawPath(head, fill=1)


def headless_line(sheet: Sheet) -> None:
    sheet.rule(190, 136, 290, 136)


def thick_line(sheet: Sheet) -> None:
    sheet.canvas.setLineWidth(6)
    sheet.canvas.line(190, sheet.height - 136, 290, sheet.height - 136)


def bar(sheet: Sheet) -> None:
    fill(sheet, (186, 129, 294, 143), AMBER)


def shading(sheet: Sheet) -> None:
    fill(sheet, (180, 124, 240, 148), AMBER)
    fill(sheet, (240, 124, 300, 148), AMBER)


@pytest.mark.parametrize("draw", [block_arrow, thin_arrow, headless_line, thick_line, bar, shading])
def test_a_bar_marks_the_cells_under_it(draw):
    assert barred(draw) == [(1, 1), (1, 2)]


def test_the_words_on_a_bar_are_of_its_first_cell():
    (table,) = tables_on(
        TABLE.draw, block_arrow, lambda sheet: sheet.text(205, 131, "設計と改修工事")
    )
    assert shown(table)[1] == ["公民館の改修", "設計と改修工事", "", "", ""]


def test_texts_in_their_own_cells_stay_there_under_a_bar():
    def words(sheet: Sheet) -> None:
        sheet.text(190, 131, "設計")
        sheet.text(255, 131, "工事")

    (table,) = tables_on(TABLE.draw, block_arrow, words)
    assert shown(table)[1] == ["公民館の改修", "設計", "工事", "", ""]


def test_heads_labels_every_second_row_and_figures_on_a_ground_are_no_bars():
    def shades(sheet: Sheet) -> None:
        TABLE.fill(sheet, 0, range(5), BLUE)
        TABLE.fill(sheet, 2, range(5), BLUE)
        TABLE.fill(sheet, 1, [0], AMBER)
        TABLE.fill(sheet, 1, [3], AMBER)

    def figure(sheet: Sheet) -> None:
        sheet.text(310, 131, "12件")

    assert barred(shades, figure) == []


def test_nothing_is_a_bar_where_no_year_stands_above():
    rows = [["取組", "担当", "方法", "時期", "備考"], *ROWS[1:]]
    table = Table(rows, widths=(120, 60, 60, 60, 60), step=24)
    (one,) = tables_on(table.draw, block_arrow, shading)
    assert [cell for cell in one.cells if cell.bar] == []


def test_underlines_of_words_are_no_bars():
    def word(sheet: Sheet) -> None:
        sheet.text(184, 131, "完了")
        sheet.rule(184, 142, 204, 142)

    assert barred(word) == []
