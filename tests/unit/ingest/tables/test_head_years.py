"""Heads that leave out the era or the word of a year."""

import pytest

from keikaku.ingest.tables.head_years import completed_years, has_bare_year
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import grid


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
