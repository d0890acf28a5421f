"""Cards in a frame: a name over labels that stand side by side, each with its value below it.

A card is a table of three rows, whose first one is the name, alone or with a badge (KPI) in a cell
of its own. Cards stand side by side, and between the rules of headings: they are found
before rules make tables.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from keikaku.documents.pdf.badges import badge_apart, with_badge
from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.header_words import is_header_word
from keikaku.documents.pdf.page import Box, Floats
from keikaku.documents.pdf.unruled_cards import ARROWS, Piece, cards_in, under

# A name of two lines; labels, and a year below each.
_MOST_NAMES, _MOST_HEADS = 2, 2
_LONGEST_WORD = 8
_FEWEST_LABELS = 2
_MARGIN = 1.0
# The rules of a frame end so near to it; points.
_NEAR = 3.0

_Line = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class _Card:
    """The lines of a card: of its name, of its labels and their years, and of its values.

    A badge stands beside the name or over it. Arrows from one value to the next belong to neither.
    """

    names: Sequence[_Line]
    heads: Sequence[_Line]
    values: _Line
    arrows: _Line
    badge: Piece | None

    def lattice(self, box: Box) -> Lattice | None:
        """The rows of the card; None where a text of one column reaches into the next one."""
        sides = sorted(self._sides())
        gaps = [(end, begin) for (_, end, _), (begin, _, _) in pairwise(sides)]
        if any(end >= begin for end, begin in gaps):
            return None
        xs = (box[0] - _MARGIN, *map(_middle, gaps), box[2] + _MARGIN)
        walls = np.ones((3, len(xs)), np.bool_)
        walls[0, 1:-1] = False
        floors = np.ones((4, len(sides)), np.bool_)
        floors[2] = [labelled for _, _, labelled in sides]
        ys = (box[1] - _MARGIN, *self._splits(), box[3] + _MARGIN)
        card = Lattice(xs, ys, walls, floors)
        names = [piece for line in self.names for piece in line]
        return card if self.badge is None else with_badge(card, self.badge, names)

    def _splits(self) -> Iterator[float]:
        """Half-way from the name to the labels, and from these to the values."""
        inner = (self.names[-1], self.heads[0]), (self.heads[-1], self.values)
        return (_middle((above[0].middle, below[0].middle)) for above, below in inner)

    def _sides(self) -> Iterator[tuple[float, float, bool]]:
        """Where each column begins and ends, and whether a label heads it."""
        below = [piece for line in (*self.heads, self.values) for piece in line]
        for label in self.heads[0]:
            column = under(label, below)
            yield min(p.left for p in column), max(p.right for p in column), True
        yield from ((arrow.left, arrow.right, False) for arrow in self.arrows)


def cards_named_over(frames: Sequence[Box], rules: Floats, scene: Scene) -> list[Lattice]:
    """The cards in the frames of a page, each a table of its own."""

    def lattice_of(lines: Sequence[_Line], box: Box) -> Lattice | None:
        card = _card(lines) if stands_alone(box, rules) else None
        return card.lattice(box) if card is not None else None

    return cards_in(frames, scene, lattice_of)


def stands_alone(box: Box, rules: Floats) -> bool:
    """Whether no rule runs on from a frame, as from the cells of a table, or divides it."""
    left, top, right, bottom = box
    low = (rules[:, 0] <= right + _NEAR) & (rules[:, 1] <= bottom + _NEAR)
    touching = rules[low & (rules[:, 2] >= left - _NEAR) & (rules[:, 3] >= top - _NEAR)]
    out = (touching[:, :2] < np.array(box[:2]) - _NEAR) | (
        touching[:, 2:] > np.array(box[2:]) + _NEAR
    )
    high = touching[:, 3] - touching[:, 1] > touching[:, 2] - touching[:, 0]
    inside = (touching[:, 0] > left + _NEAR) & (touching[:, 2] < right - _NEAR)
    return not (out.any() or (high & inside).any())


def _card(lines: Sequence[_Line]) -> _Card | None:
    """The card that lines make; None where one of them is no part of it."""
    arrows = [piece for line in lines for piece in line if piece.text in ARROWS]
    plain = ([piece for piece in line if piece not in arrows] for line in lines)
    card = _of_texts([line for line in plain if line])
    return replace(card, arrows=arrows) if card is not None else None


def _of_texts(lines: Sequence[_Line]) -> _Card | None:
    at = next((n for n, line in enumerate(lines) if _are_labels(line)), 0)
    badge, names = badge_apart(lines[:at])
    heads, values = lines[at:-1], lines[-1] if lines else []
    named = 0 < len(names) <= _MOST_NAMES and all(len(line) == 1 for line in names)
    if not named or not 0 < len(heads) <= _MOST_HEADS or any(line[0].is_value() for line in names):
        return None
    below = [*heads[1:], values]
    whole = all(len(line) == len(heads[0]) for line in below) and all(
        len(under(label, line)) == 1 for label in heads[0] for line in below
    )
    years = not any(piece.is_value() for line in heads for piece in line)
    told = years and _are_values(values)
    return _Card(names, heads, values, (), badge) if whole and told else None


def _are_values(line: _Line) -> bool:
    """Whether values stand on a line; all but one of them may be words: 維持, 全校."""
    words = [piece.text for piece in line if not piece.is_value()]
    short = all(len(text) <= _LONGEST_WORD and not is_header_word(text) for text in words)
    return short and len(words) < len(line)


def _are_labels(line: _Line) -> bool:
    return len(line) >= _FEWEST_LABELS and all(is_header_word(piece.text) for piece in line)


def _middle(between: tuple[float, float]) -> float:
    return sum(between) / 2
