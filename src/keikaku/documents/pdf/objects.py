"""The objects of a PDF, found by their looks and not by its tables, which may lie."""

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

_OBJECT = re.compile(rb"obj\b")
_NUMBERED = re.compile(rb"(?<![0-9])([0-9]{1,10})\s+[0-9]{1,5}\s+\Z")
_IN_NUMBERS = b"0123456789 \t\n\r\f\v"
_STREAM = re.compile(rb"\bstream\r?\n")
_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b")
_FIRST = re.compile(rb"/First\s+([0-9]+)")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_ASCII = re.compile(rb"/(?:ASCII85Decode|A85)\b")
_STEP = 1024 * 1024
# Five letters from ! to u are the digits of four bytes.
_WHITE, _LOWEST_DIGIT, _HIGHEST_DIGIT = b" \t\n\r\v", np.uint8(0x21), np.uint8(0x75)
_POWERS = np.array([85**4, 85**3, 85**2, 85, 1], np.uint64)
_HIGHEST_WORD = 2**32 - 1
# Objects in streams are small; what has more of them than this is no document.
_MOST_PACKED = 256 * 1024 * 1024


class _Begun(NamedTuple):
    """An object: its number, where that stands, and where the object itself begins."""

    number: int
    start: int
    begin: int


class PdfObjects:
    """The objects by number: `heads` are their dictionaries, `streams` where their streams lie.

    `packed` is what the objects that lie in streams unpack to. No stream is unpacked to more than a
    little over `most` bytes.
    """

    def __init__(self, data: bytes, most: int) -> None:
        self._data = data
        self._most = most
        self.heads: dict[int, bytes] = {}
        self.streams: dict[int, tuple[int, int]] = {}
        self.packed = 0
        self._find()
        for number in [each for each in self.streams if _OBJECTS.search(self.heads[each])]:
            self._unpack(number)

    def unpacked(self, number: int) -> Iterator[bytes]:
        """The pieces of a stream without its packing; of unknown or broken packing the rest."""
        start, end = self.streams.get(number, (0, 0))
        head = self.heads.get(number, b"")
        pieces = iter([_plain(head, self._data[start:end])])
        for _ in _FLATE.findall(head):
            pieces = _inflated(b"".join(pieces), self._most)
        return pieces

    def _find(self) -> None:
        found = list(_begun(self._data))
        ends = [*(each.start for each in found[1:]), len(self._data)]
        for (number, _, begin), end in zip(found, ends, strict=False):
            stream = _STREAM.search(self._data, begin, end)
            self.heads[number] = self._data[begin : stream.start() if stream else end]
            if stream:
                self.streams[number] = stream.end(), end

    def _unpack(self, number: int) -> None:
        first = _FIRST.search(self.heads[number])
        if first is None or self.packed > _MOST_PACKED:
            return
        data, start = b"".join(self.unpacked(number)), int(first[1])
        self.packed += len(data)
        listed = [int(each) for each in re.findall(rb"[0-9]{1,10}", data[:start])]
        places = [start + at for at in listed[1::2]]
        for each, at, end in zip(listed[::2], places, [*places[1:], len(data)], strict=False):
            self.heads.setdefault(each, data[at:end])


def _begun(data: bytes) -> Iterator[_Begun]:
    """Where objects begin. Their word is rarer than digits, so it is looked for first."""
    for word in _OBJECT.finditer(data):
        numbered = _numbered(data, word.start())
        if numbered is not None:
            yield _Begun(int(numbered[1]), numbered.start(), word.end())


def _numbered(data: bytes, end: int) -> re.Match[bytes] | None:
    """The two numbers that end at a place, however much white space is around them."""
    reach, found = 24, None
    while found is None:
        start = max(end - reach, 0)
        found = _NUMBERED.search(data, start, end)
        if start == 0 or data[start:end].strip(_IN_NUMBERS):
            break
        reach *= 4
    return found


def _plain(head: bytes, data: bytes) -> bytes:
    """What was written in letters, in bytes again."""
    if not _ASCII.search(head):
        return data
    end = data.find(b"~>")
    letters = np.frombuffer(data[: max(end, 0)].translate(None, _WHITE), np.uint8)
    if end < 0 or ((letters < _LOWEST_DIGIT) | (letters > _HIGHEST_DIGIT)).any():
        return _plain_by_letter(data)
    missing = -len(letters) % 5
    digits = np.append(letters, [_HIGHEST_DIGIT] * missing).astype(np.uint64) - _LOWEST_DIGIT
    words = digits.reshape(-1, 5) @ _POWERS
    if (words > _HIGHEST_WORD).any():
        return data
    return words.astype(">u4").tobytes()[: 4 * len(words) - missing]


def _plain_by_letter(data: bytes) -> bytes:
    """The same where a letter stands for more, or for nothing."""
    try:
        return a85decode(b"<~" + data[: data.index(b"~>") + 2], adobe=True)
    except ValueError:
        return data


def _inflated(packed: bytes, most: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    done = 0
    while packed and done <= most and not unpacker.eof:
        try:
            piece = unpacker.decompress(packed, _STEP)
        except zlib.error:
            yield packed
            return
        yield piece
        done += len(piece)
        packed = unpacker.unconsumed_tail
