"""Years that notes give to a value of one row: ※4 直結給水率の現況は、令和4年度末の値です."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.indicators import Role
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.marked_years import date_value, measured
from keikaku.ingest.tables.own_figures import tells_own_figure
from keikaku.ingest.tables.spoken_of import Note, bears, marked_by, named_in, notes_of

_LONGEST = 120
_OPENING = ("(", "[", "〔")
_TARGETS = (Role.TARGET, Role.INTERIM_TARGET)
_LATEST = r"(?:(?:直近|最新)の?|[^、。0-9はがを]{1,14}である)?"
_IS = rf"(?:については|に関しては|のみは?|は|が|を|:|=)、?\s?{_LATEST}"
_ROLE = r"(?P<role>現状|現況|現在|基準|策定時|直近|最新|実績|目標)(?:の?(?:数?値|年度?|水準))?"
_OF_ROLE = re.compile(rf"(?:^|[、。の「『(\s]){_ROLE}[」』)]?(?:{_IS}|\()$")
# 調査をしていないため、令和4年度の値: what stands before the year says only why.
_OF_ROW = re.compile(rf"(?:^|ため、?|{_IS})$")
_SURVEY = "(?:調査|統計|センサス|アンケート)"
_TOLD = re.compile(
    r"\s?(?:末|時点|現在|度|中|値)*"
    rf"(?:に(?:実施|行|把握|公表)[^0-9、。は]{{0,16}}?{_SURVEY}|[^0-9、。はがをに]{{0,16}}?{_SURVEY})?"
    r"(?:の?(?:確定|速報|確報|暫定|実績|決算|最新|直近)?(?:数?値|実績|結果|データ|数字|もの))?"
    r"(?:を(?P<behind>現状|現況|現在|基準|実績|目標)値?)?"
    r"(?:に?よる(?:もの|数?値)?(?:です|である)?|です|である|を[掲記使採用][^0-9、。]{0,10}|と(?:し|す)[^0-9、。]{0,6})?"
    r"[)\]〕。.]*(?=$|[、,。()\s])"
)
# Behind what is counted: 「知っている」と答えた人の割合（令和5年度アンケート）.
_SURVEYED = re.compile(
    rf"[^0-9、。はがをに()\[\]]{{0,16}}?{_SURVEY}(?:の?結果)?(?:に?よる|より)?[)\]〕]"
)
# What happens from, by or in a year, and what is compared with it, dates no value.
_HAPPENS = re.compile(
    r"\s?(?:年?度?[末中初]?の?)(?:から|以降|より|まで|比|頃|対比|改|策定|制定|施行|設置|開[設館始]|創設|廃止|統合|供用"
    rf"|に(?!.{{0,16}}(?:{_SURVEY}|測|集計|把握|行っ|実施し)))"
)


# Years that are still to come or have no value are of none.
_NONE = re.compile(
    "(?:値|実績|データ|調査|公表)[がはを]?(?:ありません|ない|なし|行われ"
    "|(?:実施|把握|集計)?(?:し|行っ)て(?:い|おり)(?:ない|ません|ず))|予定|公表され|[後次]に|未公表|未実施"
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
        told = [*_said(note.said)] if len(note.said) <= _LONGEST else []
        for said in told:
            for value in _spoken_of(indicators, note, said):
                date_value(value, said.period)
        if not told:
            doubt_years(indicators, note)


def _said(text: str) -> Iterator[_Said]:
    at = 0
    for found in find_spans(text):
        before, told = text[at : found.start], _TOLD.match(text, found.end)
        at = found.end
        role = _OF_ROLE.search(before)
        if told and _is_one_year(found) and (role or _is_of_row(text, before, found)):
            word = role["role"] if role else told["behind"]
            period = Period(found.span, found.as_printed, StatedIn.CAPTION)
            yield _Said(word == "目標", word is not None, text[: found.start], period)


def _is_of_row(text: str, before: str, found: FoundSpan) -> bool:
    """Whether a note gives a year to its row without a word of a role."""
    if before.endswith(_OPENING) and _SURVEYED.match(text, found.end):
        return True
    return _OF_ROW.search(before) is not None and not text.startswith("、", found.end)


def _is_one_year(found: FoundSpan) -> bool:
    return has_both_ends(found.span) and not isinstance(found.span, YearRange)


def _spoken_of(
    indicators: Sequence[DraftIndicator], note: Note, said: _Said
) -> Iterator[DraftValue]:
    rows = _rows(indicators, note, said.subject)
    for indicator in rows:
        yield from _values(indicator, target=said.target)
    if note.numbered or said.of_role or not rows:
        yield from (value for value in _bearing(indicators, note) if _fits(value, said))


def _bearing(indicators: Sequence[DraftIndicator], note: Note) -> Iterator[DraftValue]:
    """The values that bear the mark of a note themselves."""
    for indicator in indicators:
        yield from (value for value in indicator.values if bears(value, note))


def _fits(value: DraftValue, said: _Said) -> bool:
    """Whether a value is a target where a note says so, and none where it says 現状."""
    if not said.of_role:
        # A survey in January 2021 is of the fiscal year 2020, as the column says.
        return "月" not in (said.period.as_printed or "")
    return (value.role in _TARGETS) is said.target


def _rows(indicators: Sequence[DraftIndicator], note: Note, text: str) -> list[DraftIndicator]:
    """The rows of a mark that is no other's, else those that a text names, else of any mark."""
    marked, named = marked_by(note, indicators), named_in(text, indicators)
    return marked if marked and (note.numbered or not named) else named


def _values(indicator: DraftIndicator, *, target: bool) -> Sequence[DraftValue]:
    """The one target, else the baseline or the one value that was measured."""
    targets = indicator.of_role(Role.TARGET)
    return measured(indicator) if not target else targets if len(targets) == 1 else []


def doubt_years(indicators: Sequence[DraftIndicator], note: Note) -> None:
    """Tell of a year that a note prints for a row or a value and that no value of it has."""
    spans = list(_open_years(note.said, indicators))
    for indicator in _rows(indicators, note, note.said[: spans[0].start]) if spans else ():
        # What has no value yet may be what a note speaks of: 令和6年度は調査の結果を待つ.
        told = (value.period or value.year for value in indicator.values)
        years = {period.end for period in told if period is not None}
        values = [v for v in _values(indicator, target="目標" in note.said) if not _prints(v)]
        if values and years.isdisjoint(map(_end, spans)):
            _doubt(values[0], note)
    for value in _bearing(indicators, note) if spans else ():
        # One without any year is told already.
        period = None if value.missing or _prints(value) else value.period
        if period is not None and period.end not in map(_end, spans):
            _doubt(value, note)


def _doubt(value: DraftValue, note: Note) -> None:
    doubt = Doubt("year.note_unread", "period", {"note": note.said}, value.source)
    if doubt not in value.doubts:
        value.doubts.append(doubt)


def _prints(value: DraftValue) -> bool:
    return value.period is not None and value.period.stated_in is StatedIn.CELL


def _open_years(said: str, indicators: Sequence[DraftIndicator]) -> Iterator[FoundSpan]:
    for found in find_spans(said) if not _NONE.search(said) else ():
        of_other = happens(said, found.end) or tells_own_figure(said, found.end, indicators)
        if _is_one_year(found) and not of_other:
            yield found


def happens(said: str, end: int) -> bool:
    """Whether what stands behind a year tells that something begins, ends or is compared then."""
    return _HAPPENS.match(said, end) is not None


def _end(found: FoundSpan) -> int:
    return Period(found.span, found.as_printed, StatedIn.CAPTION).end
