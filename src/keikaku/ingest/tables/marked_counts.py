"""Over which time a marked value is counted, as its footnote says: ※1 5年間の累計."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount, Range
from keikaku.core.values.notes import read_note
from keikaku.core.years.model import Period, StatedIn, YearRange
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue

_FOOTNOTE = re.compile(
    r"\(?(?P<mark>[※*]\s?[0-9]{0,2}(?!か?年)|注\s?[0-9]{1,2})(?:印は?|は)?\)?[:.、]?\s*(?P<said>\S.*?)"
    r"(?:です|である|とする|としています|の値|の数値|の数)?[。.]?\s*"
)


@dataclass(frozen=True, slots=True)
class Count:
    """Over which time is counted, and the years where the note prints them."""

    accumulation: Accumulation
    period: Period | None


def counts_of(texts: Iterable[str]) -> Mapping[str, Count]:
    """The marks of footnotes that say nothing but over which time is counted."""
    found: dict[str, Count] = {}
    for line in (line for text in texts for line in text.splitlines()):
        match = _FOOTNOTE.fullmatch(fold(line).strip())
        note = read_note(match["said"]) if match is not None else None
        if match is None or note is None or note.accumulation is None or note.kept or note.implied:
            continue
        if note.accumulation.kind is not AccumulationKind.POINT:
            count = Count(note.accumulation, _in_caption(note.period))
            found.setdefault("".join(match["mark"].split()), count)
    return found


def _in_caption(period: Period | None) -> Period | None:
    return replace(period, stated_in=StatedIn.CAPTION) if period is not None else None


def count_by_marks(indicators: Sequence[DraftIndicator], counts: Mapping[str, Count]) -> None:
    """Give the values that bear a mark what its note says; what they print themselves is nearer.

    A mark behind the name speaks of those values with whose year the years of the note end.
    """
    for indicator in indicators if counts else ():
        named = next((c for mark, c in counts.items() if _bears(indicator.printed, mark)), None)
        for value in indicator.values:
            own = next((counts[note] for note in value.notes if note in counts), None)
            count = own or (named if named is not None and _ends_with(value, named) else None)
            if count is not None and isinstance(value.reading, Amount | Range):
                _take(value, count)


def _bears(printed: str, mark: str) -> bool:
    return fold(printed).strip().endswith((mark, f"({mark})"))


def _ends_with(value: DraftValue, count: Count) -> bool:
    if value.year is None or count.period is None:
        return False
    return value.year.end == count.period.end


def _take(value: DraftValue, count: Count) -> None:
    value.accumulation = value.accumulation or count.accumulation
    own = value.period is not None and value.period.stated_in is StatedIn.CELL
    if count.period is not None and not own and isinstance(count.period.span, YearRange):
        value.period = value.year = count.period
