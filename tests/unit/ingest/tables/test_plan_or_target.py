"""Values of 計画 without a target beside them may be aimed at: that is said, once a table."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市総合戦略", "計画期間：令和7年度～令和9年度", "第1章 港")


def told(*blocks):
    """The values as role@year, ? where a note tells of the role; and how many tables are warned of."""
    read = read_plan([document(*COVER, *blocks)])
    noted = {(p.where, p.source) for p in read.problems if p.code == "value.plan_or_target"}
    shown = [
        f"{value.role}@{value.period.end if value.period else None}"
        + "?" * ((indicator.id, value.source) in noted)
        for indicator in read.plan.indicators
        for value in indicator.values
        if value.raw
    ]
    return shown, [p.code for p in read.problems].count("column.plan_or_target")


def rows(*lines):
    return "\n".join(lines)


BY_ROWS = rows(
    "指標 | 単位 | 区分 | R7年度 | R8年度 | R9年度",
    "客数 | 人 | 計画 | 10 | 20 | 30",
    "客数 | 人 | 実績 | 11 | |",
)


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (BY_ROWS, ["planned@2025?", "planned@2026?", "planned@2027?", "actual@2025"]),
        (
            "指標 | R6実績 | R8計画 | R9計画\n客数 | 5人 | 6人 | 7人",
            ["actual@2024", "planned@2026?", "planned@2027?"],
        ),
        (
            "指標 | R6実績 | R8計画値(人) | R9計画値(人)\n客数 | 5 | 6 | 7",
            ["actual@2024", "planned@2026?", "planned@2027?"],
        ),
    ],
)
def test_values_of_a_plan_without_targets_are_told(table, values):
    assert told(grid(table)) == (values, 1)


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            "指標 | R6実績 | R8計画 | R9目標\n客数 | 5人 | 6人 | 7人", id="a target beside them"
        ),
        pytest.param(
            "指標 | R6実績 | R8見込量 | R9見込量\n客数 | 5人 | 6人 | 7人", id="what is expected"
        ),
        pytest.param(
            "指標 | R6実績 | R7予定 | R9目標\n客数 | 5人 | 6人 | 7人", id="what is intended"
        ),
        pytest.param("指標 | R6実績 | R8推計 | R9推計\n客数 | 5人 | 6人 | 7人", id="projected"),
        pytest.param(
            "指標 | 基準値(R6) | 計画値(R9)\n客数 | 5人 | 7人", id="the only one: a target"
        ),
        pytest.param("指標 | R6実績 | R8計画 | R9計画\n客数 | 5人 | － | －", id="no numbers"),
    ],
)
def test_what_is_clear_is_not_told(table):
    shown, warned = told(grid(table))
    assert ([value for value in shown if value.endswith("?")], warned) == ([], 0)


def test_each_table_is_warned_of_once():
    two = rows(BY_ROWS, *BY_ROWS.replace("客数", "船の数").splitlines()[1:])
    shown, warned = told(grid(two), "第2章 山", grid(BY_ROWS.replace("客数", "山小屋の数")))
    assert (len([value for value in shown if value.endswith("?")]), warned) == (9, 2)


def test_values_of_a_plan_that_ends_in_a_target_may_lead_to_it_and_are_told():
    table = rows(
        "指標 | 単位 | 区分 | R6年度（基準） | R7年度 | R8年度 | R9年度（目標）",
        "客数 | 人 | 計画値 | 8 | 10 | 20 | 30",
        "客数 | 人 | 実績値 | | 11 | |",
    )
    shown = ["baseline@2024", "planned@2025?", "planned@2026?", "target@2027"]
    assert told(grid(table)) == ([*shown, "actual@2025"], 1)


def test_values_of_a_plan_beside_a_target_that_is_none_of_it_stay_planned():
    table = rows(
        "指標 | 単位 | 区分 | R7年度 | R8年度 | R9年度",
        "客数 | 人 | 計画値 | 10 | 20 | 30",
        "客数 | 人 | 目標値 | | | 40",
    )
    planned = ["planned@2025", "planned@2026", "planned@2027"]
    assert told(grid(table)) == ([*planned, "target@2027"], 0)


SERVICES = ("延長保育事業", "一時預かり事業", "病児保育事業")


def offers(*labels):
    """The notes and the warnings of what is to be secured, in a plan of as many services."""
    tables = [
        block
        for number, (service, label) in enumerate(zip(SERVICES, labels, strict=False), 1)
        for block in (
            f"({number}) {service}",
            grid(f"区分 | R7年度 | R8年度\n量の見込み | 10人 | 20人\n{label} | 11人 | 21人"),
        )
    ]
    read = read_plan([document("青葉市こども計画", *COVER[1:], *tables)])
    told = [p.code for p in read.problems]
    return [told.count(code) for code in ("value.offer_or_target", "plan.offer_or_target")]


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (("確保方策",), [2, 1]),
        (("②確保の内容",), [2, 1]),
        (("提供量",), [2, 1]),
        (("確保方策", "確保方策", "確保方策"), [6, 1]),
        (("見込量",), [0, 0]),
    ],
)
def test_what_is_to_be_secured_may_be_aimed_at_and_is_told_once_a_plan(labels, said):
    assert offers(*labels) == said
