"""The database of a backup built in an empty one, on either kind, and proved to be the same."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from keikaku.core.errors import Unreadable
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Head
from keikaku.web.audit.queries import head
from keikaku.web.audit.verification import Finding, verify
from keikaku.web.backup import rows
from keikaku.web.backup.manifest import Manifest, TableCount
from keikaku.web.backup.reading import Archive, Told
from keikaku.web.backup.tables import FromNewerVersion, Table, ends, tables_at

_EVERY = 5000


@dataclass(frozen=True, slots=True)
class Built:
    """What the chain of the log says of itself, and its newest event: that of the restore."""

    findings: tuple[Finding, ...]
    head: Head


def build(archive: Archive, *, told: Told, by: Actor) -> Built:
    """First the tables as they were, then the rows, then what this version changes in tables.

    Raises Unreadable; then the database is to be thrown away, or its transaction to be taken back.
    """
    manifest = archive.manifest
    _migrate_as_then(archive)
    tables = {table.name: table for table in tables_at(manifest.migrations)}
    if tables.keys() != {count.name for count in manifest.tables}:
        raise _unlike(archive, "tables")
    with transaction.atomic():
        _let_rows_point_ahead()
        for count in manifest.tables:
            _fill(archive, tables[count.name], count, told)
        connection.check_constraints()
    for count in manifest.tables:
        _compare(archive, tables[count.name], count, told)
    call_command("migrate", interactive=False, verbosity=0)
    findings = verify(manifest.head).findings
    _record(manifest, by)
    return Built(findings, head())


def _migrate_as_then(archive: Archive) -> None:
    executor = MigrationExecutor(connection)
    try:
        targets = ends(executor.loader, archive.manifest.migrations)
    except FromNewerVersion as fault:
        advice = f"keikaku {archive.manifest.program} 以上で復元してください。"
        reason = f"この版より新しい keikaku のバックアップです（{fault}）。"
        raise Unreadable(str(archive.path), "", reason, advice) from None
    executor.migrate(targets)


def _let_rows_point_ahead() -> None:
    """A row may come before the one that it names, as a draft before the edition it goes on from.

    A migration that adds a column with a reference leaves it checked at once on PostgreSQL for the
    rest of the transaction. To check all of them, of empty tables, ends with all put off again.
    """
    connection.check_constraints()


def _fill(archive: Archive, table: Table, count: TableCount, told: Told) -> None:
    rows.empty(table)
    source = _told(archive.lines(count.member), table.name, told)
    if rows.load(table, source) != count.rows:
        raise _unlike(archive, table.name)
    rows.set_counter(table, count.counter)


def _compare(archive: Archive, table: Table, count: TableCount, told: Told) -> None:
    """What the database now gives out must be what came in, to the byte."""
    digest = hashlib.sha256()
    for line in _told(rows.lines(table), f"= {table.name}", told):
        digest.update(line)
    if digest.hexdigest() != archive.manifest.members[count.member].sha256:
        raise _unlike(archive, table.name)


def _told(lines: Iterator[bytes], name: str, told: Callable[[str], None]) -> Iterator[bytes]:
    for number, line in enumerate(lines):
        if number % _EVERY == 0:
            told(f"{name} {number:,}")
        yield line


def _record(manifest: Manifest, by: Actor) -> None:
    after = {"made": manifest.made, "head": str(manifest.head), "engine": manifest.engine}
    with transaction.atomic():
        record(by=by, verb="restore-backup", about="backup", after=after)


def _unlike(archive: Archive, what: str) -> Unreadable:
    reason = f"復元した結果がバックアップと同じになりません（{what}）。"
    return Unreadable(str(archive.path), "", reason, "何も変更していません。")
