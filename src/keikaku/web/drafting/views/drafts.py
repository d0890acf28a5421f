"""Which draft is this, and may it be worked on: asked by every page of a draft."""

from django.http import Http404

from keikaku.web.plans.models import Draft, DraftState

_OPEN = (DraftState.DRAFT, DraftState.REVIEW)


def draft_row(draft: int) -> Draft:
    """A draft by its number, withdrawn ones too: their history stays."""
    try:
        return Draft.objects.select_related("plan", "base").defer("base__document").get(pk=draft)
    except Draft.DoesNotExist:
        raise Http404 from None


def open_draft(draft: int) -> Draft:
    """A draft that is worked on."""
    row = draft_row(draft)
    if row.state not in _OPEN:
        raise Http404
    return row
