"""Whether every erratum is the one that was issued: all its columns, by what the log says of it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from keikaku.web.audit.checks import Discrepancy

_ISSUED = "issue-erratum"


class Breach(StrEnum):
    """What is wrong with an erratum."""

    ALTERED = "altered"
    UNLOGGED = "unlogged"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class BrokenErratum:
    """An erratum by its address in the log, and how it is broken."""

    about: str
    breach: Breach


SENTENCES: Mapping[Breach, Mapping[str, str]] = MappingProxyType({
    Breach.ALTERED: {
        "ja": "{about} の正誤表が、出したときのものと違います。",
        "en": "The erratum {about} is not the one that was issued.",
    },
    Breach.UNLOGGED: {
        "ja": "{about} の正誤表を出した記録が、監査記録にありません。",
        "en": "The log does not tell that the erratum {about} was issued.",
    },
    Breach.GONE: {
        "ja": "{about} の正誤表は監査記録にありますが、なくなっています。",
        "en": "The erratum {about} was issued by the log, but it is gone.",
    },
})  # fmt: skip


def broken_errata() -> Iterator[BrokenErratum]:
    """Errata that were altered, that the log does not know, or that are gone from it."""
    from keikaku.web.audit.models import AuditEvent
    from keikaku.web.drafting.models import Erratum

    # An erratum is issued once: of several events the first counts.
    events = AuditEvent.objects.filter(verb=_ISSUED).order_by("-sequence")
    logged = {each.about.rpartition("/")[2]: each for each in events}
    for number in Erratum.objects.order_by("pk").values_list("pk", flat=True):
        event = logged.pop(str(number), None)
        if event is None:
            yield BrokenErratum(_address(number), Breach.UNLOGGED)
        elif not _is_as_issued(number, event.about, json.loads(event.after)):
            yield BrokenErratum(event.about, Breach.ALTERED)
    for event in logged.values():
        yield BrokenErratum(event.about, Breach.GONE)


def discrepancies() -> Iterator[Discrepancy]:
    """The same in words, for `keikaku audit verify`."""
    for each in broken_errata():
        told = SENTENCES[each.breach]
        yield Discrepancy(
            each.about, {name: text.format(about=each.about) for name, text in told.items()}
        )


def _is_as_issued(number: int, about: str, told: Mapping[str, Any]) -> bool:
    """By all that the event tells: earlier programs told less."""
    from keikaku.web.drafting.actions.errata import as_data
    from keikaku.web.drafting.models import Erratum

    try:
        erratum = Erratum.objects.select_related("edition").defer("edition__document").get(
            pk=number
        )  # fmt: skip
        found = as_data(erratum)
    except (ValueError, TypeError, AttributeError):
        return False  # SQLite keeps anything in any column
    return _address(number) == about and all(found[name] == said for name, said in told.items())


def _address(number: int) -> str:
    from keikaku.web.drafting.models import Erratum
    from keikaku.web.plans.actions.editions import address
    from keikaku.web.plans.models import Edition

    of = Erratum.objects.filter(pk=number).values("edition_id")
    edition = Edition.objects.defer("document").get(pk__in=of)
    return f"{address(edition)}/erratum/{number}"
