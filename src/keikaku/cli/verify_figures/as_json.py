"""The findings of `keikaku verify-figures` as data. Fields are added, never renamed."""

import json
from collections.abc import Iterator

from keikaku.cli.verify_figures.result import Result
from keikaku.core.problems.model import Language
from keikaku.core.years.printing import print_era
from keikaku.verification.judge import Held, Verdict
from keikaku.verification.statements import Said, Statement
from keikaku.verification.verify import Finding, Verification
from keikaku.verification.wording import to_do, what

Data = dict[str, object]


def as_json(result: Result, *, unmatched: bool) -> str:
    """Counts of every draft, and what a person should look at; with `unmatched` every figure."""
    data = {
        "register": list(result.register),
        "documents": [_document(each, unmatched) for each in result.verifications],
        "failed": list(result.failed),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _document(verification: Verification, unmatched: bool) -> Data:
    counts = verification.counts()
    chosen = verification.findings if unmatched else verification.to_look_at()
    return {
        "name": verification.document.file.name,
        "sha256": verification.document.file.sha256,
        "counts": {verdict.value: counts[verdict] for verdict in Verdict},
        "findings": [_finding(finding) for finding in chosen],
    }


def _finding(finding: Finding) -> Data:
    said = finding.said
    passage = said.passage
    return {
        "verdict": finding.verdict.value,
        "doubt": None if finding.judgement.doubt is None else finding.judgement.doubt.value,
        "address": passage.source.address,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "printed": passage.printed,
        **_told(said),
        "indicators": list(_indicators(said)),
        "register": [_held(held) for held in finding.judgement.held],
        "message": what(finding),
        "message_en": what(finding, Language.EN),
        "to_do": to_do(finding),
        "to_do_en": to_do(finding, Language.EN),
    }


def _told(said: Said) -> Data:
    """What the draft says: number, unit, year and role, null where it does not say them."""
    if not isinstance(said, Statement):
        return {"amount": None, "unit": None, "year": None, "role": None, "why": said.why.value}
    return {
        "amount": f"{said.amount.amount:f}",
        "unit": said.amount.unit,
        "year": None if said.when.span is None else print_era(said.when.span),
        "role": None if said.role is None else said.role.value,
        "why": None,
    }


def _indicators(said: Said) -> Iterator[Data]:
    for entry in said.mention.entries if said.mention else ():
        yield {"id": entry.indicator.id, "name": entry.indicator.name, "plan": entry.plan}


def _held(held: Held) -> Data:
    value = held.known.value
    return {
        "id": value.id,
        "plan": held.entry.plan,
        "role": value.role.value,
        "raw": value.raw,
        "amount": f"{held.known.amount.amount:f}",
        "unit": held.known.amount.unit,
        "year": None if value.period is None else print_era(value.period.span),
        "place": held.entry.place(value),
    }
