"""The characters that the model tells apart, and text out of the scores that it gives them."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.ocr.forms import japanese_forms
from keikaku.documents.ocr.twins import TWINS, favour

Floats = NDArray[np.float32]

# A step of the model that says "nothing" with less than this may say something.
_NOTHING = 0.9
_OTHER_WIDTHS = ("<wide>", "<narrow>")


class Recognised(NamedTuple):
    """The characters of a line: which, how sure of each (0 to 1), and where their middles are.

    `middles` are shares of the width of the line's picture. `model` is the text as the model
    writes it, before Chinese forms become Japanese ones.
    """

    text: str
    confidence: Floats
    middles: Floats
    model: str


class Alphabet:
    """The classes of the model: nothing, its characters, the space."""

    def __init__(self, characters: str) -> None:
        self._letters = ["", *characters.splitlines(), " "]
        self._index = {letter: place for place, letter in enumerate(self._letters)}
        forms = japanese_forms(self._letters)
        pairs = [
            (self._index[old], self._index[new])
            for old, new in forms.items()
            if old in self._index and new in self._index
        ]
        self._foreign, self._native = np.array(pairs, np.intp).reshape(-1, 2).T
        self._alike = self._alike_classes()

    def decoded(self, scores: Floats, share: float) -> Recognised:
        """The text of a line from the scores (steps x classes); it fills this share of the steps.

        The scores of a Chinese form and of the Japanese one are those of one character.
        """
        said = np.flatnonzero(scores[:, 0] < _NOTHING)
        folded = scores[said]
        np.add.at(folded.T, self._native, folded.T[self._foreign])
        folded[:, self._foreign] = 0
        best = np.zeros(len(scores), np.intp)
        best[said] = folded.argmax(axis=1)
        first = (best != 0) & np.append(True, best[1:] != best[:-1])
        rows = folded[first[said]]
        text = self._in_context([self._letters[each] for each in best[first]], rows)
        sure = [self._sure(row, letter) for row, letter in zip(rows, text, strict=True)]
        middles = (np.flatnonzero(first) + 0.5) / (len(scores) * share)
        model = "".join(self._letters[each] for each in scores[first, 1:].argmax(axis=1) + 1)
        return Recognised(text, np.array(sure, np.float32), middles.astype(np.float32), model)

    def _in_context(self, letters: list[str], rows: Floats) -> str:
        """The text, letters of one shape chosen by their neighbours."""
        for at, letter in enumerate(letters):
            twin = TWINS.get(letter)
            if twin is None or twin not in self._index:
                continue
            before, after = "".join(letters[max(at - 1, 0) : at]), "".join(letters[at + 1 : at + 2])
            own, other = (rows[at, self._index[each]] for each in (letter, twin))
            if other * favour(twin, before, after) > own * favour(letter, before, after):
                letters[at] = twin
        return "".join(letters)

    def _sure(self, scores: Floats, letter: str) -> float:
        """How sure the model is, its doubt between letters of one shape left out."""
        alike = self._alike[self._index[letter]]
        return float(min(scores[alike].sum(), 1.0))

    def _alike_classes(self) -> Sequence[list[int]]:
        groups: dict[str, list[int]] = defaultdict(list)
        narrow = map(_of_usual_width, self._letters)
        shapes = [min(letter, TWINS.get(letter, letter)) for letter in narrow]
        for place, shape in enumerate(shapes):
            groups[shape].append(place)
        return [groups[shape] for shape in shapes]


def _of_usual_width(letter: str) -> str:
    """The letter that a half-width or full-width one stands for."""
    if len(letter) != 1 or not unicodedata.decomposition(letter).startswith(_OTHER_WIDTHS):
        return letter
    return unicodedata.normalize("NFKC", letter)
