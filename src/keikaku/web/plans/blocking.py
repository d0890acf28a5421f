"""Which later changes stand in the way of an undo: exactly those, the newest first."""

from keikaku.core.editing import ChangedMeanwhile, Edit, Refused, apply
from keikaku.core.plan import Plan
from keikaku.web.plans.history import way_back
from keikaku.web.plans.models import Change, Draft
from keikaku.web.plans.queries import draft_at

_MOST = 300


def blocking(row: Draft, change: Change) -> list[Change]:
    """The changes that have to be undone, in this order, before this one can be.

    Empty where nothing stands in its way, and where undoing others would not help.
    """
    plan, back = draft_at(row).plan, way_back(change).edit
    newer = Change.objects.filter(draft=row, revision__gt=change.revision, undone=False)
    found: list[Change] = []
    why = _why_not(plan, back)
    for each in newer.order_by("-revision")[:_MOST]:
        if why is None:
            break
        before = _without(plan, way_back(each).edit)
        # Whatever has nothing to do with it leaves the reason as it is.
        if before is not None and (left := _why_not(before, back)) != why:
            plan, why = before, left
            found.append(each)
    return found if why is None else []


def _why_not(plan: Plan, edit: Edit) -> object | None:
    """What keeps an edit from being made; None where nothing does."""
    try:
        apply(plan, edit)
    except ChangedMeanwhile as crossed:
        return crossed.conflict
    except Refused as refused:
        return refused.why, tuple(refused.words.items())
    return None


def _without(plan: Plan, undo: Edit) -> Plan | None:
    try:
        return apply(plan, undo).plan
    except (ChangedMeanwhile, Refused):
        return None
