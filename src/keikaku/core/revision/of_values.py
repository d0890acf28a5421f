"""What can happen to one value of an indicator that is the same indicator in both editions.

`assumed` names what the comparison had to take for granted: "unit" or "year" (not printed in one
edition at least), "direction" (seldom printed, so mostly assumed by the reading), "baseline"
(it changed too, so that the way to the target may not have become longer or shorter at all).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from keikaku.core.indicators import Indicator, Value


class Effect(StrEnum):
    """緩和, 強化: what raising or lowering a target means where the direction is known."""

    EASED = "eased"
    TIGHTENED = "tightened"


@dataclass(frozen=True, slots=True)
class BaselineRestated:
    """基準値の修正: another figure for the same time."""

    code: ClassVar[str] = "baseline.restated"
    old: Indicator
    new: Indicator
    was: Value
    now: Value
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BaselineRedated:
    """基準年の変更: the baseline is of another time, so that the figures are not compared."""

    code: ClassVar[str] = "baseline.redated"
    old: Indicator
    new: Indicator
    was: Value
    now: Value
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BaselineFilled:
    """基準値の記入: there was none (`was` is None, or a value that is missing)."""

    code: ClassVar[str] = "baseline.filled"
    old: Indicator
    new: Indicator
    was: Value | None
    now: Value


@dataclass(frozen=True, slots=True)
class BaselineWithdrawn:
    """基準値の削除."""

    code: ClassVar[str] = "baseline.withdrawn"
    old: Indicator
    new: Indicator
    was: Value
    now: Value | None


@dataclass(frozen=True, slots=True)
class ActualRestated:
    """実績値の修正: another figure for the same time."""

    code: ClassVar[str] = "actual.restated"
    old: Indicator
    new: Indicator
    was: Value
    now: Value
    assumed: tuple[str, ...] = ()


# Of the changes of targets: the role of the values tells 目標値, 中間目標 and 計画値 apart.


@dataclass(frozen=True, slots=True)
class TargetRaised:
    """目標の引き上げ: a larger number. Whether that is more ambitious says `effect`, if known."""

    code: ClassVar[str] = "target.raised"
    old: Indicator
    new: Indicator
    was: Value
    now: Value
    effect: Effect | None = None
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetLowered:
    """目標の引き下げ: a smaller number. Whether that is less ambitious says `effect`, if known."""

    code: ClassVar[str] = "target.lowered"
    old: Indicator
    new: Indicator
    was: Value
    now: Value
    effect: Effect | None = None
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetReworded:
    """目標の変更 between readings that have no order (策定 → 80％, 100以上 → 100以下)."""

    code: ClassVar[str] = "target.reworded"
    old: Indicator
    new: Indicator
    was: Value
    now: Value
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetRedated:
    """目標年度の変更: the target is of another time, so that the figures are not compared."""

    code: ClassVar[str] = "target.redated"
    old: Indicator
    new: Indicator
    was: Value
    now: Value
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetFilled:
    """目標の設定: there was none (`was` is None, or a value that is missing)."""

    code: ClassVar[str] = "target.filled"
    old: Indicator
    new: Indicator
    was: Value | None
    now: Value


@dataclass(frozen=True, slots=True)
class TargetWithdrawn:
    """目標の取り下げ: there is none any more."""

    code: ClassVar[str] = "target.withdrawn"
    old: Indicator
    new: Indicator
    was: Value
    now: Value | None


ValueChange = (
    BaselineRestated | BaselineRedated | BaselineFilled | BaselineWithdrawn | ActualRestated
    | TargetRaised | TargetLowered | TargetReworded | TargetRedated | TargetFilled
    | TargetWithdrawn
)  # fmt: skip
