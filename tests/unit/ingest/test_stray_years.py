"""A year far before the plan and its other values is told where it stands, and never changed."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市総合計画", "計画期間：令和8年度～令和12年度", "第1章 港")
NO_PERIOD = ("青葉市総合計画", "第1章 港")


def far(drawn: str, cover: tuple[str, ...] = COVER) -> list[tuple[str, str]]:
    """The values whose year is told to be far away, and those years."""
    read = read_plan([document(*cover, grid(drawn))])
    return [
        (p.details["raw"], p.details["year"])
        for p in read.problems
        if p.code == "value.year_far" and p.field is not None and p.field.endswith(".period")
    ]


AMONG = """\
指標 | 現状値 | 目標値（R12）
来客数 | 41人（令和6年度） | 60人
船便 | 4便（{}） | 6便
貨物量 | 30ｔ（令和6年度） | 40ｔ
"""


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("平成6年度", [("4便（平成6年度）", "1994")]),
        ("H5", [("4便（H5）", "1993")]),
        ("令和元年度", []),
        ("平成22年国勢調査", []),
        # A western year is no era taken for another: a peak, the base of emissions.
        ("1994年度", []),
    ],
)
def test_one_baseline_among_others(printed: str, told: list[tuple[str, str]]):
    assert far(AMONG.format(printed)) == told


def test_the_year_is_kept_as_it_is_printed():
    read = read_plan([document(*COVER, grid(AMONG.format("平成6年度")))])
    ends = [v.period.end for one in read.plan.indicators for v in one.values[:1] if v.period]
    assert ends == [2024, 1994, 2024]


def test_the_year_of_a_whole_column_against_the_period_of_the_plan():
    drawn = """\
指標 | 現状値（平成6年度） | 目標値（R12）
来客数 | 41人 | 60人
船便 | 4便 | 6便
"""
    assert far(drawn) == [("41人", "1994"), ("4便", "1994")]
    # Nothing else says when the plan is: the column may be right.
    assert far(drawn, NO_PERIOD) == []


def test_other_values_say_where_a_plan_without_a_period_stands():
    assert far(AMONG.format("平成6年度"), NO_PERIOD) == [("4便（平成6年度）", "1994")]


def test_the_first_of_a_series_may_be_old():
    drawn = """\
指標 | 平成2年度 | 令和6年度 | 目標値（R12）
排出量 | 410ｔ | 300ｔ | 250ｔ
"""
    assert far(drawn) == []


def test_alone_in_its_column_before_a_later_value():
    drawn = """\
指標 | 基準値 | 実績値（R6） | 目標値（R12）
来客数 | 41人（R5） | 42人 | 60人
船便 | 4便（H5） | 5便 | 6便
貨物量 | 30ｔ（R5） | 31ｔ | 40ｔ
"""
    assert far(drawn) == [("4便（H5）", "1993")]
