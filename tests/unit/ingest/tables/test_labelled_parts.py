"""Cells that hold a value for each part of what their row names."""

import pytest

from tests.reading import codes, draft

HEAD = "指標→単位→現状値(R5)→目標値(R11)\n"


def read(row: str) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """The names, the notes of their scope and what their values print."""
    found = draft(f"1 健康\n\n{HEAD}{row}\n").plan.indicators
    return [(one.name, one.scope_notes, [value.raw for value in one.values]) for one in found]


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        (
            "平均寿命→歳→男 80.1、女 86.9→男 82.0、女 88.0",
            [("男", ["男 80.1", "男 82.0"]), ("女", ["女 86.9", "女 88.0"])],
        ),
        (
            "平均寿命→歳→小学5年 68.2、中学2年 74.0→小学5年 75.0、中学2年 80.0",
            [
                ("小学5年", ["小学5年 68.2", "小学5年 75.0"]),
                ("中学2年", ["中学2年 74.0", "中学2年 80.0"]),
            ],
        ),
        # A value that is missing says nothing of any part.
        (
            "平均寿命→歳→－→男 82.0、女 88.0",
            [("男", ["－", "男 82.0"]), ("女", ["－", "女 88.0"])],
        ),
    ],
)
def test_each_part_is_an_indicator(row: str, parts: list[tuple[str, list[str]]]) -> None:
    assert read(row) == [("平均寿命", (part,), raw) for part, raw in parts]


@pytest.mark.parametrize(
    "row",
    [
        # Of other parts in each cell, of none in one, and of what divides nothing.
        "平均寿命→歳→男 80.1、女 86.9→男 82.0、全体 88.0",
        "平均寿命→歳→男 80.1、女 86.9→82.0",
        "平均寿命→歳→計画 80.1、実績 86.9→計画 82.0、実績 88.0",
        "平均寿命→歳→全国 80.1、市 86.9→全国 82.0、市 88.0",
    ],
)
def test_other_labels_make_no_parts(row: str) -> None:
    assert [(name, notes) for name, notes, _ in read(row)] == [("平均寿命", ())]


def test_parts_with_one_name_do_not_look_alike() -> None:
    reading = draft(f"1 健康\n\n{HEAD}平均寿命→歳→男 80.1、女 86.9→男 82.0、女 88.0\n")
    assert "indicator.look_alike" not in codes(reading)
    assert "value.twice" not in codes(reading)
