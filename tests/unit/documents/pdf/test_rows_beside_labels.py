"""Rows that shading bounds beside a label that is set off by an upright rule of its own."""

import pytest

from tests.unit.documents.pdf.printed import Sheet, pdf, read
from tests.unit.documents.pdf.tabled import AMBER, BLUE, GREY, Table, fill, shown, tables_on

ROWS = [
    ["成果指標", "指標名", "単位", "現状値", "目標値"],
    ["^", "図書の貸出冊数", "冊", "5.2", "6.0"],
    ["^", "空き家の成約件数", "件", "12", "60"],
    ["^", "支援センターの利用者数", "人", "12,345", "15,000"],
]


def drawn(sheet: Sheet, *, striped: bool) -> None:
    """The label and the heads are shaded; the only level rules stand below the other rows."""
    written = [["", *row[1:]] for row in ROWS]
    table = Table(written, "", widths=(30, 180, 50, 90, 90), step=24)
    x, y = table.xs, table.ys
    fill(sheet, (x[0], y[0], x[1], y[4]), BLUE)
    for column in range(1, 5):
        fill(sheet, (x[column], y[0], x[column + 1], y[1]), AMBER)
        if striped:
            fill(sheet, (x[column], y[2], x[column + 1], y[3]), GREY)
    sheet.rule(x[1], y[0], x[1], y[4])
    for row in (2, 3, 4):
        sheet.rule(x[1], y[row], x[5], y[row])
    sheet.rule(x[0], y[4], x[1] - 2, y[4])
    table.write(sheet)
    for n, letter in enumerate(ROWS[0][0]):
        sheet.text(x[0] + 10, y[0] + 24 + 12 * n, letter, 10)


@pytest.mark.parametrize("striped", [False, True])
def test_shaded_heads_beside_a_label_are_a_row(striped: bool) -> None:
    (table,) = tables_on(lambda sheet: drawn(sheet, striped=striped))
    assert shown(table) == ROWS


def test_shading_that_upright_rules_part_bounds_no_row() -> None:
    """A shaded band over ruled columns marks words in them."""

    def band(sheet: Sheet) -> None:
        table = Table([ROWS[0][1:], ["貸出冊数\nの合計", "冊", "5.2", "6.0"]], "tbshrc")
        fill(sheet, (table.xs[0], table.ys[1], table.xs[4], table.ys[1] + 18), GREY)
        table.draw(sheet)

    (table,) = tables_on(band)
    assert table.n_rows == 2


def test_an_explanation_in_smaller_letters_is_told_from_its_name() -> None:
    def small(sheet: Sheet) -> None:
        table = Table([["指標名", "現状値"], ["", "12"], ["", "13"]], widths=(180, 90), step=40)
        table.draw(sheet)
        sheet.text(table.xs[0] + 4, table.ys[1] + 6, "港の来客数", 10)
        sheet.text(table.xs[0] + 4, table.ys[1] + 22, "１年間に港に来た人の数", 7)
        sheet.text(table.xs[0] + 4, table.ys[2] + 6, "港に寄る船のうち大きなも", 10)
        sheet.text(table.xs[0] + 4, table.ys[2] + 22, "のの数", 10)

    (block,) = read(pdf(small)).blocks
    assert block.grid is not None
    told = [(cell.text, cell.small) for cell in block.grid.cells if cell.column == 0]
    assert told[1] == ("港の来客数\n１年間に港に来た人の数", "１年間に港に来た人の数")
    assert told[2][1] == ""
