"""Rows without rules that stand far from their shaded head, in the middle of cells, under titles."""

import pytest

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import BLUE, Table, fill, prose, shown, tables_on

HEADS = ["指標名", "単位", "現状値", "目標値"]
WIDTHS = (180, 50, 90, 90)
ROWS = [["図書の貸出冊数", "冊", "5.2", "6.0"], ["市債の残高", "百万円", "125", "90"]]
TITLE = ["政策１　健やかに暮らせるまち", "", "", ""]


def headed(sheet: Sheet, rows, step: float, size: float = 9.0) -> None:
    """A shaded head and rows at a distance of `step`."""
    fill(sheet, (60, 100, 470, 118), BLUE)
    head = Table([HEADS], "", widths=WIDTHS, size=size)
    head.fill(sheet, 0, range(4), BLUE)
    head.write(sheet)
    Table(rows, "", top=118, widths=WIDTHS, step=step, size=size, headed=False).write(sheet)


def texts(table):
    """The rows of a table; a text that runs over the next columns is followed by blanks."""
    return [[text if text != "<" else "" for text in row] for row in shown(table)]


@pytest.mark.parametrize("step", [18, 27, 36])
def test_rows_may_stand_far_below_a_shaded_head(step):
    (one,) = tables_on(lambda sheet: headed(sheet, ROWS, step), prose)
    assert texts(one) == [HEADS, *ROWS]


@pytest.mark.parametrize("step", [18, 30])
def test_a_title_may_stand_between_a_shaded_head_and_its_rows(step):
    rows = [TITLE, ROWS[0], ["政策２　活気あふれるまち", "", "", ""], ROWS[1]]
    (one,) = tables_on(lambda sheet: headed(sheet, rows, step), prose)
    assert texts(one) == [HEADS, *rows]


@pytest.mark.parametrize(
    "below",
    [
        pytest.param(["次の表に事業費を示します。", "", "", ""], id="a sentence"),
        pytest.param(["資料：企画課", "", "", ""], id="a note at the end"),
    ],
)
def test_what_stands_below_the_last_row_is_none(below):
    (one,) = tables_on(lambda sheet: headed(sheet, [*ROWS, below], 30), prose)
    assert texts(one) == [HEADS, *ROWS]


def test_texts_that_are_more_than_the_shaded_cells_are_no_row_of_them():
    def draw(sheet: Sheet) -> None:
        two = Table([["成果指標", "活動指標"]], "", widths=(200, 200))
        two.fill(sheet, 0, range(2), BLUE)
        two.write(sheet)
        row = ["救急出動", "件", "214", "170"]
        four = Table([row], "", top=118, widths=(80, 60, 60, 60), step=50, headed=False)
        four.write(sheet)

    assert [texts(table) for table in tables_on(draw, prose)] in ([], [[["成果指標", "活動指標"]]])


def test_a_label_of_two_lines_beside_values_in_the_middle_keeps_its_column():
    lines = ["量の見込み", "確保の内容"]

    def draw(sheet: Sheet) -> None:
        for x, text in zip(
            (64, 150, 190, 260, 330), ["事業名", "単位", "区分", "令和７", "令和８"], strict=True
        ):
            sheet.text(x, 100, text)
        y = 122.0
        for name, values in (("延長保育", ("120", "118")), ("一時預かり", ("860", "880"))):
            for label in lines:
                sheet.text(64, y + 6, name if label == lines[0] else "")
                sheet.text(150, y + 6, "人" if label == lines[0] else "")
                sheet.text(190, y, label[:3])
                sheet.text(190, y + 12, label[3:])
                for x, value in zip((260, 330), values, strict=True):
                    sheet.text(x, y + 6, value)
                y += 32

    (one,) = tables_on(draw, prose)
    assert texts(one) == [
        ["事業名", "単位", "区分", "令和７", "令和８"],
        ["延長保育", "人", "量の見込み", "120", "118"],
        ["", "", "確保の内容", "120", "118"],
        ["一時預かり", "人", "量の見込み", "860", "880"],
        ["", "", "確保の内容", "860", "880"],
    ]


@pytest.mark.parametrize("title", ["基本目標１　こどもの権利を尊ぶまちをつくる", "１ まなび"])
def test_a_title_over_rows_is_no_beginning_of_the_name_below(title):
    rows = [[title, "", "", ""], *ROWS]
    (one,) = tables_on(lambda sheet: headed(sheet, rows, 14), prose)
    assert texts(one) == [HEADS, *rows]


def test_two_columns_of_prose_at_other_heights_are_no_table():
    left = ["海と山に囲まれた町です。", "人口は減り続けています。", "仕事をつくることが急務です。"]
    right = [
        "計画は五年の間のものです。",
        "毎年その進み具合を確かめます。",
        "必要があれば見直します。",
    ]

    def draw(sheet: Sheet) -> None:
        for n, (one, other) in enumerate(zip(left * 3, right * 3, strict=True)):
            sheet.text(60, 100 + 16 * n, one)
            sheet.text(320, 106 + 16 * n, other)

    assert list(tables_on(draw)) == []
