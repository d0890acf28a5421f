"""Each change of a table by the action that a person would have used for it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from keikaku.web.accounts.actions import departments, memberships, people, reorganisations
from keikaku.web.accounts.models import Department, Membership, Person
from keikaku.web.audit.actor import Actor
from keikaku.web.people.roster.model import (
    AddSuccession,
    CarryRole,
    Change,
    ChangeDepartmentEnd,
    ChangeRoleEnd,
    CorrectPerson,
    CreateDepartment,
    CreatePerson,
    GiveRole,
    ReactivatePerson,
)
from keikaku.web.people.roster.model import Department as Key


class NewPassword(NamedTuple):
    """What a new person is told once."""

    name: str
    login: str
    password: str


@dataclass(slots=True)
class Taking:
    """One run over the changes; new departments are known by the place of their row."""

    by: Actor
    new: dict[str, Department] = field(default_factory=dict)
    passwords: list[NewPassword] = field(default_factory=list)

    def apply(self, change: Change) -> None:
        """One change, with its audit event."""
        match change:
            case CreateDepartment() | ChangeDepartmentEnd() | AddSuccession():
                self._to_department(change)
            case CreatePerson() | CorrectPerson() | ReactivatePerson():
                self._to_person(change)
            case GiveRole() | ChangeRoleEnd() | CarryRole():
                self._to_role(change)

    def _to_department(
        self, change: CreateDepartment | ChangeDepartmentEnd | AddSuccession
    ) -> None:
        match change:
            case CreateDepartment(key=key, parent=parent):
                above = None if parent is None else self._there(parent)
                self.new[key] = departments.create(
                    name=change.name,
                    parent=above,
                    begins=change.begins,
                    ends=change.ends,
                    by=self.by,
                )
            case ChangeDepartmentEnd(key=known):
                if change.ends is None:
                    departments.reopen(department=self._there(known), by=self.by)
                else:
                    departments.end(department=self._there(known), on=change.ends, by=self.by)
            case AddSuccession(department=old, successor=successor, on=on):
                reorganisations.succeed(
                    department=self._there(old), successor=self._there(successor), on=on, by=self.by
                )

    def _to_person(self, change: CreatePerson | CorrectPerson | ReactivatePerson) -> None:
        match change:
            case CreatePerson(login=login, name=name, email=email):
                password = people.one_time_password()
                people.create(login=login, name=name, email=email, password=password, by=self.by)
                self.passwords.append(NewPassword(name, login, password))
            case CorrectPerson(key=key, name=name, email=email):
                person = Person.objects.get(pk=key)
                people.correct(person=person, name=name, email=email, by=self.by)
            case ReactivatePerson(key=key):
                people.reactivate(person=Person.objects.get(pk=key), by=self.by)

    def _to_role(self, change: GiveRole | ChangeRoleEnd | CarryRole) -> None:
        match change:
            case GiveRole(login=login, department=key):
                memberships.give(
                    person=Person.objects.get_by_natural_key(login),
                    role=change.role,
                    department=None if key is None else self._there(key),
                    begins=change.begins,
                    ends=change.ends,
                    by=self.by,
                )
            case ChangeRoleEnd(known=known, ends=ends):
                membership = Membership.objects.get(pk=known.key)
                if ends is not None and known.ends is None:
                    memberships.end(membership=membership, on=ends, by=self.by)
                else:
                    memberships.extend(membership=membership, ends=ends, by=self.by)
            case CarryRole(known=known, successor=successor, on=on):
                membership = Membership.objects.get(pk=known.key)
                reorganisations.carry(membership, on, self._there(successor), self.by)

    def _there(self, key: Key) -> Department:
        return self.new[key] if isinstance(key, str) else Department.objects.get(pk=key)
