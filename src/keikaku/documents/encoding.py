"""Bytes to text: strictly, so that no character is ever replaced by a guess."""

import codecs

from keikaku.core.errors import Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(name: str, data: bytes) -> str:
    """The text of a file. Raises Unreadable."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(
            name, f"{error.start}バイト目", "文字コードが分かりません。", ""
        ) from error
