"""A small city hall as plain values, and tables for it as text."""

from datetime import date

from keikaku.web.accounts.roles import Role
from keikaku.web.people.roster.compare import compare
from keikaku.web.people.roster.model import (
    DepartmentRow,
    KnownDepartment,
    KnownPerson,
    KnownRole,
    Outcome,
    PersonRow,
    Rows,
    State,
)
from keikaku.web.people.roster.reading import read_departments, read_people

TODAY = date(2027, 3, 20)
OLD = date(2020, 4, 1)
LAST, APRIL = date(2027, 3, 31), date(2027, 4, 1)
STAFF, HEAD = Role.DEPARTMENT_STAFF, Role.DEPARTMENT_HEAD

STATE = State(
    TODAY,
    (
        KnownDepartment(1, "総務部", None, OLD),
        KnownDepartment(2, "総務課", 1, OLD),
        KnownDepartment(3, "庶務係", 2, OLD),
        KnownDepartment(4, "生活部", None, OLD),
        KnownDepartment(5, "環境課", 4, OLD),
        KnownDepartment(6, "庶務係", 5, OLD),
    ),
    (
        KnownPerson(11, "kanri", "管理 一", roles=(KnownRole(101, Role.ADMINISTRATOR, None, OLD),)),
        KnownPerson(12, "sato", "佐藤 花", "sato@city.example", roles=(KnownRole(102, STAFF, 5, OLD),)),
        KnownPerson(13, "tanaka", "田中 太郎", roles=(KnownRole(103, HEAD, 2, OLD),)),
        KnownPerson(14, "00123", "鈴木 次郎", roles=(KnownRole(104, STAFF, 2, OLD),)),
        KnownPerson(15, "moto", "元 三郎", active=False, roles=(KnownRole(105, STAFF, 2, OLD, LAST),)),
    ),
)  # fmt: skip
DEPARTMENT_HEADS = "名称,上位,設置日,廃止日,前身"
PEOPLE_HEADS = "氏名,ログイン名,メール,課,役割,開始日,終了日"


def told(
    departments: str = "", people: str = "", last_day: date | None = None, state: State = STATE
) -> Outcome:
    """What tables without their heads would change."""
    of_departments: Rows[DepartmentRow] = Rows()
    of_people: Rows[PersonRow] = Rows()
    if departments:
        table = f"{DEPARTMENT_HEADS}\n{departments}"
        of_departments = read_departments("課.csv", table.encode())
    if people:
        of_people = read_people("人.csv", f"{PEOPLE_HEADS}\n{people}".encode())
    return compare(state, of_departments, of_people, last_day)
