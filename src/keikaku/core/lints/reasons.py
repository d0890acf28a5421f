"""Lints 2, 16 and 18: what has no value, is provisional or was restated says why and until when."""

import re
from collections.abc import Iterator, Sequence

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.lints.looks import Beside, Looks
from keikaku.core.lints.model import Finding, LintWords, found, found_throughout
from keikaku.core.lints.parts import has_decision
from keikaku.core.plan import Plan
from keikaku.core.plan.fields import values_of
from keikaku.core.problems.model import PLAN
from keikaku.core.remembered import Kept
from keikaku.core.sources import Location
from keikaku.core.values.model import Missing, Reason, Status

_SILENT = (Reason.HYPHEN, Reason.DASH)
_MEASURED = (Role.BASELINE, Role.ACTUAL, Role.RESULT)
_AWAITED = (Status.PROVISIONAL, Status.ESTIMATE)
# A day or month by which something is due; a year alone dates most notes of any kind.
_DATE = re.compile(r"[年./RH][0-9]{1,2}[月.]|[0-9]{1,2}月|[春夏秋冬]")


def _reasons(indicator: Indicator, beside: Beside, _words: LintWords) -> Iterator[Finding]:
    if all(value.reading == Missing(Reason.BLANK) for value in indicator.values):
        return  # lint 1 tells of the whole row
    for field, value in values_of(indicator):
        if _is_silent(value) and not has_decision(beside.decisions, field):
            yield found(
                "lint.reason_missing", indicator.id, f"{field}.amount",
                value.source or indicator.source, name=indicator.name, raw=value.raw,
            )  # fmt: skip


reasons_recorded = Looks(of_indicator=_reasons)
"""Values that are a hyphen, a dash or a blank baseline, where nothing says why.

A note at the value or a recorded decision is a reason. Blank targets are told by lint 1, and a
blank actual is a year to come.
"""


def _is_silent(value: Value) -> bool:
    if not isinstance(value.reading, Missing) or value.notes or value.role is Role.TARGET:
        return False
    blank = value.reading.reason is Reason.BLANK and value.role is Role.BASELINE
    return blank or value.reading.reason in _SILENT


def _replacements(indicator: Indicator, beside: Beside, words: LintWords) -> Iterator[Finding]:
    for field, value in values_of(indicator):
        notes = tuple(_with_footnotes(value.notes, beside.foot))
        decided = has_decision(beside.decisions, f"{field}.status")
        dated = decided or any(_dates(note, words) for note in notes)
        if _is_awaited(value, notes, words) and not dated:
            yield _awaited(indicator, field, value)


replacements_dated = Looks(of_indicator=_replacements)
"""Provisional values, estimates and values not yet out, unless a note dates the final one."""


def _with_footnotes(notes: Sequence[str], text: str) -> Iterator[str]:
    """The notes; for a mark alone (※) the lines of the section that bear it (T44)."""
    for note in notes:
        yield note
        if not any(character.isalnum() for character in note):
            yield from (line for line in text.splitlines() if note in line)


def _is_awaited(value: Value, notes: Sequence[str], words: LintWords) -> bool:
    """What is planned or aimed at is an estimate by nature, and no measurement will replace it."""
    if value.role not in _MEASURED:
        return False
    promised = any(word in note for note in notes for word in words.promises)
    return promised or value.status in _AWAITED or value.reading == Missing(Reason.NOT_YET)


def _dates(note: str, words: LintWords) -> bool:
    return _DATE.search(note) is not None and any(word in note for word in words.promises)


def _awaited(indicator: Indicator, field: str, value: Value) -> Finding:
    return found(
        "lint.value_provisional", indicator.id, f"{field}.status",
        value.source or indicator.source, name=indicator.name, raw=value.raw,
    )  # fmt: skip


def _restatements(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    if plan.indicators and not plan.corrections:
        yield found_throughout("lint.changes_not_recorded", plan)
    for change in plan.corrections:
        if not change.why.strip() and change.was != change.now:
            known = change.where == PLAN or plan.has(change.where)
            yield found(
                "lint.restated_without_reason", change.where if known else PLAN,
                change.field if known else None, _source(plan, change.where),
                was=change.was or "", now=change.now or "",
            )  # fmt: skip


restatements_explained = Looks(of_plan=_restatements)
"""Recorded changes without a reason. A plan without any record of changes is said to be so."""


def _source(plan: Plan, where: str) -> Location | None:
    return next((each.source for each in plan.indicators if each.id == where), None)
