"""Comments on things of a draft: added, settled, opened again. Their texts never change."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.drafting.models import Comment
from keikaku.web.plans.actions.drafts import address, locked
from keikaku.web.plans.refusals import NotNow


@transaction.atomic
def add(*, draft: int, about: str, text: str, by: Actor) -> Comment:
    """One more comment about a thing. Raises `NotNow` where there is nothing to say."""
    row = locked(draft)
    if not text.strip():
        raise NotNow(_("コメントが空です。"))
    comment = Comment(draft=row, about=about, text=text.strip(), by_id=by.person, who=by.who)
    comment.save(force_insert=True)
    told: Json = {"comment": comment.pk, "text": comment.text}
    record(by=by, verb="comment-on-draft", about=f"{address(row)}/{about}", after=told)
    return comment


@transaction.atomic
def settle(*, comment: Comment, by: Actor) -> None:
    """The comment needs nothing more."""
    row = locked(comment.draft_id)
    comment.settled, comment.settled_by = timezone.now(), by.who
    comment.save(update_fields=["settled", "settled_by"])
    about = f"{address(row)}/{comment.about}"
    record(by=by, verb="settle-comment", about=about, after={"comment": comment.pk})


@transaction.atomic
def reopen(*, comment: Comment, by: Actor) -> None:
    """It does again."""
    row = locked(comment.draft_id)
    comment.settled, comment.settled_by = None, ""
    comment.save(update_fields=["settled", "settled_by"])
    about = f"{address(row)}/{comment.about}"
    record(by=by, verb="reopen-comment", about=about, after={"comment": comment.pk})
