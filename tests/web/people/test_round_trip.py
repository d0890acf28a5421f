"""What is exported and read again changes nothing, and makes the same city hall in an empty house."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keikaku.web.accounts.models import Membership, Person, Succession
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.audit.actor import COMMAND_LINE as BY
from keikaku.web.audit.models import AuditEvent
from keikaku.web.people.actions.imports import NotAsShown, fingerprint, take_in
from keikaku.web.people.roster.compare import compare
from keikaku.web.people.roster.csv_text import csv_text
from keikaku.web.people.roster.exporting import exported
from keikaku.web.people.roster.model import (
    DepartmentRow,
    KnownDepartment,
    KnownPerson,
    KnownRole,
    Outcome,
    PersonRow,
    Rows,
    State,
    Table,
)
from keikaku.web.people.roster.reading import read_departments, read_people
from keikaku.web.people.state import present_state
from tests.web.people.roster import STATE, TODAY

DAYS = st.integers(0, 40).map(lambda number: TODAY + timedelta(days=100 * (number - 30)))
NAMES = st.sampled_from(["総務課", "環境課", "庶務係", '課,と"引用"', "=A1", "市民\u3000課"])


def written(state: State, table: Table) -> bytes:
    return csv_text(exported(state, table)).encode()


def read(departments: bytes, people: bytes) -> tuple[Rows[DepartmentRow], Rows[PersonRow]]:
    return read_departments("課.csv", departments), read_people("人.csv", people)


def again(state: State) -> Outcome:
    departments, people = (written(state, table) for table in Table)
    return compare(state, *read(departments, people))


@st.composite
def houses(draw) -> State:
    """Departments below one another, some of which ended and were succeeded; people with roles."""
    departments: list[KnownDepartment] = []
    for key in range(1, draw(st.integers(1, 7)) + 1):
        begins = draw(DAYS)
        lasts = draw(st.none() | st.integers(1, 30))
        ends = None if lasts is None else begins + timedelta(days=100 * lasts - 1)
        below = [
            each.key
            for each in departments
            if (each.ends is None or begins <= each.ends) and (ends is None or each.begins <= ends)
        ]
        parent = draw(st.sampled_from([None, *below]))
        before = [
            each.key
            for each in departments
            if each.ends is not None and each.ends + timedelta(days=1) == begins
        ]
        origins = frozenset(draw(st.lists(st.sampled_from(before), unique=True)) if before else [])
        departments.append(KnownDepartment(key, f"{draw(NAMES)}", parent, begins, ends, origins))
    return State(TODAY, tuple(distinct(departments)), draw(people(departments)))


def distinct(departments: list[KnownDepartment]) -> list[KnownDepartment]:
    """No two of a name that could be meant by the same words."""
    seen: set[str] = set()
    found = []
    for each in departments:
        name = each.name if each.name not in seen else f"{each.name}{each.key}"
        seen.add(name)
        found.append(
            KnownDepartment(each.key, name, each.parent, each.begins, each.ends, each.origins)
        )
    return found


@st.composite
def people(draw, departments: list[KnownDepartment]) -> tuple[KnownPerson, ...]:
    found = []
    for number in range(draw(st.integers(1, 4))):
        roles = {}
        for key in range(draw(st.integers(0, 3))):
            of = draw(st.sampled_from(departments))
            role = draw(st.sampled_from([*Role]))
            place = of.key if role in OF_A_DEPARTMENT or draw(st.booleans()) else None
            begins, ends = (of.begins, of.ends) if place else (draw(DAYS), None)
            roles[role, place] = KnownRole(100 * number + key, role, place, begins, ends)
        mail = draw(st.sampled_from(["", f"p{number}@city.example"]))
        found.append(
            KnownPerson(number, f"p{number}", draw(NAMES), mail, True, tuple(roles.values()))
        )
    return tuple(found)


@given(houses())
def test_the_export_read_again_changes_nothing(state):
    outcome = again(state)
    assert (outcome.changes, outcome.faults, outcome.notes) == ((), (), ())


def test_names_that_many_have_are_written_as_paths():
    rows = exported(STATE, Table.DEPARTMENTS)
    assert ["庶務係", "総務課", "2020-04-01", "", ""] in rows
    assert again(STATE).changes == ()
    role = KnownRole(1, Role.DEPARTMENT_STAFF, 6, TODAY)
    state = State(TODAY, STATE.departments, (KnownPerson(1, "a", "甲", roles=(role,)),))
    assert exported(state, Table.PEOPLE)[1][3] == "環境課／庶務係"


# In the database


FIRST, ENDED, AFTER = date(2020, 4, 1), date(2023, 3, 31), date(2023, 4, 1)
HEAD_OF_ALL = (KnownPerson(1, "kanri", "管理 一", roles=()),)
BELOW_ITS_HEIR = State(
    TODAY,
    (
        KnownDepartment(1, "環境部", None, FIRST, ENDED),
        KnownDepartment(2, "環境課", 1, FIRST),
        KnownDepartment(3, "美化係", 2, FIRST),
        KnownDepartment(4, "環境係", 2, AFTER, None, frozenset({1})),
    ),
    HEAD_OF_ALL,
)
"""A 係 took over from the 部 that its own 課 stood below."""
EACH_HEIR_BELOW_THE_OTHERS_ORIGIN = State(
    TODAY,
    (
        KnownDepartment(1, "環境部", None, FIRST, ENDED),
        KnownDepartment(2, "市民部", None, FIRST, ENDED),
        KnownDepartment(3, "環境課", 1, FIRST, None, frozenset({2})),
        KnownDepartment(4, "市民課", 2, FIRST, None, frozenset({1})),
    ),
    HEAD_OF_ALL,
)
HEIR_OF_ITS_NAME = State(
    TODAY,
    (
        KnownDepartment(1, "環境課", None, FIRST),
        KnownDepartment(2, "環境課", 1, AFTER, None, frozenset({1})),
        KnownDepartment(3, "美化係", 1, AFTER),
        KnownDepartment(4, "公害係", 2, AFTER),
    ),
    (
        *HEAD_OF_ALL,
        KnownPerson(2, "ue", "上 二", roles=(KnownRole(1, Role.DEPARTMENT_HEAD, 1, AFTER),)),
        KnownPerson(3, "shita", "下 三", roles=(KnownRole(2, Role.DEPARTMENT_HEAD, 2, AFTER),)),
    ),
)
"""A 課 has a part of the 課 above it, and its name too."""


def test_an_heir_of_the_same_name_is_told_from_what_it_stands_below():
    above = {row[0]: row[1] for row in exported(HEIR_OF_ITS_NAME, Table.DEPARTMENTS)[3:]}
    assert above == {"美化係": "／環境課", "公害係": "環境課／環境課"}
    places = {row[1]: row[3] for row in exported(HEIR_OF_ITS_NAME, Table.PEOPLE)[1:]}
    assert places == {"kanri": "", "ue": "／環境課", "shita": "環境課／環境課"}


def faults_of(department: str) -> list[tuple[str, str]]:
    people = f"氏名,ログイン名,課,役割,開始日\n下 三,shita,{department},所管課の担当者,2023-04-01\n"
    outcome = compare(HEIR_OF_ITS_NAME, Rows(), read_people("人.csv", people.encode()))
    return [(each.what, each.advice) for each in outcome.faults]


def test_a_name_that_two_have_is_refused_with_the_ways_to_both():
    assert faults_of("環境課") == [(
        "「環境課」という課がいくつもあります（「／環境課」（2020-04-01〜）、"
        "「／環境課／環境課」（2023-04-01〜））。",
        "「／総務部／総務課」のように、いちばん上から書いてください。",
    )]  # fmt: skip


@pytest.mark.parametrize("way", ["／環境課", "/環境課", "環境課／環境課", "／環境課／環境課"])
def test_the_whole_way_tells_them_apart(way):
    assert faults_of(way) == []


def test_nothing_stands_at_the_top_that_has_something_above():
    assert [what for what, _advice in faults_of("／公害係")] == ["課「／公害係」がありません。"]


def test_a_department_that_moved_to_the_heir_of_its_name_is_no_longer_passed_over():
    table = """\
名称,上位,設置日,廃止日,前身
環境課,,2020-04-01,,
環境課,／環境課,2023-04-01,,／環境課
美化係,環境課／環境課,2023-04-01,,
公害係,環境課／環境課,2023-04-01,,
""".encode()
    outcome = compare(HEIR_OF_ITS_NAME, read_departments("課.csv", table), Rows())
    assert [each.what for each in outcome.faults] == ["「美化係」の上位が、登録と違います。"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "state", [BELOW_ITS_HEIR, EACH_HEIR_BELOW_THE_OTHERS_ORIGIN, HEIR_OF_ITS_NAME]
)
def test_who_took_over_from_above_is_no_ring(state):
    """Who stands below whom is a tree on each day; over time an heir may stand below its origin."""
    tables = [written(state, table) for table in Table]
    take(tables[0], tables[1])
    made = present_state(TODAY)
    assert again(made).changes == ()
    assert [lines(written(made, table)) for table in Table] == [*map(lines, tables)]


def take(departments: bytes, people: bytes, last_day: date | None = None) -> Outcome:
    of_departments, of_people = read(departments, people)
    if not departments:
        of_departments = Rows()
    outcome = compare(present_state(TODAY), of_departments, of_people, last_day)
    assert outcome.faults == ()
    take_in(
        departments=of_departments, people=of_people, last_day_of_others=last_day,
        shown=fingerprint(outcome), today=TODAY, by=BY,
    )  # fmt: skip
    return outcome


@pytest.mark.django_db
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(state=houses())
def test_an_empty_house_becomes_the_same_and_stays_so(state, db):
    tables = [written(state, table) for table in Table]
    with transaction.atomic():
        take(tables[0], tables[1])
        made = present_state(TODAY)
        assert again(made).changes == ()
        assert compare(made, *read(tables[0], tables[1])).changes == ()
        assert [lines(written(made, table)) for table in Table] == [*map(lines, tables)]
        transaction.set_rollback(True)


def lines(data: bytes) -> list[str]:
    """The order of rows alike in an empty house is that in which they were made."""
    return sorted(data.decode().split("\r\n"))


DEPARTMENTS = """\
名称,上位,設置日,廃止日,前身
生活部,,2020-04-01,,
環境課,生活部,2020-04-01,2027-03-31,
環境政策課,生活部,2027-04-01,,環境課
""".encode()
PEOPLE = """\
氏名,ログイン名,メール,課,役割,開始日,終了日
管理 一,kanri,,,システム管理者,2020-04-01,
佐藤 花,sato,sato@city.example,環境課,所管課の担当者,2020-04-01,2027-03-31
佐藤 花,sato,,環境政策課,所管課の担当者,2027-04-01,
""".encode()


@pytest.mark.django_db
def test_what_was_shown_is_done_and_told():
    outcome = take(DEPARTMENTS, PEOPLE)
    assert len(outcome.changes) == 9
    assert [str(each) for each in Succession.objects.all()] == ["環境課 → 環境政策課"]
    assert Membership.objects.count() == 3
    verbs = list(AuditEvent.objects.order_by("sequence").values_list("verb", flat=True))
    assert verbs == [
        *["create-department"] * 3, "succeed-department", "create-person", "give-role",
        "create-person", "give-role", "give-role", "import-people",
    ]  # fmt: skip
    assert Person.objects.get(login="sato").must_change_password


@pytest.mark.django_db
def test_the_same_tables_again_change_nothing_and_tell_nothing():
    take(DEPARTMENTS, PEOPLE)
    count = AuditEvent.objects.count()
    assert take(DEPARTMENTS, PEOPLE).changes == ()
    assert AuditEvent.objects.count() == count


@pytest.mark.django_db
def test_what_is_not_as_it_was_shown_is_not_done():
    take(DEPARTMENTS, PEOPLE)
    count = AuditEvent.objects.count()
    rows = read(DEPARTMENTS, PEOPLE.replace("佐藤 花".encode(), "鈴木 花".encode()))
    with pytest.raises(NotAsShown):
        take_in(
            departments=rows[0], people=rows[1], last_day_of_others=None, shown="", today=TODAY,
            by=BY,
        )  # fmt: skip
    assert AuditEvent.objects.count() == count


@pytest.mark.django_db
def test_all_or_nothing(monkeypatch):
    from keikaku.web.accounts.actions import memberships

    def broken(**_):
        raise RuntimeError

    monkeypatch.setattr(memberships, "give", broken)
    with pytest.raises(RuntimeError):
        take(DEPARTMENTS, PEOPLE)
    assert (Person.objects.count(), AuditEvent.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_the_april_after():
    """One moves, one leaves, one comes; who is not in the table ends because a person says so."""
    take(DEPARTMENTS, PEOPLE + "元 三,moto,,環境課,所管課の担当者,2020-04-01,2027-03-31\n".encode())
    table = """\
氏名,ログイン名,メール,課,役割,開始日,終了日
,kanri,,,システム管理者,2020-04-01,
新人 光,shin,,環境政策課,所管課の担当者,2027-04-01,
""".encode()
    last = date(2027, 6, 30)
    take(b"", table, last)
    rows = Membership.objects.order_by("person__login", "begins")
    assert [(row.person.login, row.ends) for row in rows] == [
        ("kanri", None),
        ("moto", date(2027, 3, 31)),
        ("sato", date(2027, 3, 31)),
        ("sato", last),
        ("shin", None),
    ]
    assert take(b"", table, last).changes == ()
