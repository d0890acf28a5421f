"""Bytes to text: strictly, so that no character is ever replaced by a guess.

Windows writes Shift_JIS as code page 932, which has ①, ㈱, ㎡, 髙 and 﨑; other writers of EUC-JP
use the JIS X 0213 rows for the same signs.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from keikaku.core.errors import Unreadable
from keikaku.documents.lines import line_number
from keikaku.documents.model import ReadingDoubt

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "euc_jis_2004": "EUC-JP",
    "iso2022_jp_ext": "ISO-2022-JP",
}
_JIS_ESCAPE = re.compile(rb"\x1b\$[@B]")
_UTF8_KANA_AND_KANJI = re.compile(rb"[\xe3-\xe9][\x80-\xbf]{2}")
# Python reads the bytes 80, A0, FD, FE and FF as these, so that nothing fails.
_LENT_BY_CP932 = re.compile("[\x80\xa0\uf8f0-\uf8f3]")
_ASCII = bytes(range(128))
_DOS_END = "\x1a"

# Right readings of real plans had 0.97 and more of their characters plausible, wrong ones 0.5 and
# less; in real UTF-8 files 0.97 and more of the non-ASCII bytes were kana and kanji.
_PLAUSIBLE = 0.7
_DAMAGED_UTF8 = 0.9


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, without byte order mark, and the doubt about its encoding if any."""

    text: str
    encoding: str
    doubt: ReadingDoubt | None = None


def decode(name: str, data: bytes) -> Decoded:
    """The text of a file. Raises Unreadable naming the first byte that cannot be read."""
    decoded = _decode(name, data)
    # DOS editors end a file with this sign, which no person sees.
    return Decoded(decoded.text.removesuffix(_DOS_END), decoded.encoding, decoded.doubt)


def _decode(name: str, data: bytes) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(name, data, encoding, skip=len(bom))
    if data.isascii() and _JIS_ESCAPE.search(data):
        return _strictly(name, data, "iso2022_jp_ext")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _japanese(name, data, error)


def _strictly(name: str, data: bytes, encoding: str, skip: int = 0) -> Decoded:
    try:
        return Decoded(data[skip:].decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise _damaged(name, data, error, skip) from error


def _japanese(name: str, data: bytes, utf8_error: UnicodeDecodeError) -> Decoded:
    """Text in one of the older Japanese encodings, the more plausible one where several fit."""
    if _is_damaged_utf8(data):
        raise _damaged(name, data, utf8_error) from utf8_error
    found, errors = _attempts(data)
    if not found:
        raise _unknown(name, max(errors, key=lambda error: error.start)) from utf8_error
    shares = {encoding: _plausible_share(text) for encoding, text in found.items()}
    best = max(shares, key=lambda encoding: shares[encoding])
    sure = len(found) == 1 and shares[best] >= _PLAUSIBLE
    doubt = ReadingDoubt("text.encoding", {"encoding": _NAMES[best]}, None)
    return Decoded(found[best], best, None if sure else doubt)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether nearly all that is not ASCII is kana and kanji of UTF-8, or all but one character."""
    others = len(data.translate(None, _ASCII))
    kana_and_kanji = 3 * len(_UTF8_KANA_AND_KANJI.findall(data))
    most = kana_and_kanji >= _DAMAGED_UTF8 * others
    return most or (kana_and_kanji >= 6 and others - kana_and_kanji <= 3)


def _attempts(data: bytes) -> tuple[dict[str, str], list[UnicodeDecodeError]]:
    found: dict[str, str] = {}
    errors: list[UnicodeDecodeError] = []
    for encoding in ("cp932", "euc_jp", "euc_jis_2004"):
        # The last is the one before with more rows: only tried where that one fails.
        if encoding == "euc_jis_2004" and "euc_jp" in found:
            continue
        try:
            text = data.decode(encoding)
            _check_assigned(encoding, data, text)
        except UnicodeDecodeError as error:
            errors.append(error)
        else:
            found[encoding] = text
    return found, errors


def _check_assigned(encoding: str, data: bytes, text: str) -> None:
    """Raises UnicodeDecodeError at a byte to which the codec lends a meaning that it has not."""
    lent = _LENT_BY_CP932.search(text) if encoding == "cp932" else None
    if lent:
        start = len(text[: lent.start()].encode(encoding))
        raise UnicodeDecodeError(encoding, data, start, start + 1, "unassigned byte")


def _damaged(name: str, data: bytes, error: UnicodeDecodeError, skip: int = 0) -> Unreadable:
    reason = f"文字コード{_NAMES[error.encoding]}として壊れている所があります。"
    advice = "元のファイルをもう一度書き出すか、その行を直してから読み込んでください。"
    readable = data[skip : skip + error.start].decode(error.encoding)
    return Unreadable(name, _place(readable, skip + error.start), reason, advice)


def _unknown(name: str, error: UnicodeDecodeError) -> Unreadable:
    known = "、".join(dict.fromkeys(_NAMES.values()))
    reason = f"文字コードが分かりません（{known}のどれでもありません）。"
    advice = "文字コードをUTF-8にして保存し直してください。"
    readable = error.object[: error.start].decode(error.encoding)
    return Unreadable(name, _place(readable, error.start), reason, advice)


def _place(readable: str, offset: int) -> str:
    return f"{line_number(readable, len(readable))}行目（先頭から{offset + 1}バイト目）"


def _plausible_share(text: str) -> float:
    """How much of what is not ASCII is common in Japanese writing, from 0 to 1."""
    counts = {sign: n for sign, n in Counter(text).items() if ord(sign) > 0x7F}
    common = sum(n for sign, n in counts.items() if sign in _common_signs())
    return common / max(1, sum(counts.values()))


@cache
def _common_signs() -> frozenset[str]:
    """Kana, full-width letters and digits, usual marks, and the kanji of JIS level 1."""
    level_1 = (bytes((row, cell)) for row in range(0x88, 0x98) for cell in range(0x40, 0xFD))
    kanji = b"".join(level_1).decode("cp932", errors="ignore")
    kana = map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FD)))
    wide = map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))
    marks = "\u3000、。・「」『』（）【】～〜－−％，．：！？々〇○●■▲※①②③④⑤"
    return frozenset((*kanji, *kana, *wide, *marks))
