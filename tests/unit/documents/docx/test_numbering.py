"""Automatic numbers stand before the text as Word prints them."""

import pytest

from keikaku.documents.office.number_formats import printed
from tests.unit.documents.docx.words import blocks, deleted, lines, p, tbl, tc, tr


def level(at: int, style: str = "decimal", text: str = "%1.", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def kind(identifier: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(levels)}</w:abstractNum>'


def num(identifier: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(text: str, at: int = 0, of: int = 1, more: str = "") -> str:
    form = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{of}"/></w:numPr>{more}'
    return p(text, form)


def one(*levels: str) -> str:
    return kind(0, *levels) + num(1, 0)


@pytest.mark.parametrize(
    ("style", "numbers"),
    [
        ("decimal", "1 2 10 21 100"),
        ("decimalZero", "01 02 10 21 100"),
        ("decimalFullWidth", "１ ２ １０ ２１ １００"),
        ("decimalEnclosedCircle", "① ② ⑩ ㉑ 100"),
        ("decimalEnclosedParen", "⑴ ⑵ ⑽ 21 100"),
        ("decimalEnclosedFullstop", "⒈ ⒉ ⒑ 21 100"),
        ("japaneseCounting", "一 二 十 二十一 百"),
        ("japaneseLegal", "壱 弐 壱拾 弐拾壱 壱百"),
        ("japaneseDigitalTenThousand", "一 二 一〇 二一 一〇〇"),
        ("ideographTraditional", "甲 乙 癸 甲 癸"),
        ("ideographZodiac", "子 丑 酉 申 卯"),
        ("aiueoFullWidth", "ア イ コ ナ ククク"),
        ("aiueo", "ｱ ｲ ｺ ﾅ ｸｸｸ"),
        ("irohaFullWidth", "イ ロ ヌ ナ ニニニ"),
        ("upperRoman", "I II X XXI C"),
        ("lowerRoman", "i ii x xxi c"),
        ("upperLetter", "A B J U VVVV"),
        ("lowerLetter", "a b j u vvvv"),
        ("numberInDash", "- 1 -|- 2 -|- 10 -|- 21 -|- 100 -"),
        ("ideographEnclosedCircle", "㊀ ㊁ ㊉ 21 100"),
        ("none", "||||"),
        ("bahtText", "1 2 10 21 100"),
    ],
)
def test_numbers_are_printed_in_the_styles_of_word(style, numbers):
    expected = numbers.split("|" if "|" in numbers else " ")
    assert [printed(number, style) for number in (1, 2, 10, 21, 100)] == expected


@pytest.mark.parametrize(
    ("style", "number", "text"),
    [
        ("decimal", 0, "0"),
        ("aiueo", 0, "0"),
        ("decimalEnclosedCircle", 50, "㊿"),
        ("decimalEnclosedCircle", 36, "㊱"),
        ("japaneseCounting", 1234, "千二百三十四"),
        ("japaneseCounting", 10000, "10000"),
        ("upperLetter", 100_000, "100000"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("upperRoman", 999_999, "999999"),
    ],
)
def test_numbers_without_a_sign_are_printed_as_figures(style, number, text):
    assert printed(number, style) == text


def test_numbers_go_on_and_levels_start_again():
    levels = (
        level(0, "decimal", "第%1章"),
        level(1, "decimal", "%1-%2"),
        level(2, "aiueoFullWidth", "（%3）"),
    )
    body = "".join([item("総論"), item("背景", 1), item("国", 2), item("県", 2), item("課題", 1),
                    item("各論"), item("子育て", 1), item("保育", 2)])  # fmt: skip
    assert lines(body, numbering=one(*levels)) == [
        "第1章 総論", "1-1 背景", "（ア） 国", "（イ） 県", "1-2 課題",
        "第2章 各論", "2-1 子育て", "（ア） 保育",
    ]  # fmt: skip


def test_a_level_may_count_through_or_start_again_after_one_only():
    through = (level(0), level(1, text="%2)", more='<w:lvlRestart w:val="0"/>'))
    body = item("A") + item("a", 1) + item("B") + item("b", 1)
    assert lines(body, numbering=one(*through)) == ["1. A", "1) a", "2. B", "2) b"]
    after_first = (
        level(0),
        level(1, text="%2."),
        level(2, text="%3)", more='<w:lvlRestart w:val="1"/>'),
    )
    body = (
        item("A")
        + item("a", 1)
        + item("x", 2)
        + item("b", 1)
        + item("y", 2)
        + item("B")
        + item("c", 1)
        + item("z", 2)
    )
    assert lines(body, numbering=one(*after_first))[2::2] == ["1) x", "2) y", "1. c"]


def test_a_level_that_was_jumped_over_counts_as_begun():
    levels = (level(0, text="%1"), level(1, text="%1.%2"))
    body = item("深い", 1) + item("浅い") + item("深い", 1)
    assert lines(body, numbering=one(*levels)) == ["1.1 深い", "2 浅い", "2.1 深い"]


def test_lists_of_one_kind_go_on_unless_one_orders_a_start():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = kind(0, level(0)) + num(1, 0) + num(2, 0) + num(3, 0, again)
    body = item("a") + item("b", of=2) + item("c", of=3) + item("d", of=3)
    assert lines(body, numbering=numbering) == ["1. a", "2. b", "5. c", "6. d"]


def test_a_list_may_have_a_level_of_its_own():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1")}</w:lvlOverride>'
    numbering = kind(0, level(0)) + num(1, 0, own)
    assert lines(item("総論"), numbering=numbering) == ["I 総論"]


def test_numbers_come_with_a_style_and_its_level():
    styles = (
        '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    levels = (
        level(0, "decimal", "第%1章", '<w:pStyle w:val="h1"/>'),
        level(1, "decimal", "第%2節", '<w:pStyle w:val="h2"/>'),
    )
    body = (
        p("総論", '<w:pStyle w:val="h1"/>')
        + p("背景", '<w:pStyle w:val="h2"/>')
        + p("課題", '<w:pStyle w:val="h2"/>')
    )
    found = [(b.depth, b.text) for b in blocks(body, styles=styles, numbering=one(*levels))]
    assert found == [(1, "第1章 総論"), (2, "第1節 背景"), (2, "第2節 課題")]


def test_a_paragraph_may_give_up_the_number_of_its_style():
    styles = (
        '<w:style w:type="paragraph" w:styleId="n"><w:name w:val="n"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    none = '<w:pStyle w:val="n"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("一", '<w:pStyle w:val="n"/>') + p("無", none) + p("二", '<w:pStyle w:val="n"/>')
    assert lines(body, styles=styles, numbering=one(level(0))) == ["1. 一", "無", "2. 二"]


def test_levels_may_stand_in_a_style_of_lists():
    linked = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
    real = f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>{level(0, text="(%1)")}</w:abstractNum>'
    assert lines(item("方針"), numbering=linked + real + num(1, 0)) == ["(1) 方針"]


def test_what_parts_number_and_text_may_be_nothing():
    nothing = level(0, "decimalEnclosedCircle", "%1", '<w:suff w:val="nothing"/>')
    assert lines(item("会員数"), numbering=one(nothing)) == ["①会員数"]


def test_numbers_in_legal_form_are_figures():
    levels = (level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert lines(item("A") + item("B", 1), numbering=one(*levels)) == ["I A", "1.1 B"]


def test_a_style_of_numbers_that_only_new_versions_know_has_one_for_the_others():
    both = (
        '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert lines(item("項目"), numbering=one(both)) == ["1 項目"]


def test_bullets_are_marks_and_not_text():
    symbols = level(0, "bullet", "\uf06c", "<w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr>")
    deeper = level(1, "bullet", "・", '<w:pPr><w:ind w:left="840" w:hanging="420"/></w:pPr>')
    found = blocks(item("農業") + item("米", 1), numbering=one(symbols, deeper))
    assert [(b.kind.value, b.marker, b.text, b.indent) for b in found] == [
        ("list_item", "●", "農業", 0),
        ("list_item", "・", "米", 4),
    ]


def test_a_heading_with_a_bullet_is_a_heading():
    (block,) = blocks(
        item("方針", more='<w:outlineLvl w:val="1"/>'), numbering=one(level(0, "bullet", "■"))
    )
    assert (block.kind.value, block.depth, block.text) == ("heading", 2, "■ 方針")


def test_what_is_taken_out_is_not_counted_and_a_blank_item_is():
    gone = p(
        deleted("消す"),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
    )
    body = item("a") + gone + item("b") + item("") + item("d")
    assert lines(body, numbering=one(level(0))) == ["1. a", "2. b", "4. d"]


def test_a_number_in_a_cell_is_text_even_when_it_stands_alone():
    numbered = p("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    table = tbl(tr("番号", "指標"), tr(tc(numbered), "会員数"), tr(tc(numbered), "利用者数"))
    levels = one(level(0, text="%1", more='<w:suff w:val="nothing"/>'))
    assert lines(table, numbering=levels) == ["番号|指標 / 1|会員数 / 2|利用者数"]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        num(1, 9),
        one(),
        one('<w:lvl w:ilvl="x"/>', '<w:lvl w:ilvl="12"/>', "<w:lvl/>"),
        kind(0, '<w:numStyleLink w:val="nowhere"/>') + num(1, 0),
    ],
)
def test_a_list_that_is_not_there_gives_no_number(numbering):
    assert lines(item("方針"), numbering=numbering) == ["方針"]


def test_numbers_without_bounds_do_no_harm():
    wild = '<w:lvl w:ilvl="0"><w:start w:val="99999999999999999999"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1%9"/></w:lvl>'
    (line,) = lines(item("方針"), numbering=one(wild))
    assert line == "1000000 方針"
