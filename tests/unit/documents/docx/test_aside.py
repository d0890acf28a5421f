"""What stands beside the text: boxes, notes, headers, charts, diagrams, pictures."""

import pytest

from keikaku.documents.model import BlockKind
from tests.unit.documents.docx.words import blocks, grid, lines, p, r, read, tbl, tc, told, tr


def drawing(inside: str, placing: str = "anchor", more: str = "") -> str:
    data = f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic>"
    return f"<w:drawing><wp:{placing}>{more}{data}</wp:{placing}></w:drawing>"


def drawn(inside: str) -> str:
    return f"<w:r>{drawing(inside)}</w:r>"


def box(text: str, placing: str = "anchor", more: str = "") -> str:
    """A text box as Word writes it: for new versions and, once more, for old ones."""
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    new = drawing(f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>", placing, more)
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    return f"<w:r><mc:AlternateContent><mc:Choice>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"


def test_a_text_box_comes_once_and_behind_its_paragraph():
    body = p(r("本文") + box("囲みの文字")) + p("次")
    found = [(block.text, block.source.address) for block in blocks(body)]
    assert found == [("本文", "1段落"), ("囲みの文字", "図形1 1段落"), ("次", "2段落")]


@pytest.mark.parametrize(
    "shape",
    [
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
        "<w:r>" + drawing("<wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp>") + "</w:r>",
        "<w:r>" + drawing("<wps:grp><wps:grp><mc:AlternateContent><mc:Choice><wps:wsp><wps:txbx><w:txbxContent>{0}"
                          "</w:txbxContent></wps:txbx></wps:wsp></mc:Choice></mc:AlternateContent></wps:grp></wps:grp>") + "</w:r>",
    ],
)  # fmt: skip
def test_boxes_of_every_age_are_read(shape):
    assert lines(p(r("本文") + shape.format(p("囲み") + tbl(tr("a", "b"))))) == [
        "本文",
        "囲み",
        "a|b",
    ]


def test_lettering_is_read():
    letters = '<w:r><w:pict><v:shape><v:textpath string="第2次総合計画"/></v:shape></w:pict></w:r>'
    assert lines(p(letters)) == ["第2次総合計画"]


def test_a_box_in_a_cell_stands_below_the_table_and_one_in_the_line_in_the_cell():
    table = tbl(
        tr("項目", tc(p(r("値") + box("注記")))), tr("a", tc(p(r("値") + box("人", "inline"))))
    )
    assert lines(table + p("後")) == ["項目|値 / a|値\n人", "注記", "後"]


def test_a_box_that_is_taken_out_is_not_read():
    assert lines(p(r("本文") + f'<w:del w:id="1">{box("消した")}</w:del>')) == ["本文"]


def arrow(left: int, width: int, text: str = "", shape: str = "rightArrow", down: int = 0) -> str:
    """An arrow drawn over the cells of its row; lengths in twips."""
    placing = (
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{left * 635}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{down * 635}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width * 635}" cy="1"/>'
    )
    words = f"<wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx>" if text else ""
    geometry = f'<wps:spPr><a:prstGeom prst="{shape}"/></wps:spPr>'
    return f"<w:r>{drawing(f'<wps:wsp>{geometry}{words}</wps:wsp>', 'anchor', placing)}</w:r>"


def schedule(*rows: str) -> tuple[list[tuple[str, ...]], list[tuple[bool, ...]]]:
    head = tr("取組", "R5", "R6", "R7")
    (block,) = blocks(tbl(head, *rows, widths=(3000, 1000, 1000, 1000)))
    assert block.grid is not None
    texts = [block.grid.row(row) for row in range(1, block.grid.n_rows)]
    cells = [
        [block.grid.at(row, column) for column in range(4)] for row in range(1, block.grid.n_rows)
    ]
    return texts, [tuple(bool(cell and cell.bar) for cell in row) for row in cells]


def test_arrows_over_years_are_bars_and_their_words_stand_where_they_begin():
    texts, bars = schedule(tr("調査", tc(p(arrow(0, 1800, "調査・設計"))), "", ""))
    assert texts == [("調査", "調査・設計", "", "")]
    assert bars == [(False, True, True, False)]


def test_an_arrow_may_be_anchored_beside_the_cells_under_it():
    assert schedule(tr(tc(p(r("調査") + arrow(3900, 1900))), "", "", ""))[1] == [
        (False, False, True, True)
    ]


@pytest.mark.parametrize(
    "drawn", [arrow(0, 1800, shape="star5"), arrow(0, 1800, down=900), arrow(0, 300)]
)
def test_what_is_no_arrow_along_the_row_is_no_bar(drawn):
    assert schedule(tr("調査", tc(p(drawn)), "", ""))[1] == [(False, False, False, False)]


NOTE = '<w:r><w:{0}Reference w:id="{1}"{2}/></w:r>'


def mark(identifier: int, kind: str = "footnote", more: str = "") -> str:
    return NOTE.format(kind, identifier, more)


def note(identifier: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{identifier}">{p(f"<w:r><w:{kind}Ref/></w:r>" + r(text))}</w:{kind}>'


def test_notes_stand_behind_the_paragraph_that_refers_to_them():
    body = p(r("関係人口") + mark(5) + r("と定住人口") + mark(7)) + p("次")
    found = [
        (b.kind, b.text, b.source.address)
        for b in blocks(body, footnotes=note(5, "一") + note(7, "二"))
    ]
    assert found == [
        (BlockKind.PARAGRAPH, "関係人口※1と定住人口※2", "1段落"),
        (BlockKind.NOTE, "※1 一", "注1 1段落"),
        (BlockKind.NOTE, "※2 二", "注2 1段落"),
        (BlockKind.PARAGRAPH, "次", "2段落"),
    ]


def test_notes_of_a_table_stand_below_it():
    table = tbl(tr("項目", "値"), tr("会員数", tc(p(r("1,204") + mark(1)))))
    assert lines(table, footnotes=note(1, "速報値")) == ["項目|値 / 会員数|1,204※1", "※1 速報値"]


def test_the_space_behind_the_mark_of_a_note_is_one():
    tabbed = '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:tab/><w:t>一</w:t></w:r></w:p></w:footnote>'
    assert lines(p(r("値") + mark(1)), footnotes=tabbed) == ["値※1", "※1 一"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r("1,204※") + mark(1), "1,204※1"),
        (r("1,204*") + mark(1), "1,204*1"),
        (r("注") + mark(1) + r("）値"), "注1）値"),
        (mark(1) + r("204人"), "※1 204人"),
        (r("値") + mark(1, more=' w:customMarkFollows="1"') + r("†"), "値†"),
        (r("値") + mark(1, "endnote"), "値※1"),
    ],
)
def test_marks_of_notes_are_no_digits_of_a_number(inside, text):
    assert lines(p(inside), footnotes=note(1, "注"), endnotes=note(1, "注", "endnote"))[0] == text


def test_a_note_that_is_not_there_or_refers_to_itself_does_no_harm():
    itself = f'<w:footnote w:id="1">{p(r("自分") + mark(1))}</w:footnote>'
    assert lines(p(r("値") + mark(1) + mark(9)), footnotes=itself) == ["値※1※2", "※1 自分※1"]
    assert lines(p(r("値") + mark(1))) == ["値※1"]


def test_headers_and_footers_come_once_at_the_end():
    table = tbl(tr("第2次総合計画", "案"))
    found = blocks(
        p("本文"), header1=p("総合戦略") + table, header2=p("総合戦略"), footer1=p("- 1 -")
    )
    assert [(b.kind, b.text) for b in found] == [
        (BlockKind.PARAGRAPH, "本文"),
        (BlockKind.FURNITURE, "総合戦略"),
        (BlockKind.FURNITURE, "第2次総合計画"),
        (BlockKind.FURNITURE, "案"),
        (BlockKind.FURNITURE, "- 1 -"),
    ]


CHART = (
    '<c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><c:chart><c:title><a:t>人口の推移</a:t></c:title><c:ser>'
    "<c:tx><c:v>実績</c:v></c:tx><c:cat><c:pt idx='0'><c:v>R4</c:v></c:pt><c:pt idx='1'><c:v>R5</c:v></c:pt></c:cat>"
    "<c:val><c:pt idx='0'><c:v>0.10000000000000001</c:v></c:pt><c:pt idx='1'><c:v>1200</c:v></c:pt></c:val>"
    "</c:ser></c:chart></c:chartSpace>"
)
DIAGRAM = (
    '<dgm:dataModel xmlns:dgm="urn:d" xmlns:a="urn:a"><dgm:ptLst><dgm:pt modelId="0" type="doc"/>'
    '<dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>施策</a:t></a:r></a:p></dgm:t></dgm:pt>'
    '<dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>基本目標</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst>'
    '<dgm:cxn srcId="0" destId="1" srcOrd="0"/><dgm:cxn srcId="1" destId="2" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>'
)


def test_the_figures_of_a_chart_are_a_table_that_says_so():
    body = p(r("図") + drawn('<c:chart r:id="c1"/>'))
    _, block = blocks(body, {"chart/c1": CHART})
    assert block.grid is not None
    assert (block.evidence, block.grid.caption) == (("chart",), "人口の推移")
    assert [block.grid.row(row) for row in range(3)] == [
        ("", "実績"),
        ("R4", "0.1"),
        ("R5", "1200"),
    ]
    assert block.grid.source.address == "グラフの表1"


def test_the_words_of_a_diagram_are_lines_in_its_order():
    body = p(drawn('<dgm:relIds r:dm="d1"/>'))
    found = [(b.text, b.indent) for b in blocks(body, {"diagramData/d1": DIAGRAM})]
    assert found == [("基本目標", 0), ("施策", 2)]


def test_what_is_drawn_elsewhere_is_not_looked_for():
    assert lines(p(r("図") + drawn('<c:chart r:id="none"/>'))) == ["図"]


def test_pictures_and_objects_are_counted_once_for_the_file():
    picture = drawn('<a:blip r:embed="x"/>')
    sheet = (
        '<w:r><w:object><v:shape><v:imagedata r:id="x"/></v:shape><o:OLEObject/></w:object></w:r>'
    )
    assert told(p(r("図") + picture + picture + sheet)) == [("file.pictures_unread", "3", None)]


def test_documents_inside_the_document_are_told():
    assert told(p("本文") + '<w:altChunk r:id="x"/>') == [("file.part_unread", "1", None)]


def test_shaded_cells_under_years_are_bars():
    def cell(fill: str = "", text: str = "") -> str:
        return tc(p(text), f'<w:shd w:val="clear" w:fill="{fill}"/>' if fill else "")

    blue = "4472C4"
    head = tr(*[cell("D9D9D9", text) for text in ("取組", "R5", "R6", "R7")])
    _, bars = _shaded(
        head,
        tr(cell("EEEEEE", "調査"), cell(blue), cell(blue, "設計"), cell()),
        tr(cell("EEEEEE", "整備"), cell(), cell("FFFFFF"), cell(blue)),
        tr(*[cell("F2F2F2", text) for text in ("計", "", "", "")]),
        tr(cell("EEEEEE", "会員数"), cell(), cell("FFFF00", "12人"), cell()),
    )
    assert bars == [
        (False, False, False, False),
        (False, True, True, False),
        (False, False, False, True),
        (False, False, False, False),
        (False, False, False, False),
    ]


def _shaded(*rows: str) -> tuple[list[tuple[str, ...]], list[tuple[bool, ...]]]:
    (block,) = blocks(tbl(*rows))
    assert block.grid is not None
    cells = [
        [block.grid.at(row, column) for column in range(4)] for row in range(block.grid.n_rows)
    ]
    return grid(tbl(*rows)), [tuple(bool(cell and cell.bar) for cell in row) for row in cells]


def test_a_column_shaded_through_is_no_bar():
    def cell(text: str, fill: str) -> str:
        return tc(p(text), f'<w:shd w:val="clear" w:fill="{fill}"/>')

    rows = [tr("取組", cell("R5", "auto"), cell("R6", "DDDDDD"), "R7")]
    rows += [tr(name, "", cell("", "DDDDDD"), "") for name in ("調査", "整備")]
    assert not any(any(row) for row in _shaded(*rows)[1])


def test_the_file_says_who_read_it():
    file = read(p("本文")).file
    assert (file.reader, file.media_type.rsplit(".", 1)[-1]) == ("keikaku-docx", "document")
