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
# Text that lies or stands on its head is read with less confidence than this.
_UPRIGHT = 0.8
_SAMPLE, _LEAST_SAMPLE = 12, 3
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
    best: tuple[float, int, Sheet] | None = None
    for turn in _TURNS:
        sheet = sheet_of(np.ascontiguousarray(np.rot90(grey, -turn // 90)), dpi)
        sure = _sampled(sheet)
        if best is None or sure > best[0]:
            best = sure, turn, sheet
        if sure >= _UPRIGHT:
            break
    assert best is not None
    _, turn, sheet = best
    return ReadSheet(sheet, turn, tuple(_read(sheet)))


def _sampled(sheet: Sheet) -> float:
    """How sure the model is of the longest lines; 1.0 where there are too few to tell."""
    longest = sorted(sheet.lines, key=lambda line: line.left - line.right)[:_SAMPLE]
    if len(longest) < _LEAST_SAMPLE:
        return 1.0
    pictures = [sheet.picture(line).grey[:, : 8 * round(sheet.letter)] for line in longest]
    found = recogniser().recognise(pictures)
    return float(np.median([_mean(line) for line in found]))


def _mean(line: Recognised) -> float:
    return float(line.confidence.mean()) if line.text else 0.0


def _read(sheet: Sheet) -> Sequence[ReadLine]:
    pictures = [sheet.picture(line) for line in sheet.lines if not sheet.is_dash(line)]
    dashes = [line for line in sheet.lines if sheet.is_dash(line)]
    found = recogniser().recognise([picture.grey for picture in pictures])
    lines = [
        ReadLine(line, _DASH, _DASH, ((line.left + line.right) / 2,), 1.0, False) for line in dashes
    ]
    for picture, read in zip(pictures, found, strict=True):
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
