"""Badges of cards: KPI or 数値目標 in a mark of its own, beside the name of a card or over it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.header_words import is_name_label
from keikaku.documents.pdf.unruled_cards import Piece

_Line = Sequence[Piece]
_SAME_EDGE = 1.0


def badge_apart(lines: Sequence[_Line]) -> tuple[Piece | None, list[_Line]]:
    """The badge among the lines of a name, if there is one alone, and the lines without it."""
    badges = [piece for line in lines for piece in line if is_name_label(piece.text)]
    if len(badges) != 1:
        return None, list(lines)
    rest = ([piece for piece in line if piece is not badges[0]] for line in lines)
    return badges[0], [line for line in rest if line]


def with_badge(card: Lattice, badge: Piece, names: Sequence[Piece]) -> Lattice | None:
    """A card whose first row is its name, with a cell for the badge in that row or over it."""
    left, right = min(one.left for one in names), max(one.right for one in names)
    if badge.right < left:
        return _with_wall(card, (badge.right + left) / 2)
    if badge.left > right:
        return _with_wall(card, (right + badge.left) / 2)
    top = min(one.middle for one in names)
    above = badge.middle < top
    return with_row(card, (badge.middle + top) / 2, parted=True) if above else None


def _with_wall(card: Lattice, x: float) -> Lattice:
    """The card with a wall in its first row; it may stand at an edge that is there already."""
    xs = np.array(card.xs)
    at = int(np.abs(xs - x).argmin())
    if abs(xs[at] - x) > _SAME_EDGE:
        at = int(xs.searchsorted(x))
        floors = np.insert(card.floors, at, card.floors[:, at - 1], axis=1)
        walls = np.insert(card.walls, at, values=False, axis=1)
        card = replace(card, xs=(*card.xs[:at], x, *card.xs[at:]), walls=walls, floors=floors)
    walls = card.walls.copy()
    walls[0, at] = True
    return replace(card, walls=walls)


def with_row(card: Lattice, y: float, *, parted: bool) -> Lattice:
    """The card with a further row on top: parted as the first one was, or one cell."""
    walls = np.insert(card.walls, 0, card.walls[0] if parted else False, axis=0)
    walls[0, [0, -1]] = True
    floors = np.insert(card.floors, 0, values=True, axis=0)
    return replace(card, ys=(card.ys[0], y, *card.ys[1:]), walls=walls, floors=floors)
