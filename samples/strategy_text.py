"""Prints a strategy as the text that is taken out of such a document: headings and tab tables."""

from collections.abc import Iterable, Iterator
from itertools import chain

from samples.source.model import Goal, Kpi, Layout, Measure, Policy, Strategy

WORK_HEADER = ("具体的な取組", "R7", "R8", "R9", "R10", "R11")


def print_strategy(strategy: Strategy) -> str:
    """The whole document; paragraphs and tables are set apart by empty lines."""
    blocks = chain(strategy.cover.lines, *(_goal(goal) for goal in strategy.goals))
    return "\n\n".join(blocks) + "\n"


def _goal(goal: Goal) -> Iterator[str]:
    if goal.heading:
        yield goal.heading.format(goal.code, goal.title)
        yield from goal.lead
        yield print_rows(_kpi_table("数値目標", goal.layout, goal.numeric_targets))
    for policy in goal.policies:
        yield from _policy(policy)


def _policy(policy: Policy) -> Iterator[str]:
    yield policy.heading.format(policy.code, policy.title)
    yield from policy.lead
    if policy.labelled:
        yield "具体的な施策"
    for measure in policy.measures:
        yield from _measure(measure)


def _measure(measure: Measure) -> Iterator[str]:
    yield f"{measure.code}. {measure.title}"
    yield print_rows(chain(_statement(measure), _measured(measure)))
    if measure.works:
        yield print_rows([WORK_HEADER, *((work.name, *work.cells) for work in measure.works)])


def _statement(measure: Measure) -> Iterator[tuple[str, ...]]:
    """The rows 内容 and 担当課, padded to the width of the table."""
    padding = ("",) * (_width(measure) - 2)
    yield ("内容", measure.printed_text or measure.text, *padding)
    if measure.owners:
        yield ("担当課", "、".join(measure.owners), *padding)


def _measured(measure: Measure) -> Iterator[tuple[str, ...]]:
    for row in _kpi_table("KPI", measure.layout, measure.kpis):
        yield ("", *row) if measure.shifted else row


def _width(measure: Measure) -> int:
    layout = measure.layout
    return 2 + layout.unit_column + len(layout.columns) + measure.shifted


def _kpi_table(label: str, layout: Layout, kpis: tuple[Kpi, ...]) -> Iterator[tuple[str, ...]]:
    unit = ("単位",) if layout.unit_column else ()
    yield (label, layout.item_header, *unit, *(column.header for column in layout.columns))
    waiting: list[Kpi] = []
    for kpi in kpis:
        waiting.append(kpi)
        if not kpi.joined:
            yield _row(layout, waiting)
            waiting = []


def _row(layout: Layout, kpis: list[Kpi]) -> tuple[str, ...]:
    """One row; indicators that share it are set side by side in each cell."""
    name = " ".join(kpi.label for kpi in kpis)
    unit = (kpis[0].unit or "",) if layout.unit_column else ()
    cells = [[cell.raw for cell in kpi.cells] for kpi in kpis if kpi.cells]
    values = [" ".join(parts) for parts in zip(*cells, strict=True)] or [""] * len(layout.columns)
    row = (name, *unit, *values)
    return (*row, "") if kpis[0].shifted else ("", *row)


def print_rows(rows: Iterable[tuple[str, ...]]) -> str:
    """The rows of a table, their cells set apart by tabs."""
    return "\n".join("\t".join(row) for row in rows)
