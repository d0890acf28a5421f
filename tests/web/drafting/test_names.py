"""Things are called by their names, whatever they are; ids are never shown."""

from dataclasses import replace

import pytest

from keikaku.core.plan import Initiative, Plan, PlanEvent, PlanHead
from keikaku.web.drafting.names import Called
from tests.unit.core.editing.city import NODES, PLAN, VISITORS, WORK


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("plan", "基本情報"),
        ("n2", "1-1　題n2"),
        ("i1", "観光客数"),
        ("a1", "案内所の運営"),
        ("v1", "観光客数 基準値"),
        ("v2", "観光客数 目標値"),
    ],
)
def test_everything_that_can_be_edited_has_a_name(where, name):
    assert Called(PLAN)[where] == name


def test_the_names_are_those_of_the_head_the_things_and_the_values():
    things = {*(node.id for node in NODES), VISITORS.id, WORK.id}
    called = Called(PLAN)
    assert set(called) == {"plan", "v1", "v2", *things}
    assert len(called) == len(set(called))


@pytest.mark.parametrize("where", ["", "n99", "v99", "s1", None])
def test_what_is_not_there_has_no_name(where):
    called = Called(PLAN)
    assert where not in called
    assert called.get(where, "なし") == "なし"


def test_a_long_name_is_cut_and_a_thing_without_one_is_called_by_its_id():
    event = PlanEvent("e1", None, "", None, None)
    work = Initiative("a1", None, "長" * 41, ())
    called = Called(Plan(PlanHead("計画"), initiatives=(work,), events=(event,)))
    assert called["a1"] == "長" * 40 + "…"
    assert called["e1"] == "e1"


def test_a_value_that_has_a_label_is_told_apart_by_it():
    first, second = VISITORS.values
    told = replace(VISITORS, values=(first, replace(second, label="外国人")))
    assert Called(replace(PLAN, indicators=(told,)))["v2"] == "観光客数 目標値 外国人"
