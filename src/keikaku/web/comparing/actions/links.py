"""A person confirms what continues as what, or takes it back."""

from collections.abc import Sequence

from django.db import transaction

from keikaku.core.revision import Of
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.comparing.models import LinkDecision


@transaction.atomic
def decide(
    *,
    stocks: tuple[int, int],
    of: Of,
    old: Sequence[str],
    new: Sequence[str],
    by: Actor,
    redefined: bool = False,
) -> LinkDecision:
    """These old things continue as these new ones; either may be empty, not both.

    Earlier decisions about any of them are given up: the log keeps them.
    """
    given_up = _overlapping(stocks, of, old, new)
    before = [_as_data(row) for row in given_up]
    LinkDecision.objects.filter(pk__in=[row.pk for row in given_up]).delete()
    row = LinkDecision.objects.create(
        old_stock_id=stocks[0],
        new_stock_id=stocks[1],
        of=of,
        old=list(old),
        new=list(new),
        redefined=redefined,
        who=by.who,
    )
    record(by=by, verb="decide-link", about=address(stocks), before=before, after=_as_data(row))
    return row


@transaction.atomic
def take_back(*, row: LinkDecision, by: Actor) -> None:
    """The decision no longer counts; what is proposed is shown again."""
    before = _as_data(row)
    stocks = (row.old_stock_id, row.new_stock_id)
    row.delete()
    record(by=by, verb="take-back-link", about=address(stocks), before=before)


def address(stocks: tuple[int, int]) -> str:
    """How the log names the lineage of two stocks: below the newer one's first draft."""
    return f"draft/{stocks[1]}/lineage/{stocks[0]}"


def _overlapping(
    stocks: tuple[int, int], of: Of, old: Sequence[str], new: Sequence[str]
) -> list[LinkDecision]:
    rows = LinkDecision.objects.filter(old_stock=stocks[0], new_stock=stocks[1], of=of)
    return [row for row in rows if set(row.old) & set(old) or set(row.new) & set(new)]


def _as_data(row: LinkDecision) -> Json:
    return {
        "of": row.of,
        "old": list(row.old),
        "new": list(row.new),
        "redefined": row.redefined,
        "who": row.who,
    }
