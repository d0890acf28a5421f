"""Plans are entered in the library and set in their order."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from keikaku.web.accounts.models import Department
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.crossing.merging import Fields, Json, merged
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
    record(by=by, verb="create-plan", about=address(plan), after=as_data(plan))
    return plan


@transaction.atomic
def remove(*, plan: Plan, by: Actor) -> bool:
    """A plan that holds nothing goes. False where something hangs on it, and nothing is done."""
    about, before = address(plan), as_data(plan)
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
    seen: Fields | None = None,
) -> None:
    """Another name, kind, place or owner of the plan; its editions stay.

    `seen` is what the person saw of it. Raises ValidationError, and `Crossed` where somebody else
    has changed the same field since.
    """
    _take_turn()
    row = Plan.objects.get(pk=plan.pk)
    before = as_data(row)
    wanted = as_data(Plan(name=name, kind=kind, parent=parent, department=department))
    told = merged(seen, wanted, before)
    if told["parent"] is not None and told["parent"] in below(row):
        raise ValidationError({"parent": _("計画自身やその下の計画は、上位にできません。")})
    row.name, row.kind = str(told["name"]), str(told["kind"])
    row.parent_id, row.department_id = told["parent"], told["department"]  # type: ignore[assignment]
    row.full_clean()
    row.save()
    record(by=by, verb="change-plan", about=address(row), before=before, after=as_data(row))


def _take_turn() -> None:
    """Two moves at once could make a circle of parents: whoever moves a plan holds all of them."""
    list(Plan.objects.select_for_update(no_key=True).order_by("pk").values_list("pk"))


def address(plan: Plan) -> str:
    """How the log names a plan."""
    return f"plan/{plan.pk}"


def as_data(plan: Plan) -> dict[str, Json]:
    """The fields of a plan that a person sets."""
    return {
        "name": plan.name,
        "kind": str(plan.kind),
        "parent": plan.parent_id,
        "department": plan.department_id,
    }
