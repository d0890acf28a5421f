"""Cells of tables with tabs that are broken over lines: a row has as many tabs as the others."""

import pytest

from tests.unit.documents.reading import blocks, rows


def _tables(text: str) -> list[list[tuple[str | None, ...]]]:
    return [rows(block.grid) for block in blocks(text) if block.grid is not None]


CASES = {
    "years below the heads and a value": (
        "指標\t単位\t現状値\n（R4年度）\t目標値\n（R9年度）\n港の来客数\t人\t41\n(R5)\t60\n",
        [
            ("指標", "単位", "現状値\n（R4年度）", "目標値\n（R9年度）"),
            ("港の来客数", "人", "41\n(R5)", "60"),
        ],
    ),
    "a name behind a blank cell": (
        "指標\t\t単位\t目標値\n\t港の魚を\n買う人\t人\t60\n\t港の船\t隻\t6\n",
        [
            ("指標", "", "単位", "目標値"),
            ("", "港の魚を\n買う人", "人", "60"),
            ("", "港の船", "隻", "6"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "read"), CASES.values(), ids=CASES)
def test_a_row_ends_with_its_tabs(text: str, read: list[tuple[str, ...]]) -> None:
    assert _tables(text) == [read]


@pytest.mark.parametrize(
    "text",
    [
        "指標\t現状値\t目標値\n港\n来客数\t41\t60\n船の数\t5\t6\n",
        "指標\t現状値\t目標値\n港の船\n",
        "指標\t現状値\t目標値\n港\t安全\n\t41\n",
    ],
    ids=["a group of rows", "a line behind the table", "blank cells left off at the end"],
)
def test_lines_that_break_no_cell_stay_apart(text: str) -> None:
    assert not any("\n" in cell for table in _tables(text) for row in table for cell in row if cell)
