"""Slides as pages: titles, texts, notes, furniture, hidden things."""

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from keikaku.documents.model import BlockKind
from tests.unit.documents.pptx.slides import (
    BLANK,
    SLIDE,
    TITLE_AND_BODY,
    TITLE_ONLY,
    TITLE_SLIDE,
    blocks,
    box,
    changed,
    lines,
    one,
    read,
    saved,
    told,
)


def test_a_deck_is_read_slide_by_slide():
    deck = Presentation()
    cover = deck.slides.add_slide(deck.slide_layouts[TITLE_SLIDE])
    cover.shapes.title.text = "第2期境野市総合戦略\n概要版"
    cover.placeholders[1].text = "令和6年3月"
    body = deck.slides.add_slide(deck.slide_layouts[TITLE_AND_BODY])
    body.shapes.title.text = "基本目標1 しごとをつくる"
    body.placeholders[1].text = "産業の振興"
    body.placeholders[1].text_frame.add_paragraph().text = "企業の誘致"
    body.placeholders[1].text_frame.paragraphs[1].level = 1
    body.notes_slide.notes_text_frame.text = "ここで資料を配る"
    found = [
        (b.kind, b.depth, b.marker, b.indent, b.text, b.source.page, b.source.address)
        for b in blocks(saved(deck))
    ]
    assert found == [
        (BlockKind.HEADING, 1, None, 0, "第2期境野市総合戦略 概要版", 1, "p.1 表題"),
        (BlockKind.PARAGRAPH, None, None, 0, "令和6年3月", 1, "p.1 枠1 1行目"),
        (BlockKind.HEADING, 2, None, 0, "基本目標1 しごとをつくる", 2, "p.2 表題"),
        (BlockKind.LIST_ITEM, None, "•", 0, "産業の振興", 2, "p.2 枠1 1行目"),
        (BlockKind.LIST_ITEM, None, "–", 2, "企業の誘致", 2, "p.2 枠1 2行目"),
        (BlockKind.NOTE, None, None, 0, "ここで資料を配る", 2, "p.2 ノート 1行目"),
    ]
    assert [page.number for page in read(saved(deck)).pages] == [1, 2]


def test_hidden_slides_are_told_and_counted():
    deck = Presentation()
    for title in ("表", "裏", "結び"):
        deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY]).shapes.title.text = title
    deck.slides[1]._element.set("show", "0")
    data = saved(deck)
    assert [(b.text, b.source.page) for b in blocks(data)] == [("表", 1), ("結び", 3)]
    assert told(data) == [("content.hidden", "2枚目のスライド「裏」", "p.2")]


def test_slides_come_in_the_order_in_which_they_are_shown():
    deck = Presentation()
    for title in ("後", "先"):
        deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY]).shapes.title.text = title
    listed = deck.slides._sldIdLst
    listed.insert(0, listed[1])
    assert lines(saved(deck)) == ["先", "後"]


def test_shapes_that_are_not_shown_are_told():
    def draw(slide):
        box(slide, "見える", 1, 1)
        box(slide, "隠した", 1, 2)
        box(slide, "枠の外", -5, 1)
        slide.shapes[1]._element.nvSpPr.cNvPr.set("hidden", "1")

    data = one(draw)
    assert lines(data) == ["見える"]
    assert told(data) == [
        ("content.hidden", "図形「隠した」", "p.1"),
        ("content.hidden", "図形「枠の外」", "p.1"),
    ]


def test_numbers_of_slides_and_footers_belong_to_no_text():
    def draw(slide):
        box(slide, "本文", 1, 1)
        box(slide, "3", 8, 7)
        box(slide, "境野市", 4, 7)

    data = one(draw)
    field = '<a:fld id="{0}" type="slidenum"><a:t>3</a:t></a:fld>'
    data = changed(data, SLIDE, "<a:r><a:t>3</a:t></a:r>", field)
    with_footer = changed(
        data,
        SLIDE,
        '<p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="3657600"',
        '<p:nvPr><p:ph type="ftr"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="3657600"',
    )
    assert [(b.kind, b.text) for b in blocks(with_footer)] == [
        (BlockKind.PARAGRAPH, "本文"),
        (BlockKind.FURNITURE, "3"),
        (BlockKind.FURNITURE, "境野市"),
    ]


RUN = "<a:r><a:t>値</a:t></a:r>"


@pytest.mark.parametrize(
    ("inside", "text", "flags"),
    [
        ("<a:r><a:t>100</a:t></a:r><a:r><a:rPr sz='900'/><a:t>人</a:t></a:r>", ["100人"], ()),
        ("<a:r><a:t>前</a:t></a:r><a:br/><a:r><a:t>後</a:t></a:r>", ["前", "後"], ()),
        ("<a:r><a:t>前_x000B_後_x</a:t></a:r>", ["前", "後_x"], ()),
        ("<a:r><a:rPr strike='sngStrike'/><a:t>500人</a:t></a:r><a:r><a:t>650人</a:t></a:r>", ["650人"], ("text.struck_out",)),
        ("<a:r><a:rPr strike='noStrike'/><a:t>650人</a:t></a:r>", ["650人"], ()),
        ("<a:r><a:t>1,204</a:t></a:r><a:r><a:rPr baseline='30000'/><a:t>1</a:t></a:r>", ["1,204¹"], ()),
        ("<a:r><a:t>CO</a:t></a:r><a:r><a:rPr baseline='-25000'/><a:t>2</a:t></a:r>", ["CO2"], ()),
        ("<a:fld type='datetime1'><a:t>令和6年</a:t></a:fld>", ["令和6年"], ()),
        ("<a:r><a:rPr><a:sym typeface='Wingdings'/></a:rPr><a:t>\uf0e0</a:t></a:r><a:r><a:t>推進</a:t></a:r>", ["→推進"], ()),
        ("<mc:AlternateContent xmlns:mc='urn:mc'><mc:Choice><m xmlns='urn:m'><r><t>x</t></r></m></mc:Choice><mc:Fallback><a:r><a:t>式</a:t></a:r></mc:Fallback></mc:AlternateContent>", ["式"], ()),
    ],
)  # fmt: skip
def test_letters_are_read_as_they_are_shown(inside, text, flags):
    data = changed(one(lambda slide: box(slide, "値", 1, 1)), SLIDE, RUN, inside)
    found = blocks(data)
    assert [block.text for block in found] == text
    assert found[0].flags == flags


def test_what_is_bold_as_a_whole_is_evidence():
    data = one(lambda slide: box(slide, "値", 1, 1))
    bold = changed(
        data, SLIDE, RUN, "<a:r><a:rPr b='1'/><a:t>太</a:t></a:r><a:r><a:t> </a:t></a:r>"
    )
    assert [block.evidence for block in blocks(bold)] == [("bold",)]
    assert [block.evidence for block in blocks(data)] == [()]


def paragraphs(*forms: str) -> bytes:
    """Lines 一, 二, 三 … each with a form of its own."""
    text = "".join(
        f"<a:p>{form}<a:r><a:t>{sign}</a:t></a:r></a:p>"
        for form, sign in zip(forms, "一二三四五六", strict=False)
    )
    data = one(lambda slide: box(slide, "値", 1, 1))
    return changed(data, SLIDE, f"<a:p>{RUN}</a:p>", text)


def numbered(kind: str, level: int = 0, start: str = "") -> str:
    begin = f' startAt="{start}"' if start else ""
    return f'<a:pPr lvl="{level}"><a:buAutoNum type="{kind}"{begin}/></a:pPr>'


PLAIN = "<a:pPr><a:buNone/></a:pPr>"


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ([numbered("arabicPeriod")] * 2, ["1. 一", "2. 二"]),
        ([numbered("arabicParenBoth"), numbered("alphaLcParenR", 1), numbered("arabicParenBoth")], ["(1) 一", "a) 二", "(2) 三"]),
        ([numbered("circleNumDbPlain", start="3")] * 2, ["③ 一", "④ 二"]),
        ([numbered("ea1JpnKorPlain"), PLAIN, numbered("ea1JpnKorPlain")], ["一 一", "二", "一 三"]),
        ([numbered("romanUcPeriod"), numbered("arabicDbPeriod")], ["I. 一", "１. 二"]),
        ([numbered("arabicPeriod", start="99999999999")], ["1000000. 一"]),
        ([numbered("arabicPeriod", start="x")], ["1. 一"]),
        ([numbered("arabicPeriod", 1), numbered("arabicPeriod"), numbered("arabicPeriod", 1)], ["1. 一", "1. 二", "1. 三"]),
    ],
)  # fmt: skip
def test_automatic_numbers_stand_before_the_text(forms, expected):
    assert lines(paragraphs(*forms)) == expected


@pytest.mark.parametrize(
    ("form", "marker"),
    [
        ('<a:pPr><a:buChar char="●"/></a:pPr>', "●"),
        ('<a:pPr><a:buFont typeface="Wingdings"/><a:buChar char="l"/></a:pPr>', "●"),
        ('<a:pPr><a:buFont typeface="Wingdings"/><a:buChar char="&#xF0D8;"/></a:pPr>', "➢"),
        ("<a:pPr><a:buBlip/></a:pPr>", "•"),
        (PLAIN, None),
        ("", None),
    ],
)
def test_bullets_are_marks(form, marker):
    (block,) = blocks(paragraphs(form))
    assert (block.marker, block.text) == (marker, "一")


def test_the_figures_of_a_chart_are_a_table_that_says_so():
    def draw(slide):
        data = CategoryChartData()
        data.categories = ["R4", "R5"]
        data.add_series("実績", (1.5, 0.1))
        data.add_series("目標", (2, 3))
        places = (Inches(1), Inches(1), Inches(4), Inches(3))
        slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *places, data)

    (block,) = blocks(one(draw))
    assert block.grid is not None
    assert block.evidence == ("chart",)
    assert [block.grid.row(row) for row in range(3)] == [
        ("", "実績", "目標"),
        ("R4", "1.5", "2"),
        ("R5", "0.1", "3"),
    ]
    assert block.grid.source.address == "p.1 グラフの表1"


def test_pictures_are_counted_for_the_file(tmp_path):
    picture = tmp_path / "a.bmp"
    picture.write_bytes(
        b"BM\x1e\0\0\0\0\0\0\0\x1a\0\0\0\x0c\0\0\0\x01\0\x01\0\x01\0\x18\0\0\0\xff\0"
    )

    def draw(slide):
        box(slide, "本文", 1, 1)
        slide.shapes.add_picture(str(picture), Inches(1), Inches(2))

    assert told(one(draw)) == [("file.pictures_unread", "1", None)]


def test_the_file_says_who_read_it():
    assert read(one(lambda slide: box(slide, "本文", 1, 1))).file.reader == "keikaku-pptx"


@pytest.mark.parametrize("layout", [BLANK, TITLE_ONLY, TITLE_AND_BODY])
def test_placeholders_that_nobody_filled_say_nothing(layout):
    assert lines(one(lambda slide: box(slide, "本文", 1, 1), layout)) == ["本文"]
