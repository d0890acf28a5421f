"""Questions about plans: which there are, and what a draft or an edition says."""

import hashlib

from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from keikaku.core.errors import Invalid
from keikaku.core.plan import PlanDraft
from keikaku.exchange.reader import loads
from keikaku.web.plans.mapping import Loaded, load
from keikaku.web.plans.models import Draft, DraftState, Edition, Plan
from keikaku.web.plans.recent import Recent

# A plan of a thousand nodes takes about 20 MB.
_KEPT = 12


# Reading a plan anew costs a second, a page has less.
_drafts: Recent[Loaded] = Recent(_KEPT)
_editions: Recent[PlanDraft] = Recent(_KEPT)


def draft_at(row: Draft) -> PlanDraft:
    """What a draft says now, by its row. Raises `Invalid` where the rows were damaged."""
    name = (row.pk, row.created)
    known = _drafts.get(name)
    loaded = load(row, known if known and known.revision <= row.revision else None)
    # What a transaction sees of its own may be taken back, and its number be given again.
    if loaded is not known and not connection.in_atomic_block:
        _drafts.put(name, loaded)
    return loaded.draft


def edition_at(row: Edition) -> PlanDraft:
    """What an edition says. Raises `Invalid` where the document is not the one that was sealed."""
    kept = _editions.get(row.sha256)
    if kept is None:
        if seal_of(row.document) != row.sha256:
            raise Invalid(str(row), _("封印した文書と違います。監査担当に知らせてください。"))
        kept = loads(row.document, name=str(row))
        _editions.put(row.sha256, kept)
    return kept


def seal_of(document: str) -> str:
    """The SHA-256 of an exchange document as it is exported."""
    return hashlib.sha256(document.encode("utf-8")).hexdigest()


def stock_of(row: Draft) -> int:
    """The number of the draft from which all were edited whose ids mean the same as this one's."""
    stock, base = row.pk, row.began_from_id
    while base is not None:
        # Not by the rows themselves: each would bring its whole document.
        drafts = Edition.objects.values_list("draft_id", "draft__began_from_id")
        stock, base = drafts.get(pk=base)
    return stock


def stocks() -> dict[int, int]:
    """What `stock_of` says of every draft, by two questions."""
    sealed = dict(Edition.objects.order_by().values_list("pk", "draft"))
    bases: dict[int, int | None] = dict(Draft.objects.order_by().values_list("pk", "began_from"))
    found: dict[int, int] = {}
    # A draft is younger than what it began from.
    for draft in sorted(bases):
        base = bases[draft]
        found[draft] = draft if base is None else found[sealed[base]]
    return found


def plans() -> QuerySet[Plan]:
    """All plans of the city in their order."""
    return Plan.objects.select_related("parent", "department")


def working_drafts(plan: Plan) -> QuerySet[Draft]:
    """The drafts of a plan that are worked on, the newest first."""
    return Draft.objects.filter(plan=plan, state=DraftState.DRAFT)


def in_review() -> QuerySet[Draft]:
    """Readings that a person still has to settle."""
    return Draft.objects.filter(state=DraftState.REVIEW)


def below(plan: Plan) -> set[int]:
    """The plan itself and all plans below it, by their numbers."""
    parents = list(Plan.objects.values_list("pk", "parent_id"))
    found = {plan.pk}
    while more := {each for each, parent in parents if parent in found} - found:
        found |= more
    return found
