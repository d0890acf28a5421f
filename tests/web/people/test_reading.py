"""Tables as they come: encodings, Excel's writing of dates, heads, and every fault with its line."""

from datetime import date

import pytest

from keikaku.web.accounts.roles import Role
from keikaku.web.people.roster import cells
from keikaku.web.people.roster.columns import COLUMNS, heads
from keikaku.web.people.roster.csv_text import csv_text
from keikaku.web.people.roster.exporting import template
from keikaku.web.people.roster.model import DepartmentRow, PersonRow, Table
from keikaku.web.people.roster.reading import read_departments, read_people
from tests.web.people.roster import APRIL, DEPARTMENT_HEADS, PEOPLE_HEADS

ROW = "春瀬 花子,haruse.h,,環境課,所管課の担当者,2027-04-01,"
READ = PersonRow("2行目", "haruse.h", "春瀬 花子", "", "環境課", Role.DEPARTMENT_STAFF, APRIL)


@pytest.mark.parametrize(
    "data",
    [
        f"{PEOPLE_HEADS}\n{ROW}\n".encode(),
        f"{PEOPLE_HEADS}\r\n{ROW}\r\n".encode("utf-8-sig"),
        f"{PEOPLE_HEADS}\r\n{ROW}\r\n".encode("cp932"),
        f"{PEOPLE_HEADS}\r\n{ROW}\r\n".encode("utf-16"),
        f"{PEOPLE_HEADS},,\r\n{ROW},,\r\n,,,,,,,,\r\n".encode("utf-8-sig"),
        f"{PEOPLE_HEADS}\n{ROW}\n".replace(",", "\t").encode("utf-16"),
        f"{PEOPLE_HEADS}\n　{ROW}\n".encode(),
    ],
    ids=["UTF-8", "BOM", "Shift_JIS", "UTF-16", "empty columns and rows", "Unicode text", "spaces"],
)  # fmt: skip
def test_encodings_and_the_ways_of_excel(data):
    read = read_people("人.csv", data)
    assert (read.rows, read.faults) == ((READ,), ())


def test_columns_may_stand_in_any_order_and_others_are_left_aside():
    table = "ログイン名,職員番号,氏名\nharuse.h,0012,春瀬 花子\n"
    read = read_people("人.csv", table.encode())
    assert read.rows == (PersonRow("2行目", "haruse.h", "春瀬 花子"),)
    assert [note.what for note in read.notes] == ["使わない列があります：職員番号"]


def test_a_row_of_departments_is_read_whole():
    table = f"{DEPARTMENT_HEADS}\n総務環境課,総務部,令和9年4月1日,R10.3.31,総務課；環境課\n"
    read = read_departments("課.csv", table.encode())
    ends = date(2028, 3, 31)
    row = DepartmentRow("2行目", "総務環境課", "総務部", APRIL, ends, ("総務課", "環境課"))
    assert (read.rows, read.faults) == ((row,), ())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-04-01", APRIL),
        ("2027/4/1", APRIL),
        ("2027.4.1", APRIL),
        ("2027年4月1日", APRIL),
        ("令和9年4月1日", APRIL),
        ("R9.4.1", APRIL),
        ("２０２７／４／１", APRIL),
        ("2027年4月", None),
        ("令和9年度", None),
        ("2027", None),
        ("4月1日", None),
        ("2027/2/29", None),
        ("2027/13/1", None),
        ("未定", None),
        ("46113", None),  # Excel's number of a day: nobody can see what it means
        ("1800-01-01", None),
        ("2500-01-01", None),
    ],
)
def test_a_day_is_one_day_or_none(text, day):
    assert cells.day(text) == day


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("所管課長", Role.DEPARTMENT_HEAD),
        ("所管課 長", Role.DEPARTMENT_HEAD),
        ("planner", Role.PLANNER),
        ("Planner", Role.PLANNER),
        ("審議会・外部評価の委員", Role.COUNCIL_MEMBER),
        ("課長", None),
    ],
)
def test_a_role_by_its_label(text, role):
    assert cells.role(text) == role


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_role_is_known_in_both_languages(language):
    from django.utils import translation

    with translation.override(language):
        assert [cells.role(str(each.label)) for each in Role] == list(Role)


def faults(read) -> list[tuple[str, str]]:
    assert all(fault.advice for fault in read.faults)
    return [(fault.at, fault.what) for fault in read.faults]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("甲,,,,,,", "ログイン名が空いています。"),
        ("甲,甲乙,,,,,", "ログイン名「甲乙」に、使えない文字があります。"),
        ("甲,a b,,,,,", "ログイン名「a b」に、使えない文字があります。"),
        (f"甲,{'a' * 61},,,,,", f"ログイン名「{'a' * 61}」に、使えない文字があります。"),
        (f"{'甲' * 101},a,,,,,", "氏名が長すぎます。"),
        ("甲,a,mail,,,,", "メール「mail」の形が正しくありません。"),
        ("甲,a,,環境課,課長,2027-04-01,", "役割「課長」はありません。"),
        ("甲,a,,環境課,所管課長,,", "開始日が空いています。"),
        ("甲,a,,,所管課長,2027-04-01,", "課が空いています。"),
        ("甲,a,,環境課,,,", "課か日付がありますが、役割が空いています。"),
        ("甲,a,,環境課,所管課長,四月,", "開始日「四月」を一日の日付として読めません。"),
        ("甲,a,,環境課,所管課長,2027-04-01,2027-03-31", "終わりの日 2027-03-31 が、始まりの日 2027-04-01 より前です。"),
        ("甲,a,,環境課,所管課長,2027-04-01,,余り", "見出しより多くの列があります（余り）。"),
    ],
)  # fmt: skip
def test_a_fault_of_a_person_with_its_line(row, what):
    read = read_people("人.csv", f"{PEOPLE_HEADS}\n{ROW}\n{row}\n".encode())
    assert faults(read) == [("3行目", what)]
    assert read.rows == (READ,)


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (",総務部,2027-04-01,,", "名称が空いています。"),
        ("環境課,総務部,,,", "設置日が空いています。"),
        ("総務部／環境課,,2027-04-01,,", "名称「総務部／環境課」に、使えない記号があります。"),
        ("環境課,,2027-04-01,2027-01-01,", "終わりの日 2027-01-01 が、始まりの日 2027-04-01 より前です。"),
    ],
)  # fmt: skip
def test_a_fault_of_a_department_with_its_line(row, what):
    read = read_departments("課.csv", f"{DEPARTMENT_HEADS}\n{row}\n".encode())
    assert (faults(read), read.rows) == ([("2行目", what)], ())


@pytest.mark.parametrize(
    ("data", "at", "what"),
    [
        (b"", "", None),
        (f"{PEOPLE_HEADS}\n".encode(), "", "見出しの下に行がありません。"),
        ("氏名,メール\n甲,a@b.example\n".encode(), "1行目", "見出し「ログイン名」がありません。"),
        (f"{PEOPLE_HEADS},氏名\n{ROW}\n".encode(), "1行目", "見出し「氏名」が二つあります。"),
        (b"PK\x03\x04" + b"\0" * 60, "", "CSVのファイルではありません。"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "", None),
        (f'{PEOPLE_HEADS}\n"甲,a\n'.encode(), "2行目", None),
        (b"\xff\xfe\x00", "", None),
    ],
)
def test_what_is_no_table_is_a_fault(data, at, what):
    read = read_people("人.csv", data)
    assert read.rows == ()
    assert all(fault.what and fault.advice for fault in read.faults)
    if what is not None:
        assert (read.faults[0].at, read.faults[0].what) == (at, what)
    assert read.faults


def test_the_templates_read_without_a_fault():
    departments = read_departments("ひな形.csv", csv_text(template(Table.DEPARTMENTS)).encode())
    people = read_people("ひな形.csv", csv_text(template(Table.PEOPLE)).encode())
    assert (len(departments.rows), departments.faults, departments.notes) == (1, (), ())
    assert (len(people.rows), people.faults, people.notes) == (1, (), ())


def test_the_heads_are_those_of_the_guide():
    assert ",".join(heads(Table.DEPARTMENTS)) == DEPARTMENT_HEADS
    assert ",".join(heads(Table.PEOPLE)) == PEOPLE_HEADS
    assert all(column.help for columns in COLUMNS.values() for column in columns)
