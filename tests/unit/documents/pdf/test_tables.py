"""Tables of pages with rules: all of them, some of them, drawn in any way."""

import pytest

from keikaku.documents.pdf.cells import DOUBTFUL
from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import (
    BLUE,
    GREY,
    KPI,
    WHITE,
    Table,
    fill,
    found,
    prose,
    shown,
    tables_on,
)

MERGED = [
    ["施策", "指標", "目標値", "<"],
    ["^", "^", "R6", "R10"],
    ["子育て", "待機児童数", "8", "0"],
    ["^", "登録児童数", "300", "360"],
    ["防災", "訓練の参加者数", "1,200", "2,000"],
]
MERGED_WIDTHS = (90, 140, 70, 70)


def flags(table):
    return {flag for cell in table.cells for flag in cell.flags}


@pytest.mark.parametrize(
    "rules",
    [
        "tbshrc",  # all
        "tbhrc",  # open sides
        "hrc",  # no outer ones
        "tbhr",  # level ones only
        "tbshr",  # a box and level ones
        "tbshrn",  # upright ones in the head only
        "bhr",  # none above the head
    ],
)
def test_whatever_rules_are_left_the_cells_are_the_same(rules):
    (table,) = tables_on(Table(rules=rules).draw, prose)
    assert shown(table) == KPI
    assert flags(table) == set()


@pytest.mark.parametrize(
    "rules",
    [
        "tbh",  # three rules
        "tbshc",  # upright ones, and none between rows
        "tbshrf",  # one upright rule, right of the names
        "h",  # one rule under the head
        "",
    ],
)
def test_rows_and_columns_that_no_rule_shows_are_found_and_doubted(rules):
    (table,) = tables_on(Table(rules=rules).draw, prose)
    assert shown(table) == KPI
    assert flags(table) == {DOUBTFUL}


@pytest.mark.parametrize("align", ["l", "c", "r"])
@pytest.mark.parametrize("rules", ["tbshrc", "tbhr", "tbh", ""])
def test_however_texts_are_aligned_they_stand_in_their_columns(rules, align):
    (table,) = tables_on(Table(rules=rules, align=align).draw)
    assert shown(table) == KPI


@pytest.mark.parametrize("rules", ["tbshrc", "tbhrc"])
def test_merged_cells_are_one(rules):
    (table,) = tables_on(Table(MERGED, rules, widths=MERGED_WIDTHS).draw)
    assert shown(table) == MERGED


def test_rules_that_start_at_a_later_column_show_a_label_over_rows():
    rows = [["KPI", "項目", "目標"], ["^", "出生数", "150人"], ["^", "転入者数", "900人"]]
    (table,) = tables_on(Table(rows, "tbhr", widths=(60, 200, 100)).draw)
    assert shown(table) == rows


def test_text_over_edges_is_a_merged_cell_of_a_table_without_upright_rules():
    long = "関係する団体と連携して取り組みます。"
    rows = [["内容", long, "<", "<"], *KPI[1:]]
    (table,) = tables_on(Table(rows, "tbhr", widths=(150, 70, 90, 90), align="l").draw)
    assert shown(table) == rows


def test_dashed_lines_are_rules():
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setDash(2, 2)
        Table().draw(sheet)

    (table,) = tables_on(draw)
    assert shown(table) == KPI


def test_rules_drawn_as_thin_areas_and_as_boxes_of_cells_are_rules():
    table = Table(rules="")

    def thin(sheet: Sheet) -> None:
        for x in table.xs:
            fill(sheet, (x, table.ys[0], x + 0.5, table.ys[-1]), (0, 0, 0))
        for y in table.ys:
            fill(sheet, (table.xs[0], y, table.xs[-1], y + 0.5), (0, 0, 0))
        table.write(sheet)

    def boxes(sheet: Sheet) -> None:
        for top, bottom in zip(table.ys, table.ys[1:], strict=False):
            for left, right in zip(table.xs, table.xs[1:], strict=False):
                sheet.frame(left, top, right, bottom)
        table.write(sheet)

    assert [shown(one) for one in tables_on(thin)] == [KPI]
    assert [shown(one) for one in tables_on(boxes)] == [KPI]


def test_double_lines_are_one_rule():
    def doubled(sheet: Sheet) -> None:
        table = Table()
        table.draw(sheet)
        for x in table.xs:
            sheet.rule(x + 2, table.ys[0], x + 2, table.ys[-1])
        for y in table.ys:
            sheet.rule(table.xs[0], y + 2, table.xs[-1], y + 2)

    assert [shown(one) for one in tables_on(doubled)] == [KPI]


def test_white_lines_on_a_coloured_ground_are_rules_and_elsewhere_nothing():
    def on_ground(sheet: Sheet) -> None:
        fill(sheet, (60, 100, 470, 190), BLUE)
        sheet.canvas.setStrokeColorRGB(*WHITE)
        Table(weight=1.5).draw(sheet)

    def on_paper(sheet: Sheet) -> None:
        sheet.canvas.setStrokeColorRGB(*WHITE)
        Table(rows=[["人口", "12"], ["世帯", "34"]], widths=(150, 60)).draw(sheet)

    (table,) = tables_on(on_ground)
    assert shown(table) == KPI and flags(table) == set()
    assert tables_on(on_paper) == []


def test_shading_makes_no_columns_where_there_are_rules():
    table = Table()

    def draw(sheet: Sheet) -> None:
        fill(sheet, (60, 100, 470, 118), BLUE)
        fill(sheet, (68, 119, 200, 135), GREY)
        fill(sheet, (243, 100, 260, 190), GREY)
        table.draw(sheet)

    (one,) = tables_on(draw)
    assert shown(one) == KPI


def test_shaded_heads_show_the_columns_of_level_rules():
    rows = [["指標", "R5", "R6", "R7"], ["出生数", "", "", "150"], ["転入者数", "900", "", ""]]
    table = Table(rows, "tbhr", widths=(150, 60, 60, 60))

    def draw(sheet: Sheet) -> None:
        table.fill(sheet, 0, range(4), BLUE)
        table.draw(sheet)

    (one,) = tables_on(draw)
    assert shown(one) == rows


def test_tables_stand_side_by_side():
    rows = [["項目", "目標"], ["出生数", "150人"]]
    left = Table(rows, left=60, widths=(100, 60))
    right = Table([["項目", "目標"], ["転入者数", "900人"]], left=300, widths=(100, 60))
    tables = tables_on(left.draw, right.draw)
    assert [(table.number, shown(table)) for table in tables] == [(1, rows), (2, right.rows)]


def test_tables_that_stand_edge_to_edge_are_two():
    upper = Table(KPI[:3])
    lower = Table(
        [["取組", "R6", "R7", "R8"], ["調査", "→", "→", ""], ["整備", "", "", "→"]],
        top=upper.ys[-1],
        widths=(140, 100, 100, 70),
    )
    tables = tables_on(upper.draw, lower.draw)
    assert [shown(table) for table in tables] == [upper.rows, lower.rows]


def test_a_row_of_a_name_and_a_text_above_a_table_is_its_title():
    title = Table([["施策", "子育て支援の充実"]], widths=(60, 350))
    table = Table(top=title.ys[-1])
    (one,) = tables_on(title.draw, table.draw)
    assert [cell.text for cell in one.cells if cell.row < 2] == [
        "施策",
        "子育て支援の充実",
        *KPI[0],
    ]


@pytest.mark.parametrize(
    "draw",
    [
        lambda sheet: [sheet.frame(60, 100, 500, 160), *map(prose, [sheet], [110])],
        lambda sheet: [sheet.frame(40, 40, 555, 800), *map(prose, [sheet])],
        lambda sheet: (sheet.rule(60, 700, 200, 700), sheet.lines(705, "※１　令和５年度の値")),
        lambda sheet: (sheet.rule(60, 80, 500, 80), sheet.rule(60, 110, 500, 110)),
        lambda sheet: (sheet.text(60, 100, "重要な目標"), sheet.rule(60, 112, 110, 112)),
        lambda sheet: [sheet.rule(60, y, 500, y) for y in range(100, 700, 20)],
        lambda sheet: [sheet.rule(x, 100, x, 700) for x in range(60, 500, 3)],
    ],
    ids=["box", "page frame", "footnote", "title", "underlined", "ruled paper", "hatching"],
)
def test_lines_around_prose_make_no_table(draw):
    assert tables_on(draw, lambda sheet: prose(sheet, 600)) == []


def test_a_title_between_two_rules_is_no_row_of_the_table_below():
    def title(sheet: Sheet) -> None:
        for y in (60, 82):
            sheet.rule(60, y, 470, y)
        sheet.text(64, 66, "第２章　数値目標")

    (table,) = tables_on(title, Table(rules="tbhr").draw)
    assert shown(table) == KPI


def test_a_caption_and_a_unit_between_two_tables_of_one_width_part_them():
    upper, lower = Table(KPI[:3], "tbhr"), Table([KPI[0], *KPI[3:]], "tbhr", top=240)

    def caption(sheet: Sheet) -> None:
        sheet.text(60, 220, "表２　その他の指標")
        sheet.text(400, 220, "（単位：人）")

    tables = tables_on(upper.draw, caption, lower.draw)
    assert [shown(table) for table in tables] == [upper.rows, lower.rows]


def test_prose_between_a_box_and_level_rules_of_one_width_is_no_row():
    def box(sheet: Sheet) -> None:
        sheet.frame(60, 60, 470, 90)
        sheet.text(64, 66, "コラム　寄附金の使いみち")
        prose(sheet, 120)

    (table,) = tables_on(box, Table(rules="tbhr", top=200).draw)
    assert shown(table) == KPI


def test_a_page_turned_by_its_file_is_read_upright():
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setPageRotation(90)
        sheet.canvas.translate(595, 0)
        sheet.canvas.rotate(90)
        sheet.height = 595
        Table().draw(sheet)

    ((table,),) = found(draw)
    assert shown(table) == KPI


def test_a_table_laid_on_its_side_is_read_upright_and_found_where_it_is_displayed():
    def draw(sheet: Sheet) -> None:
        sheet.canvas.translate(595, 842)
        sheet.canvas.rotate(90)
        sheet.canvas.translate(-842, 0)
        sheet.height = 595
        Table().draw(sheet)

    ((table,),) = found(draw)
    assert shown(table) == KPI
    left, top, right, bottom = table.content.shown(table.box)
    assert (right - left, bottom - top) == pytest.approx((90, 410), abs=1)


def test_a_diagonal_in_an_empty_cell_is_no_rule():
    table = Table([["項目", "目標"], ["出生数", ""]], widths=(100, 60))

    def draw(sheet: Sheet) -> None:
        table.draw(sheet)
        sheet.rule(table.xs[1], table.ys[1], table.xs[2], table.ys[2])

    (one,) = tables_on(draw)
    assert shown(one) == table.rows


def test_graph_paper_is_no_table():
    def draw(sheet: Sheet) -> None:
        for n in range(0, 560, 4):
            sheet.rule(n, 0, n, 560)
            sheet.rule(0, n, 560, n)

    assert tables_on(draw, prose) == []


@pytest.mark.parametrize(
    "heads",
    [
        [("現状値", "目標値"), ("R6年度", "R11年度")],
        # A word of one line stands half-way down beside others of two.
        [("現状値", "目標値"), ("指標",), ("R6年度", "R11年度")],
        [("指標", "現状値", "目標値"), ("（単位）", "R6年度", "R11年度")],
        [("指標", "現状値", "目標値")],
    ],
)
def test_heads_of_several_lines_without_a_rule_over_them_are_of_the_table(
    heads: list[tuple[str, ...]],
) -> None:
    rows = [["船の数", "12隻", "20隻"], ["来客数", "41人", "60人"], ["倉の数", "2棟", "3棟"]]
    table = Table(rows, "hrb", top=150, widths=(150, 90, 90), align="l", headed=False)

    def draw(sheet: Sheet) -> None:
        sheet.canvas.line(60, sheet.height - 150, 390, sheet.height - 150)
        table.draw(sheet)
        for nth, line in enumerate(reversed(heads)):
            for n, word in enumerate(line):
                left = (64, 260, 350)[n if len(line) != 2 else n + 1]
                sheet.text(left, 137 - 11 * nth, word, 9)

    (found,) = tables_on(draw)
    assert shown(found)[1:] == rows
    assert "".join(shown(found)[0]).count("現状値") == 1


def test_a_title_and_a_unit_over_the_first_rule_are_none_of_the_table() -> None:
    rows = [["船の数", "12隻", "20隻"], ["来客数", "41人", "60人"], ["倉の数", "2棟", "3棟"]]
    table = Table(rows, "hrb", top=150, widths=(150, 90, 90), align="l", headed=False)

    def draw(sheet: Sheet) -> None:
        sheet.canvas.line(60, sheet.height - 150, 390, sheet.height - 150)
        table.draw(sheet)
        sheet.text(64, 115, "港の成果指標", 9)
        sheet.text(330, 137, "（単位：人）", 9)

    (found,) = tables_on(draw)
    assert shown(found) == rows


def test_rows_between_a_rule_below_the_head_and_one_at_the_foot_have_names_for_two_of_them() -> (
    None
):
    rows = [["指標", "対象", "R6", "R11"], ["授業が分かる", "小学６年", "84.6", "90"]]
    rows += [["", "中学３年", "73.2", "80"], ["読書をする", "小学６年", "34.1", "40"]]
    rows += [["", "中学３年", "23.8", "40"]]
    (table,) = tables_on(Table(rows, "tbh", widths=(160, 80, 60, 60)).draw)
    assert shown(table) == [[text or "^" for text in row] for row in rows]


def test_sentences_that_begin_before_the_rules_of_tables_are_none_of_their_rows() -> None:
    """Tables set in under headings and sentences, with rules as wide as each other's."""
    rows = [["指標", "R6", "R12"], ["移住世帯数", "6世帯", "12世帯"], ["利用件数", "21件", "36件"]]
    widths = (160, 80, 80)
    tables = [Table(rows, "tbh", left=100, top=top, widths=widths) for top in (100, 240)]

    def draw(sheet: Sheet) -> None:
        for table in tables:
            table.draw(sheet)
        sheet.text(60, 180, "２　移住・定住と地域間の交流", 12)
        sheet.text(60, 205, "本区分における目標は次のとおりとする。")

    assert [shown(one) for one in tables_on(draw)] == [rows, rows]
