"""The packages that Office files are: ZIP archives of XML parts, hostile ones among them."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from keikaku.core.errors import Unreadable

MAX_PARTS = 20_000
MAX_PART = 256 * 1024 * 1024
MAX_UNPACKED = 512 * 1024 * 1024
# Each tag costs far more memory than its bytes; a plan of a thousand pages has less than a million.
MAX_TAGS = 5_000_000

_DAMAGED = "ファイルが壊れています（{}）。"
_SAVE_AGAIN = "元のソフトで開いて保存し直したものを読み込んでください。"
_CHECK = "計画の文書であることを確かめてください。"
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError)


class Relation(NamedTuple):
    """What a part refers to: the last word of the type ("header"), and the part, "" if outside."""

    kind: str
    part: str


class Package:
    """The parts of an Office file. Raises Unreadable for an archive that is broken or hostile."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            reason = _DAMAGED.format("ZIPとして開けません")
            raise Unreadable(name, "", reason, _SAVE_AGAIN) from error
        self._check_size()

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(self._archive.namelist())

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises Unreadable when it is missing, damaged or too large."""
        try:
            with self._archive.open(part) as opened:
                data = opened.read(MAX_PART + 1)
        except KeyError as error:
            raise self._damaged(part, "部品がありません") from error
        except _BROKEN as error:
            raise self._damaged(part, "部品を取り出せません") from error
        if len(data) > MAX_PART:
            raise Unreadable(self._name, part, "中身が大きすぎます。", _CHECK)
        return data

    def xml(self, part: str) -> etree._Element:
        """The root of a part. Entities and references to outside are refused, not followed."""
        data = self.read(part)
        if data.count(b"<") > MAX_TAGS:
            raise Unreadable(self._name, part, "中身が大きすぎます。", _CHECK)
        if b"<!ENTITY" in data:
            raise self._hostile(part)
        try:
            root = etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None) or 1
            raise self._damaged(part, f"XMLの{line}行目") from error
        # Asked of the parser, for the declaration may be written in UTF-16 or behind a comment.
        if root.getroottree().docinfo.doctype:
            raise self._hostile(part)
        return root

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part refers to, by id; "" stands for the package as a whole."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self.names:
            return {}
        found = (each for each in self.xml(listing) if each.get("Id") and each.get("Target"))
        return {each.get("Id", ""): _relation(each, folder) for each in found}

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """The parts of one kind that a part refers to and that are there, in the listed order."""
        found = (relation for relation in self.relations(part).values() if relation.kind == kind)
        return tuple(each.part for each in found if each.part in self.names)

    def main_part(self) -> str:
        """The part that the whole is about. Raises Unreadable when there is none."""
        for part in self.related("", "officeDocument"):
            return part
        raise self._damaged("_rels/.rels", "本文の部品がありません")

    def _check_size(self) -> None:
        entries = self._archive.infolist()
        if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            limit = f"{MAX_UNPACKED // 1024 // 1024}MB"
            reason = f"展開すると大きすぎます（上限{limit}、{MAX_PARTS:,}部品）。"
            raise Unreadable(self._name, "", reason, _CHECK)

    def _hostile(self, part: str) -> Unreadable:
        reason = "外部参照や実体の宣言（DOCTYPE）が入っています。"
        return Unreadable(self._name, part, reason, _CHECK)

    def _damaged(self, part: str, what: str) -> Unreadable:
        return Unreadable(self._name, part, _DAMAGED.format(what), _SAVE_AGAIN)


def _relation(element: etree._Element, folder: str) -> Relation:
    kind = element.get("Type", "").rsplit("/", 1)[-1]
    if element.get("TargetMode") == "External":
        return Relation(kind, "")
    target = element.get("Target", "").replace("\\", "/")
    if target.startswith("/"):
        return Relation(kind, target.lstrip("/"))
    return Relation(kind, posixpath.normpath(posixpath.join(folder, target)))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
