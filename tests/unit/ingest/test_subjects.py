"""A table that names a measure, under which the indicators of the tables after it stand."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.subjects import subject_of
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid

COVER = ("青葉市 事務事業評価", "令和5年度")
KPI = "指標 | 現状値(R5) | 目標値(R11)\n{} | 3 | 5"


def nodes_of(*parts):
    """Each indicator with the titles of the nodes over it, nearest first."""
    read = read_plan([document(*COVER, *parts)]).plan
    nodes = {node.id: node for node in read.nodes}
    told = {}
    for one in read.indicators:
        node, titles = nodes.get(one.placements[0].node or ""), []
        while node is not None:
            titles.append(node.title)
            node = nodes.get(node.parent or "")
        told[one.name] = titles
    return told


@pytest.mark.parametrize(
    ("drawn", "title", "code", "level"),
    [
        ("事業名 | 港の整備", "港の整備", None, "事業"),
        ("事務事業名 | 港の整備 | 担当課 | 港湾課", "港の整備", None, "事務事業"),
        ("事業番号 | 12 | 事業名 | 港の整備", "港の整備", "12", "事業"),
        ("担当課 | 港湾課\n施策名 | 港を生かす\n施策番号 | 2-1", "港を生かす", "2-1", "施策"),
        ("事務事業名称 | 港の整備", "港の整備", None, "事務事業"),
        ("事業名 | 港の整備\n施策名 | 港を生かす", "港の整備", None, "事業"),
        ("施策コード・名称 | 施策12　港を生かす", "港を生かす", "12", "施策"),
        ("施策番号／施策名 | 2-1　港を生かす", "港を生かす", "2-1", "施策"),
        ("施策名（番号） | 港を生かす", "港を生かす", None, "施策"),
        ("事業番号及び名称 | 港の整備", "港の整備", None, "事業"),
        ("施策番号・施策名 | 111　港を生かす | 主管課 | 港湾課", "港を生かす", "111", "施策"),
        ("事業名（事業番号） | 港の整備（01-203）", "港の整備", "01-203", "事業"),
        ("事務事業コード・事務事業名 | 港の整備", "港の整備", None, "事務事業"),
        ("番号／取組名 | 1-2 港の整備", "港の整備", "1-2", "取組"),
        ("１－２ | 港の整備 | 担当課 | 港湾課", "港の整備", "１－２", None),
        ("3 | 港の整備 | 所管課 | 港湾課", "港の整備", "3", None),
    ],
)
def test_labels_that_name_a_measure(drawn, title, code, level):
    found = subject_of(grid(drawn), range(drawn.count("\n") + 1), vocabulary())
    assert found is not None
    assert (found.title, found.code, found.level) == (title, code, level)
    assert found.source is not None


@pytest.mark.parametrize(
    "drawn",
    [
        "担当課 | 港湾課",
        "事業名 |",
        "港の整備 | 事業名",
        "事業名 | 港 | 町",
        "事業番号 | 12",
        "事業番号・年度 | 12",
        "1 | 港 | 2 | 町",
        "1-1 | 12 | 担当課 | 港湾課",
        "年度・施策名 | 港",
        "港 | 町 | 担当課 | 港湾課",
        "1 | 港 | 担当課 | 港湾課\n2 | 道 | 担当課 | 道路課",
    ],
)
def test_tables_that_name_none(drawn):
    assert subject_of(grid(drawn), range(drawn.count("\n") + 1), vocabulary()) is None


def test_indicators_stand_at_the_measure_named_before_them():
    assert nodes_of(
        grid("事業名 | 港の整備"),
        grid(KPI.format("来客数")),
        grid(KPI.format("船の数")),
        grid("事業名 | 道の整備"),
        grid(KPI.format("道の長さ")),
    ) == {"来客数": ["港の整備"], "船の数": ["港の整備"], "道の長さ": ["道の整備"]}


def test_a_measure_ends_with_the_heading_over_it():
    assert nodes_of(
        "第1章 港",
        grid("事業名 | 港の整備"),
        grid(KPI.format("来客数")),
        "第2章 町",
        grid(KPI.format("店の数")),
    ) == {"来客数": ["港の整備", "港"], "店の数": ["町"]}


def test_a_measure_goes_on_under_headings_below_its_own():
    assert nodes_of(
        "第1章 港",
        grid("事業名 | 港の整備"),
        "(1) 成果",
        grid(KPI.format("来客数")),
    ) == {"来客数": ["港の整備", "港"]}


FORM = ("1 指標", grid(KPI.format("来客数")), "2 費用", grid(KPI.format("船の数")))
OTHER = ("1 指標", grid(KPI.format("道の長さ")), "2 費用", grid(KPI.format("橋の数")))


def test_the_head_of_a_form_stands_over_sections_that_begin_anew_behind_it():
    sheets = [grid("事業名 | 港の整備"), *FORM, grid("事業名 | 道の整備"), *OTHER]
    assert nodes_of("第1章 評価", "1 方法", "2 見方", *sheets) == {
        "来客数": ["港の整備", "評価"],
        "船の数": ["港の整備", "評価"],
        "道の長さ": ["道の整備", "評価"],
        "橋の数": ["道の整備", "評価"],
    }


@pytest.mark.parametrize(
    "between",
    [("3 指標",), ("第2章 指標",), *[("説明です。",) * 3 + ("1 指標",)]],
    ids=["a section that goes on", "another chapter", "sections further down"],
)
def test_other_sections_are_none_of_a_form(between):
    told = nodes_of(
        "第1章 評価",
        "1 方法",
        "2 見方",
        grid("事業名 | 港の整備"),
        *between,
        grid(KPI.format("来客数")),
    )
    assert told["来客数"][0] == "指標"


def test_the_sections_of_a_form_end_with_their_chapter():
    told = nodes_of(
        "第1章 評価", "1 方法", grid("事業名 | 港の整備"), *FORM, "第2章 町", "1 指標", OTHER[1]
    )
    assert told["船の数"] == ["港の整備", "評価"]
    assert told["道の長さ"] == ["指標", "町"]


def test_without_a_measure_they_stand_at_their_heading():
    assert nodes_of("第1章 港", grid("担当課 | 港湾課"), grid(KPI.format("来客数"))) == {
        "来客数": ["港"]
    }


SHEET = (
    "事業名 | 港の整備 | 担当課 | 港湾課\n指標 | 単位 | 現状値(R5) | 目標値(R11)\n{} | 人 | 3 | 5"
)


def test_a_table_may_name_the_measure_over_its_own_heads():
    assert nodes_of(
        grid(SHEET.format("来客数")),
        grid(SHEET.replace("港の整備", "道の整備").format("道の客の数")),
    ) == {"来客数": ["港の整備"], "道の客の数": ["道の整備"]}


def test_a_number_and_a_title_may_stand_over_the_heads_of_a_form():
    form = (
        "1-{} | {} | < | 担当課 | 港湾課\n年度 | < | < | R7 | R8\n"
        "指標 | {}（人） | 目標 | 5 | 6\n^ | ^ | 実績 | 4 |"
    )
    forms = [
        grid(form.format(1, "港の整備", "来客数")),
        grid(form.format(2, "道の整備", "道の客の数")),
    ]
    assert nodes_of(*forms) == {"来客数": ["港の整備"], "道の客の数": ["道の整備"]}


def test_its_number_stands_with_it():
    sheet = SHEET.replace("事業名 |", "施策名 |").replace("担当課 | 港湾課", "施策番号 | 12")
    read = read_plan([document(*COVER, grid(sheet.format("来客数")))]).plan
    assert [(node.title, node.code, node.level) for node in read.nodes if node.level] == [
        ("港の整備", "12", "施策")
    ]


def test_a_table_may_name_several_measures_each_over_its_rows():
    second = "事業名 | 道の整備 | 担当課 | 道路課\n指標 | 単位 | 現状値(R5) | 目標値(R11)\n道の長さ | km | 3 | 5"
    assert nodes_of(grid(SHEET.format("来客数") + "\n" + second)) == {
        "来客数": ["港の整備"],
        "道の長さ": ["道の整備"],
    }


def test_what_follows_the_last_rows_of_a_table_holds_for_the_tables_after_it():
    assert nodes_of(
        grid(SHEET.format("来客数") + "\n事業名 | 道の整備 | 担当課 | 道路課"),
        grid(KPI.format("道の長さ")),
    ) == {"来客数": ["港の整備"], "道の長さ": ["道の整備"]}


def test_a_column_of_measures_stands_under_the_subject_of_its_table():
    sheet = (
        "事業名 | 港の整備 | 担当課 | 港湾課\n施策 | 指標 | 現状値(R5) | 目標値(R11)\n"
        "桟橋 | 来客数 | 3人 | 5人"
    )
    assert nodes_of(grid(sheet)) == {"来客数": ["桟橋", "港の整備"]}


@pytest.mark.parametrize(
    "heads",
    ["施策名 | 担当課名 | 現状値(R5) | 目標値(R11)", "事業名 | 指標 | 現状値(R5) | 目標値(R11)"],
)
def test_heads_name_no_measure(heads):
    (titles,) = nodes_of(grid(heads + "\n港の整備 | 来客数 | 3人 | 5人")).values()
    assert not {"担当課名", "指標", "現状値(R5)"}.intersection(titles)
