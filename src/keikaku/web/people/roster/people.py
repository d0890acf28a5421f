"""The table of people beside those who are registered.

The table is complete for the roles in departments of whom it names: who gets a new one there has
left the old one, unless that stands in the table too. Everything else that it does not mention
stays as it is, or ends on a day that a person says.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from keikaku.web.accounts.roles import OF_A_DEPARTMENT
from keikaku.web.people.roster import people_faults as faults
from keikaku.web.people.roster.departments import DepartmentsCompared
from keikaku.web.people.roster.model import (
    CarryRole,
    Change,
    ChangeRoleEnd,
    CorrectPerson,
    CreatePerson,
    Department,
    Fault,
    GiveRole,
    KnownPerson,
    KnownRole,
    Missing,
    Note,
    PersonRow,
    ReactivatePerson,
    State,
    Table,
)
from keikaku.web.people.roster.units import DAY, Unclear, Unit, Units, day_of


@dataclass(slots=True)
class PeopleCompared:
    """What the table changes; `settled` are the registered roles that it speaks of."""

    departments: DepartmentsCompared
    changes: list[Change] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    unchanged: int = 0
    settled: set[int] = field(default_factory=set)


def compare_people(
    state: State,
    rows: Sequence[PersonRow],
    departments: DepartmentsCompared,
    last_day_of_others: date | None,
) -> PeopleCompared:
    """`last_day_of_others` ends what the table does not mention; None leaves it."""
    found = PeopleCompared(departments)
    by_login = {person.login.casefold(): person for person in state.people}
    groups: dict[str, list[PersonRow]] = {}
    for row in rows:
        groups.setdefault(row.login.casefold(), []).append(row)
    for login, group in groups.items():
        person = by_login.get(login)
        _identity(found, state, group, person)
        _roles(found, state, group, person)
    if rows:
        _others(found, state, last_day_of_others)
    _carry(found, state)
    return found


# Who it is


def _identity(
    found: PeopleCompared, state: State, rows: Sequence[PersonRow], person: KnownPerson | None
) -> None:
    first, login = rows[0], rows[0].login
    for head, values in (
        (_("氏名"), {row.name: row for row in rows if row.name}),
        (_("メール"), {row.email: row for row in rows if row.email}),
    ):
        if len(values) > 1:
            found.faults.append(faults.differ(head, list(values.values())))
    name = next((row.name for row in rows if row.name), "")
    email = next((row.email for row in rows if row.email), "")
    if person is None:
        _newcomer(found, state, first, name)
        found.changes.append(CreatePerson(login, name, email))
        return
    name, email = name or person.name, email or person.email
    if (name, email) != (person.name, person.email):
        found.changes.append(CorrectPerson(person.key, person.login, name, email))
    if not person.active:
        found.changes.append(ReactivatePerson(person.key, person.login))


def _newcomer(found: PeopleCompared, state: State, row: PersonRow, name: str) -> None:
    if not name:
        found.faults.append(
            faults.fault(
                row,
                _("新しい人「{login}」の氏名が空いています。").format(login=row.login),
                _("氏名を書いてください。登録済みの人なら、ログイン名を確かめてください。"),
            )
        )
    number = row.login.lstrip("0")
    for person in state.people:
        if row.login.isdigit() and person.login.isdigit() and person.login.lstrip("0") == number:
            found.faults.append(faults.lost_zeros(row, person))
        elif person.active and name and person.name == name:
            told = _(
                "同じ氏名の人が、ログイン名「{login}」で登録されています。別の人か確かめてください。"
            )
            found.notes.append(Note(Table.PEOPLE, row.at, told.format(login=person.login)))


# Which roles


@dataclass(slots=True)
class _Roles:
    """The roles of one person: those registered, and those that the table gives."""

    login: str
    known: Sequence[KnownRole]
    given: list[GiveRole] = field(default_factory=list)

    def alike(self, row: PersonRow, department: Unit | None) -> list[KnownRole | GiveRole]:
        """Those of the same kind on some of the days of a row."""
        key = None if department is None else department.key
        roles: list[KnownRole | GiveRole] = [*self.known, *self.given]
        return [
            each
            for each in roles
            if (each.role, each.department) == (row.role, key) and _overlap(row, each)
        ]


def _roles(
    found: PeopleCompared, state: State, rows: Sequence[PersonRow], person: KnownPerson | None
) -> None:
    roles = _Roles(rows[0].login, ()) if person is None else _Roles(person.login, person.roles)
    before = len(found.changes)
    for row in rows:
        try:
            _role(found, roles, row, _department(found, state, row))
        except Unclear as unclear:
            found.faults.append(faults.fault(row, unclear.what, unclear.advice))
    found.changes += roles.given
    new = [each.begins for each in roles.given if each.role in OF_A_DEPARTMENT]
    if new and person is not None:
        _leave(found, person, min(new))
    changed = len(found.changes) > before or person is None
    found.unchanged += 0 if changed else len(rows)


def department_meant(units: Units, today: date, text: str, first: date, last: date | None) -> Unit:
    """The department of a role on these days. Raises Unclear."""
    day = day_of(today, first, last)
    return units.meant(
        text,
        lambda unit: unit.there_within(first, last),
        lambda unit: unit.there_throughout(first, last),
        lambda unit: unit.there_on(day),
    )


def _department(found: PeopleCompared, state: State, row: PersonRow) -> Unit | None:
    if not row.department or row.begins is None:
        return None
    units = found.departments.units
    return department_meant(units, state.today, row.department, row.begins, row.ends)


def _role(found: PeopleCompared, roles: _Roles, row: PersonRow, department: Unit | None) -> None:
    """One row: a role that is registered, with another last day perhaps, or a new one."""
    if row.role is None or row.begins is None:
        return
    match roles.alike(row, department):
        case []:
            key = None if department is None else department.key
            _check_time(found, row, department, row.begins)
            roles.given.append(GiveRole(roles.login, row.role, key, row.begins, row.ends))
        case [KnownRole() as known] if known.key not in found.settled:
            found.settled.add(known.key)
            if known.ends != row.ends or known.department in found.departments.ending:
                _check_time(found, row, department, known.begins)
            if known.ends != row.ends:
                found.changes.append(ChangeRoleEnd(roles.login, known, row.ends))
            _tell_other_begin(found, row, known)
        case _:
            found.faults.append(faults.overlapping(row))


def _check_time(
    found: PeopleCompared, row: PersonRow, department: Unit | None, first: date
) -> None:
    if department is not None and not department.there_throughout(first, row.ends):
        found.faults.append(faults.beyond(row, department))


def _tell_other_begin(found: PeopleCompared, row: PersonRow, known: KnownRole) -> None:
    if row.begins != known.begins:
        told = _("開始日は、登録済みの {day} のままにします。").format(day=known.begins.isoformat())
        found.notes.append(Note(Table.PEOPLE, row.at, told))


def _leave(found: PeopleCompared, person: KnownPerson, begins: date) -> None:
    """異動: the old roles in departments end the day before the first new one begins."""
    for known in person.roles:
        if known.key in found.settled or known.role not in OF_A_DEPARTMENT:
            continue
        if known.begins >= begins or (known.ends is not None and known.ends < begins):
            continue
        last = begins - DAY
        if known.department in found.departments.ending:
            last = max(known.begins, min(last, found.departments.ending[known.department]))
        found.settled.add(known.key)
        found.changes.append(ChangeRoleEnd(person.login, known, last))


def _others(found: PeopleCompared, state: State, last_day: date | None) -> None:
    """Roles that the table does not mention, of whom it names and of whom it does not."""
    for person in state.people:
        for known in person.roles:
            over = known.ends is not None and known.ends <= (last_day or state.today - DAY)
            if known.key in found.settled or over or not person.active:
                continue
            if last_day is not None and known.begins <= last_day:
                found.settled.add(known.key)
                found.changes.append(ChangeRoleEnd(person.login, known, last_day))
            else:
                found.missing.append(Missing(person.login, person.name, known))


def _carry(found: PeopleCompared, state: State) -> None:
    """Roles in a department that the table of departments ends, of which no row speaks."""
    departments = found.departments
    for person, known in _lasting(state, departments.ending):
        if known.key in found.settled or known.department is None:
            continue
        heir = departments.units.sole_heir(known.department)
        ends = departments.ending[known.department]
        if heir is not None and departments.units.by_key[heir].there_on(ends + DAY):
            found.changes.append(CarryRole(person.login, known, heir, ends + DAY))
            found.missing[:] = [each for each in found.missing if each.known != known]
            continue
        told = _("{name}の役割が、廃止される課に残ります。移る先を人の表に書いてください。")
        found.notes.append(Note(Table.DEPARTMENTS, "", told.format(name=person.name)))


def _lasting(
    state: State, ending: Mapping[Department | None, date]
) -> Iterator[tuple[KnownPerson, KnownRole]]:
    for person in state.people:
        for known in person.roles:
            last = ending.get(known.department)
            if last is not None and (known.ends is None or known.ends > last):
                yield person, known


def _overlap(row: PersonRow, other: KnownRole | GiveRole) -> bool:
    if row.begins is None or (row.ends is not None and row.ends < other.begins):
        return False
    return other.ends is None or row.begins <= other.ends
