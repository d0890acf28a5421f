"""A backup of an installation, made while it is used."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection, transaction

from keikaku import __version__
from keikaku.core.errors import Unreadable
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Head, Json
from keikaku.web.audit.queries import head
from keikaku.web.backup import rows
from keikaku.web.backup.manifest import LeftOut, Manifest, Node, TableCount
from keikaku.web.backup.originals import member_of, originals
from keikaku.web.backup.plain_settings import has_password, without_password
from keikaku.web.backup.reading import Told, opened
from keikaku.web.backup.snapshot import snapshot
from keikaku.web.backup.tables import FromNewerVersion, Table, applied, tables_at
from keikaku.web.backup.writing import ArchiveWriter, archive_writer, written_beside
from keikaku.web.installation import CONFIG_FILE, Installation
from keikaku.web.secret_file import SECRET_FILE

_CHUNK = 1024 * 1024
_EVERY = 5000


@dataclass(frozen=True, slots=True)
class Made:
    """The backup as it lies on the disk. `damaged`: originals that are not what they were."""

    manifest: Manifest
    size: int
    sha256: str
    originals: int
    damaged: tuple[str, ...]


def make(
    installation: Installation, path: Path, *, with_secret: bool, told: Told, by: Actor
) -> Made:
    """Writes the backup and tells the log. Raises Unwritable, Unreadable, DatabaseError.

    The database comes first and the originals after it: a row is written after its file, so every
    file that a row of the backup names is there.
    """
    with written_beside(path) as beside:
        with archive_writer(beside) as writer:
            migrations, end, counts = _add_database(writer, told)
            count, damaged = _add_originals(writer, installation.folder, told)
            left_out = _add_settings(writer, installation.folder, with_secret)
            manifest = Manifest(
                program=__version__,
                made=datetime.now(UTC).isoformat(timespec="seconds"),
                engine=connection.vendor,
                migrations=migrations,
                head=end,
                left_out=left_out,
                tables=counts,
                members=writer.members,
            )
            writer.close_with(manifest)
        with opened(beside) as archive:
            archive.verify(told)
        made = Made(manifest, beside.stat().st_size, _sha256(beside), count, damaged)
        with transaction.atomic():
            _record(made, by)
            beside.replace(path)
    return made


def _add_database(
    writer: ArchiveWriter, told: Told
) -> tuple[tuple[Node, ...], Head, tuple[TableCount, ...]]:
    with snapshot():
        migrations = applied()
        try:
            tables = tables_at(migrations)
        except FromNewerVersion as fault:
            advice = "そのデータベースを作った版の keikaku でバックアップを取ってください。"
            raise Unreadable("database", "", f"新しい版のものです（{fault}）。", advice) from None
        counts = tuple(_add_table(writer, table, told) for table in tables)
        return migrations, head(), counts


def _add_table(writer: ArchiveWriter, table: Table, told: Told) -> TableCount:
    name, done = f"tables/{table.name}.jsonl", 0

    def counted() -> Iterator[bytes]:
        nonlocal done
        # The first line names the columns.
        for done, line in enumerate(rows.lines(table)):
            if done % _EVERY == 0:
                told(f"{table.name} {done:,}")
            yield line

    writer.add(name, counted())
    return TableCount(table.name, done, rows.counter(table))


def _add_originals(writer: ArchiveWriter, folder: Path, told: Told) -> tuple[int, tuple[str, ...]]:
    """How many, and those that are not what their name says: damaged on the disk, kept as is."""
    damaged, number = [], 0
    for number, (digest, path) in enumerate(originals(folder), 1):
        told(f"originals {number:,}")
        member = writer.add(member_of(digest), _chunks(path), packed=False)
        if member.sha256 != digest:
            damaged.append(digest)
    return number, tuple(damaged)


def _add_settings(writer: ArchiveWriter, folder: Path, with_secret: bool) -> tuple[LeftOut, ...]:
    """Secrets only where they are asked for: a backup is carried about."""
    left_out: list[LeftOut] = []
    secret, config = folder / SECRET_FILE, folder / CONFIG_FILE
    if with_secret and secret.exists():
        writer.add(SECRET_FILE, [secret.read_bytes()])
    else:
        left_out.append(LeftOut.SECRET)
    if config.exists():
        text: str | None = config.read_text(encoding="utf-8-sig")
        if text is not None and not with_secret and has_password(text):
            text = without_password(text)
            left_out.append(LeftOut.CONFIG if text is None else LeftOut.DATABASE_URL)
        if text is not None:
            writer.add(CONFIG_FILE, [text.encode()])
    return tuple(left_out)


def _chunks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
    except OSError as fault:
        advice = "ディスクと、読む権限を確かめてください。"
        reason = f"原本を読めません（{fault.strerror or fault}）。"
        raise Unreadable(str(path), "", reason, advice) from None


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _record(made: Made, by: Actor) -> None:
    after: dict[str, Json] = {
        "sha256": made.sha256,
        "rows": made.manifest.rows,
        "originals": made.originals,
        "head": str(made.manifest.head),
    }
    record(by=by, verb="make-backup", about="backup", after=after)
