"""What moved (動いたもの): the changes that a council member and a citizen look for first.

Every target that was eased or may have been, every baseline restated, every indicator that is
gone, was redefined or can no longer be compared; each with room for the office's reason.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from keikaku.core.revision import (
    AccumulationChanged,
    BaselineRedated,
    BaselineRestated,
    BaselineWithdrawn,
    Change,
    Effect,
    IndicatorDropped,
    IndicatorRedefined,
    IndicatorsRegrouped,
    PeriodChanged,
    TargetLowered,
    TargetRaised,
    TargetRedated,
    TargetReworded,
    TargetWithdrawn,
    UnitChanged,
)


class MovedKind(StrEnum):
    """緩和された目標, 緩和か強化か分からない目標, 取り下げ, 基準値の修正, なくなった指標, 再定義,
    比べられなくなった指標: in the order of the report. Last what moved in time, as all does where
    a new term begins: 計画期間の変更, 目標年度の変更, 基準年の変更.
    """

    TARGET_EASED = "target_eased"
    TARGET_CHANGED = "target_changed"
    TARGET_WITHDRAWN = "target_withdrawn"
    BASELINE_RESTATED = "baseline_restated"
    INDICATOR_DROPPED = "indicator_dropped"
    INDICATOR_REDEFINED = "indicator_redefined"
    NOT_COMPARABLE = "not_comparable"
    PERIOD_CHANGED = "period_changed"
    TARGET_REDATED = "target_redated"
    BASELINE_REDATED = "baseline_redated"


@dataclass(frozen=True, slots=True)
class Moved:
    """One change with the office's reason, None where it gave none. `key` names the change."""

    kind: MovedKind
    key: str
    change: Change
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class MovedReport:
    """All that moved, by kind and in reading order; `unused` are reasons for nothing here."""

    entries: tuple[Moved, ...]
    unused: tuple[str, ...] = ()

    def of_kind(self, kind: MovedKind) -> tuple[Moved, ...]:
        """The entries of one kind."""
        return tuple(entry for entry in self.entries if entry.kind is kind)


def what_moved(changes: Iterable[Change], reasons: Mapping[str, str] | None = None) -> MovedReport:
    """The report of some changes, as `diff` gives them; `reasons` by the keys of the changes."""
    given = {key: text.strip() for key, text in (reasons or {}).items()}
    found = [
        Moved(kind, key_of(change), change, given.get(key_of(change)) or None)
        for change in changes
        if (kind := _kind(change)) is not None
    ]
    order = list(MovedKind)
    entries = tuple(sorted(found, key=lambda entry: order.index(entry.kind)))
    known = {entry.key for entry in entries}
    return MovedReport(entries, tuple(key for key in given if key not in known))


def key_of(change: Change) -> str:
    """A name for a change by its kind and ids, the same whenever the same editions are compared."""
    sides = [_ids(getattr(change, side, None)) for side in ("old", "new", "was", "now")]
    whole = f"{change.code}:{sides[0]}>{sides[1]}"
    return f"{whole}:{sides[2]}>{sides[3]}" if sides[2] or sides[3] else whole


def _ids(side: object) -> str:
    if isinstance(side, tuple):
        return "+".join(filter(None, map(_ids, side)))
    identifier = getattr(side, "id", "")
    return identifier if isinstance(identifier, str) else ""


_KINDS: Mapping[type, MovedKind] = {
    TargetReworded: MovedKind.TARGET_CHANGED,
    TargetRedated: MovedKind.TARGET_REDATED,
    TargetWithdrawn: MovedKind.TARGET_WITHDRAWN,
    BaselineRestated: MovedKind.BASELINE_RESTATED,
    BaselineRedated: MovedKind.BASELINE_REDATED,
    BaselineWithdrawn: MovedKind.BASELINE_RESTATED,
    IndicatorDropped: MovedKind.INDICATOR_DROPPED,
    IndicatorRedefined: MovedKind.INDICATOR_REDEFINED,
    IndicatorsRegrouped: MovedKind.INDICATOR_REDEFINED,
    AccumulationChanged: MovedKind.NOT_COMPARABLE,
    PeriodChanged: MovedKind.PERIOD_CHANGED,
}


def _kind(change: Change) -> MovedKind | None:
    match change:
        case TargetLowered() | TargetRaised():
            return _of_target(change.effect)
        case UnitChanged(convertible=False):
            return MovedKind.NOT_COMPARABLE
    return _KINDS.get(type(change))


def _of_target(effect: Effect | None) -> MovedKind | None:
    """A target that was tightened is nothing to explain; where it cannot be told, it is shown."""
    if effect is Effect.TIGHTENED:
        return None
    return MovedKind.TARGET_EASED if effect is Effect.EASED else MovedKind.TARGET_CHANGED
