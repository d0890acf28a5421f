"""The present state in the very columns that are read: read again it changes nothing.

Departments come with those that ended, since others name them as what was before (前身); people
come without those who left and without roles that are over.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from django.utils import translation

from keikaku.web.people.roster.columns import COLUMNS, heads
from keikaku.web.people.roster.departments import origin_meant, parent_meant
from keikaku.web.people.roster.model import Department, KnownDepartment, KnownRole, State, Table
from keikaku.web.people.roster.people import department_meant
from keikaku.web.people.roster.units import Unclear, Unit, Units, day_of, registered

_ROW = list[str]


def exported(state: State, table: Table) -> list[_ROW]:
    """The heads and a row for each department, or for each role of each person."""
    units = registered(state, {})
    rows = _departments(state, units) if table is Table.DEPARTMENTS else _people(state, units)
    return [heads(table), *rows]


def template(table: Table) -> list[_ROW]:
    """The heads and one row as an example."""
    return [heads(table), [column.example for column in COLUMNS[table]]]


def _departments(state: State, units: Units) -> Iterator[_ROW]:
    above = _written_above(state, units)
    for each in state.departments:
        origins = [_origin(units, each, key) for key in sorted(each.origins)]
        yield [
            each.name,
            _above(state, units, each, above[each.key]),
            each.begins.isoformat(),
            _day(each.ends),
            "；".join(origins),
        ]


def _written_above(state: State, units: Units) -> dict[Department, Department | None]:
    """What each stands below: the heir of what it was given, on the day nearest to today.

    An heir that stands below it in the table is passed over for what it was given, which stood
    above it first: an empty house reads all rows at once and could not make a ring.
    """
    found: dict[Department, Department | None] = {
        each.key: each.parent for each in state.departments
    }
    for each in state.departments:
        day = day_of(state.today, each.begins, each.ends)
        for unit in units.line(each.parent):
            if unit.there_on(day) and each.key not in _upwards(unit.key, found):
                found[each.key] = unit.key
                break
    return found


def _upwards(
    start: Department, above: Mapping[Department, Department | None]
) -> Iterator[Department]:
    seen: set[Department] = set()
    each: Department | None = start
    while each is not None and each not in seen:
        seen.add(each)
        yield each
        each = above[each]


def _above(state: State, units: Units, each: KnownDepartment, above: Department | None) -> str:
    if above is None:
        return ""

    def meant(text: str) -> Unit:
        return parent_meant(
            units, each.key, text, today=state.today, first=each.begins, last=each.ends
        )

    return _called(units, units.by_key[above], meant)


def _origin(units: Units, each: KnownDepartment, key: int) -> str:
    def meant(text: str) -> Unit:
        return origin_meant(units, each.key, text, each.begins, each.ends)

    return _called(units, units.by_key[key], meant)


def _people(state: State, units: Units) -> Iterator[_ROW]:
    for person in state.people:
        if not person.active:
            continue
        who = [person.name, person.login, person.email]
        roles = [each for each in person.roles if each.ends is None or each.ends >= state.today]
        if not roles:
            yield [*who, "", "", "", ""]
        for each in roles:
            with translation.override("ja"):
                label = str(each.role.label)
            place = _place(state, units, each)
            yield [*who, place, label, each.begins.isoformat(), _day(each.ends)]


def _place(state: State, units: Units, role: KnownRole) -> str:
    if role.department is None:
        return ""

    def meant(text: str) -> Unit:
        return department_meant(units, state.today, text, role.begins, role.ends)

    return _called(units, units.by_key[role.department], meant)


def _called(units: Units, unit: Unit, meant: Callable[[str], Unit]) -> str:
    """The shortest path of names that means the department and no other."""
    path = ""
    for path in _paths(units, unit):
        try:
            if meant(path).key == unit.key:
                return path
        except Unclear:
            continue
    return path


def _paths(units: Units, unit: Unit) -> Sequence[str]:
    """From the name alone to the whole way; last of all with the sign that it is the whole way."""
    whole = units.way(unit)
    names = whole.split("／")[1:]
    return [*("／".join(names[-count:]) for count in range(1, len(names) + 1)), whole]


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
