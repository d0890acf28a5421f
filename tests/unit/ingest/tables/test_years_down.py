"""Years down the side of a table whose one indicator stands above: in a row, a form or a line."""

import pytest

from keikaku.core.plan import PlanDraft
from keikaku.core.values.model import Missing
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

PLAN = ("青葉市総合戦略", "計画期間：令和6年度～令和9年度", "第1章 港")

YEARS = """\
年度 | 目標値 | 実績値
令和6年度 | 90 | 97
令和7年度 | 130 | 126
令和9年度 | 200 |
"""
WITH_TEXTS = """\
年度 | 取組計画 | 指標（目標値） | 指標（実績値） | 特記事項
令和6年度 | 船を探す | 90 | 97 | 計画どおり
令和7年度 | 船を呼ぶ | 130 | 126 | 計画どおり
令和9年度 | 船を待つ | 200 |  |
"""
READ = [
    ("interim_target", "90", 2024),
    ("interim_target", "130", 2025),
    ("target", "200", 2027),
    ("actual", "97", 2024),
    ("actual", "126", 2025),
]
BASED = ("baseline", "58", 2023)
FORM = """\
取組番号 | 1-1 | 担当課 | 港務課
取組名 | 船を呼ぶ | < | <
指標名 | 寄港した船の数 | 単位 | 隻
"""


def said(found: PlanDraft) -> list[tuple[str, str | None, list[tuple[str, str, int | None]]]]:
    """The name, unit and values of each indicator; what is missing is left out."""
    return [
        (
            one.name,
            one.unit,
            [
                (
                    value.role.value,
                    value.raw[:3].strip("（"),
                    value.period.end if value.period else None,
                )
                for value in one.values
                if not isinstance(value.reading, Missing)
            ],
        )
        for one in found.plan.indicators
    ]


@pytest.mark.parametrize("years", [YEARS, WITH_TEXTS])
@pytest.mark.parametrize(
    "title",
    [
        "寄港した船の数（隻） | < | <",
        "KPI | 寄港した船の数（隻） | <",
        "指標1 | 寄港した船の数 | （単位：隻）",
    ],
)
def test_a_row_over_years_names_them(title: str, years: str):
    found = read_plan([document(*PLAN, grid(f"{title}\n{years}"))])
    assert said(found) == [("寄港した船の数", "隻", READ)]


@pytest.mark.parametrize(
    "base",
    ["基準値 | 58（令和5年度） | < | <", "基準年度 | 令和5年度 | 基準値 | 58"],
)
@pytest.mark.parametrize("years", [YEARS, WITH_TEXTS])
@pytest.mark.parametrize("between", [None, "", "■ 年度別の目標と実績"])
def test_a_form_names_the_years_below_it(base: str, years: str, between: str | None):
    form = FORM + base + "\n"
    apart = (grid(form), between, grid(years)) if between else (grid(form), grid(years))
    parts = (grid(form + years),) if between is None else apart
    found = read_plan([document(*PLAN, *parts)])
    [(name, unit, values)] = said(found)
    assert (name, unit) == ("寄港した船の数", "隻")
    assert sorted(values) == sorted([BASED, *READ])
    titles = {node.id: node.title for node in found.plan.nodes}
    [one] = found.plan.indicators
    assert titles[one.placements[0].node or ""] == "船を呼ぶ"
    assert [p.code for p in found.problems if p.severity != "note"] == []


def test_a_form_may_tell_the_target_with_its_year():
    form = FORM + "現状値（R5） | 58 | 目標値（R9） | 200\n"
    [(name, _, values)] = said(read_plan([document(*PLAN, grid(form), grid(YEARS))]))
    assert (name, sorted(values)) == ("寄港した船の数", sorted([BASED, *READ]))


def test_plans_and_results_by_year_are_named_and_told():
    years = "年度 | 計画 | 実績 | 進捗率\nR6 | 90 | 97 | 108%\nR7 | 130 | 126 | 97%"
    found = read_plan([document(*PLAN, grid(FORM), "■ 進捗", grid(years))])
    [(name, _, values)] = said(found)
    assert (name, [role for role, _, _ in values]) == (
        "寄港した船の数",
        [*["planned"] * 2, *["actual"] * 2],
    )
    assert "column.plan_or_target" in {one.code for one in found.problems}


def test_a_form_names_no_table_with_names_of_its_own():
    others = "指標 | 現状値（R5） | 目標値（R9）\n訪れた人の数 | 5人 | 9人\n"
    found = read_plan([document(*PLAN, grid(FORM), grid(others))])
    assert [one.name for one in found.plan.indicators] == ["訪れた人の数"]


def test_what_is_spent_below_a_name_is_no_value_of_it():
    form = """\
事業名 | 船を呼ぶ | < | <
KPI | 寄港した船の数：9隻（R5）→維持（R9） | < | <
事業費見込み（千円） | 令和7年度 | 令和8年度 | 令和9年度
^ | 132,000 | 132,000 | 132,000
"""
    read = said(read_plan([document(*PLAN, grid(form))]))
    assert "132" not in {raw for _, _, values in read for _, raw, _ in values}
