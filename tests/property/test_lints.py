"""Laws of checking: of any plan, whatever its values, every finding can be told and found."""

from fractions import Fraction
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.cli.checking.as_json import as_json
from keikaku.cli.checking.page import page
from keikaku.cli.checking.result import CheckedPlan, Result
from keikaku.cli.summary.view import View
from keikaku.core.lints import LINTS, LintChoices, NamedPlan, Off, check, disagreements
from keikaku.core.lints.alike import Pair, alike_pairs, best_matching, share_of
from keikaku.core.plan import PlanDraft
from keikaku.core.plan.fields import has_field, things
from keikaku.core.problems import CATALOGUE, Language
from keikaku.settings.lints import standard_choices
from tests.property.strategies import drafts

STANDARD = standard_choices()
# A random plan takes longer to make than to check.
FEW = settings(max_examples=25)
NAMES = st.text("観光客数市内の割合", min_size=1, max_size=6)


@FEW
@given(drafts)
def test_every_finding_is_about_something_that_is_there(draft: PlanDraft) -> None:
    known = dict(things(draft.plan))
    found = [f for lint in LINTS for f in lint.find(draft.plan, STANDARD.words)]
    lost = [f for f in found if f.where not in known]
    assert lost == []
    restated = "lint.restated_without_reason"  # its field is whatever a person wrote
    fields = [f for f in found if f.field is not None and f.code != restated]
    assert [f for f in fields if not has_field(f.where, known[f.where], str(f.field))] == []


@FEW
@given(drafts)
def test_every_finding_has_all_the_words_of_its_sentences(draft: PlanDraft) -> None:
    for lint in LINTS:
        for finding in lint.find(draft.plan, STANDARD.words):
            assert finding.code in lint.codes
            for language in Language:
                assert CATALOGUE[finding.code].message(finding.details, language)


@FEW
@given(drafts)
def test_no_open_problem_is_lost_and_none_is_told_twice(draft: PlanDraft) -> None:
    told = [each for fault in check(draft, STANDARD).faults for each in fault.problems]
    still_open = {problem.id for problem in draft.problems if not problem.settled}
    assert set(told) == still_open
    alone = [f.problems[0] for f in check(draft, STANDARD).faults if f.code[:5] != "lint."]
    assert len(alone) == len(set(alone))


@FEW
@given(drafts)
def test_a_code_switched_off_is_counted_and_changes_nothing_else(draft: PlanDraft) -> None:
    whole = check(draft, STANDARD)
    for code in {fault.code for fault in whole.faults if fault.code.startswith("lint.")}:
        less = check(draft, LintChoices(STANDARD.words, {code: Off("理由")}))
        assert less.faults == tuple(fault for fault in whole.faults if fault.code != code)
        assert [each.count for each in less.off] == [len(whole.faults) - len(less.faults)]


@FEW
@given(drafts)
def test_checking_again_finds_the_same(draft: PlanDraft) -> None:
    assert check(draft, STANDARD) == check(draft, STANDARD)


@FEW
@given(drafts, st.sampled_from(list(Language)), st.booleans())
def test_any_check_has_a_page_and_data(draft: PlanDraft, language: Language, full: bool) -> None:
    plans = (CheckedPlan("計画.json", draft.plan, check(draft, STANDARD)),)
    result = Result(plans, (), STANDARD, {})
    shown = page(result, View(language=language, full=full))
    assert shown.endswith("\n")
    assert not any(ord(sign) < 32 and sign != "\n" for sign in shown)
    assert as_json(result).endswith("}\n")


@FEW
@given(drafts)
def test_a_plan_never_disagrees_with_itself(draft: PlanDraft) -> None:
    found = disagreements([NamedPlan("一", draft.plan), NamedPlan("二", draft.plan)])
    own = {"plans.not_comparable", "plans.may_be_same"}  # a year that is missing is missing twice
    names = {each.name for each in draft.plan.indicators}
    if len(names) == len(draft.plan.indicators):
        assert {each.code for each in found} <= own | _several_of_a_year(draft)


def _several_of_a_year(draft: PlanDraft) -> set[str]:
    """Two values of one role and year within an indicator differ from each other in any plan."""
    for indicator in draft.plan.indicators:
        years = [(v.role, v.label, v.period and v.period.end) for v in indicator.values]
        if len(years) != len(set(years)):
            return {"plans.value_differs", "plans.unit_differs", "plans.counting_differs"}
    return set()


@given(NAMES, NAMES)
def test_likeness_is_mutual_and_whole_for_one_name(one: str, other: str) -> None:
    assert share_of(one, other) == share_of(other, one)
    assert 0 <= share_of(one, other) <= 1
    assert share_of(one, one) == 1


@given(st.lists(NAMES, max_size=5), st.lists(NAMES, max_size=5))
def test_pairs_are_those_that_a_comparison_of_all_finds(left: list[str], right: list[str]) -> None:
    least = Fraction(1, 2)
    every = [
        Pair(at, to, share_of(one, other))
        for at, one in enumerate(left)
        for to, other in enumerate(right)
        if share_of(one, other) >= least
    ]
    assert list(alike_pairs(left, right, least)) == every


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(1, 9)))
def test_no_other_matching_has_a_greater_sum(shares: dict[tuple[int, int], int]) -> None:
    pairs = [Pair(left, right, Fraction(share)) for (left, right), share in shares.items()]
    chosen = best_matching(pairs)
    assert len({pair.left for pair in chosen}) == len({pair.right for pair in chosen})
    assert len({pair.left for pair in chosen}) == len(chosen)
    best = max(
        sum(shares.get((left, right), 0) for left, right in enumerate(order))
        for order in permutations(range(4))
    )
    assert sum(pair.share for pair in chosen) == best
