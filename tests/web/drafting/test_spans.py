"""The grid of years says the spans that its boxes say."""

import pytest
from django.http import QueryDict

from keikaku.core.plan import Initiative, InitiativeSpan, Plan, PlanHead
from keikaku.web.drafting.building import NotReadable
from keikaku.web.drafting.spans import GridRow, grid, spans_from, years_of

ASSUMED = InitiativeSpan(2025, 2026, "準備", ("end",))


def sent(*rows: tuple[str, list[object]]) -> QueryDict:
    data = QueryDict(mutable=True)
    for number, (text, years) in enumerate(rows):
        data.appendlist("span", text)
        data.setlist(f"year{number}", [str(year) for year in years])
    return data


@pytest.mark.parametrize(
    ("rows", "spans"),
    [
        ([], ()),
        ([("", []), (" ", [])], ()),
        ([("準備", [2025, 2026])], (ASSUMED,)),
        ([("準備", [2025])], (InitiativeSpan(2025, 2025, "準備"),)),
        ([("設計", [2025, 2026])], (InitiativeSpan(2025, 2026, "設計"),)),
        (
            [("準備", [2026, 2025, 2028, 2025])],
            (ASSUMED, InitiativeSpan(2028, 2028, "準備")),
        ),
        (
            [("甲", [2025]), ("乙", [2025, 2026])],
            (InitiativeSpan(2025, 2025, "甲"), InitiativeSpan(2025, 2026, "乙")),
        ),
        ([("", [2025])], (InitiativeSpan(2025, 2025, ""),)),
        ([("甲\r\n乙", [2025])], (InitiativeSpan(2025, 2025, "甲\n乙"),)),
    ],
)
def test_boxes_say_spans(rows, spans):
    assert spans_from(sent(*rows), (ASSUMED,)) == spans


def test_a_text_without_years_is_refused():
    with pytest.raises(NotReadable, match="「説明会」の年度に印がありません"):
        spans_from(sent(("準備", [2025]), ("説明会", [])), (ASSUMED,))


@pytest.mark.parametrize("year", ["", "x", "²", "-1", "1899", "2201", "9" * 99])
def test_a_year_that_no_box_has_is_refused(year):
    with pytest.raises(NotReadable):
        spans_from(sent(("甲", [year])), ())


def test_the_grid_shows_the_years_of_the_plan_and_what_is_set_outside_them():
    span = InitiativeSpan(2023, 2024, "準備")
    plan = Plan(PlanHead("計画", period=(2025, 2026)))
    assert years_of(plan, (span,)) == range(2023, 2027)
    assert list(grid((span,), range(2024, 2026))) == [
        GridRow(0, "準備", ((2024, True), (2025, False))),
        GridRow(1, "", ((2024, False), (2025, False))),
    ]


def test_a_plan_without_period_takes_the_years_of_its_other_initiatives():
    other = Initiative("k1", None, "甲", (InitiativeSpan(2020, 2022, ""),))
    assert years_of(Plan(PlanHead("計画"), initiatives=(other,)), ()) == range(2020, 2023)
    assert years_of(Plan(PlanHead("計画")), ()) == range(0)
