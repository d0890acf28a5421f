"""The texts that the cells of an .xls workbook share, which run over the ends of records."""

import struct
from collections.abc import Sequence

_WIDE, _GUIDED, _RICH = 0x01, 0x04, 0x08
_MOST = 2_000_000


def shared_texts(parts: Sequence[bytes]) -> list[str]:
    """The texts in the record of shared strings and in those that continue it.

    Raises struct.error or IndexError where they make no sense.
    """
    reader = _PartsReader(parts)
    _, count = struct.unpack("<II", reader.take(8))
    return [_text(reader) for _ in range(min(count, _MOST)) if not reader.at_end]


def _text(reader: "_PartsReader") -> str:
    count, signs = struct.unpack("<HB", reader.take(3))
    runs = struct.unpack("<H", reader.take(2))[0] if signs & _RICH else 0
    guides = struct.unpack("<I", reader.take(4))[0] if signs & _GUIDED else 0
    # NUL is no character of a text; it stands for one that was lost.
    text = reader.letters(count, bool(signs & _WIDE)).replace("\0", "\ufffd")
    reader.skip(4 * runs + guides)
    return text


class _PartsReader:
    """Reads on from one record into the next."""

    def __init__(self, parts: Sequence[bytes]) -> None:
        self._parts = parts
        self._part = self._at = 0

    @property
    def at_end(self) -> bool:
        """Whether nothing is left."""
        while self._part < len(self._parts) and self._at >= len(self._parts[self._part]):
            self._part, self._at = self._part + 1, 0
        return self._part >= len(self._parts)

    def take(self, count: int) -> bytes:
        """So many bytes, which no end of a record parts."""
        if self.at_end:
            raise IndexError
        found = self._parts[self._part][self._at : self._at + count]
        self._at += count
        return found

    def skip(self, count: int) -> None:
        """Leaves out so many bytes."""
        while count and not self.at_end:
            here = min(count, len(self._parts[self._part]) - self._at)
            self._at += here
            count -= here

    def letters(self, count: int, wide: bool) -> str:
        """So many letters; a record that begins between them says anew how wide they are."""
        text = ""
        while count:
            left = len(self._parts[self._part]) - self._at
            width = 2 if wide else 1
            here = min(count, left // width)
            part = self._parts[self._part][self._at : self._at + here * width]
            text += part.decode("utf-16-le" if wide else "latin-1", "replace")
            self._at += here * width
            count -= here
            if count:
                self._part, self._at = self._part + 1, 1
                wide = bool(self._parts[self._part][0] & _WIDE)
        return text
