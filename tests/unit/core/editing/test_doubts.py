"""What becomes of problems when the plan under them is edited."""

from dataclasses import replace
from typing import NamedTuple

import pytest

from keikaku.core.editing import Entry, apply, edited
from keikaku.core.editing import edits as e
from keikaku.core.editing.assumptions import assumption
from keikaku.core.indicators import Role
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import PLAN as HEAD
from keikaku.core.problems import Problem, Severity
from tests.unit.core.editing.city import PLAN, R6, VISITORS

BASELINE, TARGET = VISITORS.values


class Row(NamedTuple):
    name: str
    where: str | None
    field: str | None
    edit: e.Edit
    after: str | None
    settled: bool = False


def setting(raw: str) -> e.SetValue:
    return e.SetValue("i1", BASELINE, Entry(raw, "千人", R6))


ANOTHER_TARGET = e.AddValue("i1", "v9", Role.TARGET, Entry("600千人", "千人", R6))
ACTUAL = e.AddValue("i1", "v9", Role.ACTUAL, Entry("510千人", "千人", R6))
CONFIRM_PERIOD = assumption(PLAN, "v2", "period").confirmed("花", "2026-11-27")
CONFIRM_DIRECTION = assumption(PLAN, "i1", "direction").confirmed("花", "2026-11-27")
CONFIRM_TITLE = assumption(PLAN, "n3", "title").confirmed("花", "2026-11-27")

ROWS = [
    Row("about no thing", None, None, setting("500"), None),
    Row("about the plan itself", HEAD, "period", setting("500"), "period"),
    Row("about another thing", "n1", "title", setting("500"), "title"),
    Row("about another value", "i1", "target.amount", setting("500"), "target.amount"),
    Row("about another field of the indicator", "i1", "unit", setting("500"), "unit"),
    Row("about the whole indicator", "i1", None, setting("500"), None),
    Row("a value that stays as it was", "i1", "baseline.period", setting("499"), "baseline.period"),
    Row("a second target gives the first a number", "i1", "target.amount", ANOTHER_TARGET,
        "target[1].amount"),
    Row("a role without a value keeps its problem", "i1", "actual", setting("500"), "actual"),
    Row("a year that is confirmed", "i1", "target.period", CONFIRM_PERIOD, "target.period", True),
    Row("the amount beside a confirmed year", "i1", "target.amount", CONFIRM_PERIOD,
        "target.amount"),
    Row("a direction that is confirmed", "i1", "direction", CONFIRM_DIRECTION, "direction", True),
    Row("a title that is confirmed", "n3", "title", CONFIRM_TITLE, "title", True),
    Row("a title that is not what was confirmed", "n3", "code", CONFIRM_TITLE, "code"),
]  # fmt: skip
GONE = [
    Row("a value that was entered anew", "i1", "baseline.amount", setting("500"), None),
    Row("a value that is gone", "i1", "target", e.RemoveValue("i1", TARGET), None),
    Row("a role that had no value and has one", "i1", "actual", ACTUAL, None),
    Row("a thing that is gone", "n3", "title", e.RemoveNode("n3", PLAN.nodes[2]), None),
]


def problem(row: Row) -> Problem:
    return Problem("p1", "target.missing", Severity.WARNING, "？", row.where, row.field, None)


def problems_after(row: Row) -> tuple[Problem, ...]:
    draft = PlanDraft(PLAN, (problem(row),))
    return tuple(each for each in edited(draft, apply(PLAN, row.edit)).problems if each.id == "p1")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_problem_stays_where_it_still_holds(row):
    kept = replace(problem(row), field=row.after, settled=row.settled)
    assert problems_after(row) == (kept,)


@pytest.mark.parametrize("row", GONE, ids=lambda row: row.name)
def test_a_problem_goes_with_what_it_was_about(row):
    assert problems_after(row) == ()


def test_what_was_entered_has_the_problems_of_its_text():
    done = apply(PLAN, setting("-"))
    assert edited(PlanDraft(PLAN), done) == PlanDraft(done.plan, done.problems)
    assert [each.code for each in done.problems] == ["baseline.missing"]


def test_the_same_entry_twice_has_its_problems_once():
    once = edited(PlanDraft(PLAN), apply(PLAN, setting("-")))
    (value, _) = once.plan.indicators[0].values
    twice = edited(once, apply(once.plan, e.SetValue("i1", value, Entry("-", "千人", R6))))
    assert twice.problems == once.problems


def test_another_text_has_problems_of_ids_that_nobody_has_seen():
    """Else whoever settles what an old page shows would settle what came meanwhile."""
    first = edited(PlanDraft(PLAN), apply(PLAN, setting("-")))
    (value, _) = first.plan.indicators[0].values
    again = e.SetValue("i1", value, Entry("499", "千人"))
    second = edited(first, apply(first.plan, again))
    assert [each.code for each in second.problems] == ["baseline.year_missing"]
    assert [each.id for each in (*first.problems, *second.problems)] == ["p.v1.1", "p.v1.2"]


def test_a_new_problem_takes_no_other_ones_id():
    other = Problem("p.v1.1", "target.missing", Severity.WARNING, "？", "n1", "title", None)
    found = edited(PlanDraft(PLAN, (other,)), apply(PLAN, setting("-"))).problems
    assert [(each.id, each.where) for each in found] == [("p.v1.1", "n1"), ("p.v1.2", "i1")]
