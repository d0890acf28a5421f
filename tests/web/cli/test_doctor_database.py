"""What the doctor says of the database, the log's guard and the clock."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import NotSupportedError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from keikaku.web.audit import guard
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.database_url import parse_database
from keikaku.web.doctor.database import (
    GUARDS,
    database_findings,
    newest_backup,
    newest_event,
    of_backup,
    of_clock,
    of_failure,
    of_guards,
    of_migrations,
    time_of_database,
)
from keikaku.web.health import checks
from keikaku.web.health.finding import State, well
from keikaku.web.installation import Installation
from keikaku.web.plans.indexing import forget_all
from keikaku.web.plans.reindexing import rebuild
from tests.web.library.shelf import make_owned_shelf

NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
MINUTES, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path, parse_database("postgres://db/k", tmp_path), "s" * 50)


def states(installation) -> list[State]:
    return [each.state for each in database_findings(installation)]


@pytest.mark.django_db
def test_a_database_that_is_well(installation):
    record(by=COMMAND_LINE, verb="make-backup", about="backup")
    assert states(installation) == [State.WELL] * 10


@pytest.mark.django_db
def test_a_database_without_a_backup(installation):
    assert states(installation) == [*[State.WELL] * 6, State.DOUBTFUL, *[State.WELL] * 3]


@pytest.mark.django_db
def test_checks_that_apps_add_come_last(installation, monkeypatch):
    found = well("処理係が動いています", "The worker runs")
    monkeypatch.setattr(checks, "_CHECKS", {"worker": lambda: [found]})
    assert list(database_findings(installation))[-1] == found


def test_a_file_that_is_not_there_is_not_made(tmp_path):
    database = parse_database("sqlite:///k.db", tmp_path)
    (finding,) = database_findings(Installation(tmp_path, database, "s" * 50))
    assert "データベースのファイルがありません" in finding.told["ja"]
    assert "keikaku restore" in finding.mend["en"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("newest", "state"),
    [
        (None, State.DOUBTFUL),
        (NOW, State.WELL),
        (NOW - 7 * DAY, State.WELL),
        (NOW - 7 * DAY - MINUTES, State.DOUBTFUL),
    ],
)
def test_the_age_of_the_backup(newest, state):
    found = of_backup(NOW, newest)
    assert found.state is state
    assert state is State.WELL or "keikaku backup" in found.mend["ja"]


@pytest.mark.django_db
def test_the_newest_backup_counts():
    assert newest_backup() is None
    record(by=COMMAND_LINE, verb="make-backup", about="backup")
    newest = record(by=COMMAND_LINE, verb="make-backup", about="backup")
    record(by=COMMAND_LINE, verb="x", about="y")
    assert newest_backup() == newest.moment


@pytest.mark.django_db
@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.table)
def test_a_table_without_its_guard(installation, guard):
    guard.remove(connection)
    findings = list(database_findings(installation))
    assert [each.state for each in findings[:3]] == [State.WELL, State.WELL, State.WRONG]
    assert f"（{guard.table}）" in findings[2].told["ja"]
    assert "restore --replace" in findings[2].mend["en"]


@pytest.mark.django_db
def test_what_search_does_not_know(installation):
    make_owned_shelf("環境課")
    forget_all()
    assert states(installation)[4] is State.DOUBTFUL
    assert sum(1 for _ in rebuild()) == 2
    assert states(installation)[4] is State.WELL


@pytest.mark.django_db
def test_older_tables(installation):
    MigrationRecorder(connection).record_unapplied("audit", "0002_guard")
    findings = list(database_findings(installation))
    assert [each.state for each in findings] == [State.WELL, State.WRONG]
    assert "audit/0002_guard" in findings[1].told["ja"]


@pytest.mark.django_db
def test_newer_tables(installation):
    MigrationRecorder(connection).record_applied("audit", "0099_from_tomorrow")
    findings = list(database_findings(installation))
    assert [each.state for each in findings] == [State.WELL, State.WRONG]
    assert "audit/0099_from_tomorrow" in findings[1].told["en"]
    assert "この版では動かさないでください" in findings[1].mend["ja"]


@pytest.mark.django_db
def test_an_altered_log(installation):
    record(by=COMMAND_LINE, verb="x", about="y")
    guard.remove(connection)
    AuditEvent.objects.update(verb="z")
    guard.install(connection)
    findings = list(database_findings(installation))
    assert [each.state for each in findings][2:4] == [State.WELL, State.WRONG]
    assert "1 か所" in findings[3].told["ja"]
    assert "keikaku audit verify" in findings[3].mend["ja"]


@pytest.mark.django_db
def test_a_database_that_fails_amid_the_checks(installation, monkeypatch):
    def broken() -> None:
        raise OperationalError("disk I/O error")

    monkeypatch.setattr("keikaku.web.doctor.database.newest_event", broken)
    findings = list(database_findings(installation))
    assert [each.state for each in findings] == [*[State.WELL] * 5, State.WRONG]
    assert "disk I/O error" in findings[-1].told["ja"]


@pytest.mark.parametrize("url", ["postgres://db/k", "sqlite:///k.db"])
def test_a_server_that_is_too_old_is_told_with_its_version(tmp_path, url):
    fault = NotSupportedError("PostgreSQL 14 or later is required (found 13.4).")
    found = of_failure(parse_database(url, tmp_path), fault)
    assert "found 13.4" in found.told["en"]
    assert ("PostgreSQL 14 以上" in found.mend["ja"]) is url.startswith("postgres")


def test_no_way_to_the_database(installation, monkeypatch):
    def refuse() -> None:
        raise OperationalError("connection refused\nIs the server running?")

    monkeypatch.setattr(connection, "ensure_connection", refuse)
    (finding,) = database_findings(installation)
    assert finding.told["ja"] == "データベースを使えません（db）: connection refused"
    assert "KEIKAKU_DATABASE_URL" in finding.mend["ja"]


@pytest.mark.parametrize(
    ("newest", "elsewhere", "state"),
    [
        (None, None, State.WELL),
        (NOW, NOW, State.WELL),
        (NOW + MINUTES, NOW - MINUTES, State.WELL),
        (NOW + 2 * MINUTES, None, State.WRONG),
        (None, NOW + 2 * MINUTES, State.DOUBTFUL),
        (NOW, NOW - 2 * MINUTES, State.DOUBTFUL),
    ],
)
def test_the_clock(newest, elsewhere, state):
    assert of_clock(NOW, newest, elsewhere).state is state


@pytest.mark.django_db
def test_the_times_to_compare_with():
    assert newest_event() is None
    assert record(by=COMMAND_LINE, verb="x", about="y").moment == newest_event()
    found = time_of_database()
    assert (found is None) is (connection.vendor == "sqlite")


def test_each_fault_says_how_to_mend_it():
    assert "keikaku serve" in of_migrations(["audit/0002_guard"], []).mend["ja"]
    assert "keikaku audit verify" in of_guards(["audit_auditevent"]).mend["en"]
