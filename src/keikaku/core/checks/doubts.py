"""Laws of problems: each is about something that is there, and nothing doubtful goes without."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from keikaku.core.checks.laws import Violation, broken
from keikaku.core.indicators import Indicator, Role
from keikaku.core.plan import Node, Plan, PlanDraft
from keikaku.core.plan.fields import Part, has_field, names_of, parts, things, values_of
from keikaku.core.problems import PLAN, Problem
from keikaku.core.values.model import Missing, Reason, Words

_Told = frozenset[tuple[str | None, str | None]]


def doubt_violations(draft: PlanDraft) -> Iterator[Violation]:
    """Breaches of these laws, in the order of the plan."""
    known = dict(things(draft.plan))
    told = frozenset((problem.where, problem.field) for problem in draft.problems)
    for identifier, count in Counter(problem.id for problem in draft.problems).items():
        if count > 1:
            yield broken("problem.twice", identifier)
    for problem in draft.problems:
        yield from _about_something(problem, known)
    for correction in draft.plan.corrections:
        if correction.where != PLAN and not draft.plan.has(correction.where):
            yield broken("correction.where", correction.where)
    for where, thing in known.items():
        for part in parts(where, thing):
            yield from _assumed(part, told)
    yield from _silent(draft.plan, told)


def _about_something(problem: Problem, known: dict[str, Any]) -> Iterator[Violation]:
    if problem.where is None:
        return
    if problem.where not in known:
        yield broken("problem.where", problem.id, thing=problem.where)
    elif problem.field and not has_field(problem.where, known[problem.where], problem.field):
        yield broken("problem.field", problem.id, thing=problem.where, field=problem.field)


def _assumed(part: Part, told: _Told) -> Iterator[Violation]:
    """Whatever was not printed could be wrong, so each such field has a problem of its own.

    Dates have none: the month of a block takes the year that is printed above it. A heading that
    was reconstructed is one assumption as a whole, held by its own law.
    """
    whole = isinstance(part.thing, Node) and part.thing.reconstructed
    for name in getattr(part.thing, "assumed", ()):
        field = part.named(name)
        if name not in names_of(part.thing):
            yield broken("assumed.unknown", part.where, field=field)
        elif not whole and (part.where, field) not in told:
            yield broken("assumed.silent", part.where, field=field)


def _silent(plan: Plan, told: _Told) -> Iterator[Violation]:
    about = {where for where, _ in told}
    for node in plan.nodes:
        if node.reconstructed and node.id not in about:
            yield broken("node.silent", node.id)
    for indicator in plan.indicators:
        yield from _targets(indicator, told)


def _targets(indicator: Indicator, told: _Told) -> Iterator[Violation]:
    for field, value in values_of(indicator):
        unread = isinstance(value.reading, Words) or value.reading == Missing(Reason.BLANK)
        if value.role is Role.TARGET and unread and not _told_at(indicator.id, field, told):
            yield broken("target.silent", indicator.id, field=field)


def _told_at(where: str, field: str, told: _Told) -> bool:
    """Whether a problem is about the value at `field` or about one of its fields."""
    return any(
        thing == where and name is not None and (name == field or name.startswith(f"{field}."))
        for thing, name in told
    )
