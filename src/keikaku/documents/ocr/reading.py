"""The lines of a page picture read, each with how sure its reading is."""

from typing import NamedTuple

import numpy as np

from keikaku.documents.ocr.alphabet import Recognised
from keikaku.documents.ocr.doubt import is_unsure
from keikaku.documents.ocr.line_boxes import LineBox
from keikaku.documents.ocr.recogniser import recogniser
from keikaku.documents.ocr.sheet import LinePicture, Sheet

_DASH = "－"
# What stands in a cell and cannot be read; an empty cell would say that there is nothing.
_ILLEGIBLE = "〓"
# In heights of a letter: what is lower may be dirt.
_LEGIBLE = 0.5


class ReadLine(NamedTuple):
    """A line as read, and where the middles of its letters are, in pixels of the straight page.

    `model` is its text before the forms of letters were exchanged, `confidence` that of its least
    certain letter.
    """

    box: LineBox
    text: str
    model: str
    middles: tuple[float, ...]
    confidence: float
    unsure: bool


def read_lines(sheet: Sheet) -> tuple[ReadLine, ...]:
    """Reads the lines of an upright page."""
    dashes = [_sign(line, _DASH, 1.0) for line in sheet.lines if sheet.is_dash(line)]
    pictures = [sheet.picture(line) for line in sheet.lines if not sheet.is_dash(line)]
    found = recogniser().recognise([picture.grey for picture in pictures])
    surround = int(np.bincount(sheet.areas.ravel(), minlength=2)[1:].argmax()) + 1
    in_cells = [box for box in sheet.pictures if box.area != surround]
    lines = [*dashes, *(_sign(box, _ILLEGIBLE, 0.0) for box in in_cells)]
    for picture, read in zip(pictures, found, strict=True):
        line = _line(picture, read)
        high = line.box.bottom - line.box.top >= _LEGIBLE * sheet.letter
        if not line.text.strip() and high and line.box.area != surround:
            line = _sign(line.box, _ILLEGIBLE, 0.0)
        lines.append(line)
    return tuple(lines)


def _sign(box: LineBox, sign: str, confidence: float) -> ReadLine:
    middle = (box.left + box.right) / 2
    return ReadLine(box, sign, sign, (middle,), confidence, unsure=not confidence)


def _line(picture: LinePicture, read: Recognised) -> ReadLine:
    middles = tuple((picture.left + read.middles * picture.grey.shape[1]).tolist())
    sure = [
        share
        for share, letter in zip(read.confidence.tolist(), read.text, strict=True)
        if not letter.isspace()
    ]
    confidence = round(min(sure, default=0.0), 3)
    unsure = is_unsure(read.text, confidence, picture.ink)
    return ReadLine(picture.box, read.text, read.model, middles, confidence, unsure)
