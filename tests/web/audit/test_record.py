"""Recording: beside the change or not at all, in one order, unalterable."""

import threading
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, IntegrityError

from keikaku.web.audit import guard, queries
from keikaku.web.audit.actions import OutsideTransaction, record
from keikaku.web.audit.actor import COMMAND_LINE, Actor
from keikaku.web.audit.chain import EMPTY, NOTHING_BEFORE, Head, Json, digest_of
from keikaku.web.audit.models import AuditEvent
from keikaku.web.audit.queries import Sought
from keikaku.web.audit.verification import verify

BY = Actor("佐藤 花子（sato）", 7, "192.0.2.1")
THREADS, EACH = 6, 10


def tell(number: int = 1) -> AuditEvent:
    return record(by=BY, verb="rename-node", about=f"node/{number}", before="旧", after={"b": 1})


@pytest.mark.django_db
def test_an_event_tells_everything():
    event = AuditEvent.objects.get(pk=tell().pk)
    at = datetime.fromisoformat(event.at)
    assert abs(datetime.now(UTC) - at).total_seconds() < 60
    assert event.moment == at
    fields: list[Json] = [
        1,
        event.at,
        BY.who,
        7,
        "192.0.2.1",
        "rename-node",
        "node/1",
        '"旧"',
        '{"b":1}',
    ]
    assert event.hashed_fields() == [*fields, NOTHING_BEFORE]
    assert event.digest == digest_of([*fields, NOTHING_BEFORE])
    assert str(event) == "1 rename-node node/1"


@pytest.mark.django_db
def test_each_event_holds_the_one_before():
    first, second = tell(1), tell(2)
    assert (second.sequence, second.previous) == (2, first.digest)
    assert queries.head() == Head(2, second.digest)
    assert list(queries.newest_first()) == [second, first]
    assert list(queries.newest_first(Sought(about="node/1"))) == [first]


@pytest.mark.django_db
def test_the_first_head_is_empty():
    assert queries.head() == EMPTY


@pytest.mark.django_db(transaction=True)
def test_nothing_is_recorded_outside_a_transaction():
    with pytest.raises(OutsideTransaction, match="rename-node node/1"):
        tell()
    assert queries.head() == EMPTY


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_taken_back_leaves_no_gap():
    with pytest.raises(RuntimeError), transaction.atomic():
        tell()
        raise RuntimeError
    with transaction.atomic():
        assert tell().sequence == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_auditevent SET who = 'x' WHERE sequence = 1",
        "DELETE FROM audit_auditevent WHERE sequence = 1",
        "DELETE FROM audit_auditevent",
    ],
)
@pytest.mark.django_db
def test_the_database_refuses_to_alter_an_event(statement):
    tell()
    with pytest.raises(DatabaseError, match="cannot be altered"), transaction.atomic():
        execute(statement)
    assert verify().findings == ()


@pytest.mark.django_db
def test_the_database_refuses_to_empty_or_replace():
    event = tell()
    statement = {
        "sqlite": "REPLACE INTO audit_auditevent SELECT * FROM audit_auditevent",
        "postgresql": "TRUNCATE audit_auditevent",
    }[connection.vendor]
    with pytest.raises(DatabaseError, match="cannot be altered"), transaction.atomic():
        execute(statement)
    with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
        AuditEvent(sequence=event.sequence, digest="x").save(force_insert=True)


@pytest.mark.django_db
def test_whether_the_database_refuses_can_be_asked():
    assert guard.is_installed(connection)
    guard.remove(connection)
    assert not guard.is_installed(connection)
    guard.install(connection)
    assert guard.is_installed(connection)


@pytest.mark.django_db(transaction=True)
def test_many_at_once_leave_no_gap():
    faults: list[Exception] = []

    def work(number: int) -> None:
        try:
            for _ in range(EACH):
                with transaction.atomic():
                    tell(number)
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    numbers = list(AuditEvent.objects.values_list("sequence", flat=True))
    assert numbers == list(range(1, THREADS * EACH + 1))
    assert verify().findings == ()


@pytest.mark.django_db
def test_recording_asks_the_same_however_long_the_log_is(django_assert_num_queries):
    count = {"sqlite": 2, "postgresql": 3}[connection.vendor]
    with django_assert_num_queries(count):
        tell()
    record(by=COMMAND_LINE, verb="x", about="y")
    with django_assert_num_queries(count):
        tell()


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
