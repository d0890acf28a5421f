"""The years that a note states for columns by their order: 左の数字は令和５年度末、右は令和11年度末."""

import re
from collections.abc import Iterator, Sequence

from keikaku.core.text import fold
from keikaku.core.years.model import CalendarYear, FiscalYear, Year
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.documents.model import Block

_LONGEST = 120
_OF_VALUES = re.compile(r"値|数字|左|右|矢印|[→⇒➡▶]|実績|現状|基準|目標|時点")
_STATES = re.compile(r"[はが:=]|[(\[〔]|[→⇒➡▶]")
_DIGIT = re.compile(r"\d")


def years_by_order(
    blocks: Sequence[Block], at: int, end: int, labels: Sequence[str]
) -> list[str]:
    """So many years, earliest first, of the note nearest to some lines; empty where none says them.

    `labels` are those of the columns, empty where they have none. Notes above are nearer than
    those below.
    """
    above = (blocks[n] for n in range(at - 1, -1, -1))
    for block in (*above, *blocks[end:]):
        years = _years(block, labels) if block.grid is None and len(block.text) <= _LONGEST else []
        if len(years) == len(labels):
            return years
    return []


def _years(block: Block, labels: Sequence[str]) -> list[str]:
    """The years that a line states for values when it holds no other figure."""
    folded = fold(block.text)
    found = [one for one in find_spans(block.text) if _year(one) is not None]
    bare = _without(block.text, found)
    if not found or _DIGIT.search(bare) or not _STATES.search(folded):
        return []
    named = all(label and label in folded for label in labels)
    if not named and not _OF_VALUES.search(folded):
        return []
    dated = {_year(one): one.as_printed for one in reversed(found)}
    return [dated[year] for year in sorted(year for year in dated if year is not None)]


def _without(text: str, found: Sequence[FoundSpan]) -> str:
    return fold("".join(_between(text, found)))


def _between(text: str, found: Sequence[FoundSpan]) -> Iterator[str]:
    at = 0
    for one in found:
        yield text[at : one.start]
        at = one.end
    yield text[at:]


def _year(found: FoundSpan) -> int | None:
    span = found.span
    return span.year if isinstance(span, FiscalYear | CalendarYear | Year) else None
