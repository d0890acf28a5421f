"""Where a column of ways is all the target that a table has, and where it tells what is good."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 防災")


def _values(heads: str, cells: str) -> list[tuple[str, str, int | None]]:
    drawn = f"指標 | 単位 | {heads}\n火災の件数 | 件 | {cells}"
    [one] = read_plan([document(*PLAN, grid(drawn))]).plan.indicators
    return [(v.role, v.raw, v.period.end if v.period else None) for v in one.values]


@pytest.mark.parametrize(
    ("heads", "cells", "values"),
    [
        (
            "基準値（R5） | めざす方向（R10）",
            "9 | 減少",
            [("baseline", "9", 2023), ("target", "減少", 2028)],
        ),
        (
            "現状値（R5） | 目指す方向",
            "9 | 維持",
            [("baseline", "9", 2023), ("target", "維持", 2029)],
        ),
        (
            "現状値 | 基準年 | 方向性",
            "9 | R4 | 減少させる",
            [("baseline", "9", 2022), ("target", "減少させる", 2029)],
        ),
        (
            "R5 | R6 | めざす方向（R11）",
            "9 | 8 | 減少",
            [("actual", "9", 2023), ("actual", "8", 2024), ("target", "減少", 2029)],
        ),
    ],
)
def test_a_way_beside_values_of_the_present_is_the_target(
    heads: str, cells: str, values: list[tuple[str, str, int | None]]
) -> None:
    assert _values(heads, cells) == values


@pytest.mark.parametrize(
    ("heads", "cells", "roles"),
    [
        ("現状値（R5） | 目標値（R11） | めざす方向", "9 | 5 | 減少", ["baseline", "target"]),
        ("現状値（R5） | めざす方向", "9 | ↓", ["baseline"]),
        ("R5実績 | R6実績 | 望ましい方向", "9 | 8 | 減少", ["actual", "actual"]),
    ],
)
def test_a_way_beside_targets_or_results_or_drawn_with_an_arrow_is_none(
    heads: str, cells: str, roles: list[str]
) -> None:
    assert [role for role, _, _ in _values(heads, cells)] == roles
