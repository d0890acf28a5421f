"""The unit that a cell prints and nothing else: ％, （ｇ/人・日）, 単位：経営体."""

import re
from collections.abc import Sequence

from keikaku.core.text import fold
from keikaku.core.values.units import is_counter, is_unit, split_scale
from keikaku.ingest.tables.columns import without_brackets

_STATES = re.compile(r"^単位\s*[:：]\s*")
# Spaces of typesetting beside a stroke: 人/ 日.
_STROKE = re.compile(r"\s*([/／])\s*")
# Counters that name who is counted, unlike 人 and ％.
_BODIES = re.compile("(?:学校|高校|大学|学級|園|館|院|支店|(?<![かカヶヵケ箇個])所)$")
_COUNTED_IN = re.compile(r"(?P<word>[^()\d]{1,8}[数量額費率])\s*\((?P<unit>[^()]{1,8})\)")
_DASHES = "-－―—ー‐–− "


def bare_unit(text: str) -> str | None:
    """The unit that a cell prints and nothing else, in brackets and behind 単位 too."""
    inner = text.strip() if is_unit(text) else _without_frame(text)
    return inner if is_unit(inner) else None


def stated_unit(text: str) -> str | None:
    """The unit that a cell of a column of units prints: behind 単位 any word, framed a counter."""
    inner = _without_frame(text)
    if _is_stated(text) and inner:
        return inner
    framed = inner != _STROKE.sub(r"\1", text.strip())
    counter = framed and is_counter(split_scale(inner)[1])
    return bare_unit(text) or (inner if counter else None)


def is_only_unit(text: str) -> bool:
    """Whether a text is a unit that names nothing: 千円, ％, 人; 世帯 and 学校 may be names."""
    unit = bare_unit(text)
    if unit is None or names_body(unit):
        return False
    return len(unit) == 1 or split_scale(unit)[1] != unit


def names_body(text: str) -> bool:
    """Whether a counter names who or what is counted, as in a column of 小学校 and 中学校."""
    return _BODIES.search(text) is not None


def printed_unit(text: str) -> str | None:
    """The unit of a cell of units, whatever it is; None where it is blank or a dash."""
    if _says_none(text):
        return None
    counted = counted_in(text)
    return counted[1] if counted is not None else stated_unit(text) or text.strip()


def counted_in(text: str) -> tuple[str, str] | None:
    """What is counted, and the unit in the bracket behind it: 回数（回）, 利用者数（人/月）."""
    found = _COUNTED_IN.fullmatch(fold(text).strip())
    if found is None or is_unit(found["word"]) or not is_unit(found["unit"]):
        return None
    return found["word"], found["unit"]


def are_units(texts: Sequence[str]) -> bool:
    """Whether the cells of a column are all units: most of them known ones, the others framed.

    A dash says that what stands beside it has none.
    """
    stated = [text for text in texts if not _says_none(text)]
    known = sum(_is_stated(text) or bare_unit(text) is not None for text in stated)
    return 0 < len(stated) <= 2 * known and all(stated_unit(text) for text in stated)


def _is_stated(text: str) -> bool:
    return _STATES.match(without_brackets(text).strip()) is not None


def _says_none(text: str) -> bool:
    return not fold(_without_frame(text)).strip(_DASHES)


def _without_frame(text: str) -> str:
    """人/日 of （単位：人/ 日）."""
    inner = without_brackets(text).strip()
    return _STROKE.sub(r"\1", _STATES.sub("", inner).strip())
