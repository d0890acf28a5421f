"""Each change in words: whether it is new, another or an end, whom it is about, and what it is."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.roles import Role
from keikaku.web.people.roster.model import (
    AddSuccession,
    CarryRole,
    Change,
    ChangeDepartmentEnd,
    ChangeRoleEnd,
    CorrectPerson,
    CreateDepartment,
    CreatePerson,
    Department,
    GiveRole,
    Missing,
    Outcome,
    ReactivatePerson,
    State,
)


class Kind(models.TextChoices):
    """How a change is marked, in words and never by colour alone."""

    NEW = "new", _("新規")
    CHANGED = "changed", _("変更")
    ENDED = "ended", _("終了")


@dataclass(frozen=True, slots=True)
class Told:
    """A change as a row of the preview."""

    kind: Kind
    about: str
    what: str


class Names:
    """What the things that change are called, those that are registered and the new ones."""

    def __init__(self, state: State, outcome: Outcome) -> None:
        self._departments: dict[Department, str] = {
            each.key: each.name for each in state.departments
        }
        self._people = {each.login: f"{each.name}（{each.login}）" for each in state.people}
        for change in outcome.changes:
            if isinstance(change, CreateDepartment):
                self._departments[change.key] = change.name
            if isinstance(change, CreatePerson):
                self._people[change.login] = f"{change.name}（{change.login}）"

    def department(self, key: Department) -> str:
        """The name of a department."""
        return self._departments[key]

    def person(self, login: str) -> str:
        """Name and login name."""
        return self._people[login]

    def role(self, role: Role, department: Department | None) -> str:
        """The role, with its department where it has one."""
        label = str(role.label)
        return label if department is None else f"{label}{_('：')}{self.department(department)}"


def told(change: Change, names: Names) -> Told:
    """The change as a row."""
    match change:
        case CreateDepartment() | ChangeDepartmentEnd() | AddSuccession():
            return _of_department(change, names)
        case CreatePerson() | CorrectPerson() | ReactivatePerson():
            return _of_person(change, names)
        case GiveRole() | ChangeRoleEnd() | CarryRole():
            return _of_role(change, names)


def told_missing(missing: Missing, names: Names) -> Told:
    """A role that the table does not mention."""
    known = missing.known
    what = f"{names.role(known.role, known.department)} {_term(known.begins, known.ends)}"
    return Told(Kind.ENDED, names.person(missing.login), what)


def _of_department(
    change: CreateDepartment | ChangeDepartmentEnd | AddSuccession, names: Names
) -> Told:
    match change:
        case CreateDepartment(name=name, parent=parent):
            above = ""
            if parent is not None:
                above = _("（上位：{name}）").format(name=names.department(parent))
            return Told(Kind.NEW, name, f"{_('課')} {_term(change.begins, change.ends)}{above}")
        case ChangeDepartmentEnd(key=key, before=before, ends=ends):
            what = f"{_('課')} {_ends(before, ends)}"
            return Told(_end_kind(before, ends), names.department(key), what)
        case AddSuccession(department=department, successor=successor, on=on):
            told = _("{day} に「{name}」から引き継ぐ")
            what = told.format(day=on.isoformat(), name=names.department(department))
            return Told(Kind.NEW, names.department(successor), what)


def _of_person(change: CreatePerson | CorrectPerson | ReactivatePerson, names: Names) -> Told:
    match change:
        case CreatePerson(login=login, email=email):
            return Told(Kind.NEW, names.person(login), f"{_('利用者')} {email}".strip())
        case CorrectPerson(login=login, name=name, email=email):
            what = _("「{name}」に直す").format(name=f"{name} {email}".strip())
            return Told(Kind.CHANGED, names.person(login), what)
        case ReactivatePerson(login=login):
            return Told(Kind.CHANGED, names.person(login), str(_("利用を再開する")))


def _of_role(change: GiveRole | ChangeRoleEnd | CarryRole, names: Names) -> Told:
    match change:
        case GiveRole(login=login, role=role, department=department):
            what = f"{names.role(role, department)} {_term(change.begins, change.ends)}"
            return Told(Kind.NEW, names.person(login), what)
        case ChangeRoleEnd(login=login, known=known, ends=ends):
            what = f"{names.role(known.role, known.department)} {_ends(known.ends, ends)}"
            return Told(_end_kind(known.ends, ends), names.person(login), what)
        case CarryRole(login=login, known=known):
            what = _("{role} を {day} から「{successor}」へ移す").format(
                role=names.role(known.role, known.department),
                day=change.on.isoformat(),
                successor=names.department(change.successor),
            )
            return Told(Kind.CHANGED, names.person(login), what)


def _end_kind(before: date | None, ends: date | None) -> Kind:
    return Kind.ENDED if before is None and ends is not None else Kind.CHANGED


def _ends(before: date | None, ends: date | None) -> str:
    if before is None and ends is not None:
        return _("{day} で終わる").format(day=ends.isoformat())
    told = _("終わりを {before} から {after} に変える")
    return told.format(before=_open(before), after=_open(ends))


def _term(begins: date, ends: date | None) -> str:
    return f"{begins.isoformat()}〜{'' if ends is None else ends.isoformat()}"


def _open(day: date | None) -> str:
    return str(_("なし")) if day is None else day.isoformat()
