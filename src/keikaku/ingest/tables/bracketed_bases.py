"""The baseline in the bracket behind a target: 100人（H26：72人）."""

from dataclasses import replace

from keikaku.core.indicators import Role
from keikaku.core.text import fold_with_offsets
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, CellValue, Ditto, Missing
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import header_words
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue, draft_value
from keikaku.ingest.tables.roles import BASES, ColumnRole, exact_role
from keikaku.ingest.tables.year_roles import Setting
from keikaku.ingest.vocabulary import Vocabulary

_UNREAD = "value.note_unread"
_MEASURED = (*BASES, ColumnRole.ACTUAL)


def take_bracketed_base(indicator: DraftIndicator, setting: Setting, words: Vocabulary) -> None:
    """Read what the bracket of the one target says of an earlier year as the baseline or 実績.

    Where the indicator has another value from before the target, the bracket stays a note. One of
    other amounts and years is told of the values as a whole, for one of these may be lost.
    """
    targets = indicator.of_role(Role.TARGET)
    measured = any(v.role in (Role.BASELINE, Role.ACTUAL) for v in indicator.values)
    if len(targets) != 1 or measured:
        return
    [target] = targets
    for doubt in [doubt for doubt in target.doubts if doubt.code == _UNREAD]:
        note = doubt.details["note"]
        found = _base(note, target, setting, words)
        if found is not None:
            target.doubts.remove(doubt)
            target.notes = tuple(other for other in target.notes if other != note)
            indicator.values.insert(0, found)
            return
        if any(isinstance(v.reading, Amount) and v.period is not None for v in parse_cell(note)):
            target.doubts.remove(doubt)
            indicator.doubts.append(replace(doubt, field="values"))


def _base(note: str, target: DraftValue, setting: Setting, words: Vocabulary) -> DraftValue | None:
    (value, *more) = parse_cell(note)
    if more or value.problems or value.notes or not _is_like(value, target):
        return None
    said = exact_role(header_words(value.label), words) if value.label is not None else None
    if value.label is not None and said not in _MEASURED:
        return None
    if not _is_before(value, target, setting):
        return None
    raw = _as_printed(note, target)
    assert not isinstance(value.reading, Ditto)  # it would repeat nothing in a bracket
    role = Role.ACTUAL if said is ColumnRole.ACTUAL else Role.BASELINE
    found = draft_value(role, replace(value, raw=raw), value.reading, target.source)
    found.label, found.year = None, value.period
    found.doubts.append(_doubt(found, target))
    return found


def _doubt(found: DraftValue, target: DraftValue) -> Doubt:
    """What is told of a bracket that is read; what it calls 実績 stays one, as under a head."""
    if found.role is Role.ACTUAL:
        year = found.year.as_printed if found.year is not None else None
        return Doubt("value.actual_alone", "role", {"year": year or ""}, target.source)
    details = {"raw": found.raw, "target": target.raw.strip()}
    return Doubt("value.base_in_bracket", "role", details, target.source)


def _is_like(value: CellValue, target: DraftValue) -> bool:
    """Whether a bracket counts what the target counts, or says that nothing is known of it."""
    if isinstance(value.reading, Missing):
        return value.period is not None
    unit = value.reading.unit if isinstance(value.reading, Amount) else None
    alike = isinstance(target.reading, Amount) and unit in (None, target.unit)
    return alike and isinstance(value.reading, Amount)


def _is_before(value: CellValue, target: DraftValue, setting: Setting) -> bool:
    """Whether a bracket is of a year before the plan and its target; without one, a label tells.

    A target without a year of its own is one of the plan.
    """
    if value.period is None:
        return value.label is not None
    first = setting.first_year
    begun = first is not None and value.period.end > first
    if target.year is None:
        return not begun and (first is not None or value.label is not None)
    return not begun and value.period.end < target.year.start


def _as_printed(note: str, target: DraftValue) -> str:
    printed = fold_with_offsets(target.raw)
    at = printed.text.find(note)
    return printed.raw_slice(at, at + len(note)) if at >= 0 else note
