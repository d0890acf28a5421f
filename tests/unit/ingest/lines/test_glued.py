"""Cells that stand without a space between them are parted; doubtful cuts are told."""

import pytest

from tests.unit.ingest.lines.told import tables

HEAD = "指標名単位現状値（R4）目標値（R8）\n"


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("通いの場の箇所数箇所2635", "通いの場の箇所数|箇所|26 !value.glued|35 !value.glued"),
        ("港の来客数人1,8452,500", "港の来客数|人|1,845|2,500"),
        ("港の満足度％19.719.5", "港の満足度|％|19.7 !value.glued|19.5 !value.glued"),
        ("就労者数人／年25", "就労者数|人／年|2|5"),
        ("港の来客数千人1,200999", "港の来客数|千人|1,200|999"),
    ],
)
def test_digits_are_shared_out_evenly(line: str, cells: str) -> None:
    assert tables(HEAD + line + "\n") == [f"指標名|単位|現状値（R4）|目標値（R8）\n{cells}"]


def test_units_part_the_values_themselves() -> None:
    text = "指標現状値（R4）目標値（R8）\n通いの場の数26箇所35箇所\n"
    assert tables(text) == ["指標|現状値（R4）|目標値（R8）\n通いの場の数|26箇所|35箇所"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + "通いの場の箇所数箇所\n",
        HEAD + "通いの場の箇所数2635\n",
        HEAD + "通いの場の箇所数箇所7\n",
        HEAD + "令和5年度に2635箇所を数えました。\n",
        "指標名単位\n来客数人\n",
        "指標名とは現状値のことである\n来客数人2635\n",
    ],
)
def test_other_lines_stay_text(text: str) -> None:
    assert tables(text) == []
