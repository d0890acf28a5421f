"""Cards in a frame: a name over labels that stand side by side, each with its value below it.

The values may as well stand over their labels, and the name over the frame. A card is a table of
three rows, whose first one is the name, alone or with a badge (KPI) in a cell of its own. Cards
stand side by side, and between the rules of headings: they are found before rules make tables.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

import numpy as np

from keikaku.documents.pdf.badges import badge_apart, with_badge, with_row
from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.header_words import is_header_word
from keikaku.documents.pdf.names_over_frames import name_over
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.unruled_cards import ARROWS, Piece, cards_in, under

# A name of two lines; values, and a year beside each of them or of their labels.
_MOST_NAMES, _MOST_LINES = 2, 2
_LONGEST_WORD, _MOST_REMARKS = 8, 2
_YEAR = re.compile(
    r"[（(]?(?:(?:令和|平成|[RHＲＨ])[0-9０-９元]{1,2}|20[0-9]{2})(?:[（(][^()（）]{2,8}[)）])?"
    r"(?:年度?)?(?:末|時点|現在|実績)?[)）]?"
)
_FEWEST_LABELS = 2
_MARGIN = 1.0

_Line = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class _Card:
    """The lines of a card: of its name, and the labels and the values below it, with their years.

    A badge stands beside the name or over it. Arrows from one value to the next belong to neither.
    `remarks` tells where the first one stands below all these; remarks are no part of the table.
    A `sentence` between name and values has a row of its own.
    """

    names: Sequence[_Line]
    labels: _Line
    upper: Sequence[_Line]
    lower: Sequence[_Line]
    arrows: _Line
    badge: Piece | None
    remarks: Sequence[float]
    sentence: Sequence[_Line] = ()

    def lattice(self, box: Box) -> Lattice | None:
        """The rows of the card; None where a text of one column reaches into the next one."""
        sides = sorted(self._sides())
        gaps = [(end, begin) for (_, end, _), (begin, _, _) in pairwise(sides)]
        if any(end >= begin for end, begin in gaps):
            return None
        xs = (box[0] - _MARGIN, *map(_middle, gaps), box[2] + _MARGIN)
        walls = np.ones((2, len(xs)), np.bool_)
        floors = np.ones((3, len(sides)), np.bool_)
        floors[1] = [labelled for _, _, labelled in sides]
        split = _middle((self.upper[-1][0].middle, self.lower[0][0].middle))
        ends = (_middle((self.lower[-1][0].middle, remark)) for remark in self.remarks)
        foot = min(ends, default=box[3] + _MARGIN)
        return self._named(Lattice(xs, (box[1] - _MARGIN, split, foot), walls, floors))

    def _named(self, card: Lattice) -> Lattice | None:
        """The card with its name in a row on top, and the badge, if there is one, in a cell."""
        below = self.upper[0][0].middle
        for lines in (self.sentence, self.names):
            if lines:
                card = with_row(card, _middle((lines[-1][0].middle, below)), parted=False)
                below = lines[0][0].middle
        names = [piece for line in self.names for piece in line]
        return card if self.badge is None else with_badge(card, self.badge, names)

    def _sides(self) -> Iterator[tuple[float, float, bool]]:
        """Where each column begins and ends, and whether a label heads it."""
        pieces = [piece for line in (*self.upper, *self.lower) for piece in line]
        for label in self.labels:
            column = under(label, pieces)
            yield min(p.left for p in column), max(p.right for p in column), True
        yield from ((arrow.left, arrow.right, False) for arrow in self.arrows)


def cards_named_over(frames: Sequence[Box], scene: Scene) -> list[Lattice]:
    """The cards in the frames of a page that stand alone, each a table of its own."""

    def lattice_of(lines: Sequence[_Line], box: Box) -> Lattice | None:
        card = _card(lines)
        if card is None or card.names:
            return card.lattice(box) if card is not None else None
        named = name_over(box, scene)
        return replace(card, names=[named[0]]).lattice(named[1]) if named is not None else None

    return cards_in(frames, scene, lattice_of)


def _card(lines: Sequence[_Line]) -> _Card | None:
    """The card that lines make; None where one of them is no part of it."""
    arrows = [piece for line in lines for piece in line if piece.text in ARROWS]
    plain = ([piece for piece in line if piece not in arrows] for line in lines)
    card = _of_texts([line for line in plain if line])
    return replace(card, arrows=arrows) if card is not None else None


def _of_texts(lines: Sequence[_Line]) -> _Card | None:
    headed = [n for n, line in enumerate(lines) if _are_labels(line)]
    if not headed:
        return None
    # Years are labels themselves only where no others are.
    at = next((n for n in headed if not _are_years(lines[n])), headed[0])
    labels, rest = lines[at], list(lines[at + 1 :])
    foot = [line[0].middle for line in takewhile(_is_remark, reversed(rest))][:_MOST_REMARKS]
    below = rest[: len(rest) - len(foot)]
    over = _over(lines[:at], labels) if not any(map(_are_values, below)) else []
    years = [] if over else _years_over(lines[:at], labels)
    badge, told = badge_apart(lines[: at - len(over) - len(years)])
    names, sentence = _sentence_apart(told)
    split = next((n for n, line in enumerate(below) if _are_values(line)), len(below))
    upper = over or [*years, labels, *below[:split]]
    lower = [labels, *below] if over else below[split:]
    whole = bool(lower) and _are_named(names, badge) and _are_columns(labels, upper, lower)
    return _Card(names, labels, upper, lower, (), badge, foot[-1:], sentence) if whole else None


def _sentence_apart(lines: Sequence[_Line]) -> tuple[Sequence[_Line], Sequence[_Line]]:
    """The name and what is said of it in a sentence below (毎年度末に集計)."""
    spoken = len(lines) > 1 and all(len(line) == 1 for line in lines)
    if not spoken or not lines[-1][0].text.endswith("。"):
        return lines, ()
    return lines[:1], lines[1:]


def _is_remark(line: _Line) -> bool:
    """Whether a line says something of a card and is none of its values: 担当課：農林課."""
    text = line[0].text
    said = len(line) > 1 or line[0].is_value() or _YEAR.fullmatch(text) is not None
    return not said and text not in ARROWS


def _years_over(lines: Sequence[_Line], labels: _Line) -> Sequence[_Line]:
    """The line of years right over the labels, if there is one."""
    last = lines[-1] if lines else []
    return [last] if len(last) == len(labels) and _are_years(last) else []


def _are_years(line: _Line) -> bool:
    return all(_YEAR.fullmatch(piece.text) for piece in line)


def _over(lines: Sequence[_Line], labels: _Line) -> Sequence[_Line]:
    """The line of values right over the labels, with those of their years, if there is one."""
    first = next((n for n, line in enumerate(lines) if _are_values(line)), None)
    found = [] if first is None else lines[first:]
    return found if all(len(line) == len(labels) for line in found) else []


def _are_named(names: Sequence[_Line], badge: Piece | None) -> bool:
    """Whether lines can be those of a name; where nothing stands over a card, it is over its frame.

    A line of values is part of no name.
    """
    if not names:
        return badge is None
    alone = len(names) <= _MOST_NAMES and all(len(line) == 1 for line in names)
    return alone and not any(line[0].is_value() for line in names)


def _are_columns(labels: _Line, upper: Sequence[_Line], lower: Sequence[_Line]) -> bool:
    """Whether each label has one value over it or below it, and at most its year beside these."""
    lines = [line for line in (*upper, *lower) if line is not labels]
    values = [line for line in lines if _are_values(line)]
    years = [line for line in lines if line not in values]
    each = all(len(line) == len(labels) for line in lines) and all(
        len(under(label, line)) == 1 for label in labels for line in lines
    )
    dated = len(lines) <= _MOST_LINES and all(map(_are_years, years))
    return each and len(values) == 1 and dated


def _are_values(line: _Line) -> bool:
    """Whether values stand on a line; all but one of them may be words: 維持, 全校."""
    words = [piece.text for piece in line if not piece.is_value()]
    short = all(len(text) <= _LONGEST_WORD and not _is_head(text) for text in words)
    return len(line) >= _FEWEST_LABELS and short and len(words) < len(line)


def _is_head(text: str) -> bool:
    return is_header_word(text) or _YEAR.fullmatch(text) is not None


def _are_labels(line: _Line) -> bool:
    return len(line) >= _FEWEST_LABELS and all(is_header_word(piece.text) for piece in line)


def _middle(between: tuple[float, float]) -> float:
    return sum(between) / 2
