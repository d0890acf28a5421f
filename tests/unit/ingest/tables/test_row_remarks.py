"""Remarks of a row that say of which year its value is."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市総合戦略", "計画期間：令和7年度～令和11年度", "第1章 しごと")


def years(remark: str) -> list[str]:
    """The values of the indicator with this remark as role@year."""
    drawn = f"""\
指標 | 基準値（R5） | 目標値（R11） | 備考
市内従業者数 | 23,841人 | 24,000人 | {remark}
"""
    (one,) = read_plan([document(*COVER, grid(drawn))]).plan.indicators
    return [f"{v.role}@{v.period.end if v.period else None}" for v in one.values]


@pytest.mark.parametrize(
    "remark",
    [
        "経済センサス（基準値はR3）",
        "基準値は令和3年度",
        "国の調査(基準値は2021年度)による",
        "※基準値：R3",
    ],
)
def test_a_remark_on_the_base_dates_it_whatever_the_head_says(remark: str) -> None:
    assert years(remark) == ["baseline@2021", "target@2029"]


@pytest.mark.parametrize(
    "remark", ["経済センサス", "経済センサス（R3）", "R3から調査", "担当課（2課）"]
)
def test_other_remarks_date_nothing(remark: str) -> None:
    assert years(remark) == ["baseline@2023", "target@2029"]
