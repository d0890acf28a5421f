"""Texts that are printed over the edges of their cells."""

from tests.unit.documents.pdf.overfull import LOW, emptied, filled, write
from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import Table, shown, tables_on

NAMES = {
    (1, 0): ("公民館講座の", "受講者数"),
    (2, 0): ("図書館を使う", "町民の割合"),
    (3, 0): ("展示会",),
}
READ = {cell: "".join(lines) for cell, lines in NAMES.items()}


def read(table: Table, *draws) -> list[list[str]]:
    """The rows of the one table, its texts without the ends of their lines."""
    (found,) = tables_on(table.draw, *draws)
    return [[text.replace("\n", "") for text in row] for row in shown(found)]


def names(sheet: Sheet) -> None:
    for cell, lines in NAMES.items():
        write(sheet, LOW, cell, *lines)


def test_names_of_two_lines_in_rows_of_one_stay_in_their_rows():
    assert read(LOW, names) == filled(READ)


def test_lines_that_stand_upon_those_of_the_next_rows_are_told_apart():
    def three(sheet: Sheet) -> None:
        for row, name in enumerate(("あいさつ運動", "防災の訓練を", "移動図書館の"), start=1):
            write(sheet, LOW, (row, 0), name, "行った地区の", "延べ回数")

    texts = {(1, 0): "あいさつ運動", (2, 0): "防災の訓練を", (3, 0): "移動図書館の"}
    whole = {cell: f"{text}行った地区の延べ回数" for cell, text in texts.items()}
    assert read(LOW, three) == filled(whole)


def test_a_year_below_a_head_stays_in_the_row_of_the_head():
    table = emptied(LOW, (0, 2), (0, 3))

    def heads(sheet: Sheet) -> None:
        write(sheet, LOW, (0, 2), "基準値", "（R6年度）")
        write(sheet, LOW, (0, 3), "目標値", "（R11年度）")

    heads_read = {(0, 2): "基準値（R6年度）", (0, 3): "目標値（R11年度）"}
    assert read(table, names, heads) == filled({**READ, **heads_read})


def test_texts_that_begin_at_the_top_of_their_row_belong_to_it():
    def at_top(sheet: Sheet) -> None:
        write(sheet, LOW, (1, 0), *NAMES[1, 0], at=LOW.ys[1])
        write(sheet, LOW, (2, 0), "展示会")

    assert read(LOW, at_top) == filled({(1, 0): READ[1, 0], (2, 0): "展示会"})


def test_texts_that_end_at_the_foot_of_their_row_belong_to_it():
    def at_foot(sheet: Sheet) -> None:
        write(sheet, LOW, (2, 0), "展示会")
        write(sheet, LOW, (3, 0), *NAMES[1, 0], at=LOW.ys[4] - 26)

    assert read(LOW, at_foot) == filled({(2, 0): "展示会", (3, 0): READ[1, 0]})


def test_a_column_that_the_file_has_line_by_line_is_no_text():
    def column(sheet: Sheet) -> None:
        for row, name in enumerate(("講座の数", "利用率", "展示会"), start=1):
            write(sheet, LOW, (row, 0), name)

    assert read(LOW, column) == filled({(1, 0): "講座の数", (2, 0): "利用率", (3, 0): "展示会"})


def test_a_line_above_a_table_is_none_of_its_heads():
    def title(sheet: Sheet) -> None:
        sheet.text(LOW.xs[0], LOW.ys[0] - 10.5, "【数値目標】", 9)
        names(sheet)
        LOW.write(sheet)

    table = emptied(LOW, *((0, column) for column in range(4)))
    assert read(table, title)[0] == list(LOW.rows[0])
