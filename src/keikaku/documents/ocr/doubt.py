"""Which lines are read with so little certainty that a person must look at them."""

import re
import unicodedata

import cv2
import numpy as np

from keikaku.documents.ocr.picture import Mask

SURE_NUMBER = 0.9
SURE_WORD = 0.75

_DIGIT = re.compile(r"\d")
# What is more than brackets and points; a dash, a mark of judgement or a percent sign is a word.
_WORD = re.compile(r"[^()\[\]{}<>「」.,:;'\"|_、。・]")
_FIGURE = re.compile(r"\d[\d.,]*")
# Groups of three digits, or decimals; three decimals are more likely a comma read as a point.
_WELL_MADE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|0\.\d+|\d+(?:\.\d{1,2})*")
# Letters that are digits, and signs that are others, among digits.
_STRANGE = re.compile(
    r"(?<![A-Za-z])[OoIl|](?=[\d,.])|(?<=\d)[OoIl|](?![A-Za-z])"
    r"|[A-Za-z]\d{1,3},\d{3}|^[一ー_~]\d|[。､、，]\d"
)
_ONLY_FIGURES = re.compile(r"[▲△+-]?[\d.,]+")
_SPECK = 4


def is_unsure(text: str, confidence: float, ink: Mask) -> bool:
    """Whether the reading of a line must be compared with the paper.

    `confidence` is that of its least certain letter. Points and commas are confused with great
    confidence, so figures must be well made, and no part of them may have been passed over.
    """
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if not _DIGIT.search(plain):
        return confidence < SURE_WORD or not _WORD.search(plain)
    if confidence < SURE_NUMBER or _STRANGE.search(plain):
        return True
    figures = [found.rstrip(".,") for found in _FIGURE.findall(plain)]
    if not all(map(_WELL_MADE.fullmatch, figures)):
        return True
    return bool(_ONLY_FIGURES.fullmatch(plain)) and _parts(ink) > len(plain)


def _parts(ink: Mask) -> int:
    """How many letters and marks stand side by side."""
    # Poor print breaks letters by a hair; that makes no part.
    whole = cv2.morphologyEx(ink.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(whole, connectivity=8)
    solid = stats[1:][stats[1:, 4] >= _SPECK]
    count, reach = 0, -1
    for left, width in sorted(solid[:, [0, 2]].tolist()):
        count += left >= reach
        reach = max(reach, left + width)
    return count
