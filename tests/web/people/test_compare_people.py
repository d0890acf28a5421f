"""What a table of people changes: 採用, 異動, 兼務, 退職, 再任用, and what it cannot mean."""

import pytest

from keikaku.web.accounts.roles import Role
from keikaku.web.people.roster.model import (
    ChangeDepartmentEnd,
    ChangeRoleEnd,
    CorrectPerson,
    CreateDepartment,
    CreatePerson,
    GiveRole,
    KnownRole,
    ReactivatePerson,
)
from tests.web.people.roster import APRIL, HEAD, LAST, OLD, STAFF, told

SATO, TANAKA = KnownRole(102, STAFF, 5, OLD), KnownRole(103, HEAD, 2, OLD)


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        # Nothing
        ("佐藤 花,sato,sato@city.example,環境課,所管課の担当者,2020-04-01,", ()),
        (",SATO,,環境課,Department staff,R2.4.1,", ()),
        (",sato,,,,,", ()),
        # The first day of the yearly table is that of the table; the role has gone on since
        (",sato,,環境課,所管課の担当者,2027-04-01,", ()),
        # 採用
        (
            "新人 光,shin,,環境課,所管課の担当者,2027-04-01,",
            (CreatePerson("shin", "新人 光", ""), GiveRole("shin", STAFF, 5, APRIL, None)),
        ),
        ("新人 光,shin,s@city.example,,,,", (CreatePerson("shin", "新人 光", "s@city.example"),)),
        # 異動: the old role ends the day before
        (
            ",sato,,総務課,所管課の担当者,2027-04-01,",
            (GiveRole("sato", STAFF, 2, APRIL, None), ChangeRoleEnd("sato", SATO, LAST)),
        ),
        # 昇任 in the same department
        (
            ",sato,,環境課,所管課長,2027-04-01,",
            (GiveRole("sato", HEAD, 5, APRIL, None), ChangeRoleEnd("sato", SATO, LAST)),
        ),
        # 兼務: both stand in the table
        (
            ",sato,,環境課,所管課の担当者,2020-04-01,\n,sato,,総務課,所管課の担当者,2027-04-01,2027-09-30",
            (GiveRole("sato", STAFF, 2, APRIL, LAST.replace(month=9, day=30)),),
        ),
        # A role outside of departments ends nothing
        (",sato,,,企画担当,2027-04-01,", (GiveRole("sato", Role.PLANNER, None, APRIL, None),)),
        # 退職
        (",sato,,環境課,所管課の担当者,2020-04-01,2027-03-31", (ChangeRoleEnd("sato", SATO, LAST),)),
        # 再任用
        (
            ",moto,,総務課,所管課の担当者,2027-04-01,",
            (ReactivatePerson(15, "moto"), GiveRole("moto", STAFF, 2, APRIL, None)),
        ),
        # Another name
        ("鈴木 花,sato,,,,,", (CorrectPerson(12, "sato", "鈴木 花", "sato@city.example"),)),
        (",tanaka,t@city.example,,,,", (CorrectPerson(13, "tanaka", "田中 太郎", "t@city.example"),)),
        # A path names one of several
        (
            "新人 光,shin,,環境課／庶務係,所管課の担当者,2027-04-01,",
            (CreatePerson("shin", "新人 光", ""), GiveRole("shin", STAFF, 6, APRIL, None)),
        ),
    ],
)  # fmt: skip
def test_what_a_table_changes(table, changes):
    outcome = told(people=table)
    assert (outcome.changes, outcome.faults) == (changes, ())


@pytest.mark.parametrize(
    ("table", "at", "what"),
    [
        (",shin,,,,,", "2行目", "新しい人「shin」の氏名が空いています。"),
        ("鈴木,123,,,,,", "2行目", "「123」は登録がなく、よく似た「00123」があります。"),
        (",sato,,観光課,所管課の担当者,2027-04-01,", "2行目", "課「観光課」がありません。"),
        (",sato,,庶務係,所管課の担当者,2027-04-01,", "2行目", "「庶務係」という課がいくつもあります（「／総務部／総務課／庶務係」（2020-04-01〜）、「／生活部／環境課／庶務係」（2020-04-01〜））。"),
        ("甲,shin,,,,,\n乙,shin,,,,,", "3行目", "同じ人の氏名が、2行目と違います。"),
        ("甲,shin,a@b.example,,,,\n甲,shin,c@b.example,,,,", "3行目", "同じ人のメールが、2行目と違います。"),
        (
            ",sato,,総務課,所管課の担当者,2027-04-01,\n,sato,,総務課,所管課の担当者,2027-06-01,",
            "3行目", "同じ役割が、同じ期間に二つあります（sato）。",
        ),
        (
            ",sato,,環境課,所管課の担当者,2020-04-01,2027-03-31\n,sato,,環境課,所管課の担当者,2027-04-01,",
            "3行目", "同じ役割が、同じ期間に二つあります（sato）。",
        ),
        (",sato,,総務課,所管課の担当者,2019-04-01,", "2行目", "課「総務課」が在るのは 2020-04-01〜 で、役割の期間に足りません。"),
        (",kanri,,,システム管理者,2020-04-01,2027-03-31", "", "2027-04-01 からシステム管理者がいなくなります。"),
    ],
)  # fmt: skip
def test_what_a_table_cannot_mean(table, at, what):
    fault = told(people=table).faults[0]
    assert (fault.table, fault.at, fault.what) == ("people", at, what)
    assert fault.advice


def test_another_administrator_may_take_over():
    outcome = told(
        people=",kanri,,,システム管理者,2020-04-01,2027-03-31\n,sato,,,システム管理者,2027-04-01,"
    )
    assert outcome.faults == ()


@pytest.mark.parametrize(
    ("table", "what"),
    [
        ("佐藤 花,satoh,,,,,", "同じ氏名の人が、ログイン名「sato」で登録されています。別の人か確かめてください。"),
        (",sato,,環境課,所管課の担当者,2027-04-01,", "開始日は、登録済みの 2020-04-01 のままにします。"),
    ],
)  # fmt: skip
def test_what_should_be_looked_at(table, what):
    outcome = told(people=table)
    assert ([note.what for note in outcome.notes], outcome.faults) == ([what], ())


# What the table does not mention


def missing(outcome) -> list[tuple[str, int]]:
    return [(each.login, each.known.key) for each in outcome.missing]


def test_who_is_not_in_the_table_stays():
    outcome = told(people=",sato,,総務課,所管課の担当者,2027-04-01,")
    assert missing(outcome) == [("kanri", 101), ("tanaka", 103), ("00123", 104)]


def test_who_is_not_in_the_table_ends_where_a_person_says_so():
    outcome = told(
        people=",sato,,環境課,所管課の担当者,2020-04-01,\n,kanri,,,システム管理者,2020-04-01,",
        last_day=LAST,
    )
    assert outcome.changes == (
        ChangeRoleEnd("tanaka", TANAKA, LAST),
        ChangeRoleEnd("00123", KnownRole(104, STAFF, 2, OLD), LAST),
    )
    assert (missing(outcome), outcome.faults) == ([], ())


def test_the_last_administrator_must_be_in_the_table_then():
    outcome = told(people=",sato,,環境課,所管課の担当者,2020-04-01,", last_day=LAST)
    assert [fault.what for fault in outcome.faults] == [
        "2027-04-01 からシステム管理者がいなくなります。"
    ]


def test_without_a_table_of_people_nobody_is_missing():
    assert told("観光課,,2027-04-01,,", last_day=LAST).missing == ()


# Both tables

RENAMED = "環境課,生活部,2020-04-01,2027-03-31,\n環境政策課,生活部,2027-04-01,,環境課"


def test_a_person_goes_on_in_the_department_with_the_new_name():
    outcome = told(RENAMED, ",sato,,環境政策課,所管課の担当者,2027-04-01,")
    assert outcome.changes[0] == ChangeDepartmentEnd(5, None, LAST)
    assert outcome.changes[1] == CreateDepartment("3行目", "環境政策課", 4, APRIL, None)
    assert outcome.changes[3:] == (
        GiveRole("sato", STAFF, "3行目", APRIL, None),
        ChangeRoleEnd("sato", SATO, LAST),
    )


def test_a_row_that_leaves_a_person_in_a_department_that_ends_is_a_fault():
    outcome = told(RENAMED, ",sato,,環境課,所管課の担当者,2020-04-01,")
    assert [fault.what for fault in outcome.faults] == [
        "課「環境課」が在るのは 2020-04-01〜2027-03-31 で、役割の期間に足りません。"
    ]


def test_with_its_last_day_it_is_none():
    outcome = told(RENAMED, ",sato,,環境課,所管課の担当者,2020-04-01,2027-03-31")
    assert outcome.faults == ()
    assert outcome.changes[-1] == ChangeRoleEnd("sato", SATO, LAST)
