"""A person confirms what continues as what, or takes it back."""

from collections.abc import Sequence

from django.db import transaction

from keikaku.core.errors import KeikakuError
from keikaku.core.revision import Of
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.comparing.models import LinkDecision
from keikaku.web.plans.models import Draft


class DecidedMeanwhile(KeikakuError):
    """Somebody else has decided about one of these things since the person looked."""

    def __init__(self, rows: Sequence[LinkDecision]) -> None:
        super().__init__([row.pk for row in rows])
        self.rows = rows


@transaction.atomic
def decide(
    *,
    stocks: tuple[int, int],
    of: Of,
    old: Sequence[str],
    new: Sequence[str],
    by: Actor,
    redefined: bool = False,
    seen: int | None = None,
) -> LinkDecision:
    """These old things continue as these new ones; either may be empty, not both.

    Earlier decisions about any of them are given up: the log keeps them. `seen` is the newest that
    the person has seen (`newest`); a later one about any of them raises `DecidedMeanwhile`.
    """
    _take_turn(stocks)
    given_up = _overlapping(stocks, of, old, new)
    row = LinkDecision(
        old_stock_id=stocks[0],
        new_stock_id=stocks[1],
        of=of,
        old=list(old),
        new=list(new),
        redefined=redefined,
        who=by.who,
    )
    if [_content(each) for each in given_up] == [_content(row)]:
        return given_up[0]  # it is decided so already
    unseen = [each for each in given_up if seen is not None and each.pk > seen]
    if unseen:
        raise DecidedMeanwhile(unseen)
    before = [_as_data(each) for each in given_up]
    LinkDecision.objects.filter(pk__in=[each.pk for each in given_up]).delete()
    row.save(force_insert=True)
    record(by=by, verb="decide-link", about=address(stocks), before=before, after=_as_data(row))
    return row


@transaction.atomic
def take_back(*, stocks: tuple[int, int], decision: int, by: Actor) -> bool:
    """The decision no longer counts; what is proposed is shown again.

    False where it is no longer there: somebody else has taken it back, or decided anew.
    """
    _take_turn(stocks)
    rows = LinkDecision.objects.filter(old_stock=stocks[0], new_stock=stocks[1])
    row = rows.filter(pk=decision).first()
    if row is None:
        return False
    before = _as_data(row)
    row.delete()
    record(by=by, verb="take-back-link", about=address(stocks), before=before)
    return True


def newest(stocks: tuple[int, int]) -> int:
    """The number of the newest decision between two stocks; 0 where there is none."""
    rows = LinkDecision.objects.filter(old_stock=stocks[0], new_stock=stocks[1])
    return rows.order_by("-pk").values_list("pk", flat=True).first() or 0


def _take_turn(stocks: tuple[int, int]) -> None:
    """Whoever decides between two stocks holds the newer one's first draft."""
    Draft.objects.select_for_update(no_key=True).get(pk=stocks[1])


def address(stocks: tuple[int, int]) -> str:
    """How the log names the lineage of two stocks: below the newer one's first draft."""
    return f"draft/{stocks[1]}/lineage/{stocks[0]}"


def _overlapping(
    stocks: tuple[int, int], of: Of, old: Sequence[str], new: Sequence[str]
) -> list[LinkDecision]:
    rows = LinkDecision.objects.filter(old_stock=stocks[0], new_stock=stocks[1], of=of)
    return [row for row in rows if set(row.old) & set(old) or set(row.new) & set(new)]


def _content(row: LinkDecision) -> tuple[object, ...]:
    return sorted(row.old), sorted(row.new), row.redefined


def _as_data(row: LinkDecision) -> Json:
    return {
        "of": row.of,
        "old": list(row.old),
        "new": list(row.new),
        "redefined": row.redefined,
        "who": row.who,
    }
