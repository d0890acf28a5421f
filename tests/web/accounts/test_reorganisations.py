"""改称・移管・統合・分割・廃止: what takes the place of a department, and where its people go."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from keikaku.web.accounts.actions import departments, memberships, reorganisations
from keikaku.web.accounts.models import Department, Membership, Succession
from keikaku.web.accounts.queries import departments as tree
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE as BY
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import BEGINS, make_department, make_person

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
ON = date(2027, 4, 1)
LAST = ON - DAY


@pytest.fixture
def hall() -> dict[str, Department]:
    """生活部 with 環境課, which has 公害係."""
    top = make_department("生活部")
    office = departments.create(name="環境課", begins=BEGINS, parent=top, by=BY)
    desk = departments.create(name="公害係", begins=BEGINS, parent=office, by=BY)
    return {"生活部": top, "環境課": office, "公害係": desk}


def shown(day: date) -> list[tuple[str, int]]:
    return [(department.name, depth) for department, depth in tree(day)]


def roles() -> list[tuple[str, str, date, date | None]]:
    rows = Membership.objects.select_related("department").order_by("person__login", "begins", "id")
    return [(each.person.login, str(each.department), each.begins, each.ends) for each in rows]


def test_a_new_name_is_a_successor_and_what_is_below_stands_below_it(hall):
    make_person("sato", Role.DEPARTMENT_STAFF, department=hall["環境課"])
    new = reorganisations.replace(
        department=hall["環境課"], name="環境政策課", parent=hall["生活部"], on=ON, by=BY
    )
    assert shown(LAST) == [("生活部", 0), ("環境課", 1), ("公害係", 2)]
    assert shown(ON) == [("生活部", 0), ("環境政策課", 1), ("公害係", 2)]
    (succession,) = Succession.objects.all()
    assert (str(succession), succession.on) == ("環境課 → 環境政策課", ON)
    assert roles() == [("sato", "環境課", BEGINS, LAST), ("sato", "環境政策課", ON, None)]
    assert Department.objects.get(pk=hall["公害係"].pk).parent == hall["環境課"]
    assert new.sort == hall["環境課"].sort


def test_what_has_a_new_name_on_top_keeps_what_is_below(hall):
    reorganisations.replace(department=hall["生活部"], name="市民部", parent=None, on=ON, by=BY)
    assert shown(ON) == [("市民部", 0), ("環境課", 1), ("公害係", 2)]


def test_every_step_is_told(hall):
    make_person("sato", Role.DEPARTMENT_STAFF, department=hall["環境課"])
    count = AuditEvent.objects.count()
    reorganisations.replace(
        department=hall["環境課"], name="環境政策課", parent=hall["生活部"], on=ON, by=BY
    )
    told = AuditEvent.objects.order_by("sequence").values_list("verb", flat=True)[count:]
    assert list(told) == [
        "create-department", "end-department", "succeed-department", "end-role", "give-role",
    ]  # fmt: skip


def test_two_that_become_one_bring_their_people(hall):
    other = make_department("衛生課")
    make_person("sato", Role.DEPARTMENT_STAFF, department=hall["環境課"])
    make_person("tanaka", Role.DEPARTMENT_HEAD, department=other)
    one = departments.create(name="環境衛生課", begins=ON, parent=hall["生活部"], by=BY)
    for old in (hall["環境課"], other):
        reorganisations.dissolve(department=old, on=LAST, successors=[one], by=BY)
    assert [each for each in roles() if each[3] is None] == [
        ("sato", "環境衛生課", ON, None),
        ("tanaka", "環境衛生課", ON, None),
    ]


def test_who_was_in_both_is_in_the_one_once(hall):
    person = make_person("sato", Role.DEPARTMENT_STAFF, department=hall["環境課"])
    other = make_department("衛生課")
    memberships.give(
        person=person, role=Role.DEPARTMENT_STAFF, department=other, begins=BEGINS, by=BY
    )
    reorganisations.dissolve(department=hall["環境課"], on=LAST, successors=[other], by=BY)
    assert roles() == [("sato", "環境課", BEGINS, LAST), ("sato", "衛生課", BEGINS, None)]


@pytest.mark.parametrize("names", [(), ("環境保全課", "ごみ減量課")])
def test_where_nobody_can_tell_who_goes_where_roles_end(hall, names):
    make_person("sato", Role.DEPARTMENT_STAFF, department=hall["環境課"])
    successors = [departments.create(name=name, begins=ON, by=BY) for name in names]
    reorganisations.dissolve(department=hall["環境課"], on=LAST, successors=successors, by=BY)
    assert roles() == [("sato", "環境課", BEGINS, LAST)]
    assert Succession.objects.count() == len(names)
    assert ("公害係", 0) in shown(ON) or ("公害係", 1) in shown(ON)


def test_a_role_that_begins_later_begins_in_the_successor(hall):
    person = make_person("sato")
    memberships.give(
        person=person, role=Role.DEPARTMENT_STAFF, department=hall["環境課"], begins=ON + DAY, by=BY
    )
    reorganisations.replace(
        department=hall["環境課"], name="環境政策課", parent=hall["生活部"], on=ON, by=BY
    )
    assert roles() == [("sato", "環境政策課", ON + DAY, None)]


def test_an_heir_must_be_there_the_day_after(hall):
    later = departments.create(name="環境保全課", begins=ON + DAY, by=BY)
    with pytest.raises(ValidationError, match="環境保全課"):
        reorganisations.dissolve(department=hall["環境課"], on=LAST, successors=[later], by=BY)
    assert Department.objects.get(name="環境課").ends is None


def test_nothing_changes_its_name_before_it_begins(hall):
    with pytest.raises(ValidationError, match="設置日より後"):
        reorganisations.replace(
            department=hall["環境課"], name="環境政策課", parent=None, on=BEGINS, by=BY
        )


def test_a_mistake_is_mended_without_a_successor(hall):
    departments.correct(
        department=hall["公害係"], name="環境保全係", parent=hall["環境課"], begins=BEGINS,
        ends=None, sort=3, by=BY,
    )  # fmt: skip
    assert shown(BEGINS) == [("生活部", 0), ("環境課", 1), ("環境保全係", 2)]
    assert not Succession.objects.exists()


def test_nothing_stands_below_itself(hall):
    with pytest.raises(ValidationError, match="自分自身"):
        departments.correct(
            department=hall["生活部"], name="生活部", parent=hall["公害係"], begins=BEGINS,
            ends=None, sort=0, by=BY,
        )  # fmt: skip


@pytest.mark.parametrize(
    "name", ["総務部／総務課", "総務/課", "総務＞課", "総務>課", "総務；課", "総務;課", "総務、課"]
)
def test_a_name_is_no_path(name):
    with pytest.raises(ValidationError, match="使えません"):
        departments.create(name=name, begins=BEGINS, by=BY)
