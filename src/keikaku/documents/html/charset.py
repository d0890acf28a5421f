"""The text of a web page: the byte order mark and the bytes decide, its own word only a tie."""

import codecs
import re

from keikaku.core.errors import Unreadable
from keikaku.documents.encoding import Decoded, decode

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_HEAD = 8192
# What web pages call the encodings, where Python has another word or another table for it.
_NAMES = {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "x-euc-jp": "euc_jp",
    "iso-8859-1": "cp1252",
}


def text_of_page(name: str, data: bytes) -> Decoded:
    """The text of a page. Raises Unreadable naming the first byte that cannot be read.

    Pages say wrong things of themselves, for servers and editors write them anew; so the bytes are
    looked at first, and what the page says is heard where they leave a doubt.
    """
    declared = _declared(data)
    try:
        decoded = decode(name, data)
    except Unreadable:
        text = _strictly(data, declared)
        if text is None:
            raise
        return Decoded(text, declared or "")
    if decoded.doubt is None:
        return decoded
    text = _strictly(data, declared)
    return decoded if text is None else Decoded(text, declared or "")


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii", "replace").lower()
    try:
        codec = codecs.lookup(_NAMES.get(label, label)).name
        # Some codecs of Python make bytes of bytes, and none of them is an encoding of text.
        return codec if isinstance(b"".decode(codec), str) else None
    except LookupError:
        return None


def _strictly(data: bytes, encoding: str | None) -> str | None:
    # A page that calls itself UTF-8 and is not has broken places: those are told, not guessed.
    if encoding is None or encoding.startswith("utf"):
        return None
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None
