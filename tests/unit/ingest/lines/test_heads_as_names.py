"""What heads a value, or is the year of one, names no row."""

import pytest

from tests.unit.ingest.lines.told import tables, texts

LEFT = {
    "a value behind its head": (
        "施策の指標\n港を歩く人の割合\n現状（R6） 84.1％ 目標（R11）\n88.0％\n"
        "港の来客の満足度\n現状（R6） 75.9％ 目標（R11）\n80.0％\n"
    ),
    "the year of the value above": (
        "区分 指標 単位 現状値 目標値\n（令和13年度）\n統計指標\n港の来客数 人 18\n（R7年度） 24\n"
        "漁に出る人の数 人 43\n（R6年度） 40\n"
    ),
}


@pytest.mark.parametrize("printed", LEFT.values(), ids=LEFT.keys())
def test_heads_name_no_rows(printed: str) -> None:
    assert tables(printed) == []
    assert texts(printed) == printed.splitlines()
