"""Heads that leave out the era or the word of a year."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.head_years import completed_years, has_bare_year
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("平成30年度 | 令和元年度 | 2年度 | 3年度(見込)", {2: "令和2年度", 3: "令和3年度(見込)"}),
        ("H29 | 30年度 | 31年度 | 2年度", {1: "平成30年度", 2: "平成31年度", 3: "令和2年度"}),
        ("令和5年度 | 10年度 | 元年度", {1: "令和10年度"}),
        ("3年度 | 4年度", {}),
        ("令和6年度 | 最終達成（8年度）", {1: "最終達成(令和8年度)"}),
        (
            "令和6年度 | 7年度 | 最終目標¶（8年度末）",
            {1: "令和7年度", 2: "最終目標\n(令和8年度末)"},
        ),
        ("30年度 | 最終目標（2年度）", {}),
        ("H30年度 | 最終目標（2年度）", {1: "最終目標(令和2年度)"}),
        ("令和6年度 | 目標（5年間）", {}),
        ("最終達成（8年度） | 備考", {}),
        ("指標 | 2019 | 2020", {1: "(2019)", 2: "(2020)"}),
        ("2019 | 2020 | 2021", {0: "(2019)", 1: "(2020)", 2: "(2021)"}),
        ("来館者数 | 2010 | 2030", {}),
        ("2019 | 2030 | 2031", {}),
        ("2018 | 2021 | 2023 | 2025", {0: "(2018)", 1: "(2021)", 2: "(2023)", 3: "(2025)"}),
        ("来館者数 | 2018 | 2021 | 2023", {}),
        ("2018 | 2021", {}),
        ("2021 | 2018 | 2023", {}),
        ("指標 | 2025 | 2026（最終）", {1: "(2025)", 2: "(2026)(最終)"}),
        ("指標 | 2025 | 2026（12）", {1: "(2025)"}),
        ("指標 | 実績 2023 | 目標 2029", {1: "実績 (2023)", 2: "目標 (2029)"}),
        ("指標 | 定員 2023 | 2029人", {}),
        ("指標 | 基準値 2024(R5) | 目標値 2029", {2: "目標値 (2029)"}),
        ("Indicator | Baseline 2024(R5) | Target 2030", {2: "Target (2030)"}),
        ("指標 | 目標値(2029) | R5", {}),
    ],
)
def test_a_line(line, completed):
    assert completed_years(grid(line), 0, vocabulary()) == completed


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("目標 2029", True),
        ("2023年度実績値", False),
        ("目標 2,029", False),
        ("2023", False),
        ("人口 2023", False),
    ],
)
def test_a_role_beside_four_digits(text, bare):
    assert has_bare_year(text, vocabulary()) is bare


def test_years_under_words_for_years_head_values():
    drawn = (
        "No. | 指標 | 単位 | 基準年度 | 直近実績年度 | 中間目標年度 | 計画目標年度\n"
        "^ | ^ | ^ | H30年度 | R4年度 | R10年度 | R15年度\n"
        "水をへらす目標 | < | < | < | < | < | <\n"
        "1 | 配水量 | 千㎥ | 918 | 894 | 860 | 830\n2 | 漏水量 | 千㎥ | 63 | 58 | 50 | 45\n"
    )
    draft = read_plan([document("港市水道計画", "第1章 水", grid(drawn))])
    read = [
        [(value.role.value, value.period.end) for value in one.values if value.period]
        for one in draft.plan.indicators
    ]
    values = [("baseline", 2018), ("actual", 2022), ("interim_target", 2028), ("target", 2033)]
    assert read == [values, values]
    assert not [p for p in draft.problems if p.code == "column.role_assumed"]


def test_words_for_years_over_years_date_what_stands_beside():
    drawn = (
        "指標 | 基準値 | 基準年度 | 目標値 | 目標年度\n"
        "配水量 | 918 | H30年度 | 830 | R15年度\n漏水量 | 63 | H30年度 | 45 | R15年度\n"
    )
    draft = read_plan([document("港市水道計画", "第1章 水", grid(drawn))])
    read = [
        [(value.role.value, value.raw, value.period.end) for value in one.values if value.period]
        for one in draft.plan.indicators
    ]
    assert read == [
        [("baseline", "918", 2018), ("target", "830", 2033)],
        [("baseline", "63", 2018), ("target", "45", 2033)],
    ]
