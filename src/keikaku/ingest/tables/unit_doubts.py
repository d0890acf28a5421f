"""Units that heads and columns state, and that do not go with what a value or a name says."""

import re

from keikaku.core.text import fold, squeeze
from keikaku.core.values.model import Amount, Range
from keikaku.core.values.units import split_scale
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.direction import is_milestone
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.vocabulary import Vocabulary

# 12億3,400万 under 億円: what multiplies the number stands beside it already.
_MULTIPLIED = re.compile(r"[0-9]\s*[千百十]?[千百万億兆]")
_SHARES = frozenset({"%", "％", "‰", "パーセント"})
_COUNTED = re.compile(r"(?:(?<![指係])数|額|件|量)(?:\(.*\))*$")
# A number of children for each woman, or of deaths for so many people, is called a rate too.
_RATE = re.compile(r"(?<!出生)(?<!死亡)(?<!自殺)(?<!り患)(?<!罹患)(?<!倍)(?:率|割合)(?:\(.*\))*$")
_COUNT = re.compile(r"数(?:\(.*\))*$")
# A count that is shared out is no whole number: 千人当たりの件数.
_SHARED = re.compile("当たり|あたり|平均|(?:人口|出生).*対$")
# What is measured without a unit, as cities print it.
_NO_UNIT = re.compile("出生率|死亡率|自殺率|り患率|罹患率|指数|係数|偏差値|倍率|pH|比$")
# 12人（40％）: a number with its share.
_WITH_SHARE = re.compile(r"\([^()0-9]*[0-9.]+\s?%\)")
_OF_RATES = re.compile("対|当|倍|ポイント|点|指数")


def doubt_missing_unit(indicator: DraftIndicator, words: Vocabulary) -> None:
    """Tell of numbers without a unit, unless their name is of what is printed so.

    合計特殊出生率 has none, a plan that is made (0, then 1) is not counted, and 設置数 11 is 11 of
    what is set up; but 入込客数 182.4 was counted in something else.
    """
    name, numbers = indicator.name.name, indicator.numbers()
    told = any(doubt.field == "unit" for value in numbers for doubt in value.doubts)
    if told or not numbers or any(value.unit is not None for value in numbers):
        return
    said = [squeeze(text) for text in (name, *indicator.name.scope_notes)]
    whole = all(map(_is_whole, numbers)) or any(map(_SHARED.search, said))
    # 訪問介護（回数） has what is counted in its note.
    counted = whole and any(map(_COUNT.search, said))
    if not (counted or _NO_UNIT.search(squeeze(name)) or is_milestone(indicator, words)):
        indicator.doubt("unit.missing", "unit", name=name, raw=numbers[0].raw.strip())


def doubt_shares(indicator: DraftIndicator) -> None:
    """Tell of a rate whose cell prints a number with its share, of which the number was read."""
    name = indicator.name.name
    for value in indicator.numbers() if _RATE.search(squeeze(name)) else ():
        if value.unit not in _SHARES and _WITH_SHARE.search(fold(value.raw)):
            details = {"name": name, "raw": value.raw.strip()}
            value.doubts.append(Doubt("unit.share_beside", "amount", details, value.source))


def _is_whole(value: DraftValue) -> bool:
    reading = value.reading
    amounts = [reading.amount] if isinstance(reading, Amount) else []
    if isinstance(reading, Range):
        amounts = [end for end in (reading.low, reading.high) if end is not None]
    return all(amount == amount.to_integral_value() for amount in amounts)


def doubt_unit(value: DraftValue, stated: str, name: str, *, of_heads: bool) -> Doubt | None:
    """What is told of a number beside the unit that is stated for it.

    `of_heads` says that it stands over the column, where it may hold for other rows than this.
    """
    scale, _ = split_scale(fold(stated))
    printed, raw = value.unit, value.raw.strip()
    if printed is None and scale and _MULTIPLIED.search(fold(raw)):
        details = {"printed": raw, "stated": stated}
        return Doubt("unit.conflict", "unit", details, value.source)
    if printed is not None and scale and _counts_the_same_unscaled(printed, stated):
        details = {"printed": printed, "stated": stated}
        return Doubt("unit.conflict", "unit", details, value.source)
    if printed is None and of_heads and is_unlikely(name, stated):
        details = {"name": name, "unit": stated, "raw": raw}
        return Doubt("unit.unlikely", "unit", details, value.source)
    return None


def _counts_the_same_unscaled(printed: str, stated: str) -> bool:
    """Whether a cell prints 人 where its column is one of 千人."""
    scale, of = split_scale(fold(printed))
    return not scale and of == split_scale(fold(stated))[1]


def is_unlikely(name: str, unit: str) -> bool:
    """Whether a number of things is to be in %, or a rate in things."""
    said = squeeze(name)
    if unit in _SHARES:
        return _COUNTED.search(said) is not None
    return _RATE.search(said) is not None and _OF_RATES.search(unit) is None
