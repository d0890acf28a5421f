"""Which way up a page picture is."""

from collections.abc import Sequence
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
# So many lines are tried, and so many letters of each; of fewer lines nothing can be said.
_SAMPLE, _LEAST_SAMPLE, _LETTERS = 12, 3, 8


class Upright(NamedTuple):
    """A page that stands upright, and by how many degrees clockwise it was turned for that."""

    sheet: Sheet
    turn: int


def upright_sheet(grey: Grey, dpi: float) -> Upright:
    """Takes a page picture apart in that of four positions in which its text is upright."""
    level = sheet_of(grey, dpi)
    shares = dict(zip((0, 180), _sureness(level), strict=True))
    if max(shares.values()) < _UPRIGHT:
        shares |= zip((90, 270), _sureness(sheet_of(_turned(grey, 90), dpi)), strict=True)
    best = 0
    for turn, sure in shares.items():
        if sure > _BETTER * shares[best]:
            best = turn
    return Upright(sheet_of(_turned(grey, best), dpi) if best else level, best)


def _turned(grey: Grey, degrees: int) -> Grey:
    """The picture turned clockwise."""
    return np.rot90(grey, -degrees // 90).copy()


def _sureness(sheet: Sheet) -> tuple[float, float]:
    """How likely a sheet is upright, and how likely it is so on its head, 0 to 1.

    The longest lines are read both ways, for digits on their head are read with some confidence
    too. A sheet of too few lines is upright.
    """
    if len(sheet.lines) < _LEAST_SAMPLE:
        return 1.0, 0.0
    longest = sorted(sheet.lines, key=lambda line: line.left - line.right)[:_SAMPLE]
    width = _LETTERS * round(sheet.letter)
    pictures = [sheet.picture(line).grey[:, :width] for line in longest]
    share = _share_of_long_lines(sheet)
    return _mean(pictures) * share, _mean([_turned(each, 180) for each in pictures]) * share


def _mean(pictures: Sequence[Grey]) -> float:
    """With what confidence most of the lines are read."""
    return float(np.median([_confidence(line) for line in recogniser().recognise(pictures)]))


def _confidence(line: Recognised) -> float:
    return float(line.confidence.mean()) if line.text else 0.0


def _share_of_long_lines(sheet: Sheet) -> float:
    box = np.array([line[1:] for line in sheet.lines])
    width, height = box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]
    area = width * height
    return float(area[width >= _LONG * height].sum() / area.sum())
