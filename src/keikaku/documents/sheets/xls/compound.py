"""The streams of a compound file, which older Office files are: a small file system in a file."""

import struct
from collections.abc import Iterator, Sequence

_HEADER = 512
_LAST_SECTOR = 0xFFFFFFF0  # numbers from here on are no sectors
_ENTRY = 128


class CompoundError(Exception):
    """A compound file whose tables make no sense."""


class CompoundFile:
    """Raises CompoundError for a file that is none, is cut off or goes round in circles."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self._open()
        except struct.error as error:
            raise CompoundError from error

    def stream(self, *names: str) -> bytes:
        """The first stream of these names. Raises CompoundError when there is none."""
        for name in names:
            if name in self._entries:
                start, size = self._entries[name]
                whole = self._small(start) if size < self._cutoff else self._chain(start)
                return whole[:size]
        raise CompoundError

    def _open(self) -> None:
        shift, small_shift = struct.unpack_from("<HH", self._data, 0x1E)
        if not 7 <= shift <= 16 or not 4 <= small_shift <= shift:
            raise CompoundError
        self._size, self._small_size = 1 << shift, 1 << small_shift
        first_folder, self._cutoff = struct.unpack_from("<I4xI", self._data, 0x30)
        first_small, _, first_more, _ = struct.unpack_from("<4I", self._data, 0x3C)
        listing = [*struct.unpack_from("<109I", self._data, 0x4C)]
        listing += self._more(first_more)
        table = b"".join(self._sector(number) for number in listing if number < _LAST_SECTOR)
        self._table = _numbers(table)
        self._small_table = _numbers(self._chain(first_small))
        self._entries: dict[str, tuple[int, int]] = {}
        self._small_stream = b""
        self._list(self._chain(first_folder))

    def _more(self, number: int) -> Iterator[int]:
        """The sectors of the table that the header has no room for."""
        for _ in range(len(self._data) // self._size + 1):
            if number >= _LAST_SECTOR:
                return
            *numbers, number = _numbers(self._sector(number))
            yield from numbers
        raise CompoundError

    def _list(self, folder: bytes) -> None:
        for at in range(0, len(folder) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", folder, at + 64)
            start, size = struct.unpack_from("<II", folder, at + 116)
            name = folder[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            if kind == 5:
                self._small_stream = self._chain(start)
            elif kind == 2:
                self._entries.setdefault(name, (start, size))

    def _sector(self, number: int) -> bytes:
        start = _HEADER if self._size == _HEADER else self._size
        start += number * self._size
        sector = self._data[start : start + self._size]
        if not sector:
            raise CompoundError
        return sector.ljust(self._size, b"\0")

    def _chain(self, number: int) -> bytes:
        return b"".join(self._sector(each) for each in _followed(self._table, number))

    def _small(self, number: int) -> bytes:
        size = self._small_size
        starts = (each * size for each in _followed(self._small_table, number))
        return b"".join(self._small_stream[start : start + size] for start in starts)


def _numbers(data: bytes) -> Sequence[int]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _followed(table: Sequence[int], number: int) -> Iterator[int]:
    """The sectors of a chain, each once."""
    for _ in range(len(table) + 1):
        if number >= _LAST_SECTOR:
            return
        if number >= len(table):
            raise CompoundError
        yield number
        number = table[number]
    raise CompoundError
