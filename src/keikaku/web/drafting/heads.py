"""The head of a plan in words: a line for each of its fields that are told of."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.core.editing import edits as e
from keikaku.core.editing.head import fields_changed
from keikaku.core.plan import PlanHead
from keikaku.web.accounts.languages import between

FIELDS: Mapping[str, Promise] = MappingProxyType({
    "title": _("計画の名称"),
    "issuer": _("策定者"),
    "edition": _("版の名前"),
    "as_of": _("いつ現在の版か"),
    "period": _("計画期間"),
})  # fmt: skip
"""What a form of the head can set, by what it is called there."""


def years_of(first: int, last: int) -> str:
    """The fiscal years from the first to the last."""
    years = str(first) if first == last else between(first, last)
    return _("{years}年度").format(years=years)


def head_lines(head: PlanHead, told: Collection[str]) -> Iterator[str]:
    """Those of the fields that are to be told, each with its name."""
    for name, label in FIELDS.items():
        if name in told:
            yield f"{label}{_('：')}{said_of_head(head, name) or _('（なし）')}"


def said_of_head(head: PlanHead, name: str) -> str:
    """What one field of the head says."""
    if name == "as_of":
        return head.as_of.as_printed or "" if head.as_of else ""
    if name == "period":
        return years_of(*head.period) if head.period else ""
    return getattr(head, name) or ""


def changes_of_head(edit: e.SetHead) -> tuple[str, str]:
    """What the fields that an edit changes said and say now."""
    names = tuple(fields_changed(edit))
    was, now = (head_lines(head, names) for head in (edit.was, edit.now))
    return "\n".join(was), "\n".join(now)
