"""What kind of thing an indicator counts: a share (取得率, %) or a number (発行枚数, 枚)."""

from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from keikaku.core.indicators import Indicator, IndicatorType
from keikaku.core.text import squeeze
from keikaku.core.values.model import Amount, Range
from keikaku.core.values.units import base_quantity


class Count(StrEnum):
    """割合, 数量, 順位. None of them can become another and be the same indicator."""

    SHARE = "share"
    NUMBER = "number"
    RANK = "rank"


_JA = {Count.SHARE: "割合", Count.NUMBER: "数量", Count.RANK: "順位"}
_SHARE_UNITS = frozenset({"%", "‰", "割", "ポイント", "分", "厘"})
_SHARE_ENDINGS = ("率", "割合", "比率", "構成比", "比")
_NUMBER_ENDINGS = (
    "数", "額", "量", "面積", "件", "人口", "延長", "台", "時間", "日数", "者", "高", "所得",
)  # fmt: skip


def count_of(indicator: Indicator) -> Count | None:
    """By its unit, else by how its name ends; None where neither tells.

    A unit per something (人/千人) and ポイント of a score tell nothing.
    """
    if indicator.type is IndicatorType.RANK:
        return Count.RANK
    name = squeeze(indicator.name)
    unit = unit_of(indicator)
    if unit is not None:
        if unit == "ポイント":
            return None
        return Count.SHARE if unit in _SHARE_UNITS else Count.NUMBER
    if name.endswith(_SHARE_ENDINGS):
        return Count.SHARE
    return Count.NUMBER if name.endswith(_NUMBER_ENDINGS) else None


def unit_of(indicator: Indicator) -> str | None:
    """Its unit without scale and in one spelling; of its values where it has none itself."""
    printed = [indicator.unit]
    printed += [v.reading.unit for v in indicator.values if isinstance(v.reading, Amount | Range)]
    for each in printed:
        unit = _plain(each)
        if unit:
            return unit
    return None


@lru_cache(maxsize=2**10)
def _plain(unit: str | None) -> str:
    quantity = base_quantity(Decimal(1), unit)
    return "" if quantity is None else quantity.unit


def count_label(indicator: Indicator) -> str:
    """The unit as printed, else the kind of count, for a sentence."""
    if indicator.unit:
        return indicator.unit
    count = count_of(indicator)
    return unit_of(indicator) or (_JA[count] if count else "")
