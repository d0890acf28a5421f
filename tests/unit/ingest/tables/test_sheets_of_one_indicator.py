"""Sheets of one indicator (指標個票): what it is in one table, its aims and results in the next."""

from collections.abc import Iterator, Sequence

import pytest

from keikaku.core.indicators import Value
from keikaku.core.values.model import Amount, Missing
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市総合計画 指標個票", "計画期間：令和5年度～令和8年度", "第1章 福祉")
FORM = """\
施策 | 支え合う福祉 | < | < | <
指標名 | 相談の件数 | < | < | <
定義 | 窓口が受けた相談の件数 | < | < | <
算出方法 | 月次の報告を合計 | < | < | <
出典 | 事業の報告 | < | < | <
単位 | 件 | < | 望ましい方向 | 上昇
基準値 | 8,315 | 基準年度 | 令和4年度 | <
"""
YEARS = """\
{corner} | 令和5年度 | 令和6年度 | 令和7年度 | 令和8年度
目標 | 8,600 | 8,900 | 9,200 | 9,500
実績 | 8,742 | 9,106 | |
達成率 | 101.7% | 102.3% | |
"""
READ = [
    "相談の件数",
    "baseline 8315件@2022",
    "interim_target 8600件@2023",
    "interim_target 8900件@2024",
    "interim_target 9200件@2025",
    "target 9500件@2026",
    "actual 8742件@2023",
    "actual 9106件@2024",
]


def read(*between: str, form: str = FORM, corner: str = "年度") -> tuple[list[str], list[str]]:
    """What was read of each indicator, and what is told of years and roles."""
    years = YEARS.format(corner=corner)
    found = read_plan([document(*COVER, grid(form), *between, grid(years, table=2))])
    lines = [line for one in found.plan.indicators for line in (one.name, *_shown(one.values))]
    told = [p.code for p in found.problems if p.code.startswith(("year.", "column."))]
    return lines, told


def _shown(values: Sequence[Value]) -> Iterator[str]:
    """The values but those that are blank yet: 実績 of years to come."""
    for value in values:
        said, year = value.reading, value.period.end if value.period else None
        if not isinstance(said, Missing):
            told = f"{said.amount}{said.unit}" if isinstance(said, Amount) else type(said).__name__
            yield f"{value.role} {told}@{year}"


@pytest.mark.parametrize("corner", ["年度", "", "区分"])
def test_a_form_of_many_rows_names_the_values_over_years_below_it(corner: str) -> None:
    assert read(corner=corner) == (READ, [])


@pytest.mark.parametrize(
    "between",
    [
        pytest.param(["■年度別の目標と実績"], id="a line"),
        pytest.param(["第2節 年度別の目標と実績"], id="a heading"),
        pytest.param(["第2節 目標値と実績値の推移"], id="a heading of both"),
    ],
)
def test_a_heading_that_says_what_the_values_are_may_stand_between(between: Sequence[str]) -> None:
    assert read(*between) == (READ, [])


def test_a_heading_of_something_else_parts_the_form_from_the_table() -> None:
    lines, _ = read("第2章 産業の振興")
    assert lines[0] == "相談の件数" and READ[2] not in lines


def test_a_form_whose_values_are_merged_is_one_indicator() -> None:
    form = FORM.replace(
        "基準値 | 8,315 | 基準年度 | 令和4年度 | <", "基準値 | 8,315（令和4年度） | < | < | <"
    )
    assert read(form=form) == (READ, [])


def test_a_form_alone_with_merged_cells_is_read_once() -> None:
    form = FORM.replace("単位 | 件 | < | 望ましい方向 | 上昇", "単位 | 件 | < | < | <")
    form = form.replace(
        "基準値 | 8,315 | 基準年度 | 令和4年度 | <", "基準値 | 8,315（令和4年度） | < | < | <"
    )
    found = read_plan([document(*COVER, grid(form))]).plan.indicators
    assert [(one.name, [*_shown(one.values)]) for one in found] == [
        ("相談の件数", ["baseline 8315件@2022"])
    ]
