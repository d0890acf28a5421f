"""Checks that ask the database: reached, migrated, its log guarded, and the clock beside it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from keikaku.cli.doctor.finding import Finding, doubtful, well, wrong
from keikaku.web.audit import guard
from keikaku.web.audit.models import AuditEvent
from keikaku.web.installation import Installation
from keikaku.web.plans.indexing import unindexed_drafts, unindexed_editions

_TOLERANCE = timedelta(minutes=1)


def database_findings(installation: Installation) -> Iterator[Finding]:
    """Later checks are left out where an earlier one makes them impossible."""
    try:
        connection.ensure_connection()
    except DatabaseError as fault:
        yield _unreachable(installation, str(fault).strip().splitlines()[0])
        return
    yield well(
        f"データベースにつながります（{connection.vendor}）",
        f"The database can be reached ({connection.vendor})",
    )
    missing = missing_migrations()
    yield of_migrations(missing)
    if not missing:
        yield of_guard(guard.is_installed(connection))
        yield of_index(len(unindexed_drafts()) + len(unindexed_editions()))
        yield of_clock(datetime.now(UTC), newest_event(), time_of_database())


def missing_migrations() -> list[str]:
    """Changes of the tables that this version needs and the database lacks."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}/{migration.name}" for migration, _ in plan]


def of_migrations(missing: list[str]) -> Finding:
    """Whether the tables are those of this version."""
    if not missing:
        return well("表はこの版のものです", "The tables are those of this version")
    names = " ".join(missing)
    return wrong(
        (f"表がこの版のものになっていません（{names}）。", f"The tables are older ({names})."),
        (
            "バックアップを取り、keikaku serve で起動し直してください。そのとき直されます。",
            "Make a backup and start keikaku serve again; it mends them.",
        ),
    )


def of_guard(installed: bool) -> Finding:
    """Whether the database refuses to alter the log."""
    if installed:
        return well("監査記録は守られています", "The audit log is guarded")
    return wrong(
        ("監査記録を守る仕組みが外されています。", "The guard of the audit log was taken away."),
        (
            "keikaku audit verify で改変の有無を確かめ、外した人と理由を調べてください。",
            "Run keikaku audit verify, and find out who took it away and why.",
        ),
    )


def of_index(count: int) -> Finding:
    """Whether search knows every draft and edition."""
    if not count:
        return well("検索の索引は揃っています", "The index of search is whole")
    return doubtful(
        (f"{count} 件の案・版が検索に出ません。", f"Search does not know {count} documents."),
        (
            "keikaku reindex で索引を作り直してください。",
            "Run keikaku reindex, which makes the index anew.",
        ),
    )


def of_clock(now: datetime, newest: datetime | None, elsewhere: datetime | None) -> Finding:
    """Whether this machine's clock agrees with the log and with the database's machine."""
    if newest is not None and newest > now + _TOLERANCE:
        return wrong(
            (
                f"時計が監査記録の最新の時刻（{newest:%Y-%m-%d %H:%M} UTC）より遅れています。",
                f"The clock is behind the newest event of the log ({newest:%Y-%m-%d %H:%M} UTC).",
            ),
            ("このパソコンの時計を合わせてください。", "Set the clock of this machine."),
        )
    if elsewhere is not None and abs(elsewhere - now) > _TOLERANCE:
        seconds = int(abs(elsewhere - now).total_seconds())
        return doubtful(
            (
                f"時計がデータベースのサーバーと {seconds} 秒ずれています。",
                f"The clock differs from that of the database's machine by {seconds} seconds.",
            ),
            ("両方の時計を同じ時刻に合わせてください。", "Set both clocks to the same time."),
        )
    return well("時計は合っています", "The clock agrees")


def newest_event() -> datetime | None:
    """When the newest event was recorded."""
    newest = AuditEvent.objects.order_by("-sequence").first()
    return newest.moment if newest else None


def time_of_database() -> datetime | None:
    """What the database's machine has; SQLite runs on this one."""
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        (found,) = cursor.fetchone()
    assert isinstance(found, datetime)
    return found


def _unreachable(installation: Installation, reason: str) -> Finding:
    where = installation.database.host or installation.database.name
    return wrong(
        (f"データベースにつながりません（{where}）: {reason}", f"No way to the database: {reason}"),
        (
            "database_url（KEIKAKU_DATABASE_URL）と、データベースが動いているかを確かめてください。",
            "Check database_url (KEIKAKU_DATABASE_URL), and whether the database runs.",
        ),
    )
