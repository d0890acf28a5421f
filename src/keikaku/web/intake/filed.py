"""What is on record about a thing, in the visitor's words: who put what right, when and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.plan import Correction, Plan
from keikaku.web.intake.subjects import said_in_words
from keikaku.web.intake.wording import ROLES, field_word


@dataclass(frozen=True, slots=True)
class Filed:
    """A correction; `confirms` where what had been assumed was found right."""

    word: str
    was: str
    now: str
    confirms: bool
    by: str
    on: str
    why: str


def filed(plan: Plan, *things: str | None) -> list[Filed]:
    """The corrections about these things, in the order of days."""
    return list(_filed(plan, frozenset(each for each in things if each)))


def _filed(plan: Plan, things: frozenset[str]) -> Iterator[Filed]:
    for each in plan.corrections:
        if each.where in things:
            yield Filed(
                _word(each),
                said_in_words(each.field, each.was),
                said_in_words(each.field, each.now),
                each.was == each.now,
                each.by,
                each.on,
                each.why,
            )


def _word(correction: Correction) -> str:
    """The field in words, of a value with what the value is."""
    of, dot, _ = correction.field.rpartition(".")
    roles = {role.value: str(word) for role, word in ROLES.items()}
    of_value = roles.get(of.partition("[")[0], "")
    last = field_word(correction.field)
    return f"{of_value}: {last}" if dot and of_value else last
