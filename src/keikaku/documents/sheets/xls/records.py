"""The records of an .xls workbook as far as they tell how its cells look, and its numbers."""

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from keikaku.documents.sheets.formats.codes import built_in
from keikaku.documents.sheets.sheet import BOTTOM, LEFT, RIGHT, TOP, Area, Look
from keikaku.documents.sheets.xls.strings import shared_texts

_BOF, _EOF, _CONTINUE, _FILEPASS, _DATEMODE = 0x0809, 0x000A, 0x003C, 0x002F, 0x0022
_BOUNDSHEET, _FORMAT, _FONT, _XF = 0x0085, 0x041E, 0x0031, 0x00E0
_ROW, _COLINFO, _OBJ, _TXO = 0x0208, 0x007D, 0x005D, 0x01B6
_FORMULA, _NUMBER, _RK, _MULRK, _BOOLERR = 0x0006, 0x0203, 0x027E, 0x00BD, 0x0205
_BLANK, _MULBLANK, _LABEL, _LABELSST, _RSTRING = 0x0201, 0x00BE, 0x0204, 0x00FD, 0x00D6
_SST, _STRING, _MERGEDCELLS = 0x00FC, 0x0207, 0x00E5
_BIFF8 = b"\x00\x06"
_WRITTEN_IN = (0x06, 0x1E)  # kinds of objects: a text box and a shape, but not a comment
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class RecordError(Exception):
    """Records that make no sense."""


class OlderEdition(Exception):
    """Records of an edition before Excel 97."""


class Locked(Exception):
    """A workbook that is encrypted."""


@dataclass(slots=True)
class SheetRecords:
    """What the records tell of one sheet, by row and column."""

    hidden: bool = False
    looks: dict[tuple[int, int], Look] = field(default_factory=dict)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    numbers: dict[tuple[int, int], float] = field(default_factory=dict)
    switches: dict[tuple[int, int], bool] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    widths: dict[int, int] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class BookRecords:
    """What the records tell of a workbook; `sheets` with their names, in their order."""

    sheets: list[tuple[str, SheetRecords]]
    from_1904: bool


def book_records(stream: bytes) -> BookRecords:
    """What the records tell. Raises RecordError, OlderEdition or Locked."""
    try:
        return _BookReader(stream).read()
    except (struct.error, IndexError) as error:
        raise RecordError from error


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place on, up to the end of the part."""
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        if kind == _EOF:
            return
        at += 4 + length


class _BookReader:
    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self._codes: dict[int, str] = {}
        self._fonts: list[tuple[bool, float, bool]] = []
        self._cells: list[tuple[int, int, int, str | None]] = []
        self._starts: list[tuple[str, int, bool]] = []
        self._strings: list[bytes] = []
        self._from_1904 = False

    def read(self) -> BookRecords:
        if self._stream[:2] != struct.pack("<H", _BOF):
            raise RecordError
        if self._stream[4:6] != _BIFF8:
            raise OlderEdition
        before = 0
        for kind, data in _records(self._stream, 0):
            goes_on = kind == _CONTINUE and before == _SST
            if kind == _SST or goes_on:
                self._strings.append(data)
            self._take(kind, data)
            before = _SST if goes_on else kind
        looks = [self._look(*cell) for cell in self._cells]
        strings = shared_texts(self._strings) if self._strings else []
        sheets = []
        for name, start, hidden in self._starts:
            sheet = _SheetReader(looks, strings).read(self._stream, start)
            sheet.hidden = hidden
            sheets.append((name, sheet))
        return BookRecords(sheets, self._from_1904)

    def _take(self, kind: int, data: bytes) -> None:
        if kind == _FILEPASS:
            raise Locked
        if kind == _DATEMODE:
            self._from_1904 = data[0] == 1
        elif kind == _FORMAT:
            self._codes[struct.unpack_from("<H", data)[0]] = _text(data[2:], "<H")
        elif kind == _FONT:
            height, options, _, weight = struct.unpack_from("<4H", data)
            self._fonts.append((weight >= 600, height / 20, bool(options & 0x08)))
        elif kind == _XF:
            font, code = struct.unpack_from("<HH", data)
            lines, fill, colours = struct.unpack_from("<IIH", data, 10)
            shown = None if fill >> 26 == 0 or colours & 0x7F in (9, 64, 65) else str(colours)
            self._cells.append((font, code, _sides(lines), shown))
        elif kind == _BOUNDSHEET:
            start, state, sort = struct.unpack_from("<IBB", data)
            if sort == 0:  # others are charts and macros
                self._starts.append((_text(data[6:], "<B"), start, state & 3 != 0))

    def _look(self, font: int, code: int, sides: int, fill: str | None) -> Look:
        # Nobody knows why, but no font has the number 4.
        index = font - (font > 4)
        bold, size, struck = (
            self._fonts[index] if index < len(self._fonts) else (False, 11.0, False)
        )
        return Look(self._codes.get(code) or built_in(code), bold, size, struck, fill, sides)


def _sides(lines: int) -> int:
    found = ((LEFT, 0), (RIGHT, 4), (TOP, 8), (BOTTOM, 12))
    return sum(side for side, shift in found if lines >> shift & 0xF)


def _text(data: bytes, length: str) -> str:
    """A text that stands behind its length and a sign of how many bytes its letters have."""
    count = struct.unpack_from(length, data)[0]
    at = struct.calcsize(length)
    wide = data[at] & 1
    letters = data[at + 1 : at + 1 + count * (1 + wide)]
    return letters.decode("utf-16-le" if wide else "latin-1", "replace")


class _SheetReader:
    def __init__(self, looks: Sequence[Look], strings: Sequence[str]) -> None:
        self._looks, self._strings = looks, strings
        self._last_formula = (0, 0)
        self._sheet = SheetRecords()
        self._takes: Mapping[int, Callable[[bytes], object]] = {
            _ROW: self._row,
            _COLINFO: self._columns,
            _NUMBER: self._number,
            _RK: self._short_number,
            _MULRK: self._short_numbers,
            _FORMULA: self._formula,
            _BOOLERR: self._error,
            _MULBLANK: self._blanks,
            _BLANK: self._plain,
            _LABEL: self._label,
            _RSTRING: self._label,
            _LABELSST: self._shared_label,
            _STRING: self._string,
            _MERGEDCELLS: self._merge,
        }

    def read(self, stream: bytes, start: int) -> SheetRecords:
        is_box, letters = False, 0
        for kind, data in _records(stream, start):
            if kind == _OBJ:
                is_box = data[4:6] in (struct.pack("<H", each) for each in _WRITTEN_IN)
            elif kind == _TXO:
                letters = struct.unpack_from("<H", data, 10)[0] if is_box else 0
            elif kind == _CONTINUE and letters:
                self._box(data, letters)
                letters = 0
            elif kind in self._takes:
                self._takes[kind](data)
        return self._sheet

    def _box(self, data: bytes, letters: int) -> None:
        wide = data[0] & 1
        text = data[1 : 1 + letters * (1 + wide)].decode(
            "utf-16-le" if wide else "latin-1", "replace"
        )
        self._sheet.boxes.append(text.replace("\r\n", "\n").replace("\r", "\n"))

    def _row(self, data: bytes) -> None:
        if data[12] & 0x20:
            self._sheet.hidden_rows.add(struct.unpack_from("<H", data)[0])

    def _columns(self, data: bytes) -> None:
        first, last, width, _, options = struct.unpack_from("<5H", data)
        columns = range(first, min(last, 255) + 1)
        if options & 1:
            self._sheet.hidden_columns.update(columns)
        self._sheet.widths.update(dict.fromkeys(columns, width // 256))

    def _plain(self, data: bytes) -> tuple[int, int]:
        row, column, style = struct.unpack_from("<3H", data)
        self._set_look(row, column, style)
        return row, column

    def _set_look(self, row: int, column: int, style: int) -> None:
        if style < len(self._looks):
            self._sheet.looks[row, column] = self._looks[style]

    def _label(self, data: bytes) -> None:
        self._sheet.texts[self._plain(data)] = _text(data[6:], "<H")

    def _shared_label(self, data: bytes) -> None:
        place, index = self._plain(data), struct.unpack_from("<I", data, 6)[0]
        self._sheet.texts[place] = self._strings[index] if index < len(self._strings) else ""

    def _string(self, data: bytes) -> None:
        """The text that the formula before has for its result."""
        self._sheet.texts[self._last_formula] = _text(data, "<H")

    def _merge(self, data: bytes) -> None:
        for index in range(min(struct.unpack_from("<H", data)[0], (len(data) - 2) // 8)):
            top, bottom, left, right = struct.unpack_from("<4H", data, 2 + 8 * index)
            if top <= bottom and left <= right:
                self._sheet.merged.append(Area(top, left, bottom, right))

    def _number(self, data: bytes) -> None:
        self._sheet.numbers[self._plain(data)] = struct.unpack_from("<d", data, 6)[0]

    def _short_number(self, data: bytes) -> None:
        self._sheet.numbers[self._plain(data)] = _unpacked(struct.unpack_from("<I", data, 6)[0])

    def _short_numbers(self, data: bytes) -> None:
        row, first = struct.unpack_from("<HH", data)
        for index in range((len(data) - 6) // 6):
            style, packed = struct.unpack_from("<HI", data, 4 + 6 * index)
            self._set_look(row, first + index, style)
            self._sheet.numbers[row, first + index] = _unpacked(packed)

    def _blanks(self, data: bytes) -> None:
        row, first = struct.unpack_from("<HH", data)
        for index in range((len(data) - 6) // 2):
            self._set_look(row, first + index, struct.unpack_from("<H", data, 4 + 2 * index)[0])

    def _formula(self, data: bytes) -> None:
        place = self._last_formula = self._plain(data)
        if data[12:14] != b"\xff\xff":
            self._sheet.numbers[place] = struct.unpack_from("<d", data, 6)[0]
        elif data[6] == 1:
            self._sheet.switches[place] = data[8] != 0
        elif data[6] == 2:
            self._sheet.errors[place] = _ERRORS.get(data[8], "#N/A")

    def _error(self, data: bytes) -> None:
        place = self._plain(data)
        if data[7]:
            self._sheet.errors[place] = _ERRORS.get(data[6], "#N/A")
        else:
            self._sheet.switches[place] = data[6] != 0


def _unpacked(packed: int) -> float:
    """A number that is packed into four bytes: a whole one or the half of one, or a hundredth."""
    if packed & 2:
        whole = packed >> 2
        number = float(whole - (1 << 30) if whole >> 29 else whole)
    else:
        number = struct.unpack("<d", struct.pack("<II", 0, packed & ~3))[0]
    return number / 100 if packed & 1 else number
