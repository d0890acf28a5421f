"""Whether everything that was laid, said, answered and decided is what the log knows of it."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from keikaku.web.audit.checks import Discrepancy

if TYPE_CHECKING:
    from keikaku.web.bodies.models import Added

_VERBS = (
    "lay-paper", "withdraw-laying", "write-opinion", "enter-opinion", "correct-opinion",
    "answer-opinion", "decide-paper",
)  # fmt: skip
_BREACHES: Mapping[str, Mapping[str, str]] = {
    "document": {
        "ja": "{about} の文書が、付議したときのものと違います。",
        "en": "The document of {about} is not the one that was laid.",
    },
    "row": {
        "ja": "{about} の内容が、監査記録と違います。",
        "en": "{about} is not what the log tells of it.",
    },
    "unlogged": {
        "ja": "{about} の記録が、監査記録にありません。",
        "en": "The log does not know of {about}.",
    },
    "gone": {
        "ja": "{about} は監査記録にありますが、なくなっています。",
        "en": "The log tells of {about}, but it is gone.",
    },
}


def broken() -> Iterator[Discrepancy]:
    """Every row that was altered, that the log does not know, or that is gone."""
    from keikaku.web.audit.models import AuditEvent
    from keikaku.web.bodies.telling import address

    # A row is added once: of several events the first counts.
    events = AuditEvent.objects.filter(verb__in=_VERBS).order_by("-sequence")
    logged = {event.about: event.after for event in events}
    for row in _rows():
        about = address(row)
        breach = _breach(row, logged.pop(about, None))
        if breach is not None:
            yield _told(about, breach)
    for about in logged:
        yield _told(about, "gone")


def _rows() -> Iterator["Added"]:
    from keikaku.web.bodies.models import Answer, Decision, Laying, Opinion, Withdrawal

    yield from Laying.objects.iterator(chunk_size=1)
    for model in (Withdrawal, Opinion, Decision):
        found = model._default_manager.select_related("laying").defer("laying__document")
        yield from found.iterator(chunk_size=500)
    answers = Answer.objects.select_related("opinion__laying").defer("opinion__laying__document")
    yield from answers.iterator(chunk_size=500)


def _breach(row: "Added", logged: str | None) -> str | None:
    from keikaku.web.bodies.models import Laying
    from keikaku.web.bodies.telling import as_data
    from keikaku.web.plans.queries import seal_of

    if logged is None:
        return "unlogged"
    if as_data(row) != json.loads(logged):
        return "row"
    if isinstance(row, Laying):
        pointed = row.whole and row.edition_id is not None
        kept = row.document == "" if pointed else seal_of(row.document) == row.sha256
        return None if kept else "document"
    return None


def _told(about: str, breach: str) -> Discrepancy:
    told = {name: text.format(about=about) for name, text in _BREACHES[breach].items()}
    return Discrepancy(about, told)
