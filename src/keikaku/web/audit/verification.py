"""Goes along the whole chain and says where it was altered; with an exported head, also its end."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from keikaku.web.audit.chain import EMPTY, Head, digest_of
from keikaku.web.audit.models import AuditEvent

_CHUNK = 2000


class Breach(StrEnum):
    """How the chain is broken at an event."""

    ALTERED = "altered"
    UNLINKED = "unlinked"
    MISSING = "missing"
    CUT = "cut"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach and the number of the event, which for MISSING is the first that is not there."""

    sequence: int
    breach: Breach


@dataclass(frozen=True, slots=True)
class Verification:
    """All findings in the order of the chain, and where it ends now."""

    findings: tuple[Finding, ...]
    head: Head


def verify(exported: Head | None = None) -> Verification:
    """Reads every event once. Without an exported head a cut end cannot be told."""
    findings: list[Finding] = []
    last, passed = EMPTY, exported is None or exported == EMPTY
    for event in AuditEvent.objects.order_by("sequence").iterator(chunk_size=_CHUNK):
        findings += _breaches(event, last)
        last = Head(event.sequence, event.digest)
        if exported is not None and event.sequence == exported.sequence:
            passed = True
            if event.digest != exported.digest:
                findings.append(Finding(event.sequence, Breach.REWRITTEN))
    if exported is not None and not passed:
        findings.append(Finding(exported.sequence, Breach.CUT))
    return Verification(tuple(findings), last)


def _breaches(event: AuditEvent, last: Head) -> Iterator[Finding]:
    if event.sequence != last.sequence + 1:
        # What stood between is gone, so nothing can be said of the link.
        yield Finding(last.sequence + 1, Breach.MISSING)
    elif event.previous != last.digest:
        yield Finding(event.sequence, Breach.UNLINKED)
    if digest_of(event.hashed_fields()) != event.digest:
        yield Finding(event.sequence, Breach.ALTERED)
