"""What a mark in a cell of values repeats: 同左 and 〃, and → that leads on through the years."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from keikaku.core.sources import Location
from keikaku.core.values.model import (
    Amount,
    CellValue,
    Ditto,
    DittoOf,
    Missing,
    Range,
    Reading,
    Reason,
    Words,
)
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.row_slots import Slot

_ARROW = re.compile(r"\s*(?:→|⇒|➡|⇨|➔|－＞|->|―→|─→)+\s*")
_AIMED = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED})


@dataclass(slots=True)
class Dittos:
    """Resolves the marks of one row; `above` are the values over it by the keys of their slots.

    `left` is the value made last, of the slot before, and `printed` the text that it goes back to.
    """

    above: Mapping[tuple[int, object], DraftValue]
    left: DraftValue | None = None
    before: Slot | None = None
    printed: str = field(default="")

    def passed(self, slot: Slot, last: DraftValue, *, repeated: bool) -> None:
        """Take in the last value of a slot; one that repeats goes back to what stood before it."""
        self.printed = self.printed if repeated else last.raw
        self.left, self.before = last, slot

    def resolved(
        self, slot: Slot, value: CellValue, source: Location, indicator: DraftIndicator
    ) -> tuple[Reading, list[Doubt]]:
        """The neighbour's reading, and that it was taken; without one a mark stays words."""
        if _is_arrow(value):
            return self._led_on(slot, value, source)
        if not isinstance(value.reading, Ditto):
            return value.reading, []
        left = value.reading.of is DittoOf.LEFT or self._counts_otherwise(slot, indicator)
        found = self.left if left else self.above.get(slot.key)
        if found is None:
            doubt = Doubt("value.unreadable", "amount", {"raw": value.raw}, source)
            return Words(value.raw), [doubt]
        printed = self.printed if found is self.left else found.raw
        return found.reading, [_taken("value.ditto", value, source, printed)]

    def _led_on(
        self, slot: Slot, value: CellValue, source: Location
    ) -> tuple[Reading, list[Doubt]]:
        """→ behind a target of the same row goes on with it; elsewhere its meaning is not known."""
        if self.left is None or self.left.missing or not self._goes_on(slot):
            details = {"raw": value.raw.strip()}
            return Missing(Reason.BLANK), [Doubt("value.arrow", "amount", details, source)]
        return self.left.reading, [_taken("value.ditto", value, source, self.printed)]

    def _goes_on(self, slot: Slot) -> bool:
        """Whether the slot before is one of the same series: of the same row, and aimed at too."""
        before = self.before
        if before is None or before.line != slot.line:
            return False
        aimed = slot.column.role in _AIMED and before.column.role in _AIMED
        return aimed or slot.column.role is before.column.role is ColumnRole.YEAR

    def _counts_otherwise(self, slot: Slot, indicator: DraftIndicator) -> bool:
        """Whether 〃 in a series of years points to the left, as what stands above it has a unit
        that is not that of the row.
        """
        above, left = self.above.get(slot.key), self.left
        if left is None or left.missing or not self._goes_on(slot):
            return False
        unit = indicator.unit or indicator.name.unit or left.unit
        numbers = above is not None and isinstance(above.reading, Amount | Range)
        return not numbers or (unit is not None and above is not None and above.unit != unit)


def _is_arrow(value: CellValue) -> bool:
    return isinstance(value.reading, Words) and _ARROW.fullmatch(value.raw) is not None


def is_repeated(value: CellValue) -> bool:
    """Whether a cell prints a mark in the place of a value."""
    return isinstance(value.reading, Ditto) or _is_arrow(value)


def _taken(code: str, value: CellValue, source: Location, printed: str) -> Doubt:
    return Doubt(code, "amount", {"raw": value.raw, "from": printed}, source)
