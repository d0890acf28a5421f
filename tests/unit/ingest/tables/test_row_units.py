"""Units of the several indicators that one row holds."""

import pytest

from keikaku.ingest.tables.row_units import several_units, values_by_units
from tests.reading import draft, told_plan


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("% 人", ("%", "人")),
        ("人\n件\n社", ("人", "件", "社")),
        ("人", ()),
        ("か 所", ()),
        ("単 位", ()),
        ("人 など", ()),
        ("", ()),
    ],
)
def test_a_cell_prints_several_units_where_each_is_one(text: str, units: tuple[str, ...]) -> None:
    assert several_units(text) == units


@pytest.mark.parametrize(
    ("text", "units", "raws"),
    [
        ("18.2 146", ("%", "人"), ["18.2", "146"]),
        ("－ 146", ("%", "人"), ["－", "146"]),
        ("18.2% 146人", ("%", "人"), []),
        ("18.2 146 3", ("%", "人"), []),
        ("18.2 検討", ("%", "人"), []),
        ("18.2 146", (), []),
    ],
)
def test_bare_values_are_as_many_as_the_units(
    text: str, units: tuple[str, ...], raws: list[str]
) -> None:
    assert [value.raw for value in values_by_units(text, units)] == raws


def test_each_indicator_of_a_row_has_its_unit_and_its_value() -> None:
    text = """\
1 雇用

指標→単位→現状値(R4)→目標値(R9)
市内高校卒業者の就職率 企業説明会の参加者数→% 人→18.2 146→25.0 200
"""
    assert (
        told_plan(draft(text))
        == """\
!plan.title_missing@title
# 1 雇用
  * 市内高校卒業者の就職率 [KPI level % increase] !row.two_indicators@name
      baseline 18.2<%> 2022(年・年度の別なし)
      target 25.0<%> 2027(年・年度の別なし)
  * 企業説明会の参加者数 [KPI level 人 increase] !row.two_indicators@name
      baseline 146<人> 2022(年・年度の別なし)
      target 200<人> 2027(年・年度の別なし)"""
    )


@pytest.mark.parametrize(
    ("row", "unit"),
    [
        ("自殺死亡率（人口10万対）→－→17.9→13.0", None),
        ("自殺死亡率（人口10万対）→→17.9→13.0", "人口10万対"),
        ("受診率（％）→－→17.9→30.0", "%"),
    ],
)
def test_a_dash_for_the_unit_leaves_that_of_so_many_people_to_the_name(
    row: str, unit: str | None
) -> None:
    table = f"指標→単位→現状値(R5)→目標値(R11)\n{row}\n"
    [one] = draft(f"つぐみ市総合計画\n\n1 健康\n\n{table}").plan.indicators
    assert one.unit == unit


def test_units_at_the_other_values_leave_it_to_the_name_too() -> None:
    table = """\
項目→対象→現状値(R5)→目標値(R11)
休養がとれている者の割合→20歳以上→70.4%→75%
研修の受講者数→－→164人→420人
自殺死亡率（人口10万対）→－→19.4→12.0
医師数（人口10万対）→－→219.4→226.0
"""
    reading = draft(f"つぐみ市健康増進計画\n\n1 健康\n\n{table}")
    assert [one.unit for one in reading.plan.indicators] == ["%", "人", None, None]
    assert "unit.missing" not in {problem.code for problem in reading.problems}
