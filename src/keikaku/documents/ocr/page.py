"""A page picture as the content of a page: what a PDF would tell of it, had it been printed so."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.ocr.letters import letters_of, sizes_of
from keikaku.documents.ocr.line_boxes import LineBox
from keikaku.documents.ocr.picture import bounded, grey_of
from keikaku.documents.ocr.reading import ReadLine, read_lines
from keikaku.documents.ocr.ruled import Ruled
from keikaku.documents.ocr.upright import upright_sheet
from keikaku.documents.pdf.page import Floats, Font, Glyphs, PageContent
from keikaku.documents.pdf.recognition import Recognition
from keikaku.documents.pdf.rules import joined

_POINTS = 72.0
_NO_FONT = (Font("", False),)


def page_content(picture: NDArray[np.uint8], dpi: float, number: int) -> PageContent:
    """Reads a page picture, grey or coloured; boxes are in points of the upright, straight page."""
    grey, dpi = bounded(grey_of(picture), dpi)
    sheet, turn = upright_sheet(grey, dpi)
    lines = read_lines(sheet)
    scale = _POINTS / dpi
    height, width = (side * scale for side in sheet.even.shape)
    none = np.zeros((0, 4), np.float32)
    return PageContent(
        number,
        width,
        height,
        turn,
        _glyphs(lines, sheet.letter, scale),
        _NO_FONT,
        _rules(sheet.ruled, scale),
        fills=none,
        fill_colours=np.zeros((0, 3), np.uint8),
        shapes=none,
        pictures=_boxes(sheet.pictures, scale),
        cut=sheet.cut,
        lean=sheet.degrees,
        recognition=_recognition(lines, scale),
    )


def _glyphs(read: Sequence[ReadLine], letter: float, scale: float) -> Glyphs:
    sizes = sizes_of(read, letter)
    lines = [letters_of(line, size) for line, size in zip(read, sizes, strict=True)]
    text = "".join(line.text for line in lines)
    box = np.concatenate([np.zeros((0, 4), np.float32), *(line.box for line in lines)])
    # Half points, so that lines of one size on two pages are of one size.
    points = [round(size * scale * 2) / 2 for size in sizes]
    size = np.repeat(np.array(points, np.float32), [len(line.text) for line in lines])
    count = len(text)
    return Glyphs(
        np.array([ord(letter) for letter in text], np.uint32),
        box * np.float32(scale),
        size,
        angle=np.zeros(count, np.float32),
        font=np.zeros(count, np.int16),
        bold=np.zeros(count, np.bool_),
        hidden=np.zeros(count, np.bool_),
    )


def _rules(ruled: Ruled, scale: float) -> Floats:
    pixels = np.concatenate([ruled.level, ruled.upright])
    return joined(pixels.astype(np.float32) * np.float32(scale))


def _boxes(found: Sequence[LineBox], scale: float) -> Floats:
    pixels = np.array([box[1:] for box in found], np.float32).reshape(-1, 4)
    return pixels * np.float32(scale)


def _recognition(lines: Sequence[ReadLine], scale: float) -> Recognition:
    pairs = frozenset(
        (printed, written)
        for line in lines
        for printed, written in zip(line.model, line.text, strict=True)
        if printed != written
    )
    return Recognition(
        _boxes([line.box for line in lines], scale),
        np.array([line.confidence for line in lines], np.float32),
        np.array([line.unsure for line in lines], np.bool_),
        pairs,
    )
