"""What a department sees of a draft: its rows, and the titles above them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.core.indicators import Placement
from keikaku.core.plan import (
    Correction,
    Initiative,
    Link,
    LinkKind,
    PlanDraft,
    Result,
    Term,
    TitledPeriod,
)
from keikaku.exchange.reader import loads
from keikaku.web.plans.own_rows import Part, chosen_part, own_part, owners_of_indicators
from tests.repository.tree import ROOT
from tests.unit.core.editing.city import PLAN
from tests.web.plans.test_drafts import DRAFT

(INDICATOR,) = PLAN.indicators


def owned(**owners: tuple[str, ...]) -> PlanDraft:
    nodes = tuple(replace(each, owners=owners.get(each.id, ())) for each in PLAN.nodes)
    at_home = replace(INDICATOR, placements=INDICATOR.placements[:1])
    return PlanDraft(replace(PLAN, nodes=nodes, indicators=(at_home,)), DRAFT.problems)


def titles(draft: PlanDraft, department: str) -> list[str]:
    return [node.id for node in own_part(draft, [department]).draft.plan.nodes]


@pytest.mark.parametrize(
    ("owners", "shown"),
    [
        ({"n2": ("環境課",)}, ["n1", "n2"]),
        ({"n1": ("環境課",)}, ["n1", "n2", "n3"]),
        ({"n1": ("環境課",), "n3": ("福祉課",)}, ["n1", "n2"]),
        ({"n2": ("福祉課", "環境課")}, ["n1", "n2"]),
        ({"n2": ("環 境 課",)}, ["n1", "n2"]),
        ({"n2": ("環境課長",)}, []),
        ({}, []),
    ],
)
def test_own_nodes_and_the_way_to_them(owners, shown):
    assert titles(owned(**owners), "環境課") == shown


def test_of_the_way_only_the_title_is_left():
    part = own_part(owned(n2=("環境課",)), ["環境課"])
    above = part.draft.plan.nodes[0]
    assert (above.title, above.text, above.owners) == ("題n1", "", ())
    assert "n1" not in part.own
    assert {"n2", "i1", "a1"} <= part.own


def test_an_indicator_of_another_is_left_out_where_it_says_so():
    draft = owned(n2=("環境課",))
    foreign = replace(INDICATOR, owners=("福祉課",))
    part = own_part(replace(draft, plan=replace(draft.plan, indicators=(foreign,))), ["環境課"])
    assert part.draft.plan.indicators == ()


def test_an_own_indicator_at_a_foreign_node_is_shown_with_the_titles_above():
    own = replace(
        INDICATOR, owners=("環境課",), placements=(Placement("n5", "観光客数", False, None),)
    )
    part = own_part(PlanDraft(replace(PLAN, indicators=(own,))), ["環境課"])
    assert [node.id for node in part.draft.plan.nodes] == ["n4", "n5"]
    assert part.draft.plan.indicators == (own,)
    assert part.own == {"i1"}


def test_problems_corrections_results_and_links_of_others_are_left_out():
    plan = replace(
        owned(n2=("環境課",)).plan,
        results=(Result("r1", "n2", "済み", ()), Result("r2", "n5", "秘密", ())),
        initiatives=(*PLAN.initiatives, Initiative("a2", "n5", "秘密", ())),
        links=(Link("n2", "n5", LinkKind.SUPPORTS, ""), Link("n2", "i1", LinkKind.SUPPORTS, "")),
        corrections=tuple(
            Correction(where, "title", None, None, "花", "2026-04-01", "") for where in ("n1", "n2")
        ),
    )
    left = own_part(PlanDraft(plan, DRAFT.problems), ["環境課"]).draft
    assert [each.id for each in left.plan.results] == ["r1"]
    assert [each.id for each in left.plan.initiatives] == ["a1"]
    assert [each.end for each in left.plan.links] == ["i1"]
    assert [each.where for each in left.plan.corrections] == ["n2"]
    assert [each.id for each in left.problems] == ["p1", "p2"]


def test_where_all_is_owned_nothing_is_lost():
    draft = owned(n1=("環境課",), n4=("環境課",))
    assert own_part(draft, ["環境課"]).draft == draft


# What is chosen to be laid before a body


def chosen(nodes: tuple[str, ...] = (), indicators: tuple[str, ...] = ()) -> Part:
    return chosen_part(PlanDraft(PLAN), nodes, indicators)


def shown(part: Part) -> list[str]:
    """The nodes of a part; those of which only the title is left in brackets."""
    return [each.id if each.id in part.own else f"({each.id})" for each in part.draft.plan.nodes]


@pytest.mark.parametrize(
    ("nodes", "indicators", "expected"),
    [
        (("n1",), (), ["n1", "n2", "n3"]),
        (("n2",), (), ["(n1)", "n2"]),
        (("n2", "n6"), (), ["(n1)", "n2", "(n4)", "n6"]),
        (("n1", "n2"), (), ["n1", "n2", "n3"]),
        ((), ("i1",), ["(n1)", "(n2)", "(n4)", "(n5)"]),
        (("n2",), ("i1",), ["(n1)", "n2"]),
        (("n9",), ("i9",), []),
        ((), (), []),
    ],
)
def test_a_choice_takes_what_is_below_and_titles_above(nodes, indicators, expected):
    assert shown(chosen(nodes, indicators)) == expected


def test_a_choice_of_a_choice_is_the_same():
    first = chosen(("n2",), ("i1",))
    assert chosen_part(first.draft, ("n2",), ("i1",)) == first


def test_a_choice_leaves_out_what_is_of_the_whole_plan():
    term = Term("t1", "市", ("湖北市",))
    period = TitledPeriod("q1", "前の計画", 2020, 2024)
    plan = replace(PLAN, terms=(term,), periods=(period,))
    left = chosen_part(PlanDraft(plan), ("n2",), ()).draft.plan
    assert (left.terms, left.periods) == ((), ())


STRATEGY = loads((ROOT / "samples" / "truth" / "senryaku.json").read_text("utf-8"))
SAMPLED = st.sets(st.sampled_from([each.id for each in STRATEGY.plan.nodes]), max_size=4)
SINGLE = st.sets(st.sampled_from([each.id for each in STRATEGY.plan.indicators]), max_size=3)


@given(SAMPLED, SINGLE)
@settings(max_examples=40, deadline=None)
def test_a_choice_holds_nothing_that_was_not_chosen(nodes, indicators):
    """Whatever is chosen: it is a plan, choosing it again changes nothing, and the rest is gone."""
    part = chosen_part(STRATEGY, nodes, indicators)
    assert chosen_part(part.draft, nodes, indicators) == part
    below = set(nodes)
    for node in STRATEGY.plan.nodes:
        if node.parent in below:
            below.add(node.id)
    left = part.draft.plan
    assert {each.id for each in left.nodes if each.id in part.own} == below
    assert not [each for each in left.nodes if each.id not in below and (each.text or each.owners)]
    for indicator in left.indicators:
        placed = {place.node for place in indicator.placements}
        assert indicator.id in indicators or placed <= below
    assert {each.node for each in left.initiatives} <= below
    for things in (left.results, left.tables, left.events):
        assert {each.node for each in things} <= below
    assert not (left.areas or left.members or left.bodies or left.terms or left.periods)


def test_what_is_on_record_about_an_own_value_is_left_in():
    about = [Correction(where, "raw", "", "1", "山田", "2026-04-01", "") for where in ("v1", "n5")]
    draft = owned(n2=("環境課",))
    plan = replace(draft.plan, corrections=tuple(about))
    assert own_part(PlanDraft(plan), ["環境課"]).draft.plan.corrections == (about[0],)


@pytest.mark.parametrize(
    ("of_nodes", "of_indicator", "owners"),
    [
        ({"n1": ("環境課",)}, (), ("環境課",)),
        ({"n1": ("環境課",), "n2": ("福祉課", "環境課")}, (), ("福祉課", "環境課")),
        ({"n2": ("福祉課",)}, ("農林課",), ("農林課",)),
        ({}, (), ()),
    ],
)
def test_the_owners_of_an_indicator_are_those_by_whom_it_is_seen(of_nodes, of_indicator, owners):
    plan = owned(**of_nodes).plan
    plan = replace(plan, indicators=(replace(plan.indicators[0], owners=of_indicator),))
    assert owners_of_indicators(plan) == {"i1": owners}
    for each in owners:
        assert own_part(PlanDraft(plan), [each]).draft.plan.indicators
