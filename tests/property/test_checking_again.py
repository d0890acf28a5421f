"""Laws of checking again: whatever was edited, what is kept tells just what a look at all tells."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.core.editing import ChangedMeanwhile, Refused, apply
from keikaku.core.lints import Checking, LintChoices, Off, check
from keikaku.core.lints.alike import LIKELY, alike_within, share_of
from keikaku.core.plan import Correction, Plan, PlanDraft
from keikaku.settings.lints import standard_choices
from tests.property.edit_strategies import batches_of, edits_of, plans, sound
from tests.property.strategies import drafts

STANDARD = standard_choices()
# Two codes of which one is always told: it has to be counted, too.
LESS = LintChoices(STANDARD.words, {
    "lint.aliases_not_recorded": Off("表は別にある"),
    "lint.owner_missing": Off("所管は別表"),
})  # fmt: skip
CHOICES = st.sampled_from([STANDARD, LESS])
# So few letters that many names are alike or the same.
NAMES = st.text("湖水質", min_size=1, max_size=5)


def edited(data: st.DataObject, plan: Plan) -> Plan:
    """The plan after an edit that somebody could make; as it was where the edit is refused."""
    try:
        return apply(plan, data.draw(edits_of(plan) | batches_of(plan))).plan
    except (ChangedMeanwhile, Refused):  # edits of a batch may cross each other
        return plan


@settings(max_examples=30, deadline=None)
@given(st.data(), drafts.map(lambda each: replace(each, plan=sound(each.plan))), CHOICES)
def test_after_each_edit_checks_tell_what_a_look_at_the_whole_tells(
    data: st.DataObject, draft: PlanDraft, choices: LintChoices
):
    checking = Checking(choices)
    for _ in range(5):
        assert checking.of(draft) == check(draft, choices)
        draft = replace(draft, plan=edited(data, draft.plan))


@settings(max_examples=40, deadline=None)
@given(st.data(), plans)
def test_names_that_are_alike_are_told_anew_after_each_change(data: st.DataObject, plan: Plan):
    checking = Checking(STANDARD)
    for _ in range(5):
        at = data.draw(st.integers(0, max(len(plan.indicators) - 1, 0)))
        renamed = tuple(
            replace(each, name=data.draw(NAMES)) if place == at else each
            for place, each in enumerate(plan.indicators)
        )
        order = data.draw(st.permutations(renamed))
        few = tuple(order[: data.draw(st.integers(1, 9))])
        draft = PlanDraft(replace(plan, indicators=few, links=()))
        plan = replace(plan, indicators=renamed)
        assert checking.of(draft) == check(draft, STANDARD)


@settings(max_examples=25, deadline=None)
@given(st.lists(drafts, min_size=2, max_size=3))
def test_a_plan_that_has_nothing_to_do_with_the_one_before_is_told_as_a_first_one(
    several: list[PlanDraft],
):
    checking = Checking(STANDARD)
    for draft in [*several, several[0]]:
        assert checking.of(draft) == check(draft, STANDARD)


@settings(max_examples=25, deadline=None)
@given(st.data(), drafts)
def test_problems_and_decisions_count_though_no_thing_of_the_plan_has_changed(
    data: st.DataObject, draft: PlanDraft
):
    checking = Checking(STANDARD)
    for _ in range(4):
        assert checking.of(draft) == check(draft, STANDARD)
        problems = tuple(
            replace(each, settled=data.draw(st.booleans()))
            for each in draft.problems
            if data.draw(st.booleans())
        )
        head, things = draft.plan.head, [each.id for each in draft.plan.indicators]
        period = data.draw(st.none() | st.just((2020, 2024)))
        decided = [
            Correction(
                each,
                data.draw(st.sampled_from(["direction", "target"])),
                "1",
                "2",
                "主査",
                "2026-04-01",
                "理由",
            )
            for each in things
            if data.draw(st.booleans())
        ]
        plan = replace(draft.plan, head=replace(head, period=period), corrections=tuple(decided))
        draft = PlanDraft(plan, problems)


@given(st.lists(st.lists(NAMES, max_size=7), max_size=4))
def test_names_compared_bit_by_bit_are_those_that_a_comparison_of_all_finds(
    rounds: list[list[str]],
):
    known = alike_within((), {})
    for names in rounds:
        known = alike_within(names, known)
        assert known == {
            name: {other for other in names if other != name and share_of(name, other) >= LIKELY}
            for name in names
        }
