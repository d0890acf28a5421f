"""Findings and problems together: one cause once, in the order of the pages, as the city chose."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from keikaku.core.indicators import Placement
from keikaku.core.lints import LINTS, NUMBERS, Fault, LintChoices, Off, Raised, SwitchedOff, check
from keikaku.core.lints.table import SAME_CAUSE
from keikaku.core.plan import Correction, PlanDraft
from keikaku.core.problems import CATALOGUE, Language, Problem, Severity
from tests.unit.core.lints.building import (
    BLANK,
    HYPHEN,
    PLACE,
    WORDS,
    amount,
    baseline,
    indicator,
    node,
    plan,
    sound,
    target,
)

OPEN = indicator("会員数", baseline(amount(12)), target(BLANK))
DASHED = indicator("講座数", baseline(HYPHEN), target(amount(5)), number=2)
# What every small plan of these tests lacks as a whole.
THROUGHOUT = {code: Off("試験") for code in NUMBERS if code.endswith(("_recorded", "_unclear"))}


def problem(code: str, where: str | None, field: str | None, **more) -> Problem:
    told = {"id": "p1", "severity": Severity.NOTE, "message": "読み取りの説明。", "source": PLACE}
    return Problem(code=code, where=where, field=field, **{**told, **more})


def checked(*indicators, problems=(), changed=None, under=None, **more):
    draft = PlanDraft(plan(*indicators, **more), tuple(problems))
    return check(draft, LintChoices(WORDS, {**THROUGHOUT, **(changed or {})}), under)


def codes(*indicators, **more) -> list[str]:
    return [fault.code for fault in checked(*indicators, **more).faults]


def test_a_finding_takes_the_place_of_the_problems_that_tell_its_cause():
    told = problem("target.missing", "i1", "target.amount", severity=Severity.WARNING)
    (fault,) = checked(OPEN, problems=[told]).faults
    assert fault == Fault(
        "lint.target_empty", 1, Severity.ERROR, "i1", "target.amount", PLACE,
        {"name": "会員数", "raw": ""}, ("p1",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "where", "field", "same"),
    [
        ("target.missing", "i1", "target.amount", True),
        ("target.missing", "i1", "target", True),
        ("target.missing", "i1", None, True),
        ("target.missing", "i1", "baseline.amount", False),
        ("target.missing", "i2", "target.amount", False),
        ("value.words", "i1", "target.amount", False),
    ],
)
def test_only_the_same_cause_at_the_same_field_is_one(code, where, field, same):
    told = problem(code, where, field)
    expected = ["lint.target_empty"] if same else ["lint.target_empty", code]
    assert codes(OPEN, sound("講座数", number=2), problems=[told]) == expected


def test_a_finding_is_never_milder_than_the_problem_it_stands_for():
    told = problem("baseline.missing", "i2", "baseline.amount", severity=Severity.ERROR)
    assert [fault.severity for fault in checked(DASHED).faults] == [Severity.WARNING]
    assert [fault.severity for fault in checked(DASHED, problems=[told]).faults] == [Severity.ERROR]


def test_a_finding_about_the_whole_stands_for_problems_everywhere():
    undated = [indicator(f"甲{n}", target(amount(2), None), number=n) for n in (1, 2)]
    told = [problem("target.year_missing", f"i{n}", "target.period", id=f"p{n}") for n in (1, 2)]
    head = replace(plan().head, period=None)
    (fault,) = checked(*undated, problems=told, head=head).faults
    assert (fault.code, fault.where, fault.problems) == (
        "lint.period_missing", "plan", ("p1", "p2"),
    )  # fmt: skip


def test_what_a_person_has_settled_is_counted_and_not_told():
    told = problem("target.missing", "i1", "target.amount", settled=True)
    result = checked(OPEN, problems=[told])
    assert (result.faults, result.settled) == ((), 1)


def test_a_recorded_decision_settles_the_problem_at_its_field():
    change = Correction("i1", "target", None, None, "企画課", "2025-04-01", "審議会で決める")
    told = problem("target.missing", "i1", "target.amount")
    result = checked(OPEN, problems=[told], corrections=(change,))
    assert (result.faults, result.settled) == ((), 1)


def test_a_settled_problem_does_not_hide_another_at_the_same_field():
    told = [
        problem("baseline.missing", "i2", "baseline.amount", settled=True),
        problem("baseline.blank", "i2", "baseline.amount", id="p2"),
    ]
    (fault,) = checked(DASHED, problems=told).faults
    assert (fault.code, fault.problems) == ("lint.reason_missing", ("p2",))


def test_other_open_problems_stand_beside_the_findings_with_the_number_of_their_lint():
    told = [
        problem("name.variant", "i1", "name"),
        problem("row.shifted", "i1", "values", id="p2"),
        problem("value.words", "i1", None, id="p3", settled=True),
    ]
    assert [(f.code, f.number) for f in checked(sound(), problems=told).faults] == [
        ("name.variant", 13),
        ("row.shifted", None),
    ]


@pytest.mark.parametrize(
    ("code", "number"),
    [("baseline.missing", 2), ("target.year_missing", 9), ("direction.assumed", 5)],
)
def test_a_problem_has_the_number_of_the_lint_that_looks_for_just_that(code, number):
    (fault,) = checked(sound(), problems=[problem(code, "i1", None)]).faults
    assert fault.number == number


def test_a_code_switched_off_is_counted_with_its_reason():
    result = checked(OPEN, changed={"lint.target_empty": Off("素案のため")})
    assert result.faults == ()
    assert result.off[-1] == SwitchedOff("lint.target_empty", "素案のため", 1)


def test_a_code_may_weigh_otherwise():
    result = checked(OPEN, changed={"lint.target_empty": Raised(Severity.NOTE, "素案のため")})
    assert [fault.severity for fault in result.faults] == [Severity.NOTE]


def test_findings_come_in_the_order_of_the_plan():
    first = (Placement("n2", "甲", cross_listed=False, source=PLACE),)
    second = (Placement("n1", "乙", cross_listed=False, source=PLACE),)
    late = replace(OPEN, placements=first)
    early = replace(DASHED, placements=second)
    nodes = (node(1, code="1"), node(2, code="3"))
    told = problem("text.encoding", None, None)
    result = checked(late, early, nodes=nodes, problems=[told])
    assert [(fault.where, fault.code) for fault in result.faults] == [
        ("plan", "text.encoding"),
        ("i2", "lint.reason_missing"),
        ("n2", "lint.code_gap"),
        ("i1", "lint.target_empty"),
    ]


def test_a_node_and_what_is_below_it_can_be_shown_alone():
    nodes = (node(1), node(2), node(3, parent="n2", code="2"))
    below = replace(OPEN, placements=(Placement("n3", "甲", cross_listed=False, source=PLACE),))
    again = Placement("n3", "講座数（再掲）", cross_listed=True, source=PLACE)
    repeated = replace(DASHED, placements=(*DASHED.placements, again))
    told = {
        under: {fault.where for fault in checked(below, repeated, nodes=nodes, under=under).faults}
        for under in ("n1", "n2", "n3")
    }
    assert told == {"n1": {"i2"}, "n2": {"n3", "i1", "i2"}, "n3": {"n3", "i1", "i2"}}


def test_a_problem_of_an_unknown_kind_keeps_its_own_words():
    (fault,) = checked(sound(), problems=[problem("later.kind", "i1", None)]).faults
    assert fault.told(Language.JA) == "読み取りの説明。"


def test_a_problem_without_its_words_keeps_its_own_message():
    told = problem("name.variant", "i1", "name", details=MappingProxyType({}))
    (fault,) = checked(sound(), problems=[told]).faults
    assert fault.what(Language.EN) == "読み取りの説明。"


def test_the_table_has_all_eighteen_in_order_and_each_code_once():
    assert [lint.number for lint in LINTS] == list(range(1, 19))
    every = [code for lint in LINTS for code in lint.codes]
    assert len(every) == len(set(every))
    assert {code for code in CATALOGUE if code.startswith("lint.")} == set(every)
    same = {code for codes in SAME_CAUSE.values() for code in codes}
    assert same <= CATALOGUE.keys()
