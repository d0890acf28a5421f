"""Rows that no program of ours wrote: verifying goes on and tells the number of each."""

import pytest
from django.db import DatabaseError, connection

from keikaku.web.audit import guard, queries
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.audit.stored import stored
from keikaku.web.audit.verification import Breach, Finding, verify

pytestmark = [pytest.mark.django_db, pytest.mark.skipif("connection.vendor != 'sqlite'")]
STORED = "keikaku.web.audit.verification.stored"
TEXTS = ["at", "who", "origin", "verb", "about", "before", "after"]
NOT_UTF8 = "CAST(x'e6a69bff' AS TEXT)"


@pytest.fixture(autouse=True)
def log():
    """Five events that nothing guards any more."""
    for number in range(1, 6):
        record(by=COMMAND_LINE, verb="change", about=f"node/{number}")
    guard.remove(connection)
    return queries.head()


def spoil(column: str, value: str, number: int = 3) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = 1")
        cursor.execute(f"UPDATE audit_auditevent SET {column} = {value} WHERE sequence = {number}")
        cursor.execute("PRAGMA ignore_check_constraints = 0")


def findings() -> list[Finding]:
    return list(verify().findings)


@pytest.mark.parametrize("value", [NOT_UTF8, "x'00ff'", "7", "1.5"])
@pytest.mark.parametrize("column", TEXTS)
def test_a_text_that_is_none(column, value):
    spoil(column, value)
    assert findings() == [Finding(3, Breach.ALTERED)]


@pytest.mark.parametrize("value", [NOT_UTF8, "x'00ff'", "'me'", "1.5"])
def test_a_person_that_is_no_number(value):
    spoil("person", value)
    assert findings() == [Finding(3, Breach.ALTERED)]


@pytest.mark.parametrize("value", [NOT_UTF8, "x'00ff'"])
def test_a_link_that_is_none(value):
    spoil("previous", value)
    assert findings() == [Finding(3, Breach.UNLINKED), Finding(3, Breach.ALTERED)]


@pytest.mark.parametrize("value", [NOT_UTF8, "x'00ff'"])
def test_a_hash_that_is_none(value):
    spoil("digest", value)
    assert findings() == [Finding(3, Breach.ALTERED), Finding(4, Breach.UNLINKED)]


@pytest.mark.parametrize(
    ("value", "where"),
    [(NOT_UTF8, 5), ("x'00ff'", 5), ("'three'", 5), ("2.5", 2), ("-3", 0), ("0", 0)],
)
def test_a_number_that_is_none(log, value, where):
    """Texts stand behind all numbers; the event that is missing there is told too."""
    spoil("sequence", value)
    found = verify(log).findings
    assert sorted(found, key=lambda each: each.breach) == [
        Finding(3, Breach.MISSING),
        Finding(where, Breach.UNNUMBERED),
    ]


def test_the_connection_reads_as_before_afterwards():
    spoil("who", NOT_UTF8)
    verify()
    with pytest.raises(DatabaseError, match="decode"):
        AuditEvent.objects.get(sequence=3)


def test_a_file_that_cannot_be_read_on(monkeypatch):
    def broken():
        for row in stored():
            if row[0] == 4:
                raise DatabaseError("database disk image is malformed")
            yield row

    monkeypatch.setattr(STORED, broken)
    head = queries.head()
    assert list(verify().findings) == [Finding(4, Breach.UNREADABLE)]
    assert list(verify(head).findings) == [Finding(4, Breach.UNREADABLE), Finding(5, Breach.CUT)]


def test_a_file_that_gives_nothing_is_no_log(monkeypatch):
    def broken():
        yield from ()
        raise DatabaseError("database disk image is malformed")

    monkeypatch.setattr(STORED, broken)
    with pytest.raises(DatabaseError):
        verify()
