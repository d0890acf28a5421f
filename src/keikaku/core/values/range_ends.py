"""The two ends of a range made one reading (範囲): 10～20万人, 5千～1万人."""

from dataclasses import replace
from decimal import Decimal

from keikaku.core.values.model import Amount, CellValue, Range, Status
from keikaku.core.values.units import is_unit, scale_of, split_scale


def both_ends(low: CellValue | None, high: CellValue | None, text: str) -> CellValue | None:
    """All that is said beside the two ends."""
    first = low or high
    if first is None:
        return None
    other = high if high and low else None
    if other is None:
        return replace(first, raw=text)
    status = first.status if other.status is Status.FINAL else other.status
    return replace(
        first,
        raw=text,
        notes=first.notes + other.notes,
        assumed=tuple(dict.fromkeys(first.assumed + other.assumed)),
        problems=first.problems or other.problems,
        accumulation=first.accumulation or other.accumulation,
        status=status,
    )


def joined(low: CellValue | None, high: CellValue | None, *, hyphen: bool) -> Range | None:
    ends = [value.reading for value in (low, high) if value]
    amounts = [end for end in ends if isinstance(end, Amount)]
    if len(amounts) != len(ends) or any(amount.bound for amount in amounts):
        return None
    about = any(amount.approximate for amount in amounts)
    if len(amounts) == 1:
        one = amounts[0]
        below, above = (one.amount, None) if low else (None, one.amount)
        return Range(below, above, one.unit, about)
    first, last = amounts
    if hyphen and (last.unit is None or not is_unit(last.unit) or first.amount < 0):
        return None
    same = _same_scale(first, last)
    if same is None or same[0] > same[1]:
        return None
    return Range(same[0], same[1], same[2], about)


def _same_scale(first: Amount, last: Amount) -> tuple[Decimal, Decimal, str | None] | None:
    """Both ends in one unit: 10～20万人 stays in 万人, 5千～1万人 is expanded into 人."""
    if first.unit is None or last.unit is None or first.unit == last.unit:
        return first.amount, last.amount, last.unit or first.unit
    if last.unit.startswith(f"{first.unit}/"):
        return first.amount, last.amount, last.unit
    low_scale, low_unit = split_scale(first.unit)
    high_scale, high_unit = split_scale(last.unit)
    if low_unit not in ("", high_unit):
        return None
    low, high = first.amount * scale_of(low_scale), last.amount * scale_of(high_scale)
    return low, high, high_unit or None
