"""Rows of a table with tabs of which only the first cell is left."""

import pytest

from keikaku.documents.lines import split_lines
from keikaku.documents.tab_rows import is_group_row, is_row_of_one_cell, tabbed_on
from tests.unit.documents.reading import shown

HEAD, ROW, NEXT = (
    "指標\t単位\t現状値\t目標値",
    "相談件数\t件\t1,204\t1,300",
    "空き家の数\t戸\t▲12\t－",
)
GROUP = "政策２ 競争力のある産業"


@pytest.mark.parametrize(
    "before, line, after, is_row",
    [
        (ROW, GROUP, NEXT, True),
        (HEAD, GROUP, ROW, True),
        (ROW, GROUP, "排出量\t612（H28）\t351ｔ（令和12年度）", True),
        (ROW, GROUP, "組織率\t％\t７８．１％\t80.4％以上", True),
        # A head follows: the line is the title of another table.
        (ROW, GROUP, HEAD, False),
        (ROW, GROUP, "指標\t2023年度\t2029年度", False),
        (ROW, GROUP, "指標\tR5\tR11", False),
        (ROW, GROUP, "具体的な取組\t相談会を年3回開く", False),
        # One figure may stand in any table.
        (ROW, GROUP, "相談件数\t－", False),
        (ROW, GROUP, "", False),
        ("", GROUP, ROW, False),
        ("前の行", GROUP, ROW, False),
        (ROW, "", NEXT, False),
        # What a page prints between the rows.
        (ROW, "65", NEXT, False),
        (ROW, "- 65 -", NEXT, False),
        (ROW, "芦立市総合計画", NEXT, False),
        (ROW, "第３次芦立市環境基本計画（改訂版）", NEXT, False),
        (ROW, "まちづくりの計画を立てる", NEXT, True),
        (ROW, "市民の相談に応じる窓口を設ける。", NEXT, False),
        (ROW, "政策" * 21, NEXT, False),
        (ROW, NEXT, ROW, False),
        (ROW, GROUP, "\f" + NEXT, False),
    ],
)
def test_a_line_between_rows_of_figures_is_a_row(before, line, after, is_row):
    assert is_group_row(split_lines("\n".join((before, line, after))), 1) is is_row


@pytest.mark.parametrize("groups, are_rows", [(1, True), (2, True), (3, True), (4, False)])
def test_a_few_groups_may_follow_each_other(groups, are_rows):
    lines = split_lines("\n".join((ROW, *[GROUP] * groups, NEXT)))
    assert [is_group_row(lines, at) for at in range(1, groups + 1)] == [are_rows] * groups


def test_neither_the_first_nor_the_last_line_stands_between_rows():
    lines = split_lines(f"{GROUP}\n{ROW}\n{GROUP}")
    assert [is_group_row(lines, at) for at in (0, 2)] == [False, False]


CUT = "車両の導\t61.5％\t80.0％"


@pytest.mark.parametrize(
    "before, line, after, is_row",
    [
        (CUT, "入率", "", True),
        (CUT, "入率（年間）", "", False),
        (CUT, "年間の累計）", "", True),
        (CUT, "入率", "第６章 事業", False),
        (CUT, "第６章 事業の数", "", False),
        (CUT, "事業、取組の数", "", False),
        (CUT, "事業の概要", "", False),
        (CUT, "", "", False),
        ("車両の導入率\t61.5％\t80.0％", "便数", "", False),
        (HEAD, "便数", "", False),
        ("前の行", "便数", "", False),
    ],
)
def test_the_rest_of_the_last_name_is_a_row(before, line, after, is_row):
    assert is_row_of_one_cell(split_lines("\n".join((before, line, after))), 1) is is_row


COMMENT = "【分析】市の調査では、42.3％が「制度を知らない」と答えました。周知に努めます。"


@pytest.mark.parametrize(
    "before, line, after, is_row",
    [
        (ROW, COMMENT, NEXT, True),
        (ROW, COMMENT, NEXT + "\t", True),
        (ROW, COMMENT, NEXT + "\t2\t3", False),
        (ROW, COMMENT, HEAD, False),
        (HEAD, COMMENT, NEXT, False),
        (ROW, COMMENT, "", False),
        (ROW, "", NEXT, False),
        (ROW, "# " + COMMENT, NEXT, False),
        (ROW, "- 12 -", NEXT, False),
    ],
)
def test_a_comment_between_rows_of_figures_is_a_row(before, line, after, is_row):
    assert is_row_of_one_cell(split_lines("\n".join((before, line, after))), 1) is is_row


TABLE = [
    ("指標", "単位", "現状値", "目標値"),
    ("政策２ 競争力のある産業", None, None, None),
    ("相談件数", "件", "1,204", "1,300"),
]


@pytest.mark.parametrize("above", ["", "# 数値目標\n\n"])
def test_the_row_is_part_of_the_table_in_plain_text_and_in_markdown(above):
    [*_, table] = shown(f"{above}{HEAD}\n{GROUP}\n{ROW}\n")
    assert table == ("table", TABLE)


def test_a_heading_of_markdown_ends_the_table():
    kinds = [kind for kind, _ in shown(f"# 数値目標\n\n{HEAD}\n## {GROUP}\n{ROW}\n")]
    assert kinds == ["heading", "table", "heading", "table"]


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        # Tabbed on until the texts stood below each other.
        (["指標\t\t現状\t目標", "船の数\t12\t20"], ["指標|現状|目標", "船の数|12|20"]),
        (
            ["指標\t\t\t現状", "船の数\t\t12", "長い名前の港の数\t3"],
            ["指標|現状", "船の数|12", "長い名前の港の数|3"],
        ),
        # As many tabs, or not as many texts: what stands between two tabs is a blank cell.
        (["指標\t現状\t目標", "船の数\t\t20"], ["指標|現状|目標", "船の数||20"]),
        (["指標\t現状\t\t目標", "船の数\t\t20"], ["指標|現状||目標", "船の数||20"]),
        (["\t指標\t現状", "船の数\t12"], ["|指標|現状", "船の数|12"]),
    ],
)
def test_successive_tabs_are_one_where_rows_have_as_many_texts(
    rows: list[str], read: list[str]
) -> None:
    cells = [row.split("\t") for row in rows]
    assert ["|".join(row) for row in tabbed_on(cells, lambda cell: not cell)] == read
