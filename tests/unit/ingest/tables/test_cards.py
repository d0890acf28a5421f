"""Cards and panes: tables in one grid that are none of lines of heads over rows."""

import pytest

from keikaku.core.problems import Severity
from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.cards import cards_as_rows, pairs_of
from keikaku.ingest.tables.panes import panes_of
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid
from tests.reading import draft, told_plan

CARD = """\
指標 | 相談の受付件数 | < | <
説明 | 窓口と電話の合計 | < | <
現状 | H29年度　64件 | 目標 | R5年度　90件
"""


def rows(tables):
    return [[table.row(row) for row in range(table.n_rows)] for table in tables]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (
            CARD,
            [
                [
                    ("指標", "説明", "現状", "目標"),
                    ("相談の受付件数", "窓口と電話の合計", "H29年度　64件", "R5年度　90件"),
                ]
            ],
        ),
        (
            "指標名 | 客数\n目標値 | 5人\n指標名 | 泊数\n目標値 | 6泊",
            [
                [("指標名", "目標値"), ("客数", "5人")],
                [("指標名", "目標値"), ("泊数", "6泊")],
            ],
        ),
        (
            "KPI | 指標名 | 客数\n^ | 現状値(R5) | 5人\n^ | 目標値(R11) | 8人",
            [[("指標名", "現状値(R5)", "目標値(R11)"), ("客数", "5人", "8人")]],
        ),
        # The labels count the cards.
        (
            "指標2 | 客数 | < | <\n基準値 | 5人¶（R5） | 目標値 | 8人¶（R11）",
            [[("指標", "基準値", "目標値"), ("客数", "5人\n（R5）", "8人\n（R11）")]],
        ),
        (
            "KPI No.1 | 客数\n目標値 | 5人\nKPI No.2 | 泊数\n目標値 | 6泊",
            [[("KPI", "目標値"), ("客数", "5人")], [("KPI", "目標値"), ("泊数", "6泊")]],
        ),
        # A name over the whole of its card has no label.
        (
            "客数 | <\n現状（R5） | 5人\n目標（R11） | 8人\n泊数 | <\n単位 | 泊\n現状 | 6\n目標 | 9",
            [
                [("指標名", "現状（R5）", "目標（R11）"), ("客数", "5人", "8人")],
                [("指標名", "単位", "現状", "目標"), ("泊数", "泊", "6", "9")],
            ],
        ),
        ("宿の整備 | <\n現状（R5） | 5％\n目標（R11） | 8％", []),
        ("成果指標 | <\n現状（R5） | 5％\n目標（R11） | 8％", []),
        # A label over several names, or with a blank below it, is the label of each.
        (
            "KPI | 客数 | 現状値(R5) | 5人 | 目標値(R11) | 8人\n"
            "^ | 泊数 | 現状値(R5) | 6泊 | 目標値(R11) | 9泊",
            [
                [("KPI", "現状値(R5)", "目標値(R11)"), ("客数", "5人", "8人")],
                [("KPI", "現状値(R5)", "目標値(R11)"), ("泊数", "6泊", "9泊")],
            ],
        ),
        (
            "KPI | 客数 | 現状値(R5) | 5人 | 目標値(R11) | 8人\n"
            " | 泊数 | 現状値(R5) | 6泊 | 目標値(R11) | 9泊",
            [
                [("KPI", "現状値(R5)", "目標値(R11)"), ("客数", "5人", "8人")],
                [("KPI", "現状値(R5)", "目標値(R11)"), ("泊数", "6泊", "9泊")],
            ],
        ),
        # Years below values stand behind each of them, those of a line of their own where they are.
        (
            "指標名 | 客数 | 単位 | 人\n現状値 | 5 | 目標値 | 8\n年度 | R5 | 年度 | R11",
            [
                [
                    ("指標名", "単位", "現状値", "年度", "目標値", "年度"),
                    ("客数", "人", "5", "R5", "8", "R11"),
                ]
            ],
        ),
        (
            "指標名 | 客数\n現状値 | 5\n年度 | R5\n目標値 | 8\n年度 | R11",
            [[("指標名", "現状値", "年度", "目標値", "年度"), ("客数", "5", "R5", "8", "R11")]],
        ),
        # A text prints the label once, and blanks below it.
        (
            "事業番号 | 1 |\nKPI | 指標名 | 客数\n | 現状値 | 5人(R5)\n | 目標値 | 8人(R11)\n"
            " | 指標名 | 泊数\n | 現状値 | 6泊(R5)\n | 目標値 | 9泊(R11)\n役割分担 | 港市 | 広報\n | 町 | 協力",
            [
                [("指標名", "現状値", "目標値"), ("客数", "5人(R5)", "8人(R11)")],
                [
                    ("指標名", "現状値", "目標値", "港市", "町"),
                    ("泊数", "6泊(R5)", "9泊(R11)", "広報", "協力"),
                ],
            ],
        ),
        # What a measure costs, and the name of a subsidy, say nothing of the indicator above.
        (
            "KPI | 客数 | 現状値(R5) | 5人 | 目標値(R11) | 8人\n年度 | R6 | R7 | R8 | R9 | R10\n"
            "事業費（千円） | 1 | 2 | 3 | 4 | 5\n補助事業の名称 | 交付税 | < | < | < | <",
            [[("KPI", "現状値(R5)", "目標値(R11)"), ("客数", "5人", "8人")]],
        ),
        ("指標名 | 現状値 | 目標値 |\n客数 | 5人 | 8人 |", []),
        ("指標名 | 客数\n担当課 | 観光課", []),
        ("項目 | 現状値\n客数 | 5人\n泊数 | 6泊", []),
        ("指標名 | 客数\n目標値 | 5人\n指標名 | 泊数\n担当課 | 観光課", []),
    ],
)
def test_cards_become_heads_over_a_row(drawn, expected):
    assert rows(cards_as_rows(grid(drawn), vocabulary())) == expected


def test_a_label_over_several_rows_is_no_pair_of_theirs():
    table = grid("政策体系 | 施策 | 森\n^ | 課 | 林業課\n番号 | 1 | 名称 | 2")
    pairs = [[(a.text, b.text) for a, b in pairs_of(table, row)] for row in range(3)]
    assert pairs == [[("施策", "森")], [("課", "林業課")], [("番号", "1"), ("名称", "2")]]


def test_a_card_keeps_the_places_of_its_cells():
    read = read_plan([document("第1章 相談", grid(CARD))])
    (indicator,) = read.plan.indicators
    sources = [indicator.source, *(value.source for value in indicator.values)]
    places = [source.address for source in sources if source is not None]
    assert places == ["表1 1行目 2列目", "表1 3行目 2列目", "表1 3行目 4列目"]


COSTS = {
    "no costs": "",
    "costs by year below a label printed once": "事業費（千円）\tR7\tR8\tR9\n\t1,200\t1,300\t1,400\n",
    "costs beside their label": "年度\tR7\tR8\tR9\n事業費（千円）\t1,200\t1,300\t1,400\n",
}


@pytest.mark.parametrize("costs", COSTS.values(), ids=COSTS)
def test_what_a_measure_costs_hides_no_indicator_of_its_form(costs: str) -> None:
    form = (
        "事業番号\t1\n事業名\t港の催し\nKPI\t指標名\t客数\n\t現状値\t5人(R5)\n\t目標値\t8人(R11)\n"
    )
    reading = draft(f"青葉市計画\n\n第1章 港\n\n{form}{costs}")
    read = [(i.name, [v.raw for v in i.values]) for i in reading.plan.indicators]
    assert read == [("客数", ["5人(R5)", "8人(R11)"])]
    assert [p.code for p in reading.problems if p.severity is not Severity.NOTE] == []


HEADS = "指標 | 現状(R5) | 目標(R11)"


@pytest.mark.parametrize(
    ("drawn", "widths"),
    [
        (f"{HEADS} | {HEADS}\n客数 | 1 | 2 | 泊数 | 3 | 4", [3, 3]),
        (f"KPI一覧 | < | < | < | < | <\n{HEADS} | {HEADS}\n客数 | 1 | 2 | 泊数 | 3 | 4", [3, 3]),
        (f"{HEADS} | {HEADS} | {HEADS}\na数 | 1 | 2 | b数 | 3 | 4 | c数 | 5 | 6", [3, 3, 3]),
        (f"{HEADS} | 指標 | 目標(R11)\n客数 | 1 | 2 | 泊数 | 4", []),
        (f"{HEADS}\n客数 | 1 | 2", []),
        ("指標 | 指標 | 目標\n客数 | 泊数 | 3", []),
    ],
)
def test_panes_with_the_same_heads_stand_side_by_side(drawn, widths):
    assert [part.n_columns for part in panes_of(grid(drawn), vocabulary())] == widths


def test_a_pane_that_is_blank_at_its_end_loses_nothing():
    drawn = f"{HEADS} | {HEADS}\n客数 | 1人 | 2人 | 泊数 | 3泊 | 4泊\n店数 | 5店 | 6店 |  |  |"
    assert told_plan(read_plan([document("青葉市計画", "第1章 港", grid(drawn))])) == (
        """\
# 章 第1章 港
  * 客数 [KPI level 人 increase]
      baseline 1<人> 2023(年・年度の別なし)
      target 2<人> 2029(年・年度の別なし)
  * 店数 [KPI level 店 increase]
      baseline 5<店> 2023(年・年度の別なし)
      target 6<店> 2029(年・年度の別なし)
  * 泊数 [KPI level 泊 increase]
      baseline 3<泊> 2023(年・年度の別なし)
      target 4<泊> 2029(年・年度の別なし)"""
    )
