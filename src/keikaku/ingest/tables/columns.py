"""What a column is, told by its header: 項目, 単位, 現状値 (H30), 目標値(R6), R7実績 …"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from keikaku.core.text import fold, squeeze
from keikaku.core.values.model import Status
from keikaku.core.values.units import is_unit
from keikaku.core.years.model import FuzzyDate, Period, StatedIn
from keikaku.core.years.parse import find_spans
from keikaku.ingest.vocabulary import Vocabulary

_TAG = re.compile(r"<[^<>]{1,20}>")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_UNIT_NOTE = re.compile(r"\(単位[:：]?(.+?)\)")
_STATUS = ((Status.PROVISIONAL, ("速報", "暫定")), (Status.ESTIMATE, ("見込", "推計", "予測")))
# A word may stand inside a longer header (H30現状値, KPI指標名), but not inside a sentence.
_LONGEST_HEADER = 30


class ColumnRole(StrEnum):
    """The roles that a profile's [columns] section names, and years that stand alone."""

    NAME = "name"
    UNIT = "unit"
    BASE = "base"
    CURRENT = "current"
    TARGET = "target"
    INTERIM = "interim"
    PLANNED = "planned"
    ACTUAL = "actual"
    OWNER = "owner"
    DEFINITION = "definition"
    REMARKS = "remarks"
    DERIVED = "derived"
    CODE = "code"
    MEASURE = "measure"
    YEAR = "year"


VALUE_ROLES = frozenset(
    {
        ColumnRole.BASE,
        ColumnRole.CURRENT,
        ColumnRole.TARGET,
        ColumnRole.INTERIM,
        ColumnRole.PLANNED,
        ColumnRole.ACTUAL,
        ColumnRole.YEAR,
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands, its role (None: unknown words), and what its header adds."""

    index: int
    role: ColumnRole | None
    header: str
    period: Period | None = None
    unit: str | None = None
    status: Status | None = None
    notes: tuple[str, ...] = ()
    assumed: bool = False


def read_header(index: int, text: str, words: Vocabulary) -> Column:
    """The column that a header cell makes."""
    plain = _TAG.sub("", fold(text)).strip()
    unit = _UNIT_NOTE.search(plain)
    spans = find_spans(plain)
    role = _role(_without_years(plain, spans), words, dated=bool(spans))
    period = None
    years = {found.span for found in spans}
    if (
        spans
        and _usable(spans[0].span)
        and (len(years) == 1 or _first_stands_outside(plain, spans[1].start))
    ):
        period = Period(spans[0].span, spans[0].as_printed, StatedIn.HEADER)
    column = Column(index, role, text, period, unit.group(1) if unit else None)
    return replace(column, status=_status(plain), notes=_notes(plain))


def _first_stands_outside(text: str, second: int) -> bool:
    """A second year inside a bracket is part of a remark (令和2年国勢調査), not another period."""
    return text.count("(", 0, second) > text.count(")", 0, second)


def _usable(span: object) -> bool:
    return not isinstance(span, FuzzyDate) or (span.start is not None and span.end is not None)


def _without_years(text: str, spans: Sequence[object]) -> str:
    for span in reversed(spans):
        text = text[: span.start] + text[span.end :]  # type: ignore[attr-defined]
    return squeeze(_BRACKETS.sub("", text))


def _role(rest: str, words: Vocabulary, *, dated: bool) -> ColumnRole | None:
    if not rest:
        return ColumnRole.YEAR if dated else None
    if rest in ("年度", "年"):
        return ColumnRole.YEAR if dated else None
    exact = [role for role in _ORDER if rest in words.columns.get(role.value, ())]
    if exact:
        return exact[0]
    if len(rest) > _LONGEST_HEADER:
        return None
    inside = [
        (len(word), role)
        for role in _ORDER
        for word in words.columns.get(role.value, ())
        if word in rest
    ]
    return max(inside, key=lambda pair: pair[0])[1] if inside else None


# Where one word stands in two roles, the first of this order is meant.
_ORDER = (
    ColumnRole.DERIVED,
    ColumnRole.BASE,
    ColumnRole.CURRENT,
    ColumnRole.INTERIM,
    ColumnRole.TARGET,
    ColumnRole.ACTUAL,
    ColumnRole.PLANNED,
    ColumnRole.UNIT,
    ColumnRole.OWNER,
    ColumnRole.DEFINITION,
    ColumnRole.REMARKS,
    ColumnRole.CODE,
    ColumnRole.NAME,
    ColumnRole.MEASURE,
)


def _status(text: str) -> Status | None:
    return next((status for status, signs in _STATUS if any(sign in text for sign in signs)), None)


def _notes(text: str) -> tuple[str, ...]:
    """Bracket notes of a header that are neither a year nor a unit (国勢調査速報集計結果)."""
    inner = (note[1:-1].strip() for note in _BRACKETS.findall(text))
    return tuple(
        n
        for n in inner
        if n and not _only_a_year(n) and not n.startswith("単位") and not is_unit(n)
    )


def _only_a_year(text: str) -> bool:
    return text in ("年度", "年") or not _without_years(text, find_spans(text)).strip("年度")
