"""Decisions of one reading taken over into the next of a corrected file (確認の引継ぎ).

Only what still applies is taken over: the thing is there again under the same name at the same
place of the structure, and the text that was decided about is the same.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from keikaku.core.editing.applying import apply
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.conflicts import ChangedMeanwhile
from keikaku.core.editing.correcting import (
    RAW,
    Reviewer,
    field_corrected,
    says,
    thing_at,
    value_at,
    value_corrected,
)
from keikaku.core.editing.doubts import edited
from keikaku.core.editing.edits import Edit
from keikaku.core.editing.refusals import Refused
from keikaku.core.plan import Correction, Node, Plan, PlanDraft, homes
from keikaku.core.plan.fields import things
from keikaku.core.problems import PLAN, Problem


class Decision(StrEnum):
    """What a person had decided."""

    SETTLED = "settled"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Lost:
    """A decision that no longer applies, and what it was about, in words."""

    decision: Decision
    about: str


@dataclass(frozen=True, slots=True)
class Carried:
    """The new reading with the decisions taken over: how many of each kind, and which were not."""

    draft: PlanDraft
    kept: Mapping[Decision, int] = field(default_factory=dict)
    lost: tuple[Lost, ...] = ()


def carry(old: PlanDraft, new: PlanDraft) -> Carried:
    """The new reading, decided as the old one was wherever that still applies."""
    twins = _twins(old.plan, new.plan)
    carrying = _Carrying(old, new, twins)
    for correction in old.plan.corrections:
        carrying.take_over(correction)
    return carrying.settled()


class _Carrying:
    """The new draft while decisions are taken over one after the other."""

    def __init__(self, old: PlanDraft, new: PlanDraft, twins: Mapping[str, str]) -> None:
        self._old, self._draft, self._twins = old, new, twins
        self._kept: Counter[Decision] = Counter()
        self._lost: list[Lost] = []

    def take_over(self, correction: Correction) -> None:
        """A correction, or the confirmation of what was assumed."""
        confirms = correction.was == correction.now
        decision = Decision.CONFIRMED if confirms else Decision.CORRECTED
        try:
            edit = self._confirmed(correction) if confirms else self._corrected(correction)
            applied = None if edit is None else apply(self._draft.plan, edit)
        except (Refused, ChangedMeanwhile):
            applied = None
        if applied is None:
            self._lost.append(Lost(decision, _named(self._old.plan, correction.where, correction)))
            return
        self._draft = edited(self._draft, applied)
        self._kept[decision] += 1

    def _confirmed(self, correction: Correction) -> Edit | None:
        where = self._twins.get(correction.where)
        for each in assumptions(self._draft.plan):
            here = each.part.where == where and each.part.named(each.name) == correction.field
            if here and each.says == correction.was:
                return each.confirmed(correction.by, correction.on, correction.why)
        return None

    def _corrected(self, correction: Correction) -> Edit | None:
        where = self._twins.get(correction.where)
        if where is None:
            return None
        plan, by = self._draft.plan, Reviewer(correction.by, correction.on, correction.why)
        name, dot, last = correction.field.rpartition(".")
        if dot and last == RAW:
            return self._value(correction, where, name, by)
        if says(plan, where, correction.field) != (correction.was or ""):
            return None
        return field_corrected(plan, where, correction.field, correction.now or "", by)

    def _value(self, correction: Correction, where: str, name: str, by: Reviewer) -> Edit | None:
        found = value_at(self._draft.plan, where, name)
        if found is None or found[1].raw != correction.was:
            return None
        as_left = value_at(self._old.plan, correction.where, name)
        told = found[1] if as_left is None or as_left[1].raw != correction.now else as_left[1]
        return value_corrected(
            self._draft.plan,
            where,
            name,
            correction.now or "",
            reviewer=by,
            period=told.period,
            accumulation=told.accumulation,
        )

    def settled(self) -> Carried:
        """With the problems settled that were, about the same thing and the same text."""
        plan = self._draft.plan
        keys = {_key(plan, each, each.where) for each in self._draft.problems}
        wanted = set()
        for problem in self._old.problems:
            if not problem.settled:
                continue
            key = _key(self._old.plan, problem, self._twins.get(problem.where or ""))
            if key in keys:
                wanted.add(key)
                self._kept[Decision.SETTLED] += 1
            elif not _was_assumed(self._old.plan, problem):
                self._lost.append(Lost(Decision.SETTLED, problem.message))
        problems = tuple(
            replace(each, settled=True) if _key(plan, each, each.where) in wanted else each
            for each in self._draft.problems
        )
        draft = replace(self._draft, problems=problems)
        return Carried(draft, dict(self._kept), tuple(self._lost))


def _was_assumed(plan: Plan, problem: Problem) -> bool:
    """Whether it was settled by a confirmation, which is told of by itself."""
    return any(
        (each.where, each.field) == (problem.where, problem.field) for each in plan.corrections
    )


def _key(plan: Plan, problem: Problem, where: str | None) -> tuple[Any, ...]:
    """What a decision is about; `where` is the thing by its id in the new reading."""
    value = value_at(plan, problem.where, problem.field)
    raw = None if value is None else value[1].raw
    return (problem.code, where, problem.field, raw, tuple(sorted(problem.details.items())))


def _twins(old: Plan, new: Plan) -> dict[str, str]:
    """The things of the old reading by their ids, as the new one has them again."""
    before, after = _by_name(old), _by_name(new)
    return {PLAN: PLAN} | {
        was: now
        for name, ids in before.items()
        # Where one name stands more often than before, nobody knows which is which.
        if len(ids) == len(after.get(name, ()))
        for was, now in zip(ids, after[name], strict=True)
    }


def _by_name(plan: Plan) -> dict[tuple[Any, ...], list[str]]:
    """The ids of all things by kind, name and the title above them, as they were read."""
    found: dict[tuple[Any, ...], list[str]] = {}
    read = _names_as_read(plan)
    titles, home = {node.id: node.title for node in plan.nodes} | read, homes(plan)
    for where, thing in things(plan):
        if where == PLAN:
            continue
        above = thing.parent if isinstance(thing, Node) else home.get(where)
        name = (type(thing), read.get(where, _text_of(thing)), titles.get(above or ""))
        found.setdefault(name, []).append(where)
    return found


def _names_as_read(plan: Plan) -> dict[str, str]:
    """What was read where a person has put a name right; the first of several corrections."""
    names: dict[str, str] = {}
    for each in plan.corrections:
        if each.field in ("title", "name"):
            names.setdefault(each.where, each.was or "")
    return names


def _text_of(thing: Any) -> str:
    names = ("title", "name", "text", "term", "caption")
    return next((str(getattr(thing, name)) for name in names if getattr(thing, name, None)), "")


def _named(plan: Plan, where: str, correction: Correction) -> str:
    name = _text_of(thing_at(plan, where)) or where
    same = correction.was == correction.now
    return f"{name}: {correction.was or ''}" + ("" if same else f" → {correction.now or ''}")
