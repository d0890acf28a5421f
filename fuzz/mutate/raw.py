"""Damage that needs to know nothing of the format: bits, bytes, pieces, the end."""

from random import Random

from fuzz.mutate import Mutation

_TELLING = (
    b"\x00",
    b"\xff",
    b"\x7f\xff\xff\xff",
    b"\x80\x00\x00\x00",
    b"\xff\xff\xff\xff",
    b"\x00\x00",
)
_LONGEST_PIECE = 2000


def flip_bits(data: bytes, random: Random) -> bytes:
    """A few bits turned over."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 4, 16))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def set_bytes(data: bytes, random: Random) -> bytes:
    """The greatest, the smallest or a random number over what stood there."""
    put = random.choice((*_TELLING, random.randbytes(random.randrange(1, 9))))
    at = random.randrange(len(data) + 1)
    return data[:at] + put + data[at + len(put) :]


def drop_piece(data: bytes, random: Random) -> bytes:
    """A piece lost."""
    start, end = _piece(data, random)
    return data[:start] + data[end:]


def repeat_piece(data: bytes, random: Random) -> bytes:
    """A piece twice, or many times."""
    start, end = _piece(data, random)
    return data[:end] + data[start:end] * random.choice((1, 1, 3, 30)) + data[end:]


def move_piece(data: bytes, random: Random) -> bytes:
    """A piece at another place."""
    start, end = _piece(data, random)
    rest = data[:start] + data[end:]
    at = random.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def cut_end(data: bytes, random: Random) -> bytes:
    """The file broken off."""
    return data[: random.randrange(len(data) + 1)]


def fill_piece(data: bytes, random: Random) -> bytes:
    """A piece of zeros, as a damaged disk gives it."""
    start, end = _piece(data, random)
    return data[:start] + bytes(end - start) + data[end:]


RAW: tuple[Mutation, ...] = (
    flip_bits, set_bytes, drop_piece, repeat_piece, move_piece, cut_end, fill_piece,
)  # fmt: skip


def _piece(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    longest = min(_LONGEST_PIECE, len(data) - start)
    return start, start + random.randrange(longest + 1)
