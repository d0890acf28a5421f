"""How alike texts are by the pairs of letters that they share, rare pairs counting for more.

Japanese has no spaces between words; two letters are near enough to a word. 参加者数 stands in
many names of indicators and tells little, 間伐 stands in few and tells much.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from keikaku.core.text import squeeze

Matrix = NDArray[np.float64]
_SIGNS = re.compile(r"[\W_]+")
# A pair of letters that stands in so great a part of the texts tells nothing (する, の推).
_COMMON = 0.4
_FEW = 20


@lru_cache(maxsize=2**14)
def key(text: str) -> str:
    """What is compared: folded, without spaces, brackets and other signs."""
    return _SIGNS.sub("", squeeze(text)) or squeeze(text)


def _grams(text: str) -> tuple[str, ...]:
    """Each once and in their order, so that sums come out the same in every run."""
    pairs = tuple(dict.fromkeys(a + b for a, b in pairwise(text)))
    return pairs or ((text,) if text else ())


@dataclass(frozen=True, slots=True)
class Grams:
    """The weighted pairs of letters of the old and the new texts, one row for each text."""

    old: sparse.csr_array
    new: sparse.csr_array

    @classmethod
    def of(cls, old: Sequence[str], new: Sequence[str]) -> "Grams":
        """Of keys of texts, as `key` makes them."""
        rows = [_grams(text) for text in (*old, *new)]
        held = Counter(gram for row in rows for gram in row)
        told = {
            gram: log(1 + len(rows) / count)
            for gram, count in held.items()
            if len(rows) <= _FEW or count <= _COMMON * len(rows)
        }
        whole = _incidence(rows, told)
        return cls(whole[: len(old)], whole[len(old) :])

    def cosine(self) -> Matrix:
        """1 for texts of the same pairs of letters, 0 for those that share none that tells."""
        shared = self._shared()
        sizes = np.sqrt(np.outer(_weights(self.old), _weights(self.new)))
        return _ratio(shared, sizes)

    def held_in_new(self) -> Matrix:
        """How much of each old text stands in each new one, of 1."""
        return _ratio(self._shared(), _weights(self.old)[:, None])

    def _shared(self) -> Matrix:
        """Weights stand as their roots, so that a product of two rows is a sum of weights."""
        product: Matrix = (self.old @ self.new.T).toarray()
        return product


def _incidence(rows: Sequence[tuple[str, ...]], told: dict[str, float]) -> sparse.csr_array:
    columns = {gram: index for index, gram in enumerate(told)}
    kept = [sorted(columns[gram] for gram in row if gram in columns) for row in rows]
    roots = np.sqrt(np.array(list(told.values()), dtype=np.float64))
    indices = np.array([column for row in kept for column in row], dtype=np.int64)
    starts = np.cumsum([0, *(len(row) for row in kept)])
    data = roots[indices] if len(indices) else np.zeros(0)
    return sparse.csr_array((data, indices, starts), shape=(len(rows), max(len(columns), 1)))


def _weights(rows: sparse.csr_array) -> Matrix:
    sums: Matrix = np.asarray(rows.multiply(rows).sum(axis=1), dtype=np.float64).ravel()
    return sums


def _ratio(shared: Matrix, whole: Matrix) -> Matrix:
    sizes = np.broadcast_to(whole, shared.shape)
    return np.divide(shared, sizes, out=np.zeros_like(shared), where=sizes > 0).clip(0, 1)
