"""Small .xls workbooks, record by record, in the smallest compound file that holds them."""

import struct
from collections.abc import Sequence

SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, *parts: bytes) -> bytes:
    data = b"".join(parts)
    return struct.pack("<HH", kind, len(data)) + data


def text(words: str, length: str = "<H") -> bytes:
    return struct.pack(length, len(words)) + b"\x01" + words.encode("utf-16-le")


def font(*, bold: bool = False, struck: bool = False, points: int = 11) -> bytes:
    weight = 700 if bold else 400
    return record(
        0x0031,
        struct.pack("<4H", points * 20, 8 if struck else 0, 8, weight),
        bytes(6),
        text("Meiryo", "<B"),
    )


def look(code: int = 0, *, font: int = 0, lines: int = 0, fill: int = 0) -> bytes:
    colours = struct.pack("<H", 10 if fill else 64)
    return record(
        0x00E0,
        struct.pack("<HH", font, code),
        bytes(6),
        struct.pack("<II", lines, fill << 26),
        colours,
    )


def label(row: int, column: int, words: str, style: int = 0) -> bytes:
    return record(0x0204, struct.pack("<3H", row, column, style), text(words))


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record(0x0203, struct.pack("<3Hd", row, column, style, value))


def workbook(
    *sheets: tuple[str, bytes],
    looks: Sequence[bytes] = (look(),),
    codes: Sequence[tuple[int, str]] = (),
    extra: bytes = b"",
    hidden: Sequence[int] = (),
) -> bytes:
    """The stream of a workbook: sheets by name with the records of their cells."""
    begin = record(0x0809, struct.pack("<HH", 0x0600, 0x0005), bytes(12))
    fonts = font() + font(bold=True) + font(struck=True)
    formats = b"".join(record(0x041E, struct.pack("<H", n), text(code)) for n, code in codes)
    head = begin + extra + fonts + formats + b"".join(looks)
    length = len(head) + sum(len(record(0x85, bytes(6), text(n, "<B"))) for n, _ in sheets) + 4
    listing, parts = b"", b""
    for index, (name, cells) in enumerate(sheets):
        state = bytes([index in hidden, 0])
        at = struct.pack("<I", length + len(parts))
        listing += record(0x0085, at, state, text(name, "<B"))
        start = record(0x0809, struct.pack("<HH", 0x0600, 0x0010), bytes(12))
        extent = record(0x0200, struct.pack("<IIHHH", 0, 65_536, 0, 256, 0))
        parts += start + extent + cells + record(0x000A)
    return head + listing + record(0x000A) + parts


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file with one stream."""
    stream = stream.ljust(4096, b"\0")  # shorter ones lie in a table of their own
    n_sectors = -(-len(stream) // SECTOR)
    n_tables = -(-(n_sectors + 2) // 127)
    table = [*range(1, n_sectors), _END, _END, *[_TABLE] * n_tables]
    table += [_FREE] * (n_tables * 128 - len(table))
    folder = _entry("Root Entry", 5, _END, 0, child=1) + _entry(name, 2, 0, len(stream))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<5I", n_tables, n_sectors, 0, 4096, _END)
    header += struct.pack("<3I", 0, _END, 0)
    listing = [n_sectors + 1 + index for index in range(n_tables)]
    header += struct.pack("<109I", *listing, *[_FREE] * (109 - n_tables))
    body = stream.ljust(n_sectors * SECTOR, b"\0") + folder.ljust(SECTOR, b"\0")
    return header + body + struct.pack(f"<{len(table)}I", *table)


def _entry(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    words = name.encode("utf-16-le")
    return (
        words.ljust(64, b"\0")
        + struct.pack("<HBB3I", len(words) + 2, kind, 1, _FREE, _FREE, child)
        + bytes(36)
        + struct.pack("<3I", start, size, 0)
    )
