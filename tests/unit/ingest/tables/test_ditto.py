"""Ditto marks in columns of words say what the row above says, and are told."""

import pytest

from tests.reading import draft, told_plan

HEAD = "指標名→単位→現状値(R5)→目標値(R11)→担当課\n"
FIRST = "入込客数→千人→499→540→観光課\n"


@pytest.mark.parametrize("mark", ["〃", "同上", "″", "”"])
def test_a_unit_and_an_owner_are_those_above(mark: str) -> None:
    text = f"港\n\n{HEAD}{FIRST}宿泊客数→{mark}→12→15→{mark}\n滞在客数→{mark}→5→6→商工課\n"
    assert told_plan(draft(text)) == (
        """\
* 入込客数 [KPI level 千人 increase 観光課]
    baseline 499<千人> 2023(年・年度の別なし)
    target 540<千人> 2029(年・年度の別なし)
* 宿泊客数 [KPI level 千人 increase 観光課] ?cell.ditto@unit ?cell.ditto@owners
    baseline 12<千人> 2023(年・年度の別なし)
    target 15<千人> 2029(年・年度の別なし)
* 滞在客数 [KPI level 千人 increase 商工課] ?cell.ditto@unit
    baseline 5<千人> 2023(年・年度の別なし)
    target 6<千人> 2029(年・年度の別なし)"""
    )


def test_a_name_is_the_one_above_and_told() -> None:
    reading = draft(f"港\n\n{HEAD}{FIRST}〃→人→12→15→商工課\n")
    assert [i.name for i in reading.plan.indicators] == ["入込客数", "入込客数"]
    (told,) = [p for p in reading.problems if p.code == "cell.ditto"]
    assert (told.where, told.field) == ("i2", "name")
    assert told.details == {"raw": "〃", "from": "入込客数"}


def test_a_measure_and_its_code_are_those_above() -> None:
    head = "施策番号→施策名→指標名→基準値(R5)→目標値(R11)\n"
    reading = draft(f"表\n\n{head}1-1→森→植栽面積→12ha→20ha\n〃→〃→間伐面積→30ha→45ha\n")
    (node,) = reading.plan.nodes
    assert [i.placements[0].node for i in reading.plan.indicators] == [node.id, node.id]
    told = [p.details for p in reading.problems if p.code == "cell.ditto"]
    assert told == [{"raw": "〃", "from": "1-1"}, {"raw": "〃", "from": "森"}]


def test_a_mark_that_points_to_nothing_is_told_and_never_taken() -> None:
    reading = draft(f"港\n\n{HEAD}入込客数→〃→499→540→〃\n")
    (indicator,) = reading.plan.indicators
    assert (indicator.unit, indicator.owners) == (None, ())
    told = [(p.field, p.details["text"]) for p in reading.problems if p.code == "cell.not_taken"]
    assert told == [("unit", "〃"), ("owners", "〃")]


def test_a_row_that_begins_with_a_mark_has_no_name() -> None:
    reading = draft(f"港\n\n{HEAD}〃→千人→499→540→観光課\n")
    assert reading.plan.indicators == ()
    (told,) = [p for p in reading.problems if p.code == "row.no_name"]
    assert told.details["text"] == "〃 千人 499 540 観光課"
