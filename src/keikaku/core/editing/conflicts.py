"""Whether somebody else changed the same thing meanwhile (競合), and what the choice is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from keikaku.core.editing import edits, head
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.beside import thing_beside
from keikaku.core.editing.fields import FIELDS, field_of
from keikaku.core.editing.indicators import names_of, original_node, unit_of, with_name
from keikaku.core.editing.lists import find
from keikaku.core.editing.nodes import place_of
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.results import said_by
from keikaku.core.editing.text import merged, mine_first
from keikaku.core.editing.values import entry_of, leans_on_unit, values_held
from keikaku.core.errors import KeikakuError
from keikaku.core.plan import Plan


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the person saw (`was`), what is there now, and what the person wants.

    `gone` says that the thing itself is no longer there. `again` is the same edit having seen what
    is there now: applied, it overwrites (of a text the paragraphs that both changed, of the head
    the fields); None where there is nothing left to edit.
    """

    edit: edits.Edit
    where: str
    was: object
    now: object
    wanted: object
    again: edits.Edit | None
    gone: bool = False


class ChangedMeanwhile(KeikakuError):
    """An edit that somebody else's edit crosses. Nobody's work is lost: the plan is as it was."""

    def __init__(self, conflict: Conflict) -> None:
        super().__init__(conflict)
        self.conflict = conflict

    def __str__(self) -> str:
        return f"{self.conflict.where}: ほかの人が先に変更しています。内容を見て選んでください。"


def conflict_of(plan: Plan, edit: edits.Edit) -> Conflict | None:
    """The conflict of one edit that is no batch; None where there is none.

    Whoever wants what is there already has no conflict.
    """
    if isinstance(edit, edits.AddValue | edits.SetValue) and leans_on_unit(edit.entry):
        crossed = _other_unit(plan, edit)
        if crossed is not None:
            return crossed
    if not hasattr(edit, "was"):
        return None
    try:
        now = _now(plan, edit)
    except Refused as refused:
        if refused.why is Refusal.UNKNOWN:
            return Conflict(edit, _where(edit), edit.was, None, _wanted(edit), None, gone=True)
        raise
    if _crosses(edit, now):
        return Conflict(edit, _where(edit), edit.was, now, _wanted(edit), _again(edit, now))
    return None


def _other_unit(plan: Plan, edit: edits.AddValue | edits.SetValue) -> Conflict | None:
    """A bare number was meant in the unit that stood beside it."""
    seen = edit.entry.unit
    for indicator in plan.indicators:
        if indicator.id == edit.where and indicator.unit != seen:
            again = replace(edit, entry=replace(edit.entry, unit=indicator.unit))
            return Conflict(edit, edit.where, seen, indicator.unit, edit.entry, again)
    return None


def _again(edit: Any, now: Any) -> Any:
    if isinstance(edit, edits.SetUnit):
        return replace(edit, was=now, now=replace(edit.now, values=now.values))
    if isinstance(edit, edits.RenameIndicator):
        return replace(edit, was=now, now=with_name(now, edit.now.name))
    if isinstance(edit, edits.ChangeText):
        return replace(edit, was=now, now=mine_first(edit.was, edit.now, now))
    if isinstance(edit, edits.SetHead):
        return replace(edit, was=now, now=head.with_changes(now, edit))
    return replace(edit, was=now)


def _crosses(edit: Any, now: Any) -> bool:
    if isinstance(edit, edits.ChangeText):
        return merged(edit.was, edit.now, now) is None
    if isinstance(edit, edits.SetHead):
        return head.crosses(edit, now)
    if isinstance(edit, edits.MoveNode):
        return not (now.same_as(edit.was) or now.same_as(edit.now))
    if isinstance(edit, edits.SetValue):
        wanted = replace(edit.entry, source=None)
        return bool(now != edit.was and entry_of(now, wanted.unit) != wanted)
    return bool(now not in (edit.was, getattr(edit, "now", edit.was)))


def _value_there(plan: Plan, edit: Any) -> Any:
    values = values_held(plan, edit.where)
    wanted = edit.was.id if edit.was is not None else edit.now.id
    if edit.was is None:
        return next((value for value in values if value.id == wanted), None)
    return find(values, wanted)


def _placement(plan: Plan, edit: edits.TakeAwayPlacement) -> Any:
    for placement in find(plan.indicators, edit.where).placements:
        if placement.node == edit.was.node:
            return placement
    raise Refused(Refusal.UNKNOWN, where=edit.was.node)


def _assumed(plan: Plan, edit: edits.ConfirmAssumption) -> str | None:
    """What the field says now; one that nobody assumes any longer is refused, not crossed."""
    for found in assumptions(plan):
        if (found.where, found.field) == (edit.where, edit.field):
            return found.says
    return edit.was


def _correction(plan: Plan, edit: edits.WithdrawCorrection) -> Any:
    if edit.was not in plan.corrections:
        raise Refused(Refusal.UNKNOWN, where=edit.was.where)
    return edit.was


_NOW: Mapping[type, Callable[[Plan, Any], Any]] = MappingProxyType({
    edits.SetHead: lambda plan, edit: plan.head,
    edits.RemoveNode: lambda plan, edit: find(plan.nodes, edit.where),
    edits.MoveNode: lambda plan, edit: place_of(plan.nodes, edit.where),
    edits.ChangeText: lambda plan, edit: find(plan.nodes, edit.where).text,
    edits.RemoveIndicator: lambda plan, edit: find(plan.indicators, edit.where),
    edits.RenameIndicator: lambda plan, edit: names_of(find(plan.indicators, edit.where)),
    edits.SetUnit: lambda plan, edit: unit_of(find(plan.indicators, edit.where)),
    edits.TakeAwayPlacement: _placement,
    edits.MoveIndicator: lambda plan, edit: original_node(find(plan.indicators, edit.where)),
    edits.SetValue: _value_there,
    edits.RemoveValue: _value_there,
    edits.RestoreValue: _value_there,
    edits.RemoveInitiative: lambda plan, edit: find(plan.initiatives, edit.where),
    edits.RemoveResult: lambda plan, edit: find(plan.results, edit.where),
    edits.SetResult: lambda plan, edit: said_by(find(plan.results, edit.where)),
    edits.SetBeside: thing_beside,
    edits.ConfirmAssumption: _assumed,
    edits.WithdrawCorrection: _correction,
    **dict.fromkeys(FIELDS, field_of),
})  # fmt: skip


def _now(plan: Plan, edit: Any) -> Any:
    return _NOW[type(edit)](plan, edit)


def _where(edit: Any) -> str:
    return str(edit.where if hasattr(edit, "where") else edit.was.where)


def _wanted(edit: Any) -> object:
    return edit.entry if isinstance(edit, edits.SetValue) else getattr(edit, "now", None)
