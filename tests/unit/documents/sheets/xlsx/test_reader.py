"""Workbooks read as a person sees them: the traps of their cells, one by one."""

import datetime

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.read import read_bytes
from keikaku.documents.sheets import budget
from tests.unit.documents.sheets.xlsx.books import (
    blocks,
    book,
    by_hand,
    cells,
    lines,
    reading,
    rows,
)

RULED = {"border": 1}


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.6437, "0.0%", "64.4%"),
        (12, '0"件"', "12件"),
        (-1250, "#,##0;▲#,##0", "▲1,250"),
        (0, '#,##0;▲#,##0;"－"', "－"),
        (1204000, "#,##0,", "1,204"),
        (datetime.date(2024, 3, 31), '[$-411]ggge"年"m"月"d"日"', "令和6年3月31日"),
        ("令和6年3月31日", "General", "令和6年3月31日"),
        ("0012", "General", "0012"),
        ("１，２３４", "#,##0", "１，２３４"),
        ("策定\n（予定）", "General", "策定"),
        (True, "General", "TRUE"),
        (499, 'General"千人"', "499千人"),
    ],
)
def test_the_text_of_a_cell_is_the_one_that_is_shown(value, code, text):
    assert blocks(cells({"A1": value}, code))[0].text == text


def test_a_line_break_in_a_cell_of_a_table_is_kept():
    data = cells({"A1": "現状値\n（R5）", "B1": "目標", "A2": 1, "B2": 2}, border=1)
    assert lines(data) == ["t:現状値\n（R5） 目標 / 1 2"]


@pytest.mark.parametrize(
    ("row", "flags", "text"),
    [
        ('<c r="A1" t="e"><v>#DIV/0!</v></c>', ("sheet.error_value",), "#DIV/0!"),
        ('<c r="A1"><f>B1/C1</f></c>', ("sheet.not_calculated",), ""),
        ('<c r="A1"><f>B1/C1</f><v></v></c>', ("sheet.not_calculated",), ""),
        ('<c r="A1"><f>1/2</f><v>0.5</v></c>', (), "0.5"),
        ('<c r="A1" t="str"><f>A2&amp;"人"</f><v>5人</v></c>', (), "5人"),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', None, ""),
        ('<c r="A1" t="b"><v>0</v></c>', (), "FALSE"),
        ('<c r="A1" t="d"><v>2024-03-31T12:00:00</v></c>', (), "45382.5"),
        ('<c r="A1" t="d"><v>きのう</v></c>', (), "きのう"),
        ('<c r="A1" t="inlineStr"><is><t>直</t><rPh><t>チョク</t></rPh></is></c>', (), "直"),
        ('<c r="A1"><v>約12</v></c>', (), "約12"),
        ('<c r="A1" t="s"><v>99</v></c>', None, ""),
        ('<c r="A1" t="s"><v>x</v></c>', None, ""),
        ('<c r="A1" s="99"><v>5</v></c>', (), "5"),
        ('<c t="inlineStr"><is><t>番地なし</t></is></c>', (), "番地なし"),
        ('<c r="A1" t="inlineStr"><is><t>a_x3042_</t></is></c>', (), "aあ"),
    ],
)
def test_cells_as_the_file_may_have_them(row, flags, text):
    found = {b.source.cell: b for b in blocks(by_hand(rows(row, '<c r="B2"><v>1</v></c>')))}
    if flags is None:
        assert "A1" not in found
    elif flags and not text:
        # A blank cell is no line; in a table it is a cell with a flag.
        assert reading(by_hand(rows(row, '<c r="B2"><v>1</v></c>'))).doubts[0].details == {
            "cell": "A1"
        }
    else:
        assert (found["A1"].text, found["A1"].flags) == (text, flags)


def test_a_formula_without_result_is_a_flagged_blank_in_its_table():
    data = by_hand(
        rows(
            '<c r="A1" t="inlineStr"><is><t>指標</t></is></c><c r="B1"><v>1</v></c>',
            '<c r="A2" t="inlineStr"><is><t>率</t></is></c><c r="B2"><f>1/2</f></c>',
        )
    )
    found = reading(data)
    (table,) = found.pages[0].blocks
    assert table.grid is not None
    assert [(c.text, c.flags) for c in table.grid.cells][-1] == ("", ("sheet.not_calculated",))
    assert [(d.code, d.details) for d in found.doubts] == [
        ("sheet.formulas_without_results", {"cell": "B2"})
    ]


@pytest.mark.parametrize(
    ("string", "text", "original"),
    [
        ("<t>入込客数</t>", "入込客数", None),
        ("<r><t>入込</t></r><r><rPr><b/></rPr><t>客数</t></r>", "入込客数", None),
        ('<t>霧市</t><rPh sb="0" eb="2"><t>キリ</t></rPh><phoneticPr fontId="1"/>', "霧市", None),
        ("<r><rPr><strike/></rPr><t>500人</t></r><r><t>650人</t></r>", "650人", "500人650人"),
        ('<r><rPr><strike val="0"/></rPr><t>500人</t></r>', "500人", None),
        ('<r><t>m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>', "m²", None),
        ('<r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r>', "CO2", None),
        ('<r><t>5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>※</t></r>', "5※", None),
        ("<t>a_x005F_b_x3042_</t>", "a_bあ", None),
        ("<t>_xD842__xDFB7_野</t>", "𠮷野", None),
        ("<t>a_xD842_b</t>", "a\ufffdb", None),
        ("<t>a_x0000_b</t>", "a\ufffdb", None),
    ],
)  # fmt: skip
def test_shared_texts(string, text, original):
    data = by_hand(rows('<c r="A1" t="s"><v>0</v></c>'), strings=f"<si>{string}</si>")
    (block,) = blocks(data)
    assert (block.text, block.original) == (text, original)
    assert block.flags == (() if original is None else ("text.struck_out",))


def test_struck_out_numbers_are_flagged_and_kept():
    (block, *_) = blocks(cells({"A1": 500, "A3": 650}, font_strikeout=True))
    assert (block.text, block.original, block.flags) == ("", "500", ("text.struck_out",))


def test_scaled_numbers_are_told():
    assert blocks(cells({"A1": 1204000}, "#,##0,"))[0].flags == ("sheet.scaled",)
    assert blocks(cells({"A1": 1204000}, '#,##0,"千円"'))[0].flags == ()


def test_hidden_parts_are_left_out_and_told():
    def fill(made, sheet):
        for row in range(5):
            for column in range(5):
                sheet.write(row, column, f"{row}{column}", made.add_format(RULED))
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column("C:C", None, None, {"hidden": True})
        made.add_worksheet("旧").write("A1", "旧")
        made.get_worksheet_by_name("旧").hide()
        made.add_worksheet("裏").write("A1", "裏")
        made.get_worksheet_by_name("裏").very_hidden()

    found = reading(book(fill))
    assert [b.grid.n_rows * b.grid.n_columns for b in found.pages[0].blocks if b.grid] == [16]
    assert [d.details["what"] for d in found.doubts] == [
        "シート「KPI」の非表示の行2（1行）",
        "シート「KPI」の非表示の列C（1列）",
        "非表示のシート「旧」",
        "非表示のシート「裏」",
    ]


def test_rows_that_a_filter_hides_are_hidden():
    def fill(made, sheet):
        for row, value in enumerate(["課", "企画", "財政", "企画"]):
            sheet.write(row, 0, value)
            sheet.write(row, 1, row)
        sheet.autofilter("A1:B4")
        sheet.filter_column("A", "x == 企画")
        sheet.set_row(2, options={"hidden": True})

    found = reading(book(fill))
    assert [d.details["what"] for d in found.doubts] == ["シート「KPI」の非表示の行3（1行）"]


def test_rows_and_columns_without_extent_are_hidden():
    sheet = (
        '<cols><col min="2" max="2" width="0"/><col min="0" max="9" hidden="1"/></cols>'
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2" ht="0"><c r="A2"><v>3</v></c></row></sheetData>'
    )
    found = reading(by_hand(sheet))
    assert [b.text for b in found.pages[0].blocks] == ["1"]
    assert len(found.doubts) == 2


def test_what_a_format_hides_is_told():
    found = reading(cells({"A1": 5, "A2": "裏"}, ";;;") and _with_shown())
    assert [d.details["what"] for d in found.doubts] == [
        "シート「KPI」の表示形式で見えない値（2か所）"
    ]


def _with_shown() -> bytes:
    def fill(made, sheet):
        sheet.write("A1", 5, made.add_format({"num_format": ";;;"}))
        sheet.write("A2", "裏", made.add_format({"num_format": ";;;"}))
        sheet.write("A3", "表")

    return book(fill)


def test_merged_cells_are_one():
    def fill(made, sheet):
        look = made.add_format(RULED)
        sheet.merge_range("A1:A2", "指標", look)
        sheet.merge_range("B1:C1", "目標", look)
        for cell, text in {"B2": "R6", "C2": "R7", "A3": "観光客", "B3": "12", "C3": "15"}.items():
            sheet.write(cell, text, look)

    data = book(fill)
    assert lines(data) == ["t:指標 目標 < / ^ R6 R7 / 観光客 12 15"]
    grid = blocks(data)[0].grid
    assert grid is not None
    assert [cell.source.address for cell in grid.cells][:2] == ["「KPI」A1:A2", "「KPI」B1:C1"]


def test_declared_tables_have_heads():
    def fill(made, sheet):
        sheet.write("A1", "題")
        sheet.add_table(
            "A2:B4",
            {
                "data": [["観光客", 12], ["宿泊者", 3]],
                "columns": [{"header": "指標"}, {"header": "目標"}],
            },
        )

    title, table = blocks(book(fill))
    assert table.grid is not None
    assert (title.text, table.grid.header_rows) == ("題", 1)


def test_comments_and_boxes_are_read():
    def fill(made, sheet):
        sheet.write("A1", "題")
        sheet.write("A5", "末尾")
        sheet.write_comment("A5", "確認中", {"author": "企画課"})
        sheet.insert_textbox("B3", "令和6年4月1日現在")

    assert lines(book(fill)) == ["p:題", "p:令和6年4月1日現在", "p:末尾", "n:確認中"]


def test_the_dates_of_1904():
    def fill(made, sheet):
        sheet.write_datetime(
            "A1", datetime.datetime(2024, 3, 31), made.add_format({"num_format": "yyyy/m/d"})
        )

    data = by_hand(
        rows('<c r="A1" s="0"><v>43920</v></c>'),
        styles='<cellXfs><xf numFmtId="14"/></cellXfs>',
        settings='<workbookPr date1904="1"/>',
    )
    assert [b.text for b in (*blocks(book(fill)), *blocks(data))] == ["2024/3/31", "2024/3/31"]


def test_the_strict_edition_of_the_format_reads():
    data = by_hand(
        rows('<c r="A1" t="s"><v>0</v></c>'),
        strings="<si><t>題</t></si>",
        main="http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    assert lines(data) == ["p:題"]


@pytest.mark.parametrize(
    ("columns", "text"),
    [
        ("", "0.643711"),
        ('<sheetFormatPr defaultColWidth="20"/>', "0.643710938"),
        ('<sheetFormatPr baseColWidth="10" defaultRowHeight="13"/>', "0.64371094"),
        ('<cols><col min="1" max="1" width="5.71"/></cols>', "0.644"),
        ('<cols><col min="1" max="3" width="3.71"/></cols>', "0.6"),
        ('<cols><col min="x" max="3" width="3.71"/></cols>', "0.643711"),
    ],
)
def test_a_number_without_a_format_is_as_long_as_its_column_is_wide(columns, text):
    data = by_hand(columns + rows('<c r="A1"><v>0.6437109375</v></c>'))
    assert [b.text for b in blocks(data)] == [text]


def test_merged_columns_give_a_number_more_room():
    sheet = '<cols><col min="1" max="3" width="3.71"/></cols>'
    merged = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="zz"/></mergeCells>'
    data = by_hand(sheet + rows('<c r="A1"><v>0.6437109375</v></c>') + merged)
    assert [b.text for b in blocks(data)] == ["0.6437109"]


def test_styles_may_be_missing_or_odd():
    styles = (
        '<numFmts><numFmt numFmtId="200"/></numFmts>'
        '<fonts><font><sz val="x"/><b val="0"/></font></fonts>'
        '<fills><fill><gradientFill/></fill><fill><patternFill patternType="solid">'
        '<fgColor theme="0"/></patternFill></fill></fills>'
        '<borders><border><left style="thin"/><right style="none"/></border></borders>'
        '<cellXfs><xf numFmtId="200" fontId="9" fillId="9" borderId="9"/>'
        '<xf numFmtId="x" fillId="1"/></cellXfs>'
    )
    data = by_hand(
        rows('<c r="A1" s="0"><v>1</v></c>', '<c r="A2" s="1"><v>2</v></c>'), styles=styles
    )
    assert [b.text for b in blocks(data)] == ["1", "2"]


def test_the_door_reads_workbooks():
    document = read_bytes("計画.txt", cells({"A1": "題"}), source_id="s9")
    assert document.file.reader == "keikaku-xlsx"
    assert [b.source.source for b in document.blocks] == ["s9"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (cells({}), "表示されている文字が1つもありません"),
        (cells({"A1": "題"})[:900], "ZIPとして開けません"),
        (by_hand("<sheetData><row"), "ファイルが壊れています（XMLの1行目）"),
        (by_hand(rows(), before='<!DOCTYPE worksheet [<!ENTITY a "b">]>'), "DOCTYPE"),
        (by_hand(rows(), styles="</styleSheet>"), "ファイルが壊れています"),
    ],
)
def test_what_cannot_be_read_is_refused(data, reason):
    with pytest.raises(Unreadable) as caught:
        reading(data)
    assert reason in caught.value.reason


def test_a_workbook_without_sheets_of_cells_is_refused():
    data = book(lambda made, sheet: (sheet.hide(), made.add_chartsheet("図").activate()))
    with pytest.raises(Unreadable, match="文字が1つもありません"):
        reading(data)


def test_a_workbook_that_lists_no_sheet_is_refused():
    with pytest.raises(Unreadable, match="読み込めるシートがありません"):
        reading(by_hand(rows(), kind="chartsheet"))


def test_a_binary_workbook_is_named():
    with pytest.raises(Unreadable, match="xlsb"):
        reading(by_hand(rows(), book="xl/workbook.bin"))


@pytest.mark.parametrize("limit", [{"cells": 3}, {"texts": 3}])
def test_workbooks_of_too_many_cells_are_refused(monkeypatch, limit):
    monkeypatch.setattr(budget, "MOST_CELLS", limit.get("cells", 100))
    monkeypatch.setattr(budget, "MOST_TEXTS", limit.get("texts", 100))
    with pytest.raises(Unreadable, match="セルが多すぎます") as caught:
        reading(cells({f"A{row}": row for row in range(1, 6)}))
    assert caught.value.place == "「KPI」"


def test_a_format_on_the_last_cell_costs_nothing():
    def fill(made, sheet):
        sheet.write("A1", "題")
        sheet.write_blank("XFD1048576", None, made.add_format({"border": 1, "bg_color": "red"}))
        sheet.set_column("A:XFD", 3, made.add_format({"border": 1}))

    assert lines(book(fill)) == ["p:題"]


def test_rows_that_are_formatted_to_the_end_cost_little():
    row = "".join(f'<c r="{letter}{{n}}" s="1"/>' for letter in "ABCDEFGHIJ")
    made = "".join(f'<row r="{n}">{row.format(n=n)}</row>' for n in range(2, 6_000))
    first = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>'
    styles = (
        '<borders><border/><border><left style="thin"/><right style="thin"/><top style="thin"/>'
        '<bottom style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>'
    )
    data = by_hand(f"<sheetData>{first}{made}</sheetData>", styles=styles)
    assert lines(data) == ["t:1 2"]
