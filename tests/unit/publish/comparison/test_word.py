"""The Word document, read back whole."""

import io
import zipfile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from keikaku.core.problems.model import Language
from keikaku.publish.comparison.layout import Layout
from keikaku.publish.comparison.printable import printable
from keikaku.publish.comparison.word import GOTHIC, MINCHO, word_file
from tests.unit.publish.comparison.comparisons import EMPTY, HOSTILE, HOSTILES, LONG, MANY, USUAL

JA = Layout()


def opened(comparison, layout=JA):
    return Document(io.BytesIO(word_file(comparison, layout)))


def told(cell):
    """The text of a cell, one paragraph a line, with what is underlined in ⟦⟧."""
    return "\n".join(
        "".join(f"⟦{run.text}⟧" if run.underline else run.text for run in paragraph.runs)
        for paragraph in cell.paragraphs
    )


def test_the_whole_document_says_what_the_comparison_says():
    document = opened(USUAL)
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.text] == [
        "新旧対照表",
        "改正後：榛瀬市総合戦略　計画期間：令和7年度～令和11年度　plan.txt",
        "改正前：榛瀬市総合戦略　計画期間：令和7年度～令和11年度　plan.txt",
        "変更 7 件。傍線は変更のあった箇所です。",
        "新旧の対応を確認していただきたいもの 2 件（備考に【要確認】）。",
        "空白・全角半角だけが違うもの 1 件は、表に出していません。",
        "この表では比べていないもの：略称・用語（改正前 1件・改正後 0件）。",
        "動いたもの",
        "新旧対照表",
    ]
    moved, table = document.tables
    assert [[told(cell) for cell in line.cells] for line in moved.rows] == [
        ["種別", "内容", "理由"],
        ["なくなった指標", "指標「出店者数」がなくなりました。", "直売所にまとめた"],
    ]
    assert [[told(cell) for cell in line.cells] for line in table.rows] == [
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
            "⟦1-2 直売所の運営⟧\n直売所を運営します。\n⟦1-3 朝市の開催⟧\n⟦朝市を開きます。⟧",
            "統合\n【要確認】新旧の対応は推定です（確からしさ 60%）。",
        ],
        [
            "1-3 朝市の開催\n改正前：50行目",
            "（廃止）",
            "KPI：⟦出店者数⟧\n単位：⟦人⟧\n基準値：⟦20（R5）⟧\n目標値：⟦30（R11）⟧",
            "指標の廃止",
        ],
        ["1-3 磯の保全\n改正後：14行目", "⟦1-3 磯の保全⟧\n⟦磯を守ります。⟧", "（新設）", "新設"],
        [
            "1-3 磯の保全\n改正後：50行目",
            "KPI：⟦清掃の参加者数⟧\n単位：⟦人⟧\n基準値：⟦20（R5）⟧\n目標値：⟦30（R11）⟧",
            "（新設）",
            "指標の追加\n【要確認】もう一方に当たるものがないとしたのは推定です（確からしさ 50%）。",
        ],
    ]


def test_sides_and_labels_are_settings():
    table = opened(USUAL, Layout("案", "現行", old_left=True)).tables[1]
    assert [cell.text for cell in table.rows[0].cells] == ["箇所", "現行", "案", "備考"]
    assert "推進" in table.rows[1].cells[1].text


def test_the_frame_can_be_english():
    document = opened(USUAL, Layout(language=Language.EN))
    assert document.paragraphs[0].text == "Comparison of two editions"
    heads = [cell.text for cell in document.tables[1].rows[0].cells]
    assert heads == ["Place", "New", "Old", "Remarks"]


def test_the_page_is_a4_landscape_and_numbered():
    section = opened(USUAL).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    fields = [part.text for part in section.footer._element.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_header_rows_stand_on_every_page_and_short_rows_stay_whole():
    for table in opened(USUAL).tables:
        header, *rows = table.rows
        assert header._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in rows)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_a_row_longer_than_a_page_may_be_cut_by_its_end():
    row = opened(LONG).tables[0].rows[1]
    assert row._tr.trPr is None or row._tr.trPr.find(qn("w:cantSplit")) is None
    assert row.cells[1].text == "海を育てます。" * 2900


def test_japanese_fonts_are_named_for_east_asian_text():
    document = opened(USUAL)
    fonts = document.styles["Normal"].element.rPr.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "eastAsia", "cs")} == {MINCHO}
    assert not any("Theme" in name for name in fonts.attrib)
    title = document.styles["Title"].element.rPr.find(qn("w:rFonts"))
    assert title.get(qn("w:eastAsia")) == GOTHIC
    language = document.styles["Normal"].element.rPr.find(qn("w:lang"))
    assert language.get(qn("w:eastAsia")) == "ja-JP"


def test_the_widths_of_the_columns_fill_the_page():
    for table in opened(USUAL).tables:
        assert abs(sum(cell.width for cell in table.rows[1].cells) - Mm(267)) < Mm(1)


def test_nobody_is_named_as_the_author():
    properties = opened(USUAL).core_properties
    assert (properties.author, properties.comments) == ("", "")
    assert properties.title == "新旧対照表 榛瀬市総合戦略"


def test_nothing_changed_is_said():
    document = opened(EMPTY)
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "変更はありません。" in texts
    assert "改正後：（表題なし）" in texts
    assert document.tables == []


@pytest.fixture(scope="module")
def hostile_table():
    return opened(HOSTILES).tables[0]


@pytest.mark.parametrize("number", range(len(HOSTILE)), ids=map(ascii, HOSTILE))
def test_hostile_text_stays_text(number, hostile_table):
    row = hostile_table.rows[number + 1]
    assert row.cells[2].text == printable(HOSTILE[number])


def test_two_hundred_rows_are_two_hundred_rows():
    assert len(opened(MANY).tables[0].rows) == 201


def test_every_part_is_well_formed():
    with zipfile.ZipFile(io.BytesIO(word_file(HOSTILES, JA))) as package:
        assert package.testzip() is None
