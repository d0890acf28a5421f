"""The errata (正誤表) of editions, so that who reads a wrong figure is told of the right one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from keikaku.web.library.documents import page_elsewhere
from keikaku.web.plans.models import Edition


@dataclass(frozen=True, slots=True)
class Erratum:
    """One erratum of an edition, with the address of its page."""

    number: int
    issued: date
    address: str | None


def errata_of(editions: Iterable[Edition]) -> Mapping[int, list[Erratum]]:
    """The errata by the key of their edition, in their order; asked for at once."""
    rows = (
        Edition.objects.filter(pk__in=[each.pk for each in editions], errata__isnull=False)
        .order_by("pk", "errata__number")
        .values_list("pk", "errata", "errata__number", "errata__issued")
    )
    found: dict[int, list[Erratum]] = {}
    for edition, key, number, issued in rows:
        address = page_elsewhere("drafting_erratum", erratum=key)
        found.setdefault(edition, []).append(Erratum(number, issued, address))
    return found
