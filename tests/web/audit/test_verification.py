"""Whoever gets past the database's guard is found: every kind of alteration, and a cut end."""

import pytest
from django.db import connection

from keikaku.web.audit import guard, queries
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.chain import EMPTY, Head
from keikaku.web.audit.models import AuditEvent
from keikaku.web.audit.verification import Breach, Finding, Verification, verify

pytestmark = pytest.mark.django_db
FIELDS = ["at", "who", "person", "origin", "verb", "about", "before", "after", "previous", "digest"]


@pytest.fixture
def log():
    """Five events that nothing guards any more."""
    for number in range(1, 6):
        record(by=COMMAND_LINE, verb="change", about=f"node/{number}", after=number)
    guard.remove(connection)
    return AuditEvent.objects


def rewrite_from(number: int) -> None:
    """What an intruder who knows the method would do: every later hash made anew."""
    last = EMPTY
    for event in AuditEvent.objects.all():
        if event.sequence >= number:
            event.previous = last.digest
            event.digest = digest(event)
            event.save()
        last = Head(event.sequence, event.digest)


def digest(event: AuditEvent) -> str:
    from keikaku.web.audit.chain import digest_of

    return digest_of(event.hashed_fields())


def findings(exported: Head | None = None) -> list[Finding]:
    return list(verify(exported).findings)


def test_a_whole_chain_has_no_finding(log):
    assert verify(queries.head()) == Verification((), queries.head())


def test_an_empty_log_is_whole():
    assert verify(EMPTY) == Verification((), EMPTY)


@pytest.mark.parametrize("field", FIELDS)
def test_any_altered_field_is_found(log, field):
    value = 99 if field == "person" else "x"
    log.filter(sequence=3).update(**{field: value})
    found = findings()
    assert Finding(3, Breach.ALTERED) in found
    assert {each.sequence for each in found} <= {3, 4}


def test_an_altered_event_with_a_new_hash_is_found_at_the_next(log):
    event = log.get(sequence=3)
    event.who = "別人"
    event.digest = digest(event)
    event.save()
    assert findings() == [Finding(4, Breach.UNLINKED)]


def test_a_missing_event_is_found(log):
    log.filter(sequence=3).delete()
    assert findings() == [Finding(3, Breach.MISSING)]


def test_a_missing_beginning_is_found(log):
    log.filter(sequence__lte=2).delete()
    assert findings() == [Finding(1, Breach.MISSING)]


def test_a_cut_end_is_found_by_an_exported_head_alone(log):
    exported = queries.head()
    log.filter(sequence__gte=4).delete()
    assert findings() == []
    assert findings(exported) == [Finding(5, Breach.CUT)]


def test_an_emptied_log_is_found_by_an_exported_head(log):
    exported = queries.head()
    log.all().delete()
    assert findings(exported) == [Finding(5, Breach.CUT)]


def test_a_chain_made_anew_is_found_by_an_exported_head_alone(log):
    exported = queries.head()
    log.filter(sequence=2).update(who="別人")
    rewrite_from(2)
    assert findings() == []
    assert findings(exported) == [Finding(5, Breach.REWRITTEN)]


def test_an_older_head_is_still_passed(log):
    event = log.get(sequence=2)
    assert findings(Head(2, event.digest)) == []


def test_a_wrong_head_is_told(log):
    assert findings(Head(2, "a" * 64)) == [Finding(2, Breach.REWRITTEN)]
    assert findings(Head(9, "a" * 64)) == [Finding(9, Breach.CUT)]
