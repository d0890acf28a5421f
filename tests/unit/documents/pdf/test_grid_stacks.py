"""What stands between boxes, or between tables of level rules, of one width is in none of them."""

import pytest

from tests.unit.documents.pdf.printed import Draw, Sheet, pdf, read
from tests.unit.documents.pdf.tabled import BLUE, Table, fill, shown, tables_on


def box(sheet: Sheet, top: float, *pieces: str) -> None:
    sheet.frame(68, top, 528, top + 22)
    for n, text in enumerate(pieces):
        sheet.text(74 + 150 * n, top + 6, text)


def boxes(sheet: Sheet) -> None:
    box(sheet, 100, "来客数", "令和6年度：41人", "⇒ 令和12年度：60人")
    box(sheet, 400, "船の数", "令和6年度：2隻", "⇒ 令和12年度：3隻")


def headings(sheet: Sheet) -> None:
    sheet.lines(150, "３　港の仕事", "（１）現況", x=60, step=30)
    sheet.text(300, 180, "港湾課")


def table(sheet: Sheet) -> None:
    sheet.table(57, 250, [100, 100, 60], [["事業名", "事業内容", "主体"], ["桟橋", "改修", "市"]])


def texts(*parts: Draw) -> list[str]:
    def draw(sheet: Sheet) -> None:
        for part in parts:
            part(sheet)

    return [
        block.text if block.grid is None else str([*map(block.grid.row, range(block.grid.n_rows))])
        for block in read(pdf(draw)).blocks
    ]


@pytest.mark.parametrize("between", [(headings,), (table,), (headings, table)])
def test_no_letter_between_boxes_is_lost_or_taken_in(between: tuple[Draw, ...]) -> None:
    first, *inner, last = texts(boxes, *between)
    assert first.startswith("来客数")
    assert last.startswith("船の数")
    assert inner == texts(*between)


HEADS = ["年度", "令和5年度", "令和6年度", "目標"]


def level(row: list[str], top: float) -> Table:
    return Table([HEADS, row], "tbhr", top=top)


def test_heads_that_come_again_below_a_name_begin_another_table() -> None:
    rows = [["数値（人）", "41", "44", "60"], ["数値（隻）", "2", "2", "3"]]

    def name(sheet: Sheet) -> None:
        sheet.text(64, 142, "【説明】速報です。")
        sheet.text(64, 158, "指標8")
        sheet.text(104, 158, "船の数")

    tables = tables_on(level(rows[0], 100).draw, name, level(rows[1], 175).draw)
    assert [shown(table) for table in tables] == [[HEADS, row] for row in rows]


def test_heads_that_come_again_below_a_row_go_on_with_it() -> None:
    rows = [HEADS, ["来客数", "41", "44", "60"], HEADS, ["船の数", "2", "2", "3"]]
    (table,) = tables_on(Table(rows, "tbhr", align="l").draw)
    assert shown(table) == rows


def heading(sheet: Sheet, top: float, number: str, title: str) -> None:
    """A shaded band as wide as the tables, its number and title parted by a wide space."""
    sheet.canvas.setFillColorRGB(*BLUE)
    sheet.canvas.rect(60, sheet.height - top - 20, 410, 20, stroke=0, fill=1)
    sheet.canvas.setFillColorRGB(0, 0, 0)
    sheet.text(66, top + 5, f"{number}\u3000{title}")


@pytest.mark.parametrize("mark", ["・", "●", "※１"])
def test_a_heading_on_a_band_below_a_list_or_a_note_goes_on_with_no_table(mark: str) -> None:
    def draw(sheet: Sheet) -> None:
        level(["数値（人）", "41", "44", "60"], 100).draw(sheet)
        sheet.text(64, 141, "■主な取組")
        for n, work in enumerate(["桟橋を直します", "船を迎えます", "倉を建てます"]):
            sheet.text(64, 156 + 15 * n, mark)
            sheet.text(90, 156 + 15 * n, work)
        heading(sheet, 203, "目標２", "人が集う港")
        sheet.text(64, 226, "海に開いた町です。")
        level(["数値（隻）", "2", "2", "3"], 240).draw(sheet)

    found = [shown(table) for table in tables_on(draw)]
    assert found == [
        [HEADS, ["数値（人）", "41", "44", "60"]],
        [HEADS, ["数値（隻）", "2", "2", "3"]],
    ]


LEVEL_ROWS = [["来客数", "41", "44", "60"], ["船の数", "2", "2", "3"]]


@pytest.mark.parametrize("off", [0.0, 0.3, -0.3])
def test_shaded_heads_with_borders_of_their_own_stand_over_level_rows(off: float) -> None:
    """A rule more at the edge of the shading would part the heads from their rows."""
    heads, rows = Table([HEADS], "tbsc", step=30), Table(LEVEL_ROWS, "bh", top=130, headed=False)

    def draw(sheet: Sheet) -> None:
        left, right = heads.xs[0], heads.xs[-1]
        fill(sheet, (left, heads.ys[0] + off, right, heads.ys[1] + off), BLUE)
        heads.draw(sheet)
        rows.draw(sheet)

    assert [shown(table) for table in tables_on(draw)] == [[HEADS, *LEVEL_ROWS]]


@pytest.mark.parametrize("note", [(), ("※１ 速報です。",)])
def test_a_larger_heading_between_the_last_row_and_a_rule_is_in_no_table(note: tuple[str]) -> None:
    table = Table([HEADS, *LEVEL_ROWS], "tbhr")

    def draw(sheet: Sheet) -> None:
        table.draw(sheet)
        foot = table.ys[-1]
        for n, text in enumerate(note):
            sheet.text(64, foot + 4 + 14 * n, text, 9)
        sheet.text(62, foot + 6 + 14 * len(note), "港の仕事", 13)
        sheet.rule(60, foot + 24 + 14 * len(note), 470, foot + 24 + 14 * len(note))

    assert [shown(one) for one in tables_on(draw)] == [[HEADS, *LEVEL_ROWS]]


def test_a_label_in_the_letters_of_the_rows_is_a_row_of_the_table() -> None:
    table = Table([HEADS, *LEVEL_ROWS, ["うち新船", "", "", ""]], "tbhr")
    assert [shown(one) for one in tables_on(table.draw)] == [table.rows]


def test_a_larger_heading_between_two_tables_of_one_width_parts_them() -> None:
    first, second = (
        Table([HEADS, *LEVEL_ROWS], "tbhr"),
        Table([HEADS, *LEVEL_ROWS], "tbhr", top=212),
    )

    def draw(sheet: Sheet) -> None:
        first.draw(sheet)
        sheet.text(62, first.ys[-1] + 4, "港の仕事", 13)
        sheet.text(62, first.ys[-1] + 20, "船を増やす。　　・桟橋　　・倉", 9)
        second.draw(sheet)

    assert [shown(one) for one in tables_on(draw)] == [[HEADS, *LEVEL_ROWS]] * 2


def test_a_label_in_more_white_below_a_high_head_is_a_row_of_the_table() -> None:
    heads = Table([[*HEADS[:3], "目標\n（隻）"]], "tb", align="l", step=11)
    rows = [["目標１ 港", "", "", ""], *LEVEL_ROWS]
    below = Table(rows, "bhr", top=heads.ys[-1], step=20, align="l", headed=False)
    tables = tables_on(heads.draw, below.draw)
    assert [shown(one) for one in tables] == [[*heads.rows, *rows]]
