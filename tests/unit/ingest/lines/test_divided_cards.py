"""A name over its heads, and below these a line of values for each class that divides it."""

import pytest

from tests.unit.ingest.lines.told import tables, texts

PLAN = "港の計画（令和6年度～令和10年度）\n\n"
HEADS = "　　　　　現状値（令和４年度）　　　目標値（令和10年度）\n"
ROWS = "　小学生　　　83.5％　　　90％\n　中学生　　　79.1％　　　85％\n"
HEAD = "{指標名}|{内訳}|現状値（令和４年度）|目標値（令和10年度）\n"
CELLS = "小学生|83.5％|90％", "中学生|79.1％|85％"


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("船に乗ったことのある子どもの割合", HEADS),
        ("【目標１】　船に乗ったことのある子どもの割合", HEADS),
        ("◆船に乗ったことのある子どもの割合", HEADS),
        ("船に乗ったことのある子どもの割合", f"　区分{HEADS}"),
    ],
)
def test_classes_are_parts_of_the_name_above_the_heads(name: str, heads: str):
    rows = "\n".join(f"{name}|{cells}" for cells in CELLS)
    assert tables(f"{PLAN}{name}\n{heads}{ROWS}\n続く文です。") == [HEAD + rows]
    assert texts(f"{PLAN}{name}\n{heads}{ROWS}\n続く文です。")[1:] == ["続く文です。"]


@pytest.mark.parametrize(
    "text",
    [
        "船に乗る\n"
        + HEADS
        + "　乗船した人数　　　83人　　　90人\n　下船した人数　　　79人　　　85人\n",
        "船に乗った人の割合\n"
        + HEADS
        + "　乗船した人数　　　83人　　　90人\n　小学生　　　79人　　　85人\n",
    ],
    ids=["a heading over rows of names", "a row that says itself what it measures"],
)
def test_rows_that_measure_are_no_classes(text: str):
    assert all("内訳" not in table for table in tables(PLAN + text))
