"""Making an edit: pure, whole or not at all, and with the way back."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from keikaku.core.editing import (
    assumptions,
    beside,
    edits,
    head,
    indicators,
    initiatives,
    nodes,
    results,
    values,
)
from keikaku.core.editing.assumptions import Assumption
from keikaku.core.editing.confirming import confirm_all
from keikaku.core.editing.conflicts import ChangedMeanwhile, Conflict, conflict_of
from keikaku.core.editing.fields import FIELDS, set_field
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied
from keikaku.core.editing.text import change_text
from keikaku.core.errors import Invalid
from keikaku.core.plan import Plan
from keikaku.core.problems.model import Problem

_MADE_BY: Mapping[type, Callable[[Plan, Any], Applied]] = MappingProxyType({
    edits.SetHead: head.set_head,
    edits.AddNode: nodes.add_node,
    edits.RemoveNode: nodes.remove_node,
    edits.MoveNode: nodes.move_node,
    edits.ChangeText: change_text,
    edits.AddIndicator: indicators.add_indicator,
    edits.RemoveIndicator: indicators.remove_indicator,
    edits.RenameIndicator: indicators.rename_indicator,
    edits.SetUnit: indicators.set_unit,
    edits.PlaceIndicator: indicators.place_indicator,
    edits.TakeAwayPlacement: indicators.take_away_placement,
    edits.MoveIndicator: indicators.move_indicator,
    edits.AddValue: values.add_value,
    edits.SetValue: values.set_value,
    edits.RemoveValue: values.remove_value,
    edits.RestoreValue: values.restore_value,
    edits.AddInitiative: initiatives.add_initiative,
    edits.RemoveInitiative: initiatives.remove_initiative,
    edits.AddResult: results.add_result,
    edits.RemoveResult: results.remove_result,
    edits.SetResult: results.set_result,
    edits.SetBeside: beside.set_beside,
    edits.ConfirmAssumption: assumptions.confirm,
    edits.TakeFromAssumed: assumptions.take,
    edits.PutIntoAssumed: assumptions.put_back,
    edits.FileCorrection: assumptions.file,
    edits.WithdrawCorrection: assumptions.withdraw,
    **dict.fromkeys(FIELDS, set_field),
})  # fmt: skip


def apply(plan: Plan, edit: edits.Edit) -> Applied:
    """The plan with an edit made.

    Raises `Refused` where the plan would not hold, and `ChangedMeanwhile` where somebody else
    changed the same thing since the person saw it.
    """
    if isinstance(edit, edits.Batch):
        return _all(plan, edit)
    found = conflict_of(plan, edit)
    if found is not None:
        raise ChangedMeanwhile(found)
    try:
        return _MADE_BY[type(edit)](plan, edit)
    except Invalid as law:
        raise Refused(Refusal.BREAKS_LAW, law=law) from None


def conflict(plan: Plan, edit: edits.Edit) -> Conflict | None:
    """Whether somebody else changed the same thing meanwhile; of a batch, the first such thing."""
    if not isinstance(edit, edits.Batch):
        return conflict_of(plan, edit)
    try:
        _all(plan, edit)
    except ChangedMeanwhile as crossed:
        return crossed.conflict
    except Refused:
        return None  # that it cannot be made is said when it is applied
    return None


def _all(plan: Plan, batch: edits.Batch) -> Applied:
    confirmed = [each for each in batch.edits if isinstance(each, edits.ConfirmAssumption)]
    if len(confirmed) == len(batch.edits):
        return confirm_all(plan, confirmed, lambda each, edit: _check_seen(plan, each, edit))
    undo: list[edits.Edit] = []
    problems: list[Problem] = []
    entered: tuple[str, ...] = ()
    for edit in batch.edits:
        done = apply(plan, edit)
        plan = done.plan
        undo.append(done.undo)
        problems += done.problems
        entered += done.entered
    return Applied(plan, edits.Batch(tuple(reversed(undo))), tuple(problems), entered)


def _check_seen(plan: Plan, found: Assumption, edit: edits.ConfirmAssumption) -> None:
    """Only what says something else by now is looked at more closely: that costs a whole pass."""
    if found.says != edit.was and (crossed := conflict_of(plan, edit)) is not None:
        raise ChangedMeanwhile(crossed)
