"""How alike names, texts and places are, as matrices: a row for each old, a column for each new."""

from collections.abc import Hashable, Sequence

import numpy as np
from rapidfuzz import fuzz, process

from keikaku.lineage.grams import Grams, Matrix, key
from keikaku.lineage.naming import gist, subject

# What is not the same is never quite 1.
_NEAREST = 0.95


def same(old: Sequence[Hashable], new: Sequence[Hashable]) -> Matrix:
    """1 where two are equal, else 0."""
    numbers: dict[Hashable, int] = {}
    rows = [numbers.setdefault(each, len(numbers)) for each in old]
    columns = [numbers.setdefault(each, len(numbers)) for each in new]
    equal: Matrix = np.equal.outer(np.array(rows, int), np.array(columns, int)).astype(float)
    return equal


def of_names(old: Sequence[str], new: Sequence[str]) -> Matrix:
    """1 for equal names; else the mean of letters in order and of rare pairs of letters."""
    equal = same([key(name) for name in old], [key(name) for name in new])
    alike = _of_letters([gist(name) for name in old], [gist(name) for name in new])
    return np.maximum(np.minimum(alike, _NEAREST), equal)


def of_indicator_names(old: Sequence[str], new: Sequence[str]) -> Matrix:
    """1 for equal names; else the mean of how alike the names are and what they measure."""
    whole = of_names(old, new)
    subjects = _of_letters([subject(name) for name in old], [subject(name) for name in new])
    return np.where(whole >= 1, whole, (whole + np.minimum(subjects, _NEAREST)) / 2)


def _of_letters(old: Sequence[str], new: Sequence[str]) -> Matrix:
    in_order = process.cdist(old, new, scorer=fuzz.ratio, dtype=np.float32) / 100
    alike: Matrix = (in_order.astype(float) + Grams.of(old, new).cosine()) / 2
    return alike


def of_texts(old: Sequence[str], new: Sequence[str]) -> Matrix:
    """1 for equal texts; else by rare pairs of letters. Two that are blank are not alike."""
    olds, news = [key(text) for text in old], [key(text) for text in new]
    alike = np.minimum(Grams.of(olds, news).cosine(), _NEAREST)
    return np.maximum(alike, same(olds, news) * written(olds)[:, None])


def written(texts: Sequence[str]) -> Matrix:
    """1 where there is a text."""
    return np.array([bool(text) for text in texts], dtype=float)


def of_order(old: int, new: int) -> Matrix:
    """1 for the same share of the way through both lists, 0 for first against last."""
    return 1 - np.abs(np.subtract.outer(_way(old), _way(new)))


def _way(count: int) -> Matrix:
    return np.arange(count) / max(count - 1, 1)
