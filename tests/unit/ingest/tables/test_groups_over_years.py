"""A line of 実績, 計画 and 目標 over years, where the heads of the labels stand in the line below."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市水道計画", "計画期間：令和6年度～令和10年度", "第1章 水道")


def read(drawn: str) -> dict[str, list[str]]:
    """The values of each indicator as role@year."""
    found = read_plan([document(*COVER, grid(drawn))]).plan.indicators
    return {
        one.name: [f"{v.role}@{v.period.end if v.period else None}" for v in one.values]
        for one in found
    }


ROW = "有収率 | ％ | 82 | 83 | 84 | 86 | 90"
ALL = ["actual@2021", "actual@2022", "planned@2024", "planned@2026", "target@2028"]


@pytest.mark.parametrize(
    ("groups", "years"),
    [
        (" | | 実績 | | 計画 | | 目標", "指標 | 単位 | R3 | R4 | R6 | R8 | R10"),
        (" | | 実績 | < | 計画 | < | 目標", "指標 | 単位 | R3 | R4 | R6 | R8 | R10"),
        (" | | 実績値 | | 計画値 | | 目標値", "項目 | 単位 | R3 | R4 | R6 | R8 | R10"),
        (
            " | | 実績 | | 見込 | | 目標",
            "経営指標 | 単位 | 2021年度 | 2022年度 | 2024年度 | 2026年度 | 2028年度",
        ),
        ("指標 | 単位 | 実績 | | 計画 | | 目標", "^ | ^ | R3 | R4 | R6 | R8 | R10"),
    ],
)
def test_each_group_reaches_up_to_the_next(groups: str, years: str) -> None:
    assert read(f"{groups}\n{years}\n{ROW}") == {"有収率": ALL}


def test_lines_that_group_rows_stand_between_the_rows() -> None:
    drawn = f"""\
 | | 実績 | | 計画 | | 目標
指標 | 単位 | R3 | R4 | R6 | R8 | R10
【水】 | | | | | |
{ROW}
【管】 | | | | | |
更新率 | ％ | 0.1 | 0.2 | 0.3 | 0.4 | 0.5
"""
    assert read(drawn) == {"有収率": ALL, "更新率": ALL}


def test_two_columns_of_labels() -> None:
    drawn = """\
 | | 実績 | | 目標
分野 | 指標 | R3 | R4 | R8
水道 | 有収率 | 82% | 83% | 86%
"""
    assert read(drawn) == {"有収率": ["actual@2021", "actual@2022", "target@2026"]}


def test_years_under_as_many_heads_may_be_values() -> None:
    assert read(" | 実績 | 目標\n完成年 | R5 | R8\n客数 | 3人 | 5人") == {}


def test_values_right_below_are_no_heads() -> None:
    drawn = " | 実績 | | 目標 | \n有収率 | 82% | 83% | 86% | 90%\n漏水 | 9件 | 8件 | 7件 | 5件"
    assert read(drawn) == {
        "有収率": ["actual@None", "target@2028"],
        "漏水": ["actual@None", "target@2028"],
    }


@pytest.mark.parametrize("title", ["年度別の値", "各年度の状況", "計画期間の値", "経過"])
def test_rows_of_kinds_tell_what_years_under_unknown_words_hold(title: str) -> None:
    drawn = f"""\
指標 | 基準値（R2） | 区分 | {title} | < | <
^ | ^ | ^ | R3 | R4 | R5
客数 | 10人 | 目標値 | 11 | 12 | 13
^ | ^ | 実績値 | 10 | 13 | 14
件数 | 5件 | 目標値 | 6 | 7 | 8
^ | ^ | 実績値 | 7 | 7 | 9
"""
    values = ["baseline@2020", "interim_target@2021", "interim_target@2022", "target@2023"]
    values += ["actual@2021", "actual@2022", "actual@2023"]
    assert read(drawn) == {"客数": values, "件数": values}
