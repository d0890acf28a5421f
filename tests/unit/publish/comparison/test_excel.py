"""The workbook, read back whole."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from keikaku.publish.comparison.excel import excel_file
from keikaku.publish.comparison.layout import Layout
from keikaku.publish.comparison.printable import printable
from tests.unit.publish.comparison.comparisons import EMPTY, HOSTILE, HOSTILES, LONG, MANY, USUAL

JA = Layout()


def opened(comparison, layout=JA):
    return load_workbook(io.BytesIO(excel_file(comparison, layout)), rich_text=True)


def table(comparison, layout=JA):
    return opened(comparison, layout).worksheets[1]


def told(cell):
    """The text of a cell with what is underlined in ⟦⟧."""
    if isinstance(cell.value, CellRichText):
        return "".join(_part(part) for part in cell.value)
    text = cell.value or ""
    return f"⟦{text}⟧" if cell.font.underline else text


def _part(part):
    if isinstance(part, TextBlock):
        return f"⟦{part.text}⟧" if part.font.u else part.text
    return part


def rows_of(sheet):
    rows = [[told(cell) for cell in row] for row in sheet.iter_rows()]
    return [row for row in rows if any(row)]


def test_the_first_sheet_says_what_moved():
    assert rows_of(opened(USUAL).worksheets[0])[3:] == [
        ["種別", "内容", "理由"],
        ["なくなった指標", "指標「出店者数」がなくなりました。", "直売所にまとめた"],
    ]


def test_the_second_sheet_is_the_table():
    book = opened(USUAL)
    assert book.sheetnames == ["動いたもの", "新旧対照表"]
    assert rows_of(book.worksheets[1]) == [
        ["新旧対照表", "", "", ""],
        ["改正後：榛瀬市総合戦略　計画期間：令和7年度～令和11年度　plan.txt", "", "", ""],
        ["改正前：榛瀬市総合戦略　計画期間：令和7年度～令和11年度　plan.txt", "", "", ""],
        ["変更 7 件。傍線は変更のあった箇所です。", "", "", ""],
        ["新旧の対応を確認していただきたいもの 2 件（備考に【要確認】）。", "", "", ""],
        ["空白・全角半角だけが違うもの 1 件は、表に出していません。", "", "", ""],
        ["この表では比べていないもの：略称・用語（改正前 1件・改正後 0件）。", "", "", ""],
        ["箇所", "改正後", "改正前", "備考"],
        [
            "1-1 かきの販路の開拓\n改正後：6行目\n改正前：5行目",
            "1-1 かきの販路の開拓\n販路の開拓を⟦促進⟧します。\n担当：水産課⟦、商工課⟧",
            "1-1 かきの販路の開拓\n販路の開拓を⟦推進⟧します。\n担当：水産課",
            "文言の変更\n担当の変更",
        ],
        [
            "1-1 かきの販路の開拓\n改正後：50行目\n改正前：50行目",
            "KPI：来客数\n単位：人\n基準値：120（R5）\n目標値：⟦140⟧（R11）",
            "KPI：来客数\n単位：人\n基準値：120（R5）\n目標値：⟦130⟧（R11）",
            "目標値の引き上げ：130（R11） → 140（R11）（強化）",
        ],
        [
            "1-1 かきの販路の開拓",
            "取組：商談会\n年度：令和7年度：設計\n令和8年度：⟦直送⟧",
            "取組：商談会\n年度：令和7年度：設計\n令和8年度：⟦出展⟧",
            "取組の内容の変更",
        ],
        [
            "1-2 港の直売所と朝市\n改正後：10行目\n改正前：9行目、12行目",
            "⟦1-2 港の直売所と朝市⟧\n直売所⟦と朝市⟧を運営します。",
            "⟦1-2 直売所の運営⟧\n直売所を運営します。⟦\n1-3 朝市の開催\n朝市を開きます。⟧",
            "統合\n【要確認】新旧の対応は推定です（確からしさ 60%）。",
        ],
        [
            "1-3 朝市の開催\n改正前：50行目",
            "（廃止）",
            "KPI：⟦出店者数⟧\n単位：⟦人⟧\n基準値：⟦20（R5）⟧\n目標値：⟦30（R11）⟧",
            "指標の廃止",
        ],
        [
            "1-3 磯の保全\n改正後：14行目",
            "⟦1-3 磯の保全\n磯を守ります。⟧",
            "（新設）",
            "新設",
        ],
        [
            "1-3 磯の保全\n改正後：50行目",
            "KPI：⟦清掃の参加者数⟧\n単位：⟦人⟧\n基準値：⟦20（R5）⟧\n目標値：⟦30（R11）⟧",
            "（新設）",
            "指標の追加\n【要確認】もう一方に当たるものがないとしたのは推定です（確からしさ 50%）。",
        ],
    ]


def test_sides_and_labels_are_settings():
    rows = rows_of(table(USUAL, Layout("案", "現行", old_left=True)))
    assert ["箇所", "現行", "案", "備考"] in rows


@pytest.mark.parametrize("number", [0, 1])
def test_a_sheet_is_printed_on_a4_landscape_with_its_header_on_every_page(number):
    sheet = opened(USUAL).worksheets[number]
    header = next(row for row in sheet.iter_rows() if row[0].value in ("種別", "箇所"))[0].row
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize) == ("landscape", 9)
    assert (setup.fitToWidth, setup.fitToHeight) == (None, 0)  # one wide, as many high as need be
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${header}:${header}"
    assert sheet.freeze_panes == f"A{header + 1}"
    assert sheet.oddFooter.center.text == "&P / &N ページ"


def test_cells_wrap_and_have_rules_and_a_japanese_font():
    cell = table(USUAL).cell(9 + 1, 2)
    assert (cell.alignment.wrap_text, cell.alignment.vertical) == (True, "top")
    assert (cell.border.left.style, cell.font.name, cell.font.charset) == (
        "thin",
        "ＭＳ ゴシック",
        128,
    )


def test_nothing_changed_is_said():
    assert "変更はありません。" in [row[0] for row in rows_of(table(EMPTY))]


@pytest.fixture(scope="module")
def hostile_rows():
    return list(table(HOSTILES).iter_rows())


@pytest.mark.parametrize("number", range(len(HOSTILE)), ids=map(ascii, HOSTILE))
def test_hostile_text_stays_text(number, hostile_rows):
    rows = hostile_rows
    row = rows[len(rows) - len(HOSTILE) + number]
    expected = printable(HOSTILE[number])
    assert str(row[2].value).replace("_x005F_", "_") == expected
    assert str(row[1].value).replace("_x005F_", "_") == printable(f"{HOSTILE[number]}を改める")
    assert all(cell.data_type in ("s", "n") for cell in row)
    assert {cell.data_type for cell in row if cell.value} == {"s"}


def test_a_text_longer_than_a_row_goes_on_in_the_next_and_nothing_is_lost():
    rows = [row for row in rows_of(table(LONG)) if row[0].startswith("1-1 海")]
    assert [row[0].partition("\n")[0] for row in rows[:2]] == ["1-1 海", "1-1 海（続き）"]
    for column, word in ((1, "育て"), (2, "守り")):
        text = "".join(row[column] for row in rows).replace("⟦", "").replace("⟧", "")
        assert text == f"海を{word}ます。" * 2900
    assert rows[-1][3] == ""


def test_no_row_is_higher_than_excel_can_show():
    sheet = table(LONG)
    heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
    assert max(height for height in heights if height) <= 409


def test_two_hundred_rows_are_two_hundred_rows():
    rows = [row for row in rows_of(table(MANY)) if row[0].startswith("1-1 海")]
    assert len(rows) == 200
