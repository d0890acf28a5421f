"""The administrator's pages. Those of a department are about no rows of it, so own is as other."""

from collections.abc import Mapping

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import Role
from tests.web.access.row import MANAGERS, Row, rows
from tests.web.conftest import make_person


def a_person(_own: Department, other: Department) -> Mapping[str, int]:
    person = make_person("somebody", Role.DEPARTMENT_STAFF, department=other)
    return {"person": person.pk}


def a_role(own: Department, other: Department) -> Mapping[str, int]:
    parts = a_person(own, other)
    membership = other.membership_set.get(person=parts["person"])
    return {**parts, "membership": membership.pk}


def a_table(_own: Department, _other: Department) -> Mapping[str, str]:
    return {"table": "people"}


def the_own(own: Department, _other: Department) -> Mapping[str, int]:
    return {"department": own.pk}


def the_other(_own: Department, other: Department) -> Mapping[str, int]:
    return {"department": other.pk}


_FORMS = "department_replace department_dissolve department_correct"
ROWS = [
    *rows("people departments person_register department_create people_import", roles=MANAGERS),
    *rows("person_register department_create people_import", "post", roles=MANAGERS),
    *rows("people_import_apply people_passwords", "post", roles=MANAGERS),
    *rows("people_export people_template", roles=MANAGERS, parts=a_table),
    *rows("person person_correct role_give handover handover_csv", roles=MANAGERS, parts=a_person),
    *rows("person_correct role_give handover", "post", roles=MANAGERS, parts=a_person),
    *rows("person_deactivate person_reactivate", "post", roles=MANAGERS, parts=a_person),
    *rows("person_password person_reset_factors", "post", roles=MANAGERS, parts=a_person),
    *rows("role_end", roles=MANAGERS, parts=a_role),
    *rows("role_end role_cancel", "post", roles=MANAGERS, parts=a_role),
]
ROWS += [
    Row(name, method, whose, roles=MANAGERS, no_role=False, parts=parts)
    for whose, parts in (("own", the_own), ("other", the_other))
    for method, names in (("get", f"department {_FORMS}"), ("post", _FORMS))
    for name in names.split()
]
