"""Tables that only set cards out, as those of a document without frames or of Word are."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和12年度", "第1章 港")
SIDES = "上段：2024年度の現状　下段：2030年度の目標"
TWO = """\
  * 来客数 [KPI level 人 increase]
      baseline 118<人> 2024年度
      target 125<人> 2030年度
  * 港に満足している人の割合 [KPI level % increase]
      baseline 61<%> 2023年度
      target 75<%> 2030年度
"""
CASES = {
    "a row of arrows": """\
来客数 | 港に満足している人の¶割合
118人 | 61％（2023年度）
▼ | ▼
125人 | 75％
港湾課調べ | 市民調査
""",
    "a row for the year of one": """\
来客数 | 港に満足している人の割合
118人 | 61％
 | （2023年度）
▼ | ▼
125人 | 75％
""",
    "cards below cards": """\
来客数
118人
▼
125人
港湾課調べ
港に満足している人の割合
61％（2023年度）
▼
75％
""",
    "values side by side": """\
来客数 | < | <
118人 | ➡ | 125人
港に満足している人の割合 | < | <
61％¶（2023年度） | ➡ | 75％
""",
    "a card in each cell": """\
来客数¶118人¶▼¶125人¶港湾課調べ | 港に満足している人の¶割合¶61％¶（2023年度）¶⇒¶75％
""",
}


def told(drawn: str, *over: str) -> str:
    text = told_plan(read_plan([document(*PLAN, *over, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    return "\n".join(
        line.removesuffix(" ?cell.not_taken")
        for line in text.splitlines()
        if line.lstrip().startswith(("*", "base", "tar", "act"))
    )


@pytest.mark.parametrize("drawn", CASES.values(), ids=CASES)
def test_cards(drawn: str) -> None:
    assert told(drawn, SIDES) + "\n" == TWO


def test_what_stands_where_may_be_said_in_the_table() -> None:
    head = "港のものさし | 上段：2024年度の現状 下段：2030年度の目標\n"
    assert told(head + CASES["a row of arrows"]) + "\n" == TWO


def test_words_in_each_card() -> None:
    drawn = "来客数¶現状（R6）¶118人¶目標（R12）¶125人 | 船の数¶現状（R6） 9隻¶目標（R12） 12隻\n"
    assert [line.strip() for line in told(drawn).splitlines()] == [
        "* 来客数 [KPI level 人 increase]",
        "baseline 118<人> 2024(年・年度の別なし)",
        "target 125<人> 2030(年・年度の別なし)",
        "* 船の数 [KPI level 隻 increase]",
        "baseline 9<隻> 2024(年・年度の別なし)",
        "target 12<隻> 2030(年・年度の別なし)",
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        "来客数 | 船の数\n118人 | 9隻\n▼ | ▼\n125人 | \n",
        "来客数¶118人¶▼¶125人 | 港の来客は増えている。\n",
        "▼ | ▼\n118人 | 9隻\n",
    ],
)
def test_other_tables_give_no_indicator(drawn: str) -> None:
    assert told(drawn, SIDES) == ""
