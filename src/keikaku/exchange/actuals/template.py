"""The template of the table of actual values: a row for each indicator of a plan."""

from collections.abc import Iterable, Sequence

from keikaku.core.evaluation import Actual
from keikaku.core.indicators import Indicator
from keikaku.core.plan import Node, Plan
from keikaku.core.values.model import Missing
from keikaku.exchange.actuals.columns import (
    COLUMNS,
    INPUT_PREFIXES,
    REFERENCE_COLUMNS,
    TemplateRow,
)
from keikaku.exchange.tables.cells import Cell, csv_text


def template_text(
    plan: Plan,
    indicators: Iterable[Indicator],
    year: int,
    *,
    known: Iterable[Actual] = (),
    inputs: Sequence[str] = (),
) -> str:
    """The CSV for these indicators, each once, in the order given (再掲 has no row of its own).

    `known` are actual values of years before, of which the last is shown; `inputs` the names of
    what a rule asks of a person.
    """
    reported = list(known)
    nodes = {node.id: node for node in plan.nodes}
    rows = (_row(indicator, nodes, year, reported) for indicator in indicators)
    return csv_text([_heads(inputs), *(_cells(row, inputs) for row in rows)])


def _heads(inputs: Sequence[str]) -> list[Cell]:
    asked = [f"{INPUT_PREFIXES[0]}{name}" for name in inputs]
    own: list[Cell] = [column.head for column in COLUMNS]
    return [*own, *asked, *(column.head for column in REFERENCE_COLUMNS)]


def _cells(row: TemplateRow, inputs: Sequence[str]) -> list[Cell]:
    own = [column.take(row) for column in COLUMNS]
    return [*own, *[""] * len(inputs), *(column.take(row) for column in REFERENCE_COLUMNS)]


def _row(
    indicator: Indicator, nodes: dict[str, Node], year: int, known: Sequence[Actual]
) -> TemplateRow:
    home = indicator.placements[0].node if indicator.placements else None
    before = [
        actual
        for actual in known
        if actual.indicator == indicator.id
        and actual.year < year
        and not isinstance(actual.reading, Missing)
    ]
    last = max(before, key=lambda actual: actual.year, default=None)
    return TemplateRow(indicator, nodes.get(home or ""), year, last)
