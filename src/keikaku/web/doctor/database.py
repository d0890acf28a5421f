"""Checks that ask the database: reached, migrated, its log guarded, and the clock beside it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import DatabaseError, connection

from keikaku.web.audit import guard as audit_guard
from keikaku.web.audit.checks import discrepancies
from keikaku.web.audit.models import AuditEvent
from keikaku.web.audit.verification import verify
from keikaku.web.bodies import guard as bodies_guard
from keikaku.web.database_url import Database
from keikaku.web.drafting import guard as drafting_guard
from keikaku.web.health.checks import registered_findings
from keikaku.web.health.finding import Finding, doubtful, well, wrong
from keikaku.web.health.tables import missing_migrations, unknown_migrations
from keikaku.web.installation import Installation
from keikaku.web.plans import guard as plans_guard
from keikaku.web.plans.indexing import unindexed_drafts, unindexed_editions

_TOLERANCE = timedelta(minutes=1)
_OLDEST_BACKUP = timedelta(days=7)

GUARDS = (audit_guard.GUARD, plans_guard.GUARD, drafting_guard.GUARD, *bodies_guard.GUARDS)
"""Of all tables to which rows are added and nothing else."""


def database_findings(installation: Installation) -> Iterator[Finding]:
    """Later checks are left out where an earlier one makes them impossible."""
    file = installation.database.file
    if file is not None and not file.exists():
        yield of_missing_file(file)  # to ask it would make an empty one
        return
    try:
        connection.ensure_connection()
        yield well(
            f"データベースにつながります（{connection.vendor}）",
            f"The database can be reached ({connection.vendor})",
        )
        yield from _of_reached_database()
    except DatabaseError as fault:
        yield of_failure(installation.database, fault)


def _of_reached_database() -> Iterator[Finding]:
    unknown, missing = unknown_migrations(), missing_migrations()
    yield of_migrations(missing, unknown)
    if missing or unknown:
        return
    yield of_guards([each.table for each in GUARDS if not each.is_installed(connection)])
    yield of_log(len(verify().findings) + len(list(discrepancies())))
    yield of_index(len(unindexed_drafts()) + len(unindexed_editions()))
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


def of_migrations(missing: list[str], unknown: list[str]) -> Finding:
    """Whether the tables are those of this version."""
    if unknown:
        names = " ".join(unknown)
        return wrong(
            (
                f"表が、この版より新しい keikaku のものです（{names}）。",
                f"The tables are those of a newer keikaku ({names}).",
            ),
            (
                "その版以上の keikaku で動かしてください。この版では動かさないでください。",
                "Run that version of keikaku or a newer one, and not this one.",
            ),
        )
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


def of_guards(open_tables: list[str]) -> Finding:
    """Whether the database refuses to alter the log, and what is sealed, laid, said and decided."""
    if not open_tables:
        return well(
            "監査記録・版・正誤表・会議の記録は守られています",
            "The log, editions, errata and the records of bodies are guarded",
        )
    names = " ".join(open_tables)
    return wrong(
        (
            f"書き換えを防ぐ仕組みが外されています（{names}）。",
            f"The guard against alterations was taken away ({names}).",
        ),
        (
            "keikaku audit verify で改変の有無を確かめ、外した人と理由を調べてください。"
            "仕組みは、keikaku backup と keikaku restore --replace で戻ります。",
            "Run keikaku audit verify, and find out who took it away and why. keikaku backup and "
            "keikaku restore --replace bring it back.",
        ),
    )


def of_log(count: int) -> Finding:
    """Whether log and sealed editions are as they were written."""
    if not count:
        return well("監査記録と版に改変はありません", "Log and editions were not altered")
    return wrong(
        (
            f"監査記録か、封印した版が改変されています（{count} か所）。",
            f"The audit log or a sealed edition was altered ({count} places).",
        ),
        (
            "keikaku audit verify で場所を確かめ、フォルダーを写して残し、だれがしたかを"
            "調べてください。前のバックアップは keikaku restore で戻せます。",
            "keikaku audit verify says where. Copy the folder as it is, find out who did it; "
            "keikaku restore brings an earlier backup back.",
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


def of_failure(database: Database, fault: DatabaseError) -> Finding:
    """The database was not reached, or gave up amid the checks."""
    where = database.host or database.name
    reason = (str(fault).strip().splitlines() or [type(fault).__name__])[0]
    return wrong(
        (
            f"データベースを使えません（{where}）: {reason}",
            f"The database cannot be used: {reason}",
        ),
        _DAMAGED if database.file is not None else _SERVER,
    )


_SERVER = (
    "database_url（KEIKAKU_DATABASE_URL）と、データベースが動いているか、"
    "その版（PostgreSQL 14 以上）を確かめてください。",
    "Check database_url (KEIKAKU_DATABASE_URL), whether the database runs, and its version "
    "(PostgreSQL 14 or newer).",
)
_DAMAGED = (
    "空き容量とファイルの権限を確かめてください。壊れているなら、止めてフォルダーごと写しを取り、"
    "keikaku restore でバックアップから戻してください。",
    "Check the room on the disk and the rights of the file. If it is damaged, stop, copy the "
    "folder as it is, and bring a backup back by keikaku restore.",
)
