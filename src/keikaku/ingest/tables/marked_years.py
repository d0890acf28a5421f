"""Years that marks give to names and values: ＊印は2019年度実績; ※1 2021年度の確定値."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from keikaku.core.indicators import Role
from keikaku.core.text import fold
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue

Marks = Mapping[str, Period]

_SIGNS = r"[*※†‡★☆●○◎△▲■□◇◆#]"
_IN_BRACKETS = re.compile(rf"\({_SIGNS}[^()]*\)")
_AROUND_MARK = re.compile(r"[()\s]")
# ＊印は, ●の指標は: what a line says of a mark, wherever it stands.
_OF_MARK = re.compile(
    rf"(?P<mark>{_SIGNS}[0-9]{{0,2}})(?:\)?(?:印|マーク))?(?:の(?:もの|項目|指標|欄|数?値)|付き?|付きの?指標)?"
    r"\s?(?:は|が|:|=)、?\s?$"
)
# A footnote that begins with its mark.
_FOOTNOTE = re.compile(r"\(?(?P<mark>[※*]\s?[0-9]{0,2}|注\s?[0-9]{1,2})\)?[:.]?\s*$")
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
    r"\s?(?:末|時点|現在|度)*の?(?:確定|速報|確報|暫定|実績|決算|最新|直近|[一-龯々]{0,6}調査)?"
    r"(?:数?値|実績|結果|データ|数字|もの)?(?:に?よる|です|である|とする|を掲載|を記載)?[)\]。.]*(?=$|[、,。()\s])"
)


def marks_of(texts: Iterable[str], *, footnotes: bool) -> Marks:
    """The years that lines give to marks; `footnotes` asks for those that begin with their mark."""
    found: dict[str, Period] = {}
    for line in (line for text in texts for line in text.splitlines()):
        for mark, span in _marked(fold(line).strip(), footnotes=footnotes):
            if has_both_ends(span.span):
                found.setdefault(mark, Period(span.span, span.as_printed, StatedIn.CAPTION))
    return found


def without_marks(text: str) -> str:
    """A folded line without what brackets say of marks: 現状値は2020年度（＊印は2019年度）."""
    return _IN_BRACKETS.sub("", text)


def _marked(text: str, *, footnotes: bool) -> Iterator[tuple[str, FoundSpan]]:
    spans = find_spans(text)
    for span in spans:
        before, behind = text[: span.start], text[span.end :]
        match = _OF_MARK.search(before)
        if match is None and footnotes:
            match = _FOOTNOTE.fullmatch(before)
        if match is not None and _VALUES.match(behind):
            yield "".join(match["mark"].split()), span
            continue
        survey = _SURVEY.fullmatch(before) if footnotes and len(spans) == 1 else None
        if survey is not None and _OF_SURVEY.match(behind):
            yield "".join(survey["mark"].split()), span


def with_marked_years(columns: Sequence[Column], marks: Marks) -> list[Column]:
    """The columns, those without a year with that of the mark behind their head: 現状値※1."""
    return [
        replace(column, period=_at_end(column.header, marks)) if column.period is None else column
        for column in columns
    ]


def _at_end(text: str, marks: Marks) -> Period | None:
    plain = fold(text).strip()
    return next((p for mark, p in marks.items() if plain.endswith((mark, f"({mark})"))), None)


def date_by_marks(indicators: Sequence[DraftIndicator], marks: Marks) -> None:
    """Give the values that bear a mark its year, and the baseline where the name bears it.

    What a cell prints itself is nearer than a mark.
    """
    for indicator in indicators if marks else ():
        for value in indicator.values:
            period = next((marks[m] for m in map(mark_in, value.notes) if m in marks), None)
            date_value(value, period)
        period = _at_end(indicator.printed, marks)
        for value in measured(indicator):
            date_value(value, period)


def mark_in(note: str) -> str:
    """The mark that a cell bears, without its brackets: 注1) for （注1）."""
    return _AROUND_MARK.sub("", note)


def measured(indicator: DraftIndicator) -> Sequence[DraftValue]:
    """The baseline, else the only value that was measured."""
    actuals = indicator.of_role(Role.ACTUAL)
    return indicator.of_role(Role.BASELINE) or (actuals if len(actuals) == 1 else [])


def date_value(value: DraftValue, period: Period | None) -> None:
    """Give a value that prints no year itself the year of a mark or a note."""
    own = value.period is not None and value.period.stated_in is StatedIn.CELL
    if period is not None and not own and not value.missing:
        value.period = value.year = period
