"""The characters that the model tells apart, and text out of the scores that it gives them."""

import unicodedata
from collections import defaultdict
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.ocr.forms import japanese_forms

Floats = NDArray[np.float32]

# Strokes that look the same alone: a minus, a dash, the long vowel, the numeral one.
DASHES = "-－−–—―─ー一"
# Letters that the two kana and kanji share but for context.
_TWINS = ("へヘ", "べベ", "ぺペ", "りリ", "ー一", "口ロ", "力カ", "工エ", "二ニ", "夕タ", "卜ト", "八ハ")


_NONE = 0.9


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
    """The classes of the model: none, its characters, the space."""

    def __init__(self, characters: str) -> None:
        self._model = ["", *characters.splitlines(), " "]
        index = {character: place for place, character in enumerate(self._model)}
        forms = japanese_forms(self._model)
        pairs = [(index[old], index[new]) for old, new in forms.items() if old in index and new in index]
        self._foreign, self._native = np.array(pairs, np.intp).reshape(-1, 2).T
        self._alike = self._alike_classes()

    def decoded(self, scores: Floats, share: float) -> Recognised:
        """The text of a line from the scores (steps x classes); it fills this share of the steps.

        The scores of a Chinese form and of the Japanese one are those of one character.
        """
        said = np.flatnonzero(scores[:, 0] < _NONE)
        folded = scores[said]
        np.add.at(folded.T, self._native, folded.T[self._foreign])
        folded[:, self._foreign] = 0
        best = np.zeros(len(scores), np.intp)
        best[said] = folded.argmax(axis=1)
        first = (best != 0) & np.r_[True, best[1:] != best[:-1]]
        steps, chosen = np.flatnonzero(first), best[first]
        sure = [self._sure(row, each) for row, each in zip(folded[first[said]], chosen, strict=True)]
        middles = (steps + 0.5) / (len(scores) * share)
        model = "".join(self._model[each] for each in scores[steps].argmax(axis=1))
        text = "".join(self._model[each] for each in chosen)
        return Recognised(text, np.array(sure, np.float32), middles.astype(np.float32), model)

    def _sure(self, scores: Floats, chosen: int) -> float:
        """How sure the model is, its doubt between the widths of one character left out."""
        return float(min(scores[self._alike.get(chosen, [chosen])].sum(), 1.0))

    def _alike_classes(self) -> dict[int, list[int]]:
        groups: dict[str, list[int]] = defaultdict(list)
        for place, character in enumerate(self._model):
            groups[unicodedata.normalize("NFKC", character)].append(place)
        return {place: group for group in groups.values() if len(group) > 1 for place in group}
