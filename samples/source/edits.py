"""Makes the measures and rows of the draft out of those of the adopted strategy."""

from dataclasses import replace
from typing import Any

from samples.source.adopted import ADOPTED
from samples.source.model import Kpi, Measure

MEASURES = {measure.code: measure for measure in ADOPTED.measures}


def measure(adopted_code: str, *kpis: Kpi, **changes: Any) -> Measure:
    """The adopted measure of that code with other rows (where given) and other fields."""
    adopted = MEASURES[adopted_code]
    return replace(adopted, kpis=kpis or adopted.kpis, **changes)


def kpi(code: str, number: int, **changes: Any) -> Kpi:
    """The row of that number (from 0) of the adopted measure, with other fields."""
    return replace(MEASURES[code].kpis[number], **changes)


def undecided(code: str, number: int, target: Any, **changes: Any) -> Kpi:
    """The same row while its target is not settled, so that it has no direction either.

    `target` stands in the last cell.
    """
    cells = (*MEASURES[code].kpis[number].cells[:-1], target)
    return kpi(code, number, cells=cells, direction=None, **changes)
