"""How many lines a head has, and what stands over each column."""

import pytest

from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import grid


def told(drawn, row=0, header_rows=0):
    head = read_head(grid(drawn, header_rows=header_rows), row, vocabulary())
    return head and (head.n_rows, [column.header for column in head.columns])


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("指標 | 現状 | 目標\n客数 | 1 | 2", (1, ["指標", "現状", "目標"])),
        (
            "指標 | 策定時 | 中間評価 | 判定 | 目標\n | R4 | R6 | | R11\n客数 | 1 | 2 | A | 3",
            (2, ["指標", "策定時 R4", "中間評価 R6", "判定", "目標 R11"]),
        ),
        (
            "指標 | 策定時 | 中間評価 | 判定 | 目標\n年 | R4 | R6 | | R11\n客数 | 1 | 2 | A | 3",
            (1, ["指標", "策定時", "中間評価", "判定", "目標"]),
        ),
        (
            "指標 | 目標値 | <\n^ | R9 | R11\n客数 | 1 | 2",
            (2, ["指標", "目標値 R9", "目標値 R11"]),
        ),
        (
            "指標 | 目標値 |\n | R9 | R11\n客数 | 1 | 2",
            (2, ["指標", "目標値 R9", "目標値 R11"]),
        ),
        (
            "指標 | 目標値 | 目標値\n指標 | R9 | R11\n客数 | 1 | 2",
            (2, ["指標", "目標値 R9", "目標値 R11"]),
        ),
        (
            "指標 | 目標値 | <\n^ | 令和 | <\n^ | 9年度 | 11年度\n客数 | 1 | 2",
            (3, ["指標", "目標値 令和 9年度", "目標値 令和 11年度"]),
        ),
        (
            "指標 | 現状値 | <\n^ | 男性 | 女性\n寿命 | 79.1 | 84.2",
            (2, ["指標", "現状値 男性", "現状値 女性"]),
        ),
        ("No. | 指標 | 目標\n1 | ^ | R9\n2 | 客数 | 5", (2, ["No.", "指標", "目標 R9"])),
        (
            "KPI | 項目 | 現状値\n^ | 計画の策定 | 未策定\n^ | 客数 | 5",
            (1, ["KPI", "項目", "現状値"]),
        ),
        ("客数 | 5 | 6\n指標 | 現状 | 目標", None),
        ("指標 | 現状 | 目標" + "値" * 60, None),
    ],
)
def test_lines(drawn, expected):
    assert told(drawn) == expected


def test_what_the_medium_marks_as_head_is_head():
    drawn = "取組 | 現状\n 窓口 | 見直し\n客数 | 5"
    assert told("施策 | 現状\n | 当初\n客数 | 5", header_rows=2) is not None
    assert told(drawn) == (1, ["取組", "現状"])


def test_a_column_under_a_merged_head_goes_on_with_it():
    head = read_head(grid("指標 | < | 現状\n寿命 | 男 | 79"), 0, vocabulary())
    assert head is not None
    assert [(c.header, c.group, c.continues) for c in head.columns] == [
        ("指標", 0, False),
        ("", 0, True),
        ("現状", 2, False),
    ]


def test_a_head_of_years_before_all_values_dates_nothing():
    head = read_head(grid("年度 | 目標 | 年度\nR5 | 1 | 2"), 0, vocabulary())
    assert head is not None
    assert [column.role for column in head.columns] == [None, "target", "year_beside"]
