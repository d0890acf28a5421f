"""Tables as a person sees them: merged cells, columns nobody sees, rows left out, tables inside."""

import pytest

from tests.unit.documents.docx.words import (
    FIRST,
    GOES_ON,
    blocks,
    deleted,
    grid,
    inserted,
    lines,
    p,
    r,
    span,
    tbl,
    tc,
    told,
    tr,
)


def width(twips: int, more: str = "") -> str:
    return f'<w:tcW w:w="{twips}" w:type="dxa"/>{more}'


def test_merged_cells_cover_their_places():
    table = tbl(
        tr(tc("KPI", FIRST), tc("項目", FIRST), tc("目標値", span(2))),
        tr(tc("", GOES_ON), tc("", GOES_ON), "R7", "R11"),
        tr(tc("", GOES_ON), "会員数", "12人", "20人"),
        widths=(1000, 2000, 900, 900),
    )
    assert grid(table) == [
        ("KPI", "項目", "目標値", "<"),
        ("<", "<", "R7", "R11"),
        ("<", "会員数", "12人", "20人"),
    ]


def test_cells_merged_in_the_old_way_are_merged():
    table = tbl(
        tr(tc("目標値", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "計"),
        tr("R7", "R11", "32"),
    )
    assert grid(table) == [("目標値", "<", "計"), ("R7", "R11", "32")]


def test_columns_left_free_at_the_ends_of_a_row_are_free():
    table = tbl(
        tr("項目", "現状値", "目標値"),
        tr("会員数", "12人", properties='<w:gridBefore w:val="1"/>'),
        tr("利用者数", "30人", properties='<w:gridAfter w:val="1"/>'),
        widths=(2000, 1000, 1000),
    )
    assert grid(table) == [
        ("項目", "現状値", "目標値"),
        (".", "会員数", "12人"),
        ("利用者数", "30人", "."),
    ]


def test_a_cell_that_goes_on_where_nothing_fits_is_one_for_itself():
    first_row = tbl(tr(tc("上", GOES_ON), "a"), tr("b", "c"))
    assert grid(first_row) == [("上", "a"), ("b", "c")]
    of_another_width = tbl(
        tr(tc("広い", FIRST + span(2)), "a"),
        tr(tc("下", GOES_ON), "b", "c"),
        widths=(900, 900, 900),
    )
    assert grid(of_another_width) == [("広い", "<", "a"), ("下", "b", "c")]


def test_text_in_the_lower_of_merged_cells_is_not_printed_and_is_told():
    table = tbl(tr(tc("施策", FIRST), "a"), tr(tc("見えない", GOES_ON), "b"))
    assert grid(table) == [("施策", "a"), ("<", "b")]
    assert told(table) == [("content.hidden", "表の行「見えない」", "表1")]


@pytest.mark.parametrize("step", [3, 60, 119])
def test_columns_that_nobody_sees_are_none(step):
    """Rows drawn one by one have edges of their own; cells below each other stay so."""
    table = tbl(
        tr(tc("項目"), tc("現状値", span(2)), tc("目標値")),
        tr(tc("会員数", span(2)), tc("12人"), tc("20人")),
        tr(tc("利用者数"), tc("30人", span(2)), tc("40人")),
        widths=(3000, step, 1500, 1500),
    )
    assert grid(table) == [
        ("項目", "現状値", "目標値"),
        ("会員数", "12人", "20人"),
        ("利用者数", "30人", "40人"),
    ]


def test_edges_that_nobody_takes_for_one_are_two():
    table = tbl(
        tr(tc("計画期間", span(2)), tc("目標", span(2))),
        tr("項目", tc("R4～R6", span(2)), "R7"),
        widths=(2000, 900, 900, 900),
    )
    assert grid(table) == [("計画期間", "<", "目標", "<"), ("項目", "R4～R6", "<", "R7")]


def test_a_blank_sliver_between_cells_is_no_column():
    table = tbl(
        tr("項目", tc(p("")), "目標値"), tr("会員数", tc(p("")), "20人"), widths=(2000, 80, 2000)
    )
    assert grid(table) == [("項目", "目標値"), ("会員数", "20人")]


def test_narrow_columns_with_text_or_of_a_schedule_are_columns():
    marked = tbl(
        tr("項目", "○", "目標値"), tr("会員数", tc(p("")), "20人"), widths=(2000, 80, 2000)
    )
    assert grid(marked) == [("項目", "○", "目標値"), ("会員数", "", "20人")]
    months = tbl(
        tr("取組", tc("R6", span(4))),
        tr("調査", *[tc(p(""))] * 4),
        tr("", *[tc(p(""), '<w:shd w:val="clear" w:fill="4472C4"/>')] * 4),
        widths=(2000, 100, 100, 100, 100),
    )
    assert [len(row) for row in grid(months)] == [5, 5, 5]


def test_widths_of_cells_speak_where_they_contradict_the_columns():
    table = tbl(
        tr(tc("項目", width(2000)), tc("現状値", width(1000)), tc("目標値", width(1000))),
        tr(tc("内容", width(2000)), tc("体制を整えます。", width(2000))),
        widths=(2000, 1000, 1000),
    )
    assert grid(table) == [("項目", "現状値", "目標値"), ("内容", "体制を整えます。", "<")]


@pytest.mark.parametrize("widths", [(), (0, 0, 0), (2000,)])
def test_rows_keep_their_cells_without_any_width(widths):
    table = tbl(tr("項目", "現状値", "目標値"), tr("会員数", "12人"), widths=widths)
    assert grid(table) == [("項目", "現状値", "目標値"), ("会員数", "12人", ".")]


def test_rows_that_repeat_on_each_page_are_heads():
    head = "<w:tblHeader/>"
    table = tbl(
        tr("項目", "R4", properties=head), tr("会員数", "12"), tr("計", "12", properties=head)
    )
    (block,) = blocks(table)
    assert block.grid is not None
    assert block.grid.header_rows == 1


def test_controls_around_rows_and_cells_are_opened():
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    table = tbl(
        control(tr("項目", control(tc("現状値")), "目標値")),
        tr("会員数", tc(control(p("12人"))), tc(p(control(r("20人"))))),
    )
    assert lines(control(table)) == ["項目|現状値|目標値 / 会員数|12人|20人"]


def test_a_cell_keeps_its_lines():
    table = tbl(
        tr("項目", tc(p("協定締結数") + p("") + p("1社(H28)<w:br/>").replace("&lt;", "<"))),
        tr("a", "b"),
    )
    assert grid(table)[0] == ("項目", "協定締結数\n1社(H28)")
    breaks = tc(p(r("一行目") + "<w:r><w:br/></w:r>" + r("二行目")))
    assert grid(tbl(tr("a", breaks), tr("b", "c")))[0] == ("a", "一行目\n二行目")


def test_places_are_told_in_the_terms_of_the_table():
    body = (
        p("前")
        + tbl(tr("a", tc("b", span(2))), tr("c", "d", "e"), widths=(900, 900, 900))
        + tbl(tr("f", "g"))
    )
    tables = [block.grid for block in blocks(body) if block.grid is not None]
    found = [[cell.source.address for cell in each.cells] for each in tables]
    assert found == [
        [
            "表1 1行目 1列目",
            "表1 1行目 2列目",
            "表1 2行目 1列目",
            "表1 2行目 2列目",
            "表1 2行目 3列目",
        ],
        ["表2 1行目 1列目", "表2 1行目 2列目"],
    ]
    first = tables[0].cells[4].source
    assert (first.paragraph, first.table, first.row, first.column) == (1, 1, 2, 3)


def test_rows_that_a_change_takes_out_are_told():
    table = tbl(
        tr("項目", "目標値"),
        tr(tc(p(deleted("旧指標"))), tc(p(deleted("5人"))), properties='<w:del w:id="1"/>'),
        tr(tc(p(inserted("新指標"))), tc(p(inserted("9人"))), properties='<w:ins w:id="2"/>'),
    )
    (block,) = blocks(table)
    assert block.grid is not None
    assert [cell.text for cell in block.grid.cells] == ["項目", "目標値", "新指標", "9人"]
    assert [cell.flags for cell in block.grid.cells] == [(), (), *[("text.tracked_change",)] * 2]
    assert told(table) == [("content.deleted", "表の行「旧指標 5人」", "表1")]


def test_a_row_that_a_change_brings_in_is_changed_as_a_whole():
    table = tbl(tr("項目", "目標値"), tr("会員数", "9人", properties='<w:ins w:id="2"/>'))
    (block,) = blocks(table)
    assert block.grid is not None
    assert [(cell.original, cell.flags) for cell in block.grid.cells[2:]] == [
        ("", ("text.tracked_change",))
    ] * 2


def test_a_value_whose_paragraph_was_changed_keeps_both():
    gone = p(deleted("500人"), '<w:rPr><w:del w:id="1"/></w:rPr>')
    table = tbl(tr("項目", tc(gone + p(inserted("650人")))), tr("a", "b"))
    (block,) = blocks(table)
    assert block.grid is not None
    cell = block.grid.cells[1]
    assert (cell.text, cell.original, cell.flags) == ("650人", "500人", ("text.tracked_change",))


def test_a_cell_that_a_change_takes_out_is_blank():
    table = tbl(tr("項目", tc("旧", '<w:cellDel w:id="1"/>'), "新"), tr("a", "b", "c"))
    (block,) = blocks(table)
    assert block.grid is not None
    cell = block.grid.cells[1]
    assert (cell.text, cell.original, cell.flags) == ("", "旧", ("text.tracked_change",))


def test_hidden_rows_are_left_out_and_told():
    table = tbl(
        tr("項目", "目標値"), tr("内部指標", "5人", properties="<w:hidden/>"), tr("会員数", "9人")
    )
    assert grid(table) == [("項目", "目標値"), ("会員数", "9人")]
    assert told(table) == [("content.hidden", "表の行「内部指標 5人」", "表1")]


def test_a_box_around_text_is_no_table():
    box = tbl(tr(tc(p("基本目標1") + p("しごとをつくる"))), tr("安心して働く"))
    found = [(b.kind.value, b.text, b.source.address) for b in blocks(p("前") + box + p("後"))]
    assert found == [
        ("paragraph", "前", "1段落"),
        ("paragraph", "基本目標1", "2段落"),
        ("paragraph", "しごとをつくる", "3段落"),
        ("paragraph", "安心して働く", "4段落"),
        ("paragraph", "後", "5段落"),
    ]


def test_a_table_in_a_cell_stands_below_and_its_values_come_once():
    inner = tbl(tr("項目", "目標値"), tr("会員数", "20人"))
    outer = tbl(tr("内容", "体制を整えます。"), tr("KPI", tc(inner + p(""))))
    assert lines(outer + p("後")) == [
        "内容|体制を整えます。 / KPI|",
        "項目|目標値 / 会員数|20人",
        "後",
    ]


def test_a_table_in_a_box_stands_alone():
    inner = tbl(tr("項目", "目標値"), tr("会員数", "20人"))
    assert lines(tbl(tr(tc(p("KPI") + inner + p(""))))) == ["KPI", "項目|目標値 / 会員数|20人"]
    side_by_side = tbl(tr(tc(inner + p("")), tc(inner.replace("会員", "登録者") + p(""))))
    assert lines(side_by_side) == ["項目|目標値 / 会員数|20人", "項目|目標値 / 登録者数|20人"]


def test_a_row_in_a_cell_is_part_of_its_text():
    inner = tbl(tr("R7", "12人"))
    assert grid(tbl(tr("目標値", tc(p("年度別") + inner + p(""))), tr("a", "b")))[0] == (
        "目標値",
        "年度別\nR7 12人",
    )


def test_blank_tables_are_none():
    assert lines(p("前") + tbl(tr("", ""), tr("", "")) + p("後")) == ["前", "後"]


@pytest.mark.parametrize(
    ("below", "small"),
    [
        (p(r("一年間の数", '<w:sz w:val="16"/>')), "一年間の数"),
        (p(r("一年間の", '<w:sz w:val="16"/>')) + p(r("数", '<w:sz w:val="16"/>')), "一年間の\n数"),
        (p("一年間の数"), ""),
        (p(r("一年間の数", '<w:sz w:val="16"/>')) + p("のこと"), ""),
    ],
)
def test_the_end_of_a_cell_in_smaller_letters_is_marked(below: str, small: str):
    (block,) = blocks(tbl(tr(tc(p("会員数") + below), "12人")))
    assert block.grid is not None
    assert [cell.small for cell in block.grid.cells] == [small, ""]
