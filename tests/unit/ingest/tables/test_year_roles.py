"""Roles that no single cell tells: the last of several targets, bare years, values halfway."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")
REPORT = ("青葉市総合計画 進捗報告書", "計画期間：令和7年度～令和11年度", "第1章 港")
UNKNOWN = ("青葉市総合計画", "第1章 港")


def told(cover, heads, cells):
    """Each value as role@year, ! where a warning doubts its column, ? where a note tells of it."""
    read = read_plan([document(*cover, grid(f"指標 | {heads}\n客数 | {cells}"))])
    (indicator,) = read.plan.indicators
    marks = {}
    guessed = {problem.source for problem in read.problems if problem.code == "column.role_assumed"}
    for problem in read.problems:
        head, _, field = (problem.field or "").partition(".")
        if field == "role":
            marks[head] = "?" if problem.severity == "note" else "!"
    shown = []
    for value in indicator.values:
        same = indicator.of_role(value.role)
        head = value.role if len(same) == 1 else f"{value.role}[{same.index(value) + 1}]"
        mark = "!" if value.source in guessed else marks.get(head, "")
        shown.append(f"{value.role}@{value.period.end if value.period else None}{mark}")
    return shown


@pytest.mark.parametrize(
    ("cover", "heads", "cells", "roles"),
    [
        (PLAN, "目標値(R9) | 目標値(R11)", "1 | 2", ["interim_target@2027?", "target@2029"]),
        (PLAN, "目標値(R11) | 目標値(R9)", "1 | 2", ["target@2029", "interim_target@2027?"]),
        (PLAN, "目標値(R9) | 最終目標", "1 | 2", ["interim_target@2027?", "target@2029"]),
        (PLAN, "目標", "R9：1人 R11：2人", ["interim_target@2027?", "target@2029"]),
        (PLAN, "目標", "中間（R9）1人 最終（R11）2人", ["interim_target@2027", "target@2029"]),
        (PLAN, "目標(R11) | 目標値(R7～R11累計)", "1 | 5", ["target@2029", "target@2029"]),
        (PLAN, "R5 | 目標(R11)", "1 | 2", ["baseline@2023?", "target@2029"]),
        (PLAN, "R2～R6平均 | 目標(R11)", "1 | 2", ["baseline@2024?", "target@2029"]),
        (PLAN, "R4 | R5 | 目標(R11)", "1 | 2 | 3", ["actual@2022?", "actual@2023?", "target@2029"]),
        (UNKNOWN, "R5 | 目標(R11)", "1 | 2", ["baseline@2023?", "target@2029"]),
        (
            UNKNOWN,
            "R3 | R5 | 目標(R11)",
            "1 | 2 | 3",
            ["actual@2021?", "actual@2023?", "target@2029"],
        ),
        (
            PLAN,
            "現況(R5) | R7 | R8推計 | 目標(R11)",
            "1 | 2 | 3 | 4",
            ["baseline@2023", "actual@2025?", "planned@2026", "target@2029"],
        ),
        (
            PLAN,
            "R7 当初目標 | R7 実績 | R11 当初目標",
            "1 | 2 | 3",
            ["interim_target@2025?", "actual@2025", "target@2029?"],
        ),
        (
            PLAN,
            "R9目標 | R11目標 | 最終目標(R11)",
            "1 | 2 | 2",
            ["interim_target@2027?", "target@2029"],
        ),
        (REPORT, "R7 | 目標(R11)", "1 | 2", ["actual@2025?", "target@2029"]),
        (
            PLAN,
            "現状(R5) | R7 | R8 | 目標(R11)",
            "1 | 2 | 3 | 4",
            ["baseline@2023", "interim_target@2025?", "interim_target@2026?", "target@2029"],
        ),
        (
            REPORT,
            "現状(R5) | R7 | 目標(R11)",
            "1 | 2 | 3",
            ["baseline@2023", "actual@2025?", "target@2029"],
        ),
        (
            UNKNOWN,
            "現状(R5) | R7 | 目標(R11)",
            "1 | 2 | 3",
            ["baseline@2023", "actual@2025!", "target@2029"],
        ),
        (PLAN, "R5 | R6 | R7", "1 | 2 | 3", ["actual@2023!", "actual@2024!", "actual@2025!"]),
        (REPORT, "R5 | R6", "1 | 2", ["actual@2023?", "actual@2024?"]),
        (PLAN, "R5 | R11", "1 | 2", ["baseline@2023?", "target@2029?"]),
        (PLAN, "R7 | R11", "1 | 2", ["baseline@2025!", "target@2029!"]),
        (UNKNOWN, "R5 | R11", "1 | 2", ["baseline@2023!", "target@2029!"]),
        (UNKNOWN, "R4 | R5", "1 | 2", ["actual@2022!", "actual@2023!"]),
        (REPORT, "R5 | R11", "1 | 2", ["actual@2023?", "actual@2029?"]),
        (
            PLAN,
            "R5 | R8（中間） | R11",
            "1 | 2 | 3",
            ["baseline@2023?", "interim_target@2026", "target@2029?"],
        ),
        (
            PLAN,
            "R5 | R7 | R8 | R11",
            "1 | 2 | 3 | 4",
            ["baseline@2023?", "interim_target@2025?", "interim_target@2026?", "target@2029?"],
        ),
        (PLAN, "現状(R5) | R7 | 目標(R11)", "1 |  | 3", ["baseline@2023", "target@2029"]),
        (
            PLAN,
            "策定時(H30) | 中間値(R3) | 目標(R11)",
            "1 | 2 | 3",
            ["baseline@2018", "actual@2021?", "target@2029"],
        ),
        (
            UNKNOWN,
            "策定時(H30) | 中間値(R3) | 目標(R11)",
            "1 | 2 | 3",
            ["baseline@2018", "interim_target@2021!", "target@2029"],
        ),
        (
            UNKNOWN,
            "策定時(H30) | 中間目標(R3) | 目標(R11)",
            "1 | 2 | 3",
            ["baseline@2018", "interim_target@2021", "target@2029"],
        ),
        (
            PLAN,
            "策定時(R5) | 中間評価時(R8) | 目標(R11) | 評価",
            "21 | 22 | 23 | ◎",
            ["baseline@2023", "actual@2026?", "target@2029"],
        ),
        (
            PLAN,
            "策定時(R5) | 目標(R11) | 中間見直し時の値(R8) | 判定",
            "21 | 23 | 22 | B",
            ["baseline@2023", "target@2029", "actual@2026?"],
        ),
        (
            PLAN,
            "策定時(R5) | 中間評価時(R8) | 目標(R11) | 達成率",
            "21 | 22 | 23 | 95.7%",
            ["baseline@2023", "actual@2026?", "target@2029"],
        ),
        (
            PLAN,
            "策定時(R5) | 中間値(R8) | 目標(R11) | 達成状況",
            "21 | 22 | 23 | 改善",
            ["baseline@2023", "actual@2026!", "target@2029"],
        ),
        (
            PLAN,
            "策定時(R5) | 中間評価時目標(R8) | 目標(R11) | 評価",
            "21 | 22 | 23 | ◎",
            ["baseline@2023", "interim_target@2026", "target@2029"],
        ),
        (
            PLAN,
            "現状値(R5) | 中間評価時(R8) | 目標(R11) | 評価",
            "21 | 22 | 23 | ◎",
            ["baseline@2023", "interim_target@2026", "target@2029"],
        ),
        (
            PLAN,
            "策定時(R5) | 実績(R7) | 中間評価時(R8) | 目標(R11) | 評価",
            "21 | 22 | 23 | 24 | ◎",
            ["baseline@2023", "actual@2025", "interim_target@2026", "target@2029"],
        ),
        (
            PLAN,
            "策定時(R5) | 中間評価時(R8) | 目標(R11) | 評価",
            "21 | 22 | 23 | ",
            ["baseline@2023", "interim_target@2026", "target@2029"],
        ),
        (
            REPORT,
            "策定時(R5) | 中間評価時(R8) | 目標(R11)",
            "1 | 2 | 3",
            ["baseline@2023", "actual@2026!", "target@2029"],
        ),
        (
            REPORT,
            "策定時(R5) | 中間値(R8) | 目標(R11)",
            "1 | 2 | 3",
            ["baseline@2023", "interim_target@2026!", "target@2029"],
        ),
    ],
)
def test_roles(cover, heads, cells, roles):
    assert told(cover, heads, cells) == roles


@pytest.mark.parametrize(
    ("heads", "cells", "span"),
    [
        ("目標(R9) | 目標(R10) | 目標(R11) | 3年間の累計目標", "1 | 2 | 3 | 6", (2027, 2029)),
        ("目標(R9) | 目標(R11) | 3年間の累計目標", "1 | 3 | 6", (2029, 2029)),
        ("目標(R10) | 目標(R11) | 3年間の累計目標", "2 | 3 | 6", (2029, 2029)),
    ],
)
def test_a_total_is_that_of_the_years_beside_it(heads, cells, span):
    read = read_plan([document(*PLAN, grid(f"指標 | {heads}\n客数 | {cells}"))])
    total = read.plan.indicators[0].values[-1]
    assert total.period is not None
    assert (total.period.start, total.period.end) == span
    assert "period" in total.assumed


@pytest.mark.parametrize(
    ("word", "roles"),
    [
        ("見込量", ["actual@2023", "planned@2026", "planned@2027"]),
        ("推計", ["actual@2023", "planned@2026", "planned@2027"]),
        ("計画", ["actual@2023?", "interim_target@2026!", "target@2027!"]),
    ],
)
def test_what_is_expected_is_no_target_whatever_the_title_aims_at(word, roles):
    cover = (
        "青葉市障害福祉計画",
        "計画期間：令和6年度～令和9年度",
        "第1章 成果目標とサービスの見込量",
    )
    drawn = f"指標 | 第8期（実績） | 第9期（{word}） | <\n^ | R5 | R8 | R9\n利用者数 | 1 | 2 | 3"
    read = read_plan([document(*cover, grid(drawn))])
    guessed = {p.source for p in read.problems if p.code == "column.role_assumed"}
    noted = {p.source for p in read.problems if (p.field or "").endswith(".role")}
    assert [
        f"{value.role}@{value.period.end if value.period else None}"
        + ("!" if value.source in guessed else "?" * (value.source in noted))
        for value in read.plan.indicators[0].values
    ] == roles
