"""What was assumed is asked once: by the problem that tells of it, or in the list. Pure."""

from collections.abc import Iterable, Iterator

from keikaku.core.editing import Edit
from keikaku.core.editing.assumptions import Assumption, assumptions
from keikaku.core.editing.correcting import Reviewer
from keikaku.core.editing.edits import PutIntoAssumed, WithdrawCorrection
from keikaku.core.plan import Plan
from keikaku.core.plan.fields import parts, things
from keikaku.core.problems import Problem

_About = tuple[str | None, str | None]


def confirmations(plan: Plan, problems: Iterable[Problem], reviewer: Reviewer) -> list[Edit]:
    """The edits that confirm what these problems tell was assumed."""
    about = {(each.where, each.field) for each in problems}
    return [
        each.confirmed(reviewer.by, reviewer.on, reviewer.why)
        for each in assumptions(plan)
        if _about(each) in about
    ]


def doubts(plan: Plan, problems: Iterable[Problem]) -> list[Edit]:
    """The edits by which what these problems tell of is assumed again, off the record."""
    about = {(each.where, each.field) for each in problems}
    confirmed = [
        each
        for each in plan.corrections
        if each.was == each.now and (each.where, each.field) in about
    ]
    known = {_about(each): each for each in _fields(plan, {each.where for each in confirmed})}
    made: list[Edit] = []
    for each in confirmed:
        found = known.get((each.where, each.field))
        if found is not None and found.name not in found.part.thing.assumed:
            end = len(found.part.thing.assumed)
            made += [WithdrawCorrection(each), PutIntoAssumed(found.where, found.field, end)]
    return made


def _about(each: Assumption) -> _About:
    return each.part.where, each.part.named(each.name)


def _fields(plan: Plan, about: set[str]) -> Iterator[Assumption]:
    """Whatever these things could assume."""
    for where, thing in things(plan):
        for part in parts(where, thing) if where in about else ():
            if hasattr(part.thing, "assumed"):
                yield from (Assumption(part, name) for name in part.thing.__slots__)
