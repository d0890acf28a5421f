"""Texts that a spreadsheet cuts off at the edges of their cells."""

from tests.unit.documents.pdf.overfull import LOW, cut_off, emptied, filled
from tests.unit.documents.pdf.printed import Sheet, pdf, read, shown
from tests.unit.documents.pdf.tabled import Table, tables_on
from tests.unit.documents.pdf.tabled import shown as rows_of


def rows(table: Table, *draws) -> list[list[str]]:
    """The rows of the one table, its texts without the ends of their lines."""
    (found,) = tables_on(table.draw, *draws)
    return [[text.replace("\n", "") for text in row] for row in rows_of(found)]


def test_a_name_that_is_cut_off_above_and_below_is_read_in_its_row():
    def names(sheet: Sheet) -> None:
        cut_off(sheet, LOW, (1, 0), "公民館講座の", "受講者数")
        cut_off(sheet, LOW, (2, 0), "図書館を使う", "町民の", "割合")

    texts = {(1, 0): "公民館講座の受講者数", (2, 0): "図書館を使う町民の割合"}
    assert rows(LOW, names) == filled(texts)


def test_so_is_one_in_the_last_row_of_the_table():
    def names(sheet: Sheet) -> None:
        cut_off(sheet, LOW, (3, 0), "認知症カフェ", "を開いた", "延べ回数")

    assert rows(LOW, names) == filled({(3, 0): "認知症カフェを開いた延べ回数"})


def test_a_name_that_is_cut_off_at_the_right_does_not_run_into_the_next_column():
    def names(sheet: Sheet) -> None:
        cut_off(sheet, LOW, (1, 0), "公民館講座の受講者数")

    assert rows(LOW, names) == filled({(1, 0): "公民館講座の受講者数"})


def test_a_value_with_its_year_stays_beside_its_name():
    table = emptied(LOW, (2, 2))

    def value(sheet: Sheet) -> None:
        cut_off(sheet, LOW, (2, 2), "55.1", "（R元年度）")

    assert rows(table, value) == filled({(2, 2): "55.1（R元年度）"})


def test_text_that_is_painted_nowhere_is_not_drawn_into_a_cell():
    def names(sheet: Sheet) -> None:
        sheet.canvas.saveState()
        path = sheet.canvas.beginPath()
        path.rect(60, sheet.height - LOW.ys[2], 250, 14)
        sheet.canvas.clipPath(path, stroke=0, fill=0)
        sheet.text(62, 40, "数値目標", 9)
        sheet.canvas.restoreState()

    assert rows(LOW, names) == filled({})


def test_the_edge_of_a_picture_leaves_text_where_it_is():
    def draw(sheet: Sheet) -> None:
        sheet.canvas.saveState()
        path = sheet.canvas.beginPath()
        path.rect(50, sheet.height - 400, 300, 300)
        sheet.canvas.clipPath(path, stroke=0, fill=0)
        sheet.text(60, 392, "広報の写真から", 40)
        sheet.canvas.restoreState()
        sheet.text(60, 450, "写真は市民から募ったものです。")

    assert [text for _, text in shown(read(pdf(draw)))] == [
        "広報の写真から",
        "写真は市民から募ったものです。",
    ]
