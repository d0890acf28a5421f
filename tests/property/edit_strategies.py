"""Edits of whole plans at random, each made for what the plan holds."""

from dataclasses import replace

from hypothesis import strategies as st

from keikaku.core.editing import Batch, Entry, Place, edits
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.indicators import (
    cross_listed,
    in_unit,
    original_node,
    renamed,
)
from keikaku.core.editing.nodes import place_of
from keikaku.core.indicators import Direction, IndicatorKind, Role, Value
from keikaku.core.plan import Node, Plan
from keikaku.core.values.model import Missing, Reason
from tests.property.strategies import drafts, many_words, maybe_words, spans, words
from tests.property.value_strategies import cells


def sound(plan: Plan) -> Plan:
    """The plan with second placements as the laws of drafts want them, and things assumed."""
    originals = {node.id for node in plan.nodes if node.cross_listed is None}
    nodes = tuple(
        replace(
            node,
            cross_listed=node.cross_listed if node.cross_listed in originals else None,
            assumed=("title",),
        )
        for node in plan.nodes
    )
    indicators = tuple(
        replace(
            each,
            assumed=("direction", "unit"),
            placements=tuple(
                replace(placement, cross_listed=at > 0)
                for at, placement in enumerate({p.node: p for p in each.placements}.values())
            ),
            values=tuple(replace(value, assumed=("period",)) for value in each.values),
        )
        for each in plan.indicators
    )
    return replace(plan, nodes=nodes, indicators=indicators)


plans = drafts.map(lambda draft: sound(draft.plan))


@st.composite
def edits_of(draw: st.DrawFn, plan: Plan) -> edits.Edit:
    """One edit; some are refused, as those of people are."""
    makers = [_node_edit] if plan.nodes else []
    makers += [_indicator_edit, _value_edit] if plan.indicators else []
    makers += [_initiative_edit] if plan.initiatives else []
    makers += [_confirmation] if assumptions(plan) else []
    made: edits.Edit = draw(draw(st.sampled_from([*makers, _new_node]))(plan))
    return made


def batches_of(plan: Plan) -> st.SearchStrategy[edits.Edit]:
    return st.lists(edits_of(plan), max_size=3).map(lambda made: Batch(tuple(made)))


def _somewhere(plan: Plan, rest: tuple[Node, ...]) -> st.SearchStrategy[Place]:
    places = [Place(None, None)]
    places += [Place(node.id, None) for node in rest]
    places += [Place(node.parent, node.id) for node in rest]
    return st.sampled_from(places)


@st.composite
def _new_node(draw, plan):
    place = draw(_somewhere(plan, plan.nodes))
    return edits.AddNode(Node("n999", place.parent, None, None, draw(words)), place)


@st.composite
def _node_edit(draw, plan):
    node = draw(st.sampled_from(plan.nodes))
    where, any_node = node.id, st.sampled_from([None, *(each.id for each in plan.nodes)])
    rest = tuple(each for each in plan.nodes if each.id != where)
    return draw(
        st.one_of(
            st.builds(edits.RetitleNode, st.just(where), st.just(node.title), words),
            st.builds(edits.RenumberNode, st.just(where), st.just(node.code), maybe_words),
            st.builds(edits.SetLevel, st.just(where), st.just(node.level), maybe_words),
            st.builds(edits.ChangeText, st.just(where), st.just(node.text), words),
            st.builds(edits.SetOwners, st.just(where), st.just(node.owners), many_words),
            st.builds(edits.CrossListNode, st.just(where), st.just(node.cross_listed), any_node),
            st.just(edits.RemoveNode(where, node)),
            st.builds(edits.MoveNode, st.just(where), st.just(place_of(plan.nodes, where)), _somewhere(plan, rest)),
        )
    )  # fmt: skip


@st.composite
def _indicator_edit(draw, plan):
    at = draw(st.integers(0, len(plan.indicators) - 1))
    thing = plan.indicators[at]
    where, nodes = st.just(thing.id), [each.id for each in plan.nodes]
    ways = [
        st.builds(renamed, st.just(thing), words),
        st.builds(in_unit, st.just(thing), maybe_words),
        st.builds(edits.SetDirection, where, st.just(thing.direction), st.sampled_from(Direction)),
        st.builds(edits.SetDefinition, where, st.just(thing.definition), maybe_words),
        st.builds(edits.SetKind, where, st.just(thing.kind), st.sampled_from(IndicatorKind)),
        st.builds(edits.SetOwners, where, st.just(thing.owners), many_words),
        st.builds(edits.RemoveIndicator, where, st.just(thing)),
        st.builds(edits.AddIndicator, st.just(replace(thing, id="i999", values=())), where),
        st.builds(edits.MoveIndicator, where, st.just(original_node(thing)), st.sampled_from([None, *nodes])),
    ]  # fmt: skip
    if nodes:
        ways.append(st.builds(cross_listed, st.just(thing), st.sampled_from(nodes)))
    if thing.placements:
        ways.append(st.builds(edits.TakeAwayPlacement, where, st.sampled_from(thing.placements)))
    return draw(st.one_of(ways))


@st.composite
def _value_edit(draw, plan):
    thing = draw(st.sampled_from(plan.indicators))
    where = st.just(thing.id)
    entries = st.builds(Entry, cells, st.just(thing.unit))
    new = Value("v999", Role.ACTUAL, "", Missing(Reason.BLANK))
    ways = [
        st.builds(edits.AddValue, where, st.just("v999"), st.sampled_from(Role), entries),
        st.just(edits.RestoreValue(thing.id, None, new, 0)),
    ]
    if thing.values:
        value = st.sampled_from(thing.values)
        ways += [
            st.builds(edits.SetValue, where, value, entries),
            st.builds(edits.RemoveValue, where, value),
        ]
    return draw(st.one_of(ways))


@st.composite
def _initiative_edit(draw, plan):
    thing = draw(st.sampled_from(plan.initiatives))
    where, nodes = st.just(thing.id), [None, *(each.id for each in plan.nodes)]
    return draw(
        st.one_of(
            st.builds(edits.RenameInitiative, where, st.just(thing.name), words),
            st.builds(edits.MoveInitiative, where, st.just(thing.node), st.sampled_from(nodes)),
            st.builds(edits.SetSpans, where, st.just(thing.spans), st.lists(spans, max_size=2).map(tuple)),
            st.builds(edits.RemoveInitiative, where, st.just(thing)),
            st.just(edits.AddInitiative(replace(thing, id="a999"), thing.id)),
        )
    )  # fmt: skip


@st.composite
def _confirmation(draw, plan):
    found = draw(st.sampled_from(assumptions(plan)))
    return found.confirmed(draw(words), draw(words), draw(words))
