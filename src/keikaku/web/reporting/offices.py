"""For which departments a visitor enters or approves, and which indicators are theirs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from keikaku.core.plan import Plan
from keikaku.core.text import squeeze
from keikaku.web.accounts.models import Department
from keikaku.web.accounts.queries import names_since
from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import PERMISSIONS, Permission, Role
from keikaku.web.plans.own_rows import owners_of_indicators


@dataclass(frozen=True, slots=True)
class Office:
    """A department with the names by which plans call it, also those it took over."""

    department: Department
    names: frozenset[str]

    def owns(self, owners: Iterable[str]) -> bool:
        """Whether it is among the owners."""
        return any(squeeze(owner) in self.names for owner in owners)


def offices(request: HttpRequest, *permissions: Permission) -> tuple[Office, ...]:
    """The departments for which the visitor has one of the permissions today."""
    wanted = frozenset(permissions)
    found = {
        each.department_id: each.department
        for each in rights(request).memberships
        if each.department is not None and wanted & PERMISSIONS[Role(each.role)]
    }
    return tuple(
        Office(each, frozenset(map(squeeze, names_since([each.pk])))) for each in found.values()
    )


def own_indicators(plan: Plan, of: Sequence[Office]) -> dict[str, Office]:
    """The indicators that belong to any of them, each with the first that it belongs to."""
    if not of:
        return {}
    found: dict[str, Office] = {}
    for indicator, owners in owners_of_indicators(plan).items():
        office = next((each for each in of if each.owns(owners)), None)
        if office is not None:
            found[indicator] = office
    return found
