"""The years that a note states for columns by their order: 左は令和５年度末、右は令和11年度末."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from keikaku.core.text import fold
from keikaku.core.values.print_spaces import prose_without_print_spaces
from keikaku.core.years.model import CalendarYear, FiscalYear, Year
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.documents.model import Block, BlockKind

_LONGEST = 120
_OF_VALUES = re.compile(r"値|数字|左|右|矢印|[→⇒➡▶]|実績|現状|基準|目標|時点")
_STATES = re.compile(r"[はが:=]|[(\[〔]|[→⇒➡▶]")
_DIGIT = re.compile(r"\d")


def years_by_order(
    blocks: Sequence[Block], first: int, end: int, labels: Sequence[str], rows: Container[int]
) -> list[str]:
    """One year for each column, earliest first, of the note nearest to the lines from `first` on.

    Empty where none says them. `labels` are those of the columns, empty where they have none.
    Between a note and its lines stand `rows` of other lines rather than anything else.
    """
    above = _notes(blocks, range(first - 1, -1, -1), labels, rows)
    below = _notes(blocks, range(end, len(blocks)), labels, rows)
    return min([*above, *below], default=(0, []))[1]


def _notes(
    blocks: Sequence[Block], places: Iterable[int], labels: Sequence[str], rows: Container[int]
) -> Iterator[tuple[int, list[str]]]:
    """The nearest note on one side, and how many lines lie between that are no rows."""
    apart = 0
    for place in places:
        block = blocks[place]
        years = _years(block, labels) if block.grid is None else []
        if len(years) == len(labels):
            yield apart, years
            return
        apart += place not in rows and block.kind is not BlockKind.FURNITURE


def _years(block: Block, labels: Sequence[str]) -> list[str]:
    """The years that a line states for values when it holds no other figure."""
    if len(block.text) > _LONGEST:
        return []
    folded = prose_without_print_spaces(block.text)
    found = [one for one in find_spans(block.text) if _year(one) is not None]
    bare = _without(block.text, found)
    if not found or _DIGIT.search(bare) or not _STATES.search(folded):
        return []
    named = all(label in folded for label in labels)
    if not named or not (any(labels) or _OF_VALUES.search(folded)):
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
