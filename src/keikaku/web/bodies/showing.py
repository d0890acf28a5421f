"""What pages show of layings and opinions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from keikaku.web.bodies.actions.opinions import said_by
from keikaku.web.bodies.models import (
    About,
    Answer,
    Body,
    Decision,
    Entrusting,
    Laying,
    Opinion,
)
from keikaku.web.bodies.outline import name_of as node_name
from keikaku.web.bodies.queries import unanswered
from keikaku.web.bodies.waiting import days_left
from keikaku.web.plans.models import Draft, DraftState
from keikaku.web.plans.queries import draft_at


@dataclass(frozen=True, slots=True)
class ListedLaying:
    """A laying in a list: how long it is still open, and what was said about it."""

    row: Laying
    left: str
    withdrawn: bool
    decision: Decision | None
    opinions: int
    unanswered: int


def listed(layings: QuerySet[Laying], on: date) -> list[ListedLaying]:
    """Layings as lists show them; the questions to the database do not grow with them."""
    rows = list(layings.annotate(said=Count("opinions", filter=Q(opinions__corrections=None))))
    left = dict(
        unanswered()
        .filter(laying__in=[row.pk for row in rows])
        .order_by()
        .values_list("laying")
        .annotate(count=Count("pk"))
    )
    return [
        ListedLaying(
            row,
            days_left(row.due, on),
            hasattr(row, "withdrawal"),
            getattr(row, "decision", None),
            getattr(row, "said", 0),
            left.get(row.pk, 0),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class ShownOpinion:
    """An opinion with the answer that counts, those before it, and where it leads."""

    row: Opinion
    by: str
    entered_by: str
    address: str
    late: bool
    corrected_by: int | None
    corrects: int | None
    answer: Answer | None
    before: Sequence[Answer]
    own: bool


def shown(opinions: Sequence[Opinion], laying: Laying, person: int | None) -> list[ShownOpinion]:
    """The opinions of a laying in their order, as `person` sees them."""
    numbers = {each.pk: each.number for each in opinions}
    return [_shown(each, laying, person, numbers) for each in opinions]


def _shown(
    row: Opinion, laying: Laying, person: int | None, numbers: dict[int, int]
) -> ShownOpinion:
    answers = list(row.answers.all())
    later = [each.number for each in row.corrections.all()]
    return ShownOpinion(
        row,
        name_of(row.who) if row.speaker is None else row.speaker.name,
        "" if row.speaker is None else name_of(row.who),
        address_of(row),
        timezone.localdate(row.at) > laying.due,
        later[0] if later else None,
        numbers.get(row.corrects_id) if row.corrects_id is not None else None,
        answers[-1] if answers else None,
        answers[:-1],
        person is not None and person == said_by(row),
    )


def name_of(who: str) -> str:
    """The name alone: login names are no business of those who read opinions."""
    return who.rsplit("（", 1)[0]


def address_of(opinion: Opinion) -> str:
    """The page of what the opinion is about."""
    base = reverse("library_paper", args=[opinion.laying_id])
    if opinion.about == About.WHOLE:
        return base
    return f"{base}{opinion.about}/{quote(opinion.thing)}/"


def waiting_first(rows: Iterable[ListedLaying], on: date) -> list[ListedLaying]:
    """Those that are open still, the nearest day first; then the others, the newest first."""
    found = list(rows)
    open_ones = [each for each in found if not each.withdrawn and each.row.due >= on]
    rest = [each for each in found if each not in open_ones]
    return [*sorted(open_ones, key=lambda each: each.row.due), *rest]


def entrusted(body: Body) -> list[tuple[Draft, list[str]]]:
    """Each draft that the area deals with, and the nodes of it that are entrusted by name."""
    rows = Entrusting.objects.filter(body=body).values_list("draft", "nodes")
    nodes = {draft: set(chosen) for draft, chosen in rows}
    drafts = Draft.objects.filter(plan__bodies=body, state=DraftState.DRAFT)
    return [(each, _names(each, nodes.get(each.pk, set()))) for each in drafts]


def _names(draft: Draft, nodes: set[str]) -> list[str]:
    if not nodes:
        return []
    return [node_name(each) for each in draft_at(draft).plan.nodes if each.id in nodes]
