"""Cards in a frame: a name over lines of a label and its value: 現状 2023年度 ... 88.7.

Rules between the lines make a table of all but the first and the last of them, and cards stand side
by side: such a card is a table of its own, found before rules make tables.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from keikaku.documents.pdf.badges import badge_apart, with_badge
from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.unruled_cards import Piece, cards_in

_MOST_NAMES = 2
_FEWEST, _MOST = 2, 4
_LONGEST = 20
_MARGIN = 1.0
_AIM = re.compile("目標|目指す")
_LABEL = re.compile("現状|現在|基準|当初|実績|策定時|直近|初期|中間|前期|最終|後期|目標|目指す")

_Line = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class _Card:
    """The lines of the name, with a badge perhaps, and those of the values."""

    names: Sequence[_Line]
    rows: Sequence[_Line]
    badge: Piece | None

    def lattice(self, box: Box) -> Lattice | None:
        """A row for the name and one for each value; None where labels reach below values."""
        end = max(piece.right for row in self.rows for piece in row[:-1])
        begin = min(row[-1].left for row in self.rows)
        if end >= begin:
            return None
        xs = (box[0] - _MARGIN, (end + begin) / 2, box[2] + _MARGIN)
        middles = [line[0].middle for line in (self.names[-1], *self.rows)]
        splits = ((above + below) / 2 for above, below in pairwise(middles))
        walls = np.ones((1 + len(self.rows), len(xs)), np.bool_)
        walls[0, 1] = False
        floors = np.ones((2 + len(self.rows), len(xs) - 1), np.bool_)
        card = Lattice(xs, (box[1] - _MARGIN, *splits, box[3] + _MARGIN), walls, floors)
        names = [piece for line in self.names for piece in line]
        return card if self.badge is None else with_badge(card, self.badge, names)


def cards_of_rows(frames: Sequence[Box], scene: Scene) -> list[Lattice]:
    """The cards in the frames of a page that stand alone, each a table of its own."""

    def lattice_of(lines: Sequence[_Line], box: Box) -> Lattice | None:
        card = _card(lines)
        return card.lattice(box) if card is not None else None

    return cards_in(frames, scene, lattice_of)


def _card(lines: Sequence[_Line]) -> _Card | None:
    """The card that lines make; None where one of them is no part of it, or none is a target."""
    at = next((n for n, line in enumerate(lines) if _is_row(line)), 0)
    badge, names = badge_apart(lines[:at])
    rows = lines[at:]
    named = 0 < len(names) <= _MOST_NAMES and all(len(line) == 1 for line in names)
    if not named or any(line[0].is_value() for line in names):
        return None
    whole = _FEWEST <= len(rows) <= _MOST and all(map(_is_row, rows))
    aimed = any(_AIM.search(piece.text) for row in rows for piece in row[:-1])
    return _Card(names, rows, badge) if whole and aimed else None


def _is_row(line: _Line) -> bool:
    """Whether a value stands at the end of a line, and what it is before it."""
    label = "".join(piece.text for piece in line[:-1])
    said = 0 < len(label) <= _LONGEST and _LABEL.search(label) is not None
    return said and line[-1].is_value() and not any(map(Piece.is_value, line[:-1]))
