"""The head of a plan (計画の基本情報) is edited as one thing."""

from dataclasses import replace

from keikaku.core.editing import edits
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied
from keikaku.core.plan import Plan


def set_head(plan: Plan, edit: edits.SetHead) -> Applied:
    """Another head. Refuses a period that ends before it begins, and a plan without a title."""
    if not edit.now.title.strip():
        raise Refused(Refusal.NO_TITLE)
    first, last = edit.now.period or (0, 0)
    if last < first:
        raise Refused(Refusal.BACKWARDS, start=first, end=last)
    after = replace(plan, head=edit.now)
    return Applied(after, edits.SetHead(edit.now, plan.head))
