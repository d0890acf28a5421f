"""What kind of target an indicator has, and which way it should move."""

import re
from collections.abc import Sequence
from decimal import Decimal

from keikaku.core.indicators import Direction, IndicatorType, Role
from keikaku.core.text import squeeze
from keikaku.core.values.model import (
    AccumulationKind,
    Amount,
    Bound,
    Comparison,
    Event,
    Missing,
    On,
    Range,
    Relative,
    Words,
)
from keikaku.core.values.units import base_quantity
from keikaku.ingest.tables.courses import falls, is_ceiling, is_floor
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.vocabulary import Vocabulary

RANK_UNIT = "位"
# A fall by no more than this may be a floor in round figures: 304人 and 300人.
_LITTLE = Decimal("0.1")
_WITHOUT = re.compile(r"(?:[のがはをもし]|では?)?て?い?(?:ない|無い|なし|無し|ゼロ)")

# 増加を目指す, 減少させる, 維持する, 増加目標: no more than the way itself.
_MEANT = re.compile("(?:を?(?:目指す|めざす|図る)|させる|する|傾向|目標)$")

_PRINTED = {
    Direction.INCREASE: ("↑", "⬆", "↗", "⤴", "増加", "上昇", "増", "向上", "拡大", "アップ", "up"),
    Direction.DECREASE: (
        "↓",
        "⬇",
        "↘",
        "⤵",
        "減少",
        "低下",
        "減",
        "抑制",
        "縮小",
        "ダウン",
        "down",
    ),
    Direction.MAINTAIN: ("→", "⇒", "維持", "横ばい", "現状維持", "継続", "キープ"),
}


def printed_direction(text: str) -> Direction | None:
    """The direction that a column of its own prints (↑, 減少, 維持); None for any other words."""
    word = _MEANT.sub("", squeeze(text))
    return next((direction for direction, words in _PRINTED.items() if word in words), None)


def indicator_unit(indicator: DraftIndicator) -> str | None:
    """The unit as printed nearest to the indicator: column, name, then its first value's."""
    stated = indicator.unit or indicator.name.unit
    return stated or next((value.unit for value in indicator.values if value.unit), None)


def is_milestone(indicator: DraftIndicator, words: Vocabulary) -> bool:
    """Something to be done: an event, or a plan that is counted as 0 and 1 (N27, N41)."""
    readings = [value.reading for value in indicator.values]
    if any(isinstance(reading, Event) for reading in readings):
        return True
    if not indicator.name.name.endswith(words.names["milestone"]):
        return False
    amounts = [reading.amount for reading in readings if isinstance(reading, Amount)]
    others = [r for r in readings if not isinstance(r, Amount | Missing)]
    return not others and all(amount in (0, 1) for amount in amounts)


def counted_differently(indicator: DraftIndicator) -> bool:
    """Whether one of baseline and target is a running total and the other is not."""
    single = [v for v in indicator.numbers() if not _spans_years(v)] or indicator.numbers()
    last = [
        values[-1].accumulation
        for role in (Role.BASELINE, Role.TARGET)
        if (values := [v for v in single if v.role is role])
    ]
    kinds = {accumulation.kind if accumulation else None for accumulation in last}
    return len(last) == 2 and len(kinds) == 2 and AccumulationKind.CUMULATIVE in kinds


def _spans_years(value: DraftValue) -> bool:
    """Whether a value is the total of years that others say one by one."""
    return any(code.code == "period.of_total" for code in value.doubts)


def type_of(indicator: DraftIndicator, words: Vocabulary) -> IndicatorType:
    """順位, 達成イベント, 言葉, else 水準."""
    if indicator_unit(indicator) == RANK_UNIT:
        return IndicatorType.RANK
    if is_milestone(indicator, words):
        return IndicatorType.MILESTONE
    targets = [value.reading for value in indicator.of_role(Role.TARGET)]
    if targets and all(isinstance(reading, Words) for reading in targets):
        return IndicatorType.WORDS
    return IndicatorType.LEVEL


def direction_of(
    indicator: DraftIndicator, kind: IndicatorType, words: Vocabulary
) -> tuple[Direction | None, str | None]:
    """The direction that target, baseline and name imply, and the code of a doubt about it."""
    target = _target_reading(indicator)
    if kind in (IndicatorType.MILESTONE, IndicatorType.WORDS) or target is None:
        return None, None
    if isinstance(target, Relative):
        return _of_relation(target), None
    return _of_numbers(indicator, kind, target, words)


def _target_reading(indicator: DraftIndicator) -> Amount | Range | Relative | None:
    targets = indicator.of_role(Role.TARGET)
    readings = [v.reading for v in targets if not _spans_years(v)] or [v.reading for v in targets]
    useful = [r for r in readings if isinstance(r, Amount | Range | Relative)]
    return useful[-1] if useful else None


def _of_relation(target: Relative) -> Direction:
    if target.factor == 1:
        return Direction.AT_LEAST if target.bound is Bound.AT_LEAST else Direction.MAINTAIN
    more = target.op is Comparison.GREATER or (target.factor is not None and target.factor > 1)
    # On a series of minus numbers a smaller size is a greater number.
    if target.on is On.MAGNITUDE:
        more = not more
    return Direction.INCREASE if more else Direction.DECREASE


def _of_numbers(
    indicator: DraftIndicator, kind: IndicatorType, target: Amount | Range, words: Vocabulary
) -> tuple[Direction | None, str | None]:
    amounts = [v.reading for v in _to_compare(indicator) if isinstance(v.reading, Amount)]
    less = kind is IndicatorType.RANK or is_bad(indicator.name.name, words)
    if isinstance(target, Range):
        return (Direction.DECREASE if less else Direction.INCREASE), None
    comparable = amounts and not counted_differently(indicator)
    before, after = _comparable(amounts[-1], target) if comparable else (None, target.amount)
    if target.bound is not None:
        return _of_bound(target.bound, before, after), None
    if before is None:
        return (Direction.DECREASE if less else Direction.INCREASE), None
    by_year = indicator.of_role(Role.INTERIM_TARGET) and not indicator.of_role(Role.BASELINE)
    if before == after and by_year:
        return (Direction.AT_MOST if less else Direction.AT_LEAST), None
    people = indicator.name.name.endswith(words.names["people"])
    code = None
    if not by_year and not indicator.of_role(Role.BASELINE):
        first, _ = _comparable(amounts[0], target)
        if _is_reached(first, before, after, less=less):
            # The first of the values shows the way; what was reached since may be more than that.
            code = None if less or before == after else "direction.doubtful"
            before = first
    held = None if less else _as_held(indicator, before, after, words)
    if held is not None:
        return held
    way, doubt = _of_change(before, after, less=less, people=people, falling=falls(indicator))
    return way, doubt or code


def _as_held(
    indicator: DraftIndicator, before: Decimal, after: Decimal, words: Vocabulary
) -> tuple[Direction, str | None] | None:
    """The direction of a target that holds against what would come without it; None of others."""
    if after < before and is_floor(indicator, after, words):
        return Direction.AT_LEAST, None
    if after > before and is_ceiling(indicator, after):
        return Direction.AT_MOST, "direction.doubtful"
    return None


def _is_reached(first: Decimal, last: Decimal, after: Decimal, *, less: bool) -> bool:
    """Whether a value that was short of the target has come to it, or beyond it to the good."""
    if last == after:
        return first != after
    return last < after < first if less else first < after < last


def _to_compare(indicator: DraftIndicator) -> Sequence[DraftValue]:
    """Values of which the last shows which way the target lies.

    Where no baseline is printed, it is the first of several targets, else the latest actual value
    before the year of the target, when the target was set.
    """
    first = indicator.of_role(Role.INTERIM_TARGET)[:1]
    actuals = indicator.of_role(Role.ACTUAL)
    aims = [value.year.end for value in indicator.of_role(Role.TARGET) if value.year is not None]
    before = [v for v in actuals if aims and v.year is not None and v.year.end < aims[-1]]
    # A result of the year that was aimed at says whether it was reached, and not which way.
    open_ones = [v for v in actuals if not aims or v.year is None or v.year.end < aims[-1]]
    return indicator.of_role(Role.BASELINE) or first or before or open_ones


def is_bad(name: str, words: Vocabulary) -> bool:
    """Whether a name counts what is bad, and not what is done against it (事故, not 事故防止)."""
    plain = squeeze(name)
    named = [word for word in words.names["less_is_better"] if word in plain]
    bad = any(_is_counted(word, plain) for word in named)
    return bad and not any(word in plain for word in words.names["more_is_better"])


def _is_counted(bad: str, name: str) -> bool:
    """Whether a name counts with a word in it, and not those without it: むし歯のない幼児."""
    return _WITHOUT.match(name.partition(bad)[2]) is None


def _of_bound(bound: Bound, before: Decimal | None, after: Decimal) -> Direction:
    """以上 and 以下 print the direction; what the baseline already meets is to be kept."""
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return Direction.AT_LEAST if before is None or before >= after else Direction.INCREASE
    return Direction.AT_MOST if before is None or before <= after else Direction.DECREASE


def _of_change(
    before: Decimal, after: Decimal, *, less: bool, people: bool, falling: bool
) -> tuple[Direction, str | None]:
    """The way from one number to another; against what the name lets expect it is said.

    A little below the baseline a target may be a floor as well as a fall, unless the values
    between fall too.
    """
    if after == before:
        return Direction.MAINTAIN, None
    if after > before:
        against = less and before >= 0
        return Direction.AT_MOST if against else Direction.INCREASE, None
    if less:
        return Direction.DECREASE, None
    if not falling and before - after <= _LITTLE * abs(before):
        return Direction.AT_LEAST, "direction.doubtful"
    return Direction.AT_LEAST if people else Direction.DECREASE, None


def _comparable(*amounts: Amount) -> Sequence[Decimal]:
    quantities = [base_quantity(amount.amount, amount.unit) for amount in amounts]
    if all(quantities) and len({q.unit for q in quantities if q}) == 1:
        return [q.amount for q in quantities if q]
    return [amount.amount for amount in amounts]
