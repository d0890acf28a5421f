"""Pages made by hand: letters of one advance each, so that a test says where everything stands."""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from keikaku.documents.pdf.page import Font, Glyphs, Indexes, PageContent

A4 = (595.0, 842.0)
FONTS = (Font("HeiseiMin-W3", False), Font("HeiseiKakuGo-W5", True))


class Run(NamedTuple):
    """A text whose first letter has its left top corner at x, y; `pitch` is its advance in em."""

    x: float
    y: float
    text: str
    size: float = 10.0
    bold: bool = False
    pitch: float | None = None
    angle: float = 0.0
    down: bool = False
    hidden: bool = False


def typeset(
    *runs: Run,
    size: tuple[float, float] = A4,
    number: int = 1,
    pictures: Sequence[tuple[float, float, float, float]] = (),
    rules: Sequence[tuple[float, float, float, float]] = (),
    fonts: tuple[Font, ...] = FONTS,
) -> PageContent:
    """A page with the letters of these runs, in their order."""
    none = np.zeros((0, 4), np.float32)
    return PageContent(
        number,
        *size,
        turn=0,
        glyphs=glyphs(*runs),
        fonts=fonts,
        rules=np.array(rules, np.float32).reshape(-1, 4),
        fills=none,
        fill_colours=np.zeros((0, 3), np.uint8),
        shapes=none,
        pictures=np.array(pictures, np.float32).reshape(-1, 4),
    )


def glyphs(*runs: Run) -> Glyphs:
    """The letters of these runs, in their order."""
    placed = [
        (ord(letter), box, run)
        for run in runs
        for letter, box in zip(run.text, _boxes(run), strict=True)
    ]
    return Glyphs(
        np.array([code for code, _, _ in placed], np.uint32),
        np.array([box for _, box, _ in placed], np.float32).reshape(-1, 4),
        np.array([run.size for _, _, run in placed], np.float32),
        np.array([run.angle for _, _, run in placed], np.float32),
        np.array([int(run.bold) for _, _, run in placed], np.int16),
        np.array([run.bold for _, _, run in placed], np.bool_),
        np.array([run.hidden for _, _, run in placed], np.bool_),
    )


def every(letters: Glyphs) -> Indexes:
    """All letters."""
    return np.arange(len(letters), dtype=np.intp)


def _boxes(run: Run) -> list[tuple[float, float, float, float]]:
    boxes, x, y = [], run.x, run.y
    for letter in run.text:
        width = advance(letter) * run.size
        boxes.append((x, y, x + width, y + run.size))
        step = width if run.pitch is None else run.pitch * run.size
        x, y = (x, y + run.size) if run.down else (x + step, y)
    return boxes


def advance(letter: str) -> float:
    """The width of a letter in em: half for Latin ones, as typewriters had it."""
    return 1.0 if unicodedata.east_asian_width(letter) in "WFA" else 0.5
