"""Both tables beside what is registered: what taking them in would change."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from keikaku.web.accounts.queries import first_gap
from keikaku.web.accounts.roles import Role
from keikaku.web.people.roster.departments import compare_departments
from keikaku.web.people.roster.model import (
    Change,
    ChangeRoleEnd,
    DepartmentRow,
    Fault,
    GiveRole,
    Outcome,
    PersonRow,
    ReactivatePerson,
    Rows,
    State,
    Table,
)
from keikaku.web.people.roster.people import compare_people


def compare(
    state: State,
    departments: Rows[DepartmentRow],
    people: Rows[PersonRow],
    last_day_of_others: date | None = None,
) -> Outcome:
    """Faults of reading come first; where a row could not be read, nothing else is told of it."""
    of_departments = compare_departments(state, departments.rows)
    of_people = compare_people(state, people.rows, of_departments, last_day_of_others)
    changes = (*of_departments.changes, *of_people.changes)
    read = (*departments.faults, *people.faults)
    faults = (*read, *of_departments.faults, *of_people.faults)
    return Outcome(
        changes=changes,
        unchanged=of_departments.unchanged + of_people.unchanged,
        faults=faults or tuple(_without_administrator(state, changes)),
        notes=(*departments.notes, *people.notes, *of_people.notes),
        missing=tuple(of_people.missing),
    )


def _without_administrator(state: State, changes: Iterable[Change]) -> Iterable[Fault]:
    """Whether a day would come on which nobody could let the others in."""
    before = first_gap(_terms(state, ()), state.today)
    after = first_gap(_terms(state, changes), state.today)
    if after is not None and (before is None or after < before):
        yield Fault(
            Table.PEOPLE,
            "",
            _("{day} からシステム管理者がいなくなります。").format(day=after.isoformat()),
            _("システム管理者の行を加えるか、終了日を直してください。"),
        )


def _terms(state: State, changes: Iterable[Change]) -> list[tuple[date, date | None]]:
    back, ends, terms = set[str](), dict[int, date | None](), list[tuple[date, date | None]]()
    for change in changes:
        match change:
            case ReactivatePerson(login=login):
                back.add(login)
            case ChangeRoleEnd(known=known, ends=last):
                ends[known.key] = last
            case GiveRole(role=Role.ADMINISTRATOR, begins=begins, ends=last):
                terms.append((begins, last))
    return terms + [
        (known.begins, ends.get(known.key, known.ends))
        for person in state.people
        if person.active or person.login in back
        for known in person.roles
        if known.role is Role.ADMINISTRATOR
    ]
