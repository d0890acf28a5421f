"""Forms of values: the text as it shall be printed, its year, and what else the form says."""

from dataclasses import replace

from keikaku.core.editing import Edit, Entry
from keikaku.core.editing.edits import AddValue, RemoveValue, SetValue
from keikaku.core.editing.values import entry_of, says_none
from keikaku.core.indicators import Role, Value
from keikaku.core.sources import Location
from keikaku.core.values.model import Accumulation, AccumulationKind, Status
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import parse_span
from keikaku.core.years.printing import print_era
from keikaku.web.drafting.building.carried import NotReadable, Sent
from keikaku.web.drafting.building.wording import cannot_choose, no_year, year_of_nothing
from keikaku.web.plans.new_ids import VALUE, new_id


def printed(period: Period | None) -> str:
    """The year as a form shows it."""
    return "" if period is None else period.as_printed or print_era(period.span)


def add_value(sent: Sent) -> Edit:
    """One more value of an indicator."""
    try:
        role = Role(sent.text("role"))
    except ValueError:
        raise NotReadable(cannot_choose()) from None
    entry = _dated(_entry(sent, None))
    return AddValue(sent.where, new_id(sent.row, sent.plan, VALUE), role, entry)


def set_value(sent: Sent) -> Edit | None:
    """Another text, year or kind of a value; what was not touched stays as it was read."""
    was: Value = sent.seen("remove_value").was
    entry = _entry(sent, was)
    if entry == entry_of(was, entry.unit):
        return None
    # A text that stays was read at its place; one that is new was never printed there.
    return SetValue(sent.where, was, replace(_dated(entry), source=_source(was, entry)))


def remove_value(sent: Sent) -> Edit:
    """A value goes."""
    return RemoveValue(sent.where, sent.seen("remove_value").was)


def _dated(entry: Entry) -> Entry:
    """An entry whose year will be kept. Nobody's year is dropped silently with the value."""
    if entry.period is not None and says_none(entry.raw):
        raise NotReadable(year_of_nothing(entry.raw))
    return entry


def _source(was: Value, entry: Entry) -> Location | None:
    return was.source if entry.raw == was.raw else None


def _entry(sent: Sent, was: Value | None) -> Entry:
    return Entry(
        raw=sent.text("raw"),
        unit=sent.text("unit") or None,
        period=_period(sent.text("year"), None if was is None else was.period),
        accumulation=_accumulation(sent.text("counted"), None if was is None else was.accumulation),
        label=sent.line("label") if was is None or sent.text("label") != was.label else was.label,
        status=_status(sent.text("status")),
    )


def _period(text: str, was: Period | None) -> Period | None:
    if text == printed(was):
        return was
    if not text.strip():
        return None
    span = parse_span(text)
    if span is None or not has_both_ends(span):
        raise NotReadable(no_year(text))
    return Period(span, text.strip(), StatedIn.HEADER)


def _accumulation(chosen: str, was: Accumulation | None) -> Accumulation | None:
    if was is not None and chosen == was.kind:
        return was
    try:
        return Accumulation(AccumulationKind(chosen)) if chosen else None
    except ValueError:
        raise NotReadable(cannot_choose()) from None


def _status(chosen: str) -> Status:
    try:
        return Status(chosen) if chosen else Status.FINAL
    except ValueError:
        raise NotReadable(cannot_choose()) from None
