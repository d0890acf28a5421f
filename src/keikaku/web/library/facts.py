"""What a card of an indicator says: baseline, target, latest actual value, and what is lacking.

These are facts about what is there. A grade needs a rule, which nobody has chosen here.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.problems import Language
from keikaku.core.values.model import Accumulation, AccumulationKind, Missing, Reason, Status
from keikaku.core.values.telling import tell_reading
from keikaku.core.years.printing import print_era
from keikaku.core.years.reporting import reporting_year
from keikaku.publish.charts.words import short_year, when
from keikaku.web.accounts.languages import bracketed
from keikaku.web.library.language import word


class State(StrEnum):
    """Whether an indicator can be followed: a fact, not a judgement."""

    MEASURED = "measured"
    NO_ACTUAL = "no-actual"
    PENDING_TARGET = "pending-target"
    NO_TARGET = "no-target"


@dataclass(frozen=True, slots=True)
class Told:
    """A value in words with the time that it is of; empty where there is none."""

    shown: str
    time: str


@dataclass(frozen=True, slots=True)
class Card:
    """The card of an indicator."""

    baseline: Told | None
    target: Told | None
    latest: Told | None
    state: State


def card_of(indicator: Indicator, language: Language) -> Card:
    """The card. Of several values of a role that of the latest year is told, with their number."""
    targets = [each for each in indicator.values if each.role is Role.TARGET]
    actuals = [each for each in indicator.values if each.role is Role.ACTUAL]
    known = [each for each in actuals if not isinstance(each.reading, Missing)]
    return Card(
        _one([each for each in indicator.values if each.role is Role.BASELINE], language),
        _one(targets, language),
        _one(known, language),
        _state(targets, known),
    )


def state_words(state: State) -> str:
    """The state as a reader sees it."""
    return {
        State.MEASURED: _("実績値あり"),
        State.NO_ACTUAL: _("実績値なし"),
        State.PENDING_TARGET: _("目標値は調整中"),
        State.NO_TARGET: _("目標値なし"),
    }[state]


def shown_value(value: Value, language: Language) -> str:
    """The value as it is read: the number with its unit, or why there is none."""
    reading = value.reading
    if isinstance(reading, Missing):
        return word(reading.reason, language)
    text = tell_reading(reading, language)
    accumulation = counting_words(value.accumulation, language)
    status = "" if value.status is Status.FINAL else word(value.status, language)
    notes = [each for each in (value.label or "", accumulation, status) if each]
    return text + bracketed(_("・").join(notes)) if notes else text


def counting_words(accumulation: Accumulation | None, language: Language) -> str:
    """Over which time a value is counted, where that is more than a point in time or a year."""
    if accumulation is None or accumulation.kind in (
        AccumulationKind.POINT,
        AccumulationKind.ANNUAL,
    ):
        return ""
    kind = word(accumulation.kind, language)
    if accumulation.years is not None:
        text = ngettext("{count}年{kind}", "{count}年{kind}", accumulation.years)
        return text.format(count=accumulation.years, kind=kind)
    if accumulation.since is not None:
        since = short_year(accumulation.since, language)
        return _("{year}からの{kind}").format(year=since, kind=kind)
    return kind


def time_words(value: Value, language: Language) -> str:
    """When the value holds."""
    return "" if value.period is None else when(value.period.span, language)


def short_time(value: Value, language: Language) -> str:
    """When the value holds, in the era alone, for rows and cards."""
    if value.period is None:
        return ""
    span = value.period.span
    return print_era(span) if language is Language.JA else when(span, language)


def _one(values: list[Value], language: Language) -> Told | None:
    if not values:
        return None
    latest = max(enumerate(values), key=lambda each: (_year(each[1]), -each[0]))[1]
    shown = shown_value(latest, language)
    others = sum(_year(each) == _year(latest) for each in values) - 1
    if others:
        shown = _("{value} ほか{count}件").format(value=shown, count=others)
    return Told(shown, short_time(latest, language))


def _year(value: Value) -> int:
    year = None if value.period is None else reporting_year(value.period)
    return -1 if year is None else year


def _state(targets: list[Value], actuals: list[Value]) -> State:
    readings = [each.reading for each in targets]
    if readings and all(isinstance(each, Missing) for each in readings):
        pending = any(isinstance(e, Missing) and e.reason is Reason.PENDING for e in readings)
        return State.PENDING_TARGET if pending else State.NO_TARGET
    if not targets:
        return State.NO_TARGET
    return State.MEASURED if actuals else State.NO_ACTUAL
