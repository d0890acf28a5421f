"""People, departments and roles."""

from collections.abc import Mapping

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import Role
from tests.web.access.row import MANAGERS, Row, rows
from tests.web.conftest import make_person


def somebody(own: Department, other: Department) -> Mapping[str, object]:
    """Another person with a role, the own department, a table."""
    person = make_person("somebody", Role.DEPARTMENT_STAFF, department=other)
    membership = person.memberships.get().pk
    return {"person": person.pk, "membership": membership, "table": "people", "department": own.pk}


def of_the_other(_own: Department, other: Department) -> Mapping[str, object]:
    return {"department": other.pk}


_READ = (
    "people person_register person person_correct role_give role_end handover handover_csv "
    "departments department_create people_import people_export people_template"
)
_WRITTEN = (
    "person_register person_correct person_deactivate person_reactivate person_password role_give "
    "role_end role_cancel handover department_create people_import people_import_apply "
    "people_passwords"
)
_OF_A_DEPARTMENT = [
    ("department", "get"),
    ("department_replace", "get"),
    ("department_replace", "post"),
    ("department_dissolve", "get"),
    ("department_dissolve", "post"),
    ("department_correct", "get"),
    ("department_correct", "post"),
]
ROWS = [
    *rows(_READ, roles=MANAGERS, parts=somebody),
    *rows(_WRITTEN, "post", roles=MANAGERS, parts=somebody),
    *(
        Row(name, method, whose, MANAGERS, no_role=False, parts=parts)
        for name, method in _OF_A_DEPARTMENT
        for whose, parts in (("own", somebody), ("other", of_the_other))
    ),
]
