"""Which way up a page picture is."""

from typing import NamedTuple

import numpy as np

from keikaku.documents.ocr.alphabet import Recognised
from keikaku.documents.ocr.picture import Grey
from keikaku.documents.ocr.recogniser import recogniser
from keikaku.documents.ocr.sheet import Sheet, sheet_of

# Upright text is read with confidence, and most of it stands in lines longer than high.
_UPRIGHT = 0.6
_LONG = 2.5
# A page is turned only where that is clearly better.
_BETTER = 1.2
_TURNS = (0, 180, 90, 270)
# So many lines are tried, and so many letters of each; of fewer lines nothing can be said.
_SAMPLE, _LEAST_SAMPLE, _LETTERS = 12, 3, 8


class Upright(NamedTuple):
    """A page that stands upright, and by how many degrees clockwise it was turned for that."""

    sheet: Sheet
    turn: int


def upright_sheet(grey: Grey, dpi: float) -> Upright:
    """Takes a page picture apart in that of four positions in which its text is upright."""
    best, most = Upright(sheet_of(grey, dpi), 0), 0.0
    for turn in _TURNS:
        turned = np.rot90(grey, -turn // 90).copy()
        found = Upright(sheet_of(turned, dpi), turn) if turn else best
        sure = _sureness(found.sheet)
        if sure > _BETTER * most:
            best, most = found, sure
        if sure >= _UPRIGHT:
            break
    return best


def _sureness(sheet: Sheet) -> float:
    """How likely a sheet is upright, 0 to 1, by its longest lines; 1 where they are too few."""
    if len(sheet.lines) < _LEAST_SAMPLE:
        return 1.0
    longest = sorted(sheet.lines, key=lambda line: line.left - line.right)[:_SAMPLE]
    width = _LETTERS * round(sheet.letter)
    found = recogniser().recognise([sheet.picture(line).grey[:, :width] for line in longest])
    return float(np.median([_mean(line) for line in found])) * _share_of_long_lines(sheet)


def _mean(line: Recognised) -> float:
    return float(line.confidence.mean()) if line.text else 0.0


def _share_of_long_lines(sheet: Sheet) -> float:
    box = np.array([line[1:] for line in sheet.lines])
    width, height = box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]
    area = width * height
    return float(area[width >= _LONG * height].sum() / area.sum())
