"""A chart of the structure gives its columns of nodes and its goals, and links nothing."""

import pytest

from keikaku.core.indicators import IndicatorKind
from keikaku.core.sources import Location
from keikaku.ingest.chart import Chart, ChartColumn, FoundGoal, level_of
from keikaku.ingest.finds import Doubt, Find, FoundNode
from tests.unit.ingest.printed import blocks, charts

HEADERS = """\
I 序論→II 人口ビジョン→III 青葉市総合戦略→→IV 実行計画→
→→K G I→2つの施策の方向性（K P I）→2つの基本目標（数値目標・K P I）→
"""
BODY = """\
分析→人口（ＫＧＩ） 2060年に約2万人の維持→人口→元気なまち→1 働く (1) 産業「稼ぐ」 ・農業 ・商業→計画
→→→安心の まち→2 学ぶ (1) 学校 (2) 産業「稼ぐ」【再掲】 ・農業→
"""
CHART = HEADERS + BODY


def place(row, column):
    return Location("s1", f"{row}行目 {column}列目", line=row, table=1, row=row, column=column)


def codes(text):
    return [[doubt.code for doubt in chart.doubts] for chart in charts(blocks(text))]


def columns(text):
    (chart,) = charts(blocks(text))
    return {
        column.level: [(n.depth, n.code, n.title, n.cross_listed) for n in column.nodes]
        for column in chart.thing.columns
    }


def test_a_chart_is_read_whole():
    goals = [
        FoundNode("基本目標", "1", "働く", 0, False, place(3, 5)),
        FoundNode(None, "(1)", "産業「稼ぐ」", 1, False, place(3, 5)),
        FoundNode(None, None, "農業", 2, False, place(3, 5)),
        FoundNode(None, None, "商業", 2, False, place(3, 5)),
        FoundNode("基本目標", "2", "学ぶ", 0, False, place(4, 5)),
        FoundNode(None, "(1)", "学校", 1, False, place(4, 5)),
        FoundNode(None, "(2)", "産業「稼ぐ」", 1, True, place(4, 5)),
        FoundNode(None, None, "農業", 2, True, place(4, 5)),
    ]
    directions = [
        FoundNode("施策の方向性", None, "元気なまち", 0, False, place(3, 4)),
        FoundNode("施策の方向性", None, "安心の まち", 0, False, place(4, 4)),
    ]
    chart = Chart(
        chapters=(
            FoundNode(None, "I", "序論", 0, False, place(1, 1)),
            FoundNode(None, "II", "人口ビジョン", 0, False, place(1, 2)),
            FoundNode(None, "III", "青葉市総合戦略", 0, False, place(1, 3)),
            FoundNode(None, "IV", "実行計画", 0, False, place(1, 5)),
        ),
        columns=(
            ChartColumn(
                "2つの施策の方向性（K P I）", "施策の方向性", tuple(directions), place(2, 4)
            ),
            ChartColumn("2つの基本目標（数値目標・K P I）", "基本目標", tuple(goals), place(2, 5)),
        ),
        goals=(FoundGoal("人口", IndicatorKind.KGI, "2060年に約2万人の維持", place(3, 2), 0),),
    )
    details = {"printed": "安心の まち", "joined": "安心のまち"}
    doubt = Doubt("text.spread", "title", details, place(4, 4))
    assert charts(blocks(CHART)) == (Find(chart, 0, doubts=(doubt,)),)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("→".join(reversed(row.split("→"))) for row in CHART.splitlines()),
        CHART.replace("2つの", "２つの"),
        CHART.replace("2つの", "二つの"),
        CHART.replace("2つの基本目標（数値目標・K P I）", "基本目標"),
        CHART.replace("【再掲】", "(再掲)"),
        CHART.replace("K P I", "KPI"),
    ],
)
def test_other_columns_counts_and_marks_read_the_same(text):
    assert columns(text) == columns(CHART)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CHART.replace("安心の まち", "安心のまち"), [[]]),
        (CHART.replace("2つの基本目標", "3つの基本目標"), [["text.spread", "chart.count_differs"]]),
        (CHART.replace("2つの施策", "5つの施策"), [["chart.count_differs", "text.spread"]]),
        (CHART.replace("(2) 産業", "(3) 産業"), [["text.spread", "chart.number_gap"]]),
        (CHART.replace("安心の まち", "備える 21のまち"), [[]]),
        (CHART.replace("安心の まち", "Society 5.0のまち"), [[]]),
    ],
)
def test_what_does_not_agree_is_doubted(text, expected):
    assert codes(text) == expected


def test_a_count_that_differs_says_both():
    text = CHART.replace("2つの基本目標", "3つの基本目標").replace("安心の まち", "安心のまち")
    (chart,) = charts(blocks(text))
    details = {"header": "3つの基本目標（数値目標・K P I）", "found": "2"}
    assert chart.doubts == (Doubt("chart.count_differs", None, details, place(2, 5)),)


@pytest.mark.parametrize(
    "text",
    [
        "項目→現状値→目標値\n来場者数→120人→200人\n",
        "KPI→項目→現状値\n→120 (30)→40 (1)\n→12 (1)→13 (2)\n",
        "内容→1 相談の充実 ・窓口 ・電話→\n内容→2 学びの充実 ・本→\n",
        BODY.splitlines()[0] + "\n",
        HEADERS,
        "本文である。\n",
        "",
    ],
)
def test_other_tables_are_no_chart(text):
    assert charts(blocks(text)) == ()


@pytest.mark.parametrize(
    ("header", "level"),
    [
        ("5つの基本目標（数値目標・K P I）", "基本目標"),
        ("５つの基本的な施策の方向性", "基本的な施策の方向性"),
        ("三本の柱", "柱"),
        ("基本目標(KPI)", "基本目標"),
        ("基本目標", "基本目標"),
    ],
)
def test_the_level_is_the_header_without_its_count_and_brackets(header, level):
    assert level_of(header) == level
