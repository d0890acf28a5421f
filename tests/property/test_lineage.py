"""Laws of lineage: a plan is its own successor, order and numbers tell nothing, time turns round."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.core.revision import Continuation, ContinuationKind, diff
from keikaku.core.revision.indicator_diff import IndicatorDiff
from keikaku.lineage.propose import propose_links
from tests.editions import initiative, kpi, node, plan
from tests.property.strategies import drafts, indicators

K = ContinuationKind
FIELDS = ("防災", "観光", "農業", "図書館", "介護", "水道", "移住", "交通")
THINGS = ("講座の受講者数", "施設の利用者数", "計画の策定", "相談の件数", "満足している人の割合")
TURNED = {K.MERGED: K.SPLIT, K.SPLIT: K.MERGED, K.ABOLISHED: K.NEW, K.NEW: K.ABOLISHED}


@given(drafts)
@settings(max_examples=30, deadline=None)
def test_a_plan_continues_as_itself_and_nothing_changed(draft):
    lineage = propose_links(draft.plan, draft.plan)
    every = (*lineage.nodes, *lineage.indicators, *lineage.initiatives)
    assert all(link.kind is K.CONTINUED and link.old == link.new for link in every)
    assert lineage.uncertain() == ()
    assert diff(draft.plan, draft.plan, lineage) == ()


@given(indicators)
@settings(max_examples=200, deadline=None)
def test_an_equal_indicator_has_no_changes_so_that_none_need_be_sought(indicator):
    values = tuple(replace(each, id=f"v{n}") for n, each in enumerate(indicator.values))
    one = replace(indicator, values=values)
    assert tuple(IndicatorDiff(one, replace(one), same_term=True).changes()) == ()


@st.composite
def editions(draw, fields=FIELDS):
    """A plan of some measures with indicators of different names and figures."""
    chosen = draw(st.lists(st.sampled_from(fields), min_size=1, max_size=6, unique=True))
    things = []
    for at, field in enumerate(chosen):
        things.append(node(f"n{field}", f"{field}を進める取組", code=f"1-{at + 1}"))
        for which in draw(st.lists(st.sampled_from(range(5)), max_size=3, unique=True)):
            base = draw(st.integers(0, 5000))
            name = f"{field}{THINGS[which]}"
            things.append(kpi(f"i{name}", name, f"n{field}", f"{base}", f"{base + 10}"))
        things.append(initiative(f"k{field}", f"{field}の充実", f"n{field}", f"{field}を行う"))
    return plan(*things)


@given(editions(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_order_and_numbers_tell_nothing(old, chance):
    def shuffled(things):
        return tuple(chance.sample(things, len(things)))

    nodes = tuple(replace(each, code=f"9-{n}") for n, each in enumerate(shuffled(old.nodes)))
    new = replace(
        old,
        nodes=nodes,
        indicators=shuffled(old.indicators),
        initiatives=shuffled(old.initiatives),
    )
    lineage = propose_links(old, new)
    every = (*lineage.nodes, *lineage.indicators, *lineage.initiatives)
    assert all(link.kind is K.CONTINUED and link.old == link.new for link in every)
    assert {change.code for change in diff(old, new, lineage)} <= {"node.renumbered"}


@given(editions(), editions())
@settings(max_examples=30, deadline=None)
def test_what_was_abolished_is_new_when_time_turns_round(old, new):
    there, back = propose_links(old, new), propose_links(new, old)
    for name in ("nodes", "indicators", "initiatives"):
        assert {_turned(link) for link in getattr(there, name)} == {
            (link.kind, link.old, link.new) for link in getattr(back, name)
        }


def _turned(link: Continuation):
    return TURNED.get(link.kind, link.kind), link.new, link.old


@given(editions(), editions())
@settings(max_examples=30, deadline=None)
def test_every_change_is_of_something_that_the_editions_hold(old, new):
    lineage = propose_links(old, new)
    changes = diff(old, new, lineage)
    there = {*old.nodes, *old.indicators, *old.initiatives}
    here = {*new.nodes, *new.indicators, *new.initiatives}
    for change in changes:
        assert _several(getattr(change, "old", ())) <= there
        assert _several(getattr(change, "new", ())) <= here


def _several(side):
    return set(side) if isinstance(side, tuple) else {side}
