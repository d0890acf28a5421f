"""A title in the row over the heads of a table is the measure of its indicators."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市環境計画", "計画期間：令和7年度～令和11年度", "第4章 施策の指標")
ROWS = """\
指標 | 単位 | 現状値（R5） | 目標値（R11）
街路灯のLED化率 | ％ | 71 | 100
電動車の割合 | ％ | 9 | 50
"""


def measures(drawn: str) -> list[str]:
    """The headings at which the indicators of a table stand, the innermost one."""
    plan = read_plan([document(*COVER, grid(drawn))]).plan
    titles = {node.id: node.title for node in plan.nodes}
    return [titles[one.placements[0].node or ""] for one in plan.indicators]


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("基本方針２ 省エネルギーの推進 | | |", "省エネルギーの推進"),
        ("施策1-2 車の電動化 | < | < | <", "車の電動化"),
        ("【施策2】灯りの更新 | | |", "灯りの更新"),
        ("1-2 車の電動化 | < | < | <", "車の電動化"),
    ],
)
def test_a_title_with_a_level_or_a_code_is_the_measure(title: str, measure: str) -> None:
    assert measures(f"{title}\n{ROWS}") == [measure, measure]


@pytest.mark.parametrize(
    "title",
    [
        "目標指標の一覧 | < | < | <",
        "1 成果指標 | | |",
        "（単位：％） | < | < | <",
        "第4章 施策の指標 | < | < | <",
    ],
)
def test_other_lines_over_the_heads_are_none(title: str) -> None:
    assert measures(f"{title}\n{ROWS}") == ["施策の指標", "施策の指標"]


def test_each_part_of_a_table_has_the_title_over_its_own_heads() -> None:
    second = ROWS.replace("街路灯のLED化率", "緑地の割合").replace("電動車の割合", "ごみの量")
    drawn = f"基本方針１ 節電 | | |\n{ROWS}基本方針２ 緑 | | |\n{second}"
    assert measures(drawn) == ["節電", "節電", "緑", "緑"]
