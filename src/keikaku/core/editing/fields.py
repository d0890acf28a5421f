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
    edits.CrossListNode: ("cross_listed", ("nodes",)),
    edits.SetOwners: ("owners", ("nodes", "indicators", "initiatives")),
    edits.SetDirection: ("direction", ("indicators",)),
    edits.SetDefinition: ("definition", ("indicators",)),
    edits.SetKind: ("kind", ("indicators",)),
    edits.RenameInitiative: ("name", ("initiatives",)),
    edits.MoveInitiative: ("node", ("initiatives",)),
    edits.SetSpans: ("spans", ("initiatives",)),
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
    changes: dict[str, Any] = {field: edit.now}
    assumed: tuple[str, ...] = getattr(thing, "assumed", ())
    if field not in assumed:
        return Applied(changed(plan, list_of(plan, edit.where), edit.where, **changes), back)
    changes["assumed"] = tuple(name for name in assumed if name != field)
    again = edits.PutIntoAssumed(edit.where, field, assumed.index(field))
    after = changed(plan, list_of(plan, edit.where), edit.where, **changes)
    return Applied(after, together(back, again))


def _thing(plan: Plan, edit: edits.FieldEdit) -> Any:
    name = list_of(plan, edit.where)
    if name not in FIELDS[type(edit)][1]:
        raise Refused(Refusal.UNKNOWN, where=edit.where)
    return find(getattr(plan, name), edit.where)


def _check(plan: Plan, edit: edits.FieldEdit) -> None:
    if isinstance(edit, edits.CrossListNode):
        check_listing(plan, edit.where, edit.now)
    elif isinstance(edit, edits.MoveInitiative):
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
