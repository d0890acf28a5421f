"""Changes of whole things; those of values stand in tests/spec/rules_revision_values.py."""

from dataclasses import replace

import pytest

from keikaku.core.errors import Invalid
from keikaku.core.revision import (
    ContinuationKind,
    DefinitionChanged,
    IndicatorAdded,
    IndicatorDropped,
    IndicatorMoved,
    IndicatorRedefined,
    IndicatorRenamed,
    IndicatorsRegrouped,
    InitiativeAdded,
    InitiativeDropped,
    InitiativeMoved,
    InitiativeRenamed,
    InitiativeSpanChanged,
    InitiativesRegrouped,
    InitiativeTextChanged,
    Lineage,
    NodeAdded,
    NodeDropped,
    NodeMoved,
    NodeRelevelled,
    NodeRenumbered,
    NodeRetitled,
    NodesRegrouped,
    NodeTextChanged,
    PeriodChanged,
    TargetFilled,
    UnitChanged,
    diff,
)
from tests.editions import initiative, kpi, link, node, plan, same_ids

K = ContinuationKind


def told(old, new, **others):
    return diff(old, new, same_ids(old, new, **others))


def test_equal_plans_have_no_changes():
    same = plan(node("n", "甲"), kpi("i", "乙", "n", "1件", "2件"), initiative("k", "丙", "n"))
    assert told(same, same) == ()


def test_everything_that_changed_in_a_node_is_told_apart():
    was = node("n", "観光の振興", code="5-1-3", text="旧の文")
    now = node("n", "観光の推進", code="5-2-1", text="新の文", level="具体的施策")
    changes = told(plan(was), plan(now))
    kinds = (NodeRelevelled, NodeRenumbered, NodeRetitled, NodeTextChanged)
    assert changes == tuple(kind(was, now) for kind in kinds)
    assert [(change.was, change.now) for change in changes] == [
        ("施策", "具体的施策"), ("5-1-3", "5-2-1"), ("観光の振興", "観光の推進"), ("旧の文", "新の文"),
    ]  # fmt: skip


def test_a_node_whose_parent_continues_has_not_moved():
    old = plan(node("a", "甲"), node("n", "乙", "a"))
    new = plan(node("b", "甲"), node("n", "乙", "b"))
    assert told(old, new, nodes=[link(K.CONTINUED, ["a"], ["b"])]) == ()


def test_a_node_below_another_parent_has_moved():
    a, b, n = node("a", "甲"), node("b", "丙"), node("n", "乙", "a")
    moved = replace(n, parent="b")
    assert told(plan(a, b, n), plan(a, b, moved)) == (NodeMoved(n, moved, a, b),)
    top = replace(n, parent=None)
    assert told(plan(a, b, n), plan(a, b, top)) == (NodeMoved(n, top, a, None),)


def test_what_stands_in_one_of_several_that_continue_a_node_has_not_moved():
    a, b, c = node("a", "甲と乙"), node("b", "甲"), node("c", "乙")
    old = plan(a, kpi("i", "丙", "a"))
    new = plan(b, c, kpi("i", "丙", "c"))
    changes = told(old, new, nodes=[link(K.SPLIT, ["a"], ["b", "c"])])
    assert changes == (NodesRegrouped((a,), (b, c)),)


def test_the_order_is_that_of_the_new_edition_with_the_dropped_at_their_old_place():
    a, b, c = node("a", "甲"), node("b", "乙"), node("c", "丙")
    gone, come = node("g", "廃止"), node("h", "新設")
    first, last = kpi("i", "最初", "a"), kpi("j", "最後", "c")
    lost, found = kpi("x", "なくなる", "a"), kpi("y", "加わる", "c")
    old = plan(a, gone, b, c, first, lost, last)
    new = plan(c, come, a, b, last, found, first)
    assert told(old, new) == (
        IndicatorAdded(found),
        NodeAdded(come),
        IndicatorDropped(lost),
        NodeDropped(gone),
    )


def test_what_was_dropped_at_the_very_front_comes_first():
    gone, a = node("g", "廃止"), node("a", "甲")
    assert told(plan(gone, a), plan(a, node("h", "新設")))[0] == NodeDropped(gone)


def test_an_indicator_renamed_and_filled_in():
    old = kpi("i", "森の面積", baseline="", target="")
    new = kpi("i", "人工の森の面積", baseline="", target="290ha", unit="ha")
    changes = told(plan(old), plan(new))
    assert changes == (
        IndicatorRenamed(old, new),
        UnitChanged(old, new, None, "ha", True),
        TargetFilled(old, new, old.values[1], new.values[1]),
    )


def test_a_redefined_indicator_has_no_changes_of_values():
    old, new = (
        kpi("i", "カード取得率", baseline="12%", target="17%"),
        kpi("j", "カード枚数", None, "29枚"),
    )
    redefined = link(K.REDEFINED, ["i"], ["j"])
    changes = told(plan(old), plan(new), indicators=[redefined])
    assert changes == (IndicatorRedefined(old, new),)


def test_regrouped_indicators_have_no_changes_of_values():
    a, b, c = (
        kpi("a", "派遣", None, "12人"),
        kpi("b", "受入", None, "12人"),
        kpi("c", "交流", None, "24人"),
    )
    changes = told(plan(a, b), plan(c), indicators=[link(K.MERGED, ["a", "b"], ["c"])])
    assert changes == (IndicatorsRegrouped((a, b), (c,)),)


def test_an_indicator_in_another_node_has_moved():
    a, b = node("a", "甲"), node("b", "乙")
    old, new = kpi("i", "丙", "a"), kpi("i", "丙", "b")
    assert told(plan(a, b, old), plan(a, b, new)) == (IndicatorMoved(old, new, a, b),)


def test_another_definition_is_told_but_not_another_spacing_of_it():
    old = kpi("i", "丙", definition="4月1日 現在")
    new = kpi("i", "丙", definition="４月１日現在")
    assert told(plan(old), plan(new)) == ()
    other = kpi("i", "丙", definition="10月1日現在")
    assert told(plan(old), plan(other)) == (DefinitionChanged(old, other),)


def test_changes_of_an_initiative():
    a, b = node("a", "甲"), node("b", "乙")
    old = initiative("k", "調査", "a", "委託する", (2020, 2021))
    new = initiative("k", "調査と研究", "b", "直営で行う", (2020, 2024))
    assert told(plan(a, b, old), plan(a, b, new)) == (
        InitiativeMoved(old, new, a, b),
        InitiativeRenamed(old, new),
        InitiativeTextChanged(old, new),
        InitiativeSpanChanged(old, new),
    )


def test_initiatives_that_come_go_and_are_regrouped():
    a, b, c, d = (initiative(each, each) for each in "abcd")
    changes = told(plan(a, b, d), plan(c), initiatives=[link(K.MERGED, ["a", "b"], ["c"])])
    assert changes == (InitiativesRegrouped((a, b), (c,)), InitiativeDropped(d))
    assert told(plan(), plan(a)) == (InitiativeAdded(a),)


def test_plans_of_different_years_do_not_share_a_year_that_is_not_printed():
    old = kpi("i", "丙", None, None, "100件", years=(None, None))
    new = kpi("i", "丙", None, None, "80件", years=(None, None))
    changes = told(plan(old, period=(2020, 2024)), plan(new, period=(2025, 2029)))
    assert [change.code for change in changes] == ["plan.period_changed", "target.redated"]


@pytest.mark.parametrize("now", [(2020, 2025), (2019, 2024), None])
def test_another_period_is_told_and_nothing_of_values_that_stay(now):
    same = kpi("i", "丙", None, "3店", "9店", years=(None, None))
    old, new = plan(same, period=(2020, 2024)), plan(same, period=now)
    changes = told(old, new)
    assert changes == (PeriodChanged(old.head, new.head),)
    assert (changes[0].was, changes[0].now) == ((2020, 2024), now)


@pytest.mark.parametrize(
    ("now", "codes"), [(None, []), ((2020, 2024), []), ((2025, 2029), ["plan.period_changed"])]
)
def test_a_part_of_a_plan_that_prints_no_period_has_no_other_one(now, codes):
    a = node("a", "甲")
    old, new = plan(a, period=(2020, 2024)), plan(a, period=now)
    lineage = replace(same_ids(old, new), old_roots=("a",), new_roots=("a",))
    assert [change.code for change in diff(old, new, lineage)] == codes


def test_values_of_one_role_are_matched_by_their_labels():
    old = plan(_labelled("男", "10人", "女", "20人"))
    new = plan(_labelled("女", "20人", "男", "12人"))
    assert [(c.code, c.was.label, c.now.raw) for c in told(old, new)] == [
        ("target.raised", "男", "12人")
    ]


def _labelled(first, one, second, other):
    both = kpi("a", "x", None, None, one), kpi("b", "x", None, None, other)
    values = zip((first, second), both, strict=True)
    return replace(
        both[0], id="i", values=tuple(replace(k.values[0], label=word) for word, k in values)
    )


def test_a_lineage_of_other_plans_is_refused():
    with pytest.raises(Invalid):
        diff(plan(node("n", "甲")), plan(), Lineage())


def test_only_the_compared_part_is_told():
    a, b, n = node("a", "甲"), node("b", "乙"), node("n", "丙", "b")
    lineage = Lineage((link(K.CONTINUED, ["a"], ["a"]),), old_roots=("a",))
    assert diff(plan(a, b, n), plan(a), lineage) == ()
