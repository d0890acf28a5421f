"""Edits of initiatives (具体的な取組): they come and go."""

from dataclasses import replace

from keikaku.core.editing.edits import AddInitiative, RemoveInitiative
from keikaku.core.editing.fields import check_spans
from keikaku.core.editing.lists import (
    before,
    behind,
    check_new,
    check_node,
    check_unlinked,
    index_of,
    put,
    without,
)
from keikaku.core.editing.step import Applied, corrections_of, together
from keikaku.core.plan import Plan


def add_initiative(plan: Plan, edit: AddInitiative) -> Applied:
    """One more initiative at a node that is there, its years forwards."""
    made = edit.initiative
    check_new(plan, made.id, "")
    check_node(plan, made.node)
    check_spans(made.spans)
    at = behind(plan.initiatives, edit.after)
    after = replace(plan, initiatives=put(plan.initiatives, at, made))
    return Applied(after, RemoveInitiative(made.id, made))


def remove_initiative(plan: Plan, edit: RemoveInitiative) -> Applied:
    """An initiative goes with the corrections about it."""
    at = index_of(plan.initiatives, edit.where)
    gone = plan.initiatives[at]
    check_unlinked(plan, gone.id)
    kept = tuple(each for each in plan.corrections if each.where != gone.id)
    after = replace(plan, initiatives=without(plan.initiatives, at), corrections=kept)
    again = AddInitiative(gone, before(plan.initiatives, at))
    return Applied(after, together(again, *corrections_of(plan, gone.id)))
