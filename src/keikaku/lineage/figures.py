"""What the figures of two indicators say: the same figure in the same role tells that they are one.

A figure of many digits (1,648) tells much, a 1 nearly nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from scipy import sparse

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.values.model import Amount
from keikaku.core.values.units import base_quantity
from keikaku.lineage.counting import unit_of
from keikaku.lineage.grams import Matrix

# By the number of digits that tell; of 0, that it is one.
_WEIGHTS = {0: 0.15, 1: 0.25, 2: 0.5, 3: 0.8}
_MOST = 1.0
_ROLES = (Role.BASELINE, Role.TARGET, Role.INTERIM_TARGET, Role.ACTUAL)


Figure = tuple[Role, Value, Decimal]


def figures(indicator: Indicator) -> tuple[Figure, ...]:
    """Its amounts in their base unit, with their roles."""
    return tuple(
        (value.role, value, _base(value.reading, indicator))
        for value in indicator.values
        if value.role in _ROLES and isinstance(value.reading, Amount)
    )


def shared_figures(old: Indicator, new: Indicator) -> tuple[str, ...]:
    """The figures that both have in one role, as the new edition prints them."""
    there = {(role, amount) for role, _, amount in figures(old)}
    return tuple(v.raw for role, v, amount in figures(new) if (role, amount) in there)


class Evidence(NamedTuple):
    """What figures say of every two indicators."""

    agreeing: Matrix
    """How much the figures that two have in one role tell, at most 1."""

    against: Matrix
    """1 where both have figures of one role, year and unit, and none of them agrees."""


def evidence(old: Sequence[Indicator], new: Sequence[Indicator]) -> Evidence:
    """Of every old indicator and every new one."""
    rows = [(figures(each), unit_of(each)) for each in (*old, *new)]
    told = [dict(_told(of)) for of, _ in rows]
    times = [dict.fromkeys(_times(of, unit), 1.0) for of, unit in rows]
    dated = [dict.fromkeys(_dated(of), 1.0) for of, _ in rows]
    both, same = _product(times, len(old)) > 0, _product(dated, len(old)) > 0
    agreeing = np.minimum(_product(told, len(old)), _MOST)
    return Evidence(agreeing, (both & ~same).astype(float))


_Features = Mapping[object, float]


def _told(of: Iterable[Figure]) -> Iterator[tuple[object, float]]:
    for role, _, amount in of:
        yield (role, amount), _weight(amount)


def _times(of: Iterable[Figure], unit: str | None) -> Iterator[object]:
    for role, value, _ in of:
        if value.period is not None:
            yield (role, value.period.start, value.period.end, unit)


def _dated(of: Iterable[Figure]) -> Iterator[object]:
    for role, value, amount in of:
        if value.period is not None:
            yield (role, value.period.start, value.period.end, amount)


def _weight(amount: Decimal) -> float:
    """By the digits that tell: 1,800 has two."""
    return _WEIGHTS.get(len(amount.as_tuple().digits), _MOST) if amount else _WEIGHTS[0]


_quantity = lru_cache(maxsize=2**12)(base_quantity)


def _base(amount: Amount, indicator: Indicator) -> Decimal:
    quantity = _quantity(amount.amount, amount.unit or indicator.unit)
    return (amount.amount if quantity is None else quantity.amount).normalize()


def _product(rows: Sequence[_Features], olds: int) -> Matrix:
    """The sum of the weights of what an old row and a new one have in common."""
    columns = {name: at for at, name in enumerate(dict.fromkeys(n for row in rows for n in row))}
    starts = np.cumsum([0, *(len(row) for row in rows)])
    indices = np.array([columns[name] for row in rows for name in row], dtype=np.int64)
    data = np.sqrt(np.array([weight for row in rows for weight in row.values()], dtype=float))
    whole = sparse.csr_array((data, indices, starts), shape=(len(rows), max(len(columns), 1)))
    product: Matrix = (whole[:olds] @ whole[olds:].T).toarray()
    return product
