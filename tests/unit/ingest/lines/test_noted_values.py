"""Lines with a value, and another that the note behind it calls."""

import pytest

from tests.unit.ingest.lines.told import tables

TOP = "港市計画\n計画期間：令和7年度～令和11年度\n\n成果指標\n"


def row(line: str) -> list[str]:
    """The one table that a line becomes below the word for indicators."""
    (table,) = tables(TOP + line + "\n")
    return table.splitlines()[1:]


@pytest.mark.parametrize(
    ("line", "head", "cells"),
    [
        ("来客率：50%（令和6年度実績：40%）", "{目標値}|令和6年度実績", "来客率|50%|40%"),
        ("来客率　50％（R11）　※R6実績 40％", "{目標値}|R6実績", "来客率|50％（R11）|40％"),
        ("・来客率：50%（現状：40%）", "{目標値}|現状", "来客率|50%|40%"),
        ("来客数：1,200人（R6年度末実績980人）", "{目標値}|R6年度末実績", "来客数|1,200人|980人"),
        ("来客率 50%〔R6実績：40%〕", "{目標値}|R6実績", "来客率|50%|40%"),
        (
            "来客率 50%（令和11年度）【現状40%（令和6年度）】",
            "{目標値}|現状",
            "来客率|50%（令和11年度）|40%（令和6年度）",
        ),
        ("来客数　850人（R6：912人）", "{目標値}|R6", "来客数|850人|912人"),
        (
            "来客率：50%（R5実績：38%、R6実績：40%）",
            "{目標値}|R5実績|R6実績",
            "来客率|50%|38%|40%",
        ),
        ("来客率：40%（令和11年度目標：50%）", "{現状値}|令和11年度目標", "来客率|40%|50%"),
    ],
)
def test_the_value_and_the_noted_one_are_those_of_one_indicator(line, head, cells):
    assert row(line) == [f"{{指標名}}|{head}", cells]


def test_lines_that_agree_are_rows_of_one_table():
    assert row("来客率：50%（R6実績：40%）\n船客率：30%（R6実績：22%）") == [
        "{指標名}|{目標値}|R6実績",
        "来客率|50%|40%",
        "船客率|30%|22%",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "来客率：50%（全国：40%）",
        "来客率：50%（R6実績：40人）",
        "来客率：50%（R9：60%）",
        "来客率：50%（計画：40%）",
        "来客率：50%（R6実績：40%、全国：30%）",
        "事業費：50千円（R6実績：40千円）",
        "来客率：50%（過去5年で最高）",
    ],
)
def test_what_may_be_another_value_is_taken_for_none(line):
    assert all(line.split("：", 1)[1] in table for table in tables(TOP + line + "\n"))


def test_without_a_word_for_indicators_it_stays_a_line():
    assert tables("港市計画\n\n港は来客率：50%（R6実績：40%）\n") == []


def test_a_report_may_tell_what_was_reached_since():
    top = "港市計画 進捗報告書\n計画期間：令和7年度～令和11年度\n\n成果指標\n"
    (table,) = tables(top + "来客率：50%（R6実績：40%）\n")
    assert table.splitlines()[-1] == "来客率|50% !value.role_by_place|40%"
