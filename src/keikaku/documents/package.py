"""The packages that Office files are: ZIP archives of XML parts, hostile ones among them."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from keikaku.core.errors import Unreadable
from keikaku.documents.identify import BROKEN_ARCHIVE
from keikaku.documents.limits import check_tags

MAX_PARTS = 20_000
MAX_PART = 256 * 1024 * 1024
MAX_UNPACKED = 512 * 1024 * 1024

_DAMAGED = "ファイルが壊れています（{}）。"
_SAVE_AGAIN = "元のソフトで開いて保存し直したものを読み込んでください。"
_CHECK = "計画の文書であることを確かめてください。"


class Relation(NamedTuple):
    """What a part refers to: the last word of the type ("header"), and the part, "" if outside."""

    kind: str
    part: str


class Package:
    """The parts of an Office file. Raises Unreadable for an archive that is broken or hostile."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._relations: dict[str, Mapping[str, Relation]] = {}
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN_ARCHIVE as error:
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
        except BROKEN_ARCHIVE as error:
            raise self._damaged(part, "部品を取り出せません") from error
        if len(data) > MAX_PART:
            raise Unreadable(self._name, part, "中身が大きすぎます。", _CHECK)
        return data

    def xml(self, part: str) -> etree._Element:
        """The root of a part. Entities and references to outside are refused, not followed."""
        data = self.read(part)
        check_tags(self._name, part, data.count(b"<"))
        if b"<!ENTITY" in data:
            raise self._hostile(part)
        try:
            root = etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None) or 1
            raise self._damaged(part, f"XMLの{line}行目") from error
        # Asked of the parser, for the declaration may be written in UTF-16 or behind a comment.
        if etree.DocInfo(root).internalDTD is not None:
            raise self._hostile(part)
        return root

    def elements(self, part: str, *names: str) -> Iterator[etree._Element]:
        """The elements of these names as they end, for parts too large for a tree.

        Each is gone when the next is asked for. Raises Unreadable as `xml` does.
        """
        data = self.read(part)
        if b"<!ENTITY" in data:
            raise self._hostile(part)
        options = {"resolve_entities": False, "no_network": True, "load_dtd": False}
        tags, first = [f"{{*}}{name}" for name in names], True
        try:
            for _, element in etree.iterparse(io.BytesIO(data), tag=tags, **options):
                holder = element.getparent()
                if first and element.getroottree().docinfo.doctype:
                    raise self._hostile(part)
                first = False
                yield element
                if holder is not None:
                    holder.remove(element)
        except etree.XMLSyntaxError as error:
            raise self._damaged(part, f"XMLの{error.lineno or 1}行目") from error

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part refers to, by id; "" stands for the package as a whole."""
        if part not in self._relations:
            self._relations[part] = self._listed(part)
        return self._relations[part]

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """The parts of one kind that a part refers to and that are there, in the listed order."""
        found = (relation for relation in self.relations(part).values() if relation.kind == kind)
        return tuple(each.part for each in found if each.part in self.names)

    def main_part(self) -> str:
        """The part that the whole is about. Raises Unreadable when there is none."""
        for part in self.related("", "officeDocument"):
            return part
        raise self._damaged("_rels/.rels", "本文の部品がありません")

    def _listed(self, part: str) -> Mapping[str, Relation]:
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self.names:
            return {}
        found = (each for each in self.xml(listing) if each.get("Id") and each.get("Target"))
        return {each.get("Id", ""): _relation(each, folder) for each in found}

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
