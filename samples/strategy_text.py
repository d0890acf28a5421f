"""A strategy as the pieces of its document, and as the text that is taken out of such a one."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from samples.source.model import Goal, Kpi, Layout, Measure, Policy, Strategy

WORK_HEADER = ("具体的な取組", "R7", "R8", "R9", "R10", "R11")


class Heading(NamedTuple):
    """A heading of the document; `depth` counts from 1, the text may stand on two lines."""

    depth: int
    text: str


class Paragraph(NamedTuple):
    """A paragraph of text."""

    text: str


class Rows(NamedTuple):
    """A table; `label` says that the first column holds the label of the rows below it."""

    rows: tuple[tuple[str, ...], ...]
    label: bool


Piece = Heading | Paragraph | Rows


def print_strategy(strategy: Strategy) -> str:
    """The whole document; paragraphs and tables are set apart by empty lines."""
    return "\n\n".join(map(_print, pieces(strategy))) + "\n"


def _print(piece: Piece) -> str:
    return print_rows(piece.rows) if isinstance(piece, Rows) else piece.text


def pieces(strategy: Strategy) -> Iterator[Piece]:
    """Headings, paragraphs and tables in their order."""
    yield from map(Paragraph, strategy.cover.lines)
    for goal in strategy.goals:
        yield from _goal(goal)


def _goal(goal: Goal) -> Iterator[Piece]:
    if goal.heading:
        yield Heading(1, goal.heading.format(goal.code, goal.title))
        yield from map(Paragraph, goal.lead)
        yield Rows(tuple(_kpi_table("数値目標", goal.layout, goal.numeric_targets)), label=True)
    for policy in goal.policies:
        yield from _policy(policy)


def _policy(policy: Policy) -> Iterator[Piece]:
    yield Heading(2, policy.heading.format(policy.code, policy.title))
    yield from map(Paragraph, policy.lead)
    if policy.labelled:
        yield Paragraph("具体的な施策")
    for measure in policy.measures:
        yield from _measure(measure)


def _measure(measure: Measure) -> Iterator[Piece]:
    yield Heading(3, f"{measure.code}. {measure.title}")
    yield Rows(tuple(chain(_statement(measure), _measured(measure))), label=True)
    if measure.works:
        works = ((work.name, *work.cells) for work in measure.works)
        yield Rows((WORK_HEADER, *works), label=False)


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
