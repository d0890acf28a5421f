"""Tables without rules whose cells are set in their middles and padded, as browsers print them."""

from collections.abc import Sequence

import pytest

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import found, shown, tables_on

XS = (64, 200, 270, 330, 400)
LINE, PADDING = 15.0, 4.0
Rows = Sequence[Sequence[str]]
"""The texts of rows; "^" and "<" are covered by the cells above or at the left."""


def set_in_middles(sheet: Sheet, rows: Rows, top: float, xs: Sequence[float] = XS) -> float:
    """Draws rows; returns where they end."""
    ys = [top]
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else ()
        alone = [text for n, text in enumerate(row) if not below or below[n] != "^"]
        ys.append(ys[-1] + LINE * max(text.count("\n") + 1 for text in alone) + 2 * PADDING)
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            end = place + 1
            while end < len(rows) and rows[end][column] == "^":
                end += 1
            lines = text.split("\n") if text not in ("^", "<") else []
            y = (ys[place] + ys[end] - LINE * len(lines)) / 2
            sheet.lines(y, *lines, x=xs[column], step=LINE)
    return ys[-1]


def printed(*tables: Rows, between: str = "", size: float = 10, xs: Sequence[float] = XS):
    """The tables that are found where some are drawn, with a text over each."""

    def draw(sheet: Sheet) -> None:
        y = 100.0
        for rows in tables:
            if between:
                sheet.text(64, y + size, between, size)
                y += 3 * size
            y = set_in_middles(sheet, rows, y, xs)

    texts = [shown(one) for one in tables_on(draw)]
    return [[[text.replace("\n", "") for text in row] for row in one] for one in texts]


def joined(rows: Rows) -> list[list[str]]:
    return [[text.replace("\n", "") for text in row] for row in rows]


@pytest.mark.parametrize("label", ["", "区分"], ids=["one head over both", "a head for each"])
def test_a_name_stands_in_the_middle_of_its_labels(label: str) -> None:
    rows = [
        ["指標", label, "R5", "R10", "備考"],
        ["一日の歩数", "男性", "6,100", "7,000", "調査"],
        ["^", "女性", "5,900", "6,800", "調査"],
        ["朝食を毎日必ずとる児童と生徒の割合", "<", "61", "70", "調査"],
    ]
    assert printed(rows) == [rows]


def test_a_label_of_two_lines_beside_one_value_is_a_row() -> None:
    kinds = [["目標\n値", "6", "8"], ["実績\n値", "4", "7"], ["見込\n値", "", "9"]]
    rows = [["指標", "区分", "R5", "R10"]]
    for name in ("農園の数", "直売所の\n客数"):
        rows += [[name if not place else "^", *kind] for place, kind in enumerate(kinds)]
    assert printed(rows) == [joined(rows)]


@pytest.mark.parametrize("size", [12.0, 16.0])
def test_a_heading_set_larger_parts_two_tables(size: float) -> None:
    rows = [
        ["指標", "単位", "R5", "R10"],
        ["農園の数", "か所", "5", "8"],
        ["客数", "人", "61", "70"],
    ]
    assert printed(rows, rows, between="目標２　実りのまち", size=size) == [rows, rows]


def test_notes_that_run_over_the_columns_stand_between_rows() -> None:
    heads, first = ["区分", "指標", "R5", "R10"], ["行政\n指標", "農園", "5", "8"]
    rows = [heads, first, ["【説明】市が開いた農園を毎年四月に数えます。", "<", "<", "<"], first]
    xs = (64, 100, 200, 270)
    assert printed(rows, xs=xs) == [joined(rows)]


def test_heads_that_come_again_below_a_title_begin_another_table() -> None:
    rows = [["指標", "単位", "R5年\n度", "R10年\n度"], ["農園の数", "か所", "5", "8"]]
    rows += [["客数", "人", "61", "70"]]
    tables = printed(rows, rows, between="一覧（続き）")
    assert [one[:3] for one in tables] == [joined(rows), joined(rows)]


def test_a_number_and_the_name_behind_it_stand_in_one_column() -> None:
    heads = ["施策", "指標", "R5", "R10"]
    rows = [heads]
    for nth, name in enumerate(("農のまち", "水のまち", "緑のまち"), 1):
        rows.append([f"施策{nth}\u3000{name}", "農園の数", f"{nth}", "8"])
    (one,) = printed(rows)
    assert [len(row) for row in one] == [4] * 4


def test_heads_beside_two_rows_of_heads_span_both() -> None:
    rows = [
        ["指標", "単位", "実績", "", "目標値\n（R10\n年度）"],
        ["^", "^", "令和4\n年度", "令和5\n年度", "^"],
        ["農園の\n区画数", "か所", "5", "6", "8"],
        ["客数", "人", "61", "64", "70"],
    ]
    assert printed(rows) == [joined(rows)]


def test_a_number_that_goes_on_in_the_next_line_is_one_value() -> None:
    rows = [["指標", "単位", "R5", "R10"], ["農園の区画率", "％", "６１．\n３", "７０．\n０"]]
    rows += [["客数の伸び率", "％", "１４．\n３", "２５．\n０"]]
    assert printed(rows) == [joined(rows)]


def test_a_title_between_rows_is_none_of_the_name_below() -> None:
    rows = [
        ["指標", "単位", "R5", "R10"],
        ["農園の数", "か\n所", "5", "8"],
        ["農のまち", "", "", ""],
    ]
    rows += [["客数", "人\n／日", "61", "70"], ["出荷額", "百万\n円", "3", "4"]]
    assert printed(rows) == [joined(rows)]


def test_the_number_of_a_note_below_a_name_is_of_its_cell() -> None:
    def draw(sheet: Sheet) -> None:
        labels = [["", place, "5", "8"] for place in ("男性", "女性", "全体", "平均")]
        set_in_middles(sheet, [["指標", "区分", "R5", "R10"], *labels], 100)
        sheet.text(64, 151, "一日の歩数を")
        sheet.text(64, 166, "測った人の数")
        sheet.text(64, 180, "注1", 8)

    ((one,),) = found(draw)
    assert [(cell.text, cell.rowspan) for cell in one.cells if cell.column == 0][1:] == [
        ("一日の歩数を測った人の数注1", 4)
    ]


def test_a_value_in_the_middle_beside_two_rows_is_that_of_both() -> None:
    rows = [
        ["指標", "基準値", "区分", "R5年度", "R6年度", "R7年度"],
        ["販路を広げた\n企業の数", "22", "目標", "28", "34", "40"],
        ["^", "^", "実績", "26", "37", ""],
        ["共同の研究", "5", "目標", "6", "7", "8"],
        ["^", "^", "実績", "6", "6", ""],
    ]
    assert printed(rows, xs=(64, 160, 220, 280, 340, 400)) == [joined(rows)]
