"""Blank columns at the right edge of a table say nothing, and change nothing."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.edges import without_blank_edge
from tests.drawn import document, grid


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("指標 | 現状 | \n客数 | 1 | ", "指標 | 現状\n客数 | 1"),
        ("指標 | 現状 | | \n客数 | 1 | | ", "指標 | 現状\n客数 | 1"),
        ("指標の一覧 | < | <\n客数 | 1 | ", "指標の一覧 | <\n客数 | 1"),
        ("指標 | 現状 | \n客数 | 1 | 2", "指標 | 現状 | \n客数 | 1 | 2"),
        ("指標 | 現状 | <\n客数 | 1 | ", "指標 | 現状 | <\n客数 | 1 | "),
        ("指標 | 現状\n客数 | ", "指標 | 現状\n客数 | "),
        (" | \n | ", " | \n | "),
    ],
)
def test_the_table_up_to_what_it_says(drawn: str, expected: str) -> None:
    assert without_blank_edge(grid(drawn)) == grid(expected)


@pytest.mark.parametrize("blank", ["", " | ", " | | "])
def test_two_by_two_cells_are_no_cards_for_a_blank_one(blank: str) -> None:
    drawn = f"""\
成果の指標 | 基準となる数値 | 達成をめざす数値{blank}
受診者数 | 4,820人（R5） | 4,800人（R11）{blank}
貸与者数 | 21人（R5） | 40人（R11）{blank}
"""
    found = read_plan([document("青葉市総合計画", "第1章 健康", grid(drawn))]).plan.indicators
    told = {one.name: [(v.role, v.raw) for v in one.values] for one in found}
    assert told == {
        "受診者数": [("baseline", "4,820人（R5）"), ("target", "4,800人（R11）")],
        "貸与者数": [("baseline", "21人（R5）"), ("target", "40人（R11）")],
    }
