"""The characters of a PDF page: what they are, where they stand, how large they are printed."""

import ctypes
from collections.abc import Sequence
from ctypes import c_void_p, cast
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import raw

from keikaku.documents.pdf import calls
from keikaku.documents.pdf.clipped import Letters, cells_of, in_their_cells
from keikaku.documents.pdf.frame import Frame, boxes
from keikaku.documents.pdf.page import Floats, Font, Glyphs, Indexes

MAX_GLYPHS = 60_000

# The square of a letter reaches so far below the base line, in parts of the size.
_DESCENT = 0.14
# A hyphen at the end of a line, as PDFium marks it.
_HYPHEN = 2
# Codes of 16 bits that are letters or signs, each one of them; others may stand for anything.
_RETURN, _NEW_LINE, _FIRST_SIGN, _NO_LETTER = 0x0D, 0x0A, 0x20, 0xFFFE
_FIRST_HALF, _AFTER_HALVES = 0xD800, 0xE000
_OUTLINED, _INVISIBLE, _CLIPPING = 2, 3, 7
_BOLD_WEIGHT = 600
# Where the names of fonts are written: a place for each would cost more than the name.
_NAME = ctypes.create_string_buffer(256)
_FORCE_BOLD = 1 << 18
_BOLD_NAMES = ("bold", "heavy", "black", "demi", "extrabold", "太", "-w6", "-w7", "-w8", "-w9")


class PageGlyphs(NamedTuple):
    """The characters of a page, their fonts, the objects of PDFium that they are of, and whether
    there were too many of them.
    """

    glyphs: Glyphs
    fonts: tuple[Font, ...]
    objects: frozenset[int]
    cut: bool


class _Runs(NamedTuple):
    """The text objects of a page, an array place each, and which character is of which."""

    pointers: list[int]
    objects: list[Any]
    of_glyph: Indexes
    firsts: list[int]


class _Lines(NamedTuple):
    """The size and direction of each text object, and where its base line begins."""

    size: NDArray[np.float64]
    angle: NDArray[np.float64]
    base_x: NDArray[np.float64]
    base_y: NDArray[np.float64]


def glyphs_of(page: Any, frame: Frame) -> PageGlyphs:
    """The characters of a page that stand on its visible part."""
    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        return PageGlyphs(*_taken(None, 0, frame), cut=False)
    try:
        count = max(raw.FPDFText_CountChars(text_page), 0)
        text = calls.pointer(cast(text_page, c_void_p).value or 0)
        taken = _taken(text, min(count, MAX_GLYPHS), frame)
    finally:
        raw.FPDFText_ClosePage(text_page)
    return PageGlyphs(*taken, cut=count > MAX_GLYPHS)


def _taken(text: Any, count: int, frame: Frame) -> tuple[Glyphs, tuple[Font, ...], frozenset[int]]:
    objects = np.fromiter(map(calls.text_object, repeat(text), range(count)), np.uintp, count)
    # What PDFium made up from the layout, spaces and ends of lines, is of no text object.
    indexes = objects.nonzero()[0]
    runs = _runs(objects[indexes], indexes)
    real = indexes.tolist()
    codes = _codes(text, count, indexes)
    codes[codes == _HYPHEN] = ord("-")
    box, size, angle = _placed(text, real, runs, frame)
    letters = Letters(codes, box, size, runs.of_glyph)
    box, size = in_their_cells(letters, cells_of(runs.objects, frame))
    font, hidden, fonts = _styles(runs)
    bold = np.array([each.bold for each in fonts], np.bool_)[font]
    glyphs = Glyphs(codes, box, size, angle, font, bold, hidden)
    sound = (size > 0) & frame.keeps(box)
    finite = np.isfinite(box)
    if np.count_nonzero(finite) < finite.size:
        sound &= finite.all(axis=1)
    all_sound = np.count_nonzero(sound) == len(glyphs)
    whole = _whole_letters(glyphs if all_sound else glyphs.chosen(sound))
    return whole, fonts, frozenset(runs.pointers)


def _codes(text: Any, count: int, real: Indexes) -> NDArray[np.uint32]:
    """The codes of characters; all at once where each is one of the text of the page."""
    # There a letter of more than 16 bits is two, and what is no letter is missing or another.
    units = np.zeros(2 * count + 2, np.uint16)
    place = calls.pointer(units.ctypes.data)
    length = calls.text_of_page(text, 0, count, place) - 1 if count else 0
    units = units[:count]
    other = (units < _FIRST_SIGN) & (units != _RETURN) & (units != _NEW_LINE)
    other |= (units >= _FIRST_HALF) & (units < _AFTER_HALVES) | (units >= _NO_LETTER)
    if length == count and not np.count_nonzero(other):
        return units[real].astype(np.uint32)
    return np.fromiter(map(calls.unicode_of, repeat(text), real.tolist()), np.uint32, len(real))


def _runs(pointers: NDArray[np.uintp], indexes: Indexes) -> _Runs:
    changes = (pointers[1:] != pointers[:-1]).nonzero()[0] + 1
    begins = np.concatenate([np.zeros(min(len(pointers), 1), np.intp), changes])
    lengths = np.append(begins[1:], len(pointers))[: len(begins)] - begins
    stretches: list[int] = pointers[begins].tolist()
    # The letters of an object may stand in several stretches.
    unique = dict.fromkeys(stretches)
    places = dict(zip(unique, range(len(unique)), strict=True))
    of_stretch = np.fromiter(map(places.__getitem__, stretches), np.intp, len(stretches))
    # Gone through backwards, so that the first stretch of each object is the one that stays.
    firsts = dict(zip(stretches[::-1], indexes[begins[::-1]].tolist(), strict=True))
    first_of_each = list(map(firsts.__getitem__, places))
    of_glyph = np.repeat(of_stretch, lengths)
    return _Runs([*places], list(map(calls.pointer, places)), of_glyph, first_of_each)


def _placed(
    text: Any, indexes: Sequence[int], runs: _Runs, frame: Frame
) -> tuple[Floats, Floats, Floats]:
    """The boxes, sizes and angles of characters, in the frame."""
    # FS_RECTF is left, top, right, bottom; FS_MATRIX is a to f; four bytes each.
    loose = calls.written(calls.loose_box, np.float32, (len(indexes), 4), repeat(text), indexes)
    matrices = calls.written(
        calls.text_matrix, np.float32, (len(runs.firsts), 6), repeat(text), runs.firsts
    )
    nominal = np.fromiter(
        map(calls.font_size, repeat(text), runs.firsts), np.float64, len(runs.firsts)
    )
    return _measured(loose, matrices.astype(np.float64), nominal, runs.of_glyph, frame)


def _measured(
    loose: Floats,
    matrices: NDArray[np.float64],
    nominal: NDArray[np.float64],
    of_glyph: Indexes,
    frame: Frame,
) -> tuple[Floats, Floats, Floats]:
    a, b, c, d, e, f = matrices.T
    m = frame.matrix
    along_x, along_y = m[0] * a + m[2] * b, m[1] * a + m[3] * b
    run = np.hypot(a, b)
    with np.errstate(divide="ignore", invalid="ignore"):
        size = np.abs(a * d - b * c) / run * np.abs(nominal)
    angle = np.degrees(np.arctan2(along_y, along_x)) % 360
    base = m[0] * e + m[2] * f + m[4], m[1] * e + m[3] * f + m[5]
    box = _squares(boxes(m, loose), _Lines(size, angle, *base), of_glyph)
    sizes = np.where(np.isfinite(size), size, 0.0).astype(np.float32)
    return box, sizes[of_glyph], angle.astype(np.float32)[of_glyph]


def _squares(box: Floats, lines: _Lines, of_glyph: Indexes) -> Floats:
    """The boxes of characters, as high as the letters are large and set on their base line.

    The height that fonts state differs from font to font, even within a line.
    """
    size, angle, base_x, base_y = lines
    quarter = np.round(angle / 90).astype(int) % 4
    straight = np.abs((angle + 45) % 90 - 45) < 1
    # Which way from the base line the foot of the letters lies: down, left, up, right.
    toward = np.array([1, -1, -1, 1])[quarter]
    base = np.where(quarter % 2 == 0, base_y, base_x)
    foot, head = base + toward * _DESCENT * size, base - toward * (1 - _DESCENT) * size
    low, high = np.minimum(foot, head), np.maximum(foot, head)
    middle, reach = ((low + high) / 2)[of_glyph], 0.6 * size[of_glyph]
    low, high = low[of_glyph], high[of_glyph]
    squares = box.copy()
    for at, of_side in ((0, quarter % 2 == 1), (1, quarter % 2 == 0)):
        own = straight & of_side
        # The letters of most pages all stand upright.
        if not np.count_nonzero(own):
            continue
        # Vertical writing runs away from its first letter's line: there the font's boxes stay.
        away = np.abs((box[:, at] + box[:, at + 2]) / 2 - middle) > reach
        own[of_glyph[away]] = False
        chosen = own[of_glyph]
        np.copyto(squares[:, at], low, casting="same_kind", where=chosen)
        np.copyto(squares[:, at + 2], high, casting="same_kind", where=chosen)
    return squares


def _styles(runs: _Runs) -> tuple[NDArray[np.int16], NDArray[np.bool_], tuple[Font, ...]]:
    modes = np.fromiter(map(calls.render_mode, runs.objects), np.int32, len(runs.objects))
    outlined = (modes == _OUTLINED).tolist()
    looks = list(zip(map(calls.font_of, runs.objects), outlined, strict=True))
    places: dict[Font, int] = {}
    known: dict[tuple[int, bool], int] = {}
    for look in dict.fromkeys(looks):
        known[look] = places.setdefault(_font(*look), len(places))
    font = np.fromiter(map(known.__getitem__, looks), np.int16, len(looks))
    hidden = (modes == _INVISIBLE) | (modes == _CLIPPING)
    return font[runs.of_glyph], hidden[runs.of_glyph], tuple(places)


def _font(handle: int, outlined: bool) -> Font:
    if not handle:
        return Font("", outlined)
    pointer = cast(handle, raw.FPDF_FONT)
    length = raw.FPDFFont_GetBaseFontName(pointer, _NAME, len(_NAME))
    # A name that is too long is not written.
    name = _NAME.value.decode("utf-8", "replace") if 0 < length <= len(_NAME) else ""
    heavy = raw.FPDFFont_GetWeight(pointer) >= _BOLD_WEIGHT
    forced = bool(max(raw.FPDFFont_GetFlags(pointer), 0) & _FORCE_BOLD)
    named = any(map(name.lower().__contains__, _BOLD_NAMES))
    return Font(name, outlined or heavy or forced or named)


def _whole_letters(glyphs: Glyphs) -> Glyphs:
    """Puts the halves of a letter together that come as two where characters have 16 bits."""
    codes = glyphs.codes
    first = (codes >= 0xD800) & (codes < 0xDC00)
    if not np.count_nonzero(first):
        return glyphs
    pairs = np.flatnonzero(first[:-1] & (codes[1:] >= 0xDC00) & (codes[1:] < 0xE000))
    codes[pairs] = 0x10000 + ((codes[pairs] - 0xD800) << 10) + (codes[pairs + 1] - 0xDC00)
    kept = np.ones(len(codes), np.bool_)
    kept[pairs + 1] = False
    return glyphs.chosen(kept)
