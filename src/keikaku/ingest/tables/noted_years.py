"""Years that notes give to a value of one row: ※4 直結給水率の現況は、令和4年度末の値です."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.indicators import Role
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.marked_years import VALUES, date_value, measured
from keikaku.ingest.tables.spoken_of import Note, bears, marked_by, named_in, notes_of

_LONGEST = 120
_IS = r"(?:について|に関して)?(?:は|が|:|=)、?\s?"
_OF_ROLE = re.compile(
    r"(?:^|[、。の「『(\s])(?P<role>現状|現況|現在|基準|策定時|直近|最新|実績|目標)"
    rf"(?:の?(?:数?値|年度?|水準))?[」』)]?{_IS}$"
)
_OF_NAME = re.compile(rf"{_IS}$")
_SURVEYED = re.compile(
    r"(?:年?度?(?:中|末)?)(?:に(?:実施|行|調査|把握|公表)[^0-9、。]{0,16}?)(?:調査|アンケート|もの|結果|数?値)"
    r"(?:の?(?:結果|数?値))?(?:に?よる|です|である)?[)\]。.]*$"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """The year that a note gives: to the target, else to what was measured; and of what it is."""

    target: bool
    of_role: bool
    subject: str
    period: Period


def date_by_notes(indicators: Sequence[DraftIndicator], lines: Iterable[str]) -> None:
    """Give the values of rows the years that notes say for their marks or for their names.

    A note of a column only (※1 現況は令和5年度末の値です) names no row and is left to the columns.
    What a cell prints itself is nearer than a note.
    """
    for note in notes_of(lines):
        for said in _said(note.said) if len(note.said) <= _LONGEST else ():
            for value in _spoken_of(indicators, note, said):
                date_value(value, said.period)


def _said(text: str) -> Iterator[_Said]:
    at = 0
    for found in find_spans(text):
        before, behind = text[at : found.start], text[found.end :]
        at = found.end
        role = _OF_ROLE.search(before)
        of_year = VALUES.match(behind) or _SURVEYED.match(behind)
        if of_year and _is_one_year(found) and (role or _OF_NAME.search(before)):
            period = Period(found.span, found.as_printed, StatedIn.CAPTION)
            target = role is not None and role["role"] == "目標"
            yield _Said(target, role is not None, text[: found.start], period)


def _is_one_year(found: FoundSpan) -> bool:
    return has_both_ends(found.span) and not isinstance(found.span, YearRange)


def _spoken_of(
    indicators: Sequence[DraftIndicator], note: Note, said: _Said
) -> Iterator[DraftValue]:
    bearing, named = marked_by(note, indicators), named_in(said.subject, indicators)
    of_mark = bearing if said.of_role or named else []
    for indicator in of_mark if of_mark and (note.numbered or not named) else named:
        yield from _values(indicator, target=said.target)
    for indicator in indicators if said.of_role else ():
        values = _values(indicator, target=said.target)
        yield from (value for value in values if bears(value, note))


def _values(indicator: DraftIndicator, *, target: bool) -> Sequence[DraftValue]:
    """The one target, else the baseline or the one value that was measured."""
    targets = indicator.of_role(Role.TARGET)
    return measured(indicator) if not target else targets if len(targets) == 1 else []
