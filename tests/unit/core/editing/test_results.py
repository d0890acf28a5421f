"""Results are added, changed, moved and removed; scope notes are set."""

from dataclasses import replace
from decimal import Decimal

import pytest

from keikaku.core.editing import ChangedMeanwhile, Refusal, Refused, apply, edited, edits
from keikaku.core.editing.results import said_by, told_anew
from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Correction, Link, LinkKind, PlanDraft, Result
from keikaku.core.problems import CATALOGUE, Problem, Severity
from keikaku.core.values.model import Amount
from keikaku.exchange.edits import edit_from_json, edit_to_json
from tests.unit.core.editing.city import PLAN as CITY


def value(name: str, raw: str, amount: int, unit: str) -> Value:
    return Value(name, Role.RESULT, raw, Amount(Decimal(amount), unit))


TIMES, PEOPLE = value("v11", "2回", 2, "回"), value("v12", "35人", 35, "人")
HELD = Result("r1", "n2", "講座を全2回開き、35人が参加した。", (TIMES, PEOPLE))
PLAN = replace(CITY, results=(HELD,))
NEW = Result("r2", "n3", "案内所を開いた。", ())

# An edit, a question to the plan after it, the answer.
CASES = [
    (edits.AddResult(NEW, "r1"), lambda p: [each.id for each in p.results], ["r1", "r2"]),
    (edits.AddResult(NEW, None), lambda p: [each.id for each in p.results], ["r2", "r1"]),
    (edits.RemoveResult("r1", HELD), lambda p: p.results, ()),
    (edits.MoveResult("r1", "n2", None), lambda p: p.results[0].node, None),
    (told_anew(HELD, "講座に35人が参加した。"), lambda p: p.results[0].values, (PEOPLE,)),
    (told_anew(HELD, "全12回、135人"), lambda p: p.results[0].values, ()),
    (told_anew(HELD, "2回に分けて開いた。"), lambda p: p.results[0].values, (TIMES,)),
    (edits.SetScopeNotes("i1", (), ("市内", "延べ")), lambda p: p.indicators[0].scope_notes, ("市内", "延べ")),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "question", "answer"), CASES)
def test_an_edit_does_what_it_says_and_its_undo_takes_it_back(edit, question, answer):
    done = apply(PLAN, edit)
    assert question(done.plan) == answer
    undone = apply(done.plan, done.undo)
    assert undone.plan == PLAN
    assert apply(undone.plan, undone.undo).plan == done.plan
    for each in (edit, done.undo):
        assert edit_from_json(edit_to_json(each)) == each


LINKED = replace(PLAN, links=(Link("v11", "i1", LinkKind.SUPPORTS, "寄与"),))
REFUSED = [
    (PLAN, edits.AddResult(replace(NEW, id="n1"), None), Refusal.ID_TAKEN),
    (PLAN, edits.AddResult(replace(NEW, node="n9"), None), Refusal.NO_NODE),
    (PLAN, edits.AddResult(replace(NEW, text="　"), None), Refusal.NO_NAME),
    (PLAN, edits.AddResult(NEW, "r9"), Refusal.UNKNOWN),
    (PLAN, edits.AddResult(replace(NEW, values=(TIMES,)), None), Refusal.BREAKS_LAW),
    (PLAN, told_anew(HELD, " "), Refusal.NO_NAME),
    (PLAN, edits.MoveResult("r1", "n2", "n9"), Refusal.NO_NODE),
    (LINKED, told_anew(HELD, "35人"), Refusal.IS_LINKED),
    (LINKED, edits.RemoveResult("r1", HELD), Refusal.IS_LINKED),
]


@pytest.mark.parametrize(("plan", "edit", "why"), REFUSED)
def test_what_would_break_the_plan_is_refused(plan, edit, why):
    with pytest.raises(Refused) as refused:
        apply(plan, edit)
    assert refused.value.why is why


CROSSED = [
    (told_anew(HELD, "先の文、2回"), told_anew(HELD, "私の文、2回")),
    (edits.MoveResult("r1", "n2", "n3"), edits.MoveResult("r1", "n2", "n6")),
    (told_anew(HELD, "先の文"), edits.RemoveResult("r1", HELD)),
    (edits.SetScopeNotes("i1", (), ("市内",)), edits.SetScopeNotes("i1", (), ("市外",))),
]


@pytest.mark.parametrize(("theirs", "mine"), CROSSED)
def test_the_second_to_change_one_thing_is_asked(theirs, mine):
    between = apply(PLAN, theirs).plan
    with pytest.raises(ChangedMeanwhile) as crossed:
        apply(between, mine)
    again = crossed.value.conflict.again
    assert again is not None
    done = apply(between, again)
    assert apply(done.plan, done.undo).plan == between


def test_text_and_place_do_not_cross():
    between = apply(PLAN, edits.MoveResult("r1", "n2", "n3")).plan
    done = apply(between, told_anew(HELD, "私の文")).plan
    assert (done.results[0].node, done.results[0].text) == ("n3", "私の文")


def test_who_changes_what_was_removed_is_told():
    between = apply(PLAN, edits.RemoveResult("r1", HELD)).plan
    with pytest.raises(ChangedMeanwhile) as crossed:
        apply(between, told_anew(HELD, "私の文"))
    assert crossed.value.conflict.gone


def test_corrections_of_a_result_go_and_come_back_with_it():
    filed = Correction("r1", "text", "前", "後", "花", "2026-04-01", "")
    plan = replace(PLAN, corrections=(filed,))
    done = apply(plan, edits.RemoveResult("r1", HELD))
    assert done.plan.corrections == ()
    assert apply(done.plan, done.undo).plan == plan


@pytest.mark.parametrize("text", ["35人だけ", "2回だけ", "2回、35人"])
def test_problems_about_a_value_go_with_it(text):
    fields = ["values[0].amount", "values[1].amount", "text"]
    code = next(iter(CATALOGUE))
    problems = tuple(
        Problem(f"p{at}", code, Severity.WARNING, "", "r1", field, None)
        for at, field in enumerate(fields)
    )
    after = edited(PlanDraft(PLAN, problems), apply(PLAN, told_anew(HELD, text)))
    # What is left of two values is the first, and what is doubted of it goes on with it.
    wanted = {"35人だけ": [fields[0], "text"], "2回だけ": [fields[0], "text"], "2回、35人": fields}[
        text
    ]
    assert [each.field for each in after.problems] == wanted


def test_what_a_result_says_is_its_text_and_its_values():
    assert said_by(HELD).values == (TIMES, PEOPLE)
