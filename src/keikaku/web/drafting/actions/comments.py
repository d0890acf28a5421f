"""Comments on things of a draft: added, settled, opened again. Their texts never change."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.drafting.models import Comment
from keikaku.web.plans.actions.drafts import address, locked
from keikaku.web.plans.models import Draft
from keikaku.web.plans.refusals import NotNow


class SettledAlready(NotNow):
    """Somebody else has settled the comment meanwhile."""

    def __init__(self, comment: Comment) -> None:
        assert comment.settled is not None
        at = timezone.localtime(comment.settled).strftime("%Y-%m-%d %H:%M")
        text = _("このコメントは、{who}が {at} に解決済みにしています。")
        super().__init__(text.format(who=comment.settled_by, at=at))


class OpenAlready(NotNow):
    """Somebody else has opened the comment again meanwhile."""


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
    """The comment needs nothing more. Raises `SettledAlready` where somebody has said so."""
    row = _held(comment)
    if comment.settled is not None:
        raise SettledAlready(comment)
    comment.settled, comment.settled_by = timezone.now(), by.who
    comment.save(update_fields=["settled", "settled_by"])
    about = f"{address(row)}/{comment.about}"
    record(by=by, verb="settle-comment", about=about, after={"comment": comment.pk})


@transaction.atomic
def reopen(*, comment: Comment, by: Actor) -> None:
    """It does again. Raises `OpenAlready` where it does already."""
    row = _held(comment)
    if comment.settled is None:
        raise OpenAlready(_("このコメントは、その間にほかの人が未解決に戻しています。"))
    comment.settled, comment.settled_by = None, ""
    comment.save(update_fields=["settled", "settled_by"])
    about = f"{address(row)}/{comment.about}"
    record(by=by, verb="reopen-comment", about=about, after={"comment": comment.pk})


def _held(comment: Comment) -> Draft:
    """The draft for this transaction alone; the comment is as it is now."""
    row = locked(comment.draft_id)
    comment.refresh_from_db()
    return row
