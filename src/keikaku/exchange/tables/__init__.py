"""A plan as tables for people and for open data: one CSV file for each kind of thing."""

from typing import Any

from keikaku.core.plan import PlanDraft
from keikaku.exchange.tables.cells import Cell, csv_text
from keikaku.exchange.tables.columns import TableKind, View
from keikaku.exchange.tables.indicators import INDICATORS
from keikaku.exchange.tables.others import AREAS, BODIES, MEMBERS, PERIODS, TABLES, TERMS
from keikaku.exchange.tables.structure import (
    EVENTS,
    INITIATIVES,
    LINKS,
    NODES,
    PROBLEMS,
    RESULTS,
)
from keikaku.exchange.tables.values import VALUES

__all__ = ["KINDS", "Cell", "all_tables", "csv_text", "tables"]

KINDS: tuple[TableKind[Any], ...] = (
    NODES, INDICATORS, VALUES, INITIATIVES, PROBLEMS,
    RESULTS, AREAS, MEMBERS, BODIES, TERMS, PERIODS, EVENTS, LINKS, TABLES,
)  # fmt: skip
"""All tables in their order, each with its columns."""


def all_tables(draft: PlanDraft) -> dict[str, list[list[Cell]]]:
    """Header and rows of every table by file name, also of those without rows."""
    view = View(draft)
    return {kind.name: kind.cells(view) for kind in KINDS}


def tables(draft: PlanDraft) -> dict[str, list[list[Cell]]]:
    """Header and rows of the tables that are always given, and of the others where filled."""
    always = {kind.name for kind in KINDS if kind.always}
    every = all_tables(draft).items()
    return {name: rows for name, rows in every if name in always or len(rows) > 1}
