"""What is registered, what a table says and what it would change, as plain values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from keikaku.web.accounts.roles import Role

_Row = TypeVar("_Row")
Department = int | str
"""A registered department by its number, a new one by the place of its row."""


class Table(StrEnum):
    """The two tables."""

    DEPARTMENTS = "departments"
    PEOPLE = "people"


# What is registered


@dataclass(frozen=True, slots=True)
class KnownDepartment:
    """A registered department; `origins` are those that it took over from."""

    key: int
    name: str
    parent: int | None
    begins: date
    ends: date | None = None
    origins: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A registered role of a person."""

    key: int
    role: Role
    department: int | None
    begins: date
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A registered person with all roles there ever were."""

    key: int
    login: str
    name: str
    email: str = ""
    active: bool = True
    roles: tuple[KnownRole, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """All that is registered, as seen on a day."""

    today: date
    departments: tuple[KnownDepartment, ...] = ()
    people: tuple[KnownPerson, ...] = ()


# What a table says


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A row of the table of departments; `above` and `origins` are names or paths of names."""

    at: str
    name: str
    above: str
    begins: date
    ends: date | None = None
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A row of the table of people: one role of a person, or the person alone."""

    at: str
    login: str
    name: str
    email: str = ""
    department: str = ""
    role: Role | None = None
    begins: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a table from being taken in: where, what is wrong, what to do."""

    table: Table
    at: str
    what: str
    advice: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a person should look at, though it keeps nothing back."""

    table: Table
    at: str
    what: str


@dataclass(frozen=True, slots=True)
class Rows(Generic[_Row]):
    """The rows that could be read, the faults of the others, and notes on the whole table."""

    rows: tuple[_Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[Note, ...] = ()


# What would change


@dataclass(frozen=True, slots=True)
class CreateDepartment:
    """A department that is not registered yet; `key` is the place of its row."""

    key: str
    name: str
    parent: Department | None
    begins: date
    ends: date | None


@dataclass(frozen=True, slots=True)
class ChangeDepartmentEnd:
    """Another last day, or none where there was one."""

    key: int
    before: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class AddSuccession:
    """A department takes over from another on a day."""

    department: Department
    successor: Department
    on: date


@dataclass(frozen=True, slots=True)
class CreatePerson:
    """A person who is not registered yet."""

    login: str
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class CorrectPerson:
    """Another name or mail address."""

    key: int
    login: str
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class ReactivatePerson:
    """A person who had left is back."""

    key: int
    login: str


@dataclass(frozen=True, slots=True)
class GiveRole:
    """A role that the person does not have yet."""

    login: str
    role: Role
    department: Department | None
    begins: date
    ends: date | None


@dataclass(frozen=True, slots=True)
class ChangeRoleEnd:
    """Another last day of a role that the person has."""

    login: str
    known: KnownRole
    ends: date | None


@dataclass(frozen=True, slots=True)
class CarryRole:
    """A role of a department that ends goes on in the one that takes its place."""

    login: str
    known: KnownRole
    successor: Department
    on: date


Change = (
    CreateDepartment
    | ChangeDepartmentEnd
    | AddSuccession
    | CreatePerson
    | CorrectPerson
    | ReactivatePerson
    | GiveRole
    | ChangeRoleEnd
    | CarryRole
)


@dataclass(frozen=True, slots=True)
class Missing:
    """A role that is registered and that the table of people does not mention."""

    login: str
    name: str
    known: KnownRole


@dataclass(frozen=True, slots=True)
class Outcome:
    """What taking in would change. With a fault nothing is taken in."""

    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    faults: tuple[Fault, ...] = ()
    notes: tuple[Note, ...] = ()
    missing: tuple[Missing, ...] = ()
