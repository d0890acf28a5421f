"""All departments, people and roles as the tables are set beside them; four questions."""

from datetime import date

from keikaku.web.accounts.models import Department, Membership, Person, Succession
from keikaku.web.accounts.roles import Role
from keikaku.web.people.roster.model import KnownDepartment, KnownPerson, KnownRole, State


def present_state(today: date) -> State:
    """What is registered."""
    origins: dict[int, set[int]] = {}
    for department, successor in Succession.objects.values_list("department", "successor"):
        origins.setdefault(successor, set()).add(department)
    departments = tuple(
        KnownDepartment(
            each.pk,
            each.name,
            each.parent_id,
            each.begins,
            each.ends,
            frozenset(origins.get(each.pk, ())),
        )
        for each in Department.objects.order_by("sort", "id")
    )
    return State(today, departments, _people())


def _people() -> tuple[KnownPerson, ...]:
    roles: dict[int, list[KnownRole]] = {}
    for row in Membership.objects.order_by("begins", "id"):
        role = KnownRole(row.pk, Role(row.role), row.department_id, row.begins, row.ends)
        roles.setdefault(row.person_id, []).append(role)
    return tuple(
        KnownPerson(
            each.pk,
            each.login,
            each.name,
            each.email,
            each.is_active,
            tuple(roles.get(each.pk, ())),
        )
        for each in Person.objects.order_by("login")
    )
