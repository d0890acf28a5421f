"""Values from before and after a change: what is in force is read, the other is told."""

import pytest

from keikaku.core.problems.model import Severity
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

IN_LINES = "指標 | 基準値(R6) | 目標値(R11) | <\n^ | ^ | {before} | {after}\n"
ROW = "受診者数（人） | 10 | 20 | 30\n"


def read(table: str) -> tuple[list[list[tuple[str, str, int | None]]], dict[str, list[str]]]:
    """The targets of each indicator, and what is told of values by its code."""
    reading = read_plan([document("青葉市計画", "第1章 健康", grid(table))])
    targets = [
        [
            (v.role.value, v.raw, v.period.end if v.period else None)
            for v in i.values
            if v.role != "baseline"
        ]
        for i in reading.plan.indicators
    ]
    told: dict[str, list[str]] = {}
    for problem in reading.problems:
        warns = problem.severity is Severity.WARNING and (problem.where or "").startswith("i")
        if warns or problem.code == "value.superseded":
            told.setdefault(problem.code, []).append(problem.details.get("raw", ""))
    return targets, told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("変更前", "変更後"),
        ("当初", "変更後"),
        ("改訂前", "改訂後"),
        ("旧", "新"),
        ("見直し前", "見直し後"),
        ("当初目標", "修正目標"),
    ],
)
def test_the_value_from_after_a_change_is_in_force(before: str, after: str) -> None:
    targets, told = read(IN_LINES.format(before=before, after=after) + ROW)
    assert (targets, told) == ([[("target", "30", 2029)]], {"value.superseded": ["20"]})


@pytest.mark.parametrize(
    "heads",
    [
        "当初目標値(R11) | 改訂後目標値(R11)",
        "変更前目標値(R10) | 変更後目標値(R11)",
        "旧目標値(R11) | 新目標値(R11)",
        "目標値(変更前)(R11) | 目標値(変更後)(R11)",
    ],
)
def test_heads_of_one_line_say_so_too(heads: str) -> None:
    targets, told = read(f"指標 | 基準値(R6) | {heads}\n{ROW}")
    assert (targets, told) == ([[("target", "30", 2029)]], {"value.superseded": ["20"]})


@pytest.mark.parametrize(
    ("cells", "taken", "told"),
    [
        ("20 | －", "20", {"value.change_open": ["20"]}),
        ("20 | 変更なし", "20", {}),
        ("－ | 30", "30", {}),
        ("20 | 20", "20", {"value.superseded": ["20"]}),
    ],
)
def test_what_is_blank_leaves_the_other(cells: str, taken: str, told: dict[str, list[str]]) -> None:
    head = IN_LINES.format(before="変更前", after="変更後")
    found = read(f"{head}受診者数（人） | 10 | {cells}\n")
    assert found == ([[("target", taken, 2029)]], told)


def test_what_is_only_proposed_is_doubted() -> None:
    targets, told = read(IN_LINES.format(before="現行", after="改定案") + ROW)
    assert targets == [[("target", "20", 2029), ("target", "30", 2029)]]
    assert told == {"value.twice": ["30"]}


def test_rows_from_before_and_after_under_one_head() -> None:
    table = """\
指標 | 単位 | 基準値(R3) | 目標値(R6) | < | 理由
来館者数 | 人 | 64 | 当初 | 80 | 増えたため
^ | ^ | ^ | 改訂後 | 110 | ^
講座数 | 回 | － | 改訂なし | 15 |
"""
    targets, told = read(table)
    assert targets == [[("target", "110", 2024)], [("target", "15", 2024)]]
    assert told == {"value.superseded": ["80"]}


def test_rows_from_before_and_after_beside_several_targets() -> None:
    table = """\
指標 | 区分 | 目標値(R8) | 目標値(R11)
来館者数（人） | 旧 | 100 | 120
^ | 新 | 90 | 110
講座数（回） |  | 5 | 6
"""
    targets, told = read(table)
    assert targets == [
        [("interim_target", "90", 2026), ("target", "110", 2029)],
        [("interim_target", "5", 2026), ("target", "6", 2029)],
    ]
    assert told == {"value.superseded": ["100", "120"]}
