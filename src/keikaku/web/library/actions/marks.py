"""A person marks a node with the targets that it serves, or takes marks away."""

from collections.abc import Collection, Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.library.models import Frame, FrameTarget, Mark
from keikaku.web.plans.actions.plans import address
from keikaku.web.plans.models import Plan
from keikaku.web.plans.refusals import NotNow


@transaction.atomic
def change(
    *, plan: Plan, node: str, frame: str, add: Iterable[str], remove: Iterable[str], by: Actor
) -> None:
    """Adds and removes marks of one node; taking them away again undoes it.

    Only what is named changes, so that the marks which somebody else set meanwhile stay. Raises
    `NotNow` for a new mark with what is no longer used.
    """
    Plan.objects.select_for_update().get(pk=plan.pk)  # one writer at a time for a plan
    rows = Mark.objects.filter(plan=plan, node=node, frame=frame)
    before = sorted(rows.values_list("target", flat=True))
    rows.filter(target__in=list(remove)).delete()
    new = sorted(set(add) - set(before))
    _check_used(frame, new)
    Mark.objects.bulk_create(
        [Mark(plan=plan, node=node, frame=frame, target=target) for target in new]
    )
    after = sorted(rows.values_list("target", flat=True))
    if after != before:
        about = f"{address(plan)}/map/{frame}/{node}"
        record(by=by, verb="mark-node", about=about[:200], before=before, after=after)


def _check_used(frame: str, new: Collection[str]) -> None:
    """Whoever ends a frame or a target of the city's own holds the frame, and so does this."""
    kind, _dash, number = frame.partition("-")
    if not new or kind != "frame":
        return
    held = Frame.objects.select_for_update().filter(pk=number, ended=False).first()
    used = FrameTarget.objects.filter(frame=held, ended=False).values_list("pk", flat=True)
    if held is None or not set(new) <= {str(each) for each in used}:
        raise NotNow(_("使用を終えた枠組み・項目には、新しい対応を付けられません。"))
