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
_AIMS = (Role.INTERIM_TARGET, Role.TARGET)


def falls(indicator: DraftIndicator) -> bool:
    """Whether several targets, year by year from the baseline on, never rise."""
    amounts = list(_amounts(indicator, (Role.BASELINE, *_AIMS)))
    several = len(list(_amounts(indicator, _AIMS))) >= _TWO
    return several and all(a >= b for a, b in pairwise(amounts))


def is_floor(indicator: DraftIndicator, target: Decimal, words: Vocabulary) -> bool:
    """Whether a target below its baseline is to be reached from below.

    The targets rise from year to year, as they do after a loss; or it counts what no city wants
    fewer of (婚姻件数), and a result has fallen below what is aimed at.
    """
    if _rise(indicator):
        return True
    wanted = squeeze(indicator.name.name).endswith(words.names["wanted"])
    results = list(_amounts(indicator, (Role.ACTUAL,)))
    return wanted and bool(results) and results[-1] < target


def _rise(indicator: DraftIndicator) -> bool:
    """Whether several targets never fall from year to year, and rise in all."""
    amounts = list(_amounts(indicator, _AIMS))
    steady = all(a <= b for a, b in pairwise(amounts))
    return len(amounts) >= _TWO and steady and amounts[0] < amounts[-1]


def _amounts(indicator: DraftIndicator, roles: tuple[Role, ...]) -> Iterator[Decimal]:
    """The numbers of roles by their years, in one unit."""
    for value in _by_year(indicator, roles):
        if isinstance(value.reading, Amount):
            quantity = base_quantity(value.reading.amount, value.reading.unit)
            yield quantity.amount if quantity is not None else value.reading.amount


def _by_year(indicator: DraftIndicator, roles: tuple[Role, ...]) -> list[DraftValue]:
    dated = [v for v in indicator.values if v.role in roles and v.year is not None]
    return sorted(dated, key=lambda v: v.year.end if v.year is not None else 0)
