"""What stands on a page and is no part of its text: stamps, hidden letters, letters struck out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.characters import is_space, text_of
from keikaku.documents.pdf.page import Box, Floats, Glyphs, Indexes, PageContent

# Text that leans by more stands on no line; quarter turns are another matter.
_SLANT = 10.0
# Letters so much larger than the others that lie over several of them are a stamp (案).
_HUGE = 4.0
_COVERED = 3
# A line strikes letters out that runs through their middle and is as long as they are; parts of
# their height and size.
_HIGHEST, _LOWEST = 0.3, 0.75
_THIN = 0.2
_LONGER = 0.35
# So many pairs of a rule and a letter are looked at in one step.
_AT_ONCE = 2_000_000

Masks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Cleared:
    """A page with nothing but its text, and what was taken away from it.

    `stamps` are texts with their places as shown; `hidden` is the text that is not painted;
    `struck` are the boxes, in the coordinates of the content, of letters that were struck out.
    """

    content: PageContent
    stamps: tuple[tuple[str, Box], ...] = ()
    hidden: str = ""
    struck: tuple[Box, ...] = ()


def cleared(content: PageContent, *, keep_hidden: bool) -> Cleared:
    """Takes away what is no text of a page; hidden text may be kept, where a scan covers it."""
    glyphs = content.glyphs
    stamp = _huge(glyphs)
    if np.count_nonzero(glyphs.angle):
        stamp |= slanted(glyphs)
    unseen = glyphs.hidden & (not keep_hidden) & ~stamp
    struck, boxes = _struck(glyphs, content.rules)
    gone = stamp | unseen | struck
    if not np.count_nonzero(gone):
        return Cleared(content)
    return Cleared(
        replace(content, glyphs=glyphs.chosen(~gone)),
        tuple(texts_of(content, np.flatnonzero(stamp))),
        text_of(glyphs.codes[unseen]).strip(),
        tuple(boxes),
    )


def slanted(glyphs: Glyphs) -> Masks:
    """Which characters lean, as a stamp across the page does."""
    leaning: Masks = np.abs((glyphs.angle + 45) % 90 - 45) > _SLANT
    return leaning


def texts_of(content: PageContent, at: Indexes) -> Iterator[tuple[str, Box]]:
    """Each text among some characters as the file has it, and its place as shown."""
    if not len(at):
        return
    angle, size = content.glyphs.angle[at], content.glyphs.size[at]
    parted = (np.diff(at) > 1) | (np.abs(np.diff(angle)) > 1) | (np.abs(np.diff(size)) > 1)
    for run in np.split(at, np.flatnonzero(parted) + 1):
        letters = content.glyphs.chosen(run)
        text = text_of(letters.codes).strip()
        if text:
            left, top = letters.box[:, :2].min(axis=0).tolist()
            right, bottom = letters.box[:, 2:].max(axis=0).tolist()
            yield text, content.shown((left, top, right, bottom))


def _huge(glyphs: Glyphs) -> Masks:
    """Which characters lie over others as a watermark does."""
    found = np.zeros(len(glyphs), np.bool_)
    if not len(glyphs) or glyphs.size.max() <= _HUGE * glyphs.size.min():
        return found
    x, y = (glyphs.box[:, 0] + glyphs.box[:, 2]) / 2, (glyphs.box[:, 1] + glyphs.box[:, 3]) / 2
    for at in np.flatnonzero(glyphs.size > _HUGE * np.median(glyphs.size)).tolist():
        left, top, right, bottom = glyphs.box[at].tolist()
        inside = (x > left) & (x < right) & (y > top) & (y < bottom)
        found[at] = (inside & (glyphs.size * _HUGE < glyphs.size[at])).sum() >= _COVERED
    return found


def _struck(glyphs: Glyphs, rules: Floats) -> tuple[Masks, list[Box]]:
    """Which characters a line strikes out, and the boxes of each such text."""
    struck = np.zeros(len(glyphs), np.bool_)
    boxes: list[Box] = []
    if not len(rules) or not len(glyphs):
        return struck, boxes
    is_level = (rules[:, 2] - rules[:, 0]) > (rules[:, 3] - rules[:, 1])
    level = rules.compress(is_level, axis=0)
    level = level.compress(_at_letters(glyphs, level), axis=0)
    at_once = max(_AT_ONCE // len(glyphs), 1)
    for start in range(0, len(level), at_once):
        some = level[start : start + at_once]
        through = _through(glyphs, some)
        for nth in np.flatnonzero(through.any(axis=1)):
            at = np.flatnonzero(through[nth])
            if _as_long(glyphs, at, some[nth]):
                struck[at] = True
                left, top = glyphs.box[at, :2].min(axis=0).tolist()
                right, bottom = glyphs.box[at, 2:].max(axis=0).tolist()
                boxes.append((left, top, right, bottom))
    return struck, boxes


def _band(glyphs: Glyphs) -> tuple[Floats, Floats]:
    """Between which heights a line runs through each character."""
    top, height = glyphs.box[:, 1], glyphs.box[:, 3] - glyphs.box[:, 1]
    return top + _HIGHEST * height, top + _LOWEST * height


def _at_letters(glyphs: Glyphs, rules: Floats) -> Masks:
    """Which rules lie at the height of any letters: those between lines of text do not."""
    middle = (rules[:, 1] + rules[:, 3]) / 2
    begun, done = map(np.sort, _band(glyphs))
    return np.asarray(begun.searchsorted(middle) > done.searchsorted(middle, side="right"))


def _through(glyphs: Glyphs, rules: Floats) -> Masks:
    """For each rule, the characters that it runs through."""
    middle = ((rules[:, 1] + rules[:, 3]) / 2)[:, None]
    highest, lowest = _band(glyphs)
    crossed = (middle > highest) & (middle < lowest)
    # Few rules lie at the height of letters.
    of_rule, at = np.nonzero(crossed)
    rule, box, angle = rules[of_rule], glyphs.box[at], glyphs.angle[at]
    x = (box[:, 0] + box[:, 2]) / 2
    beside = (x > rule[:, 0]) & (x < rule[:, 2])
    thin = rule[:, 3] - rule[:, 1] < _THIN * glyphs.size[at]
    upright = ~is_space(glyphs.codes[at]) & (np.abs((angle + 180) % 360 - 180) < _SLANT)
    crossed[of_rule, at] = thin & beside & upright
    return np.asarray(crossed)


def _as_long(glyphs: Glyphs, at: Indexes, rule: Floats) -> bool:
    """Whether a rule begins and ends with the characters it runs through."""
    left, right = float(glyphs.box[at, 0].min()), float(glyphs.box[at, 2].max())
    most = _LONGER * float(glyphs.size[at].max())
    return abs(float(rule[0]) - left) <= most and abs(float(rule[2]) - right) <= most
