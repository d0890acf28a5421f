"""What the figures of two indicators say: the same figure in the same role tells that they are one.

A figure of many digits (1,648) tells much, a 1 nearly nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

import numpy as np
from scipy import sparse

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.values.model import Amount
from keikaku.core.values.units import base_quantity
from keikaku.lineage.counting import unit_of
from keikaku.lineage.grams import Matrix

# By the number of digits that tell; of 0, that it is one.
_WEIGHTS = {0: 0.1, 1: 0.15, 2: 0.4, 3: 0.7}
_MOST = 1.0
_ROLES = (Role.BASELINE, Role.TARGET, Role.INTERIM_TARGET, Role.ACTUAL)


def figures(indicator: Indicator) -> tuple[tuple[Role, Value, Decimal], ...]:
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


def agreeing(old: Sequence[Indicator], new: Sequence[Indicator]) -> Matrix:
    """How much the figures that two have in one role tell, at most 1."""
    return np.minimum(_product(old, new, _told), _MOST)


def contradicting(old: Sequence[Indicator], new: Sequence[Indicator]) -> Matrix:
    """1 where both have figures of one role, year and unit, and none of them agrees."""
    both = _product(old, new, _times) > 0
    against: Matrix = (both & (_product(old, new, _dated) == 0)).astype(float)
    return against


_Features = Iterator[tuple[object, float]]


def _told(indicator: Indicator) -> _Features:
    for role, _, amount in figures(indicator):
        yield (role, amount), _weight(amount)


def _times(indicator: Indicator) -> _Features:
    for role, value, _ in figures(indicator):
        if value.period is not None:
            yield (role, value.period.start, value.period.end, unit_of(indicator)), 1.0


def _dated(indicator: Indicator) -> _Features:
    for role, value, amount in figures(indicator):
        if value.period is not None:
            yield (role, value.period.start, value.period.end, amount), 1.0


def _weight(amount: Decimal) -> float:
    """By the digits that tell: 1,800 has two."""
    return _WEIGHTS.get(len(amount.as_tuple().digits), _MOST) if amount else _WEIGHTS[0]


def _base(amount: Amount, indicator: Indicator) -> Decimal:
    quantity = base_quantity(amount.amount, amount.unit or indicator.unit)
    return (amount.amount if quantity is None else quantity.amount).normalize()


def _product(
    old: Sequence[Indicator], new: Sequence[Indicator], features: Callable[[Indicator], _Features]
) -> Matrix:
    """The sum of the weights of what two have in common."""
    rows = [dict(features(each)) for each in (*old, *new)]
    columns = {name: at for at, name in enumerate(dict.fromkeys(n for row in rows for n in row))}
    starts = np.cumsum([0, *(len(row) for row in rows)])
    indices = np.array([columns[name] for row in rows for name in row], dtype=np.int64)
    data = np.sqrt(np.array([weight for row in rows for weight in row.values()], dtype=float))
    whole = sparse.csr_array((data, indices, starts), shape=(len(rows), max(len(columns), 1)))
    product: Matrix = (whole[: len(old)] @ whole[len(old) :].T).toarray()
    return product
