"""Headings, looks, gaps and lines with tabs of a Word file."""

import pytest

from keikaku.documents.model import BlockKind
from tests.unit.documents.docx.words import blocks, deleted, lines, p, r, tbl, tr

TAB = "<w:r><w:tab/></w:r>"


def style(identifier: str, name: str, form: str = "", based: str = "", look: str = "") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>{on}'
        f"<w:pPr>{form}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def styled(text: str, identifier: str, form: str = "") -> str:
    return p(text, f'<w:pStyle w:val="{identifier}"/>{form}')


def level(at: int) -> str:
    return f'<w:outlineLvl w:val="{at}"/>'


STYLES = (
    style("1", "heading 1")
    + style("mine", "見出し（章）", level(1), based="1")
    + style("like", "本文に似た見出し", "", based="mine")
    + style("body", "Normal", level(9))
    + style("TOC1", "toc 1")
    + style("loop", "輪", "", based="pool")
    + style("pool", "輪2", "", based="loop")
)


@pytest.mark.parametrize(
    ("paragraph", "kind", "depth"),
    [
        (styled("総論", "1"), BlockKind.HEADING, 1),
        (styled("総論", "mine"), BlockKind.HEADING, 2),
        (styled("総論", "like"), BlockKind.HEADING, 2),
        (styled("総論", "like", level(4)), BlockKind.HEADING, 5),
        (styled("総論", "1", level(9)), BlockKind.PARAGRAPH, None),
        (styled("総論", "body"), BlockKind.PARAGRAPH, None),
        (styled("総論", "nowhere"), BlockKind.PARAGRAPH, None),
        (styled("総論", "loop"), BlockKind.PARAGRAPH, None),
        (p("総論", level(0)), BlockKind.HEADING, 1),
        (p("総論", level(-1)), BlockKind.PARAGRAPH, None),
        (styled("市民一人ひとりが安心して暮らせるまちをめざします。", "1"), BlockKind.HEADING, 1),
    ],
)
def test_headings_are_as_deep_as_their_style_says(paragraph, kind, depth):
    (block,) = blocks(paragraph, styles=STYLES)
    assert (block.kind, block.depth) == (kind, depth)


def test_the_lines_of_a_heading_are_one():
    broken = p(r("第1章") + "<w:r><w:br/></w:r>" + r("総論"), level(0))
    assert lines(broken + p("本文")) == ["第1章 総論", "本文"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("・会員数", (BlockKind.LIST_ITEM, "・", "会員数")),
        ("# 番号", (BlockKind.PARAGRAPH, None, "# 番号")),
        ("――――――", (BlockKind.FURNITURE, None, "――――――")),
        ("　字下げの文", (BlockKind.PARAGRAPH, None, "字下げの文")),
    ],
)
def test_signs_of_a_line_mean_what_they_mean_in_a_text(text, shown):
    (block,) = blocks(p(text))
    assert (block.kind, block.marker, block.text) == shown


@pytest.mark.parametrize(
    ("form", "indent"),
    [
        ("", 0),
        ('<w:ind w:firstLine="210"/>', 2),
        ('<w:ind w:left="420" w:hanging="210"/>', 2),
        ('<w:ind w:leftChars="200" w:left="999" w:firstLineChars="100"/>', 6),
        ('<w:ind w:start="210"/>', 2),
        ('<w:ind w:left="210" w:hanging="420"/>', 0),
        ('<w:ind w:left="x"/>', 0),
    ],
)
def test_indents_are_counted_in_half_letters(form, indent):
    (block,) = blocks(p("本文", form))
    assert block.indent == indent


BOLD = "<w:b/>"
LARGE = '<w:sz w:val="32"/>'
BODY = p(r("ふつうの大きさの本文がここに長く続いています。", '<w:sz w:val="21"/>'))


@pytest.mark.parametrize(
    ("paragraph", "evidence"),
    [
        (p(r("太い", BOLD)), ("bold",)),
        (p(r("太い", BOLD) + r("細い")), ()),
        (p(r("太い", BOLD) + r("　 ")), ("bold",)),
        (p(r("太くない", '<w:b w:val="0"/>')), ()),
        (p(r("大きい", LARGE)), ("large",)),
        (p(r("太く大きい", BOLD + LARGE)), ("bold", "large")),
        (p(r("少し大きい", '<w:sz w:val="22"/>')), ()),
        (styled("様式が太い", "B"), ("bold",)),
        (p(r("文字様式が太い", '<w:rStyle w:val="C"/>')), ("bold",)),
        (styled("章", "1"), ("bold", "large")),
        (p(deleted("消えた") + r("太い", BOLD)), ("bold",)),
    ],
)
def test_looks_of_a_whole_line_are_evidence(paragraph, evidence):
    styles = (
        style("B", "b", look="<w:b/>")
        + '<w:style w:type="character" w:styleId="C"><w:name w:val="c"/><w:rPr><w:b/></w:rPr></w:style>'
        + style("1", "heading 1", look="<w:b/>" + LARGE)
        + '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    assert blocks(BODY + paragraph, styles=styles)[1].evidence == evidence


def test_letters_that_nobody_gave_a_size_are_of_the_size_of_word():
    assert blocks(p("大きさのない本文がここに続いています。") + p(r("大きい", LARGE)))[
        1
    ].evidence == ("large",)


@pytest.mark.parametrize(
    ("body", "gaps"),
    [
        (p("a") + p("b"), [0, 0]),
        (p("a") + p("") + p("b"), [0, 1]),
        (p("") + p("a") + p(" ") + p("") + p("b"), [1, 2]),
        (p("a") + p("b", '<w:spacing w:before="240"/>'), [0, 1]),
        (p("a", '<w:spacing w:after="240"/>') + p("b"), [0, 1]),
        (p("a", '<w:spacing w:after="60"/>') + p("b"), [0, 0]),
        (p("a", '<w:spacing w:afterLines="50" w:after="1"/>') + p("b"), [0, 1]),
        (p("a", '<w:spacing w:after="240"/><w:contextualSpacing/>') + p("b"), [0, 0]),
        (p("a") + tbl(tr("c", "d")) + p("b"), [0, 0, 0]),
        (p("a") + p("") + tbl(tr("c", "d")) + p("") + p("b"), [0, 1, 1]),
    ],
)
def test_gaps_are_blank_lines_and_free_space(body, gaps):
    assert [block.gap_before for block in blocks(body)] == gaps


def test_lines_of_a_table_of_contents_are_evidence_and_no_headings():
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = (
        p(begin + r("第1章 総論") + TAB + r("1"), level(0))
        + p(r("第2章 各論") + TAB + r("12") + end)
        + styled("資料編", "TOC1")
        + p("本文")
    )
    found = [(b.kind, b.depth, b.text, b.evidence) for b in blocks(body, styles=STYLES)]
    contents = BlockKind.PARAGRAPH, None
    assert found == [
        (*contents, "第1章 総論 …… 1", ("contents",)),
        (*contents, "第2章 各論 …… 12", ("contents",)),
        (*contents, "資料編", ("contents",)),
        (*contents, "本文", ()),
    ]


def tabbed(*texts: str) -> str:
    return p(TAB.join(r(text) if text else "" for text in texts))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (tabbed("項目", "現状値", "目標値") + tabbed("会員数", "12人", "20人"),
         ["項目|現状値|目標値 / 会員数|12人|20人"]),
        (tabbed("KPI", "項目", "目標値") + tabbed("", "会員数", "20人"), ["KPI|項目|目標値 / |会員数|20人"]),
        (tabbed("", "項目", "目標値") + tabbed("", "会員数", "20人"), ["項目|目標値 / 会員数|20人"]),
        (tabbed("会員数", "", "", "20人") + tabbed("とても長い名前の数", "30人"), ["会員数|20人 / とても長い名前の数|30人"]),
        (tabbed("会員数", "", "20人") + tabbed("利用者数", "3人", "9人"), ["会員数||20人 / 利用者数|3人|9人"]),
        (tabbed("会員数", "12人", "20人"), ["会員数|12人|20人"]),
        (tabbed("計画期間", "5年"), ["計画期間\u30005年"]),
        (tabbed("1", "総論") + tabbed("2", "各論"), ["1\u3000総論", "2\u3000各論"]),
        (tabbed("（1）", "総論") + tabbed("第2章", "各論"), ["（1）\u3000総論", "第2章\u3000各論"]),
        (tabbed("1", "会員数", "20人") + tabbed("2", "利用者数", "9人"), ["1|会員数|20人 / 2|利用者数|9人"]),
        (tabbed("a", "b") + p("") + tabbed("c", "d"), ["a\u3000b", "c\u3000d"]),
        (tabbed("a", "b") + p("間") + tabbed("c", "d"), ["a\u3000b", "間", "c\u3000d"]),
        (p(TAB + r("字下げ")), ["字下げ"]),
    ],
)  # fmt: skip
def test_lines_with_tabs_are_a_table_where_they_part_columns(body, expected):
    assert lines(body) == expected


def apart(after: int, *texts: str, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    form = f'{named}<w:spacing w:after="{after}"/>'
    return p(TAB.join(r(text) for text in texts), form)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (apart(200, "項目", "現状値", "目標値") + apart(200, "会員数", "12人", "20人"),
         ["項目|現状値|目標値 / 会員数|12人|20人"]),
        (apart(200, "項目", "", "", "現状値", "目標値") + apart(200, "会員数", "", "12人", "20人"),
         ["項目|現状値|目標値 / 会員数|12人|20人"]),
        # A blank line, and space that is not between all of them, part two tables.
        (apart(200, "a", "b", "c") + p("") + apart(200, "d", "e", "f"), ["a|b|c", "d|e|f"]),
        (apart(200, "a", "b", "c") + apart(0, "d", "e", "f"), ["a|b|c", "d|e|f"]),
        (apart(200, "a", "b", "c") + apart(200, "d", "e", "f", style="Other"), ["a|b|c", "d|e|f"]),
    ],
)  # fmt: skip
def test_the_space_that_a_style_sets_between_all_lines_parts_no_rows(body, expected):
    assert lines(body) == expected


def test_cells_between_tabs_have_their_place_and_their_changes():
    changed = p(r("会員数") + TAB + deleted("12人") + r("15人") + TAB + r("20人"))
    (block,) = blocks(tabbed("項目", "現状値", "目標値") + changed)
    assert block.grid is not None
    cell = block.grid.cells[4]
    assert (cell.text, cell.original, cell.flags) == ("15人", "12人15人", ("text.tracked_change",))
    assert (cell.source.address, cell.source.row, cell.source.column) == ("2段落 2列目", 2, 2)


def test_pages_that_word_saw_are_told_of_each_place():
    broken = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = p("一") + p(broken + r("二")) + p(r("三の前") + broken + r("後")) + tbl(
        tr("a", "b"), *[tr(*[f"<w:tc>{p(broken + r(text))}</w:tc>" for text in ("c", "d")])]
    ) + p("四")  # fmt: skip
    found = []
    for block in blocks(body):
        found += (
            [cell.source.page for cell in block.grid.cells] if block.grid else [block.source.page]
        )
    assert found == [1, 2, 2, 3, 3, 4, 4, 4]
    assert [block.source.page for block in blocks(p("一") + p("二"))] == [None, None]
