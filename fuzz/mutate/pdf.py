"""Damage to the objects of a PDF; its table of objects is mended afterwards, mostly."""

import re
from random import Random

from fuzz.mutate import Mutation

_NUMBER = re.compile(rb"(?<![\w.#/])-?\d+(?:\.\d+)?(?![\w.])")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_NAME = re.compile(rb"/[A-Za-z][\w+-]*")
_OBJECT = re.compile(rb"(\d+) 0 obj\b.*?endobj\s*", re.DOTALL)
_BOX = re.compile(rb"/(?:Media|Crop|Trim|B)Box\s*\[([^\]]*)\]")
_LENGTH = re.compile(rb"/Length (\d+)")
_OPERATOR = re.compile(
    rb"(?<=[\s\]>)])(?:Tj|TJ|Td|Tm|Tf|T\*|BT|ET|re|m|l|S|f|cm|q|Q|Do|rg|w|n|W)(?=\s)"
)
_TRAILER = re.compile(rb"trailer\s*(<<.*?>>)\s*startxref", re.DOTALL)
_NUMBERS = (
    b"0", b"-1", b"1", b"2", b"255", b"65536", b"2147483647", b"-2147483648", b"4294967296",
    b"99999999999999999999", b"1e99", b"0.0000001", b"-0.5", b"1000000", b"14400", b"3.4e38",
)  # fmt: skip
_BOXES = (
    b"0 0 0 0", b"0 0 1000000 1000000", b"-100000 -100000 100000 100000", b"842 595 0 0",
    b"0 0 1 1", b"0 0 99999999999 99999999999", b"a b c d", b"0 0", b"", b"nan nan nan nan",
    b"0 0 0.001 842",
)  # fmt: skip
_ENTRIES = (
    b"/Rotate 90", b"/Rotate 45", b"/Rotate -270", b"/UserUnit 1000", b"/Type /Page", b"/Kids []",
    b"/Count 1000000000", b"/Count -5", b"/Parent 1 0 R", b"/Contents []", b"/Resources 1 0 R",
    b"/Encrypt 5 0 R", b"/Filter /FlateDecode", b"/Filter [/ASCII85Decode /FlateDecode]",
    b"/Length 0", b"/Prev 0", b"/CropBox [0 0 0 0]", b"/Annots 1 0 R", b"/Linearized 1",
)  # fmt: skip


def change_number(data: bytes, random: Random) -> bytes:
    """Another number: a strange one."""
    return _replaced(data, _NUMBER, random.choice(_NUMBERS), random)


def change_reference(data: bytes, random: Random) -> bytes:
    """A reference to another object: to itself or round in a circle perhaps, or to none."""
    found = _REFERENCE.findall(data)
    if not found:
        return data
    target = random.choice((*found, b"0", b"99999"))
    return _replaced(data, _REFERENCE, target + b" 0 R", random)


def change_name(data: bytes, random: Random) -> bytes:
    """A name instead of another."""
    found = _NAME.findall(data)
    return _replaced(data, _NAME, random.choice(found), random) if found else data


def change_box(data: bytes, random: Random) -> bytes:
    """A page of no size, of a huge one, or turned over."""
    return _replaced(data, _BOX, b"/MediaBox [" + random.choice(_BOXES) + b"]", random)


def change_length(data: bytes, random: Random) -> bytes:
    """A stream that says another length than it has."""
    return _replaced(data, _LENGTH, b"/Length " + random.choice(_NUMBERS), random)


def change_operator(data: bytes, random: Random) -> bytes:
    """Another operator in the content of a page, or one many times."""
    found = _OPERATOR.findall(data)
    if not found:
        return data
    operator = random.choice(found)
    put = operator if random.random() < 0.8 else (operator + b" ") * 300
    return _replaced(data, _OPERATOR, put, random)


def insert_entry(data: bytes, random: Random) -> bytes:
    """One more entry at the beginning of a dictionary; the first of a name often wins."""
    found = [at.end() for at in re.finditer(rb"<<", data)]
    if not found:
        return data
    at = random.choice(found)
    return data[:at] + b" " + random.choice(_ENTRIES) + b" " + data[at:]


def drop_object(data: bytes, random: Random) -> bytes:
    """An object lost."""
    return _replaced(data, _OBJECT, b"", random)


def double_object(data: bytes, random: Random) -> bytes:
    """An object with the content of another, or twice."""
    found = list(_OBJECT.finditer(data))
    if not found:
        return data
    one, other = random.choice(found), random.choice(found)
    inner = data[other.end(1) : other.end()]
    return data[: one.end()] + one[1] + inner + data[one.end() :]


PDF: tuple[Mutation, ...] = (
    change_number, change_number, change_number, change_reference, change_reference, change_name,
    change_box, change_length, change_operator, change_operator, insert_entry, drop_object,
    double_object,
)  # fmt: skip


def mended(data: bytes) -> bytes:
    """The PDF with a table of objects that is right, so that it is read in the usual way."""
    trailer = _TRAILER.search(data)
    if trailer is None:
        return data
    body = data[: data.rfind(b"xref", 0, trailer.start())]
    places = {int(each[1]): each.start() for each in _OBJECT.finditer(body)}
    size = max(places, default=0) + 1
    lines = [b"0000000000 65535 f \n"]
    for number in range(1, min(size, 10_000)):
        place = places.get(number)
        lines.append(b"%010d 00000 n \n" % place if place else b"0000000000 65535 f \n")
    table = b"xref\n0 %d\n" % len(lines) + b"".join(lines)
    return body + table + b"trailer\n" + trailer[1] + b"\nstartxref\n%d\n%%%%EOF\n" % len(body)


def _replaced(data: bytes, pattern: re.Pattern[bytes], put: bytes, random: Random) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    at = random.choice(found)
    return data[: at.start()] + put + data[at.end() :]
