"""What one cell of a head says of its column: role, year, unit. 現状値 (H30), 目標値(R6) …"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from keikaku.core.remembered import remembered
from keikaku.core.text import HTML_REMAINS, fold, squeeze
from keikaku.core.values.model import Accumulation, AccumulationKind, Status
from keikaku.core.values.notes import read_accumulation
from keikaku.core.values.units import is_unit
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import FoundDoubt, FoundSpan, find_doubts, find_spans, parse_span
from keikaku.ingest.tables.bracketed_roles import (
    BRACKETS,
    VALUES_OF_YEAR,
    base_in_brackets,
    role_in_brackets,
)
from keikaku.ingest.tables.counted_over import way_counted
from keikaku.ingest.tables.halves import says_halves
from keikaku.ingest.tables.roles import (
    VALUE_ROLES,
    ColumnRole,
    HeaderRole,
    exact_role,
    role_of_words,
)
from keikaku.ingest.vocabulary import Vocabulary

# What parts a year from the words beside it, once it is taken away: 現状値〔R5〕, 目標値：R11.
_OPENING, _CLOSING = "〔【〈《≪<「", "〕】〉》≫>」"
_LEFT_OVER = re.compile(rf"[{_OPENING}]\s*(?:時点|現在|実績)?\s*[{_CLOSING}]")
_PARTING = " :・/、,"
_WHOLE = re.compile(rf"[{_OPENING}](?P<inner>[^{_OPENING}{_CLOSING}]+)[{_CLOSING}]")
_IN_UNIT = r"[^\s()\[\]【】〔〕《》〈〉<>\d]"
# Digits stand in m2, m3 and t-CO2 alone.
_UNIT_NOTE = re.compile(
    r"\(単位[:：]?\s*([^()]+?)\s*\)|[\[【〔]単位[:：]?\s*([^()\[\]【】〔〕]+?)\s*[\]】〕]"
    r"|(?:単位[:：]|[\[【〔]単位[\]】〕])\s*"
    rf"({_IN_UNIT}{{1,8}}(?:(?<=[mO])[23](?!\d){_IN_UNIT}{{0,4}})?)"
)
_DASHES = "-－―—ー‐–− "
_BETWEEN_UNITS = re.compile("[・、,/]")
_STATUS = ((Status.PROVISIONAL, ("速報", "暫定")), (Status.ESTIMATE, ("見込", "推計", "予測")))
# Words of a head that add nothing to what stands above, below or behind them.
_SILENT = re.compile(
    r"|値|数値|数|年度?|時点|第[0-9一二三四五六七八九十]{1,2}[期次](?:計画)?|計画期間|期間|年度別|各年度|年次|計画年度"
    r"|累計|年間|単年度?|[0-9]{1,2}年目|初年度|最終年度|(?:年度?)?末(?:現在|時点)?"
)
# R5末現在: the day in the year before it adds nothing to the words of a head.
_END_OF_YEAR = re.compile(r"^\s?(?:年?度?末)(?:現在|時点)?")
_BETWEEN = re.compile(r"[→⇒➡]|\s*[/・]\s*")
_TWO = 2
_COUNTED = re.compile(
    r"(?:[0-9]{1,2}(?:か|ヶ|カ)?年間?の?)?(?:累計|累積|平均)|単年度?|年間"
    r"|[0-9]{1,2}(?:か|ヶ|カ)?年間?の?(?:合計|計)(?!画)"
)
# 計画期間の計（目標値）: what comes together, of which the bracket says what it is.
_TOTAL = re.compile(
    r"(?:本?計画)?(?:期間|全期間|全体)(?:の|内の?|中の?)?(?:合?計|累計)|(?:合|総)?計"
)
_SUMMED = Accumulation(AccumulationKind.CUMULATIVE)
_MEASURED = ColumnRole.ACTUAL
_ENCLOSED = re.compile(r"[(\[〔【](?P<inside>[^()\[\]〔〕【】]+)[)\]〕】]")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands, its role (None: unknown words), and what its header adds.

    `contradiction` is a year as printed that must not be read: 平成29年度(2018年度). `group` is the
    first column of the head that reaches over this one and others; `continues` says that this
    column has no head of its own under it. `label` are words of its head that change no role but
    may tell it from another column (男, 女). `pair` are the two columns that one head makes of two
    values in a cell: 現状値→目標値. `of_years` says that the head is a year under unknown words,
    which leave its role open; `doubted` that it has one by its place, which may be another.
    `open_units` are several units that the head prints, so that none is that of all its rows.
    """

    index: int
    role: ColumnRole | None
    header: str
    period: Period | None = None
    unit: str | None = None
    status: Status | None = None
    accumulation: Accumulation | None = None
    notes: tuple[str, ...] = ()
    assumed: bool = False
    contradiction: str | None = None
    group: int | None = None
    continues: bool = False
    label: str | None = None
    pair: "tuple[Column, ...]" = ()
    of_years: bool = False
    doubted: bool = False
    open_units: tuple[str, ...] = ()


def read_header(index: int, text: str, words: Vocabulary) -> Column:
    """The column that a header cell makes."""
    column = _read(text, words)
    return column if index == column.index else replace(column, index=index)


@lru_cache(maxsize=4096)  # the same heads stand over table after table
def _read(text: str, words: Vocabulary) -> Column:
    plain = HTML_REMAINS.sub("", fold(text)).strip()
    if says_halves(plain):
        # A head of two kinds of values whose halves were not told apart is that of neither.
        return Column(0, None, text)
    pair = _pair(plain, words)
    if pair:
        return Column(0, pair[-1].role, text, pair=pair)
    spans = [span for span in find_spans(plain) if not _is_compared_with(plain, span)]
    said = role_of_words(header_words(plain), words, dated=bool(spans))
    if said.role is None and spans and _says_only_years(header_words(plain), spans):
        said = HeaderRole(ColumnRole.YEAR)
    total = _TOTAL.fullmatch(header_words(plain)) is not None
    silent = total or is_silent(header_words(plain))
    alone = said.role is ColumnRole.YEAR or (said.role is None and silent)
    bracketed = role_in_brackets(plain, words, dated=bool(spans)) if alone else {}
    if said.role is ColumnRole.ACTUAL:
        bracketed = base_in_brackets(plain, words)
    role = next(iter(bracketed.values()), said.role)
    period = _period(plain, spans)
    # A sum with several years in its own head is that over them.
    summed = bracketed or (period is not None and isinstance(period.span, YearRange))
    # 基準年度（令和5年度） heads the values of that year; a column of years prints them itself.
    role = VALUES_OF_YEAR.get(role, role) if spans and role is not None else role
    return Column(
        index=0,
        role=role,
        header=text,
        period=period,
        unit=_unit(plain, words),
        status=next((s for s, signs in _STATUS if any(sign in plain for sign in signs)), None),
        accumulation=_accumulation(plain) or (_SUMMED if total and summed else None),
        notes=tuple(note for note in _notes(plain) if note not in bracketed),
        # 第9期（計画） may say how its years came about, or that they are those of the plan.
        assumed=said.assumed
        or role is ColumnRole.YEAR
        or (alone and bool(bracketed) and not spans and not total and role is not _MEASURED),
        contradiction=next((doubt.as_printed for doubt in find_doubts(plain)), None),
        open_units=open_units(plain),
    )


def _says_only_years(words_of_header: str, spans: Sequence[FoundSpan]) -> bool:
    """Whether words add nothing to years, or say that several are taken together: R2～R6平均."""
    several = any(isinstance(found.span, YearRange) for found in spans)
    return is_silent(words_of_header) or (several and way_counted(words_of_header) == "平均")


def _is_compared_with(text: str, year: FoundSpan) -> bool:
    """Whether a head tells with which year it compares, and not of which it is: 2013年度比."""
    return text.startswith("比", year.end) or text.endswith("対", 0, year.start)


def _pair(text: str, words: Vocabulary) -> tuple[Column, ...]:
    """The columns of a head that says of two values in a cell which is which."""
    parts = [part.strip() for part in _BETWEEN.split(text)]
    if len(parts) != _TWO or not all(parts):
        return ()
    columns = tuple(_read(part, words) for part in parts)
    roles = {column.role for column in columns}
    told = roles <= VALUE_ROLES - {ColumnRole.YEAR} and len(roles) == _TWO
    return columns if told and not any(column.pair for column in columns) else ()


def _unit(text: str, words: Vocabulary) -> str | None:
    """The unit that a header prints; (計画) says a role, though plans can be counted."""
    unit = unit_in(text)
    return None if unit is not None and exact_role(squeeze(unit), words) is not None else unit


def is_silent(words_of_header: str) -> bool:
    """Whether a head says nothing of its own: 値, 年度, 第7期."""
    return _SILENT.fullmatch(words_of_header) is not None


def is_year(text: str) -> bool:
    """Whether a text says a year and nothing else outside brackets: 令和11年（推計）."""
    return not header_words(text) and bool(find_spans(fold(text)))


def without_brackets(text: str) -> str:
    """R4 of (R4)."""
    found = _ENCLOSED.fullmatch(fold(text).strip())
    return found["inside"] if found else text


@remembered
def header_words(text: str) -> str:
    """A header without its years and its brackets, squeezed."""
    plain = HTML_REMAINS.sub("", fold(text))
    years: list[FoundSpan | FoundDoubt] = [*find_spans(plain), *find_doubts(plain)]
    for span in sorted(years, key=lambda found: found.start, reverse=True):
        plain = plain[: span.start] + _END_OF_YEAR.sub("", plain[span.end :])
    said = BRACKETS.sub("", plain)
    said = _LEFT_OVER.sub("", said).strip(_PARTING) if years else said
    whole = _WHOLE.fullmatch(said.strip())
    return squeeze(whole["inner"] if whole is not None else said)


def unit_in(text: str) -> str | None:
    """The unit that a header or caption prints: (単位：人), 単位:千円, 目標値(%)."""
    folded = fold(text)
    noted = _UNIT_NOTE.search(folded)
    if noted is not None:
        unit = _noted(noted)
        # 単位：－ says that there is none.
        return None if _several_units(unit) or not unit.strip(_DASHES) else unit
    inner = (note[1:-1].strip() for note in BRACKETS.findall(folded))
    return next((note for note in inner if _is_unit_note(note)), None)


def open_units(text: str) -> tuple[str, ...]:
    """The units of which a header or caption prints several: (人・件), 単位：人、%."""
    folded = fold(text)
    noted = _UNIT_NOTE.search(folded)
    inner = [_noted(noted)] if noted is not None else []
    inner += [note[1:-1] for note in BRACKETS.findall(folded)]
    return next(filter(None, map(_several_units, inner)), ())


def _noted(note: re.Match[str]) -> str:
    return next(filter(None, note.groups()), "")


def _several_units(text: str) -> tuple[str, ...]:
    """人・件, but not 人/日, which is one unit."""
    units = tuple(filter(None, map(str.strip, _BETWEEN_UNITS.split(text))))
    several = len(units) >= _TWO and not is_unit(text.strip())
    return units if several and all(map(is_unit, units)) else ()


def _is_unit_note(note: str) -> bool:
    """A unit, and neither a year nor the mark of a draft."""
    return is_unit(note) and note != "案" and not _only_a_year(note)


def _period(text: str, spans: Sequence[FoundSpan]) -> Period | None:
    if not spans or not has_both_ends(spans[0].span):
        return None
    years = {found.span for found in spans}
    if len(years) > 1 and not _inside_brackets(text, spans[1].start):
        return None
    return Period(spans[0].span, spans[0].as_printed, StatedIn.HEADER)


def _inside_brackets(text: str, at: int) -> bool:
    """A second year inside a bracket is part of a remark (令和2年国勢調査), not another period."""
    return text.count("(", 0, at) > text.count(")", 0, at)


def _accumulation(text: str) -> Accumulation | None:
    """Over which time the column is counted: 目標値(R7～R11累計), 5年間の累計目標, (R11単年)."""
    for note in BRACKETS.findall(text):
        found = _counted(note[1:-1])
        if found is not None:
            return found
    words = header_words(text).removeprefix("の")
    counted = _COUNTED.match(words)
    way = counted.group() if counted is not None else way_counted(words)
    return _counted(way) if way is not None else None


def _counted(note: str) -> Accumulation | None:
    note = "".join(note.split())
    found = read_accumulation(note) or read_accumulation(header_words(note))
    return found[0] if found and found[0].kind is not AccumulationKind.POINT else None


def _notes(text: str) -> tuple[str, ...]:
    """Bracket notes of a header that are neither a year nor a unit (国勢調査速報集計結果)."""
    inner = (note[1:-1].strip() for note in BRACKETS.findall(text))
    return tuple(note for note in inner if note and not _is_year_or_unit(note))


def _is_year_or_unit(note: str) -> bool:
    known = _only_a_year(note) or note.startswith("単位") or _is_unit_note(note)
    return known or _counted(note) is not None


def _only_a_year(text: str) -> bool:
    return header_words(text).strip("年度") == "" or parse_span(text) is not None
