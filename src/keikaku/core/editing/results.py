"""Edits of results (実績・成果): they come and go, and say something else."""

import re
from dataclasses import replace

from keikaku.core.editing.edits import AddResult, RemoveResult, SetResult
from keikaku.core.editing.lists import (
    before,
    behind,
    changed,
    check_new,
    check_node,
    check_unlinked,
    find,
    index_of,
    put,
    without,
)
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.result_edits import Said
from keikaku.core.editing.step import Applied, corrections_of, together
from keikaku.core.plan import Plan, Result


def said_by(result: Result) -> Said:
    """What a result says."""
    return Said(result.text, result.values)


def told_anew(result: Result, text: str) -> SetResult:
    """The edit that gives a result another text.

    A value that the new text does not print goes: nothing may count what is no longer said.
    """
    values = tuple(value for value in result.values if _prints(text, value.raw))
    return SetResult(result.id, said_by(result), Said(text, values))


def _prints(text: str, raw: str) -> bool:
    """Whether it stands there as a figure of its own: 2回 does not stand in 12回."""
    if not raw:
        return False
    return re.search(rf"(?<![0-9０-９.,，．]){re.escape(raw)}(?![0-9０-９])", text) is not None


def add_result(plan: Plan, edit: AddResult) -> Applied:
    """One more result at a node that is there."""
    made = edit.result
    check_new(plan, made.id, "")
    check_node(plan, made.node)
    _check_text(made.text)
    after = replace(plan, results=put(plan.results, behind(plan.results, edit.after), made))
    return Applied(after, RemoveResult(made.id, made))


def remove_result(plan: Plan, edit: RemoveResult) -> Applied:
    """A result goes with its values and the corrections about them."""
    at = index_of(plan.results, edit.where)
    gone = plan.results[at]
    ids = (gone.id, *(value.id for value in gone.values))
    for identifier in ids:
        check_unlinked(plan, identifier)
    kept = tuple(each for each in plan.corrections if each.where not in ids)
    after = replace(plan, results=without(plan.results, at), corrections=kept)
    again = AddResult(gone, before(plan.results, at))
    return Applied(after, together(again, *corrections_of(plan, *ids)))


def set_result(plan: Plan, edit: SetResult) -> Applied:
    """Another text. Refuses to let go of a value that is an end of a link."""
    thing = find(plan.results, edit.where)
    _check_text(edit.now.text)
    left = {value.id for value in edit.now.values}
    for value in thing.values:
        if value.id not in left:
            check_unlinked(plan, value.id)
    changes = {"text": edit.now.text, "values": edit.now.values}
    after = changed(plan, edit.where, changes)
    return Applied(after, SetResult(edit.where, edit.now, said_by(thing)))


def _check_text(text: str) -> None:
    if not text.strip():
        raise Refused(Refusal.NO_NAME)
