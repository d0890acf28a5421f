"""Plans are entered in the library and set in their order."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from keikaku.web.accounts.models import Department
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.models import Plan, PlanKind
from keikaku.web.plans.queries import below


@transaction.atomic
def create(
    *,
    name: str,
    kind: PlanKind,
    by: Actor,
    parent: Plan | None = None,
    department: Department | None = None,
) -> Plan:
    """A plan without any edition yet. Raises ValidationError."""
    plan = Plan(name=name, kind=kind, parent=parent, department=department)
    plan.full_clean()
    plan.save(force_insert=True)
    record(by=by, verb="create-plan", about=address(plan), after=_as_data(plan))
    return plan


@transaction.atomic
def remove(*, plan: Plan, by: Actor) -> bool:
    """A plan that holds nothing goes. False where something hangs on it, and nothing is done."""
    about, before = address(plan), _as_data(plan)
    if plan.drafts.exists() or plan.editions.exists() or plan.children.exists():
        return False
    try:
        with transaction.atomic():
            plan.delete()
    except ProtectedError:
        return False
    record(by=by, verb="remove-plan", about=about, before=before)
    return True


@transaction.atomic
def change(
    *,
    plan: Plan,
    name: str,
    kind: PlanKind,
    parent: Plan | None,
    department: Department | None,
    by: Actor,
) -> None:
    """Another name, kind, place or owner of the plan; its editions stay. Raises ValidationError."""
    if parent is not None and parent.pk in below(plan):
        raise ValidationError({"parent": _("計画自身やその下の計画は、上位にできません。")})
    before = _as_data(Plan.objects.get(pk=plan.pk))
    plan.name, plan.kind, plan.parent, plan.department = name, kind, parent, department
    plan.full_clean()
    plan.save()
    record(by=by, verb="change-plan", about=address(plan), before=before, after=_as_data(plan))


def address(plan: Plan) -> str:
    """How the log names a plan."""
    return f"plan/{plan.pk}"


def _as_data(plan: Plan) -> dict[str, Any]:
    return {
        "name": plan.name,
        "kind": str(plan.kind),
        "parent": plan.parent_id,
        "department": plan.department_id,
    }
