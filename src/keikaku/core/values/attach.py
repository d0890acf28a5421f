"""A value together with what its brackets, marks, years and labels say about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from keikaku.core.values.measures import read_measures
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    CellValue,
    Missing,
    Range,
    Relative,
    Status,
)
from keikaku.core.values.notes import YEAR_LIKE, Note, point_of
from keikaku.core.values.problems import ACCUMULATION_ASSUMED, RELATION_ASSUMED, note_unread
from keikaku.core.values.relations import stands_to
from keikaku.core.years.model import Period


@dataclass(frozen=True, slots=True)
class Attached:
    """One value and all that stands beside it, not yet brought together."""

    value: CellValue
    labels: Sequence[str] = ()
    periods: Sequence[Period] = ()
    notes: Sequence[Note] = ()
    marks: Sequence[str] = ()


def attach(attached: Attached) -> CellValue | None:
    """The value with everything said about it; None where two statements contradict each other."""
    value: CellValue | None = attached.value
    for note in attached.notes:
        value = _with_note(value, note) if value else None
    if value is None:
        return None
    periods = {period for period in (*attached.periods, value.period) if period}
    if len({period.span for period in periods}) > 1:
        return None
    if value.accumulation is None and attached.periods:
        value = replace(value, accumulation=point_of(attached.periods[0].as_printed or ""))
    names = [*attached.labels, *([value.label] if value.label else [])]
    return replace(
        value,
        label=" ".join(names) or None,
        period=next(iter(periods), None),
        notes=(*value.notes, *attached.marks),
    )


def _with_note(value: CellValue, note: Note) -> CellValue | None:
    if note.period and value.period and note.period.span != value.period.span:
        return None
    accumulation = _accumulation(value.accumulation, note.accumulation)
    if note.accumulation and accumulation is None:
        return None
    if note.status and value.status not in (Status.FINAL, note.status):
        return None
    implied = note.implied and value.accumulation is None
    value = replace(
        value,
        period=value.period or note.period,
        accumulation=accumulation,
        status=note.status or value.status,
    )
    if implied:
        doubts = (*value.problems, ACCUMULATION_ASSUMED)
        value = replace(value, assumed=(*value.assumed, "accumulation"), problems=doubts)
    return _with_words(_with_unit(value, note), note)


def _accumulation(one: Accumulation | None, other: Accumulation | None) -> Accumulation | None:
    """Both statements together, each with what the other leaves open: 5年間で60件(R7～R11累計).

    A mean over years of a yearly count (843人/年間) is a mean.
    """
    if one is None or other is None:
        return other or one
    open_to = {one.since, other.since} - {None}, {one.years, other.years} - {None}
    if one.kind is other.kind and all(len(said) <= 1 for said in open_to):
        return Accumulation(one.kind, one.since or other.since, one.years or other.years)
    if one.kind is AccumulationKind.ANNUAL and other.kind is AccumulationKind.MEAN:
        return other
    return None


def _with_unit(value: CellValue, note: Note) -> CellValue:
    if note.unit is None:
        return value
    if isinstance(value.reading, Amount | Range) and value.reading.unit is None:
        return replace(value, reading=replace(value.reading, unit=note.unit))
    return replace(value, notes=(*value.notes, note.text))


def _with_words(value: CellValue, note: Note) -> CellValue:
    if note.reason and isinstance(value.reading, Missing):
        return replace(value, reading=Missing(note.reason))
    if not note.kept:
        return value
    to = stands_to(note.text)
    if to and isinstance(value.reading, Relative) and RELATION_ASSUMED in value.problems:
        return replace(value, reading=replace(value.reading, to=to), assumed=(), problems=())
    doubts = value.problems
    if note.unread and not _restates(value, note.text):
        doubts = (*doubts, note_unread(note.text))
    return replace(value, notes=(*value.notes, note.text), problems=doubts)


def _restates(value: CellValue, note: str) -> bool:
    """Whether a bracket only tells the same in another unit: 1,420分(約24時間), 120(85.0%)."""
    if YEAR_LIKE.search(note) or not isinstance(value.reading, Amount | Range):
        return False
    told = read_measures(note) or ()
    if len(told) != 1 or told[0].label or told[0].accumulation:
        return False
    unit = getattr(told[0].reading, "unit", None)
    return unit is not None and unit != value.reading.unit
