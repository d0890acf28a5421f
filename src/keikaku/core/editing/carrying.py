"""Decisions of one reading taken over into the next of a corrected file (確認の引継ぎ).

Only what still applies is taken over: the thing is there again under the same name at the same
place of the structure, and the text that was decided about is the same.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from keikaku.core.editing.applying import apply
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.conflicts import ChangedMeanwhile
from keikaku.core.editing.correcting import (
    ACCUMULATION,
    OF_VALUES,
    PERIOD,
    RAW,
    ROLE,
    Reviewer,
    Told,
    field_corrected,
    said_of,
    says,
    thing_at,
    value_added,
    value_at,
    value_corrected,
)
from keikaku.core.editing.doubts import edited
from keikaku.core.editing.edits import Edit, FileCorrection
from keikaku.core.editing.refusals import Refused
from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Correction, Node, Plan, PlanDraft, homes
from keikaku.core.plan.fields import things, values_in
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
    left: list[Correction] = list(old.plan.corrections)
    # On record in the order of days alone: one may need another of the same day before it.
    while left and len(now := [each for each in left if not carrying.takes_over(each)]) < len(left):
        left = now
    carrying.lose(left)
    return carrying.settled()


class _Carrying:
    """The new draft while decisions are taken over one after the other."""

    def __init__(self, old: PlanDraft, new: PlanDraft, twins: Mapping[str, str]) -> None:
        self._old, self._draft, self._twins = old, new, twins
        self._kept: Counter[Decision] = Counter()
        self._lost: list[Lost] = []

    def takes_over(self, correction: Correction) -> bool:
        """Whether a correction, or the confirmation of what was assumed, still applies."""
        confirms = correction.was == correction.now
        try:
            edit = self._confirmed(correction) if confirms else self._corrected(correction)
            applied = None if edit is None else apply(self._draft.plan, edit)
        except (Refused, ChangedMeanwhile):
            applied = None
        if applied is None:
            return False
        self._draft = edited(self._draft, applied)
        self._kept[_decision(correction)] += 1
        return True

    def lose(self, corrections: Iterable[Correction]) -> None:
        """These do not apply any longer, which is told."""
        for each in corrections:
            about = _named(self._old.plan, each.where, each)
            self._lost.append(Lost(_decision(each), about))

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
        if dot and last in OF_VALUES:
            return self._value(correction, where, (name, last), by)
        if says(plan, where, correction.field) != (correction.was or ""):
            return None
        return field_corrected(plan, where, correction.field, correction.now or "", by)

    def _value(
        self, correction: Correction, where: str, named: tuple[str, str], by: Reviewer
    ) -> Edit | None:
        """A value as the person left it: where its text was put right, with all that is told."""
        name, last = named
        plan, now = self._draft.plan, correction.now or ""
        left = self._left(correction, last)
        if correction.was is None and name in list(Role):
            told = Told(now, left.period, left.accumulation) if left else Told(now, None, None)
            return value_added(plan, where, Role(name), told, by)
        found = value_at(plan, where, name)
        if found is None:
            return None
        value = found[1]
        if said_of(value, last) == now and self._text_was_put_right(where, name):
            return FileCorrection(replace(correction, where=where))  # it came with the text
        if said_of(value, last) != (correction.was or ""):
            return None
        told = Told(value.raw, value.period, value.accumulation)
        if last == RAW:
            told = replace(told, raw=now)
        if last == ROLE:
            told = replace(told, role=Role(now))
        if left is not None and last in (RAW, PERIOD):
            told = replace(told, period=left.period)
        if left is not None and last in (RAW, ACCUMULATION):
            told = replace(told, accumulation=left.accumulation)
        return value_corrected(plan, where, name, told, by)

    def _left(self, correction: Correction, last: str) -> Value | None:
        """The value as the person left it; None where it is another by now."""
        thing = thing_at(self._old.plan, correction.where)
        name = correction.field.rpartition(".")[0]
        if last == ROLE:
            return None
        role_now = self._role_now(correction.where, name)
        held = () if thing is None else values_in(correction.where, thing)
        found = [each for field, each in held if field in (name, role_now)]
        fit = [each for each in found if said_of(each, last) == (correction.now or "")]
        return fit[0] if len(fit) == 1 else None

    def _text_was_put_right(self, where: str, name: str) -> bool:
        filed = self._draft.plan.corrections
        return any((each.where, each.field) == (where, f"{name}.{RAW}") for each in filed)

    def _role_now(self, where: str, name: str) -> str:
        """The field under which a value stands whose role was put right too."""
        roles = (
            each.now
            for each in self._old.plan.corrections
            if each.where == where and each.field == f"{name}.{ROLE}"
        )
        return next(roles, None) or name

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


def _decision(correction: Correction) -> Decision:
    return Decision.CONFIRMED if correction.was == correction.now else Decision.CORRECTED


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
