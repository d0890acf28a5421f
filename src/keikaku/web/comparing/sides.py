"""One side of a comparison: an edition ("e3") or a draft ("d5")."""

import re
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from keikaku.core.plan import Plan
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import draft_at, edition_at, stock_of

_NAME = re.compile(r"(?P<kind>[ed])(?P<number>[0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared. `version` differs whenever its contents do."""

    name: str
    title: str
    plan: Plan
    stock: int
    version: str
    is_draft: bool


def side_of(name: str) -> Side:
    """The side of this name. Raises Http404 where there is none."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise Http404(name)
    number = int(found["number"])
    if found["kind"] == "e":
        # Its document, which is large, is fetched only where the edition was not read lately.
        edition = get_object_or_404(Edition.objects.defer("document"), pk=number)
        plan = edition_at(edition).plan
        return Side(name, edition.name, plan, stock_of(edition.draft), edition.sha256, False)
    draft = get_object_or_404(Draft, pk=number)
    version = f"{draft.pk}.{draft.revision}.{draft.changed.isoformat()}"
    return Side(name, draft.name, draft_at(draft).plan, stock_of(draft), version, True)
