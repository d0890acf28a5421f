"""A backup as it is written: member after member into one file that appears whole or not at all."""

import hashlib
import json
import os
import secrets
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from keikaku.core.errors import Unwritable
from keikaku.web.backup.manifest import MANIFEST, Manifest, Member
from keikaku.web.secret_file import make_private

# zip knows no earlier day; when it was made stands in the manifest.
_DAY = (1980, 1, 1, 0, 0, 0)


class ArchiveWriter:
    """Adds members and remembers the size and hash of each."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.members: dict[str, Member] = {}

    def add(self, name: str, chunks: Iterable[bytes], *, packed: bool = True) -> Member:
        """Writes one member. `packed`: whether it is worth pressing together."""
        size, digest = 0, hashlib.sha256()
        with self._archive.open(_entry(name, packed), "w", force_zip64=True) as stream:
            for chunk in chunks:
                stream.write(chunk)
                digest.update(chunk)
                size += len(chunk)
        self.members[name] = Member(size, digest.hexdigest())
        return self.members[name]

    def close_with(self, manifest: Manifest) -> None:
        """The manifest comes last: it tells of all others."""
        text = json.dumps(manifest.as_data(), ensure_ascii=False, indent=1)
        self._archive.writestr(_entry(MANIFEST, True), text.encode())


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """An empty file beside, which its owner alone may read; gone in the end if it is still there.

    It holds people and their passwords' hashes. Raises Unwritable.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        make_private(beside)
        yield beside
    except OSError as fault:
        advice = "フォルダーがあるか、書き込めるか、空き容量があるかを確かめてください。"
        reason = f"書き込めません（{fault.strerror or fault}）。"
        raise Unwritable(str(path), reason, advice) from None
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def archive_writer(path: Path) -> Iterator[ArchiveWriter]:
    """Writes into the file, and onto the disk before it is left."""
    with path.open("wb") as stream:
        with zipfile.ZipFile(stream, "w") as archive:
            yield ArchiveWriter(archive)
        stream.flush()
        os.fsync(stream.fileno())


def _entry(name: str, packed: bool) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    return entry
