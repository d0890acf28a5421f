"""Amounts that can hardly be meant: a point for a comma, a share for per cent, another scale."""

import re
from collections.abc import Iterator
from decimal import Decimal

from keikaku.core.indicators import Role
from keikaku.core.values.model import Amount
from keikaku.core.values.units import base_quantity, split_scale
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue

# What is counted has no parts, unless it is a mean.
_COUNTERS = "人 名 件 回 社 者 世帯 戸 校 団体 台 冊 枚 組 店 店舗 施設 か所 箇所 人泊 円"
_COUNTED = frozenset(_COUNTERS.split())
_MEANS = ("平均", "当たり", "あたり", "指数", "率")
_SHARES = frozenset({"%", "％"})
_DECIMALS = 3
# No plan aims at so many times what there is.
_FAR = 50
_AIMS = (Role.INTERIM_TARGET, Role.TARGET)
_MEASURED = (Role.BASELINE, Role.ACTUAL)
# What may be more or less than nothing.
_BELOW_NOTHING = re.compile("増減|収支|損益|超過|増加率|減少率|伸び率|変化|気温|差")


def doubt_amounts(indicator: DraftIndicator) -> None:
    """Tell amounts that may be printed otherwise than they are meant, or read so."""
    odd = (*_pointed(indicator), *_shares(indicator), *_far_apart(indicator), *_fallen(indicator))
    for value, code in odd:
        details = {"raw": value.raw.strip(), "name": indicator.name.name}
        value.doubts.append(Doubt(code, "amount", details, value.source))


def _pointed(indicator: DraftIndicator) -> Iterator[tuple[DraftValue, str]]:
    """12.345人, where 12,345 is meant."""
    if any(word in indicator.printed for word in _MEANS):
        return
    for value in indicator.numbers():
        amount = _amount(value)
        scale, of = split_scale(value.unit or "")
        if amount is not None and not scale and of in _COUNTED and _decimals(amount) == _DECIMALS:
            yield value, "value.maybe_thousands"


def _shares(indicator: DraftIndicator) -> Iterator[tuple[DraftValue, str]]:
    """0.399 in a column of per cent, where a table prints 39.9％ so."""
    values = [value for value in indicator.numbers() if value.unit in _SHARES]
    amounts = [amount for value in values if (amount := _amount(value)) is not None]
    small = bool(amounts) and all(0 <= amount <= 1 for amount in amounts)
    if small and any(_decimals(amount) >= _DECIMALS for amount in amounts):
        yield from ((value, "value.maybe_share") for value in values)


def _far_apart(indicator: DraftIndicator) -> Iterator[tuple[DraftValue, str]]:
    """An aim that is many times the baseline, or a small part of it."""
    base = next((b for v in indicator.of_role(Role.BASELINE) if (b := _base(v)) is not None), None)
    if base is None or base[0] <= 0:
        return
    for value in (v for role in _AIMS for v in indicator.of_role(role)):
        aim = _base(value)
        if aim is None or aim[0] <= 0 or aim[1] != base[1]:
            continue
        if max(aim[0], base[0]) >= _FAR * min(aim[0], base[0]):
            yield value, "value.far_apart"


def _fallen(indicator: DraftIndicator) -> Iterator[tuple[DraftValue, str]]:
    """▲5% behind 40%: by how much it is to change, where it cannot fall below nothing."""
    bases = [_amount(value) for role in _MEASURED for value in indicator.of_role(role)]
    measured = [amount for amount in bases if amount is not None]
    if not measured or min(measured) < 0 or _BELOW_NOTHING.search(indicator.printed):
        return
    for value in (v for role in _AIMS for v in indicator.of_role(role)):
        amount = _amount(value)
        if amount is not None and amount < 0:
            yield value, "value.minus_sign"


def _amount(value: DraftValue) -> Decimal | None:
    return value.reading.amount if isinstance(value.reading, Amount) else None


def _base(value: DraftValue) -> tuple[Decimal, str] | None:
    amount = _amount(value)
    quantity = base_quantity(amount, value.unit or "") if amount is not None else None
    if amount is None:
        return None
    return (quantity.amount, quantity.unit) if quantity else (amount, value.unit or "")


def _decimals(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
