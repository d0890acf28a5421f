"""The head of a plan (計画の基本情報) field by field: two people who change two fields both win."""

from collections.abc import Iterator
from dataclasses import fields, replace

from keikaku.core.editing import edits
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied
from keikaku.core.plan import Plan, PlanHead

_ASSUMED = "assumed"


def set_head(plan: Plan, edit: edits.SetHead) -> Applied:
    """The head with the fields that the person changed; others keep what they have now.

    Refuses a period that ends before it begins, and a plan without a title.
    """
    head = with_changes(plan.head, edit)
    if not head.title.strip():
        raise Refused(Refusal.NO_TITLE)
    first, last = head.period or (0, 0)
    if last < first:
        raise Refused(Refusal.BACKWARDS, start=first, end=last)
    return Applied(replace(plan, head=head), edits.SetHead(head, plan.head))


def fields_changed(edit: edits.SetHead) -> Iterator[str]:
    """The fields that the person wants otherwise than they were seen."""
    for field in fields(PlanHead):
        name = field.name
        if name != _ASSUMED and getattr(edit.was, name) != getattr(edit.now, name):
            yield name


def crosses(edit: edits.SetHead, head: PlanHead) -> bool:
    """Whether somebody else has changed one of the same fields, to something else."""
    seen_or_wanted = ((getattr(edit.was, name), getattr(edit.now, name), getattr(head, name))
                      for name in fields_changed(edit))  # fmt: skip
    return any(now not in (was, wanted) for was, wanted, now in seen_or_wanted)


def with_changes(head: PlanHead, edit: edits.SetHead) -> PlanHead:
    """The head as it is now, with the changes of the person."""
    changes = {name: getattr(edit.now, name) for name in fields_changed(edit)}
    return replace(head, **changes, assumed=_assumed(head, edit))


def _assumed(head: PlanHead, edit: edits.SetHead) -> tuple[str, ...]:
    """What others confirmed meanwhile stays confirmed."""
    told = {name for name in edit.was.assumed if name not in edit.now.assumed}
    left = [name for name in head.assumed if name not in told]
    for at, name in enumerate(edit.now.assumed):
        if name not in (*edit.was.assumed, *left):
            left.insert(at, name)
    return tuple(left)
