"""Columns that judge, and numbers that are those of rows."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import codes, draft

HEADS = "指標→基準値（R2）→目標値（R8）→見通し\n"


def roles(*outlooks: str, heads: str = HEADS) -> list[list[str]]:
    rows = (f"指標{n}の数→1{n}人→2{n}人→{outlook}\n" for n, outlook in enumerate(outlooks, 1))
    read = draft(f"第１章 港\n{heads}{''.join(rows)}").plan.indicators
    return [[value.role.value for value in one.values] for one in read]


@pytest.mark.parametrize(
    "outlooks",
    [
        ("①", "③"),
        ("Ａ", "Ｃ"),
        ("◎", "△"),
        ("①", "－"),
        ("順調", "やや遅れ"),
        ("A（達成）", "B（遅れ）"),
        ("↗", "↘"),
    ],
)
def test_marks_under_an_outlook_are_judgements(outlooks: tuple[str, ...]) -> None:
    assert roles(*outlooks) == [["baseline", "target"]] * 2


@pytest.mark.parametrize("outlooks", [("12人", "14人"), ("12", "－"), ("①", "14人")])
def test_amounts_under_an_outlook_are_planned(outlooks: tuple[str, ...]) -> None:
    assert all("planned" in read for read in roles(*outlooks))


def test_marks_under_the_outlook_of_a_year_stay_values() -> None:
    heads = HEADS.replace("見通し", "見通し（R7）")
    assert all("planned" in read for read in roles("①", "③", heads=heads))


@pytest.mark.parametrize(
    ("head", "marks"),
    [
        ("推移", ("↗", "↘")),
        ("推移", ("↗", "")),
        ("推移", ("↑", "↓")),
        ("実績の推移", ("➚", "→")),
        ("R6推移", ("↗", "－")),
        ("実績", ("○", "△")),
    ],
)
def test_marks_beside_what_was_measured_are_no_values(head: str, marks: tuple[str, ...]) -> None:
    heads = f"指標→基準値（R2）→R5実績→目標値（R8）→{head}\n"
    rows = (f"指標{n}の数→1{n}人→1{n}人→2{n}人→{mark}\n" for n, mark in enumerate(marks, 1))
    read = draft(f"第１章 港\n{heads}{''.join(rows)}")
    said = [[value.raw for value in one.values] for one in read.plan.indicators]
    assert said == [["11人", "11人", "21人"], ["12人", "12人", "22人"]]
    assert "cell.not_taken" in codes(read)


MERGED = """\
No. | 基本目標 | 指標 | 現状値（R5） | 目標値（R11）
1 | 働く | 来客数 | 41人 | 60人
2 | ^ | 船便 | 4便 | 6便
3 | 暮らす | 倉庫 | 3棟 | 5棟
"""


def titles(table: str) -> list[str]:
    plan = read_plan([document("港の計画", "第1章 港", grid(table))]).plan
    return [" ".join(filter(None, (n.level, n.code, n.title))) for n in plan.nodes if n.parent]


def test_numbers_of_rows_are_no_codes_of_what_they_stand_beside() -> None:
    assert titles(MERGED) == ["基本目標 働く", "基本目標 暮らす"]


def test_numbers_that_go_with_titles_are_their_codes() -> None:
    table = MERGED.replace("2 | ^", "1 | ^").replace("3 |", "2 |")
    assert titles(table) == ["基本目標 1 働く", "基本目標 2 暮らす"]


def test_aims_over_several_indicators_are_headings() -> None:
    table = MERGED.replace("No. | 基本目標", "No. | 目標").replace("| 指標 |", "| 目標指標 |")
    assert titles(table) == ["働く", "暮らす"]


ALONE = "第１章 港\n指標→{}→R8目標→R11目標\n港の来客数→41人→50人→60人\n港の船→4便→5便→6便\n"


def test_the_only_value_before_targets_is_told_once_where_a_head_calls_it_an_actual() -> None:
    found = codes(draft(ALONE.format("R5実績")))
    assert (found.count("column.actual_alone"), found.count("value.actual_alone")) == (1, 2)


def test_a_target_without_a_year_is_of_the_plan_and_behind_that_value() -> None:
    text = "計画期間：令和7年度～令和11年度\n" + ALONE.format("R5実績")
    found = codes(
        draft(text.replace("→R8目標→R11目標", "→目標").replace("→60", "").replace("→6", ""))
    )
    assert (found.count("column.actual_alone"), found.count("value.actual_alone")) == (1, 2)


@pytest.mark.parametrize("head", ["現状値（R5）", "R4実績→R5実績", "R5"])
def test_other_values_before_targets_are_not_told_so(head: str) -> None:
    text = ALONE.format(head).replace("数→41人", "数→40人→41人" if "→" in head else "数→41人")
    assert "column.actual_alone" not in codes(draft(text))
