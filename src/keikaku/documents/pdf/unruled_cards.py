"""Cards in a frame: a name at the left, and labels at the right, each with its value below it.

No line holds the name and the values, as it stands half-way between these and their labels. A card
is a table of two rows, whose name fills both; the frame leaves no doubt of it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, dropwhile, pairwise

import numpy as np

from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.header_words import is_header_word, is_name_label, is_value
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.unruled_lines import Line, lines_of

ARROWS = frozenset("→⇒➡⇨➔➜▶►▷»")
"""Signs between two values, which belong to neither."""
_DASHES = frozenset("-－−―—–")
_FEWEST = 2
_FEWEST_LETTERS = 7
"""A name, two labels of two letters, and a value below each: most frames hold less, or nothing."""
# A frame around more lines than so many holds more than a card; and so many frames are looked at.
_MOST_LINES, _MOST = 6, 200
_MARGIN = 1.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a line: where it begins and ends, how far down, and what it says."""

    left: float
    right: float
    middle: float
    text: str

    def is_value(self) -> bool:
        """Whether it is a value, or the sign that there is none."""
        return is_value(self.text) or self.text in _DASHES


@dataclass(frozen=True, slots=True)
class _Card:
    """The texts of a card: its name, labels with what stands below them, and signs beside them.

    These are the arrows between the values, and the badge before the name.
    """

    names: list[Piece]
    labelled: list[list[Piece]]
    signs: list[Piece]

    def lattice(self, box: Box) -> Lattice | None:
        """The columns of the card and its two rows; None where texts do not leave them apart."""
        split, columns = self._split(), self._columns()
        gaps = [(left[-1], right[0]) for left, right in pairwise(columns)]
        if split is None or any(end >= begin for end, begin in gaps):
            return None
        xs = (box[0] - _MARGIN, *((end + begin) / 2 for end, begin in gaps), box[2] + _MARGIN)
        walls = np.ones((2, len(xs)), np.bool_)
        floors = np.ones((3, len(columns)), np.bool_)
        floors[1] = [has_label for _, has_label, _ in columns]
        return Lattice(xs, (box[1] - _MARGIN, split, box[3] + _MARGIN), walls, floors)

    def _columns(self) -> list[tuple[float, bool, float]]:
        """Where each column begins, whether a label heads it, and where it ends."""
        parts = [(self.names, False), *((column, True) for column in self.labelled)]
        parts += [([sign], False) for sign in self.signs]
        return sorted(
            (min(one.left for one in part), labelled, max(one.right for one in part))
            for part, labelled in parts
        )

    def _split(self) -> float | None:
        """Half-way from the labels, the years below them too, to the values."""
        pieces = [piece for column in self.labelled for piece in column]
        low = min((one.middle for one in pieces if one.is_value()), default=0)
        high = max((one.middle for one in pieces if one.middle < low - _MARGIN), default=None)
        headed = high is not None and all(column[0].middle <= high for column in self.labelled)
        return (low + high) / 2 if headed and high is not None else None


def framed_cards(frames: Sequence[Box], scene: Scene) -> list[Lattice]:
    """The cards in the frames of a page, each a table of its own."""

    def lattice_of(lines: Sequence[Sequence[Piece]], box: Box) -> Lattice | None:
        card = _card(lines)
        return card.lattice(box) if card is not None else None

    return cards_in(frames, scene, lattice_of)


def cards_in(
    frames: Sequence[Box],
    scene: Scene,
    lattice_of: Callable[[Sequence[Sequence[Piece]], Box], Lattice | None],
) -> list[Lattice]:
    """The lattices that the lines in frames make, the lowest first; no letter is in two of them."""
    found: list[Lattice] = []
    for box in _frames_with_text(frames, scene):
        letters = scene.inside(box)
        if len(letters) < _FEWEST_LETTERS:
            continue
        lattice = lattice_of([list(pieces_of(line)) for line in lines_of(scene, letters)], box)
        if lattice is not None:
            found.append(lattice)
            scene = scene.without(box)
    return found


def _frames_with_text(frames: Sequence[Box], scene: Scene) -> list[Box]:
    """The frames with letters enough for a card at their height, the lowest first."""
    boxes = sorted(set(frames), key=lambda box: box[3] - box[1])[:_MOST]
    enough = scene.at_height(boxes) >= _FEWEST_LETTERS
    return list(compress(boxes, enough.tolist()))


def pieces_of(line: Line) -> Iterator[Piece]:
    """The texts of a line."""
    for (left, right), text in zip(line.spans.tolist(), line.texts, strict=True):
        yield Piece(left, right, line.middle, text.strip())


def _card(lines: Sequence[Sequence[Piece]]) -> _Card | None:
    """The card that lines make; None where a text is none of its parts."""
    pieces = [piece for line in lines for piece in line]
    labels = next((found for line in lines if len(found := _labels(line, pieces)) >= _FEWEST), [])
    if not labels or len(lines) > _MOST_LINES:
        return None
    others = [piece for piece in pieces if piece not in labels]
    arrows = [piece for piece in others if piece.text in ARROWS]
    before = [piece for piece in others if piece.right < labels[0].left and piece not in arrows]
    badges = _badges(before)
    names = [piece for piece in before if piece not in badges]
    below = [piece for piece in others if piece not in arrows and piece not in before]
    labelled = [[label, *under(label, below)] for label in labels]
    told = all(len(column) > 1 for column in labelled)
    whole = told and sum(map(len, labelled)) == len(labels) + len(below)
    named = bool(names) and not any(map(Piece.is_value, names))
    return _Card(names, labelled, [*arrows, *badges]) if whole and named else None


def _badges(texts: Sequence[Piece]) -> list[Piece]:
    """The badge beside a name: 数値目標 before it, where it reaches over no part of the name."""
    badges = [piece for piece in texts if is_name_label(piece.text)]
    return badges if len(badges) == 1 and len(under(badges[0], texts)) == 1 < len(texts) else []


def _labels(line: Sequence[Piece], pieces: Sequence[Piece]) -> list[Piece]:
    """The labels of a line; a name beside them may hold a word of theirs, and no value below."""
    found = [piece for piece in line if is_header_word(piece.text)]
    return list(dropwhile(lambda label: not _has_value(label, pieces), found))


def _has_value(label: Piece, pieces: Sequence[Piece]) -> bool:
    return any(map(Piece.is_value, under(label, pieces)))


def under(label: Piece, pieces: Sequence[Piece]) -> list[Piece]:
    """The texts that stand above or below another one."""
    return [piece for piece in pieces if piece.right > label.left and piece.left < label.right]
