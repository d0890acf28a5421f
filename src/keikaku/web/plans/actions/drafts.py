"""A draft begins, is edited, accepted or withdrawn. Its row is the lock of all its pieces."""

from collections.abc import Callable, Collection
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keikaku.core.editing import Applied, Edit, apply, edited
from keikaku.core.plan import Plan as CorePlan
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Severity
from keikaku.exchange.edits import edit_to_json
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.plans.actions.plans import address as plan_address
from keikaku.web.plans.blocking import blocking
from keikaku.web.plans.history import Step, about_of, last_of, own_change, remember, way_back
from keikaku.web.plans.ids import check_ids
from keikaku.web.plans.mapping import store
from keikaku.web.plans.models import Change, Draft, DraftState, Edition, Plan
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow

Guard = Callable[[CorePlan, CorePlan], None]
"""Looks at a plan before and after; raises `NotNow` where that is not for this person to do."""


@transaction.atomic
def begin(
    *, draft: PlanDraft, by: Actor, plan: Plan | None = None, base: Edition | None = None
) -> Draft:
    """A draft of a plan, or, where no plan is given, a reading that is to be reviewed first.

    `base` is the edition whose contents the draft begins with. Raises `NotNow` for ids that could
    not be held.
    """
    check_ids(draft)
    state = DraftState.REVIEW if plan is None else DraftState.DRAFT
    row = Draft(plan=plan, state=state, base=base, began_from=base)
    store(row, draft)
    after = {
        "state": str(state),
        "plan": None if plan is None else plan.pk,
        "base": None if base is None else base.pk,
        "title": row.title,
    }
    record(by=by, verb="begin-draft", about=address(row), after=after)
    return row


@transaction.atomic
def edit(*, draft: int, edit: Edit, by: Actor, guard: Guard | None = None) -> Applied:
    """Makes one edit of a draft, given by its number. `guard` may refuse what comes of it.

    Raises `Refused`, `ChangedMeanwhile` where somebody else changed the same thing, or `NotNow`.
    """
    row = locked(draft)
    before = draft_at(row)
    applied = apply(before.plan, edit)
    if guard is not None:
        guard(before.plan, applied.plan)
    after = edited(before, applied)
    row.revision += 1
    store(row, after, before)
    remember(row, Step(edit, applied.undo, before, after), by)
    about = f"{address(row)}/{about_of(edit)}"
    told: Json = {"edit": edit_to_json(edit)}
    record(by=by, verb="edit-draft", about=about, before=_undo(applied), after=told)
    return applied


@transaction.atomic
def undo(
    *,
    draft: int,
    by: Actor,
    change: int | None = None,
    newer: Collection[int] = (),
    guard: Guard | None = None,
) -> None:
    """Takes back a change of this person by its revision, or the last that is not undone yet.

    `newer` are later changes that stand in its way (`blocking`) and are taken back before it, the
    newest first. Raises `NotNow` where there is no such change, or others stand in the way than
    the person saw, and `ChangedMeanwhile` or `Refused` where others have built upon it. `guard` may
    refuse what comes of it.
    """
    row = locked(draft)
    before = draft_at(row).plan
    found = last_of(row, by) if change is None else own_change(row, by, change)
    if found is None:
        raise NotNow(_("元に戻せる変更は、もうありません。"))
    if newer:
        in_the_way = blocking(row, found)
        if {each.revision for each in in_the_way} != set(newer):
            raise NotNow(_("その間に、ほかの変更が加わりました。もう一度確かめてください。"))
        for each in in_the_way:
            _take_back(row, each, by)
    _take_back(row, found, by)
    if guard is not None:
        guard(before, draft_at(row).plan)


def _take_back(row: Draft, change: Change, by: Actor) -> None:
    before, way = draft_at(row), way_back(change)
    applied = apply(before.plan, way.edit)
    after = way.undone(before, edited(before, applied))
    row.revision += 1
    store(row, after, before)
    change.undone = True
    change.save(update_fields=["undone"])
    about = f"{address(row)}/{change.about}"
    told: Json = {"edit": edit_to_json(way.edit), "undoes": change.revision}
    record(by=by, verb="undo-edit", about=about, before=_undo(applied), after=told)


@transaction.atomic
def settle(*, draft: int, problems: Collection[str], by: Actor) -> list[str]:
    """A person has looked at these problems and lets them stand; tells which were open.

    Ids that are no longer there are passed over: someone else's edit has answered them.
    """
    row = locked(draft)
    changed = _mark(row, problems, settled=True)
    told: Json = {"problems": [*changed]}
    record(by=by, verb="settle-problems", about=address(row), after=told)
    return changed


@transaction.atomic
def reopen(*, draft: int, problems: Collection[str], by: Actor) -> list[str]:
    """Takes the settling of these problems back; tells which were settled."""
    row = locked(draft)
    changed = _mark(row, problems, settled=False)
    told: Json = {"problems": [*changed]}
    record(by=by, verb="reopen-problems", about=address(row), after=told)
    return changed


@transaction.atomic
def accept(*, draft: int, plan: Plan, by: Actor) -> None:
    """A reading that was reviewed becomes a draft of the plan. Raises `NotNow`."""
    row = locked(draft)
    if row.state != DraftState.REVIEW:
        raise NotNow(_("この読取りは、確認中ではありません。"))
    check_settled(draft_at(row))
    row.state, row.plan = DraftState.DRAFT, plan
    row.save()
    record(by=by, verb="accept-reading", about=address(row), after={"plan": plan_address(plan)})


@transaction.atomic
def take_back(*, draft: int, revision: int, by: Actor) -> None:
    """An accepted reading goes back to its review, unless it was worked on since `revision`.

    Raises `NotNow`.
    """
    row = locked(draft)
    if row.state != DraftState.DRAFT:
        raise NotNow(_("この読取りは、案になっていません。"))
    if row.sealed.exists():
        raise NotNow(_("この案から版が確定されているため、読取りの確認には戻せません。"))
    if row.revision != revision:
        raise NotNow(
            _(
                "この案はもう編集されているため、読取りの確認には戻せません。案のまま編集してください。"
            )
        )
    before: Json = {"plan": None if row.plan is None else plan_address(row.plan)}
    row.state, row.plan = DraftState.REVIEW, None
    row.save()
    record(by=by, verb="take-back-acceptance", about=address(row), before=before)


@transaction.atomic
def withdraw(*, draft: int, reason: str, by: Actor) -> None:
    """The draft is no longer worked on. It stays, and so does its history."""
    row = locked(draft)
    before = {"state": str(row.state)}
    row.state = DraftState.WITHDRAWN
    row.save()
    after = {"state": str(row.state), "reason": reason}
    record(by=by, verb="withdraw-draft", about=address(row), before=before, after=after)


def check_settled(draft: PlanDraft) -> None:
    """Raises `NotNow` while an error is open."""
    count = sum(each.severity is Severity.ERROR and not each.settled for each in draft.problems)
    if count:
        text = ngettext(
            "確認していないエラーが {count} 件あります。先に確認してください。",
            "確認していないエラーが {count} 件あります。先に確認してください。",
            count,
        )
        raise NotNow(text.format(count=count))


def _mark(row: Draft, problems: Collection[str], *, settled: bool) -> list[str]:
    """Marks the problems that are not yet marked so, and says which."""
    before, wanted = draft_at(row), frozenset(problems)
    changed = [each.id for each in before.problems if each.id in wanted and each.settled != settled]
    marked = frozenset(changed)
    after = tuple(
        replace(each, settled=settled) if each.id in marked else each for each in before.problems
    )
    row.revision += 1
    store(row, replace(before, problems=after), before)
    return changed


def locked(draft: int) -> Draft:
    """The row of a draft, for this transaction alone. Raises `NotNow` once it is withdrawn."""
    row = Draft.objects.select_for_update().get(pk=draft)
    if row.state == DraftState.WITHDRAWN:
        raise NotNow(_("この案は取り下げられています。"))
    return row


def address(row: Draft) -> str:
    """How the log names a draft."""
    return f"draft/{row.pk}"


def _undo(applied: Applied) -> Json:
    return {"edit": edit_to_json(applied.undo)}
