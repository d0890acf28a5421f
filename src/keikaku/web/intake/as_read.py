"""What a document itself said, and when persons decided otherwise: from the changes of drafts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from keikaku.core.editing.correcting import RAW, thing_at
from keikaku.core.editing.edits import WithdrawCorrection
from keikaku.core.indicators import Value
from keikaku.core.plan import Correction, Plan
from keikaku.core.plan.fields import values_in
from keikaku.web.intake.models import Intake
from keikaku.web.plans.history import single, there_and_back
from keikaku.web.plans.models import Change, Draft

Printed = Mapping[str, str]
"""Texts by the ids of values."""


def printed_of(row: Intake, plan: Plan, where: str | None, draft: Draft | None = None) -> Printed:
    """The texts that were read for the values of a thing, by their ids, whatever is there now."""
    found: dict[str, str] = {}
    for change in _changes(_drafts(row, draft), where):
        for edit in single(there_and_back(change)[0]):
            was = getattr(edit, "was", None)
            if isinstance(was, Value):
                found.setdefault(was.id, was.raw)
    thing = thing_at(plan, where)
    for field, value in () if thing is None else values_in(where or "", thing):
        text = found.get(value.id, value.raw)
        found[value.id] = _before(plan, (where, f"{field}.{RAW}"), text) if row.again_of else text
    return found


def _before(plan: Plan, about: tuple[str | None, str], text: str) -> str:
    """The text before the corrections that a new reading took over from the one before it."""
    left = [each for each in plan.corrections if (each.where, each.field) == about]
    while (last := next((each for each in reversed(left) if each.now == text), None)) is not None:
        left.remove(last)
        text = last.was or ""
    return text


def times_of(row: Intake, things: Sequence[str]) -> Mapping[Correction, list[datetime]]:
    """When each correction about these things was made; those of an earlier file tell their day."""
    found: dict[Correction, list[datetime]] = {}
    for where in things:
        for change in _changes(_drafts(row), where):
            made = () if change.undone else single(there_and_back(change)[1])
            for edit in made:
                if isinstance(edit, WithdrawCorrection) and edit.was.where == where:
                    found.setdefault(edit.was, []).append(change.at)
    return found


def _drafts(row: Intake, draft: Draft | None = None) -> list[int]:
    """That of the reading, and those that went on from it up to this one, the oldest first."""
    found: list[int] = []
    while draft is not None:
        found.insert(0, draft.pk)
        draft = None if draft.began_from is None else draft.began_from.draft
    first = [] if row.draft_id is None or row.draft_id in found else [row.draft_id]
    return first + found


def _changes(drafts: Sequence[int], where: str | None) -> Iterator[Any]:
    if where is None:
        return
    for draft in drafts:
        about = Change.objects.filter(draft=draft, undo__contains=f'"{where}"')
        yield from about.order_by("revision")
