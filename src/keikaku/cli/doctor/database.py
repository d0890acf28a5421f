"""Checks that ask the database: reached, migrated, its log guarded, and the clock beside it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from keikaku.web.audit import guard
from keikaku.web.audit.models import AuditEvent
from keikaku.web.health.checks import registered_findings
from keikaku.web.health.finding import Finding, doubtful, well, wrong
from keikaku.web.installation import Installation

_TOLERANCE = timedelta(minutes=1)
_OLDEST_BACKUP = timedelta(days=7)


def database_findings(installation: Installation) -> Iterator[Finding]:
    """Later checks are left out where an earlier one makes them impossible."""
    file = installation.database.file
    if file is not None and not file.exists():
        yield of_missing_file(file)  # to ask it would make an empty one
        return
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
        now = datetime.now(UTC)
        yield of_clock(now, newest_event(), time_of_database())
        yield of_backup(now, newest_backup())
        yield from registered_findings()


def of_missing_file(file: Path) -> Finding:
    """SQLite has no file."""
    return wrong(
        (f"データベースのファイルがありません（{file}）。", f"There is no database file ({file})."),
        (
            "場所（database_url）を確かめてください。なくしたときは keikaku restore で戻せます。"
            "まだ始めていないなら keikaku serve で作られます。",
            "Check database_url. If it was lost, keikaku restore brings it back from a backup; "
            "if nothing was begun yet, keikaku serve makes it.",
        ),
    )


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


def of_backup(now: datetime, newest: datetime | None) -> Finding:
    """Whether there is a backup of these days."""
    mend = (
        "keikaku backup を毎日動かし、ファイルを別の機械に置いてください。",
        "Run keikaku backup every day and keep its files on another machine.",
    )
    if newest is None:
        return doubtful(
            ("バックアップをまだ取っていません。", "There has been no backup yet."), mend
        )
    told = (f"最後のバックアップ: {newest:%Y-%m-%d}", f"The last backup: {newest:%Y-%m-%d}")
    return doubtful(told, mend) if now - newest > _OLDEST_BACKUP else well(*told)


def newest_backup() -> datetime | None:
    """When the log was told last of a backup."""
    newest = AuditEvent.objects.filter(verb="make-backup").order_by("-sequence").first()
    return newest.moment if newest else None


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
