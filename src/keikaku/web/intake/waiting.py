"""What home tells of intake: readings whose problems a planner still has to settle."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.accounts.waiting import Waiting
from keikaku.web.intake.models import State
from keikaku.web.intake.queries import shown
from keikaku.web.plans.models import DraftState


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """Readings under review and readings that failed, the newest first."""
    if not rights(request).may(Permission.EDIT_PLANS):
        return
    for row in shown().filter(state__in=(State.READY, State.FAILED)):
        name = row.name
        if row.state == State.FAILED:
            text = _("「{name}」を読み取れませんでした。理由を確かめてください。")
            yield Waiting(text.format(name=name), reverse("intake_one", args=[row.pk]))
        elif row.draft is not None and row.draft.state == DraftState.REVIEW:
            text = _("「{name}」の読取り結果を確認してください。")
            yield Waiting(text.format(name=name), reverse("intake_review", args=[row.pk]))
