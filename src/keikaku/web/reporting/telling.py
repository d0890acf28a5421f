"""How the log names reports, what it keeps of them, and what was done to them in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.web.audit.chain import Json
from keikaku.web.plans.actions.drafts import address as draft_address
from keikaku.web.reporting.models import Report

DONE: Mapping[str, str | Promise] = {
    "enter-report": _("入力した"),
    "withdraw-report": _("入力を取り消した"),
    "approve-report": _("承認した"),
    "send-back-report": _("差し戻した"),
    "take-report": _("案に取り込んだ"),
    "hand-over-report": _("引き継いだ"),
}
_KEPT = ("indicator", "label", "year", "raw", "note", "state", "revision", "reason", "value")


def address(row: Report) -> str:
    """Below the indicator in its draft, so that the log of the indicator tells all of it."""
    return f"{draft_address(row.draft)}/{row.indicator}/report/{row.pk}"


def as_data(row: Report) -> dict[str, Json]:
    """What an event tells of a report."""
    told: dict[str, Json] = {
        name: value if isinstance(value := getattr(row, name), int) else str(value)
        for name in _KEPT
    }
    return {**told, "department": row.department_id, "holder": row.holder_id}
