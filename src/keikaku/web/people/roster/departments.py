"""The table of departments beside those that are registered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from keikaku.web.people.roster.model import (
    AddSuccession,
    Change,
    ChangeDepartmentEnd,
    CreateDepartment,
    Department,
    DepartmentRow,
    Fault,
    KnownDepartment,
    State,
    Table,
)
from keikaku.web.people.roster.units import (
    DAY,
    Unclear,
    Unit,
    Units,
    day_of,
    path,
    registered,
)


@dataclass(slots=True)
class DepartmentsCompared:
    """What the table changes, and the departments as they would stand."""

    units: Units
    changes: list[Change] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unchanged: int = 0
    ending: dict[Department | None, date] = field(default_factory=dict)
    """Registered departments to which the table gives another last day."""


def compare_departments(state: State, rows: Sequence[DepartmentRow]) -> DepartmentsCompared:
    """Rows are known again by name and first day, of several such by what stands above them."""
    faults = list(_twice(rows))
    known = _known_again(state, rows)
    units = registered(state, {each.key: row.ends for row, each in _pairs(rows, known)})
    for row in rows:
        if row.at not in known:
            units.by_key[row.at] = Unit(row.at, row.name, None, row.begins, row.ends)
    found = DepartmentsCompared(units, faults=faults)
    # What took over is told first: a parent may be named by the name that it will have.
    successions = [each for row in rows for each in _successions(found, state, row, known)]
    for row in rows:
        _set_parent(found, state, row, known)
    _refuse_rings(found, rows)
    # What ends goes first: its successor may have the same name and place.
    for row, each in _pairs(rows, known):
        _change_end(found, row, each)
    found.changes += _created(found, rows, known)
    found.changes += successions
    touched = {_touched(change) for change in found.changes}
    found.unchanged = sum(each.key not in touched for row, each in _pairs(rows, known))
    return found


def _pairs(
    rows: Sequence[DepartmentRow], known: Mapping[str, KnownDepartment]
) -> Iterator[tuple[DepartmentRow, KnownDepartment]]:
    return ((row, known[row.at]) for row in rows if row.at in known)


def _twice(rows: Sequence[DepartmentRow]) -> Iterator[Fault]:
    seen: dict[tuple[object, ...], str] = {}
    for row in rows:
        key = (row.name, path(row.above), row.begins)
        if key in seen:
            yield _fault(
                row,
                _("{at}と同じ課です。").format(at=seen[key]),
                _("どちらかの行を消してください。"),
            )
        seen.setdefault(key, row.at)


def _known_again(state: State, rows: Sequence[DepartmentRow]) -> dict[str, KnownDepartment]:
    """By the place of the row. Of several alike each is for one row, by what is above it."""
    units = registered(state, {})
    alike: dict[tuple[str, date], list[KnownDepartment]] = {}
    for each in state.departments:
        alike.setdefault((each.name, each.begins), []).append(each)
    rows_alike: dict[tuple[str, date], list[DepartmentRow]] = {}
    for row in rows:
        rows_alike.setdefault((row.name, row.begins), []).append(row)
    found: dict[str, KnownDepartment] = {}
    for key, group in rows_alike.items():
        left = alike.get(key, [])
        for row in group:
            matching = [each for each in left if _stands_below(units, each.parent, row.above)]
            if matching:
                found[row.at] = matching[0]
                left = [each for each in left if each is not matching[0]]
        rest = [row for row in group if row.at not in found]
        if len(rest) == 1 and len(left) == 1:
            found[rest[0].at] = left[0]
    return found


def _stands_below(units: Units, parent: Department | None, above: str) -> bool:
    if not above:
        return parent is None
    return any(units.is_called(unit, path(above)) for unit in units.line(parent))


def _successions(
    found: DepartmentsCompared,
    state: State,
    row: DepartmentRow,
    known: Mapping[str, KnownDepartment],
) -> Iterator[AddSuccession]:
    own = known[row.at].key if row.at in known else row.at
    have = known[row.at].origins if row.at in known else frozenset()
    for text in row.origins:
        try:
            origin = origin_meant(found.units, own, text, row.begins, row.ends)
        except Unclear as unclear:
            found.faults.append(_fault(row, unclear.what, unclear.advice))
            continue
        if origin.key not in have:
            on = row.begins if origin.ends is None else max(row.begins, origin.ends + DAY)
            found.units.heirs.setdefault(origin.key, []).append(own)
            yield AddSuccession(origin.key, own, on)


def origin_meant(units: Units, own: Department, text: str, first: date, last: date | None) -> Unit:
    """What was there just before, or is still there and gave a part away. Raises Unclear."""

    def fits(unit: Unit) -> bool:
        if unit.key == own or (last is not None and unit.begins > last):
            return False
        return unit.ends is None or unit.ends + DAY >= first

    return units.meant(
        text,
        fits,
        lambda unit: unit.ends is not None and unit.ends + DAY == first,
        lambda unit: unit.ends is not None,
    )


def parent_meant(
    units: Units, own: Department, text: str, *, today: date, first: date, last: date | None
) -> Unit:
    """What a department of these days stands below. Raises Unclear."""
    day = day_of(today, first, last)
    return units.meant(
        text,
        lambda unit: unit.key != own and unit.there_within(first, last),
        lambda unit: unit.there_on(day),
        lambda unit: unit.there_on(first),
    )


def _set_parent(
    found: DepartmentsCompared,
    state: State,
    row: DepartmentRow,
    known: Mapping[str, KnownDepartment],
) -> None:
    """A new department is given its parent; of a registered one the parent must be the same."""
    if row.at in known:
        if not _stands_below(found.units, known[row.at].parent, row.above):
            found.faults.append(_moved(row))
        return
    if not row.above:
        return
    try:
        above = parent_meant(
            found.units,
            row.at,
            row.above,
            today=state.today,
            first=row.begins,
            last=row.ends,
        )
    except Unclear as unclear:
        found.faults.append(_fault(row, unclear.what, unclear.advice))
    else:
        own = found.units.by_key[row.at]
        found.units.by_key[row.at] = Unit(own.key, own.name, above.key, own.begins, own.ends)


def _moved(row: DepartmentRow) -> Fault:
    return _fault(
        row,
        _("「{name}」の上位が、登録と違います。").format(name=row.name),
        _(
            "移る課は、今の行に廃止日を書き、新しい設置日・上位・前身の行を加えてください。"
            "登録の誤りなら、課のページで訂正してください。"
        ),
    )


def _refuse_rings(found: DepartmentsCompared, rows: Sequence[DepartmentRow]) -> None:
    for row in rows:
        seen: set[Department] = set()
        unit = found.units.by_key.get(row.at)
        while unit is not None and unit.parent is not None and unit.key not in seen:
            seen.add(unit.key)
            unit = found.units.by_key.get(unit.parent)
        if unit is not None and unit.key == row.at and seen:
            found.faults.append(
                _fault(
                    row,
                    _("「{name}」が、自分の下の課の下にあります。").format(name=row.name),
                    _("「上位」を直してください。"),
                )
            )


def _created(
    found: DepartmentsCompared,
    rows: Sequence[DepartmentRow],
    known: Mapping[str, KnownDepartment],
) -> Iterator[CreateDepartment]:
    """In the order of the rows, except that what stands above goes first."""
    done: set[Department] = set()
    for row in rows:
        waiting: list[Unit] = []
        unit = found.units.by_key.get(row.at)
        while unit is not None and isinstance(unit.key, str) and unit.key not in done:
            done.add(unit.key)
            waiting.append(unit)
            unit = None if unit.parent is None else found.units.by_key.get(unit.parent)
        for each in reversed(waiting):
            yield CreateDepartment(str(each.key), each.name, each.parent, each.begins, each.ends)


def _change_end(found: DepartmentsCompared, row: DepartmentRow, known: KnownDepartment) -> None:
    if row.ends == known.ends:
        return
    found.changes.append(ChangeDepartmentEnd(known.key, known.ends, row.ends))
    if row.ends is not None:
        found.ending[known.key] = row.ends


def _touched(change: Change) -> Department | None:
    match change:
        case ChangeDepartmentEnd(key=key):
            return key
        case AddSuccession(successor=key):
            return key
    return None


def _fault(row: DepartmentRow, what: str, advice: str) -> Fault:
    return Fault(Table.DEPARTMENTS, row.at, what, advice)
