"""The changes of one indicator that is the same in both editions, its values among them."""

from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.indicators import Direction, Indicator, Role, Value
from keikaku.core.revision.of_indicators import (
    AccumulationChanged,
    DefinitionChanged,
    IndicatorChange,
    IndicatorRenamed,
    UnitChanged,
)
from keikaku.core.revision.of_values import (
    ActualRestated,
    BaselineFilled,
    BaselineRedated,
    BaselineRestated,
    BaselineWithdrawn,
    Effect,
    TargetFilled,
    TargetLowered,
    TargetRaised,
    TargetRedated,
    TargetReworded,
    TargetWithdrawn,
    ValueChange,
)
from keikaku.core.revision.readings import Order, Units, order
from keikaku.core.revision.times import Agreement, agreement
from keikaku.core.revision.value_pairs import value_pairs
from keikaku.core.text import squeeze
from keikaku.core.values.model import Accumulation, Amount, Missing, Range

_TARGETS = (Role.TARGET, Role.INTERIM_TARGET, Role.PLANNED)
_FIGURES = (Amount, Range)
_ROLES = (Role.BASELINE, *_TARGETS, Role.ACTUAL)
_MORE = (Direction.INCREASE, Direction.AT_LEAST)
_LESS = (Direction.DECREASE, Direction.AT_MOST)


@dataclass(frozen=True, slots=True)
class IndicatorDiff:
    """One indicator in two editions."""

    old: Indicator
    new: Indicator
    same_term: bool

    def changes(self) -> Iterator[IndicatorChange | ValueChange]:
        """Everything that changed but its place: the whole first, then its values."""
        if self.old.name != self.new.name:
            yield IndicatorRenamed(self.old, self.new)
        if squeeze(self.old.definition or "") != squeeze(self.new.definition or ""):
            yield DefinitionChanged(self.old, self.new)
        yield from self._units()
        yield from self._accumulations()
        for role in _ROLES:
            for was, now in self._pairs(role):
                yield from self._value(role, was, now)

    def _pairs(self, role: Role) -> tuple[tuple[Value | None, Value | None], ...]:
        return value_pairs(self.old.values, self.new.values, role, same_term=self.same_term)

    def _both(self) -> Iterator[tuple[Value, Value]]:
        """The pairs in which both editions print something."""
        for role in _ROLES:
            for was, now in self._pairs(role):
                if _is_there(was) and _is_there(now):
                    assert was is not None and now is not None
                    yield was, now

    def _units(self) -> Iterator[UnitChanged]:
        pairs = [self._units_of(was, now) for was, now in self._both()]
        pairs = pairs or [Units(self.old.unit, self.new.unit)]
        for units in dict.fromkeys(pairs):
            if not units.equal:
                yield UnitChanged(self.old, self.new, units.was, units.now, units.comparable)

    def _accumulations(self) -> Iterator[AccumulationChanged]:
        pairs = [
            (was.accumulation, now.accumulation)
            for was, now in self._both()
            if not _one_accumulation(was, now)
        ]
        for was_counted, now_counted in dict.fromkeys(pairs):
            yield AccumulationChanged(self.old, self.new, was_counted, now_counted)

    def _units_of(self, was: Value, now: Value) -> Units:
        """None of both unless both are figures, for nothing else has a unit."""
        if not (isinstance(was.reading, _FIGURES) and isinstance(now.reading, _FIGURES)):
            return Units(None, None)
        return Units(was.reading.unit or self.old.unit, now.reading.unit or self.new.unit)

    def _value(self, role: Role, was: Value | None, now: Value | None) -> Iterator[ValueChange]:
        if _is_there(was) and _is_there(now):
            assert was is not None and now is not None
            units = self._units_of(was, now)
            if units.comparable and _one_accumulation(was, now):
                yield from self._compared(role, was, now, units)
        elif role is Role.ACTUAL:
            return
        elif _is_there(now):
            assert now is not None
            filled = BaselineFilled if role is Role.BASELINE else TargetFilled
            yield filled(self.old, self.new, was, now)
        elif _is_there(was):
            assert was is not None
            withdrawn = BaselineWithdrawn if role is Role.BASELINE else TargetWithdrawn
            yield withdrawn(self.old, self.new, was, now)

    def _compared(self, role: Role, was: Value, now: Value, units: Units) -> Iterator[ValueChange]:
        found = order(was.reading, now.reading, units)
        times = agreement(was, now, same_term=self.same_term)
        assumed = _assumed(times, units)
        if times is Agreement.OTHER or (
            times is Agreement.UNSAID and role in _TARGETS and found is not Order.EQUAL
        ):
            redated = BaselineRedated if role is Role.BASELINE else TargetRedated
            yield redated(self.old, self.new, was, now, _redating_assumed(was, now))
        elif found is Order.EQUAL:
            return
        elif role in _TARGETS:
            yield self._target(found, was, now, assumed)
        else:
            restated = BaselineRestated if role is Role.BASELINE else ActualRestated
            yield restated(self.old, self.new, was, now, assumed)

    def _target(
        self, found: Order, was: Value, now: Value, assumed: tuple[str, ...]
    ) -> ValueChange:
        if found is Order.UNORDERED:
            return TargetReworded(self.old, self.new, was, now, assumed)
        raised = found is Order.LARGER
        effect = self._effect(raised=raised)
        if effect is not None:
            assumed = (*assumed, *self._effect_assumed())
        kind = TargetRaised if raised else TargetLowered
        return kind(self.old, self.new, was, now, effect, assumed)

    def _effect(self, *, raised: bool) -> Effect | None:
        """None where no direction is known, or the editions do not agree in it."""
        known = {each.direction for each in (self.old, self.new)} - {None}
        direction = known.pop() if len(known) == 1 else None
        if direction in _MORE:
            return Effect.TIGHTENED if raised else Effect.EASED
        if direction in _LESS:
            return Effect.EASED if raised else Effect.TIGHTENED
        return None

    def _effect_assumed(self) -> Iterator[str]:
        """A direction is assumed too where only one edition has it."""
        both = (self.old, self.new)
        if any(each.direction is None or "direction" in each.assumed for each in both):
            yield "direction"
        if any(self._is_restated(*pair) for pair in self._pairs(Role.BASELINE)):
            yield "baseline"

    def _is_restated(self, was: Value | None, now: Value | None) -> bool:
        if not (_is_there(was) and _is_there(now)):
            return False
        assert was is not None and now is not None
        units = self._units_of(was, now)
        return not units.comparable or order(was.reading, now.reading, units) is not Order.EQUAL


def _is_there(value: Value | None) -> bool:
    return value is not None and not isinstance(value.reading, Missing)


def _one_accumulation(old: Value, new: Value) -> bool:
    """Equal, or not printed in one edition and only assumed in the other."""
    was, now = _printed(old), _printed(new)
    if was is None and now is None:
        return None in (old.accumulation, new.accumulation) or old.accumulation == new.accumulation
    return old.accumulation == new.accumulation


def _printed(value: Value) -> Accumulation | None:
    return None if "accumulation" in value.assumed else value.accumulation


def _assumed(times: Agreement, units: Units) -> tuple[str, ...]:
    year = times in (Agreement.ASSUMED, Agreement.UNSAID)
    return (*(["year"] if year else []), *([] if units.said else ["unit"]))


def _redating_assumed(was: Value, now: Value) -> tuple[str, ...]:
    unsaid = was.period is None or now.period is None
    return ("year",) if unsaid or "period" in (*was.assumed, *now.assumed) else ()
