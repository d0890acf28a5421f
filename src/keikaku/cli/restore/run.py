"""`keikaku restore`: puts a backup in place, and says what came, what did not, and the seal."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from keikaku.cli.audit.wording import breach_lines
from keikaku.cli.failures import READ, READ_WITH_ERRORS
from keikaku.cli.folders import folder_of
from keikaku.cli.restore.restoring import Restored, restore
from keikaku.cli.restore.wording import RESTORE_WORDINGS, RestoreWording
from keikaku.cli.terminal.progress import Progress
from keikaku.web.backup.manifest import Manifest
from keikaku.web.backup.originals import ORIGINALS


def run(arguments: argparse.Namespace) -> int:
    """Raises KeikakuError where nothing was restored."""
    folder = folder_of(arguments)
    progress = Progress(sys.stderr)
    try:
        restored = restore(arguments.file, folder, replace=arguments.replace, told=progress.show)
    finally:
        progress.clear()
    for line in _lines(folder, restored, RESTORE_WORDINGS[arguments.language]):
        print(line)
    for line in breach_lines(restored.built.findings, arguments.language):
        print(line)
    doubt = restored.built.findings or damaged_originals(restored.manifest)
    return READ_WITH_ERRORS if doubt else READ


def damaged_originals(manifest: Manifest) -> list[str]:
    """Those that were no longer what their name says when the backup was made."""
    names = [name for name in manifest.members if name.startswith(f"{ORIGINALS}/")]
    return [
        digest
        for digest, member in ((name.rpartition("/")[2], manifest.members[name]) for name in names)
        if digest != member.sha256
    ]


def _lines(folder: Path, restored: Restored, words: RestoreWording) -> Iterator[str]:
    manifest, built = restored.manifest, restored.built
    yield words.restored.format(folder=folder)
    yield words.source.format(made=manifest.made, program=manifest.program, engine=manifest.engine)
    yield words.counts.format(
        tables=len(manifest.tables),
        rows=manifest.rows,
        originals=sum(name.startswith(f"{ORIGINALS}/") for name in manifest.members),
    )
    yield words.then.format(head=manifest.head)
    if not built.findings:
        yield words.whole
    yield words.now.format(head=built.head)
    yield from _notes(restored, words)
    for digest in damaged_originals(manifest):
        yield words.damaged.format(digest=digest)


def _notes(restored: Restored, words: RestoreWording) -> Iterator[str]:
    for aside in restored.aside:
        yield words.aside.format(aside=aside)
    if restored.settled.kept_config:
        yield words.kept_config
    else:
        lacking = (each.value for each in restored.manifest.left_out)
        yield from (words.left_out[each] for each in lacking if each in words.left_out)
    if restored.settled.new_secret:
        yield words.new_secret
    if restored.lost_factors:
        yield words.lost_factors.format(count=restored.lost_factors)
    yield words.login
