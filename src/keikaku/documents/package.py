"""The packages that Office files are: ZIP archives of XML parts, hostile ones among them."""

import io
import zipfile
from functools import cached_property

from lxml import etree

from keikaku.core.errors import Unreadable
from keikaku.documents.identify import BROKEN_ARCHIVE

MAX_PARTS = 20_000
MAX_PART = 256 * 1024 * 1024
MAX_UNPACKED = 512 * 1024 * 1024

_DAMAGED = "ファイルが壊れています（{}）。"
_SAVE_AGAIN = "元のソフトで開いて保存し直したものを読み込んでください。"
_CHECK = "計画の文書であることを確かめてください。"


class Package:
    """The parts of an Office file. Raises Unreadable for an archive that is broken or hostile."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
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
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
            reason = "外部参照や実体の宣言（DOCTYPE）が入っています。"
            raise Unreadable(self._name, part, reason, _CHECK)
        try:
            return etree.fromstring(data, _parser())
        except etree.XMLSyntaxError as error:
            raise self._damaged(part, f"XMLの{error.lineno}行目") from error

    def _check_size(self) -> None:
        entries = self._archive.infolist()
        if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            limit = f"{MAX_UNPACKED // 1024 // 1024}MB"
            reason = f"展開すると大きすぎます（上限{limit}、{MAX_PARTS:,}部品）。"
            raise Unreadable(self._name, "", reason, _CHECK)

    def _damaged(self, part: str, what: str) -> Unreadable:
        return Unreadable(self._name, part, _DAMAGED.format(what), _SAVE_AGAIN)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
