"""The lines of a page picture read, the page turned upright first."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from keikaku.documents.ocr.alphabet import Recognised
from keikaku.documents.ocr.doubt import is_unsure
from keikaku.documents.ocr.line_boxes import LineBox
from keikaku.documents.ocr.picture import Grey
from keikaku.documents.ocr.recogniser import recogniser
from keikaku.documents.ocr.sheet import Sheet, sheet_of

_DASH = "－"
# What stands in a cell and cannot be read; an empty cell would say that there is nothing.
_ILLEGIBLE = "〓"
_HIGH = 0.5
# Upright text is read with confidence, and most of it stands in lines longer than high.
_UPRIGHT = 0.6
_LONG = 2.5
# A page is turned only where that is clearly better.
_BETTER = 1.2
_SAMPLE, _LEAST_SAMPLE, _SAMPLE_LETTERS = 12, 3, 8
_TURNS = (0, 180, 90, 270)


class ReadLine(NamedTuple):
    """A line as read. Its letters stand from edge to edge, in pixels of the straight page."""

    box: LineBox
    text: str
    model: str
    middles: tuple[float, ...]
    confidence: float
    unsure: bool


class ReadSheet(NamedTuple):
    """A page as read, and by how many degrees clockwise it was turned to stand upright."""

    sheet: Sheet
    turn: int
    lines: tuple[ReadLine, ...]


def read_sheet(grey: Grey, dpi: float) -> ReadSheet:
    """Reads a page picture in whichever of four positions its text is upright."""
    best, most, turned = sheet_of(grey, dpi), 0.0, 0
    for turn in _TURNS:
        sheet = sheet_of(np.rot90(grey, -turn // 90).copy(), dpi) if turn else best
        sure = _sureness(sheet)
        if sure > _BETTER * most:
            best, most, turned = sheet, sure, turn
        if sure >= _UPRIGHT:
            break
    return ReadSheet(best, turned, tuple(_read(best)))


def _sureness(sheet: Sheet) -> float:
    """How likely a sheet is upright, 0 to 1, by its longest lines; 1 where they are too few."""
    if len(sheet.lines) < _LEAST_SAMPLE:
        return 1.0
    longest = sorted(sheet.lines, key=lambda line: line.left - line.right)[:_SAMPLE]
    width = _SAMPLE_LETTERS * round(sheet.letter)
    found = recogniser().recognise([sheet.picture(line).grey[:, :width] for line in longest])
    return float(np.median([_mean(line) for line in found])) * _share_of_long_lines(sheet)


def _share_of_long_lines(sheet: Sheet) -> float:
    box = np.array([line[1:] for line in sheet.lines])
    width, height = box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]
    area = width * height
    return float(area[width >= _LONG * height].sum() / area.sum())


def _sign(line: LineBox, sign: str, *, unsure: bool) -> ReadLine:
    middle = (line.left + line.right) / 2
    return ReadLine(line, sign, sign, (middle,), 0.0 if unsure else 1.0, unsure)


def _is_letter(line: LineBox, letter: float) -> bool:
    """Whether something is as high as a letter."""
    return line.bottom - line.top >= _HIGH * letter


def _mean(line: Recognised) -> float:
    return float(line.confidence.mean()) if line.text else 0.0


def _read(sheet: Sheet) -> Sequence[ReadLine]:
    outside = int(np.bincount(sheet.areas.ravel())[1:].argmax()) + 1
    pictures = [sheet.picture(line) for line in sheet.lines if not sheet.is_dash(line)]
    dashes = [line for line in sheet.lines if sheet.is_dash(line)]
    found = recogniser().recognise([picture.grey for picture in pictures])
    lines = [_sign(line, _DASH, unsure=False) for line in dashes]
    for picture, read in zip(pictures, found, strict=True):
        line = picture.box
        if not read.text.strip() and line.area != outside and _is_letter(line, sheet.letter):
            lines.append(_sign(line, _ILLEGIBLE, unsure=True))
            continue
        middles = tuple((picture.left + read.middles * picture.grey.shape[1]).tolist())
        sure = [
            c
            for c, letter in zip(read.confidence.tolist(), read.text, strict=True)
            if letter != " "
        ]
        confidence = round(min(sure, default=0.0), 3)
        unsure = is_unsure(read.text, confidence, picture.ink)
        lines.append(ReadLine(picture.box, read.text, read.model, middles, confidence, unsure))
    return lines
