"""What kind of target an indicator has (目標の種類): it decides by which formula it is judged."""

from enum import StrEnum
from fractions import Fraction

from keikaku.core.indicators import Direction, Indicator, IndicatorType, Value
from keikaku.core.values.model import (
    AccumulationKind,
    Amount,
    Bound,
    Comparison,
    Event,
    Range,
    Relative,
)


class TargetKind(StrEnum):
    """The kinds of target; the order in which they are told apart is that of `kind_of`."""

    MILESTONE = "milestone"
    MULTIPLE = "multiple"
    ABOVE = "above"
    BELOW = "below"
    RANGE = "range"
    MAINTAIN = "maintain"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    CUMULATIVE = "cumulative"
    STOCK = "stock"
    MEAN = "mean"
    RANK = "rank"
    YEARLY = "yearly"
    MORE = "more"
    LESS = "less"


_BY_DIRECTION = {
    Direction.MAINTAIN: TargetKind.MAINTAIN,
    Direction.AT_LEAST: TargetKind.AT_LEAST,
    Direction.AT_MOST: TargetKind.AT_MOST,
}
_BY_ACCUMULATION = {
    AccumulationKind.CUMULATIVE: TargetKind.CUMULATIVE,
    AccumulationKind.MEAN: TargetKind.MEAN,
    AccumulationKind.ANNUAL: TargetKind.YEARLY,
}
_DOWN = (Direction.DECREASE, Direction.AT_MOST)
_DOWN_WAYS = (TargetKind.LESS, TargetKind.RANK)
_WAYS = (
    TargetKind.MORE, TargetKind.YEARLY, TargetKind.MEAN, TargetKind.CUMULATIVE, *_DOWN_WAYS,
)  # fmt: skip
KEPT = (TargetKind.MAINTAIN, TargetKind.AT_LEAST, TargetKind.AT_MOST)
_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)


def kind_of(indicator: Indicator, target: Value) -> TargetKind | None:
    """The kind of a target; None where the direction that would tell it is not known.

    In the order of the rules: a milestone, a relation, what is to be kept, a running total, a
    mean, a rank, and else a level with more or less of it being better.
    """
    match target.reading:
        case Event():
            return TargetKind.MILESTONE
        case Relative() as relation:
            return _of_relation(indicator, relation)
        case Range():
            return TargetKind.RANGE
        case Amount():
            return _of_amount(indicator, target)
        case _:
            return None


def less_is_better(indicator: Indicator, target: Value) -> bool | None:
    """Whether a smaller value is better: by the bound, the rank or the direction; None if unknown.

    A series of minus signs whose size is to shrink is no such case: there the size is compared.
    """
    if indicator.type is IndicatorType.RANK:
        return True
    if isinstance(target.reading, Amount) and target.reading.bound is not None:
        return target.reading.bound in _UPPER
    return None if indicator.direction is None else indicator.direction in _DOWN


def settled(kind: TargetKind, baseline: Fraction | None, target: Fraction) -> TargetKind:
    """The kind once the baseline is known: where the target is no step forward, it is to be kept.

    More is better, yet T < B: 下回らない; less is better, yet T > B: 上回らない; T = B: 維持. The
    share of the way from B to T would reward getting worse. A running total whose baseline is one
    too is a stock that grows from there: by A/T alone it would be far before anything was done.
    """
    if baseline is None or kind not in _WAYS:
        return kind
    if kind is TargetKind.CUMULATIVE:
        kind = TargetKind.STOCK
    if baseline == target:
        return TargetKind.AT_MOST if kind in _DOWN_WAYS else TargetKind.MAINTAIN
    if kind in _DOWN_WAYS:
        return TargetKind.AT_MOST if target > baseline else kind
    return TargetKind.AT_LEAST if target < baseline else kind


def _of_relation(indicator: Indicator, relation: Relative) -> TargetKind:
    """Once the baseline (現状維持, 基準値以上) is to be kept; 倍増 and 半減 are a way."""
    if relation.op is Comparison.GREATER:
        return TargetKind.ABOVE
    if relation.op is Comparison.LESS:
        return TargetKind.BELOW
    if relation.factor != 1:
        return TargetKind.MULTIPLE
    if relation.bound in _UPPER or (relation.bound is None and indicator.direction in _DOWN):
        return TargetKind.AT_MOST
    return TargetKind.MAINTAIN if relation.bound is None else TargetKind.AT_LEAST


def _of_amount(indicator: Indicator, target: Value) -> TargetKind | None:
    if indicator.direction in _BY_DIRECTION:
        return _BY_DIRECTION[indicator.direction]
    down = less_is_better(indicator, target)
    if down is None:
        return None
    if indicator.type is IndicatorType.RANK:
        return TargetKind.RANK
    kind = None if target.accumulation is None else target.accumulation.kind
    # A running total that is to stay low is a level with an upper limit, not a way to be summed.
    if kind in _BY_ACCUMULATION and not down:
        return _BY_ACCUMULATION[kind]
    return TargetKind.LESS if down else TargetKind.MORE
