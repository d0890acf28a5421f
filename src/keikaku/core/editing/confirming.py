"""Many assumptions confirmed at once: one pass over the plan, whatever their number."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from keikaku.core.editing import edits
from keikaku.core.editing.assumptions import Assumption, assumptions, corrections_in_order
from keikaku.core.editing.lists import LISTS
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied
from keikaku.core.plan import Correction, Plan

Check = Callable[[Assumption, edits.ConfirmAssumption], None]


def confirm_all(plan: Plan, confirmed: Sequence[edits.ConfirmAssumption], check: Check) -> Applied:
    """The plan as if each had been confirmed by itself; `check` is shown each as it stands now.

    Refuses what is not, or no longer, assumed, or named twice.
    """
    known = {(each.where, each.field): each for each in assumptions(plan)}
    found = []
    for edit in confirmed:
        each = known.pop((edit.where, edit.field), None)
        if each is None:
            raise Refused(Refusal.NOT_ASSUMED, where=edit.where, field=edit.field)
        check(each, edit)
        found.append((each, edit))
    filed = [_filed(each, edit) for each, edit in found]
    left, back = _taken([each for each, _ in found])
    undo = [edits.WithdrawCorrection(each) for each in reversed(filed)]
    after = replace(
        _with_assumed(plan, left), corrections=corrections_in_order(plan.corrections, filed)
    )
    return Applied(after, edits.Batch((*undo, *reversed(back))))


def _filed(each: Assumption, edit: edits.ConfirmAssumption) -> Correction:
    named = each.part.named(each.name)
    return Correction(each.part.where, named, edit.was, edit.was, edit.by, edit.on, edit.why)


def _taken(
    found: Iterable[Assumption],
) -> tuple[dict[int, tuple[str, ...]], list[edits.PutIntoAssumed]]:
    """What is still assumed of each part, by its identity, and the way back in order."""
    left: dict[int, tuple[str, ...]] = {}
    back = []
    for each in found:
        names = left.get(id(each.part.thing), each.part.thing.assumed)
        at = names.index(each.name)
        left[id(each.part.thing)] = (*names[:at], *names[at + 1 :])
        back.append(edits.PutIntoAssumed(each.where, each.field, at))
    return left, back


def _with_assumed(plan: Plan, left: dict[int, tuple[str, ...]]) -> Plan:
    changes: dict[str, Any] = {
        name: tuple(_whole(thing, left) for thing in getattr(plan, name)) for name in LISTS
    }
    return replace(plan, head=_part(plan.head, left), **changes)


def _whole(thing: Any, left: dict[int, tuple[str, ...]]) -> Any:
    """A thing with its values, its spans and its population."""
    changes: dict[str, Any] = {}
    for name in ("values", "spans"):
        members = getattr(thing, name, ())
        if any(id(member) in left for member in members):
            changes[name] = tuple(_part(member, left) for member in members)
    population = getattr(thing, "population", None)
    if id(population) in left:
        changes["population"] = _part(population, left)
    if id(thing) in left:
        changes["assumed"] = left[id(thing)]
    return replace(thing, **changes) if changes else thing


def _part(part: Any, left: dict[int, tuple[str, ...]]) -> Any:
    return replace(part, assumed=left[id(part)]) if id(part) in left else part
