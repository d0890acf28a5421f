"""Edits of things beside the structure (成果・圏域・会議体・略称・期間・日程)."""

from keikaku.core.editing.edits import SetBeside
from keikaku.core.editing.lists import exchanged, find, index_of, list_of, with_list
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied
from keikaku.core.plan import Plan, TitledPeriod

LISTS = ("results", "areas", "members", "bodies", "terms", "periods", "events")


def thing_beside(plan: Plan, edit: SetBeside) -> object:
    """What is there now. Refuses what is not there, and what is no thing of this kind."""
    name = list_of(plan, edit.where)
    found = find(getattr(plan, name), edit.where)
    if name not in LISTS or type(found) is not type(edit.now) or edit.now.id != edit.where:
        raise Refused(Refusal.UNKNOWN, where=edit.where)
    return found


def set_beside(plan: Plan, edit: SetBeside) -> Applied:
    """Refuses years that run backwards; other laws are the plan's own."""
    was = thing_beside(plan, edit)
    now = edit.now
    if isinstance(now, TitledPeriod) and now.end < now.start:
        raise Refused(Refusal.BACKWARDS, start=now.start, end=now.end)
    name = list_of(plan, edit.where)
    things = getattr(plan, name)
    after = with_list(plan, name, exchanged(things, index_of(things, edit.where), now))
    return Applied(after, SetBeside(edit.where, now, was))  # type: ignore[arg-type]
