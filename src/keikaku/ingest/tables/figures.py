"""Texts that are numbers, as budgets, populations and indicators hold them."""

from collections.abc import Iterable

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.core.values.units import is_unit


def mostly_figures(texts: Iterable[str]) -> bool:
    """Whether most of the texts that are not blank are bare numbers or numbers with a unit."""
    figures = [is_figure(text) for text in texts if text.strip()]
    return 2 * sum(figures) > len(figures)


def is_figure(text: str) -> bool:
    """A number without a unit or with a known one: 1,200, 3人 and 3人（県平均）, unlike 1棟改修."""
    return all(
        isinstance(value.reading, Amount)
        and (value.reading.unit is None or is_unit(value.reading.unit))
        for value in parse_cell(text)
    )
