"""An erratum (正誤表) is issued for an edition; it never changes afterwards."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.drafting.models import Erratum
from keikaku.web.plans.actions.editions import address
from keikaku.web.plans.models import Edition, Plan
from keikaku.web.plans.queries import edition_at
from keikaku.web.plans.refusals import NotNow


@dataclass(frozen=True, slots=True)
class Mistake:
    """One row: where it stands, what is wrong there, what is right, and how it came about."""

    place: str
    wrong: str
    right: str
    reason: str = ""


@transaction.atomic
def issue(
    *,
    edition: Edition,
    issued: date,
    issuer: str,
    mistakes: Sequence[Mistake],
    by: Actor,
    note: str = "",
) -> Erratum:
    """Issues an erratum. Raises `NotNow` where a row says nothing or changes nothing, and where it
    would be older than the edition.
    """
    _check_day(edition, issued)
    _check(mistakes)
    Plan.objects.select_for_update().get(pk=edition.plan_id)  # the numbers take turns
    last = Erratum.objects.filter(edition=edition).order_by("-number").first()
    erratum = Erratum(
        edition=edition,
        number=1 if last is None else last.number + 1,
        issued=issued,
        issuer=issuer,
        note=note,
        rows=[asdict(each) for each in mistakes],
        at=timezone.now(),
        by_id=by.person,
    )
    erratum.save(force_insert=True)
    about = f"{address(edition)}/erratum/{erratum.pk}"
    record(by=by, verb="issue-erratum", about=about, after=as_data(erratum))
    return erratum


def as_data(erratum: Erratum) -> dict[str, Json]:
    """What the log keeps of an erratum: all of it, so that it is known again."""
    return {
        "number": erratum.number,
        "issued": erratum.issued.isoformat(),
        "issuer": erratum.issuer,
        "note": erratum.note,
        "rows": erratum.rows,
        "at": erratum.at.isoformat(),
        "by": erratum.by_id,
    }


def _check_day(edition: Edition, issued: date) -> None:
    """An edition may have been sealed long after it came out: what counts is its own date."""
    as_of = edition_at(edition).plan.head.as_of
    if as_of is not None and as_of.start is not None and issued < as_of.start:
        raise NotNow(
            _("発行日が、この版の日付（{as_of}）より前です。発行日を確かめてください。").format(
                as_of=as_of.as_printed
            )
        )


def _check(mistakes: Sequence[Mistake]) -> None:
    if not mistakes:
        raise NotNow(_("誤りが一つも書かれていません。"))
    for each in mistakes:
        if not each.place:
            raise NotNow(_("どこの誤りかが書かれていない行があります。"))
        if each.wrong == each.right:
            raise NotNow(_("誤と正が同じ行があります。"))
