"""Values in brackets of a name: 相談件数【R4年度末：86件】, （R4：86件、R9目標：120件）."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from keikaku.core.indicators import Role
from keikaku.core.labels import label
from keikaku.core.text import fold_with_offsets
from keikaku.core.values.model import Amount, CellValue
from keikaku.core.values.units import dimension
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue, draft_value
from keikaku.ingest.tables.roles import BASES, ColumnRole
from keikaku.ingest.tables.valued_notes import role_said, seems_valued, values_said
from keikaku.ingest.tables.year_roles import Setting
from keikaku.ingest.vocabulary import Vocabulary

_SEVERAL = "value.several"
_TARGETS = (Role.TARGET, Role.INTERIM_TARGET)
_MEASURED = (*BASES, ColumnRole.ACTUAL)


def take_values_of_name(indicator: DraftIndicator, setting: Setting, words: Vocabulary) -> None:
    """Read what the notes of a name say of a year before its values, or after them as a target.

    What may be a value of it and cannot be told from others stays a note, with a warning.
    """
    for note in indicator.name.scope_notes if indicator.values else ():
        values = [v for v in values_said(note, words) if not _is_said(v, indicator)]
        found = _Places(indicator, setting, words).drafts(note, values)
        if found:
            _take(indicator, note, found)
        elif values or seems_valued(note, words):
            indicator.doubt("value.in_name", "values", name=indicator.name.name, note=note)


def _take(indicator: DraftIndicator, note: str, found: Sequence[DraftValue]) -> None:
    notes = tuple(other for other in indicator.name.scope_notes if other != note)
    indicator.name = replace(indicator.name, scope_notes=notes)
    bases = [value for value in found if value.role is Role.BASELINE]
    targets = [value for value in found if value.role is Role.TARGET]
    indicator.values = [*bases, *indicator.values, *targets]


def _is_said(value: CellValue, indicator: DraftIndicator) -> bool:
    """Whether a value of the row says the same."""
    return any(
        _amount(value) == _amount(other) is not None
        and (value.period is None or other.year is None or value.period.end == other.year.end)
        for other in indicator.values
    )


def _amount(value: CellValue | DraftValue) -> Decimal | None:
    return value.reading.amount if isinstance(value.reading, Amount) else None


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the values of an indicator leave room for another one."""

    indicator: DraftIndicator
    setting: Setting
    words: Vocabulary

    def drafts(self, note: str, values: Sequence[CellValue]) -> list[DraftValue]:
        """The values of a note, each with its role; none where one of them is not certain."""
        roles = [self._role(value) for value in values]
        if len(set(roles)) < len(roles) or None in roles:
            return []
        return [
            self._draft(note, value, role)
            for value, role in zip(values, roles, strict=True)
            if role is not None
        ]

    def _role(self, value: CellValue) -> Role | None:
        said = role_said(value, self.words)
        plain = not value.notes and all(code == _SEVERAL for code, _ in value.problems)
        if not plain or not self._is_like(value) or (value.label and said is None):
            return None
        if said is ColumnRole.TARGET:
            return Role.TARGET if self._is_behind(value) else None
        measured = said is None or said in _MEASURED
        return Role.BASELINE if measured and self._is_before(value, said) else None

    def _is_like(self, value: CellValue) -> bool:
        """Whether a value counts in the unit of the others."""
        unit = value.reading.unit if isinstance(value.reading, Amount) else None
        own = [self.indicator.unit, self.indicator.name.unit]
        units = {dimension(u) for u in (*own, *(v.unit for v in self.indicator.numbers())) if u}
        return not units or unit is None or dimension(unit) in units

    def _is_before(self, value: CellValue, said: ColumnRole | None) -> bool:
        """Whether nothing was measured before a value, which is itself of before the targets."""
        if self.indicator.of_role(Role.BASELINE):
            return False
        if value.period is None:
            return said in BASES
        begins = [v.year.start for v in self.indicator.values if v.year is not None]
        first = self.setting.first_year
        if first is not None and value.period.end > first:
            return False
        return value.period.end < min(begins) if begins else first is not None

    def _is_behind(self, value: CellValue) -> bool:
        """Whether a target is of a year after all values, none of which is one."""
        years = [v.year.end for v in self.indicator.values if v.year is not None]
        aimed = any(v.role in _TARGETS for v in self.indicator.values)
        later = value.period is not None and bool(years) and value.period.start > max(years)
        return later and not aimed

    def _draft(self, note: str, value: CellValue, role: Role) -> DraftValue:
        raw = self._as_printed(value.raw.strip() if value.problems else note)
        source = self.indicator.source
        found = draft_value(role, replace(value, raw=raw, problems=()), _reading(value), source)
        found.label, found.year = None, value.period
        said = {"role": label(role), "role_en": role.value}
        details = {"raw": raw, "name": self.indicator.name.name, **said}
        found.doubts.append(Doubt("value.read_in_name", "role", details, source))
        return found

    def _as_printed(self, text: str) -> str:
        printed = fold_with_offsets(self.indicator.printed)
        at = printed.text.find(text)
        return printed.raw_slice(at, at + len(text)) if at >= 0 else text


def _reading(value: CellValue) -> Amount:
    assert isinstance(value.reading, Amount)  # values_said gives no other
    return value.reading
