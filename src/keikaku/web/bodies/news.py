"""What home tells of papers as news: an answer to one's opinion, a decision of the headquarters."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.accounts.models import Person
from keikaku.web.accounts.waiting import Waiting
from keikaku.web.bodies.models import Answer, Decision, Laying, Opinion, Verdict
from keikaku.web.bodies.queries import current
from keikaku.web.plans.models import Edition

NEW_FOR = timedelta(days=30)
"""How long an answer is told to whom it was given."""


def answers_to(person: Person) -> Iterator[Waiting]:
    """The answers of these days to what the person said; of several the one that counts."""
    own = Q(speaker=person) | Q(speaker__isnull=True, by=person)
    later = Answer.objects.filter(opinion=OuterRef("opinion"), pk__gt=OuterRef("pk"))
    opinions = Opinion.objects.filter(own, current(), laying__withdrawal__isnull=True)
    found = Answer.objects.filter(
        ~Exists(later), at__gte=timezone.now() - NEW_FOR, opinion__in=opinions
    )
    related = found.select_related("opinion__laying__body").defer("opinion__laying__document")
    for answer in related.order_by("at", "pk"):
        opinion = answer.opinion
        text = _(
            "{body}：「{name}」へのあなたの意見 {number} に、対応が示されました（{outcome}）。"
        )
        told = text.format(
            body=opinion.laying.body,
            name=opinion.laying.name,
            number=opinion.number,
            outcome=answer.get_outcome_display(),
        )
        address = reverse("paper", args=[opinion.laying_id])
        yield Waiting(told, f"{address}#opinion-{opinion.number}")


def decisions_made() -> Iterator[Waiting]:
    """What was returned until it is laid again, what was approved until it is sealed.

    An edition that was approved is told for some days: nothing more is to be done with it.
    """
    again = Laying.objects.filter(
        body=OuterRef("laying__body"), plan=OuterRef("laying__plan"), pk__gt=OuterRef("laying_id"),
        withdrawal__isnull=True,
    )  # fmt: skip
    sealed = Edition.objects.filter(draft=OuterRef("laying__draft"), sealed__gt=OuterRef("at"))
    recent = Q(laying__draft__isnull=False) | Q(at__gte=timezone.now() - NEW_FOR)
    found = Decision.objects.filter(~Exists(again)).filter(
        Q(verdict=Verdict.RETURNED) | (Q(verdict=Verdict.APPROVED) & recent & ~Exists(sealed))
    )
    related = found.select_related("laying__body").defer("laying__document")
    for decision in related.order_by("at", "pk"):
        laying = decision.laying
        text = _("{body}：「{name}」が差し戻されました。直して付議し直してください。")
        if decision.verdict == Verdict.APPROVED:
            text = _("{body}：「{name}」が承認されました。")
        yield Waiting(
            text.format(body=laying.body, name=laying.name), reverse("paper", args=[laying.pk])
        )
