"""What the heads over a column say together: 目標値 over R9, 令和3年度 over 計画 and 実績."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import fold, squeeze
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.core.values.units import is_unit
from keikaku.core.years.eras import ERAS
from keikaku.core.years.parse import find_spans
from keikaku.ingest.tables.columns import (
    Column,
    header_words,
    is_silent,
    is_year,
    read_header,
    without_brackets,
)
from keikaku.ingest.tables.head_terms import with_terms
from keikaku.ingest.tables.roles import (
    BASES,
    VALUE_ROLES,
    ColumnRole,
    exact_role,
    is_aim,
    is_occasion,
    is_of_others,
    names_years,
)
from keikaku.ingest.vocabulary import Vocabulary

_WESTERN = re.compile(r"(?:19[6-9][0-9]|20[0-9]{2})")
_ERAS = frozenset(era.name for era in ERAS)
_OTHER_BODIES = frozenset("国県都道府")
_BODIES = _OTHER_BODIES | frozenset("市町村区")
_AHEAD = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED})
# 2026年度【中間評価】, R8〈評価〉: words in marks of their own beside a year.
_IN_MARKS = re.compile(r"[【〔〈《≪<][^【】〔〕〈〉《》≪≫<>]+[】〕〉》≫>]")
_TOTALS = frozenset({"合計", "計", "総計", "期間計", "期間合計"})
# 削減率（2013年度比）, 基準年度比: what is computed of the values beside it.
_CHANGE = "(?:削減|増減|減少|増加|低減|伸び|改善|変化|上昇|低下)(?:率|割合|幅|量|数|額|値)?"
_COMPARES = re.compile(
    rf"^(?:{_CHANGE})?[(\[]対?[^()\[\]]*(?:年度?|時|値)比[)\]]$"
    rf"|^対?(?:(?:基準|現状|策定)(?:年度?|時|値)|[^()\[\]目標]*[0-9元]年度?)比(?:の?{_CHANGE})?$"
)
# What stands beside the values of an indicator, whatever is above or below it.
_DATED = VALUE_ROLES | {ColumnRole.BASE_YEAR, ColumnRole.TARGET_YEAR}
_BESIDE = frozenset(ColumnRole) - VALUE_ROLES - {ColumnRole.YEAR_BESIDE}


def read_path(texts: Sequence[str], words: Vocabulary) -> Column:
    """The column under the heads `texts`, from the uppermost to the lowest, its place left open."""
    said = _with_named_years(_with_years(_with_eras(texts), words), words)
    parts = [read_header(0, text, words) for text in said]
    if len(parts) < 2:
        part = parts[0] if parts else read_header(0, "", words)
        part = replace(part, header=" ".join(texts)) if len(texts) > 1 else part
        return replace(part, role=ColumnRole.DERIVED) if _compares(part) else part
    parts = with_terms(parts, words)
    role = _role(parts, words)
    below = parts[::-1]
    return Column(
        0,
        role,
        " ".join(texts),
        period=next((part.period for part in below if part.period), None),
        unit=next((part.unit or _bare_unit(part) for part in below if _unit(part)), None),
        status=next((part.status for part in below if part.status), None),
        accumulation=next((p.accumulation for p in below if p.accumulation), _total(parts)),
        notes=tuple(dict.fromkeys(note for part in parts for note in part.notes)),
        assumed=role is ColumnRole.YEAR or any(p.assumed for p in parts if p.role is role),
        contradiction=next((p.contradiction for p in below if p.contradiction), None),
        label=" ".join(part.header.strip() for part in parts if _is_unknown(part)) or None,
        of_years=role is None and _is_year_of_unknown(parts, words),
    )


def _compares(part: Column) -> bool:
    """Whether a head that stands alone says no role but that of a comparison.

    Under 目標 a rate of reduction may be what is aimed at.
    """
    return part.role is None and _COMPARES.search(squeeze(part.header)) is not None


def _is_year_of_unknown(parts: Sequence[Column], words: Vocabulary) -> bool:
    """A plain year under words of which none says a role or names others."""
    unknown = [header_words(part.header) for part in parts if _is_unknown(part)]
    roles = {part.role for part in parts}
    return (
        parts[-1].role is ColumnRole.YEAR
        and roles <= {None, ColumnRole.YEAR}
        and bool(unknown)
        and not any(names_others(word, words) for word in unknown)
    )


def _with_eras(texts: Sequence[str]) -> list[str]:
    """The texts, with an era that stands alone put before the number under it: 令和 over 5年度."""
    joined: list[str] = []
    era = ""
    for text in texts:
        if squeeze(text) in _ERAS:
            era = squeeze(text)
        elif text.strip():
            joined.append(era + text.strip() if era else text)
            era = ""
    return joined + ([era] if era else [])


def _with_years(texts: Sequence[str], words: Vocabulary) -> list[str]:
    """The texts, with bare digits under or over a role made a year: 基準値 over 2018."""
    said = any(exact_role(header_words(text), words) in _DATED for text in texts)
    years = [said and _WESTERN.fullmatch(fold(text).strip()) is not None for text in texts]
    return [f"({text.strip()})" if year else text for text, year in zip(texts, years, strict=True)]


def _with_named_years(texts: Sequence[str], words: Vocabulary) -> list[str]:
    """The texts, with a year that one above it names behind it: 基準年度 over R4 is 基準年度(R4).

    The column then holds the values of that year, and not the years of others.
    """
    joined: list[str] = []
    for text in texts:
        if joined and is_year(text) and _names_a_year(joined[-1], words):
            joined[-1] += f"({without_brackets(text)})"
        else:
            joined.append(text)
    return joined


def _names_a_year(text: str, words: Vocabulary) -> bool:
    return not find_spans(fold(text)) and names_years(header_words(text), words)


def _unit(part: Column) -> str | None:
    return part.unit or _bare_unit(part)


def _bare_unit(part: Column) -> str | None:
    """A head that is a unit and nothing else: 人 under a year; 県 and 市 tell whose value it is."""
    text = part.header.strip()
    return text if part.role is None and is_unit(text) and text not in _BODIES else None


def _total(parts: Sequence[Column]) -> Accumulation | None:
    """合計 over 目標 and 実績: what comes together over the years beside it."""
    said = any(header_words(part.header) in _TOTALS for part in parts)
    return Accumulation(AccumulationKind.CUMULATIVE) if said else None


def _role(parts: Sequence[Column], words: Vocabulary) -> ColumnRole | None:
    said = [part.role for part in parts if part.role in VALUE_ROLES]
    if _AHEAD.intersection(said):
        parts = [_as_occasion(part, parts, words) for part in parts]
    beside = next((part.role for part in parts[::-1] if part.role in _BESIDE), None)
    if beside is not None and not (beside is ColumnRole.NAME and said):
        return beside
    if parts[-1].role is ColumnRole.YEAR_BESIDE and parts[-1].period is None:
        return _of_years(said)
    if set(said) == {ColumnRole.YEAR} and any(_is_aim(part) for part in parts):
        return ColumnRole.TARGET
    unknown = [header_words(part.header) for part in parts if _is_unknown(part)]
    return _value_role(said, unknown, words)


def _as_occasion(part: Column, parts: Sequence[Column], words: Vocabulary) -> Column:
    """目標値 over 2026年度【中間評価】: what is done in a year judges no target of that year."""
    marked = part.period is not None and _IN_MARKS.search(fold(part.header)) is not None
    told = marked or is_occasion(header_words(part.header), words)
    dated = any(each.period is not None for each in parts)
    return replace(part, role=None) if part.role is ColumnRole.DERIVED and told and dated else part


def _is_aim(part: Column) -> bool:
    """数値目標 over a year is what is aimed at then, and no head of names."""
    return part.role is ColumnRole.NAME and is_aim(header_words(part.header))


def _is_unknown(part: Column) -> bool:
    if part.role is not None or _bare_unit(part) is not None:
        return False
    words = header_words(part.header)
    return not is_silent(words) and words not in _TOTALS


def _of_years(said: Sequence[ColumnRole | None]) -> ColumnRole:
    """年度 under a head of values: the column holds the years of those values."""
    if any(role in BASES for role in said):
        return ColumnRole.BASE_YEAR
    return ColumnRole.TARGET_YEAR if ColumnRole.TARGET in said else ColumnRole.YEAR_BESIDE


def _value_role(
    said: Sequence[ColumnRole | None], unknown: Sequence[str], words: Vocabulary
) -> ColumnRole | None:
    """The lowest of the roles that are said; words that may change it leave it open.

    実績 under 現状値 tells how the baseline came about, no other value.
    """
    explicit = [role for role in said if role is not ColumnRole.YEAR]
    role = explicit[-1] if explicit else (said[-1] if said else None)
    if role is ColumnRole.ACTUAL:
        role = next((other for other in explicit if other in BASES), role)
    if role is ColumnRole.TARGET and any(word in words.columns["early"] for word in unknown):
        return ColumnRole.INTERIM
    rest = [word for word in unknown if word not in words.columns["final"]]
    if not rest:
        return role
    if not explicit or len(explicit) > 1 or any(names_others(word, words) for word in rest):
        return None
    return role


def names_others(word: str, words: Vocabulary) -> bool:
    """Whether a head is that of another body or plan: 県, 全国, 前期計画."""
    return word in _OTHER_BODIES or is_of_others(word, words)
