"""What a table of departments changes: 新設, 改称, 移管, 統合, 分割, 廃止, and what it cannot mean."""

import pytest

from keikaku.web.people.roster.model import (
    AddSuccession,
    CarryRole,
    ChangeDepartmentEnd,
    CreateDepartment,
    KnownRole,
)
from tests.web.people.roster import APRIL, HEAD, LAST, OLD, STAFF, told

SATO = KnownRole(102, STAFF, 5, OLD)


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        # Nothing: the row says what is registered
        ("環境課,生活部,2020-04-01,,", ()),
        ("環境課,生活部,令和2年4月1日,,", ()),
        ("総務部,,2020/4/1,,", ()),
        ("庶務係,環境課,2020-04-01,,", ()),
        ("庶務係,生活部／環境課,2020-04-01,,", ()),
        # 新設
        ("観光課,生活部,2027-04-01,,", (CreateDepartment("2行目", "観光課", 4, APRIL, None),)),
        ("市長室,,2027-04-01,2028-03-31,", (CreateDepartment("2行目", "市長室", None, APRIL, APRIL.replace(year=2028, month=3, day=31)),)),
        # The one above may stand below it in the table
        (
            "商工課,産業部,2027-04-01,,\n産業部,,2027-04-01,,",
            (
                CreateDepartment("3行目", "産業部", None, APRIL, None),
                CreateDepartment("2行目", "商工課", "3行目", APRIL, None),
            ),
        ),
        # 廃止
        ("庶務係,環境課,2020-04-01,2027-03-31,", (ChangeDepartmentEnd(6, None, LAST),)),
        # 改称: people of whom no table speaks go on in the successor
        (
            "環境課,生活部,2020-04-01,2027-03-31,\n環境政策課,生活部,2027-04-01,,環境課",
            (
                ChangeDepartmentEnd(5, None, LAST),
                CreateDepartment("3行目", "環境政策課", 4, APRIL, None),
                AddSuccession(5, "3行目", APRIL),
                CarryRole("sato", SATO, "3行目", APRIL),
            ),
        ),
        # 移管: the same name below another
        (
            "環境課,生活部,2020-04-01,2027-03-31,\n環境課,総務部,2027-04-01,,環境課",
            (
                ChangeDepartmentEnd(5, None, LAST),
                CreateDepartment("3行目", "環境課", 1, APRIL, None),
                AddSuccession(5, "3行目", APRIL),
                CarryRole("sato", SATO, "3行目", APRIL),
            ),
        ),
        # 統合 into one that is there
        (
            "環境課,生活部,2020-04-01,2027-03-31,\n総務課,総務部,2020-04-01,,環境課",
            (
                ChangeDepartmentEnd(5, None, LAST),
                AddSuccession(5, 2, APRIL),
                CarryRole("sato", SATO, 2, APRIL),
            ),
        ),
        # 分割: who goes where cannot be told
        (
            "環境課,生活部,2020-04-01,2027-03-31,\n環境保全課,生活部,2027-04-01,,環境課\nごみ対策課,生活部,2027-04-01,,環境課",
            (
                ChangeDepartmentEnd(5, None, LAST),
                CreateDepartment("3行目", "環境保全課", 4, APRIL, None),
                CreateDepartment("4行目", "ごみ対策課", 4, APRIL, None),
                AddSuccession(5, "3行目", APRIL),
                AddSuccession(5, "4行目", APRIL),
            ),
        ),
        # A part goes to a new one, the old one stays
        (
            "観光課,生活部,2027-04-01,,環境課",
            (CreateDepartment("2行目", "観光課", 4, APRIL, None), AddSuccession(5, "2行目", APRIL)),
        ),
        # 部 with a new name: what stands below it may be told below the new one, and does not change
        (
            "生活部,,2020-04-01,2027-03-31,\n市民部,,2027-04-01,,生活部\n環境課,市民部,2020-04-01,,",
            (
                ChangeDepartmentEnd(4, None, LAST),
                CreateDepartment("3行目", "市民部", None, APRIL, None),
                AddSuccession(4, "3行目", APRIL),
            ),
        ),
        # Two old ones become one
        (
            "総務課,総務部,2020-04-01,2027-03-31,\n環境課,生活部,2020-04-01,2027-03-31,\n総務環境課,総務部,2027-04-01,,総務課；環境課",
            (
                ChangeDepartmentEnd(2, None, LAST),
                ChangeDepartmentEnd(5, None, LAST),
                CreateDepartment("4行目", "総務環境課", 1, APRIL, None),
                AddSuccession(2, "4行目", APRIL),
                AddSuccession(5, "4行目", APRIL),
                CarryRole("sato", SATO, "4行目", APRIL),
                CarryRole("tanaka", KnownRole(103, HEAD, 2, OLD), "4行目", APRIL),
                CarryRole("00123", KnownRole(104, STAFF, 2, OLD), "4行目", APRIL),
            ),
        ),
    ],
)  # fmt: skip
def test_what_a_table_changes(table, changes):
    outcome = told(table)
    assert (outcome.changes, outcome.faults) == (changes, ())


def test_rows_that_change_nothing_are_counted():
    assert (
        told("環境課,生活部,2020-04-01,,\n総務部,,2020-04-01,,\n観光課,,2027-04-01,,").unchanged
        == 2
    )


@pytest.mark.parametrize(
    ("table", "at", "what"),
    [
        ("環境課,総務部,2020-04-01,,", "2行目", "「環境課」の上位が、登録と違います。"),
        ("環境課,,2020-04-01,,", "2行目", "「環境課」の上位が、登録と違います。"),
        ("観光課,産業部,2027-04-01,,", "2行目", "課「産業部」がありません。"),
        ("第二係,庶務係,2027-04-01,,", "2行目", "「庶務係」という課がいくつもあります（「／総務部／総務課／庶務係」（2020-04-01〜）、「／生活部／環境課／庶務係」（2020-04-01〜））。"),
        ("観光課,生活部,2027-04-01,,産業課", "2行目", "課「産業課」がありません。"),
        ("観光課,,2027-04-01,,\n観光課,,2027-04-01,,", "3行目", "2行目と同じ課です。"),
        ("甲課,乙課,2027-04-01,,\n乙課,甲課,2027-04-01,,", "2行目", "「甲課」が、自分の下の課の下にあります。"),
        ("古い課,,2010-04-01,2015-03-31,\n新しい課,,2027-04-01,,古い課", "3行目", "課「古い課」は、その期間にありません（2010-04-01〜2015-03-31）。"),
    ],
)  # fmt: skip
def test_what_a_table_cannot_mean(table, at, what):
    fault = told(table).faults[0]
    assert (fault.table, fault.at, fault.what) == ("departments", at, what)
    assert fault.advice


def test_who_is_left_in_a_department_that_is_divided_is_told():
    outcome = told("環境課,生活部,2020-04-01,2027-03-31,")
    assert [note.what for note in outcome.notes] == [
        "佐藤 花の役割が、廃止される課に残ります。移る先を人の表に書いてください。"
    ]
