"""Years that marks give to names and values: ＊印は2019年度実績; ※1 2021年度の確定値."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from keikaku.core.indicators import Role
from keikaku.core.text import fold
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue


class MarkedYear(NamedTuple):
    """The year that a line gives to a mark, and the roles it says it for, the likeliest first."""

    period: Period
    roles: tuple[Role, ...] = ()


Marks = Mapping[str, MarkedYear]

_SIGNS = r"[*※†‡★☆●○◎△▲■□◇◆#]"
_IN_BRACKETS = re.compile(rf"\({_SIGNS}[^()]*\)")
# ＊印は, ●の指標は: what a line says of a mark, wherever it stands.
_OF_MARK = re.compile(
    rf"(?P<mark>{_SIGNS}[0-9]{{0,2}})(?:\)?(?:印|マーク))?(?:の(?:もの|項目|指標|欄|数?値)|付き?|付きの?指標)?"
    r"\s?(?:は|が|:|=)、?\s?$"
)
# A footnote that begins with its mark, and may say that it is about what was measured.
_FOOTNOTE = re.compile(
    r"\(?(?P<mark>[※*]\s?[0-9]{0,2}|注\s?[0-9]{1,2})\)?[:.]?\s*"
    r"(?:(?P<role>現状|基準|実績|現況|直近|最新)の?(?:数?値)?(?:に(?:つい|関し)て)?(?:は|のみ|:|、|=)+\s?)?$"
)
_MEASURED = (Role.BASELINE, Role.ACTUAL)
# One that names a survey first: ※1 市民意識調査（令和６年11月）の結果.
_SURVEY = re.compile(
    r"\(?(?P<mark>[※*]\s?[0-9]{0,2}|注\s?[0-9]{1,2})\)?[:.]?\s*"
    r"[^0-9。※*]{0,30}(?:調査|アンケート|統計|センサス)の?(?:結果)?[(\s]*$"
)
_OF_SURVEY = re.compile(
    r"\s?(?:末|時点|現在|度|実施|公表|調査)*\)?の?(?:調査)?(?:結果|数?値)?"
    r"(?:に?よる|より|です|である)?[)\]。.]*$"
)
# What may stand behind the year of values, and nothing else.
_VALUES = re.compile(
    r"\s?(?:末|時点|現在|度)*の?(?:確定|速報|確報|暫定|実績|決算|最新|直近|[一-龯々]{0,6}調査)?の?"
    r"(?:数?値|実績|結果|データ|数字|もの)?(?:に?よる|です|である|とする|としている|を掲載|を記載|を使用)?[)\]。.]*(?=$|[、,。()\s])"
)


def marks_of(texts: Iterable[str], *, footnotes: bool) -> Marks:
    """The years that lines give to marks; `footnotes` asks for those that begin with their mark."""
    found: dict[str, MarkedYear] = {}
    for line in (line for text in texts for line in text.splitlines()):
        for match, span in _marked(fold(line).strip(), footnotes=footnotes):
            if has_both_ends(span.span):
                period = Period(span.span, span.as_printed, StatedIn.CAPTION)
                mark = "".join(match["mark"].split())
                found.setdefault(mark, MarkedYear(period, _roles(match)))
    return found


def _roles(match: re.Match[str]) -> tuple[Role, ...]:
    said = match.groupdict().get("role")
    return () if said is None else _MEASURED[::-1] if said == "実績" else _MEASURED


def without_marks(text: str) -> str:
    """A folded line without what brackets say of marks: 現状値は2020年度（＊印は2019年度）."""
    return _IN_BRACKETS.sub("", text)


def _marked(text: str, *, footnotes: bool) -> Iterator[tuple[re.Match[str], FoundSpan]]:
    spans = find_spans(text)
    for span in spans:
        before, behind = text[: span.start], text[span.end :]
        match = _OF_MARK.search(before)
        if match is None and footnotes:
            match = _FOOTNOTE.fullmatch(before)
        if match is not None and _VALUES.match(behind):
            yield match, span
            continue
        survey = _SURVEY.fullmatch(before) if footnotes and len(spans) == 1 else None
        if survey is not None and _OF_SURVEY.match(behind):
            yield survey, span


def with_marked_years(columns: Sequence[Column], marks: Marks) -> list[Column]:
    """The columns, those without a year with that of the mark behind their head: 現状値※1."""
    return [
        replace(column, period=marked.period)
        if column.period is None and (marked := _at_end(column.header, marks)) is not None
        else column
        for column in columns
    ]


def _at_end(text: str, marks: Marks) -> MarkedYear | None:
    plain = fold(text).strip()
    return next((year for mark, year in marks.items() if plain.endswith((mark, f"({mark})"))), None)


def date_by_marks(indicators: Sequence[DraftIndicator], marks: Marks) -> None:
    """Give the values that bear a mark its year, and the baseline where the name bears it.

    What a cell prints itself is nearer than a mark.
    """
    for indicator in indicators if marks else ():
        for value in indicator.values:
            marked = next((marks[note] for note in value.notes if note in marks), None)
            if marked is not None:
                own = not marked.roles or value.role in marked.roles
                _date([value] if own else _of_roles(indicator, marked.roles), marked.period)
        marked = _at_end(indicator.printed, marks)
        if marked is not None:
            _date(_of_roles(indicator, marked.roles or _MEASURED), marked.period)


def _of_roles(indicator: DraftIndicator, roles: Sequence[Role]) -> Sequence[DraftValue]:
    """The one value of the first of some roles that there is."""
    found = next(filter(None, map(indicator.of_role, roles)), [])
    return found if len(found) == 1 else ()


def _date(values: Sequence[DraftValue], period: Period) -> None:
    for value in values:
        own = value.period is not None and value.period.stated_in is StatedIn.CELL
        if not own and not value.missing:
            value.period = value.year = period
