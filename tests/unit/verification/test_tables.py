"""Figures of tables: the name in the row or over the column, year, role and unit in the heads."""

import pytest

from keikaku.verification.statements import Statement
from keikaku.verification.tables import passage_of, said_in_table, years_only
from tests.drawn import grid
from tests.spec import verified

KNOWN = verified.register()


def told(drawn: str, caption: str | None = None) -> list[tuple[object, ...]]:
    """Figure, unit, year, role and tie of each; only the figure and why where it is no one's."""
    return [
        (
            said.passage.printed,
            said.amount.unit,
            None if said.when.span is None else getattr(said.when.span, "year", "?"),
            None if said.role is None else said.role.value,
            said.tie.value,
        )
        if isinstance(said, Statement)
        else (said.passage.printed, said.why.value)
        for said in said_in_table(grid(drawn, caption), KNOWN)
    ]


def test_the_name_stands_in_the_row_and_the_year_in_the_head():
    found = told("""
        事業 | 指標 | 単位 | 現状値（R5） | 目標値（R11）
        移住 | 移住相談件数 | 件 | 186 | 260
        観光 | 観光入込客数 | 千人 | 612 | 680
    """)
    assert found == [
        ("186", "件", 2023, "actual", "close"),
        ("260", "件", 2029, "target", "close"),
        ("612", "千人", 2023, "actual", "close"),
        ("680", "千人", 2029, "target", "close"),
    ]


def test_the_name_stands_over_the_column_and_the_year_at_the_left():
    found = told("""
        年度 | 移住相談件数 | 待機児童数（人）
        R5 | 186件 | 7
        R11 | 260件 | 0
    """)
    assert found == [
        ("186件", "件", 2023, None, "close"),
        ("7", "人", 2023, None, "close"),
        ("260件", "件", 2029, None, "close"),
        ("0", "人", 2029, None, "close"),
    ]


def test_a_unit_of_the_head_or_the_caption_holds():
    table = "指標 | 令和5年度\n観光入込客数 | 612"
    assert told(table, "（単位：千人）") == [("612", "千人", 2023, None, "close")]
    headed = "指標 | 令和5年度（千人）\n観光入込客数 | 612"
    assert told(headed) == [("612", "千人", 2023, None, "close")]


def test_a_year_in_the_cell_beats_the_head():
    found = told("指標 | 現状値（R5）\n移住相談件数 | 204件（R7）")
    assert found == [("204件（R7）", "件", 2025, "actual", "close")]


@pytest.mark.parametrize("head", ["達成率", "予算額（千円）", "増減", "決算", "順位", "前年度比"])
def test_columns_of_other_things_are_compared_with_nothing(head):
    assert told(f"指標 | {head}\n移住相談件数 | 186") == [("186", "other_thing")]


def test_a_head_that_says_nothing_ties_loosely():
    assert told("指標 | 内容\n移住相談件数 | 186件") == [("186件", "件", None, None, "loose")]


def test_figures_without_a_name_are_kept():
    assert told("項目 | R5\n来庁者数 | 3,200人") == [("3,200人", "no_name")]


def test_another_kind_of_amount_in_the_row_is_another_thing():
    assert told("指標 | R5\n移住相談件数 | 12.5%") == [("12.5%", "other_thing")]


def test_a_merged_name_holds_for_its_rows():
    found = told("""
        指標 | 区分 | R5 | R11
        移住相談件数 | 実績 | 186件 |
        ^ | 目標 | | 260件
    """)
    assert found == [
        ("186件", "件", 2023, "actual", "close"),
        ("260件", "件", 2029, "target", "close"),
    ]


def test_the_passage_is_the_row_with_the_figure_in_it():
    table = grid("指標 | R5 | R11\n移住相談件数 | 186件 | 260件")
    cell = table.at(1, 2)
    assert cell is not None
    found = passage_of(table, cell)
    assert (found.text, found.printed) == ("移住相談件数 | 186件 | 260件", "260件")
    assert found.source.address == "表1 2行目 3列目"


@pytest.mark.parametrize(
    ("text", "alone"), [("R5", True), ("令和5年度", True), ("186件（R5）", False), ("186", False)]
)
def test_heads_of_years_are_no_values(text, alone):
    assert years_only(text) is alone
