"""Blocks of sheets know their cells, what sets them apart and what lies over them."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.sheets import blocks as module
from keikaku.documents.sheets.blocks import SheetBlocks
from keikaku.documents.sheets.sheet import Area, Look, Remark, Shape, Sheet, SheetCell, Table
from tests.unit.documents.shapes import marked
from tests.unit.documents.sheets.drawing import RULED, blocks, drawn


def at(
    sheet: str,
    cell: str | None = None,
    table: int | None = None,
    row: int | None = None,
    column: int | None = None,
) -> Location:
    address = f"「{sheet}」{cell or ''}"
    return Location("s1", address, sheet=sheet, cell=cell, table=table, row=row, column=column)


def test_a_block_knows_its_cells():
    title, table = blocks(drawn("題,令和6年\n\n|a|b|<|\n|c|d|e|"))
    assert (title.text, title.source) == ("題\u3000令和6年", at("KPI", "A1:B1"))
    assert table.source == at("KPI", "A3:C4", table=1)
    assert table.grid is not None
    assert [cell.source for cell in table.grid.cells] == [
        at("KPI", "A3", table=1, row=1, column=1),
        at("KPI", "B3:C3", table=1, row=1, column=2),
        at("KPI", "A4", table=1, row=2, column=1),
        at("KPI", "B4", table=1, row=2, column=2),
        at("KPI", "C4", table=1, row=2, column=3),
    ]


def test_tables_are_counted_through_the_workbook():
    first, second = drawn("題\n|a|b|\n|c|d|"), drawn("題\n|a|b|\n|c|d|", "２")
    assert [b.source.table for b in blocks(first, second)] == [None, 1, None, 2]


def test_hidden_rows_and_columns_are_gone_and_names_stay():
    sheet = drawn("|a|b|x|c|\n|d|e|x|f|\n|x|x|x|x|\n|g|h|x|i|")
    sheet.hidden_rows, sheet.hidden_columns = {2}, {2}
    (table,) = blocks(sheet)
    assert marked([table]) == ["t:a b c / d e f / g h i"]
    assert table.grid is not None
    assert table.grid.cells[-1].source.cell == "D4"


def test_merged_cells_that_are_hidden_in_part_still_show():
    sheet = drawn("|a|<|b|\n|c|d|e|")
    sheet.hidden_columns = {0}
    assert marked(blocks(sheet)) == ["t:a b / d e"]


def test_a_hidden_sheet_is_told_and_not_read():
    written = SheetBlocks("a", "s1")
    written.add(drawn("題", "旧"), hidden=True, named=True)
    written.add(Sheet("空"), hidden=True, named=True)
    written.add(drawn("題"), hidden=False, named=True)
    reading = written.reading()
    assert marked(reading.pages[0].blocks) == ["p:題"]
    assert [(d.code, d.details, d.source) for d in reading.doubts] == [
        ("content.hidden", {"what": "非表示のシート「旧」"}, at("旧"))
    ]


def test_lines_of_one_cell_and_blank_rows_are_gaps():
    sheet = Sheet("KPI", {(2, 0): SheetCell("一\n\n二", Look()), (3, 0): SheetCell("三", Look())})
    found = blocks(sheet)
    assert [(b.text, b.gap_before, b.source.cell) for b in found] == [
        ("一", 0, "A3"),
        ("二", 1, "A3"),
        ("三", 0, "A4"),
    ]
    assert [b.gap_before for b in blocks(drawn("一\n\n\n二\n三\n\n|a|b|\n|c|d|"))] == [0, 2, 0, 1]


def test_another_sheet_begins_after_a_gap():
    assert [b.gap_before for b in blocks(drawn("一"), drawn("二"))] == [0, 1]


def test_signs_of_a_line_are_those_of_print():
    found = blocks(drawn("・観光\n# 目標\n  本文"))
    assert [(b.kind.value, b.marker, b.text) for b in found] == [
        ("list_item", "・", "観光"),
        ("paragraph", None, "# 目標"),
        ("paragraph", None, "本文"),
    ]


def test_bold_and_large_letters_are_evidence():
    cells = {
        (0, 0): SheetCell("題", Look(bold=True, size=16.0)),
        (1, 0): SheetCell("節", Look(bold=True)),
        (2, 0): SheetCell("本文です", Look()),
    }
    assert [b.evidence for b in blocks(Sheet("KPI", cells))] == [("bold", "large"), ("bold",), ()]


@pytest.mark.parametrize(
    ("sheets", "shown"),
    [
        (["|a|b|\n|c|d|"], ["t:a b / c d"]),
        (["|a|b|\n|c|d|", "題\n|a|b|\n|c|d|"], ["h:S0", "t:a b / c d", "p:題", "t:a b / c d"]),
        (["題", "題"], ["p:題", "p:題"]),
    ],
)
def test_the_name_of_a_sheet_is_the_title_of_a_table_without_one(sheets, shown):
    drawings = [drawn(text, f"S{index}") for index, text in enumerate(sheets)]
    assert marked(blocks(*drawings)) == shown


def test_declared_tables_need_no_lines_and_have_heads():
    sheet = drawn("題\na,b\n\nc,d")
    sheet.tables = [Table(Area(1, 0, 3, 1), 1)]
    title, table = blocks(sheet)
    assert marked([title, table]) == ["p:題", "t:a b / c d"]
    assert table.grid is not None
    assert table.grid.header_rows == 1


def test_text_boxes_stand_before_what_they_lie_over():
    sheet = drawn("題\n\n|a|b|\n|c|d|\n\n末尾")
    sheet.shapes = [
        Shape(Area(0, 5, 0, 5), ("令和6年", "・速報")),
        Shape(Area(3, 1, 3, 1), ("単位：人",)),
        Shape(Area(9, 0, 9, 0), ("人口の推移",), is_figure=True),
    ]
    assert marked(blocks(sheet)) == [
        "p:令和6年",
        "l:速報",
        "p:題",
        "p:単位：人",
        "t:a b / c d",
        "p:末尾",
        "f:人口の推移",
    ]


def test_comments_are_notes_at_their_cells():
    sheet = drawn("題")
    sheet.remarks = [Remark(0, 1, "確認中\n\n企画課")]
    found = blocks(sheet)
    assert marked(found) == ["p:題", "n:確認中", "n:企画課"]
    assert found[1].source == at("KPI", "B1")


def test_arrows_and_shades_are_bars():
    sheet = drawn("|取組|R6|R7|R8|\n|調査||||\n|整備||||\n|開館||||")
    sheet.shapes = [Shape(Area(1, 1, 1, 2), (), is_bar=True)]
    sheet.blanks[2][2] = RULED._replace(fill="blue")
    sheet.blanks[3][1] = sheet.blanks[3][2] = sheet.blanks[3][3] = RULED._replace(fill="grey")
    sheet.cells[3, 0] = SheetCell("開館", RULED._replace(fill="grey"))
    (table,) = blocks(sheet)
    assert table.grid is not None
    assert [cell.source.cell for cell in table.grid.cells if cell.bar] == ["B2", "C2", "C3"]


def test_the_text_of_a_bar_is_that_of_the_cells_under_it():
    sheet = drawn("|取組|R6|R7|R8|\n|調査||||\n|整備|実施|||")
    sheet.shapes = [
        Shape(Area(1, 1, 1, 2), ("基本設計",), is_bar=True),
        Shape(Area(2, 1, 2, 3), ("重なる",), is_bar=True),
    ]
    line, table = blocks(sheet)
    assert marked([line, table]) == [
        "p:重なる",
        "t:取組 R6 R7 R8 / 調査 基本設計 < _ / 整備 実施 _ _",
    ]
    assert table.grid is not None
    merged = next(cell for cell in table.grid.cells if cell.text == "基本設計")
    assert (merged.source.cell, merged.bar) == ("B2:C2", True)


def test_what_is_said_of_a_cell_is_on_its_block():
    cell = SheetCell("#REF!", Look(), ("sheet.error_value",))
    struck = SheetCell("650人", RULED, ("text.struck_out",), "500人")
    sheet = Sheet("KPI", {(0, 0): cell, (2, 0): SheetCell("a", RULED), (2, 1): struck})
    line, table = blocks(sheet)
    assert line.flags == ("sheet.error_value",)
    assert table.grid is not None
    last = table.grid.cells[1]
    assert (last.text, last.original, last.flags) == ("650人", "500人", ("text.struck_out",))


def test_suspect_characters_are_told_at_their_cells():
    written = SheetBlocks("a", "s1")
    written.add(drawn("計\ue000画\n\n|a|\ue001|\n|b|c|"), hidden=False, named=False)
    doubts = written.reading().doubts
    assert [(*d.details.values(), d.source and d.source.cell) for d in doubts] == [
        ("U+E000", "A1"),
        ("U+E001", "B3"),
    ]


def test_hidden_and_unseen_parts_are_told_with_their_places():
    sheet = drawn("|a|b|c|\n|d|e|f|\n|g|h|i|\n|j|k|l|\n|m|n|o|")
    sheet.hidden_rows, sheet.hidden_columns, sheet.unseen = {1, 2, 4, 9}, {1, 7}, 3
    sheet.not_calculated = ["C3", "C4"]
    written = SheetBlocks("a", "s1")
    written.add(sheet, hidden=False, named=False)
    assert [(d.code, *d.details.values()) for d in written.reading().doubts] == [
        ("content.hidden", "シート「KPI」の非表示の行2～3、5（3行）"),
        ("content.hidden", "シート「KPI」の非表示の列B（1列）"),
        ("content.hidden", "シート「KPI」の表示形式で見えない値（3か所）"),
        ("sheet.formulas_without_results", "C3ほか1か所"),
    ]


def test_of_many_hidden_parts_some_are_named():
    sheet = drawn("\n".join(["x"] * 20))
    sheet.hidden_rows = set(range(1, 20, 2))
    written = SheetBlocks("a", "s1")
    written.add(sheet, hidden=False, named=False)
    (doubt,) = written.reading().doubts
    assert doubt.details["what"] == "シート「KPI」の非表示の行2、4、6、8、10ほか（10行）"


def test_a_workbook_without_text_is_refused():
    written = SheetBlocks("空.xlsx", "s1")
    written.add(Sheet("KPI"), hidden=False, named=False)
    with pytest.raises(Unreadable, match="表示されている文字が1つもありません"):
        written.reading()


def test_tables_that_would_fill_the_memory_are_refused(monkeypatch):
    monkeypatch.setattr(module, "_MOST_PLACES", 5)
    with pytest.raises(Unreadable, match="表が大きすぎます") as caught:
        blocks(drawn("|a|b|\n|c|d|\n\n|e|f|\n|g|h|"))
    assert caught.value.place == "「KPI」A4:B5"


def test_too_many_columns_are_refused():
    with pytest.raises(Unreadable, match="表が大きすぎます"):
        blocks(drawn("|" + "a|" * 1_001 + "\n|" + "b|" * 1_001))
