"""Targets and their years in cells merged over the rows of 目標 and 実績, each year at its own."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

PLAN = ("令和6年度 事務事業評価シート", "第1章 港")
FORMS = {
    "years without an era": "4年度 | 5年度",
    "years of an era": "R4 | R5",
    "years in full": "令和4年度 | 令和5年度",
}


def read(heads: str, last: str) -> list[str]:
    """The values of each indicator, in order."""
    drawn = f"""\
指標 | 指標名 | 単位 | 区分 | {heads} | {last}
活動指標 | 訪問の回数 | 回 | 目標値 | 24 | 25 | 30 | 令和7年度
^ | ^ | ^ | 実績値 | 20 | 22 | ^ | ^
成果指標 | 参加者数 | 人 | 目標値 | 100 | 110 | 150 | 令和8年度
^ | ^ | ^ | 実績値 | 90 | 95 | ^ | ^
"""
    plan = read_plan([document(*PLAN, grid(drawn))]).plan
    return [
        " ".join(f"{v.role.value}={v.raw}@{v.period.end if v.period else None}" for v in one.values)
        for one in plan.indicators
    ]


@pytest.mark.parametrize("last", ["最終目標値 | 目標年度", "目標値 | 目標年次"])
@pytest.mark.parametrize("heads", FORMS.values(), ids=FORMS)
def test_the_year_of_the_target_stays_at_it(heads: str, last: str) -> None:
    assert read(heads, last) == [
        "interim_target=24@2022 interim_target=25@2023 target=30@2025 actual=20@2022 actual=22@2023",
        "interim_target=100@2022 interim_target=110@2023 target=150@2026 "
        "actual=90@2022 actual=95@2023",
    ]


def test_heads_of_unknown_years_take_none_from_the_column_of_the_target() -> None:
    values = " ".join(read("1年目 | 2年目", "最終目標値 | 目標年度"))
    assert "24@2025" not in values
    assert "20@2025" not in values
