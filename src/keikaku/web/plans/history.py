"""The way back: what each change of a draft would take to be undone, problems among it."""

import json
from dataclasses import dataclass

from keikaku.core.editing import Batch, Edit
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import PLAN, Problem
from keikaku.exchange.edits import edit_from_json, edit_text, edit_to_json
from keikaku.exchange.pieces import PROBLEM_KIND, read_piece, write_piece
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.models import Change, Draft


@dataclass(frozen=True, slots=True)
class WayBack:
    """The edit that undoes, the problems that went, each with its number in the list, and the ids
    of those that came.
    """

    edit: Edit
    gone: tuple[tuple[int, Problem], ...]
    came: frozenset[str]

    def problems(self, now: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """The problems once the edit is undone; where nobody else did anything, those before it."""
        back = {problem.id for _, problem in self.gone}
        found = [each for each in now if each.id not in self.came and each.id not in back]
        for at, problem in self.gone:
            found.insert(at, problem)
        return tuple(found)


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
    gone = [(at, old[name]) for at, name in enumerate(old) if new.get(name) != old[name]]
    way = {
        "edit": edit_to_json(step.undo),
        "gone": [[at, json.loads(write_piece(PROBLEM_KIND, each))] for at, each in gone],
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
    gone = tuple((at, read_piece(PROBLEM_KIND, json.dumps(each))) for at, each in data["gone"])
    return WayBack(edit_from_json(data["edit"]), gone, frozenset(data["came"]))


def last_of(row: Draft, by: Actor) -> Change | None:
    """The last change of this person that is not undone."""
    mine = Change.objects.filter(draft=row, person=by.person, who=by.who, undone=False)
    return mine.order_by("-revision").first()


def about_of(edit: Edit) -> str:
    """The id of the thing that an edit is about; of several edits that of the first."""
    if isinstance(edit, Batch):
        return about_of(edit.edits[0]) if edit.edits else PLAN
    for name in ("where", "id"):
        found = getattr(edit, name, None)
        if isinstance(found, str):
            return found
    for name in ("node", "indicator", "initiative"):
        if hasattr(edit, name):
            return str(getattr(edit, name).id)
    thing = getattr(edit, "correction", None) or getattr(edit, "was", None)
    return str(getattr(thing, "where", PLAN))
