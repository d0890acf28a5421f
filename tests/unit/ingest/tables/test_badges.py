"""Cards with badges beside their names, and with labels below their values."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和12年度", "第1章 港")
LEAD = "現状値は令和5年度、目標値は令和12年度の値です。"
VALUES = ["baseline 118<人> 2023年度", "target 125<人> 2030年度"]
CARDS = {
    "a badge before a name beside values": "数値目標 | 来客数 | 現状値 | ➡ | 目標値\n^ | ^ | 118人 | ^ | 125人",
    "a number behind the badge": "KPI1 | 来客数 | 現状値 | 目標値\n^ | ^ | 118人 | 125人",
    "a badge beside a name over values": "成果指標 | 来客数 | <\n現状値 | → | 目標値\n118人 | ^ | 125人",
    "a badge over a name": "KPI | <\n来客数 | <\n現状値 | 目標値\n118人 | 125人",
    "labels below": "来客数 | < | <\n118人 | ➡ | 125人\n現状値 | | 目標値",
    "labels below a badge": "KPI | <\n来客数 | <\n118人 | 125人\n現状値 | 目標値",
}


def told(drawn: str) -> list[str]:
    text = told_plan(read_plan([document(*PLAN[:2], LEAD, PLAN[2], grid(drawn))]))
    lines = (line.strip() for line in text.split("# 章 第1章 港", 1)[1].splitlines())
    return [line.split(" [")[0] for line in lines if line.startswith(("*", "base", "tar"))]


@pytest.mark.parametrize("drawn", CARDS.values(), ids=CARDS)
def test_the_name_is_beside_the_badge(drawn):
    assert told(drawn) == ["* 来客数", *VALUES]


@pytest.mark.parametrize(
    "drawn",
    [
        "社会増減数 | <\n現状値 | 目標値\n△118人 | △90人",
        "社会増減数 | 現状値 | 目標値\n^ | △118人 | △90人",
        "社会増減数 | <\n現状値 | △118人\n目標値 | △90人",
        "KPI | 社会増減数\n現状値 | △118人\n目標値 | △90人",
    ],
)
def test_a_name_that_ends_in_the_word_of_a_head_is_one(drawn):
    baseline, target = VALUES[0].replace("118", "-118"), VALUES[1].replace("125", "-90")
    assert told(drawn) == ["* 社会増減数", baseline, target]


def test_a_rate_that_heads_a_column_names_no_card():
    assert told("達成率 | <\n現状値 | 目標値\n80% | 90%") == []
