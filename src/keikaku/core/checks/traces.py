"""Laws of what was printed: ids, places, and values that say no more than the document."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from keikaku.core.checks.laws import Violation, broken
from keikaku.core.indicators import Value
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.plan.fields import parts, things
from keikaku.core.sources import Location
from keikaku.core.values.model import Missing
from keikaku.core.years.model import StatedIn

_ASSUMING = (StatedIn.DOCUMENT, StatedIn.OPTION)


def trace_violations(draft: PlanDraft) -> Iterator[Violation]:
    """Breaches of these laws, in the order of the plan."""
    yield from _letters(draft)
    yield from _sources(draft)
    for _, value in values(draft.plan):
        yield from _value(value)


def values(plan: Plan) -> Iterator[tuple[str, Value]]:
    """All values of a plan, each with the id of what it belongs to."""
    for where, thing in things(plan):
        for part in parts(where, thing):
            if isinstance(part.thing, Value):
                yield where, part.thing


def _letters(draft: PlanDraft) -> Iterator[Violation]:
    plan = draft.plan
    lettered: tuple[tuple[str, Iterable[str]], ...] = (
        ("s", (source.id for source in plan.sources)),
        ("n", (node.id for node in plan.nodes)),
        ("i", (indicator.id for indicator in plan.indicators)),
        # A value of a result, an area or a member carries the id of its owner (r1.v1).
        ("v", (value.id for indicator in plan.indicators for value in indicator.values)),
        ("p", (problem.id for problem in draft.problems)),
    )
    for letter, ids in lettered:
        for identifier in ids:
            if not identifier.startswith(letter):
                yield broken("id.letter", identifier, letter=letter)


def _sources(draft: PlanDraft) -> Iterator[Violation]:
    plan = draft.plan
    known = Counter(source.id for source in plan.sources)
    for identifier, count in known.items():
        if count > 1:
            yield broken("source.twice", identifier)
    told: list[tuple[str, Any]] = [*things(plan)]
    told += [("links", link) for link in plan.links]
    told += [(problem.id, problem) for problem in draft.problems]
    for where, thing in told:
        for location in _locations(thing):
            if location.source not in known:
                yield broken("source.unknown", where, source=location.source)


def _locations(thing: Any) -> Iterator[Location]:
    """Every place that a thing or a part of it names."""
    if isinstance(thing, Location):
        yield thing
    elif isinstance(thing, tuple):
        for member in thing:
            yield from _locations(member)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _locations(getattr(thing, field.name))


def _value(value: Value) -> Iterator[Violation]:
    missing = isinstance(value.reading, Missing)
    if not missing and not value.raw.strip():
        yield broken("value.invented", value.id)
    if missing and value.period is not None:
        yield broken("value.missing_period", value.id)
    if value.period and value.period.stated_in in _ASSUMING and "period" not in value.assumed:
        yield broken("value.period_assumed", value.id)
