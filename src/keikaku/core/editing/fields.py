"""Edits that set one field of one thing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from keikaku.core.editing import edits
from keikaku.core.editing.lists import changed, check_node, find, list_of
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied, together
from keikaku.core.plan import InitiativeSpan, Plan

FIELDS: Mapping[type, tuple[str, tuple[str, ...]]] = MappingProxyType({
    edits.RetitleNode: ("title", ("nodes",)),
    edits.RenumberNode: ("code", ("nodes",)),
    edits.SetLevel: ("level", ("nodes",)),
    edits.CrossListNode: ("cross_listed", ("nodes",)),
    edits.SetOwners: ("owners", ("nodes", "indicators", "initiatives")),
    edits.SetDirection: ("direction", ("indicators",)),
    edits.SetDefinition: ("definition", ("indicators",)),
    edits.SetKind: ("kind", ("indicators",)),
    edits.SetScopeNotes: ("scope_notes", ("indicators",)),
    edits.RenameInitiative: ("name", ("initiatives",)),
    edits.MoveInitiative: ("node", ("initiatives",)),
    edits.SetSpans: ("spans", ("initiatives",)),
    edits.MoveResult: ("node", ("results",)),
})  # fmt: skip
"""Which field each edit sets, and in which lists the thing may stand."""


def field_of(plan: Plan, edit: edits.FieldEdit) -> Any:
    """What the field holds now. Refuses a thing that is not there."""
    field, _ = FIELDS[type(edit)]
    return getattr(_thing(plan, edit), field)


def set_field(plan: Plan, edit: edits.FieldEdit) -> Applied:
    """What a person sets is no longer assumed."""
    field, _ = FIELDS[type(edit)]
    thing = _thing(plan, edit)
    _check(plan, edit)
    back = type(edit)(edit.where, edit.now, getattr(thing, field))  # type: ignore[arg-type]
    return as_told(plan, edit.where, field, {field: edit.now}, back)


def as_told(
    plan: Plan, where: str, field: str, changes: Mapping[str, Any], back: edits.Edit
) -> Applied:
    """The plan with a field as a person tells it: it is no longer assumed, if ever it was."""
    assumed: tuple[str, ...] = getattr(find_thing(plan, where), "assumed", ())
    if field not in assumed:
        return Applied(changed(plan, where, changes), back)
    left = tuple(name for name in assumed if name != field)
    again = edits.PutIntoAssumed(where, field, assumed.index(field))
    return Applied(changed(plan, where, {**changes, "assumed": left}), together(back, again))


def find_thing(plan: Plan, where: str) -> Any:
    """The thing with an id, whatever its list. Refuses what is not there."""
    return find(getattr(plan, list_of(plan, where)), where)


def _thing(plan: Plan, edit: edits.FieldEdit) -> Any:
    if list_of(plan, edit.where) not in FIELDS[type(edit)][1]:
        raise Refused(Refusal.UNKNOWN, where=edit.where)
    return find_thing(plan, edit.where)


def _check(plan: Plan, edit: edits.FieldEdit) -> None:
    if isinstance(edit, edits.CrossListNode):
        check_listing(plan, edit.where, edit.now)
    elif isinstance(edit, edits.MoveInitiative | edits.MoveResult):
        check_node(plan, edit.now)
    elif isinstance(edit, edits.SetSpans):
        check_spans(edit.now)


def check_listing(plan: Plan, where: str, original: str | None) -> None:
    """A second placement has another node as its original, and this one is no placement itself."""
    if original is None:
        return
    if original == where:
        raise Refused(Refusal.LISTS_ITSELF, where=where)
    check_node(plan, original)
    further = find(plan.nodes, original).cross_listed
    if further is not None:
        raise Refused(Refusal.LISTS_A_LISTING, node=further)
    check_not_listed(plan, where)


def check_not_listed(plan: Plan, where: str) -> None:
    """Refuses where another node is the second placement of this one."""
    for node in plan.nodes:
        if node.cross_listed == where:
            raise Refused(Refusal.IS_CROSS_LISTED, where=where, by=node.id)


def check_spans(spans: tuple[InitiativeSpan, ...]) -> None:
    """Refuses years that run backwards."""
    for span in spans:
        if span.end < span.start:
            raise Refused(Refusal.BACKWARDS, start=span.start, end=span.end)
