"""Cells of tables with tabs that are broken over lines: a row has as many tabs as the others."""

from time import process_time

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
    "a first cell": (
        "概要\t港を直す\t\n経費\n（千円）\tR5\tR6\n\t41\t60\n",
        [("概要", "港を直す", ""), ("経費\n（千円）", "R5", "R6"), ("", "41", "60")],
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
        "指標\t現状値\t目標値\n港の船\t5\n港の客\t6\n指標\t現状値\t目標値\t実績\t評価\n",
    ],
    ids=[
        "a group of rows",
        "a line behind the table",
        "blank cells left off at the end",
        "short rows of as many tabs together",
    ],
)
def test_lines_that_break_no_cell_stay_apart(text: str) -> None:
    assert not any("\n" in cell for table in _tables(text) for row in table for cell in row if cell)


@pytest.mark.parametrize("row", ["港\t41\n港の船\n", "港\t41\t60\n船\t5\n\t6\n"])
def test_long_runs_that_break_no_cell_take_bounded_time(row: str) -> None:
    begin = process_time()
    assert not any("\n" in cell for row in _tables(row * 20_000) for r in row for cell in r if cell)
    assert process_time() - begin < 20
