"""The way back: what each change of a draft would take to be undone, problems among it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from keikaku.core.editing import Batch, Edit, of_value, value_of
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.problems import PLAN, Problem
from keikaku.exchange.edits import edit_from_json, edit_text, edit_to_json
from keikaku.exchange.pieces import PROBLEM_KIND, read_piece, write_piece
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.models import Change, Draft


@dataclass(frozen=True, slots=True)
class Gone:
    """A problem that an edit took away or changed: its number in the list, the value it is about,
    and what the edit made of it.
    """

    at: int
    problem: Problem
    value: str | None
    became: Problem | None

    def back(self, now: Problem | None, plan: Plan) -> Problem | None:
        """The problem as it is brought back. What others did to it since (`now`) holds."""
        if self.became is not None and now is None:
            return None
        problem = self.problem
        if self.became is not None and now is not None and now.settled != self.became.settled:
            same_doubt = (problem.code, problem.message) == (now.code, now.message)
            problem = replace(problem, settled=now.settled) if same_doubt else problem
        return problem if self.value is None else of_value(plan, problem, self.value)


@dataclass(frozen=True, slots=True)
class WayBack:
    """The edit that undoes, the problems that went or changed, and the ids of those that came."""

    edit: Edit
    gone: tuple[Gone, ...]
    came: frozenset[str]

    def undone(self, now: PlanDraft, after: PlanDraft) -> PlanDraft:
        """The draft once the edit is undone; where nobody else did anything, that before it."""
        told = {problem.id: problem for problem in now.problems}
        back = {each.problem.id for each in self.gone}
        found = [each for each in after.problems if each.id not in self.came | back]
        for each in self.gone:
            problem = each.back(told.get(each.problem.id), after.plan)
            if problem is not None:
                found.insert(each.at, problem)
        return replace(after, problems=tuple(found))


@dataclass(frozen=True, slots=True)
class Step:
    """One edit with its undo, and the draft before and after it."""

    edit: Edit
    undo: Edit
    before: PlanDraft
    after: PlanDraft


def remember(row: Draft, step: Step, by: Actor) -> None:
    """Keeps the way back of the step that led to the row's revision."""
    old = {problem.id: problem for problem in step.before.problems}
    new = {problem.id: problem for problem in step.after.problems}
    gone = [
        [at, _data(old[name]), value_of(step.before.plan, old[name]), _data(new.get(name))]
        for at, name in enumerate(old)
        if new.get(name) != old[name]
    ]
    way = {
        "edit": edit_to_json(step.undo),
        "gone": gone,
        "came": [name for name, each in new.items() if old.get(name) != each],
    }
    Change.objects.create(
        draft=row,
        revision=row.revision,
        who=by.who,
        person=by.person,
        about=about_of(step.edit),
        edit=edit_text(step.edit),
        undo=json.dumps(way, ensure_ascii=False),
    )


def way_back(change: Change) -> WayBack:
    """The way back as it was kept."""
    data = json.loads(change.undo)
    gone = tuple(
        Gone(at, _read(old), value, None if new is None else _read(new))
        for at, old, value, new in data["gone"]
    )
    return WayBack(edit_from_json(data["edit"]), gone, frozenset(data["came"]))


def there_and_back(change: Change) -> tuple[Edit, Edit]:
    """What a change did, and what would undo it."""
    return _there_and_back(change.edit, change.undo)


@lru_cache(maxsize=200)
def _there_and_back(edit: str, undo: str) -> tuple[Edit, Edit]:
    """What was kept is never rewritten, and a history is looked at again with one change more."""
    return edit_from_json(json.loads(edit)), edit_from_json(json.loads(undo)["edit"])


def _data(problem: Problem | None) -> Any:
    return None if problem is None else json.loads(write_piece(PROBLEM_KIND, problem))


def _read(data: object) -> Problem:
    problem: Problem = read_piece(PROBLEM_KIND, json.dumps(data))
    return problem


def last_of(row: Draft, by: Actor) -> Change | None:
    """The last change of this person that is not undone."""
    return _of(row, by).order_by("-revision").first()


def own_change(row: Draft, by: Actor, revision: int) -> Change | None:
    """A change of this person that is not undone, by its revision."""
    return _of(row, by).filter(revision=revision).first()


def _of(row: Draft, by: Actor) -> QuerySet[Change]:
    return Change.objects.filter(draft=row, person=by.person, who=by.who, undone=False)


def single(edit: Edit) -> Iterator[Any]:
    """An edit, or one by one those that were made as one."""
    if isinstance(edit, Batch):
        for each in edit.edits:
            yield from single(each)
    else:
        yield edit


def about_of(edit: Edit) -> str:
    """The id of the thing that an edit is about; of several edits that of the first."""
    if isinstance(edit, Batch):
        return about_of(edit.edits[0]) if edit.edits else PLAN
    for name in ("where", "id"):
        found = getattr(edit, name, None)
        if isinstance(found, str):
            return found
    for name in ("node", "indicator", "initiative", "result"):
        if hasattr(edit, name):
            return str(getattr(edit, name).id)
    thing = getattr(edit, "correction", None) or getattr(edit, "was", None)
    return str(getattr(thing, "where", PLAN))
