"""A name in one box, and labelled values in others beside it."""

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import BLUE, GREY, fill, shown, tables_on


def row(top: float, name: str, *values: str, apart: float = 20):
    labels = ("現状値（R6）", "目標値（R12）")

    def draw(sheet: Sheet) -> None:
        fill(sheet, (57, top, 237, top + 50), GREY)
        sheet.text(65, top + 20, name)
        for n, value in enumerate(values):
            left = 237 + apart + (110 + apart) * n
            fill(sheet, (left, top, left + 110, top + 50), BLUE)
            sheet.text(left + 15, top + 10, labels[n])
            sheet.text(left + 30, top + 28, value)

    return draw


def test_boxes_in_one_row_are_a_card():
    tables = tables_on(row(100, "来館者数", "12人", "30人"), row(170, "満足度", "61%", "75%"))
    assert [shown(table) for table in tables] == [
        [["来館者数", "現状値（R6）", "目標値（R12）"], ["^", "12人", "30人"]],
        [["満足度", "現状値（R6）", "目標値（R12）"], ["^", "61%", "75%"]],
    ]


def test_boxes_that_share_their_edges_are_cells():
    (table,) = tables_on(row(100, "来館者数", "12人", "30人", apart=0))
    assert table.guessed or len(shown(table)) == 1
