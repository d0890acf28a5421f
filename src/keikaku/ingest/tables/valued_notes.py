"""Notes that hold a value: R4年度：86件, 基準値（R4）86件; not 65歳以上, 全国平均3.2％."""

import re
from functools import partial

from keikaku.core.text import fold
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, CellValue
from keikaku.core.years.parse import find_spans
from keikaku.ingest.tables.columns import header_words
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

# 基準値（R4）：86件 is read as 基準値（R4） 86件.
_COLON_BEHIND_BRACKET = re.compile(r"(?<=[)\]】〕])\s*[:：]\s*")
_BEGINS_WITH_ROLE = re.compile(r"(?P<role>[^\W\d_]{2,6}?)\s*[(\[:\s]")
_OF_OTHERS = re.compile("全国|(?:都道府)?[都道府県国]平均|うち|内訳|類似")
# An age, a class or a time says who is counted or over how long: 令和5年度に65歳.
_OF_WHOM = ("歳", "才", "年生", "年", "年間", "月", "か月", "日", "日間", "学年", "回生")


def values_said(note: str, words: Vocabulary) -> tuple[CellValue, ...]:
    """The amounts of a note, each with its year or the word of its role; none if one has neither.

    What counts people by their age, or is said of other places, is none.
    """
    values = parse_cell(_COLON_BEHIND_BRACKET.sub(" ", note))
    return values if all(map(partial(_is_value, words=words), values)) else ()


def role_said(value: CellValue, words: Vocabulary) -> ColumnRole | None:
    """The role that the label of a value says."""
    role = exact_role(header_words(value.label), words) if value.label else None
    return role if role in VALUE_ROLES else None


def seems_valued(note: str, words: Vocabulary) -> bool:
    """Whether a note that could not be read names a role and holds a number besides years."""
    if values_said(note, words) or not _begins_with_role(note, words):
        return False
    rest = fold(note)
    for span in reversed(find_spans(rest)):
        rest = rest[: span.start] + rest[span.end :]
    return any(map(str.isdigit, rest))


def _begins_with_role(note: str, words: Vocabulary) -> bool:
    begins = _BEGINS_WITH_ROLE.match(fold(note))
    return begins is not None and exact_role(header_words(begins["role"]), words) in VALUE_ROLES


def _is_value(value: CellValue, words: Vocabulary) -> bool:
    reading, label = value.reading, value.label or ""
    if not isinstance(reading, Amount) or _OF_OTHERS.search(label) or reading.unit in _OF_WHOM:
        return False
    dated = value.period is not None and reading.unit is not None
    return dated or role_said(value, words) is not None
