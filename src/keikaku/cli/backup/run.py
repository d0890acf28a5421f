"""`keikaku backup`: writes the file, and says what is in it, what is not, and its hash."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from keikaku.cli.backup.wording import BACKUP_WORDINGS, BackupWording
from keikaku.cli.failures import READ, READ_WITH_ERRORS, WrongUsage
from keikaku.cli.folders import folder_of
from keikaku.cli.terminal.progress import Progress
from keikaku.web.config.starting import check_database_file, database_told, load

if TYPE_CHECKING:
    from keikaku.web.backup.making import Made


def run(arguments: argparse.Namespace) -> int:
    """Raises KeikakuError where nothing could be saved."""
    path = target(arguments.out, datetime.now())
    installation = load(folder_of(arguments))
    check_database_file(installation)
    _make_folder(arguments.out)
    from keikaku.web.audit.actor import COMMAND_LINE
    from keikaku.web.backup.making import make

    progress = Progress(sys.stderr)
    try:
        with database_told():
            made = make(
                installation,
                path,
                with_secret=arguments.with_secret,
                told=progress.show,
                by=COMMAND_LINE,
            )
    finally:
        progress.clear()
    for line in lines(path, made, BACKUP_WORDINGS[arguments.language]):
        print(line)
    return READ_WITH_ERRORS if made.damaged else READ


def target(out: Path, now: datetime) -> Path:
    """The file to write. Raises WrongUsage for one that is there: it may be the only backup."""
    path = out / f"keikaku-{now:%Y%m%d-%H%M%S}.zip" if _is_folder(out) else out
    if path.exists():
        raise WrongUsage(f"--out {path} はもうあります。別の名前にしてください。")
    return path.resolve()


def _is_folder(out: Path) -> bool:
    """A name without an ending is a folder before it is there, too: as a file it would be one
    that the backup of the next day may not write over.
    """
    return out.is_dir() or not (out.exists() or out.suffix)


def _make_folder(out: Path) -> None:
    """Where that fails, so does the writing, which says why."""
    if _is_folder(out):
        with suppress(OSError):
            out.mkdir(mode=0o700, exist_ok=True)


def lines(path: Path, made: "Made", words: BackupWording) -> Iterator[str]:
    """What was saved."""
    yield words.saved.format(path=path, size=made.size)
    yield words.counts.format(
        tables=len(made.manifest.tables), rows=made.manifest.rows, originals=made.originals
    )
    yield words.digest.format(sha256=made.sha256)
    yield words.head.format(head=made.manifest.head)
    for each in made.manifest.left_out:
        yield words.left_out[each.value]
    for digest in made.damaged:
        yield words.damaged.format(digest=digest)
