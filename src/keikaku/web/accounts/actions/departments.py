"""Departments begin and end by reorganisation."""

from datetime import date

from django.db import transaction

from keikaku.web.accounts.models import Department
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor


@transaction.atomic
def create(
    *, name: str, begins: date, by: Actor, parent: Department | None = None, sort: int = 0
) -> Department:
    """A department from a day on."""
    department = Department(name=name, parent=parent, begins=begins, sort=sort)
    department.full_clean()
    department.save(force_insert=True)
    after = {
        "name": name,
        "parent": department.parent_id,
        "begins": begins.isoformat(),
        "sort": sort,
    }
    record(by=by, verb="create-department", about=address(department), after=after)
    return department


@transaction.atomic
def end(*, department: Department, on: date, by: Actor) -> None:
    """The department's last day. Its rows and memberships stay as they are."""
    before = {"ends": None if department.ends is None else department.ends.isoformat()}
    department.ends = on
    department.full_clean()
    department.save(update_fields=["ends"])
    after = {"ends": on.isoformat()}
    record(by=by, verb="end-department", about=address(department), before=before, after=after)


def address(department: Department) -> str:
    """How the log names a department."""
    return f"department/{department.pk}"
