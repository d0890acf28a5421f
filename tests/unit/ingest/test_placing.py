"""Indicators get their places, their years and their ids."""

import pytest

from keikaku.core.years.model import FiscalYear, StatedIn
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.read import read_plan
from tests.reading import codes, document, draft, plan

HEAD = "計画\n\n基本目標 1 港\n\n"
TABLE = "指標→現状値(R5)→目標値(R11)\n"


def test_a_repetition_is_a_second_place_of_its_original_without_values():
    text = HEAD + f"{TABLE}客数→5人→6人\n\n基本目標 2 道\n\n{TABLE}客数(再掲)→→\n"
    (found,) = plan(text).indicators
    assert [(p.node, p.printed_name, p.cross_listed) for p in found.placements] == [
        ("n1", "客数", False),
        ("n2", "客数(再掲)", True),
    ]
    assert len(found.values) == 2
    assert codes(draft(text)) == []


@pytest.mark.parametrize(
    ("again", "code"),
    [
        ("客数(再掲)→7人→6人", "cross_listing.values_differ"),
        ("医師の数(再掲)→→", "cross_listing.unresolved"),
    ],
)
def test_a_repetition_that_differs_is_told(again, code):
    text = HEAD + f"{TABLE}客数→5人→6人\n\n基本目標 2 道\n\n{TABLE}{again}\n"
    assert code in codes(draft(text))


def test_a_repetition_of_one_of_two_of_the_same_name_is_told():
    text = HEAD + f"{TABLE}客数→5人→6人\n客数→7人→8人\n客数(再掲)→→\n"
    assert codes(draft(text), "placements") == ["cross_listing.several"]


def period_of_target(text, period=None):
    reading = draft(text, period)
    target = reading.plan.indicators[0].values[-1]
    told = target.period and (target.period.start, target.period.stated_in.value)
    return told, "period" in target.assumed, codes(reading)


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("指標→現状値(R5)→目標値(R11)\n客数→5人→6人", None, ((2029, "header"), False, [])),
        (
            "指標→現状値(R5)→目標値\n客数→5人→6人(R9)",
            (2025, 2029),
            ((2027, "cell"), False, ["plan.period_given"]),
        ),
        (
            "指標→現状値(R5)→目標値\n客数→5人→6人",
            (2025, 2029),
            ((2029, "option"), True, ["plan.period_given", "period.assumed"]),
        ),
        ("指標→現状値(R5)→目標値\n客数→5人→6人", None, (None, False, ["plan.period_missing"])),
    ],
)
def test_a_target_is_dated_by_its_cell_its_head_or_the_plan(text, period, expected):
    told, assumed, said = period_of_target(HEAD + text + "\n", period)
    assert (told, assumed) == expected[:2]
    assert sorted(said) == sorted(expected[2])


def test_the_heading_over_a_table_dates_its_targets():
    text = "計画\n\n1 令和12年度の目標\n\n指標→現状値(R5)→目標値\n客数→5人→6人\n"
    target = plan(text).indicators[0].values[-1]
    assert target.period
    assert (target.period.span, target.period.stated_in) == (FiscalYear(2030), StatedIn.HEADING)


def test_ids_are_counted_over_the_whole_plan():
    text = HEAD + f"{TABLE}客数→5人→6人\n船数→1隻→2隻\n"
    found = plan(text).indicators
    assert [i.id for i in found] == ["i1", "i2"]
    assert [v.id for i in found for v in i.values] == ["v1", "v2", "v3", "v4"]


def test_problems_of_several_values_of_a_role_are_told_apart():
    text = HEAD + "指標→現状値→目標値(R11)\n客数→5人(R4) 6人→9人\n"
    fields = [p.field for p in draft(text).problems if p.code == "baseline.year_missing"]
    assert fields == ["baseline[2].period"]


def test_volumes_of_one_plan_are_read_in_their_order():
    first, second = document("計画\n\n1 港\n\n港です。\n"), document("2 道\n\n道です。\n")
    read = read_plan([first, second], ReadOptions()).plan
    assert [node.title for node in read.nodes] == ["港", "道"]
    assert len(read.sources) == 2
