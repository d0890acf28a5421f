"""What is checked of the bytes of a PDF before PDFium sees them: little that unfolds to very much.

PDFium follows no loop, but it unpacks whatever a stream holds and draws a form as often as it is
named, forms in forms among them; a file of a few kilobytes can fill any memory so.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from keikaku.core.errors import Unreadable

MAX_STREAM = 64 * 1024 * 1024
MAX_UNPACKED = 1024 * 1024 * 1024
MAX_DRAWN = 10_000

# Flate packs at most 1,032 to 1, so that a shorter stream cannot be too large.
_SHORT = 16 * 1024
_DICTIONARY = 8 * 1024
_STEP = 1024 * 1024
_STREAM = re.compile(rb">>\s*stream\r?\n")
_OBJECT = re.compile(rb"(\d+)\s+\d+\s+obj\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_DRAWN = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_NAMED = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+(\d+)\s+\d+\s+R\b")
_RESOURCES = re.compile(rb"/(?:Resources|XObject)\s+(\d+)\s+\d+\s+R\b")
_DEEPEST = 60
_CHECK = "計画の文書であることを確かめてください。"


class _Stream(NamedTuple):
    number: int
    dictionary: bytes
    start: int
    end: int


def check_bytes(name: str, data: bytes) -> None:
    """Raises Unreadable for a file that unfolds to more than any document holds."""
    streams = list(_streams(data))
    left = MAX_UNPACKED
    for stream in streams:
        if stream.end - stream.start > _SHORT and not _IMAGE.search(stream.dictionary):
            size = _size(data, stream)
            left -= size
            if size > MAX_STREAM or left < 0:
                reason = "圧縮を解くと大きすぎるデータが入っています。"
                raise Unreadable(name, "", reason, _CHECK)
    if _drawings(data, streams) > MAX_DRAWN:
        raise Unreadable(name, "", "同じ図が際限なく重なって描かれています。", _CHECK)


def _streams(data: bytes) -> Iterator[_Stream]:
    for found in _STREAM.finditer(data):
        head = data[max(found.start() - _DICTIONARY, 0) : found.start() + 2]
        begins = list(_OBJECT.finditer(head))
        if begins:
            end = data.find(b"endstream", found.end())
            dictionary = head[begins[-1].end() :]
            end = len(data) if end < 0 else end
            yield _Stream(int(begins[-1][1]), dictionary, found.end(), end)


def _size(data: bytes, stream: _Stream) -> int:
    """How large a stream is when it is unpacked, up to a little more than may be."""
    if b"/Fl" not in stream.dictionary:
        return stream.end - stream.start
    return sum(map(len, _unpacked(data, stream, MAX_STREAM)))


def _unpacked(data: bytes, stream: _Stream, most: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    packed = data[stream.start : stream.end]
    done = 0
    while packed and done <= most and not unpacker.eof:
        try:
            piece = unpacker.decompress(packed, _STEP)
        except zlib.error:
            return
        yield piece
        done += len(piece)
        packed = unpacker.unconsumed_tail


def _drawings(data: bytes, streams: list[_Stream]) -> int:
    """How many forms are drawn, at most, where one form of the page is."""
    forms = {stream.number: stream for stream in streams if _FORM.search(stream.dictionary)}
    if len(forms) < 3:
        return 0
    places = {int(found[1]): found.end() for found in _OBJECT.finditer(data)}
    names = {number: _names(data, form, places) for number, form in forms.items()}
    drawn = {number: _drawn(data, form, names[number]) for number, form in forms.items()}
    cost: dict[int, int] = {}
    return max(_cost(number, drawn, cost, 0) for number in forms)


def _names(data: bytes, form: _Stream, places: Mapping[int, int]) -> dict[bytes, int]:
    """The objects that a form names, by its own dictionary or the one that it refers to."""
    texts = [form.dictionary]
    for reference in _RESOURCES.findall(form.dictionary):
        at = places.get(int(reference))
        texts += [data[at : at + _DICTIONARY].split(b"endobj")[0]] if at is not None else []
    return {found[1]: int(found[2]) for text in texts for found in _NAMED.finditer(text)}


def _drawn(data: bytes, form: _Stream, names: Mapping[bytes, int]) -> Counter[int]:
    if b"/Fl" in form.dictionary:
        content = b"".join(_unpacked(data, form, _STEP))
    else:
        content = data[form.start : form.end]
    return Counter(names[name] for name in _DRAWN.findall(content) if name in names)


def _cost(number: int, drawn: Mapping[int, Counter[int]], cost: dict[int, int], depth: int) -> int:
    """How many forms are drawn where this one is; what draws itself is drawn once."""
    if number not in cost:
        cost[number] = 1
        inner = drawn.get(number, Counter()) if depth < _DEEPEST else Counter()
        each = (times * _cost(other, drawn, cost, depth + 1) for other, times in inner.items())
        cost[number] = min(1 + sum(each), 2 * MAX_DRAWN)
    return cost[number]
