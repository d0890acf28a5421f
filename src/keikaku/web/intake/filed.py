"""What is on record about a thing, in the visitor's words: who put what right, when and why."""

from dataclasses import dataclass

from django.utils import timezone

from keikaku.core.editing.correcting import RAW, ROLE
from keikaku.core.plan import Correction, Plan
from keikaku.web.intake.as_read import times_of
from keikaku.web.intake.models import Intake
from keikaku.web.intake.subjects import said_in_words
from keikaku.web.intake.wording import ROLES, field_word


@dataclass(frozen=True, slots=True)
class Filed:
    """A correction; `confirms` where what had been assumed was found right.

    `typed_before` says that what stood there was a person's own text, not that of the document.
    """

    word: str
    was: str
    now: str
    confirms: bool
    typed_before: bool
    by: str
    on: str
    why: str


def filed(row: Intake, plan: Plan, *things: str | None) -> list[Filed]:
    """The corrections about these things, in the order in which they were made."""
    about = [each for each in things if each]
    typed: set[tuple[str, str, str | None]] = set()
    return [_filed(each, on, typed) for each, on in _in_time(row, plan, about)]


def _in_time(row: Intake, plan: Plan, about: list[str]) -> list[tuple[Correction, str]]:
    """Each with the minute at which it was made, or its day."""
    times = times_of(row, about)
    found = []
    for each in plan.corrections:
        if each.where in about:
            at = timezone.localtime(times[each].pop(0)) if times.get(each) else None
            found.append((each.on, f"{at:%Y-%m-%d %H:%M:%S.%f}" if at else "", each))
    found.sort(key=lambda one: one[:2])
    return [(each, at[: len("2026-04-01 09:00")] or on) for on, at, each in found]


def _filed(each: Correction, on: str, typed: set[tuple[str, str, str | None]]) -> Filed:
    before = (each.where, each.field, each.was) in typed
    _keep(each, typed)
    return Filed(
        _word(each),
        said_in_words(each.field, each.was),
        said_in_words(each.field, each.now),
        each.was == each.now,
        before,
        each.by,
        on,
        each.why,
    )


def _keep(each: Correction, typed: set[tuple[str, str, str | None]]) -> None:
    """Keeps what was typed; where a value gets another role, its text stands there from then on."""
    if each.was != each.now:
        typed.add((each.where, each.field, each.now))
    name, _, last = each.field.rpartition(".")
    if last == ROLE:
        moved = [
            text for where, field, text in typed if (where, field) == (each.where, f"{name}.{RAW}")
        ]
        typed.update((each.where, f"{each.now}.{RAW}", text) for text in moved)


def _word(correction: Correction) -> str:
    """The field in words, of a value with what the value is."""
    of, dot, _ = correction.field.rpartition(".")
    roles = {role.value: str(word) for role, word in ROLES.items()}
    of_value = roles.get(of.partition("[")[0], "")
    last = field_word(correction.field)
    return f"{of_value}: {last}" if dot and of_value else last
