"""One table for all measures: a node for each measure that its columns name."""

from tests.reading import draft, plan

TABLE = (
    "施策番号→施策名→指標名→単位→基準値(R5)→目標値(R11)→担当課\n"
    "1-1→森を育てる→植栽面積→ha→12→20→林業課\n"
    "1-1→森を育てる→木工体験の参加者数→人→80→120→林業課、商工課\n"
    "1-2→川を守る→水質調査の回数→回→4→6→環境課\n"
)


def test_each_measure_is_one_node_at_which_its_indicators_stand() -> None:
    read = plan("進捗表\n\n" + TABLE)
    assert [(n.id, n.level, n.code, n.title) for n in read.nodes] == [
        ("n1", "施策", "1-1", "森を育てる"),
        ("n2", "施策", "1-2", "川を守る"),
    ]
    assert [indicator.placements[0].node for indicator in read.indicators] == ["n1", "n1", "n2"]


def test_the_departments_of_a_row_are_the_owners_of_its_indicator() -> None:
    owners = [indicator.owners for indicator in plan("進捗表\n\n" + TABLE).indicators]
    assert owners == [("林業課",), ("林業課", "商工課"), ("環境課",)]


def test_measures_of_a_table_under_a_heading_stand_under_it() -> None:
    read = plan("みどり市総合計画\n\n第1章 資料\n\n資料の説明です。\n\n" + TABLE)
    assert [(node.title, node.parent) for node in read.nodes] == [
        ("資料", None),
        ("森を育てる", "n1"),
        ("川を守る", "n1"),
    ]


TEXT = """青葉市総合計画
令和7年度～令和11年度

第1章 港

(1) 桟橋の整備

(2) 岸壁の整備

主な取組→指標名→単位→現状値(R6)→目標値(R11)
(1) 桟橋の整備→桟橋の数→基→4→6
→船の数→隻→10→12
(2) 岸壁の整備→岸壁の長さ→m→100→120
"""


def test_a_heading_that_a_table_prints_again_is_the_measure_of_its_rows() -> None:
    read = draft(TEXT.replace("→", "\t")).plan
    nodes = {node.id: f"{node.code} {node.title}" for node in read.nodes}
    assert list(nodes.values()) == ["第1章 港", "(1) 桟橋の整備", "(2) 岸壁の整備"]
    placed = [(i.name, nodes[i.placements[0].node or ""]) for i in read.indicators]
    assert placed == [
        ("桟橋の数", "(1) 桟橋の整備"),
        ("船の数", "(1) 桟橋の整備"),
        ("岸壁の長さ", "(2) 岸壁の整備"),
    ]


def test_numbered_titles_without_a_head_group_the_rows_below_them() -> None:
    text = TEXT.replace("主な取組", "").replace("(1) 桟橋の整備\n\n(2) 岸壁の整備\n\n", "")
    read = draft(text.replace("→", "\t")).plan
    nodes = {node.id: f"{node.code} {node.title}" for node in read.nodes}
    placed = [(i.name, nodes[i.placements[0].node or ""]) for i in read.indicators]
    assert placed == [
        ("桟橋の数", "(1) 桟橋の整備"),
        ("船の数", "(1) 桟橋の整備"),
        ("岸壁の長さ", "(2) 岸壁の整備"),
    ]


FORM = (
    "取組項目\t1-1　桟橋の見直し\t所管課\t港湾課\n"
    "取組内容\t利用の調査\n"
    "指標\t現状値(R6)\t目標値(R10)\n"
    "桟橋の利用者数\t41人\t60人\n\n"
)


def test_a_form_names_what_its_indicators_stand_at() -> None:
    read = plan("港町行政改革実施計画\n\n" + FORM + FORM.replace("1-1　桟橋", "1-2　岸壁"))
    titles = [(node.level, node.code, node.title) for node in read.nodes]
    assert titles == [("取組項目", "1-1", "桟橋の見直し"), ("取組項目", "1-2", "岸壁の見直し")]
    assert [one.placements[0].node for one in read.indicators] == [node.id for node in read.nodes]
