"""One side of a comparison: an edition ("e3") or a draft ("d5")."""

import re
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from keikaku.core.plan import Plan
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import draft_at, edition_at, stock_of

_NAME = re.compile(r"(?P<kind>[ed])(?P<number>[0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared, what it is `called` (第2版, 案), and a `version` that differs whenever its
    contents do."""

    name: str
    called: str
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
        plan, stock = edition_at(edition).plan, stock_of(edition.draft)
        called = _with_label(_("第{number}版").format(number=edition.number), edition.label)
        return Side(name, called, edition.name, plan, stock, edition.sha256, False)
    draft = get_object_or_404(Draft, pk=number)
    version = f"{draft.pk}.{draft.revision}.{draft.changed.isoformat()}"
    called = _with_label(_("案"), draft.label)
    return Side(name, called, draft.name, draft_at(draft).plan, stock_of(draft), version, True)


def _with_label(called: str, label: str) -> str:
    return f"{called}　{label}" if label else called
