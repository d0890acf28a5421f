"""A person marks a node with the targets that it serves, or takes marks away."""

from collections.abc import Iterable

from django.db import transaction

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.library.models import Mark
from keikaku.web.plans.actions.plans import address
from keikaku.web.plans.models import Plan


@transaction.atomic
def change(
    *, plan: Plan, node: str, frame: str, add: Iterable[str], remove: Iterable[str], by: Actor
) -> None:
    """Adds and removes marks of one node; taking them away again undoes it.

    Only what is named changes, so that the marks which somebody else set meanwhile stay.
    """
    Plan.objects.select_for_update().get(pk=plan.pk)  # one writer at a time for a plan
    rows = Mark.objects.filter(plan=plan, node=node, frame=frame)
    before = sorted(rows.values_list("target", flat=True))
    rows.filter(target__in=list(remove)).delete()
    new = sorted(set(add) - set(before))
    Mark.objects.bulk_create(
        [Mark(plan=plan, node=node, frame=frame, target=target) for target in new]
    )
    after = sorted(rows.values_list("target", flat=True))
    if after != before:
        about = f"{address(plan)}/map/{frame}/{node}"
        record(by=by, verb="mark-node", about=about[:200], before=before, after=after)
