"""A plan is laid before a body, frozen as it is at that moment; a mistake is withdrawn."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.core.plan import Plan as CorePlan
from keikaku.core.plan import PlanDraft
from keikaku.exchange.writer import dumps
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.actions.adding import add, by_now
from keikaku.web.bodies.models import Body, Laying, Withdrawal
from keikaku.web.plans.actions.drafts import check_settled, locked
from keikaku.web.plans.mapping import show_head
from keikaku.web.plans.models import DraftState, Edition
from keikaku.web.plans.own_rows import chosen_part
from keikaku.web.plans.queries import draft_at, edition_at, seal_of
from keikaku.web.plans.refusals import NotNow


@dataclass(frozen=True, slots=True)
class Choice:
    """The part that is laid: nodes with all below them, and single indicators."""

    nodes: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is put to the body, and by when it is to say something."""

    text: str
    due: date
    note: str = ""


@transaction.atomic
def lay_edition(
    *, body: Body, edition: Edition, choice: Choice | None, question: Question, by: Actor
) -> Laying:
    """Lays a sealed edition, or a part of it. Raises `NotNow`."""
    _check(body, edition.plan_id, question)
    row = _row(body, question, by)
    row.plan_id, row.edition = edition.plan_id, edition
    _freeze(row, edition_at(edition), choice, edition.sha256)
    add(row, verb="lay-paper", by=by)
    return row


@transaction.atomic
def lay_draft(
    *, body: Body, draft: int, seen: int, choice: Choice | None, question: Question, by: Actor
) -> Laying:
    """Lays a draft as it is at the revision that was seen. Raises `NotNow` where it went on."""
    source = locked(draft)
    if source.state != DraftState.DRAFT or source.plan_id is None:
        raise NotNow(_("確認中の読取りは付議できません。先に計画の案にしてください。"))
    _check(body, source.plan_id, question)
    if source.revision != seen:
        raise changed_meanwhile()
    content = draft_at(source)
    check_settled(content)
    row = _row(body, question, by)
    row.plan_id, row.draft, row.revision = source.plan_id, source, source.revision
    _freeze(row, content, choice, None)
    add(row, verb="lay-paper", by=by)
    return row


@transaction.atomic
def withdraw(*, laying: int, reason: str, by: Actor) -> Withdrawal:
    """Takes a mistaken laying back. Raises `NotNow` where that was done, or it was decided."""
    row = open_laying(laying)
    if not reason.strip():
        raise NotNow(_("取り下げる理由を入力してください。"))
    if hasattr(row, "decision"):
        raise NotNow(_("決定された付議は、取り下げられません。"))
    withdrawal = Withdrawal(laying=row, reason=reason.strip(), **by_now(by))
    add(withdrawal, verb="withdraw-laying", by=by)
    return withdrawal


def open_laying(laying: int) -> Laying:
    """The row for this transaction alone. Raises `NotNow` once it is withdrawn."""
    row = Laying.objects.select_for_update().get(pk=laying)
    if Withdrawal.objects.filter(laying=row).exists():
        raise NotNow(_("この付議は取り下げられています。"))
    return row


def changed_meanwhile() -> NotNow:
    """What is told where a draft is not what was seen."""
    return NotNow(_("案がその間に変わりました。内容を確かめて、もう一度付議してください。"))


def _check(body: Body, plan: int, question: Question) -> None:
    today = timezone.localdate()
    if body.begins > today or (body.ends is not None and body.ends < today):
        raise NotNow(_("この会議体は、今日は置かれていません。"))
    if not body.plans.filter(pk=plan).exists():
        raise NotNow(_("この会議体が扱う計画ではありません。"))
    if not question.text.strip():
        raise NotNow(_("諮る事項を入力してください。"))
    if question.due < today:
        raise NotNow(_("意見の期限が過ぎた日になっています。"))


def _row(body: Body, question: Question, by: Actor) -> Laying:
    return Laying(
        body=body,
        question=question.text.strip(),
        due=question.due,
        note=question.note.strip(),
        **by_now(by),
    )


def _freeze(row: Laying, content: PlanDraft, choice: Choice | None, seal: str | None) -> None:
    """Writes out what is laid; a whole edition is sealed already."""
    show_head(row, content.plan.head)
    row.whole = choice is None
    if choice is not None:
        _check_choice(content.plan, choice)
        row.nodes, row.indicators = list(choice.nodes), list(choice.indicators)
        content, seal = chosen_part(content, choice.nodes, choice.indicators).draft, None
    row.document = dumps(content) if seal is None else ""
    row.sha256 = seal or seal_of(row.document)


def _check_choice(plan: CorePlan, choice: Choice) -> None:
    if not choice.nodes and not choice.indicators:
        raise NotNow(_("付議する節や指標を選んでください。"))
    _check_there(choice.nodes, {each.id for each in plan.nodes})
    _check_there(choice.indicators, {each.id for each in plan.indicators})


def _check_there(chosen: Collection[str], there: Collection[str]) -> None:
    if not all(each in there for each in chosen):
        raise NotNow(_("選んだ節や指標の一部が、この計画にありません。"))
