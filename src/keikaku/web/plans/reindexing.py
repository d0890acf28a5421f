"""The index of search made anew, one document after the other, while others work."""

from collections.abc import Iterator

from django.db import transaction

from keikaku.web.plans.indexing import index_whole
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import draft_at, edition_at


def rebuild() -> Iterator[str]:
    """Indexes every draft and edition anew, and names each when it is done. Raises `Invalid`."""
    for number in Draft.objects.order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            # Nobody edits the draft between its reading and its indexing.
            draft = Draft.objects.select_for_update().get(pk=number)
            index_whole(draft, draft_at(draft))
        yield str(draft)
    for number in Edition.objects.order_by("pk").values_list("pk", flat=True):
        edition = Edition.objects.defer("document").get(pk=number)
        content = edition_at(edition)
        with transaction.atomic():
            index_whole(edition, content)
        yield str(edition)
