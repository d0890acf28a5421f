"""What the course of targets and results tells of a target below its baseline: fall or floor."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from keikaku.core.indicators import Role
from keikaku.core.text import squeeze
from keikaku.core.values.model import Amount
from keikaku.core.values.units import base_quantity
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.vocabulary import Vocabulary

_TWO = 2
_FAR = 5
_AIMS = (Role.INTERIM_TARGET, Role.TARGET)


def falls(indicator: DraftIndicator) -> bool:
    """Whether several targets, year by year from the baseline on, never rise."""
    amounts = list(_amounts(indicator, (Role.BASELINE, *_AIMS)))
    several = len(list(_amounts(indicator, _AIMS))) >= _TWO
    return several and all(a >= b for a, b in pairwise(amounts))


def is_floor(indicator: DraftIndicator, target: Decimal, words: Vocabulary) -> bool:
    """Whether a target below its baseline is to be reached from below.

    The targets rise from year to year, as they do after a loss; less is expected for the same year
    (趨勢値); or it counts what no city wants fewer of (婚姻件数), and a result has fallen below it.
    """
    if _rise(indicator) or _is_above_forecast(indicator, target):
        return True
    wanted = squeeze(indicator.name.name).endswith(words.names["wanted"])
    results = list(_amounts(indicator, (Role.ACTUAL,)))
    return wanted and bool(results) and results[-1] < target


def _rise(indicator: DraftIndicator) -> bool:
    """Whether several targets never fall from year to year, and rise in all."""
    amounts = list(_amounts(indicator, _AIMS))
    steady = all(a <= b for a, b in pairwise(amounts))
    return len(amounts) >= _TWO and steady and amounts[0] < amounts[-1]


def is_ceiling(indicator: DraftIndicator, target: Decimal) -> bool:
    """Whether a target above its baseline is to hold back what is expected to rise further."""
    expected = _forecasts(indicator)
    return bool(expected) and min(expected) > target


def _is_above_forecast(indicator: DraftIndicator, target: Decimal) -> bool:
    expected = _forecasts(indicator)
    return bool(expected) and max(expected) < target


def _forecasts(indicator: DraftIndicator) -> list[Decimal]:
    """What is expected for the year of the target without it (趨勢値).

    Few years behind what was measured, it may be what the measures have reached (R7見込).
    """
    aims = {v.year.end for v in indicator.of_role(Role.TARGET) if v.year is not None}
    known = _by_year(indicator, (Role.BASELINE, Role.ACTUAL))
    last = next((v.year.end for v in reversed(known) if v.year is not None), None)
    return [
        _quantity(value.reading)
        for value in _by_year(indicator, (Role.PLANNED,))
        if isinstance(value.reading, Amount)
        and value.year is not None
        and value.year.end in aims
        and last is not None
        and value.year.end - last >= _FAR
    ]


def _amounts(indicator: DraftIndicator, roles: tuple[Role, ...]) -> Iterator[Decimal]:
    """The numbers of roles by their years, in one unit."""
    for value in _by_year(indicator, roles):
        if isinstance(value.reading, Amount):
            yield _quantity(value.reading)


def _quantity(amount: Amount) -> Decimal:
    quantity = base_quantity(amount.amount, amount.unit)
    return quantity.amount if quantity is not None else amount.amount


def _by_year(indicator: DraftIndicator, roles: tuple[Role, ...]) -> list[DraftValue]:
    dated = [v for v in indicator.values if v.role in roles and v.year is not None]
    return sorted(dated, key=lambda v: v.year.end if v.year is not None else 0)
