"""What a draft that is about to be sealed waits for: the decision of the headquarters."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.bodies.models import BodyKind, Verdict
from keikaku.web.bodies.queries import layings
from keikaku.web.bodies.telling import address
from keikaku.web.plans.awaited import Awaited
from keikaku.web.plans.models import Draft


def awaited_of(draft: Draft) -> Iterator[Awaited]:
    """Of each headquarters the last paper, where it is not decided or was returned.

    What was laid before an edition was sealed from the draft belongs to that edition.
    """
    found = layings().filter(
        draft=draft, withdrawal__isnull=True, body__kind=BodyKind.HEADQUARTERS
    )  # fmt: skip
    if draft.base is not None:
        found = found.filter(at__gt=draft.base.sealed)
    last = {row.body_id: row for row in found.order_by("at", "pk")}
    for row in last.values():
        decision = getattr(row, "decision", None)
        text = _("{body}：「{name}」（{date} 付議）の決定がまだです。")
        if decision is not None:
            if decision.verdict == Verdict.APPROVED:
                continue
            text = _("{body}：「{name}」（{date} 付議）は差し戻されたままです。")
        told = text.format(body=row.body, name=row.name, date=timezone.localdate(row.at))
        yield Awaited(address(row), told, reverse("paper", args=[row.pk]))
