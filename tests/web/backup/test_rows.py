"""Rows of the database: of one moment while others write, and back into it unchanged."""

import threading
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from keikaku.core.errors import Unreadable
from keikaku.web.accounts.models import Department, Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.backup import rows
from keikaku.web.backup.snapshot import snapshot
from keikaku.web.backup.tables import FromNewerVersion, Table, applied, tables_at
from tests.web.conftest import BEGINS, make_department, make_person

sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'")


def table(name: str) -> Table:
    return next(each for each in tables_at(applied()) if each.name == name)


def lines(name: str) -> list[bytes]:
    return list(rows.lines(table(name)))


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_stays_as_it_was_and_keeps_nobody_waiting():
    make_person("sato")
    with snapshot():
        before = lines("audit_auditevent")
        writer = threading.Thread(target=write_one)
        writer.start()
        writer.join(timeout=10)
        assert not writer.is_alive()
        assert lines("audit_auditevent") == before
    assert len(lines("audit_auditevent")) == len(before) + 1


def write_one() -> None:
    with transaction.atomic():
        record(by=COMMAND_LINE, verb="x", about="y")
    connection.close()


@pytest.mark.django_db
def test_every_table_is_there_but_the_sessions():
    names = {each.name for each in tables_at(applied())}
    assert {"accounts_person", "audit_auditevent", "auth_group_permissions"} <= names
    assert "django_session" not in names
    assert "django_migrations" not in names


@pytest.mark.django_db
def test_an_older_database_has_its_older_tables():
    older = [node for node in applied() if node[0] != "comparing"]
    assert "comparing_linkdecision" not in {each.name for each in tables_at(older)}


@pytest.mark.django_db
def test_a_newer_database_is_refused():
    with pytest.raises(FromNewerVersion, match="plans/9999_new"):
        tables_at([*applied(), ("plans", "9999_new")])


@pytest.mark.django_db
def test_rows_come_in_the_order_of_their_keys():
    make_person("ノ")
    make_person("a")
    header, first, second = lines("accounts_person")
    assert header.startswith(b'["id","password","last_login","login"')
    assert "ノ".encode() in first
    assert b'"a"' in second


@pytest.mark.django_db(transaction=True)
def test_rows_go_out_and_come_back_unchanged():
    of = make_department("環境課\u2028")
    child = Department.objects.create(name="係", parent=of, begins=BEGINS)
    person = make_person("sato")
    Person.objects.filter(pk=person.pk).update(last_login=datetime(2026, 4, 1, 9, 0, 0, 1, UTC))
    for name in ("accounts_department", "accounts_person"):
        before = lines(name)
        with transaction.atomic():
            rows.empty(table(name))
            assert lines(name) == before[:1]
            assert rows.load(table(name), iter(before)) == len(before) - 1
        assert lines(name) == before
    assert Department.objects.get(pk=child.pk).parent == of


@pytest.mark.django_db(transaction=True)
def test_no_number_is_given_twice():
    of = table("accounts_department")
    make_department("環境課")
    last = make_department("福祉課")
    Department.objects.filter(pk=last.pk).delete()
    found = rows.counter(of)
    assert found == last.pk
    with transaction.atomic():
        kept = lines(of.name)
        rows.empty(of)
        rows.load(of, iter(kept))
        forget_counter()
        rows.set_counter(of, found)
    assert make_department("新しい課").pk > last.pk


def forget_counter() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence")
        else:
            cursor.execute("SELECT setval(pg_get_serial_sequence('accounts_department', 'id'), 1)")


@pytest.mark.django_db
def test_a_table_without_counted_numbers_has_no_counter():
    assert rows.counter(table("audit_auditevent")) is None
    rows.set_counter(table("audit_auditevent"), None)


ROW = b'[7,"x",null,"sato","name","",true,false,"2026-04-01T00:00:00.000000+00:00"]\n'


@pytest.mark.parametrize(
    "source",
    [
        [], [b"{"], [b'["id"]\n'], [ROW, ROW], [b"[" * 100_000],
    ],
)  # fmt: skip
@pytest.mark.django_db
def test_columns_of_another_table_are_refused(source):
    with pytest.raises(Unreadable, match="accounts_person 0"):
        rows.load(table("accounts_person"), iter(source))


@pytest.mark.parametrize(
    "row",
    [
        b"{}\n", b"[1]\n", b"\xff\n", ROW.replace(b"7", b'"7"'), ROW.replace(b"true", b"1"),
        ROW.replace(b"2026-04-01", b"2026-04-31"), b"[" * 100_000, ROW.replace(b"7", b"9" * 5000),
        ROW.replace(b"7", b"9" * 30), ROW.replace(b'"sato"', b"null"),
    ],
)  # fmt: skip
@pytest.mark.django_db
def test_a_row_that_does_not_fit_is_told(row):
    columns = lines("accounts_person")[0]
    with pytest.raises(Unreadable, match="accounts_person 1"), transaction.atomic():
        rows.load(table("accounts_person"), iter([columns, row]))


@pytest.mark.django_db
def test_a_row_that_is_there_twice_is_told():
    columns = lines("accounts_person")[0]
    with pytest.raises(Unreadable, match="accounts_person 1–2"), transaction.atomic():
        rows.load(table("accounts_person"), iter([columns, ROW, ROW]))


@sqlite
@pytest.mark.parametrize(("column", "value"), [("sort", "many"), ("begins", "soon")])
@pytest.mark.django_db
def test_a_row_that_is_damaged_in_the_database_is_told_and_not_saved(column, value):
    number = make_department("環境課").pk
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE accounts_department SET {column} = %s", [value])
    with pytest.raises(Unreadable, match=f"accounts_department {number}: .*{column}"):
        lines("accounts_department")


@pytest.mark.django_db
def test_the_log_is_not_emptied():
    rows.empty(table("audit_auditevent"))
    record(by=COMMAND_LINE, verb="x", about="y")
    with pytest.raises(Exception, match="cannot be altered"), transaction.atomic():
        rows.empty(table("audit_auditevent"))
    assert AuditEvent.objects.count() == 1
