"""Tables that came out of their print one cell a line, in three orders."""

import pytest

from tests.unit.ingest.lines.told import tables, texts

CASES = {
    "row after row": (
        "KPI\n基準値\n（R5）\n目標値\n（R10）\n来客数\n41人\n60人\n満足度\n4割\n5割\n",
        "KPI|基準値（R5）|目標値（R10）\n来客数|41人|60人\n満足度|4割|5割",
    ),
    "years below all heads": (
        "KPI\n基準値\n目標値\n（R5）\n（R10）\n来客数\n41人\n60人\n",
        "KPI|基準値（R5）|目標値（R10）\n来客数|41人|60人",
    ),
    "heads of two lines, and a department": (
        "指標\n令和４年度\n実績\n最終目標\n(R7)\n担当課\n港を知って\nいる人の数\n41人\n60人\n港湾課\n",
        "指標|令和４年度実績|最終目標(R7)|担当課\n港を知って/いる人の数|41人|60人|港湾課",
    ),
    "a unit": (
        "指標\n単位\n現状値（R4）\n目標値（R9）\n来客数\n人\n41\n60\n満足度\n％\n40\n50\n",
        "指標|単位|現状値（R4）|目標値（R9）\n来客数|人|41|60\n満足度|％|40|50",
    ),
    "each head over its cells": (
        "成果指標\n来客数\n満足度\n道の長さ\n現状値（R4）\n41人\n4割\n3km\n目標値（R8）\n60人\n5割\n4km\n",
        "成果指標|現状値（R4）|目標値（R8）\n来客数|41人|60人\n満足度|4割|5割\n道の長さ|3km|4km",
    ),
    "column after column": (
        "指標\n現状値\n目標値\n来客数\n満足度\n道の長さ\n41人\n4割\n3km\n60人\n5割\n4km\n",
        "指標|現状値|目標値\n来客数|41人|60人\n満足度|4割|5割\n道の長さ|3km|4km",
    ),
    "units that go along the rows": (
        "指標\n現状値\n目標値\n来客数\n満足度\n41人\n60人\n4割\n5割\n",
        "指標|現状値|目標値\n"
        "来客数|41人 !value.order_assumed|60人 !value.order_assumed\n"
        "満足度|4割 !value.order_assumed|5割 !value.order_assumed",
    ),
    "deeds among the values": (
        "指標\n現状値\n目標値\n港の計画\n未策定\n策定\n来客数\n41人\n60人\n",
        "指標|現状値|目標値\n港の計画|未策定|策定\n来客数|41人|60人",
    ),
}


@pytest.mark.parametrize(("text", "table"), CASES.values(), ids=CASES)
def test_single_cells(text: str, table: str) -> None:
    assert tables(text) == [table]


def test_what_follows_the_table_stays_text() -> None:
    text = "KPI\n基準値\n目標値\n来客数\n41人\n60人\n主な事業\n● 桟橋の改修（上限41万円）\n"
    assert texts(text) == ["主な事業", "● 桟橋の改修（上限41万円）"]


@pytest.mark.parametrize(
    "text",
    [
        "指標\n現状値\n目標値\n",
        "指標\n現状値\n目標値\n来客数\n41人\n",
        "指標\n来客数\n満足度\n現状値\n41人\n",
        "指標\n現状値\n目標値\n来客数\n41人\n60人\n70人\n",
        "項目\n内容\n来客数\n41人\n",
    ],
)
def test_other_lines_stay_text(text: str) -> None:
    assert tables(text) == []
