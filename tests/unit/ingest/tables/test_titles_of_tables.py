"""A line over the whole of a table is its title: it heads no column, whatever year it says."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 健康")


def read(drawn: str, header_rows: int = 0) -> dict[str, list[str]]:
    """The values of each indicator as role amount@year."""
    drawing = grid(drawn, header_rows=header_rows)
    found = read_plan([document(*COVER, drawing)]).plan.indicators
    return {
        one.name: [
            f"{v.role} {getattr(v.reading, 'amount', '')}@{v.period.end if v.period else None}"
            for v in one.values
        ]
        for one in found
    }


@pytest.mark.parametrize("header_rows", [0, 1, 2, 3])
@pytest.mark.parametrize(
    "title",
    [
        "計画期間：令和7年度～令和11年度",
        "令和6年度策定",
        "数値目標（令和11年度）",
        "第2期の指標と目標値",
    ],
)
def test_a_title_over_the_heads_dates_no_column(title: str, header_rows: int) -> None:
    drawn = f"""\
{title} | < | <
指標 | 現状値 | 目標値
^ | R5 | R11
講座数 | 10回 | 15回
受診率 | 40％ | 50％
"""
    assert read(drawn, header_rows) == {
        "講座数": ["baseline 10@2023", "target 15@2029"],
        "受診率": ["baseline 40@2023", "target 50@2029"],
    }


@pytest.mark.parametrize("header_rows", [0, 2])
def test_a_column_without_a_year_takes_none_from_the_title(header_rows: int) -> None:
    drawn = """\
計画期間：令和7年度～令和11年度 | < | <
指標 | 現状値 | 目標値（R11）
講座数 | 10回 | 15回
受診率 | 40％ | 50％
"""
    expected = {
        "講座数": ["baseline 10@None", "target 15@2029"],
        "受診率": ["baseline 40@None", "target 50@2029"],
    }
    assert read(drawn, header_rows) == expected


def test_the_unit_of_a_title_holds_for_all_columns() -> None:
    drawn = "（単位：人） | < | <\n指標 | 現状値（R5） | 目標値（R11）\n講座の受講者数 | 10 | 15\n"
    (indicator,) = read_plan([document(*COVER, grid(drawn, header_rows=2))]).plan.indicators
    assert {value.reading.unit for value in indicator.values} == {"人"}  # type: ignore[union-attr]


@pytest.mark.parametrize("title", ["計画期間：令和7年度～令和11年度", "まちづくりの目標一覧"])
def test_a_title_names_nothing_where_the_first_column_does(title: str) -> None:
    drawn = f"""\
{title} | < | <
めざそう値 | 現状（R4） | 目標（R15）
講座数 | 10回 | 15回
受診率 | 40％ | 50％
"""
    assert read(drawn) == {
        "講座数": ["baseline 10@2022", "target 15@2033"],
        "受診率": ["baseline 40@2022", "target 50@2033"],
    }
