"""What a reading assumed and a person confirms: it leaves `assumed` and goes on record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from keikaku.core.editing import edits
from keikaku.core.editing.lists import exchanged, put, without
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied, together
from keikaku.core.indicators import Value
from keikaku.core.plan import Correction, Plan
from keikaku.core.plan.fields import Part, parts, things
from keikaku.core.problems import PLAN
from keikaku.core.years.model import Period
from keikaku.core.years.printing import print_era


@dataclass(frozen=True, slots=True)
class Assumption:
    """A field that is assumed: by what name the edits and by what name the record know it."""

    part: Part
    name: str

    @property
    def where(self) -> str:
        """The id by which edits name the thing: a value has one of its own."""
        return str(self.part.thing.id) if isinstance(self.part.thing, Value) else self.part.where

    @property
    def field(self) -> str:
        """The field as edits name it: "period" of a value, "spans[0].end" of an initiative."""
        return self.name if isinstance(self.part.thing, Value) else self.part.named(self.name)

    @property
    def says(self) -> str | None:
        """What was assumed, in words."""
        return _told(self.part.thing, self.name)

    def confirmed(self, by: str, on: str, why: str = "") -> edits.ConfirmAssumption:
        """The edit by which a person confirms it."""
        return edits.ConfirmAssumption(self.where, self.field, self.says, by, on, why)


def assumptions(plan: Plan) -> tuple[Assumption, ...]:
    """All that the plan assumes, in its order: the list that a person goes through once."""
    return tuple(
        Assumption(part, name)
        for where, thing in things(plan)
        for part in parts(where, thing)
        for name in getattr(part.thing, "assumed", ())
    )


def assumption(plan: Plan, where: str, field: str) -> Assumption:
    """The assumption of this name. Refuses what is not, or no longer, assumed."""
    for found in assumptions(plan):
        if (found.where, found.field) == (where, field):
            return found
    raise Refused(Refusal.NOT_ASSUMED, where=where, field=field)


def confirm(plan: Plan, edit: edits.ConfirmAssumption) -> Applied:
    """The field is no longer assumed; who said so, when and why stands among the corrections."""
    found = assumption(plan, edit.where, edit.field)
    named = found.part.named(found.name)
    filed = Correction(found.part.where, named, edit.was, edit.was, edit.by, edit.on, edit.why)
    taken = take(plan, edits.TakeFromAssumed(edit.where, edit.field))
    noted = file(taken.plan, edits.FileCorrection(filed))
    return Applied(noted.plan, together(noted.undo, taken.undo))


def take(plan: Plan, edit: edits.TakeFromAssumed) -> Applied:
    """One field less."""
    found = assumption(plan, edit.where, edit.field)
    assumed: tuple[str, ...] = found.part.thing.assumed
    at = assumed.index(found.name)
    undo = edits.PutIntoAssumed(edit.where, edit.field, at)
    return Applied(_with_assumed(plan, found.part, without(assumed, at)), undo)


def put_back(plan: Plan, edit: edits.PutIntoAssumed) -> Applied:
    """One field more."""
    for where, thing in things(plan):
        for part in parts(where, thing):
            name = edit.field.rpartition(".")[2]
            if (Assumption(part, name).where, Assumption(part, name).field) == (
                edit.where,
                edit.field,
            ):
                assumed = put(part.thing.assumed, edit.at, name)
                undo = edits.TakeFromAssumed(edit.where, edit.field)
                return Applied(_with_assumed(plan, part, assumed), undo)
    raise Refused(Refusal.UNKNOWN, where=edit.where)


def file(plan: Plan, edit: edits.FileCorrection) -> Applied:
    """One correction more. In the order of days, so that it tells nothing who was first to save."""
    new = edit.correction
    later = [at for at, each in enumerate(plan.corrections) if _order(each) > _order(new)]
    at = min(later, default=len(plan.corrections)) if edit.at is None else edit.at
    after = replace(plan, corrections=put(plan.corrections, at, new))
    return Applied(after, edits.WithdrawCorrection(new))


def withdraw(plan: Plan, edit: edits.WithdrawCorrection) -> Applied:
    """One correction less."""
    if edit.was not in plan.corrections:
        raise Refused(Refusal.UNKNOWN, where=edit.was.where)
    at = plan.corrections.index(edit.was)
    after = replace(plan, corrections=without(plan.corrections, at))
    return Applied(after, edits.FileCorrection(edit.was, at))


def corrections_in_order(
    there: tuple[Correction, ...], new: Sequence[Correction]
) -> tuple[Correction, ...]:
    """Those that are there with new ones in the order of days."""
    return tuple(sorted((*there, *new), key=_order))


def _order(correction: Correction) -> tuple[str, ...]:
    return (correction.on, correction.where, correction.field, correction.by, correction.why)


def _told(thing: Any, name: str) -> str | None:
    holder = thing if hasattr(thing, name) else getattr(thing, "reading", None)
    held = holder if name == "relation" else getattr(holder, name, None)
    if held is None or isinstance(held, str):
        return held
    if isinstance(held, tuple):
        return "～".join(map(str, held))
    return print_era(held.span) if isinstance(held, Period) else str(held)


def _with_assumed(plan: Plan, part: Part, assumed: tuple[str, ...]) -> Plan:
    if part.where == PLAN:
        return replace(plan, head=replace(plan.head, assumed=assumed))
    new = replace(part.thing, assumed=assumed)
    owner = next(thing for where, thing in things(plan) if where == part.where)
    whole = new if part.thing is owner else _with_part(owner, part.thing, new)
    group = next(
        name for name in ("nodes", "indicators", "initiatives", "results", "areas", "members")
        if owner in getattr(plan, name)
    )  # fmt: skip
    members = getattr(plan, group)
    changes: dict[str, Any] = {group: exchanged(members, members.index(owner), whole)}
    return replace(plan, **changes)


def _with_part(owner: Any, old: Any, new: Any) -> Any:
    for name in ("values", "spans"):
        members: tuple[Any, ...] = getattr(owner, name, ())
        for at, member in enumerate(members):
            if member is old:
                return replace(owner, **{name: exchanged(members, at, new)})
    return replace(owner, population=new)
