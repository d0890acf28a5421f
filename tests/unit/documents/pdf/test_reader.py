"""Whole PDF files as blocks."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.model import BlockKind, Origin
from keikaku.documents.read import read_bytes
from tests.unit.documents.pdf import raw
from tests.unit.documents.pdf.printed import GOTHIC, Sheet, pdf, read, shown

FULL = (
    "本市の人口は減少を続けており、令和二十二年には三万人を下回る見込みであることから次の取組を進め"
)
SHORT = "ます。"
SCAN = (0.0, 0.0, 595.0, 842.0)


def framed(number: int):
    """A page with a running title and its number."""

    def draw(sheet: Sheet) -> None:
        sheet.text(57, 40, "第2次青垣市総合計画", 8)
        sheet.text(287, 800, f"- {number} -")

    return draw


def first(sheet: Sheet) -> None:
    framed(1)(sheet)
    sheet.text(57, 100, "第1章　子育て", 16, GOTHIC)
    sheet.lines(130, FULL, SHORT, "・保育所の整備")
    sheet.table(
        57, 200, [200, 100, 100], [["指標", "現状値", "目標値"], ["待機児童数", "8人", "0人"]]
    )
    sheet.lines(300, *[FULL] * 2)


def second(sheet: Sheet) -> None:
    framed(2)(sheet)
    sheet.lines(100, SHORT)
    sheet.picture(57, 200, 300, 400)


def test_a_document_reads_as_blocks_in_the_order_of_its_pages():
    document = read(pdf(first, second))
    assert document.file.media_type == "application/pdf"
    assert document.file.reader == "keikaku-pdf"
    assert [page.number for page in document.pages] == [1, 2]
    assert shown(document) == [
        ("page_furniture", "第2次青垣市総合計画"),
        ("paragraph", "第1章　子育て"),
        ("paragraph", FULL + SHORT),
        ("list_item", "保育所の整備"),
        ("table", [("指標", "現状値", "目標値"), ("待機児童数", "8人", "0人")]),
        ("paragraph", FULL * 2 + SHORT),
        ("page_furniture", "- 1 -"),
        ("page_furniture", "第2次青垣市総合計画"),
        ("figure", ""),
        ("page_furniture", "- 2 -"),
    ]
    assert document.doubts == ()


def test_places_are_those_on_the_page_as_it_is_shown():
    blocks = list(read(pdf(first, second)).blocks)
    heading, cut = blocks[1], blocks[5]
    assert heading.source.address == "p.1 1段落目"
    assert (heading.source.page, heading.source.paragraph) == (1, 1)
    assert heading.source.box == pytest.approx((57, 100, 163.7, 116), abs=0.2)
    assert cut.source == cut.parts[0]
    assert [part.page for part in cut.parts] == [1, 2]
    assert cut.parts[1].box == pytest.approx((57, 100, 87, 110), abs=0.2)
    assert blocks[8].source.box == pytest.approx((57, 200, 300, 400), abs=0.2)


def test_size_weight_gaps_and_indents_are_told():
    blocks = list(read(pdf(first, second)).blocks)
    assert (blocks[1].evidence, blocks[1].depth) == (("large",), None)
    told = [(block.gap_before, block.indent, block.marker) for block in blocks[1:6]]
    assert told == [(1, 0, None), (0, 0, None), (0, 0, "・"), (2, 0, None), (4, 0, None)]


def test_a_page_turned_in_the_file_reads_as_it_is_shown():
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setPageRotation(90)
        sheet.turned(57, 700, "上の行", 90, 10)
        sheet.turned(77, 700, "下の行", 90, 10)

    blocks = list(read(pdf(draw)).blocks)
    assert [block.text for block in blocks] == ["上の行", "下の行"]


def test_a_stamp_across_the_page_stands_in_no_line():
    def draw(sheet: Sheet) -> None:
        sheet.lines(100, FULL, SHORT)
        sheet.turned(200, 300, "素案", 45)

    assert shown(read(pdf(draw))) == [("paragraph", FULL + SHORT), ("page_furniture", "素案")]


def test_a_page_that_is_a_picture_of_paper_is_said():
    def scan(sheet: Sheet) -> None:
        sheet.picture(*SCAN)

    document = read(pdf(lambda sheet: sheet.lines(100, FULL, SHORT), scan, scan, first, scan))
    assert [(d.code, d.details, d.source) for d in document.doubts] == [
        ("page.no_text", {"pages": "p.2-3, p.5"}, Location("s1", "p.2", page=2))
    ]


def test_a_file_of_nothing_but_pictures_is_said_once():
    def scan(sheet: Sheet) -> None:
        sheet.picture(*SCAN)

    document = read(pdf(scan, scan))
    assert [(d.code, d.details) for d in document.doubts] == [("page.all_pictures", {})]


def test_text_that_lies_under_a_scan_is_said_and_everything_from_there_is_flagged():
    def scan(sheet: Sheet) -> None:
        sheet.picture(*SCAN)
        sheet.hidden(57, 100, FULL)

    document = read(pdf(scan))
    (block,) = (b for b in document.blocks if b.kind is BlockKind.PARAGRAPH)
    assert (block.flags, block.origin) == (("text.layer_doubtful",), Origin.OCR)
    assert [d.code for d in document.doubts] == ["page.text_under_scan"]


def test_the_cells_of_a_page_with_a_doubtful_text_are_flagged():
    def draw(sheet: Sheet) -> None:
        sheet.lines(100, "ÊŒÎÍŽsÌlŒûÍAŒ¸ð‘±Ä")
        sheet.table(57, 200, [200, 100], [["指標", "現状値"], ["待機児童数", "8人"]])

    document = read(pdf(draw))
    (grid,) = (block.grid for block in document.blocks if block.grid)
    assert {cell.flags for cell in grid.cells} == {("text.layer_doubtful",)}
    assert [d.code for d in document.doubts] == ["page.bad_text"]


def test_a_value_that_is_struck_out_is_not_read_and_its_cell_is_flagged():
    def draw(sheet: Sheet) -> None:
        sheet.table(57, 200, [200, 100], [["指標", "目標値"], ["出生数", "500人650人"]])
        sheet.rule(261, 226.8, 286, 226.8)
        sheet.lines(300, "目標は500人である。")
        sheet.rule(87, 304.8, 112, 304.8)

    table, paragraph = read(pdf(draw)).blocks
    assert table.grid is not None
    assert table.grid.row(1) == ("出生数", "650人")
    flagged = {cell.text: cell.flags for cell in table.grid.cells if cell.flags}
    assert flagged == {"650人": ("text.struck_out",)}
    assert (paragraph.text, paragraph.flags) == ("目標は　である。", ("text.struck_out",))


def test_text_that_nobody_sees_is_told_and_not_read():
    def draw(sheet: Sheet) -> None:
        sheet.lines(100, FULL)
        sheet.hidden(57, 200, "作成者の覚え書き")

    document = read(pdf(draw))
    assert shown(document) == [("paragraph", FULL)]
    what = "p.1 の見えない文字「作成者の覚え書き」"
    assert [(d.code, d.details) for d in document.doubts] == [("content.hidden", {"what": what})]


def test_readings_over_kanji_are_told_beside_the_text():
    def draw(sheet: Sheet) -> None:
        sheet.lines(100, "青垣市の計画")
        sheet.text(58, 95, "あおがき", 5)

    (block,) = read(pdf(draw)).blocks
    assert (block.text, block.ruby) == ("青垣市の計画", (("青垣", "あおがき"),))


def test_the_pages_of_a_spread_are_read_one_after_the_other_each_with_its_furniture():
    def spread(left: int):
        def draw(sheet: Sheet) -> None:
            for x, number in ((57, left), (652, left + 1)):
                sheet.text(x, 40, "第2次青垣市総合計画", 8)
                sheet.lines(100, FULL, f"{number}頁の文である。", x=x)
                sheet.table(x, 200, [200, 100], [["指標", "目標値"], ["出生数", f"{number}人"]])
                sheet.text(x + 230, 800, str(number), 8)

        return draw

    document = read(pdf(spread(2), spread(4), size=(1190, 842)))
    read_in_order = [content for kind, content in shown(document) if kind != "page_furniture"]
    assert read_in_order == [
        part
        for number in (2, 3, 4, 5)
        for part in (
            f"{FULL}{number}頁の文である。",
            [("指標", "目標値"), ("出生数", f"{number}人")],
        )
    ]


def test_cards_side_by_side_are_read_one_after_the_other():
    def draw(sheet: Sheet) -> None:
        sheet.lines(60, FULL, FULL)
        for n, name in enumerate(("商業", "漁業", "農業")):
            x = 57 + 160 * n
            sheet.frame(x, 150, x + 150, 210)
            sheet.lines(158, name, f"{name}を営む人のための場を", "整えます。", x=x + 10)

    cards = [b.text for b in read(pdf(draw)).blocks][1:]
    assert cards == [
        text
        for name in ("商業", "漁業", "農業")
        for text in (name, f"{name}を営む人のための場を整えます。")
    ]


def test_letters_that_are_rewritten_are_told_once():
    def draw(sheet: Sheet) -> None:
        sheet.lines(100, "⾮常⽤", "⾮⾏")

    document = read(pdf(draw, draw))
    assert shown(document)[0] == ("paragraph", "非常用")
    assert [(d.code, d.details) for d in document.doubts] == [
        ("text.rewritten", {"letters": "⽤→用、⾏→行、⾮→非"})
    ]


def test_an_empty_page_is_no_trouble():
    document = read(pdf(lambda sheet: None))
    assert [page.blocks for page in document.pages] == [()]
    assert document.doubts == ()


def test_a_locked_file_is_refused_with_a_word_on_what_to_do():
    with pytest.raises(Unreadable, match="パスワード"):
        read(pdf(first, password="secret"))


def test_letters_that_nobody_can_see_are_read_and_measured_by_what_is_least():
    drawn = (raw.words(text, 100, y, 0.02) for text, y in (("A", 700), ("B", 650), ("C", 600)))
    document = read_bytes("計画.pdf", raw.page(b"".join(drawn)), source_id="s1")
    assert [block.text for block in document.blocks] == ["A", "B", "C"]
