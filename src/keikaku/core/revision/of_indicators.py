"""What can happen to an indicator as a whole between two editions."""

from dataclasses import dataclass
from typing import ClassVar

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Node
from keikaku.core.revision.reasons import LinkReason
from keikaku.core.values.model import Accumulation


@dataclass(frozen=True, slots=True)
class IndicatorAdded:
    """新規."""

    code: ClassVar[str] = "indicator.added"
    new: Indicator


@dataclass(frozen=True, slots=True)
class IndicatorDropped:
    """廃止."""

    code: ClassVar[str] = "indicator.dropped"
    old: Indicator


@dataclass(frozen=True, slots=True)
class IndicatorsRegrouped:
    """統合, 分割, 再編. Their values count other things, so that none is compared."""

    code: ClassVar[str] = "indicator.regrouped"
    old: tuple[Indicator, ...]
    new: tuple[Indicator, ...]
    reasons: tuple[LinkReason, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorRenamed:
    """名称の変更, to the letter; what is measured is the same."""

    code: ClassVar[str] = "indicator.renamed"
    old: Indicator
    new: Indicator

    @property
    def was(self) -> str:
        """The old name."""
        return self.old.name

    @property
    def now(self) -> str:
        """The new name."""
        return self.new.name


@dataclass(frozen=True, slots=True)
class IndicatorRedefined:
    """再定義: something else is measured in its place, so that no value is compared."""

    code: ClassVar[str] = "indicator.redefined"
    old: Indicator
    new: Indicator
    reasons: tuple[LinkReason, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorMoved:
    """別の節への移動: its node is none that continues its old one. None is no node."""

    code: ClassVar[str] = "indicator.moved"
    old: Indicator
    new: Indicator
    was: Node | None
    now: Node | None


@dataclass(frozen=True, slots=True)
class UnitChanged:
    """単位の変更 (件 → 回, 人 → 千人). Where one cannot be turned into the other
    (`convertible` is false) the values that carry it are not compared.

    None is a unit that was not printed: 0 that is now 0件.
    """

    code: ClassVar[str] = "indicator.unit_changed"
    old: Indicator
    new: Indicator
    was: str | None
    now: str | None
    convertible: bool


@dataclass(frozen=True, slots=True)
class AccumulationChanged:
    """集計方法の変更 (年間 → 累計). The values that carry it are not compared."""

    code: ClassVar[str] = "indicator.accumulation_changed"
    old: Indicator
    new: Indicator
    was: Accumulation | None
    now: Accumulation | None


@dataclass(frozen=True, slots=True)
class DefinitionChanged:
    """定義の文の変更. Whether it still measures the same a person must tell."""

    code: ClassVar[str] = "indicator.definition_changed"
    old: Indicator
    new: Indicator

    @property
    def was(self) -> str | None:
        """The old definition."""
        return self.old.definition

    @property
    def now(self) -> str | None:
        """The new definition."""
        return self.new.definition


IndicatorChange = (
    IndicatorAdded | IndicatorDropped | IndicatorsRegrouped | IndicatorRenamed
    | IndicatorRedefined | IndicatorMoved | UnitChanged | AccumulationChanged | DefinitionChanged
)  # fmt: skip
