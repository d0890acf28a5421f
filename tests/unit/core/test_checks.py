"""Each law of drafts is kept by a sound plan and broken by one small change."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from keikaku.core.checks import LAWS, violations
from keikaku.core.indicators import Indicator, Role
from keikaku.core.plan import Correction, InitiativeSpan, Link, LinkKind, PlanDraft
from keikaku.core.problems.model import Problem, Severity
from keikaku.core.sources import Location
from keikaku.core.values.model import Amount, Missing, Reason, Words
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from tests.golden.exchange.minimal import MINIMAL

Change = Callable[[PlanDraft], PlanDraft]


def part(name: str, number: int = 0, **changes: Any) -> Change:
    """The same draft with one thing of a list changed."""

    def change(draft: PlanDraft) -> PlanDraft:
        things = list(getattr(draft.plan, name))
        things[number] = replace(things[number], **changes)
        lists: dict[str, Any] = {name: tuple(things)}
        return replace(draft, plan=replace(draft.plan, **lists))

    return change


def value(number: int, **changes: Any) -> Change:
    """The same draft with the n-th value of the first indicator changed."""

    def change(draft: PlanDraft) -> PlanDraft:
        values = list(draft.plan.indicators[0].values)
        values[number] = replace(values[number], **changes)
        return part("indicators", 0, values=tuple(values))(draft)

    return change


def head(**changes: Any) -> Change:
    return lambda draft: replace(
        draft, plan=replace(draft.plan, head=replace(draft.plan.head, **changes))
    )


def problem(where: str | None, field: str | None, name: str = "p99", line: str = "s1") -> Change:
    new = Problem(name, "code", Severity.NOTE, "", where, field, Location(line, "1行目"))
    return lambda draft: replace(draft, problems=(*draft.problems, new))


def without_problem(where: str | None, field: str) -> Change:
    return lambda draft: replace(
        draft,
        problems=tuple(p for p in draft.problems if (p.where, p.field) != (where, field)),
    )


def both(*changes: Change) -> Change:
    def change(draft: PlanDraft) -> PlanDraft:
        for each in changes:
            draft = each(draft)
        return draft

    return change


def unplaced(cross_listed: tuple[bool, ...], **more: Any) -> Change:
    def change(draft: PlanDraft) -> PlanDraft:
        first = draft.plan.indicators[0].placements[0]
        placements = tuple(replace(first, cross_listed=each) for each in cross_listed)
        return part("indicators", 0, placements=placements, **more)(draft)

    return change


NOWHERE = Location("s9", "1行目")
TWICE = both(problem(None, None, "p50"), problem("i1", "name", "p50"))
LINK = Link("i1", "i2", LinkKind.SUPPORTS, "", NOWHERE)


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        (value(0, id="x99"), [("id.letter", "x99")]),
        (problem(None, None, "q1"), [("id.letter", "q1")]),
        (lambda d: replace(d, plan=replace(d.plan, sources=d.plan.sources * 2)),
         [("source.twice", "s1")]),
        (part("nodes", 0, source=NOWHERE), [("source.unknown", "n1")]),
        (value(0, source=NOWHERE), [("source.unknown", "i1")]),
        (head(source=NOWHERE), [("source.unknown", "plan")]),
        (problem("i1", "name", line="s9"), [("source.unknown", "p99")]),
        (lambda d: replace(d, plan=replace(d.plan, links=(LINK,))), [("source.unknown", "links")]),
        (value(0, raw=" \u3000"), [("value.invented", "v1")]),
        (value(0, raw="", reading=Words("")), [("value.invented", "v1")]),
        (value(0, raw="", reading=Missing(Reason.BLANK), period=None), []),
        (value(0, raw="-", reading=Missing(Reason.HYPHEN)), [("value.missing_period", "v1")]),
        (value(0, period=Period(FiscalYear(2018), None, StatedIn.DOCUMENT)),
         [("value.period_assumed", "v1")]),
        (value(0, period=Period(FiscalYear(2018), None, StatedIn.OPTION)),
         [("value.period_assumed", "v1")]),
        (value(0, period=Period(FiscalYear(2018), "H30", StatedIn.CAPTION)), []),
        (unplaced(()), [("placement.none", "i1")]),
        (unplaced((True,)), [("placement.first_again", "i1")]),
        (both(unplaced((True,), assumed=("direction", "placements")),
              problem("i1", "placements")), []),
        (unplaced((False, False)), [("placement.copy", "i1")]),
        (unplaced((False, True, True)), []),
        (part("nodes", 1, cross_listed="n4"), [("node.again_of_again", "n2"),
                                              ("node.again_of_again", "n4")]),
        (head(period=(2024, 2020)), [("years.backwards", "plan")]),
        (part("periods", 0, end=2019), [("years.backwards", "d1")]),
        (part("initiatives", 0, spans=(InitiativeSpan(2020, 2024, "", ("end",)),
                                       InitiativeSpan(2024, 2023, ""))),
         [("years.backwards", "a1")]),
        (part("periods", 0, end=2020), []),
        (TWICE, [("problem.twice", "p50")]),
        (problem("i99", None), [("problem.where", "p99")]),
        (problem("v1", "amount"), [("problem.where", "p99")]),
        (problem("s1", "name"), []),
        (problem("plan", "title"), []),
        (problem("plan", "mayor"), [("problem.field", "p99")]),
        (lambda d: replace(d, plan=replace(d.plan, corrections=(
            Correction("i99", "name", None, None, "", "", ""),))), [("correction.where", "i99")]),
        (lambda d: replace(d, plan=replace(d.plan, corrections=(
            Correction("plan", "title", None, None, "", "", ""),))), []),
        (part("indicators", 1, assumed=("colour",)), [("assumed.unknown", "i2")]),
        (value(0, assumed=("reading",)), [("assumed.unknown", "i1")]),
        (value(0, assumed=("relation",)), [("assumed.silent", "i1")]),
        (value(0, assumed=("period",)), [("assumed.silent", "i1")]),
        (both(value(0, assumed=("period",)), problem("i1", "baseline.period")), []),
        (both(value(0, assumed=("period",)), problem("i1", "baseline.unit")),
         [("assumed.silent", "i1")]),
        (both(value(0, assumed=("period",)), problem("i2", "baseline.period")),
         [("assumed.silent", "i1")]),
        (without_problem("i1", "direction"), [("assumed.silent", "i1")]),
        (without_problem("plan", "issuer"), [("assumed.silent", "plan")]),
        (without_problem("a1", "spans[0].end"), [("assumed.silent", "a1")]),
        (without_problem("i3", "target[1].period"), [("assumed.silent", "i3")]),
        (without_problem("i3", "target[2].text"), [("target.silent", "i3")]),
        (both(without_problem("i3", "target[2].text"), problem("i3", "target[2]")), []),
        (both(without_problem("i3", "target[2].text"), problem("i3", "target[1].text")),
         [("target.silent", "i3")]),
        (both(without_problem("i3", "target[2].text"), problem("i3", "target")),
         [("target.silent", "i3")]),
        (value(1, raw="", reading=Missing(Reason.BLANK), period=None, assumed=()), []),
        (both(value(1, raw="", reading=Missing(Reason.BLANK), period=None, assumed=()),
              without_problem("i1", "target.unit"), without_problem("i1", "target.period")),
         [("target.silent", "i1")]),
        (both(value(1, raw="-", reading=Missing(Reason.PENDING), period=None, assumed=()),
              without_problem("i1", "target.unit"), without_problem("i1", "target.period")), []),
        (without_problem("n3", "title"), [("node.silent", "n3")]),
        (part("nodes", 2, assumed=("title", "code")), []),
        (part("nodes", 2, assumed=("colour",)), [("assumed.unknown", "n3")]),
        (part("nodes", 2, reconstructed=False, assumed=("title", "code")),
         [("assumed.silent", "n3")]),
        (lambda d: d, []),
    ],
)  # fmt: skip
def test_a_change_breaks_these_laws(change, broken):
    assert [(each.law, each.where) for each in violations(change(MINIMAL))] == broken


def test_letters_of_ids():
    def relettered(draft: PlanDraft) -> PlanDraft:
        node = replace(draft.plan.nodes[0], id="k1")
        indicator = replace(draft.plan.indicators[2], id="k3", values=())
        plan = replace(
            draft.plan, head=replace(draft.plan.head, scope=None), nodes=(node,),
            indicators=(indicator,), initiatives=(), results=(), events=(), tables=(), links=(),
            corrections=(), members=(), areas=(),
        )  # fmt: skip
        return PlanDraft(plan, tuple(p for p in draft.problems if p.where in (None, "plan")))

    found = [(each.law, each.where) for each in violations(relettered(MINIMAL))]
    assert found == [("id.letter", "k1"), ("id.letter", "k3")]


FIELDS = [
    ("i1", "direction", True),
    ("i1", "values", True),
    ("i1", "placements[1]", True),
    ("i1", "placements[2]", False),
    ("i1", "baseline.amount", True),
    ("i1", "baseline", True),
    ("i1", "baseline.grade", False),
    ("i1", "baseline.reading", False),
    ("i1", "baseline[1].amount", False),
    ("i1", "interim_target", True),
    ("i1", "interim_target.amount", False),
    ("i3", "target[1].amount", True),
    ("i3", "target[2]", True),
    ("i3", "target[3].amount", False),
    ("i3", "target.amount", False),
    ("i3", "target", True),
    ("a1", "spans", True),
    ("a1", "spans[0].end", True),
    ("a1", "spans[1].end", False),
    ("r1", "values[0].unit", True),
    ("r1", "values[1].unit", False),
    ("r1", "result.unit", False),
    ("g1", "population.period", True),
    ("g1", "population", True),
    ("g1", "population.colour", False),
    ("n1", "title", True),
    ("n1", "title[0]", False),
    ("n2", "owners[1]", True),
    ("n1", "", True),
    ("n1", " title", False),
    ("s1", "name", True),
    ("plan", "as_of", True),
]


@pytest.mark.parametrize(("where", "field", "there"), FIELDS)
def test_a_problem_names_a_field_that_is_there(where, field, there):
    found = violations(problem(where, field)(MINIMAL))
    expected = [] if there else [("problem.field", "p99")]
    assert [(each.law, each.where) for each in found] == expected


def test_a_violation_says_what_is_wrong_in_both_languages():
    (found,) = violations(problem("i1", "colour")(MINIMAL))
    assert found.ja == "確認事項 p99 の対象 i1 に項目 colour がありません。"
    assert found.en == "the problem p99 is about colour, which i1 does not have."


def test_several_values_of_one_role_are_counted_from_one():
    indicator: Indicator = MINIMAL.plan.indicators[0]
    actuals = tuple(
        replace(indicator.values[0], id=f"v{90 + n}", role=Role.ACTUAL,
                reading=Amount(Decimal(n)), assumed=("unit",))
        for n in (1, 2)
    )  # fmt: skip
    change = part("indicators", 0, values=(*indicator.values[:2], *actuals))
    told = both(change, problem("i1", "actual[1].unit"), problem("i1", "actual[2].unit", "p98"))
    assert violations(told(MINIMAL)) == ()
    assert [each.ja for each in violations(change(MINIMAL))] == [
        "i1 の actual[1].unit は補ったものなのに、確認事項がありません。",
        "i1 の actual[2].unit は補ったものなのに、確認事項がありません。",
    ]


def test_every_law_is_broken_by_some_test_above():
    (cases,) = [mark.args[1] for mark in test_a_change_breaks_these_laws.pytestmark]
    broken = {law for _, laws in cases for law, _ in laws}
    assert broken | {"problem.field"} == set(LAWS)
