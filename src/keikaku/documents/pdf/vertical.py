"""Text that runs from top to bottom, its lines from right to left."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.characters import is_space
from keikaku.documents.pdf.page import Floats, Glyphs, Indexes, PageContent

# From letter to letter downwards: hardly more than the size, or it is one letter to a line.
_LEAST_STEP, _LARGEST_STEP = 0.8, 1.15
_ASIDE = 0.15
_LEAST_LETTERS = 3
# Kana, kanji and what stands among them. Digits below each other may be a column of values.
_FIRST, _LAST = 0x3001, 0x9FFF


def stacks(glyphs: Glyphs, chosen: Indexes) -> tuple[Indexes, list[Indexes]]:
    """The characters that run across, and the columns of those that run downwards."""
    if len(chosen) < _LEAST_LETTERS:
        return chosen, []
    chosen = np.sort(chosen)
    linked = _linked(glyphs, chosen)
    if not np.count_nonzero(linked):
        return chosen, []
    run = np.append(0, np.cumsum(~linked))
    long = np.bincount(run) >= _LEAST_LETTERS
    down = [chosen[run == number] for number in np.flatnonzero(long)]
    return chosen[~long[run]], down


def runs_down(page: PageContent) -> float:
    """The share of the letters of a page that run downwards."""
    visible = (~is_space(page.glyphs.codes)).nonzero()[0]
    _, down = stacks(page.glyphs, visible)
    return sum(map(len, down)) / max(len(visible), 1)


def laid_down(page: PageContent) -> PageContent:
    """A page of vertical text, turned so that its lines run from left to right, downwards."""
    return replace(
        page,
        width=page.height,
        height=page.width,
        turn=(page.turn + 270) % 360,
        glyphs=replace(page.glyphs, box=_turned(page.glyphs.box, page.width)),
        rules=_turned(page.rules, page.width),
        fills=_turned(page.fills, page.width),
        shapes=_turned(page.shapes, page.width),
        pictures=_turned(page.pictures, page.width),
    )


def _turned(box: Floats, width: float) -> Floats:
    left, top, right, bottom = box[:, 0], box[:, 1], box[:, 2], box[:, 3]
    return np.stack([top, width - right, bottom, width - left], axis=1).astype(np.float32)


def _linked(glyphs: Glyphs, chosen: Indexes) -> NDArray[np.bool_]:
    """Whether each character but the last goes on right below itself."""
    box, size, codes = glyphs.box.take(chosen, axis=0), glyphs.size[chosen], glyphs.codes[chosen]
    middle = (box[:, 0] + box[:, 2]) / 2
    step = (box[1:, 1] - box[:-1, 1]) / size[:-1]
    aside = np.abs(middle[1:] - middle[:-1]) / size[:-1]
    letter = (codes >= _FIRST) & (codes <= _LAST)
    linked: NDArray[np.bool_] = (
        (step > _LEAST_STEP)
        & (step < _LARGEST_STEP)
        & (aside < _ASIDE)
        & letter[1:]
        & letter[:-1]
        & (size[1:] == size[:-1])
    )
    return linked
