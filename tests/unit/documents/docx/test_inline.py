"""Letters of a paragraph: what is printed, what is not, and what was changed."""

import pytest

from tests.unit.documents.docx.words import (
    blocks,
    deleted,
    inserted,
    lines,
    p,
    r,
    tbl,
    tc,
    told,
    tr,
)

RUBY = (
    "<w:r><w:ruby><w:rt><w:r><w:t>さかいの</w:t></w:r></w:rt>"
    "<w:rubyBase><w:r><w:t>境野</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r("目標値は") + RUBY + r("市の数"), "目標値は境野市の数"),
        (r("目標値は") + deleted("500人") + inserted("650人"), "目標値は650人"),
        ('<w:moveFrom w:id="1"><w:r><w:t>前</w:t></w:r></w:moveFrom>' + r("後"), "後"),
        ('<w:moveTo w:id="1"><w:r><w:t>移した</w:t></w:r></w:moveTo>' + r("文"), "移した文"),
        (r("値は") + control(r("80％")) + r("です"), "値は80％です"),
        (r("値は") + control(r("ここに入力"), "<w:showingPlcHdr/>") + r("です"), "値はです"),
        (r("公開") + r("内部メモ", "<w:vanish/>"), "公開"),
        (r("公開", '<w:vanish w:val="0"/>'), "公開"),
        (r("公開", "<w:webHidden/>"), "公開"),
        (r("旧", "<w:strike/>") + r("新"), "新"),
        (r("旧", "<w:dstrike/>") + r("新"), "新"),
        (r("新", '<w:strike w:val="false"/>'), "新"),
        ('<w:hyperlink w:anchor="x">' + r("リンク") + "</w:hyperlink>", "リンク"),
        ("<w:smartTag>" + r("千代田") + "</w:smartTag>", "千代田"),
        ("<w:customXml>" + r("項目") + "</w:customXml>", "項目"),
        ('<w:fldSimple w:instr="PAGE">' + r("3") + "</w:fldSimple>", "3"),
        ('<w:bdo w:val="ltr">' + r("値") + "</w:bdo>", "値"),
        ("<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>3</w:t></w:r>", "5-3"),
        ("<w:r><w:t>協</w:t><w:softHyphen/><w:t>働</w:t></w:r>", "協働"),
        ("<w:r><w:t>  前後の空白 </w:t></w:r>", "前後の空白"),
        ('<w:r><w:t xml:space="preserve">a\n b</w:t></w:r>', "a  b"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>' + r("推進"), "→推進"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r("5"), "≧5"),
        ('<w:r><w:sym w:font="Wingdings" w:char="zz"/></w:r>' + r("5"), "5"),
        (r("\uf06c", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + r("点"), "●点"),
        ("<m:oMath><m:f><m:num><m:r><m:t>A</m:t></m:r></m:num><m:den><m:r><m:t>B</m:t></m:r></m:den></m:f></m:oMath>", "A/B"),
        ("<mc:AlternateContent><mc:Choice><w:r><w:t>一</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>二</w:t></w:r></mc:Fallback></mc:AlternateContent>", "一"),
        ("<mc:AlternateContent><mc:Fallback><w:r><w:t>二</w:t></w:r></mc:Fallback></mc:AlternateContent>", "二"),
        ('<w:bookmarkStart w:id="0" w:name="a"/><w:proofErr w:type="x"/><!-- c -->' + r("値"), "値"),
    ],
)  # fmt: skip
def test_what_is_printed_is_read(inside, text):
    assert lines(p(inside)) == [text]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (BEGIN + instruction(" PAGE ") + SEPARATE + r("12") + END, "12"),
        (BEGIN + instruction(" IF x ") + END + r("残り"), "残り"),
        (BEGIN + instruction("IF ") + BEGIN + instruction("M") + SEPARATE + r("内") + END + SEPARATE + r("外") + END, "外"),
        (BEGIN + instruction(r"EQ \* jc2 \* hps10 \o\ad(\s\up 9(みなと),湊)") + END + r("町"), "湊町"),
        (BEGIN + instruction(r"EQ \o(○,秘)") + END + r("扱い"), "秘扱い"),
        (BEGIN.replace("/>", "><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>", 1) + instruction("FORMCHECKBOX") + END + r("実施"), "☑実施"),
        (BEGIN.replace("/>", '><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar>', 1) + instruction("FORMCHECKBOX") + END + r("実施"), "☐実施"),
        (END + r("残り"), "残り"),
    ],
)  # fmt: skip
def test_of_fields_the_results_are_read(inside, text):
    assert lines(p(inside)) == [text]


def test_an_instruction_without_an_end_swallows_no_more_than_its_paragraph():
    assert lines(p(BEGIN + instruction("IF") + r("a")) + p("次の段落")) == ["次の段落"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r("1,204") + r("1", '<w:vertAlign w:val="superscript"/>'), "1,204¹"),
        (r("1,204") + r("1)", '<w:vertAlign w:val="superscript"/>'), "1,204¹⁾"),
        (r("12km") + r("２", '<w:vertAlign w:val="superscript"/>'), "12km²"),
        (r("会員") + r("※1", '<w:vertAlign w:val="superscript"/>'), "会員※1"),
        (r("CO") + r("2", '<w:vertAlign w:val="subscript"/>'), "CO2"),
    ],
)
def test_raised_figures_are_no_digits_of_the_number_before_them(inside, text):
    assert lines(p(inside)) == [text]


def test_the_reading_above_letters_is_kept_aside():
    (block,) = blocks(p(r("市は") + RUBY))
    assert (block.text, block.ruby) == ("市は境野", (("境野", "さかいの"),))


@pytest.mark.parametrize(
    ("inside", "text", "original", "flags"),
    [
        (r("500人"), "500人", None, ()),
        (deleted("500人") + inserted("650人"), "650人", "500人", ("text.tracked_change",)),
        (r("目標") + inserted("650人"), "目標650人", "目標", ("text.tracked_change",)),
        (inserted("650人"), "650人", "", ("text.tracked_change",)),
        (r("目標") + deleted("（案）"), "目標", "目標（案）", ("text.tracked_change",)),
        (r("目標") + inserted(" "), "目標", None, ()),
        (r("500人", "<w:strike/>") + r("650人"), "650人", "500人650人", ("text.struck_out",)),
        (r("5", "<w:strike/>") + inserted("6"), "6", "5", ("text.tracked_change", "text.struck_out")),
        (inserted("") + r("A"), "A", None, ()),
    ],
)  # fmt: skip
def test_both_readings_of_a_changed_text_are_kept_and_said(inside, text, original, flags):
    (line,) = blocks(p(inside))
    (table,) = blocks(tbl(tr(tc(p(inside)), "値"), tr("a", "b")))
    assert table.grid is not None
    cell = table.grid.cells[0]
    assert (line.text, line.original, line.flags) == (text, original, flags)
    assert (cell.text.strip(), cell.original, cell.flags) == (text, original, flags)


def test_a_change_of_looks_is_no_change():
    changed = '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'
    (block,) = blocks(p(r("目標", changed)))
    assert (block.text, block.original, block.flags) == ("目標", None, ())


def test_paragraphs_whose_end_is_taken_away_are_one():
    form = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = p("観光客", form) + p("数の増加") + p("次")
    assert lines(body) == ["観光客数の増加", "次"]
    assert lines(p("最後", form)) == ["最後"]
    assert lines(p("表の前", form) + tbl(tr("a", "b"))) == ["表の前", "a|b"]


def test_a_paragraph_that_is_taken_out_is_told_and_leaves_no_gap():
    body = p("前") + p(deleted("消した文"), '<w:rPr><w:del w:id="1"/></w:rPr>') + p("後")
    assert [(b.text, b.gap_before, b.flags) for b in blocks(body)] == [("前", 0, ()), ("後", 0, ())]
    assert told(body) == [("content.deleted", "「消した文」", "2段落")]


def test_hidden_text_is_told_where_it_stands():
    hidden = r("部内だけの値は300人", "<w:vanish/>")
    body = p(r("値") + hidden) + tbl(tr(tc(p(r("A") + hidden)), "B"))
    assert told(body) == [
        ("content.hidden", "隠し文字「部内だけの値は300人」", "1段落"),
        ("content.hidden", "隠し文字「部内だけの値は300人」", "表1 1行目 1列目"),
    ]


def test_letters_of_a_font_of_one_office_are_told():
    assert told(p("\ue123川市")) == [("text.private_character", "U+E123", "1段落")]


def test_lines_of_a_paragraph_are_lines_of_the_text():
    inside = (
        r("第2次総合計画")
        + "<w:r><w:br/></w:r>"
        + r("概要")
        + '<w:r><w:br w:type="page"/><w:cr/></w:r>'
        + r("x")
    )
    found = [(b.text, b.gap_before, b.source.address) for b in blocks(p(inside))]
    assert found == [
        ("第2次総合計画", 0, "1段落"),
        ("概要", 0, "1段落 2行目"),
        ("x", 1, "1段落 3行目"),
    ]


def test_a_tab_that_parts_no_columns_is_a_space():
    assert lines(p(r("計画期間") + "<w:r><w:tab/></w:r>" + r("5年"))) == ["計画期間\u30005年"]
