"""Tables that show only by their text: lines with pieces that stand under one another."""

import re
from collections.abc import Sequence

import numpy as np

from keikaku.documents.pdf.grid_columns import with_gaps
from keikaku.documents.pdf.grid_open import merged_spans
from keikaku.documents.pdf.grid_text import Pieces, Scene
from keikaku.documents.pdf.header_words import is_value, looks_like_header
from keikaku.documents.pdf.page import Floats
from keikaku.documents.pdf.unruled_shaded import Zone

# Pieces of a table stand at least so far apart on a line, lines at most so far below each other;
# in parts of their size.
_APART, _NEXT = 1.0, 2.6
_LEADERS = re.compile(r"[.．…‥・･]{4,}|(?:[.．・] ?){4,}")
_PAGE = re.compile(r"[0-9０-９]{1,3}")
# Prose in columns has pieces of so many letters.
_PROSE = 16
_MARGIN = 3.0


def text_zones(scene: Scene) -> list[Zone]:
    """The zones of lines that stand in columns like those of a table."""
    pieces = scene.pieces(scene.shown)
    if not len(pieces):
        return []
    texts = scene.texts(pieces)
    zones = [_zone(pieces, texts, lines) for lines in _blocks(pieces)]
    return [zone for zone in zones if zone is not None]


def _blocks(pieces: Pieces) -> list[list[int]]:
    """The numbers of lines that may make a table: several pieces each, or one that goes on."""
    several = _lines_of_several(pieces)
    last = np.maximum.reduceat(pieces.box[:, 3], _starts(pieces))
    size = np.maximum.reduceat(pieces.size, _starts(pieces))
    blocks: list[list[int]] = []
    for line in range(len(several)):
        near = blocks and last[line] - last[blocks[-1][-1]] <= _NEXT * size[line]
        if near:
            blocks[-1].append(line)
        elif several[line]:
            blocks.append([line])
    found = []
    for block in blocks:
        found += _without_prose(block, several)
    return [block for block in found if sum(bool(several[line]) for line in block) > 1]


def _without_prose(block: Sequence[int], several: Sequence[bool]) -> list[list[int]]:
    """The stretches of a block with no more than two lines of one piece in a row."""
    found: list[list[int]] = []
    alone = 3
    for line in block:
        alone = 0 if several[line] else alone + 1
        if several[line] and (not found or found[-1][-1] < line - 3):
            found.append([line])
        elif alone <= 2:
            found[-1].append(line)
    return found
