"""A backup as it is read: nothing in it is believed before its hash was made again."""

import hashlib
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from keikaku.core.errors import Unreadable
from keikaku.web.backup.manifest import MANIFEST, Manifest, manifest_of
from keikaku.web.backup.rows import LONGEST

Told = Callable[[str], None]
"""Takes one short line about how far it is."""
_CHUNK = 1024 * 1024
_LARGEST_MANIFEST = 64 * 1024 * 1024
_ENCRYPTED = 1
_NAME = re.compile(
    r"config\.toml|secrets\.toml|tables/[a-z0-9_]{1,63}\.jsonl"
    r"|originals/(?P<shelf>[0-9a-f]{2})/(?P=shelf)[0-9a-f]{62}"
)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
    IndexError, KeyError, OverflowError, MemoryError, OSError, struct.error,
)  # fmt: skip


class Archive:
    """An open backup. Every way to its contents ends in Unreadable where they are not as told."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path = path
        self._archive = archive
        self._entries = self._known_entries()
        self.manifest = self._manifest()
        self._check_members(self.manifest)

    def has(self, name: str) -> bool:
        """Whether there is such a member."""
        return name in self.manifest.members

    def verify(self, told: Told) -> None:
        """Reads everything once and holds it against the manifest."""
        for number, name in enumerate(self.manifest.members, 1):
            told(f"SHA-256 {number:,} / {len(self.manifest.members):,}  {name}")
            for _ in self.chunks(name):
                pass

    def chunks(self, name: str) -> Iterator[bytes]:
        """The member piece by piece. No more is unpacked than the manifest tells."""
        told = self.manifest.members[name]
        size, digest = 0, hashlib.sha256()
        with self._explained(), self._archive.open(self._entries[name]) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > told.size:
                    raise self._damaged(name)
                digest.update(chunk)
                yield chunk
        if (size, digest.hexdigest()) != (told.size, told.sha256):
            raise self._damaged(name)

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of the member, each with its end."""
        begun, size = list[bytes](), 0
        for chunk in self.chunks(name):
            first, *further = chunk.split(b"\n")
            begun.append(first)
            size += len(first)
            if further:
                # A line of many pieces is put together once, when it ends.
                yield b"".join((*begun, b"\n"))
                yield from (line + b"\n" for line in further[:-1])
                begun, size = [further[-1]], len(further[-1])
            if size > LONGEST:
                raise self._damaged(name)
        if size:
            yield b"".join(begun)

    def text(self, name: str) -> str:
        """A member that is a text of UTF-8."""
        try:
            return b"".join(self.chunks(name)).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise self._damaged(name) from None

    def _known_entries(self) -> Mapping[str, zipfile.ZipInfo]:
        """By name. A name that no backup has may be a way out of the folder: none is accepted."""
        entries: dict[str, zipfile.ZipInfo] = {}
        for entry in self._archive.infolist():
            name = entry.filename
            if name != MANIFEST and not _NAME.fullmatch(name):
                raise self._fault(f"知らないファイルが入っています（{name[:80]!r}）。")
            if name in entries:
                raise self._fault(f"同じ名前のファイルが二つ入っています（{name}）。")
            if entry.flag_bits & _ENCRYPTED:
                raise self._fault("暗号化されています。")
            entries[name] = entry
        return entries

    def _manifest(self) -> Manifest:
        entry = self._entries.get(MANIFEST)
        if entry is None or entry.file_size > _LARGEST_MANIFEST:
            raise self._fault("keikaku backup で作られたものではありません。")
        with self._explained(), self._archive.open(entry) as stream:
            data = stream.read(_LARGEST_MANIFEST + 1)
        try:
            return manifest_of(json.loads(data))
        except (ValueError, RecursionError):
            raise self._fault("目録（manifest.json）を読めません。") from None

    def _check_members(self, manifest: Manifest) -> None:
        if manifest.members.keys() != self._entries.keys() - {MANIFEST}:
            raise self._fault("目録（manifest.json）と中身が合いません。")
        for name, member in manifest.members.items():
            if self._entries[name].file_size != member.size:
                raise self._damaged(name)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except _BROKEN:
            raise self._fault("壊れているか、途中で切れています。") from None

    def _damaged(self, name: str) -> Unreadable:
        return self._fault(f"中身が壊れています（{name}）。")

    def _fault(self, reason: str) -> Unreadable:
        return _fault(self.path, reason)


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Opens a backup. Raises Unreadable where it is none."""
    try:
        stream: IO[bytes] = path.open("rb")
    except OSError as fault:
        raise _fault(path, f"開けません（{fault.strerror}）。") from None
    with stream, _zip(path, stream) as archive:
        yield Archive(path, archive)


def _zip(path: Path, stream: IO[bytes]) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except _BROKEN:
        raise _fault(path, "壊れているか、途中で切れています。") from None


def _fault(path: Path, reason: str) -> Unreadable:
    advice = "別のバックアップを使ってください。何も変更していません。"
    return Unreadable(str(path), "", reason, advice)
