"""A reading put right: the text that was read stays on record, beside its place."""

from dataclasses import replace

import pytest

from keikaku.core.editing import Refusal, Refused, apply
from keikaku.core.editing.correcting import (
    Reviewer,
    field_corrected,
    fields_to_correct,
    says,
    value_at,
    value_corrected,
)
from keikaku.core.indicators import Direction
from keikaku.core.plan import Correction
from keikaku.core.sources import Location
from tests.unit.core.editing.city import PLAN, R6, VISITORS

HANA = Reviewer("花", "2026-11-27", "原本どおり")
PLACE = Location("s1", "31行目 3列目", line=31)
READ = replace(
    PLAN,
    indicators=(
        replace(VISITORS, values=(replace(VISITORS.values[0], source=PLACE), VISITORS.values[1])),
    ),
)


def after(edit):
    return apply(READ, edit).plan


def test_a_value_keeps_its_place_and_what_was_read_is_on_record():
    plan = after(
        value_corrected(
            READ, "i1", "baseline.amount", "489", reviewer=HANA, period=R6, accumulation=None
        )
    )
    value = plan.indicators[0].values[0]
    assert (value.raw, value.source, value.period, value.reading.unit) == ("489", PLACE, R6, "千人")
    assert plan.corrections == (
        Correction("i1", "baseline.raw", "499", "489", "花", "2026-11-27", "原本どおり"),
    )


def test_taking_it_back_gives_the_reading():
    done = apply(
        READ,
        value_corrected(READ, "i1", "baseline", "489", reviewer=HANA, period=R6, accumulation=None),
    )
    assert apply(done.plan, done.undo).plan == READ


@pytest.mark.parametrize(
    ("where", "field", "now", "was"),
    [
        ("plan", "title", "湖北市基本計画", "湖北市総合計画"),
        ("plan", "period", "2026～2030", "2025～2029"),
        ("n1", "title", "新しい題", "題n1"),
        ("n1", "code", "9", "1"),
        ("i1", "name", "来訪者数", "観光客数"),
        ("i1", "unit", "万人", "千人"),
        ("i1", "direction", "decrease", "increase"),
        ("a1", "name", "案内所", "案内所の運営"),
    ],
)
def test_a_field_says_the_new_text_and_the_old_one_is_on_record(where, field, now, was):
    plan = after(field_corrected(READ, where, field, now, HANA))
    assert says(plan, where, field) == now
    assert plan.corrections == (Correction(where, field, was, now, "花", HANA.on, HANA.why),)


def test_a_direction_that_a_person_tells_is_no_longer_assumed():
    plan = after(field_corrected(READ, "i1", "direction", "maintain", HANA))
    assert (plan.indicators[0].direction, plan.indicators[0].assumed) == (Direction.MAINTAIN, ())


@pytest.mark.parametrize(
    ("where", "field", "now", "why"),
    [
        ("plan", "period", "近年", Refusal.NO_YEARS),
        ("n1", "title", " ", Refusal.NO_NAME),
        ("n1", "owners", "x", Refusal.UNKNOWN),
        ("n99", "title", "x", Refusal.UNKNOWN),
    ],
)
def test_what_cannot_be_so_is_refused(where, field, now, why):
    with pytest.raises(Refused) as refused:
        after(field_corrected(READ, where, field, now, HANA))
    assert refused.value.why is why


@pytest.mark.parametrize(
    ("where", "field", "fields"),
    [
        ("i1", "direction", ("direction",)),
        ("i1", "placements", ("name", "unit", "direction")),
        ("n1", None, ("title", "code")),
        ("n99", "title", ()),
        (None, None, ()),
    ],
)
def test_a_problem_is_answered_at_its_field_or_any_of_the_thing(where, field, fields):
    assert fields_to_correct(READ, where, field) == fields


@pytest.mark.parametrize(
    ("where", "field", "found"),
    [
        ("i1", "target.period", ("target", VISITORS.values[1])),
        ("i1", "target", ("target", VISITORS.values[1])),
        ("i1", "actual.amount", None),
        ("i1", "direction", None),
        ("n1", "target", None),
    ],
)
def test_the_value_that_a_field_is_about(where, field, found):
    assert value_at(PLAN, where, field) == found
