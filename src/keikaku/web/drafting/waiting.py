"""What home tells of drafts: comments that nobody has settled yet."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.accounts.waiting import Waiting
from keikaku.web.drafting.models import Comment
from keikaku.web.plans.models import DraftState


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """For whoever edits plans: each draft with open comments, and on what the newest is."""
    if not rights(request).may(Permission.EDIT_PLANS):
        return
    open_ones = Comment.objects.filter(settled__isnull=True, draft__state=DraftState.DRAFT)
    by_draft: dict[int, list[Comment]] = {}
    for comment in open_ones.select_related("draft").order_by("at", "id"):
        by_draft.setdefault(comment.draft_id, []).append(comment)
    for comments in by_draft.values():
        newest = comments[-1]
        text = ngettext(
            "「{name}」に、解決していないコメントが {count} 件あります。",
            "「{name}」に、解決していないコメントが {count} 件あります。",
            len(comments),
        )
        yield Waiting(
            text.format(name=newest.draft.name, count=len(comments)),
            reverse("drafting_thing", args=[newest.draft_id, newest.about]),
        )
