"""Lines that are the values of what is named beside them: 41人（R6）→ 80人（R12）."""

import re
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from keikaku.core.text import fold

_LEADS = re.compile(r"[^。]{1,40}[→⇒➡⟶▶►][^。]{1,40}")
# A number with its unit, or a dash, and what stands in brackets behind it; 1. begins an item.
_ALONE = re.compile(
    r"(?:約?[▲△-]?[0-9][0-9,]*(?:\.[0-9]+)?\s?[^\s0-9。、.()]{0,6}|[-―—–−])"
    r"(?:\s?\([^()]{1,12}\))?"
)
# The label of a value, with its year or a colon behind it.
_LABELLED = re.compile(r"(?:現状|現況|基準|実績|目標|計画|策定時)値?\s?(?:\(|[::]|\s)")
# 中間目標（2028年度）：325千t: such lines are values of what is named above them, one each.
_TOLD = re.compile(
    r"(?:(?:中間|最終|当初)?(?:現状|現況|基準|実績|目標|計画)|策定時)値?\s?\([^()]{2,10}\)[::]\s?[^。、]{1,20}"
)


def are_values(texts: Iterable[str]) -> NDArray[np.bool_]:
    """Which lines hold nothing but a value, or lead from one to another."""
    return np.array([_is_value(fold(text).strip()) for text in texts], np.bool_)


def _is_value(text: str) -> bool:
    return (_LEADS.fullmatch(text) or _ALONE.fullmatch(text)) is not None


def begins_value(text: str) -> bool:
    """Whether a line begins with the label of a value."""
    return _LABELLED.match(fold(text)) is not None


def is_told_value(text: str) -> bool:
    """Whether a line is nothing but one value with its label and its year."""
    return _TOLD.fullmatch(fold(text).strip()) is not None
