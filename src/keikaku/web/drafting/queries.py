"""Questions about drafts under work: their changes, who made them, what was said about them."""

from collections import Counter
from collections.abc import Mapping

from django.db.models import Q, QuerySet

from keikaku.web.audit.actor import Actor
from keikaku.web.drafting.models import Comment
from keikaku.web.plans.models import Change, Draft, DraftState, Edition

_MINE = 5
# A database reads through the document to get at what stands behind it.
_LONG = ("document", "sha256")


def drafts() -> QuerySet[Draft]:
    """All drafts that are worked on, the latest changed first."""
    found = Draft.objects.filter(state=DraftState.DRAFT).select_related("plan", "base")
    return found.defer(*(f"base__{field}" for field in _LONG))


def withdrawn() -> QuerySet[Draft]:
    """Drafts that are no longer worked on."""
    return Draft.objects.filter(state=DraftState.WITHDRAWN).select_related("plan")


def latest_editions() -> QuerySet[Edition]:
    """All editions without their documents, which are long."""
    return Edition.objects.select_related("plan").defer(*_LONG).order_by("plan_id", "-number")


def comments(draft: Draft, about: str) -> QuerySet[Comment]:
    """What was said about a thing, the oldest first."""
    return Comment.objects.filter(draft=draft, about=about)


def open_comments(draft: Draft) -> Mapping[str, int]:
    """How many comments are open, by the id of the thing."""
    about = Comment.objects.filter(draft=draft, settled__isnull=True)
    return Counter(about.values_list("about", flat=True))


def history(draft: Draft) -> QuerySet[Change]:
    """All changes, the newest first."""
    return Change.objects.filter(draft=draft)


def history_of(draft: Draft, *things: str) -> QuerySet[Change]:
    """The changes of a thing, or of it and its values, also where others were changed at once."""
    named = Q(about__in=things)
    for where in things:
        named |= Q(edit__contains=f'"where": "{where}"')
    return Change.objects.filter(named, draft=draft)


def mine(draft: Draft, by: Actor) -> list[Change]:
    """The last changes of a person that can still be undone."""
    own = Change.objects.filter(draft=draft, person=by.person, who=by.who, undone=False)
    return list(own.order_by("-revision")[:_MINE])


def last_change_of(draft: Draft, where: str) -> Change | None:
    """Who changed a thing last, and when."""
    return history_of(draft, where).order_by("-revision").first()
